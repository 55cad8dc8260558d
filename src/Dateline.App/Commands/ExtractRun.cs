using Dateline.App.Clippings;
using Dateline.App.Input;
using Dateline.Clippings;
using Dateline.Pages;

namespace Dateline.App.Commands;

/// <summary>One run of <c>dateline extract</c>: page by page, so that what is held does not grow with their number.</summary>
internal static class ExtractRun
{
    /// <summary>A page's part of the output.</summary>
    /// <param name="Bytes">What is written.</param>
    /// <param name="Title">The article's title.</param>
    /// <param name="Remark">A line for the person: why there is no article; null where there is one.</param>
    /// <param name="IsUnread">Whether the page could not be read.</param>
    private sealed record Part(ReadOnlyMemory<byte> Bytes, string Title, string? Remark, bool IsUnread);

    public static int Run(ExtractOptions options)
    {
        if (Arguments.Refusal("extract", options.List is null ? options.Paths : [.. options.Paths, options.List], options.Output) is { } status)
            return status;
        var list = default(PathList);
        if (options.List is { } named && !PathList.TryOpen(named, out list, out var problem))
            return Arguments.Refuse("extract", $"{named}: {problem}");
        using (list)
        {
            var leftBehind = options.Output is null ? "the output ends with the page it had come to" : "nothing was written";
            return GuardedRun.Of(options.Quiet || options.Output is null && !Console.IsOutputRedirected, () => leftBehind, (progress, cancel) => Extract(options, list, progress, cancel));
        }
    }

    private static int Extract(ExtractOptions options, PathList? list, Progress progress, CancellationToken cancel)
    {
        var work = new PageWork();
        progress.Begin(work);
        var parts = work.Read(Sources(options, list), page => PartOf(page, options.Format), options.Threads, cancel);
        try
        {
            var status = Write(parts, options, cancel);
            progress.End();
            return status;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            progress.End();
            Messages.Write($"{options.Output ?? "standard output"}: it could not be written: {e.Message}");
            return ExitStatus.SomeUnread;
        }
    }

    private static IEnumerable<(PageSource? Source, Page? Unread)> Sources(ExtractOptions options, PathList? list)
    {
        foreach (var (file, unreadable) in PageFinder.FindInOrder(options.Paths.Concat(list?.Paths() ?? []).Where(path => path != PageFinder.StandardInput)))
        {
            if (unreadable is { } problem)
            {
                yield return (null, PageSources.Unread(problem.Path, problem.Problem));
                continue;
            }

            foreach (var source in PageSources.Open(file))
                yield return source;
        }

        if (options.Paths.Contains(PageFinder.StandardInput))
        {
            foreach (var source in PageSources.OpenStandardInput(options.InputType))
                yield return source;
        }
    }

    private static Part PartOf(Page page, ClippingFormat format)
    {
        var clipping = Clipping.Of(page);

        // A line of JSON says by itself that the page has no article; of the other forms nothing would be seen.
        var remark = page.Problem ?? (clipping.Article is null && format != ClippingFormat.Json ? clipping.Doubts.LastOrDefault()?.Message : null);
        return new(
            ClippingOutput.Of(clipping, format),
            clipping.Title,
            remark is null ? null : $"{page.Path}{(page.Id is { } id && id != page.Path ? $" (id {id})" : "")}: {remark}",
            page.Problem is not null);
    }

    private static int Write(IEnumerable<Part> parts, ExtractOptions options, CancellationToken cancel)
    {
        if (options.Output is null)
        {
            using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            return Write(parts, options.Format, new StoppableStream(output, cancel));
        }

        using var file = OutputFile.Open(options.Output);
        var status = Write(parts, options.Format, new StoppableStream(file.Stream, cancel));
        file.Keep();
        return status;
    }

    private static int Write(IEnumerable<Part> parts, ClippingFormat format, Stream output)
    {
        var status = ExitStatus.Done;
        var any = false;
        foreach (var part in parts)
        {
            if (part.Remark is { } remark)
                Messages.Write(remark);
            if (part.IsUnread)
                status = ExitStatus.SomeUnread;
            if (part.Bytes.IsEmpty)
                continue;
            output.Write(any ? ClippingOutput.Between(format) : ClippingOutput.Begin(format, part.Title));
            any = true;
            output.Write(part.Bytes.Span);
        }

        if (any)
            output.Write(ClippingOutput.End(format));
        return status;
    }
}
