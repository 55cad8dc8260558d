using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Dateline.Text;

/// <summary>Brings words to a form in which spellings that differ only in case, marks or typography are equal.</summary>
public static class Folding
{
    private static readonly FrozenDictionary<char, string> Letters = ReadLetters();

    /// <summary>Lower case without diacritics; every run of other characters than letters and digits is one space; no space at the ends.</summary>
    public static string Fold(ReadOnlySpan<char> words)
    {
        var folded = new StringBuilder(words.Length);
        var gap = false;
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (c is '\'' or '’' && i > 0 && i + 1 < words.Length && char.IsLetter(words[i - 1]) && char.IsLetter(words[i + 1]))
            {
                gap = true;
                continue;
            }

            if (char.IsSurrogate(c) ? !IsLetterPair(words, i) : !char.IsLetterOrDigit(c))
            {
                gap |= CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format);
                continue;
            }

            if (gap && folded.Length > 0)
                folded.Append(' ');
            gap = false;
            if (c < 0x80)
                folded.Append(char.ToLowerInvariant(c));
            else if (Letters.TryGetValue(c, out var plain))
                folded.Append(plain);
            else
                folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    private static bool IsLetterPair(ReadOnlySpan<char> words, int i)
    {
        var start = char.IsLowSurrogate(words[i]) ? i - 1 : i;
        return start >= 0 && Rune.DecodeFromUtf16(words[start..], out var rune, out _) == OperationStatus.Done && Rune.IsLetterOrDigit(rune);
    }

    private static FrozenDictionary<char, string> ReadLetters()
    {
        var letters = new Dictionary<char, string>();
        using var stream = typeof(Folding).Assembly.GetManifestResourceStream("letters.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.IndexOf(' ') is not (> 0 and var gap))
                continue;
            foreach (var letter in line[(gap + 1)..])
                letters[letter] = line[..gap];
        }

        return letters.ToFrozenDictionary();
    }
}
