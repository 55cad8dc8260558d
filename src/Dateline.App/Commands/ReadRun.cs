using System.Diagnostics;
using Dateline.App.Html;
using Dateline.App.Input;
using Dateline.App.Json;
using Dateline.App.Terminal;
using Dateline.Pages;
using Dateline.Stories;

namespace Dateline.App.Commands;

/// <summary>One run of <c>dateline read</c>, from arguments to output.</summary>
internal static class ReadRun
{
    public static int Run(ReadOptions options)
    {
        if (options.Paths.Count == 0)
            return Refuse("no page is named. Name files or folders (dateline read pages/), or - for standard input.");
        if (options.Paths.All(PageFinder.IsAddress))
        {
            foreach (var unreadable in PageFinder.Find(options.Paths).Unreadable)
                Messages.Write($"{unreadable.Path}: {unreadable.Problem}");
            return ExitStatus.WrongUsage;
        }

        if (options.Output is { } output && OutputFile.Refusal(output) is { } refusal)
            return Refuse(refusal);

        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler stopping = (_, press) =>
        {
            // The first Ctrl-C stops the work; a second one, should the first not help, ends the process at once.
            press.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        };
        Console.CancelKeyPress += stopping;
        try
        {
            return Read(options, stop.Token);
        }
        catch (OperationCanceledException)
        {
            Messages.Write("dateline: stopped; nothing was written.");
            return ExitStatus.Interrupted;
        }
        finally
        {
            Console.CancelKeyPress -= stopping;
        }
    }

    private static int Read(ReadOptions options, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var (files, unreadable) = PageFinder.Find(options.Paths.Where(path => path != PageFinder.StandardInput));
        var work = new PageWork();
        var sources = unreadable.Select(found => ((PageSource?)null, (Page?)PageSources.Unread(found.Path, found.Problem)))
            .Concat(files.SelectMany(PageSources.Open))
            .Concat(options.Paths.Contains(PageFinder.StandardInput) ? PageSources.OpenStandardInput(options.InputType) : []);
        var statistics = new Statistics();
        News news;
        using (new Progress(work, options.Quiet))
        {
            var pages = work.Read(sources, options.Threads, cancel);
            statistics.PagesRead(work, clock.Elapsed);
            var beforeJoining = clock.Elapsed;
            news = Joined(pages, options.OneStory, cancel);
            statistics.Joined(news, clock.Elapsed - beforeJoining);
        }

        var failures = news.Pages.Where(page => page.Page.Problem is not null).ToList();
        foreach (var page in failures)
            Messages.Write($"{page.Page.Path}: {page.Page.Problem}");
        if (options.Story > news.Stories.Length)
            return Refuse(news.Stories.Length == 0 ? "there is no story in these pages." : $"there is no story {options.Story}; these pages tell {news.Stories.Length}.");

        var beforeWriting = clock.Elapsed;
        try
        {
            Write(news, options, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Messages.Write($"{options.Output ?? "standard output"}: could not be written: {e.Message}");
            return ExitStatus.SomeUnread;
        }

        if (options.Stats)
            statistics.Print(clock.Elapsed - beforeWriting, clock.Elapsed, options.Threads);
        return failures.Count == 0 ? ExitStatus.Done : ExitStatus.SomeUnread;
    }

    /// <summary>Joins pages to stories. That is one long thought without a way to interrupt it, so it is left behind when the work is stopped.</summary>
    private static News Joined(IEnumerable<(Articles.PageReading, System.Collections.Immutable.ImmutableArray<AnnotatedArticle>)> pages, bool oneStory, CancellationToken cancel)
    {
        var joining = Task.Run(() => NewsReader.Join(pages, oneStory), CancellationToken.None);
        joining.Wait(cancel);
        return joining.Result;
    }

    private static void Write(News news, ReadOptions options, CancellationToken cancel)
    {
        if (options.Output is null)
        {
            using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            Show(news, options, output);
            return;
        }

        using var file = OutputFile.Open(options.Output);
        Show(news, options, file.Stream);
        cancel.ThrowIfCancellationRequested();
        file.Keep();
    }

    private static void Show(News news, ReadOptions options, Stream output)
    {
        switch (options.Format)
        {
            case OutputFormat.Json:
                JsonOutput.Write(news, options.Story, output);
                break;
            case OutputFormat.Html:
                HtmlOutput.Write(news, options.Story, options.All, output);
                break;
            default:
                var toTerminal = options.Output is null && !Console.IsOutputRedirected;
                NewsView.Write(news, options.Story, options.All, TerminalPage.For(output, toTerminal, options.Color, options.Width));
                break;
        }
    }

    private static int Refuse(string why)
    {
        Messages.Write($"dateline read: {why}");
        Messages.Write("dateline read --help shows what can be done.");
        return ExitStatus.WrongUsage;
    }
}
