using System.Collections.Immutable;
using System.Diagnostics;
using Dateline.App.Html;
using Dateline.App.Input;
using Dateline.App.Json;
using Dateline.App.Terminal;
using Dateline.Articles;
using Dateline.Pages;
using Dateline.Stories;

namespace Dateline.App.Commands;

/// <summary>One run of <c>dateline read</c>, from arguments to output.</summary>
internal static class ReadRun
{
    public static int Run(ReadOptions options)
    {
        if (Arguments.Refusal("read", options.Paths, options.Output) is { } status)
            return status;
        return GuardedRun.Of(options.Quiet, () => "nothing was written", (progress, cancel) => Read(options, progress, cancel));
    }

    private static int Read(ReadOptions options, Progress progress, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var (files, unreadable) = PageFinder.Find(options.Paths.Where(path => path != PageFinder.StandardInput));
        var work = new PageWork();
        progress.Begin(work);
        var sources = unreadable.Select(found => ((PageSource?)null, (Page?)PageSources.Unread(found.Path, found.Problem)))
            .Concat(files.SelectMany(PageSources.Open))
            .Concat(options.Paths.Contains(PageFinder.StandardInput) ? PageSources.OpenStandardInput(options.InputType) : []);
        var pages = work.Read(sources, Understand, options.Threads, cancel).ToList();
        var afterPages = clock.Elapsed;
        var news = NewsReader.Join(pages, options.OneStory);
        var afterJoining = clock.Elapsed;
        cancel.ThrowIfCancellationRequested();
        progress.End();

        var failures = news.Pages.Where(page => page.Page.Problem is not null).ToList();
        foreach (var page in failures)
            Messages.Write($"{page.Page.Path}{(page.Page.Id is { } id ? $" (id {id})" : "")}: {page.Page.Problem}");
        if (options.Wanted.Story > news.Stories.Length)
            return Arguments.Refuse("read", news.Stories.Length == 0 ? "there is no story in these pages." : $"there is no story {options.Wanted.Story}; these pages tell {news.Stories.Length}.");
        try
        {
            Write(news, options, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Messages.Write($"{options.Output ?? "standard output"}: it could not be written: {e.Message}");
            return ExitStatus.SomeUnread;
        }

        if (options.Stats)
            Statistics.Print(work, news, afterPages, afterJoining - afterPages, clock.Elapsed - afterJoining, options.Threads);
        return failures.Count == 0 ? ExitStatus.Done : ExitStatus.SomeUnread;
    }

    private static void Write(News news, ReadOptions options, CancellationToken cancel)
    {
        if (options.Output is null)
        {
            using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            Show(news, options, new StoppableStream(output, cancel));
            return;
        }

        using var file = OutputFile.Open(options.Output);
        Show(news, options, new StoppableStream(file.Stream, cancel));
        file.Keep();
    }

    private static void Show(News news, ReadOptions options, Stream output)
    {
        switch (options.Format)
        {
            case OutputFormat.Json:
                JsonOutput.Write(news, options.Wanted.Story, output);
                break;
            case OutputFormat.Html:
                HtmlOutput.Write(news, options.Wanted, output);
                break;
            default:
                var toTerminal = options.Output is null && !Console.IsOutputRedirected;
                NewsView.Write(news, options.Wanted, TerminalPage.For(output, toTerminal, options.Color, options.Width));
                break;
        }
    }

    private static (PageReading Page, ImmutableArray<AnnotatedArticle> Articles) Understand(Page page) =>
        page.Problem is null ? NewsReader.Read(page) : (new PageReading { Page = page, Doubts = page.Doubts }, []);
}
