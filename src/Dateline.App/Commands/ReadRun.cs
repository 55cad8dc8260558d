using System.Diagnostics;
using Dateline.App.Html;
using Dateline.App.Json;
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
        return GuardedRun.Of(options.Quiet, () => "nothing was written", (progress, cancel) => Read(options, progress, cancel));
    }

    private static int Read(ReadOptions options, Progress progress, CancellationToken cancel)
    {
        var gathered = NewsGathering.Gather(options.Request, progress, cancel);
        var news = gathered.News;
        if (options.Story > news.Stories.Length)
            return Arguments.Refuse("read", news.Stories.Length == 0 ? "there is no story in these pages." : $"there is no story {options.Story}; these pages tell {news.Stories.Length}.");
        var clock = Stopwatch.StartNew();
        if (!NewsOutput.Write(options.Output, output => Show(news, options, output), cancel))
            return ExitStatus.SomeUnread;
        if (options.Stats)
            Statistics.Print(gathered.Work, news, gathered.ReadingTime, gathered.JoiningTime, clock.Elapsed, options.Request.Threads);
        return gathered.IsWhole ? ExitStatus.Done : ExitStatus.SomeUnread;
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
}
