using System.Collections.Frozen;

namespace Dateline.Languages;

/// <summary>A language's abbreviations and the words that open its sentences.</summary>
public sealed class SentenceWords
{
    internal SentenceWords(WordTable table)
    {
        BeforeName = table.Set("before a name");
        BeforeNumber = table.Set("before a number");
        Abbreviations = table.Set("abbreviations");
        Openers = table.Set("openers").ToFrozenSet(StringComparer.Ordinal);
        LongestAbbreviation = BeforeName.Concat(BeforeNumber).Concat(Abbreviations).Select(a => a.Length).DefaultIfEmpty().Max();
    }

    /// <summary>Abbreviations whose stop never ends a sentence, as <c>Mr.</c></summary>
    public FrozenSet<string> BeforeName { get; }

    /// <summary>Words that are abbreviations where a digit follows, as <c>No.</c></summary>
    public FrozenSet<string> BeforeNumber { get; }

    /// <summary>Abbreviations whose stop may end the sentence too, as <c>Feb.</c></summary>
    public FrozenSet<string> Abbreviations { get; }

    /// <summary>Words that begin a sentence when they stand, capitalised, after an abbreviation.</summary>
    public FrozenSet<string> Openers { get; }

    /// <summary>The length of the longest abbreviation with its stop, in characters.</summary>
    public int LongestAbbreviation { get; }
}
