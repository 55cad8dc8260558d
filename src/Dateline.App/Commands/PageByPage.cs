using Dateline.App.Input;
using Dateline.Pages;

namespace Dateline.App.Commands;

/// <summary>What a person asked of a command that prints something of each page, in the order of the pages.</summary>
internal abstract record PageByPageOptions
{
    /// <summary>Files, folders, patterns, or <c>-</c> for standard input.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>A file that names more of them, one a line; <c>-</c> for standard input; null for none.</summary>
    public string? List { get; init; }

    /// <summary>The media type of standard input; null when the reader is to find out.</summary>
    public string? InputType { get; init; }

    /// <summary>Where the output goes; null for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>Whether to leave out progress; failures are always told.</summary>
    public bool Quiet { get; init; }

    public required int Threads { get; init; }
}

/// <summary>A page's part of the output.</summary>
/// <param name="Bytes">What is written; empty where the page has none.</param>
/// <param name="Title">The article's title.</param>
/// <param name="Remarks">Lines for the person: what is doubtful, or why there is no article.</param>
/// <param name="IsUnread">Whether the page could not be read.</param>
internal sealed record PagePart(ReadOnlyMemory<byte> Bytes, string Title, IReadOnlyList<string> Remarks, bool IsUnread);

/// <summary>What stands around the parts of the output.</summary>
/// <param name="Begin">What stands before the first part, whose title is given.</param>
/// <param name="Between">What stands between two parts.</param>
/// <param name="End">What stands after the last part.</param>
internal sealed record PageFrame(Func<string, byte[]> Begin, ReadOnlyMemory<byte> Between, ReadOnlyMemory<byte> End);

/// <summary>One run of a command that prints something of each page: page by page, so that what is held does not grow with their number.</summary>
internal static class PageByPage
{
    /// <param name="verb">The command.</param>
    /// <param name="options">What was asked.</param>
    /// <param name="partOf">Makes a page's part, on any thread; also of a page that could not be read.</param>
    /// <param name="frame">What stands around the parts.</param>
    /// <returns>The exit status.</returns>
    public static int Run(string verb, PageByPageOptions options, Func<Page, PagePart> partOf, PageFrame frame)
    {
        if (Arguments.Refusal(verb, options.List is null ? options.Paths : [.. options.Paths, options.List], options.Output) is { } status)
            return status;
        var list = default(PathList);
        if (options.List is { } named && !PathList.TryOpen(named, out list, out var problem))
            return Arguments.Refuse(verb, $"{named}: {problem}");
        using (list)
        {
            var leftBehind = options.Output is null ? "the output ends with the page it had come to" : "nothing was written";
            return GuardedRun.Of(
                options.Quiet || options.Output is null && !Console.IsOutputRedirected,
                () => leftBehind,
                (progress, cancel) => Print(options, list, partOf, frame, progress, cancel));
        }
    }

    /// <summary>The path of a page as a remark names it.</summary>
    public static string Name(Page page) => page.Id is { } id && id != page.Path ? $"{page.Path} (id {id})" : page.Path;

    private static int Print(PageByPageOptions options, PathList? list, Func<Page, PagePart> partOf, PageFrame frame, Progress progress, CancellationToken cancel)
    {
        var work = new PageWork();
        progress.Begin(work);
        var parts = work.Read(Sources(options, list), partOf, options.Threads, cancel);
        try
        {
            var status = Write(parts, options, frame, cancel);
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

    private static IEnumerable<(PageSource? Source, Page? Unread)> Sources(PageByPageOptions options, PathList? list)
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

    private static int Write(IEnumerable<PagePart> parts, PageByPageOptions options, PageFrame frame, CancellationToken cancel)
    {
        if (options.Output is null)
        {
            using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            return Write(parts, frame, new StoppableStream(output, cancel));
        }

        using var file = OutputFile.Open(options.Output);
        var status = Write(parts, frame, new StoppableStream(file.Stream, cancel));
        file.Keep();
        return status;
    }

    private static int Write(IEnumerable<PagePart> parts, PageFrame frame, Stream output)
    {
        var status = ExitStatus.Done;
        var any = false;
        foreach (var part in parts)
        {
            foreach (var remark in part.Remarks)
                Messages.Write(remark);
            if (part.IsUnread)
                status = ExitStatus.SomeUnread;
            if (part.Bytes.IsEmpty)
                continue;
            output.Write(any ? frame.Between.Span : frame.Begin(part.Title));
            any = true;
            output.Write(part.Bytes.Span);
        }

        if (any)
            output.Write(frame.End.Span);
        return status;
    }
}
