using System.Buffers;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Dateline.Text;

/// <summary>Brings words to a form in which spellings that differ only in case, marks or typography are equal.</summary>
public static class Folding
{
    /// <summary>So many folded characters are put together without asking for memory.</summary>
    internal const int ShortLength = 512;

    private const int LongestPooled = 4096;

    private static readonly FrozenDictionary<char, string> Letters = ReadLetters();
    private static readonly int LongestLetter = Letters.Values.Max(plain => plain.Length);

    /// <summary>Lower case without diacritics; every run of other characters than letters and digits is one space; no space at the ends.</summary>
    public static string Fold(ReadOnlySpan<char> words)
    {
        if (words.Length <= ShortLength)
        {
            Span<char> few = stackalloc char[ShortLength];
            if (TryFold(words, few, out var length))
                return few[..length].ToString();
        }

        // Hardly a text has letters that take more room when they are folded.
        return FoldLong(words, words.Length) ?? FoldLong(words, words.Length * LongestLetter)!;
    }

    private static string? FoldLong(ReadOnlySpan<char> words, int room)
    {
        // Memory of whole pages is not kept: what a page takes would depend on the pages before it.
        var isPooled = room <= LongestPooled;
        var many = isPooled ? ArrayPool<char>.Shared.Rent(room) : new char[room];
        var folded = TryFold(words, many, out var length) ? new string(many, 0, length) : null;
        if (isPooled)
            ArrayPool<char>.Shared.Return(many);
        return folded;
    }

    /// <summary>Folds words as <see cref="Fold"/> does, into memory that is there.</summary>
    /// <returns>Whether there was room for all of it.</returns>
    internal static bool TryFold(ReadOnlySpan<char> words, Span<char> folded, out int length)
    {
        length = 0;
        var gap = false;
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (c < 0x80 ? !char.IsAsciiLetterOrDigit(c) : !IsLetterAt(words, i))
            {
                gap |= !IsInsideWord(c);
                continue;
            }

            if (length + 1 + LongestLetter > folded.Length && length + (gap ? 1 : 0) + LengthOf(c) > folded.Length)
                return false;
            if (gap && length > 0)
                folded[length++] = ' ';
            gap = false;
            if (c < 0x80)
                folded[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            else if (Letters.TryGetValue(c, out var plain))
                length += Copy(plain, folded[length..]);
            else
                folded[length++] = char.ToLowerInvariant(c);
        }

        return true;
    }

    /// <summary>The plain letters that stand for a letter with marks; false for one that has none.</summary>
    internal static bool TryPlain(char letter, [NotNullWhen(true)] out string? plain) => Letters.TryGetValue(letter, out plain);

    /// <summary>Whether the sign at a place, which is none of ASCII, is a letter or digit.</summary>
    internal static bool IsLetterAt(ReadOnlySpan<char> words, int at) => char.IsSurrogate(words[at]) ? IsLetterPair(words, at) : char.IsLetterOrDigit(words[at]);

    /// <summary>Whether a sign that is no letter stands inside a word all the same: a mark above a letter, a place for a hyphen.</summary>
    internal static bool IsInsideWord(char sign) => sign >= 0x80 && CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static int LengthOf(char c) => Letters.TryGetValue(c, out var plain) ? plain.Length : 1;

    private static int Copy(string plain, Span<char> folded)
    {
        plain.CopyTo(folded);
        return plain.Length;
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
