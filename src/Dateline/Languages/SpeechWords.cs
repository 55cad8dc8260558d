using System.Collections.Frozen;

namespace Dateline.Languages;

/// <summary>A language's verbs of speech.</summary>
public sealed class SpeechWords
{
    private readonly FrozenSet<string> beside;

    internal SpeechWords(WordTable table)
    {
        Say = table.Set("say");
        Tell = table.Set("tell");
        Judge = table.Set("judge");
        beside = table.Set("beside marks").Concat(Say).Concat(Tell).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Utterances = table.Set("utterances");
        Collectives = table.Set("collective speakers");
    }

    /// <summary>Forms that name a saying whatever follows, as <c>said</c>.</summary>
    public FrozenSet<string> Say { get; }

    /// <summary>Forms that name a saying to someone who stands after them, as <c>told</c>.</summary>
    public FrozenSet<string> Tell { get; }

    /// <summary>Forms whose subject chose the words in quotation marks of their sentence, as <c>called</c>.</summary>
    public FrozenSet<string> Judge { get; }

    /// <summary>Nouns that somebody's words stand in, as <c>statement</c>.</summary>
    public FrozenSet<string> Utterances { get; }

    /// <summary>Nouns of those who speak without a name, as <c>officials</c>.</summary>
    public FrozenSet<string> Collectives { get; }

    /// <summary>Whether the word names a saying where it stands beside words in quotation marks.</summary>
    public bool IsCue(ReadOnlySpan<char> word) => beside.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
