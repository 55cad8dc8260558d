using System.Globalization;
using System.IO.Compression;
using Dateline.Pages;

namespace Dateline.App.Input;

/// <summary>The pages of a web archive, one record in memory at a time; a record that is bad is told with its place and passed over.</summary>
internal static class WarcPages
{
    /// <summary>How many ids of records are remembered, so that none comes twice after damage.</summary>
    private const int Remembered = 4096;

    private const int LookAhead = 1 << 16;

    private static readonly string[] PageTypes = ["text/html", "application/xhtml+xml", "text/plain"];

    /// <summary>The pages.</summary>
    /// <param name="path">The archive's name.</param>
    /// <param name="open">Opens it.</param>
    public static IEnumerable<(PageSource? Source, Page? Unread)> Read(string path, Func<Stream> open)
    {
        var (failure, any, isNew) = (default(string), false, true);
        using (var file = Open(open, out var isGzip, out failure))
        {
            var seen = new Queue<string>();
            var from = 0L;
            while (failure is null)
            {
                var reader = new WarcReader(isGzip ? new GZipStream(file, CompressionMode.Decompress, leaveOpen: true) : file, IsWanted);
                var at = 0L;
                while (Next(reader, out failure) is { } record)
                {
                    if (file.CanSeek)
                        at = file.Position;
                    if (reader.Lost > 0)
                        yield return (null, PageSources.Unread($"{path}:{from + record.Offset}", $"{reader.Lost:#,0} bytes before it belong to no record and were passed over."));
                    if (record["WARC-Record-ID"] is { } id)
                    {
                        if (seen.Contains(id))
                            continue;
                        seen.Enqueue(id);
                        if (seen.Count > Remembered)
                            seen.Dequeue();
                    }

                    any = isNew = true;
                    if (Page($"{path}:{from + record.Offset}", record) is { } page)
                        yield return page;
                }

                if (failure is null)
                    break;
                if (isNew)
                    yield return (null, PageSources.Unread(path, failure));
                isNew = false;

                // Members of gzip stand by themselves: what follows the damaged one may be whole.
                from = Math.Max(from + 1, at - 2 * LookAhead);
                if (!isGzip || !file.CanSeek || NextMember(file, from) is not { } next)
                    yield break;
                (from, failure) = (next, null);
                file.Position = next;
            }
        }

        if (failure is not null)
            yield return (null, PageSources.Unread(path, failure));
        else if (!any)
            yield return (null, PageSources.Unread(path, "it holds no records: it is no web archive (WARC), or an empty one."));
    }

    private static WarcRecord? Next(WarcReader reader, out string? failure)
    {
        failure = null;
        try
        {
            return reader.Next();
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            failure = e is InvalidDataException ? "a record of it cannot be decompressed and was passed over; fetch or copy the archive again." : Unreadables.Describe(e);
            return null;
        }
    }

    /// <summary>Where the next member of gzip begins that holds a record; null where none does.</summary>
    private static long? NextMember(Stream file, long from)
    {
        var buffer = new byte[1 << 16];
        file.Position = from;
        for (var start = from; ;)
        {
            file.Position = start;
            var length = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (length < 3)
                return null;
            var at = buffer.AsSpan(0, length).IndexOf((ReadOnlySpan<byte>)[0x1f, 0x8b, 8]);
            if (at < 0)
            {
                start += length - 2;
                continue;
            }

            if (BeginsRecord(file, start + at))
                return start + at;
            start += at + 1;
        }
    }

    private static bool BeginsRecord(Stream file, long at)
    {
        try
        {
            file.Position = at;
            using var member = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
            var opening = new byte[5];
            return member.ReadAtLeast(opening, opening.Length, throwOnEndOfStream: false) == opening.Length && opening.AsSpan().SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static Stream Open(Func<Stream> open, out bool isGzip, out string? failure)
    {
        (isGzip, failure) = (false, null);
        try
        {
            var file = open();
            var opening = new byte[2];
            var length = file.ReadAtLeast(opening, 2, throwOnEndOfStream: false);
            isGzip = opening is [0x1f, 0x8b];
            if (!file.CanSeek)
                return new Prefixed(opening.AsMemory(0, length), file);
            file.Position = 0;
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failure = Unreadables.Describe(e);
            return Stream.Null;
        }
    }

    /// <summary>Whether a record may hold a page: an answer, a file, a text; not what was asked, noted or found unchanged.</summary>
    private static bool IsWanted(WarcRecord record) => record.Type switch
    {
        "response" => (record["Content-Type"] ?? "application/http").Contains("http", StringComparison.OrdinalIgnoreCase),
        "resource" or "conversion" => IsPage(record["Content-Type"]),
        _ => false,
    } && !(record["WARC-Target-URI"] ?? "").TrimEnd('>').EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase);

    private static (PageSource? Source, Page? Unread)? Page(string path, WarcRecord record)
    {
        if (!IsWanted(record))
            return record.Doubt is { } broken && record.Type is "" ? (null, PageSources.Unread(path, $"{broken}.")) : null;
        if (record.Content.IsEmpty)
            return (null, PageSources.Unread(path, record.Doubt is { } doubt ? $"{doubt}." : "the record is empty."));
        var message = record.Type == "response" ? HttpMessage.Read(record.Content) : new(200, record["Content-Type"], record.Content, null, null);

        // A redirection or an error is no page; nor is a picture.
        if (message.Status is not (0 or (>= 200 and < 300)) || !IsPage(message.MediaType))
            return null;
        if (message.Problem is { } problem)
            return (null, PageSources.Unread(path, problem));
        if (message.Body.IsEmpty)
            return (null, PageSources.Unread(path, $"{record.Doubt ?? message.Doubt ?? "the answer that it holds has no body"}."));
        var truncated = record["WARC-Truncated"] is { } why ? $"the archive keeps only the beginning of the page ({why})" : null;
        var doubts = string.Join("; ", new[] { record.Doubt, message.Doubt, truncated }.OfType<string>());
        return (new PageSource
        {
            Path = path,
            Bytes = message.Body,
            WholeLength = record.Length > record.Content.Length && record.Doubt is null ? record.Length : null,
            Address = record["WARC-Target-URI"]?.Trim('<', '>'),
            Fetched = DateTimeOffset.TryParse(record["WARC-Date"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null,
            MediaType = message.MediaType,
            Doubt = doubts.Length > 0 ? doubts : null,
        }, null);
    }

    private static bool IsPage(string? mediaType) => mediaType is null || PageTypes.Any(type => mediaType.TrimStart().StartsWith(type, StringComparison.OrdinalIgnoreCase));
}
