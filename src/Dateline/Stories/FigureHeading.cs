using System.Buffers;
using Dateline.Languages;

namespace Dateline.Stories;

/// <summary>Makes a heading of the words of a sentence that tell what is counted: "ships were waiting" is <c>ships waiting</c>.</summary>
internal static class FigureHeading
{
    /// <summary>How many words two who share a verb may take.</summary>
    private const int LongestPair = 8;

    /// <summary>How many words a shared verb may bring with it.</summary>
    private const int LongestShared = 6;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".;:,—–()\"“”\n");

    /// <summary>The heading.</summary>
    /// <param name="said">The words from the counted noun on.</param>
    /// <param name="unit">What one of the counted is.</param>
    /// <param name="lexicon">The words' language.</param>
    public static string Of(string said, string unit, Lexicon lexicon)
    {
        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var figures = lexicon.Figures;

        // "41 others were waiting": it is the unit of the first ones.
        if (words.Count > 0 && unit.Length > 0 && figures.Remainder.Contains(words[0]))
            words[0] = unit;
        var verb = words.FindIndex(word => IsAuxiliary(word, figures));
        var end = verb < 0 ? words.Count : verb;

        // "Two of the crew of twelve": the whole is no part of what is counted.
        for (var i = 1; i + 1 < end; i++)
        {
            if (!figures.Of.Contains(words[i]) || !lexicon.Times.Numbers.ContainsKey(words[i + 1]) && !char.IsAsciiDigit(words[i + 1][0]))
                continue;
            words.RemoveRange(i, 2);
            end -= 2;
            verb = verb < 0 ? verb : verb - 2;
        }

        if (verb > 0)
            Join(words, verb, unit, lexicon);
        Turn(words, end, lexicon);
        return string.Join(' ', words);
    }

    /// <summary>
    /// What is said of two things together, of which the first is counted: <c>are taking part</c> of "and about 3,000 sailors are taking part". Null where nothing
    /// is.
    /// </summary>
    /// <param name="after">The words after the counted noun.</param>
    /// <param name="lexicon">Their language.</param>
    public static string? Shared(ReadOnlySpan<char> after, Lexicon lexicon)
    {
        // The comma of 3,000 ends no clause.
        var mark = 0;
        while (mark < after.Length && !(ClauseEnds.Contains(after[mark]) && !(mark + 1 < after.Length && char.IsAsciiDigit(after[mark + 1]))))
            mark++;
        var words = after[..mark].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3 || !lexicon.Grammar.Joiners.Contains(words[0]))
            return null;
        var verb = Array.FindIndex(words, word => IsAuxiliary(word, lexicon.Figures));
        return verb is > 1 and <= LongestPair && words[1..verb].Any(word => char.IsAsciiDigit(word[0]) || lexicon.Times.Numbers.ContainsKey(word))
            ? string.Join(' ', words[verb..].Take(LongestShared)) : null;
    }

    /// <summary>"Ships were waiting" loses its auxiliary, "people had marched" gets its relative.</summary>
    private static void Join(List<string> words, int verb, string unit, Lexicon lexicon)
    {
        var figures = lexicon.Figures;
        var main = verb;
        while (main < words.Count && (IsAuxiliary(words[main], figures) && !IsGerund(words[main], lexicon) || lexicon.Grammar.IsAdverb(words[main].ToLowerInvariant())))
            main++;
        if (main == words.Count)
            return;

        // "Ships would be waiting" are not waiting.
        var isState = (figures.States.Contains(words[main]) || IsGerund(words[main], lexicon)) && !words[verb..main].Exists(figures.HeadingModals.Contains);
        if (!isState)
        {
            words.Insert(verb, figures.RelativeOf(unit));
            return;
        }

        for (var i = main - 1; i >= verb; i--)
        {
            if (figures.HeadingAuxiliaries.Contains(words[i]))
                words.RemoveAt(i);
        }
    }

    /// <summary>Whether a word only carries the verb behind it: <c>were</c>, <c>would</c>.</summary>
    public static bool IsAuxiliary(string word, FigureWords figures) => figures.HeadingAuxiliaries.Contains(word) || figures.HeadingModals.Contains(word);

    private static bool IsGerund(string word, Lexicon lexicon) => lexicon.Speech.GerundEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>"Trawler's crew": crew of the trawler.</summary>
    private static void Turn(List<string> words, int end, Lexicon lexicon)
    {
        if (end is < 2 or > 3 || words.Count < end)
            return;
        var mark = lexicon.Grammar.Possessives.FirstOrDefault(m => words[0].Replace('’', '\'').EndsWith(m, StringComparison.Ordinal) && words[0].Length > m.Length);
        if (mark is null)
            return;
        var owner = words[0][..^mark.Length];
        words.RemoveAt(0);
        words.InsertRange(end - 1, char.IsLower(owner[0]) ? [.. lexicon.Figures.OfKnown, owner] : [lexicon.Figures.OfKnown[0], owner]);
    }
}
