using System.Globalization;
using System.Text;
using Dateline.Pages;

namespace Dateline.App.Input;

/// <summary>A record of a web archive.</summary>
/// <param name="Offset">Where it begins, in bytes of the archive without compression.</param>
/// <param name="Fields">Its header; names in any case.</param>
/// <param name="Content">What it holds; empty where it was not asked for, and of a large record only the beginning.</param>
/// <param name="Length">How many bytes it holds or states.</param>
/// <param name="Doubt">What is wrong with it; null where nothing is.</param>
internal sealed record WarcRecord(long Offset, Dictionary<string, string> Fields, ReadOnlyMemory<byte> Content, long Length, string? Doubt)
{
    public string Type => Fields.GetValueOrDefault("WARC-Type", "").ToLowerInvariant();

    public string? this[string field] => Fields.GetValueOrDefault(field);
}

/// <summary>Reads the records of a web archive (WARC 1.0 and 1.1, and WET, which is WARC), one at a time.</summary>
/// <param name="stream">The archive, decompressed.</param>
/// <param name="isWanted">Whether the content of a record is wanted, by its header.</param>
internal sealed class WarcReader(Stream stream, Func<WarcRecord, bool> isWanted)
{
    private const int LongestLine = 1 << 16;
    private const int MostFields = 200;

    /// <summary>The most that is read of a record: a page, and the header of the answer.</summary>
    private const int MostContent = PageReader.LargestPage + LongestLine;
    private const string CutOff = "the archive ends before the record does; what there is of it was read";
    private static readonly byte[] Opening = "WARC/"u8.ToArray();
    private static readonly byte[] LineOpening = "\nWARC/"u8.ToArray();
    private static readonly byte[] NextRecord = "\r\n\r\nWARC/"u8.ToArray();
    private readonly ByteReader bytes = new(stream);

    /// <summary>How many bytes, without compression, were passed over since the last record because they are none of any.</summary>
    public long Lost { get; private set; }

    /// <summary>The next record; null after the last.</summary>
    /// <exception cref="InvalidDataException">The compression is damaged from here on.</exception>
    public WarcRecord? Next()
    {
        Lost = 0;
        while (true)
        {
            var start = bytes.Offset;
            if (bytes.Line(LongestLine) is not { } line)
            {
                bytes.ThrowIfDamaged();
                return null;
            }

            if (!line.AsSpan().StartsWith(Opening))
            {
                // Blank lines part records; anything else is what a wrong length left over.
                Lost += line.Length == 0 ? 0 : bytes.Offset - start;
                continue;
            }

            var record = new WarcRecord(start, Fields(), default, 0, null);
            if (!long.TryParse(record["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
                return record with { Doubt = "it does not state its length" };
            record = record with { Length = length };
            if (!isWanted(record))
                return bytes.Skip(length) < length ? record with { Doubt = CutOff } : record;
            return length > MostContent ? WithFirstPart(record) : WithContent(record, (int)length);
        }
    }

    /// <summary>A record that holds more than is read of any page.</summary>
    private WarcRecord WithFirstPart(WarcRecord record)
    {
        var content = bytes.Bytes(MostContent);
        if (content.Length < MostContent)
            bytes.ThrowIfDamaged();

        // A length that is far too long must not swallow the records behind.
        if (CutAtNext(record, content) is { } shorter)
            return shorter;
        var rest = record.Length - content.Length;
        return record with { Content = content, Doubt = bytes.Skip(rest) < rest ? CutOff : null };
    }

    private WarcRecord WithContent(WarcRecord record, int length)
    {
        var content = bytes.Bytes(length);
        if (content.Length < length)
            bytes.ThrowIfDamaged();
        if (content.Length < length)
            return CutAtNext(record, content) ?? record with { Content = content, Doubt = CutOff };
        if (IsAtEnd())
            return record with { Content = content };
        if (CutAtNext(record, content) is { } shorter)
            return shorter;

        return record with { Content = UpToNext(content), Doubt = "the record is longer than it states; it was read up to the next" };
    }

    /// <summary>A record whose length is stated too short, with what follows up to the next record.</summary>
    private ReadOnlyMemory<byte> UpToNext(byte[] content)
    {
        using var longer = new MemoryStream();
        longer.Write(content);
        while (longer.Length < PageReader.LargestPage && bytes.Bytes(1 << 16) is { Length: > 0 } more)
        {
            var looked = (int)Math.Max(0, longer.Length - LineOpening.Length);
            longer.Write(more);
            var next = longer.GetBuffer().AsSpan(looked, (int)longer.Length - looked).IndexOf(LineOpening);
            if (next < 0)
                continue;
            var end = looked + next + 1;
            bytes.Unread(longer.GetBuffer().AsSpan(end, (int)longer.Length - end));
            longer.SetLength(end);
            break;
        }

        return longer.ToArray().AsMemory(0, longer.GetBuffer().AsSpan(0, (int)longer.Length).TrimEnd("\r\n"u8).Length);
    }

    /// <summary>The record cut where another begins in it; null where none does.</summary>
    private WarcRecord? CutAtNext(WarcRecord record, byte[] content)
    {
        var next = content.AsSpan().IndexOf(NextRecord);
        if (next < 0)
            return null;
        bytes.Unread(content.AsSpan(next));
        return record with { Content = content.AsMemory(0, next), Doubt = "the record is shorter than it states; it was read up to the next" };
    }

    /// <summary>Whether the record ends here: blank lines and another, or nothing more.</summary>
    private bool IsAtEnd()
    {
        var ahead = bytes.Bytes(NextRecord.Length + 2);
        bytes.Unread(ahead);
        var rest = ahead.AsSpan().TrimStart("\r\n"u8);
        return ahead.Length == 0 || ahead[0] is (byte)'\r' or (byte)'\n' && (rest.IsEmpty || Opening.AsSpan().StartsWith(rest) || rest.StartsWith(Opening)) || rest.StartsWith(Opening);
    }

    private Dictionary<string, string> Fields()
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (bytes.Line(LongestLine) is { Length: > 0 } line && fields.Count < MostFields)
        {
            var text = Encoding.UTF8.GetString(line);
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                fields.TryAdd(text[..colon].Trim(), text[(colon + 1)..].Trim());
        }

        return fields;
    }
}
