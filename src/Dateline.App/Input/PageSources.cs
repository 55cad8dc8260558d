using System.IO.Compression;
using Dateline.Pages;

namespace Dateline.App.Input;

/// <summary>The bytes of pages, one page or one line at a time, so that a file of many lines is never held as a whole.</summary>
internal static class PageSources
{
    /// <summary>More is not read of a page; the byte beyond the limit shows that there are more.</summary>
    private const int MostOfAPage = PageReader.LargestPage + 1;

    /// <summary>What a file holds: a source for a page, or for each line or record of a file of many; a page with a problem where nothing can be read.</summary>
    public static IEnumerable<(PageSource? Source, Page? Unread)> Open(PageFile file) =>
        PageFinder.IsZip(file.Shown) ? ZipPages.Read(file)
        : PageFinder.HoldsRecords(file.Shown) ? WarcPages.Read(file.Shown, () => File.OpenRead(file.FullPath))
        : PageFinder.HoldsLines(file.Shown) ? Lines(file.Shown, () => Unpacked(file.Shown, File.OpenRead(file.FullPath)))
        : [Whole(file)];

    /// <summary>What a file inside another holds.</summary>
    public static IEnumerable<(PageSource? Source, Page? Unread)> Open(string path, Func<Stream> open) =>
        PageFinder.HoldsLines(path) ? Lines(path, () => Unpacked(path, open())) : [Whole(path, open, type: null)];

    /// <summary>What standard input holds.</summary>
    /// <param name="type">Its media type as the caller states it; null when the reader is to find out.</param>
    public static IEnumerable<(PageSource? Source, Page? Unread)> OpenStandardInput(string? type) => type switch
    {
        InputTypes.Lines => Lines(PageFinder.StandardInput, Console.OpenStandardInput),
        InputTypes.Records => WarcPages.Read(PageFinder.StandardInput, Console.OpenStandardInput),
        _ => [Whole(PageFinder.StandardInput, Console.OpenStandardInput, type)],
    };

    /// <summary>A page that could not be read.</summary>
    public static Page Unread(string path, string problem) => new() { Path = path, Text = "", Format = PageFormat.PlainText, Problem = problem };

    private static (PageSource? Source, Page? Unread) Whole(PageFile file)
    {
        try
        {
            using var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
            var length = stream.CanSeek ? stream.Length : 0;

            // What is no file, such as a pipe, does not say beforehand how much will come; nor do the files of some systems.
            return (length > 0
                ? new PageSource { Path = file.Shown, Bytes = Read(stream, (int)Math.Min(length, MostOfAPage)), WholeLength = length > MostOfAPage ? length : null }
                : new PageSource { Path = file.Shown, Bytes = Read(stream) }, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Unread(file.Shown, Unreadables.Describe(e)));
        }
    }

    private static (PageSource? Source, Page? Unread) Whole(string path, Func<Stream> open, string? type)
    {
        try
        {
            using var stream = open();
            return (new PageSource { Path = path, Bytes = Read(stream), MediaType = type }, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return (null, Unread(path, e is InvalidDataException ? "it is damaged inside its ZIP file, or encrypted; unpack it by hand to see what is left." : Unreadables.Describe(e)));
        }
    }

    private static ReadOnlyMemory<byte> Read(Stream stream, int length)
    {
        var bytes = new byte[length];
        return bytes.AsMemory(0, stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false));
    }

    /// <summary>The bytes of a stream, as far as they are read of a page.</summary>
    private static ReadOnlyMemory<byte> Read(Stream stream)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; bytes.Length < MostOfAPage && (read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, MostOfAPage - bytes.Length))) > 0;)
            bytes.Write(buffer, 0, read);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static IEnumerable<(PageSource? Source, Page? Unread)> Lines(string path, Func<Stream> open)
    {
        using var lines = new LineReader(open);
        var any = false;
        while (lines.Next() is { } line)
        {
            if (line.Problem is { } problem)
            {
                any = true;
                yield return (null, Unread(line.Number == 0 ? path : $"{path}:{line.Number}", problem));
            }
            else if (!line.IsBlank)
            {
                any = true;
                yield return (new PageSource { Path = $"{path}:{line.Number}", Bytes = line.Bytes, MediaType = InputTypes.Lines }, null);
            }
        }

        if (!any)
            yield return (null, Unread(path, "it is empty: it has no line of JSON."));
    }

    private static Stream Unpacked(string path, Stream stream) =>
        path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
}
