using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Dateline.Pages;

namespace Dateline.App.Input;

/// <summary>A server's answer as archives keep it: status, header, body.</summary>
/// <param name="Status">The status code; 0 where none can be read.</param>
/// <param name="MediaType">What the body is stated to be; null where it is not.</param>
/// <param name="Body">The body, its transfer and content encodings undone.</param>
/// <param name="Doubt">What is wrong with it; null where nothing is.</param>
/// <param name="Problem">Why the body cannot be had; null where it can.</param>
internal sealed record HttpMessage(int Status, string? MediaType, ReadOnlyMemory<byte> Body, string? Doubt, string? Problem)
{
    /// <summary>Reads an answer. What is no answer is taken for a body without header.</summary>
    public static HttpMessage Read(ReadOnlyMemory<byte> message)
    {
        if (!message.Span.StartsWith("HTTP/"u8))
            return new(0, null, message, null, null);
        var end = HeaderLength(message.Span);
        var lines = Encoding.Latin1.GetString(message.Span[..end]).Split('\n', StringSplitOptions.TrimEntries);
        var status = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var code, ..]
            && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        string? Field(string name) => lines.Skip(1)
            .FirstOrDefault(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && line.AsSpan(name.Length).TrimStart().StartsWith(":"))
            ?[(name.Length + 1)..].TrimStart(':', ' ');
        var body = message[end..];
        var doubt = default(string);

        // Some archives keep the field and undo the encoding, so what does not look encoded is taken as it is.
        if (Field("Transfer-Encoding") is { } transfer && transfer.Contains("chunked", StringComparison.OrdinalIgnoreCase))
            body = Unchunk(body, out doubt);
        foreach (var coding in (Field("Content-Encoding") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            body = Decode(body, coding.ToLowerInvariant(), out var damage, out var problem);
            doubt ??= damage;
            if (problem is not null)
                return new(status, Field("Content-Type"), default, doubt, problem);
        }

        return new(status, Field("Content-Type"), body, doubt, null);
    }

    private static int HeaderLength(ReadOnlySpan<byte> message)
    {
        var windows = message.IndexOf("\r\n\r\n"u8);
        var unix = message.IndexOf("\n\n"u8);
        return windows >= 0 && (unix < 0 || windows < unix) ? windows + 4 : unix >= 0 ? unix + 2 : message.Length;
    }

    private static ReadOnlyMemory<byte> Unchunk(ReadOnlyMemory<byte> body, out string? doubt)
    {
        doubt = null;
        using var whole = new MemoryStream(body.Length);
        var rest = body.Span;
        while (true)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = Encoding.ASCII.GetString(end < 0 ? [] : rest[..Math.Min(end, 100)]).Split(';')[0].Trim();
            if (!int.TryParse(line, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
            {
                if (whole.Length == 0)
                    return body;
                doubt = "the body ends amid its chunks";
                break;
            }

            rest = rest[(end + 1)..];
            if (length == 0)
                break;
            whole.Write(rest[..Math.Min(length, rest.Length)]);
            if (length > rest.Length)
            {
                doubt = "the body ends amid its chunks";
                break;
            }

            rest = rest[length..].TrimStart("\r\n"u8);
        }

        return whole.ToArray();
    }

    private static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body, string coding, out string? doubt, out string? problem)
    {
        (doubt, problem) = (null, null);
        Func<Stream, Stream>? open = coding switch
        {
            "gzip" or "x-gzip" when body.Span is [0x1f, 0x8b, _, _, ..] => inner => new GZipStream(inner, CompressionMode.Decompress),
            "deflate" when body.Span is [0x78, ..] => inner => new ZLibStream(inner, CompressionMode.Decompress),
            "deflate" => inner => new DeflateStream(inner, CompressionMode.Decompress),
            "br" => inner => new BrotliStream(inner, CompressionMode.Decompress),
            _ => null,
        };
        if (open is null)
        {
            problem = coding is "gzip" or "x-gzip" or "identity" or "" ? null : $"its body is compressed by {coding}, which is not read; fetch it again without";
            return body;
        }

        using var whole = new MemoryStream();
        try
        {
            using var stream = open(new MemoryStream(body.ToArray(), writable: false));
            var buffer = new byte[1 << 16];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                whole.Write(buffer, 0, read);

                // More is not read of any page; its reader says so.
                if (whole.Length > PageReader.LargestPage)
                    break;
            }
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            // Not compressed at all, whatever the header says, or damaged on the way.
            if (whole.Length == 0)
                return body;
            doubt = "the compressed body is damaged; what came before the damage was read";
        }

        // The decompressor takes a body that was cut off for a whole one; gzip writes at its end how long it is.
        if (doubt is null && coding is "gzip" or "x-gzip" && whole.Length <= PageReader.LargestPage && BinaryPrimitives.ReadUInt32LittleEndian(body.Span[^4..]) != whole.Length)
            doubt = "the compressed body is cut off; what there is of it was read";

        return whole.ToArray();
    }
}
