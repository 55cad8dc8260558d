namespace Dateline.App;

/// <summary>How long a person reads, and how many words a text has.</summary>
internal static class ReadingTime
{
    // Adults read about 240 words of English prose a minute (Brysbaert 2019); scripts without spaces are counted by the letter, about two to a word.
    private const int WordsAMinute = 240;

    /// <summary>Whole minutes, at least one.</summary>
    public static int Minutes(string text) => Math.Max(1, (WordCount(text) + WordsAMinute - 1) / WordsAMinute);

    /// <summary>The words of a text: runs of letters and digits between spaces; two letters of a script without spaces are one.</summary>
    public static int WordCount(ReadOnlySpan<char> text)
    {
        var words = 0;
        var unspaced = 0;
        var inside = false;
        foreach (var letter in text)
        {
            if (IsUnspaced(letter))
            {
                unspaced++;
                inside = false;
            }
            else if (char.IsWhiteSpace(letter))
            {
                inside = false;
            }
            else if (!inside && char.IsLetterOrDigit(letter))
            {
                inside = true;
                words++;
            }
        }

        return words + ((unspaced + 1) / 2);
    }

    private static bool IsUnspaced(char letter) => letter is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F')
        or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');
}
