using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Dateline.Text;

namespace Dateline.Pages;

/// <summary>Turns bytes into text: by byte order mark, by being valid UTF-8, by the declared encoding, and at last by what the bytes look like.</summary>
internal static class TextDecoder
{
    private static readonly SignSet ValueEnds = new("\"' ;>/?,\r\n\t");

    private const int Iso2022Jp = 50220;

    private const string Replacement = "\uFFFD";

    /// <summary>How far into a page its declaration is looked for. The standard says 1,024 bytes; pages in the wild put scripts before it.</summary>
    private const int DeclarationWithin = 16384;

    /// <summary>Decodes a page. Never fails: bytes that fit nothing become U+FFFD, and the doubt says how many.</summary>
    /// <param name="bytes">The bytes of the page.</param>
    /// <param name="mediaType">The stated media type, which may carry a charset; null when none was stated.</param>
    /// <param name="isHtml">Whether to look for a declaration in the markup.</param>
    /// <param name="doubt">What could not be decoded; null when all could.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? mediaType, bool isHtml, out string? doubt)
    {
        doubt = null;
        if (ByteOrderMark(bytes, out var mark) is { } marked)
            return DecodeCounting(bytes[mark..], marked, out doubt);
        if (WideEncoding(bytes) is { } wide)
            return DecodeCounting(bytes, wide, out doubt);
        if (Utf8.IsValid(bytes))
        {
            // Longer text in another encoding is never valid UTF-8 by chance, so what the page declares does not matter;
            // only the escape sequences of ISO-2022-JP are plain ASCII, and nothing else has them.
            return bytes.Contains((byte)0x1b) && (bytes.IndexOf("\u001b$B"u8) >= 0 || bytes.IndexOf("\u001b$@"u8) >= 0)
                ? EncodingLabels.Of(Iso2022Jp).GetString(bytes) : Encoding.UTF8.GetString(bytes);
        }

        var declared = EncodingLabels.Find(CharsetIn(Encoding.ASCII.GetBytes(mediaType ?? "")))
            ?? (isHtml ? EncodingLabels.Find(CharsetIn(bytes[..Math.Min(bytes.Length, DeclarationWithin)])) : null);
        var broken = CountBroken(bytes, out var whole);
        if (declared is null or UTF8Encoding)
        {
            // A few bad bytes among many good sequences: UTF-8 that was cut or damaged. Otherwise it was never UTF-8.
            if (broken <= 1 + (whole / 4))
                return DecodeCounting(bytes, Encoding.UTF8, out doubt);
            return DecodeCounting(bytes, EncodingGuesser.Guess(bytes), out doubt);
        }

        if (whole > 20 && broken <= whole / 20)
            return DecodeCounting(bytes, Encoding.UTF8, out doubt);
        if (EncodingGuesser.Instead(bytes, declared) is not { } other)
            return DecodeCounting(bytes, declared, out doubt);
        var text = DecodeCounting(bytes, other, out doubt);
        doubt ??= $"it says that its encoding is {declared.WebName}, but its letters are those of {other.WebName}, as which it was read";
        return text;
    }

    /// <summary>The encoding that a byte order mark states; null where there is none.</summary>
    public static Encoding? ByteOrderMark(ReadOnlySpan<byte> bytes, out int length)
    {
        (Encoding? encoding, length) = bytes switch
        {
            [0xef, 0xbb, 0xbf, ..] => (Encoding.UTF8, 3),
            [0xff, 0xfe, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xfe, 0xff, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
            [0xff, 0xfe, ..] => (Encoding.Unicode, 2),
            [0xfe, 0xff, ..] => (Encoding.BigEndianUnicode, 2),
            _ => ((Encoding?)null, 0),
        };
        return encoding;
    }

    /// <summary>UTF-16 without a mark: the spaces, digits and tags of any page have a zero for every second byte. Null where it is not that.</summary>
    public static Encoding? WideEncoding(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length & ~1, 2048)];
        if (head.Length < 8 || !head.Contains((byte)0))
            return null;
        int evenZeros = 0, oddZeros = 0;
        for (var i = 0; i < head.Length; i += 2)
        {
            if (head[i] == 0)
                evenZeros++;
            if (head[i + 1] == 0)
                oddZeros++;
        }

        var pairs = head.Length / 2;
        if (oddZeros > pairs / 8 && evenZeros <= pairs / 100)
            return Encoding.Unicode;
        return evenZeros > pairs / 8 && oddZeros <= pairs / 100 ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>The value of the first <c>charset=</c> (or <c>encoding=</c> of an XML declaration); null where there is none.</summary>
    private static string? CharsetIn(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes);
        if (head.StartsWith("<?xml", StringComparison.Ordinal) && ValueAfter(head.AsSpan(0, Math.Min(head.Length, 200)), "encoding") is { } xml)
            return xml;
        for (var rest = head.AsSpan(); IgnoringCase.IndexOf(rest, "charset") is >= 0 and var at; rest = rest[(at + 7)..])
        {
            if (ValueAfter(rest[at..], "charset") is { } value && EncodingLabels.Find(value) is not null)
                return value;
        }

        return null;
    }

    private static string? ValueAfter(ReadOnlySpan<char> words, string key)
    {
        var at = words.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var value = words[(at + key.Length)..].TrimStart();
        if (!value.StartsWith("="))
            return null;
        value = value[1..].TrimStart().TrimStart("\"'");
        var end = value.IndexOfAny(ValueEnds);
        value = end < 0 ? value : value[..end];
        return value.Length is 0 or > 40 ? null : value.ToString();
    }

    private static string DecodeCounting(ReadOnlySpan<byte> bytes, Encoding encoding, out string? doubt)
    {
        var text = encoding.GetString(bytes);
        var bad = text.AsSpan().Count('\uFFFD');
        if (bad > 0 && encoding is UTF8Encoding)
            bad -= bytes.Count("\uFFFD"u8);
        doubt = bad <= 0 ? null
            : $"{bad} {(bad == 1 ? "place does" : "places do")} not fit the encoding {encoding.WebName} and {(bad == 1 ? "is" : "are")} shown as {Replacement}";
        return text;
    }

    /// <summary>How many stretches of bytes are no UTF-8, and how many characters beyond ASCII are.</summary>
    private static int CountBroken(ReadOnlySpan<byte> bytes, out int whole)
    {
        var broken = 0;
        whole = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7f);
            if (ascii < 0)
                break;
            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done)
                whole++;
            else if (IsHalfSurrogate(bytes))
                (whole, length) = (whole + 1, 3);
            else
                broken++;
            bytes = bytes[length..];
        }

        return broken;
    }

    /// <summary>Half of a pair of UTF-16 written as UTF-8 writes characters: no valid UTF-8, but nothing else writes such bytes.</summary>
    private static bool IsHalfSurrogate(ReadOnlySpan<byte> bytes) => bytes is [0xed, >= 0xa0 and <= 0xbf, >= 0x80 and <= 0xbf, ..];
}
