using System.Diagnostics;
using Dateline.App.Html;
using Dateline.App.Input;
using Dateline.App.Json;
using Dateline.App.Showing;
using Dateline.App.Terminal;
using Dateline.Stories;

namespace Dateline.App.Commands;

/// <summary>One run of <c>dateline read</c>, from arguments to output.</summary>
internal static class ReadRun
{
    public static int Run(ReadOptions options)
    {
        if (Arguments.Refusal("read", options.Request.Paths, options.Output) is { } status)
            return status;
        if (options.Format == OutputFormat.Html && (options.Since is not null || options.Seen is not null))
            return Arguments.Refuse("read", "what is new (--since, --seen) is shown in the terminal or as JSON, not as a web page.");
        if (options.Seen is not { } file)
            return Guarded(options, seen: null);
        if (string.IsNullOrWhiteSpace(file))
            return Arguments.Refuse("read", "no file is named after --seen; name one, such as --seen seen.json.");
        if (options.Output is { } output && OutputFile.IsSame(output, file) || Arguments.IsAmong(options.Request.Paths, file))
            return Arguments.Refuse("read", $"{file}: --seen would write over this file, which is named for something else; name another.");
        var (seen, problem) = SeenReports.Read(file);
        return problem is not null ? Arguments.Refuse("read", problem) : Guarded(options, seen);
    }

    private static int Guarded(ReadOptions options, SeenReports? seen) =>
        GuardedRun.Of(options.Quiet, () => "nothing was written", (progress, cancel) => Read(options, seen, progress, cancel));

    private static int Read(ReadOptions options, SeenReports? seen, Progress progress, CancellationToken cancel)
    {
        var gathered = NewsGathering.Gather(options.Request, progress, cancel);
        var news = gathered.News;
        if (options.Wanted.Story > news.Stories.Length)
            return Arguments.Refuse("read", news.Stories.Length == 0 ? "there is no story in these pages." : $"there is no story {options.Wanted.Story}; these pages tell {news.Stories.Length}.");
        var clock = Stopwatch.StartNew();
        var fresh = options.Since is null && seen is null ? null : new NewToReader(news, options.Since, seen);
        if (!NewsOutput.Write(options.Output, output => Show(news, options, fresh, output), cancel) || seen is not null && !Remember(news, fresh!, options, seen))
            return ExitStatus.SomeUnread;

        // The terminal's form has its doubts where the story is; a file of JSON or HTML may be looked at by nobody.
        if (options.Format != OutputFormat.Terminal)
            Doubts(news);
        if (options.Stats)
            Statistics.Print(gathered.Work, news, gathered.ReadingTime, gathered.JoiningTime, clock.Elapsed, options.Request.Threads);
        return gathered.IsWhole ? ExitStatus.Done : ExitStatus.SomeUnread;
    }

    private static void Doubts(News news)
    {
        foreach (var doubt in DoubtWords.Lines(news.Pages.Where(page => page.Page.Problem is null), page => PageByPage.Name(page.Page)))
            Messages.Write(doubt);
    }

    /// <summary>Keeps in the file which reports were shown; says so on standard error where that fails.</summary>
    private static bool Remember(News news, NewToReader fresh, ReadOptions options, SeenReports seen)
    {
        foreach (var report in fresh.Stories.Where(story => options.Wanted.Story is null || options.Wanted.Story == story.Story + 1).SelectMany(story => story.Reports))
            seen.Add(news.Reports[report]);
        try
        {
            seen.Write(options.Seen!);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Messages.Write($"{options.Seen}: what was shown could not be kept: {e.Message}");
            return false;
        }
    }

    private static void Show(News news, ReadOptions options, NewToReader? fresh, Stream output)
    {
        switch (options.Format)
        {
            case OutputFormat.Json:
                JsonOutput.Write(news, options.Wanted.Story, fresh, output);
                break;
            case OutputFormat.Html:
                HtmlOutput.Write(news, options.Wanted, output);
                break;
            default:
                var toTerminal = options.Output is null && !Console.IsOutputRedirected;
                NewsView.Write(news, options.Wanted, TerminalPage.For(output, toTerminal, options.Color, options.Width), fresh);
                break;
        }
    }
}
