using System.Collections.Immutable;

namespace Dateline.Coding;

/// <summary>Phrases of which any may stand where a pattern asks for the set.</summary>
internal sealed class PhraseGroup
{
    /// <summary>No phrases.</summary>
    public static readonly PhraseGroup None = new([]);

    public PhraseGroup(ImmutableArray<string[]> phrases)
    {
        Phrases = phrases;
        foreach (var phrase in phrases)
        {
            Beginnings |= VerbPattern.MarksOf(phrase[0]);
            Ends |= VerbPattern.MarksOf(phrase[^1]);
        }
    }

    /// <summary>The words of each phrase.</summary>
    public ImmutableArray<string[]> Phrases { get; }

    /// <summary>The marks of all words that fit the first one of a phrase.</summary>
    public ulong Beginnings { get; }

    /// <summary>The marks of all words that fit the last one of a phrase.</summary>
    public ulong Ends { get; }
}
