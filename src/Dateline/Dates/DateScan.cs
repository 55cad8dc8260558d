using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Dates;

/// <summary>Small steps through a written date: a number, a word, what stands between.</summary>
/// <remarks>Each looks at a bounded number of characters.</remarks>
internal static class DateScan
{
    /// <summary>More white space and marks than this part two things.</summary>
    private const int LongestGap = 6;

    /// <summary>The end of the run of digits, or of letters and their marks, that begins at a place.</summary>
    public static int EndOfRun(ReadOnlySpan<char> words, int at)
    {
        var digits = char.IsDigit(words[at]);
        while (++at < words.Length && (digits ? char.IsDigit(words[at]) : IsLetterOrMark(words[at])))
        {
        }

        return at;
    }

    /// <summary>Reads a whole run of digits of any script; false where there is none or it is longer than a year.</summary>
    public static bool TryReadNumber(ReadOnlySpan<char> words, ref int i, out int number, out int digits)
    {
        number = digits = 0;
        var j = i;
        for (; j < words.Length && char.IsDigit(words[j]) && digits < 5; j++, digits++)
            number = (number * 10) + CharUnicodeInfo.GetDecimalDigitValue(words[j]);
        if (digits is 0 or 5)
            return false;
        i = j;
        return true;
    }

    /// <summary>Reads a word of letters and their marks, with the hyphens, apostrophes and full stops inside it; none that is too long for a date.</summary>
    public static bool TryReadWord(ReadOnlySpan<char> words, ref int i, out ReadOnlySpan<char> word)
    {
        var j = i;
        while (j < words.Length && j - i <= DateWords.LongestWord)
        {
            if (IsLetterOrMark(words[j]))
                j++;
            else if (j > i && words[j] is '-' or '.' or '\'' or '’' && j + 1 < words.Length && IsLetterOrMark(words[j + 1])
                && (words[j] != '.' || j - i <= 3))
                j++;
            else
                break;
        }

        word = words[i..j];
        if (j == i || j - i > DateWords.LongestWord)
            return false;
        i = j;
        return true;
    }

    /// <summary>Steps over white space and marks; whether there was any.</summary>
    public static bool SkipSpaces(ReadOnlySpan<char> words, ref int i, ReadOnlySpan<char> marks)
    {
        var start = i;
        while (i < words.Length && i - start < LongestGap && (char.IsWhiteSpace(words[i]) || marks.Contains(words[i])))
            i++;
        return i > start;
    }

    /// <summary>Steps over a word of a set, and the full stop behind it.</summary>
    public static bool SkipSetWord(ReadOnlySpan<char> words, ref int i, FrozenSet<string> set)
    {
        var j = i;
        if (j < words.Length && words[j] is 'º' or 'ª' or '°')
            j++;
        else if (!TryReadWord(words, ref j, out _))
            return false;
        if (j - i > 8 || !set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[i..j]))
            return false;
        if (j < words.Length && words[j] == '.')
            j++;
        i = j;
        return true;
    }

    public static bool IsLetterOrMark(char c) =>
        char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
