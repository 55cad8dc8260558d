using System.IO.Compression;
using Dateline.Pages;

namespace Dateline.App.Input;

/// <summary>The bytes of pages, one page or one line at a time, so that a file of many lines is never held as a whole.</summary>
internal static class PageSources
{
    /// <summary>What a file holds: a source for a page, or for each line of a file of lines; a page with a problem where nothing can be read.</summary>
    public static IEnumerable<(PageSource? Source, Page? Unread)> Open(PageFile file)
    {
        if (PageFinder.HoldsLines(file.Shown))
            return Lines(file.Shown, () => Unpacked(file));
        return [Whole(file)];
    }

    /// <summary>What standard input holds.</summary>
    /// <param name="type">Its media type as the caller states it; null when the reader is to find out.</param>
    public static IEnumerable<(PageSource? Source, Page? Unread)> OpenStandardInput(string? type) => type == InputTypes.Lines
        ? Lines(PageFinder.StandardInput, Console.OpenStandardInput)
        : [Whole(PageFinder.StandardInput, Console.OpenStandardInput, type)];

    /// <summary>A page that could not be read.</summary>
    public static Page Unread(string path, string problem) => new() { Path = path, Text = "", Format = PageFormat.PlainText, Problem = problem };

    private static (PageSource? Source, Page? Unread) Whole(PageFile file)
    {
        try
        {
            var length = new FileInfo(file.FullPath).Length;
            if (length > Unreadables.LargestPage)
                return (null, Unread(file.Shown, Unreadables.TooLarge(length)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Unread(file.Shown, Unreadables.Describe(e)));
        }

        return Whole(file.Shown, () => File.OpenRead(file.FullPath), type: null);
    }

    private static (PageSource? Source, Page? Unread) Whole(string path, Func<Stream> open, string? type)
    {
        try
        {
            using var stream = open();
            using var bytes = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                bytes.Write(buffer.AsSpan(0, read));

                // A pipe does not say beforehand how much will come.
                if (bytes.Length > Unreadables.LargestPage)
                    return (null, Unread(path, Unreadables.TooLarge(bytes.Length)));
            }

            return (new PageSource { Path = path, Bytes = bytes.ToArray(), MediaType = type }, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Unread(path, Unreadables.Describe(e)));
        }
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

    private static Stream Unpacked(PageFile file)
    {
        var stream = File.OpenRead(file.FullPath);
        return file.Shown.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }
}
