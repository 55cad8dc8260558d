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
        Pronouns = table.Map("pronouns");
        BeforeVerbs = table.Set("before verbs");
        Denials = table.Set("denials");
        ClauseOpeners = table.Set("clause openers");
        Prepositions = table.Set("prepositions");
        Articles = table.Set("articles");
        Naming = table.Set("naming");
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

    /// <summary>Small words that can speak, with what they show: <c>male</c>, <c>female</c>, <c>many</c>, <c>thing</c> or <c>self</c>.</summary>
    public FrozenDictionary<string, string> Pronouns { get; }

    /// <summary>Words that may stand between a speaker and the verb, as <c>also</c>.</summary>
    public FrozenSet<string> BeforeVerbs { get; }

    /// <summary>Words before a verb that say there was no such saying.</summary>
    public FrozenSet<string> Denials { get; }

    /// <summary>Words that begin a clause, so that no speaker's name runs over them.</summary>
    public FrozenSet<string> ClauseOpeners { get; }

    public FrozenSet<string> Prepositions { get; }

    /// <summary>Words that begin the words for somebody, as <c>the</c>.</summary>
    public FrozenSet<string> Articles { get; }

    /// <summary>Words before quotation marks that show a name, title or term and no saying, as <c>so-called</c>.</summary>
    public FrozenSet<string> Naming { get; }

    /// <summary>Whether the word names a saying where it stands beside words in quotation marks.</summary>
    public bool IsCue(ReadOnlySpan<char> word) => beside.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
