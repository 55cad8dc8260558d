namespace Dateline.Text;

/// <summary>What must be known of a character's script to count words.</summary>
public static class Scripts
{
    /// <summary>Whether the character belongs to a script that does not part its words by spaces: Thai, Lao, Khmer, Burmese, Chinese, Japanese.</summary>
    public static bool IsUnspaced(char c) => c is
        (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or
        (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    /// <summary>How many words a stretch of text holds; two characters of a script without spaces count as one.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        var unspaced = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (IsUnspaced(c))
            {
                unspaced++;
                inWord = false;
            }
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                words += inWord ? 0 : 1;
                inWord = true;
            }
            else if (char.IsWhiteSpace(c) || c is '—' or '–' or '/' or '|')
            {
                inWord = false;
            }
        }

        return words + (unspaced + 1) / 2;
    }
}
