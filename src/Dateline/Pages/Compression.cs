using System.Buffers.Binary;
using System.IO.Compression;

namespace Dateline.Pages;

/// <summary>Takes bytes out of gzip, never more than a page may have.</summary>
internal static class Compression
{
    private const int HeadLength = 4096;

    /// <summary>Whether bytes begin as gzip does.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1f, 0x8b, 8, ..];

    /// <summary>Whether a name promises gzip and the bytes are none.</summary>
    public static bool IsMisnamed(PageSource source) => source.Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) && !IsGzip(source.Bytes.Span);

    /// <summary>The first bytes, decompressed; empty where nothing can be had.</summary>
    public static ReadOnlyMemory<byte> Head(ReadOnlyMemory<byte> bytes)
    {
        if (!IsGzip(bytes.Span))
            return bytes.Length > HeadLength ? bytes[..HeadLength] : bytes;
        return TryInflate(bytes, HeadLength, out var head, out _, out _) ? head : default;
    }

    /// <summary>A stream of the decompressed bytes.</summary>
    public static Stream Open(ReadOnlyMemory<byte> bytes) =>
        IsGzip(bytes.Span) ? new GZipStream(PageReader.Stream(bytes), CompressionMode.Decompress) : PageReader.Stream(bytes);

    /// <summary>Decompresses bytes where they are gzip, and hands them back as they are where they are not.</summary>
    /// <param name="bytes">The bytes as they came.</param>
    /// <param name="limit">How many decompressed bytes are read at most; nothing is said of those beyond.</param>
    /// <param name="inflated">The bytes as they were before compression.</param>
    /// <param name="problem">Why nothing could be had.</param>
    /// <param name="doubt">What is missing, where only a part could be had.</param>
    public static bool TryInflate(ReadOnlyMemory<byte> bytes, int limit, out ReadOnlyMemory<byte> inflated, out string problem, out string? doubt)
    {
        inflated = bytes;
        problem = "";
        doubt = null;
        if (!IsGzip(bytes.Span))
            return true;
        var output = new byte[Math.Min(limit, 1 << 16)];
        var length = 0;
        try
        {
            using var stream = Open(bytes);
            while (true)
            {
                if (length == output.Length)
                {
                    if (length >= limit)
                        break;
                    Array.Resize(ref output, (int)Math.Min(limit, output.Length * 2L));
                }

                var read = stream.Read(output, length, output.Length - length);
                if (read == 0)
                    break;
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            doubt = $"the gzip file is damaged: only its first {length} bytes could be decompressed";
        }

        if (doubt is null && length < limit && !EndsAsItShould(bytes.Span, length))
            doubt = $"the gzip file is cut off: only its first {length} bytes could be decompressed; copy or fetch it again";
        inflated = output.AsMemory(0, length);
        if (length == 0)
        {
            problem = doubt is null ? "it is a gzip file with nothing in it" : "it is a damaged gzip file, of which nothing could be decompressed; fetch or copy it again";
            return false;
        }

        return true;
    }

    /// <summary>Whether the length that gzip writes at its end is that of what came out: the decompressor takes a file that was cut off for a whole one.</summary>
    private static bool EndsAsItShould(ReadOnlySpan<byte> bytes, int length) =>
        bytes.Length > 18 && (BinaryPrimitives.ReadInt32LittleEndian(bytes[^4..]) == length
            // Several files one after the other are a gzip file too, and the end speaks only of the last.
            || bytes[10..].IndexOf((ReadOnlySpan<byte>)[0x1f, 0x8b, 8]) >= 0);
}
