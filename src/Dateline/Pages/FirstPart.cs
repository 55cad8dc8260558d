using System.Globalization;

namespace Dateline.Pages;

/// <summary>Cuts off what of a page is beyond the limit, between two characters.</summary>
internal static class FirstPart
{
    /// <summary>So many bytes before the limit a good place to cut is looked for.</summary>
    private const int Reach = 4096;

    private const string HowToRead = "if it holds many pages, put one a line into a .jsonl file";

    /// <summary>The bytes up to the limit; all of them where they are fewer.</summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> bytes) => bytes.Length <= PageReader.LargestPage ? bytes : bytes[..End(bytes.Span)];

    /// <summary>The text up to the limit, a character of it counted as a byte; all of it where it is shorter.</summary>
    public static string Of(string text) =>
        text.Length <= PageReader.LargestPage ? text : text[..(PageReader.LargestPage - (char.IsHighSurrogate(text[PageReader.LargestPage - 1]) ? 1 : 0))];

    /// <summary>What to say of a page that was cut.</summary>
    /// <param name="size">How many bytes were seen of it; where it is hardly more than the limit, there may be any number.</param>
    public static string Doubt(long size) =>
        $"it has {(size > PageReader.LargestPage + 1L ? Megabytes(size) : "more than " + Megabytes(PageReader.LargestPage))}, of which only the first {Megabytes(PageReader.LargestPage)} were read; "
        + HowToRead;

    /// <summary>What to say of a page of which no more than so many pieces were read.</summary>
    /// <param name="most">How many were read.</param>
    /// <param name="pieces">What they are.</param>
    public static string Doubt(int most, string pieces)
    {
        var number = most.ToString("N0", CultureInfo.InvariantCulture);
        return $"it has more than {number} {pieces}, of which only the first {number} were read; {HowToRead}";
    }

    private static int End(ReadOnlySpan<byte> bytes)
    {
        var end = PageReader.LargestPage;
        var wide = (TextDecoder.ByteOrderMark(bytes, out _) ?? TextDecoder.WideEncoding(bytes))?.GetByteCount(" ") ?? 1;

        // The first half of a pair is no character by itself.
        if (wide == 2)
            return end - ((bytes[end - 1] & 0xfc) == 0xd8 || (bytes[end - 2] & 0xfc) == 0xd8 ? 2 : 0);
        if (wide > 2)
            return end;

        // In no encoding a space or a line break is a piece of another character.
        if (bytes[(end - Reach)..end].LastIndexOfAny(" \n"u8) is >= 0 and var at)
            return end - Reach + at + 1;
        for (var back = 0; back < 3 && (bytes[end] & 0xc0) == 0x80; back++)
            end--;
        return end;
    }

    private static string Megabytes(long bytes) =>
        (bytes % (1 << 20) == 0 ? (bytes >> 20).ToString(CultureInfo.InvariantCulture) : (bytes / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture)) + " MB";
}
