namespace Dateline.Text;

/// <summary>Cuts words out of text so that the words of different articles can be compared.</summary>
internal static class FoldedWords
{
    /// <summary>The words of a text, folded as <see cref="Folding.Fold"/> does; a letter of a script that sets no spaces between words is a word of its own.</summary>
    public static List<string> Of(ReadOnlySpan<char> text)
    {
        var folded = Folding.Fold(text);
        var words = new List<string>(folded.Length / 5);
        foreach (var word in In(folded))
            words.Add(folded[word]);
        return words;
    }

    /// <summary>Where the words stand in a text that is folded already.</summary>
    public static IEnumerable<Range> In(string folded)
    {
        var start = 0;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && folded[i] != ' ' && !StandsAlone(folded[i]))
                continue;
            if (i > start)
                yield return start..i;
            if (i < folded.Length && folded[i] != ' ')
                yield return i..(i + 1);
            start = i + 1;
        }
    }

    /// <summary>Whether a folded letter is of a script that sets no spaces between words.</summary>
    internal static bool StandsAlone(char c) =>
        // Thai, Lao, Khmer and Burmese; kana, Chinese characters, Hangul is spaced.
        c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u9FFF');
}
