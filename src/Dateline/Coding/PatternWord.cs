namespace Dateline.Coding;

/// <summary>How a word of a sentence is the one that a pattern asks for.</summary>
internal enum WordFit
{
    /// <summary>It is another.</summary>
    None,

    /// <summary>It is that word, or its plural in "ies".</summary>
    Whole,

    /// <summary>It has an "s" more: that word where it is a noun or a verb.</summary>
    Bent,

    /// <summary>It only begins with it: that word where it means something by itself.</summary>
    Begun,
}

/// <summary>Compares words of sentences with those that patterns ask for.</summary>
internal static class PatternWord
{
    /// <summary>So many letters may follow the beginning of a word: <c>negotiat</c> is <c>negotiations</c>.</summary>
    private const int LongestEnding = 5;

    /// <summary>How a word is the one that is asked for.</summary>
    /// <param name="asked">The word asked for, or the beginning of one.</param>
    /// <param name="isWhole">Whether it is a whole word.</param>
    /// <param name="word">The word of the sentence, in lower case.</param>
    public static WordFit Fit(string asked, bool isWhole, string word) => word.Length > 0 && word[0] == asked[0] ? FitRest(asked, isWhole, word) : WordFit.None;

    private static WordFit FitRest(string asked, bool isWhole, string word)
    {
        var shared = Math.Min(asked.Length, Math.Max(2, asked.Length - 1));
        if (word.Length < shared || !word.AsSpan().StartsWith(asked.AsSpan(0, shared)))
            return WordFit.None;
        if (word == asked)
            return WordFit.Whole;
        var isBegun = word.StartsWith(asked, StringComparison.Ordinal);
        if (isBegun && word.Length == asked.Length + 1 && word[^1] == 's')
            return WordFit.Bent;
        if (asked[^1] == 'y' && word.Length == asked.Length + 2 && word.EndsWith("ies", StringComparison.Ordinal))
            return WordFit.Whole;
        return isBegun && !isWhole && asked.Length > 3 && word.Length <= asked.Length + LongestEnding ? WordFit.Begun : WordFit.None;
    }
}
