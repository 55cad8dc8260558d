using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using Dateline.Lab.Quality;
using Dateline.Lab.Speed;

namespace Dateline.Lab.Fuzz;

/// <summary><c>fuzz</c>: spoilt pages, by the thousand.</summary>
internal static class FuzzCommand
{
    private const int Interrupted = 130;

    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(5);

    public static Command Create()
    {
        var pages = new Option<DirectoryInfo>("--pages") { Description = "The folder of the pages to spoil; the repository's samples and the lab's hard pages where it is not given." };
        var count = new Option<int>("--count") { Description = "How many spoilt pages to read.", DefaultValueFactory = _ => 100_000 };
        var seed = new Option<int>("--seed") { Description = "Another seed spoils the pages in other ways.", DefaultValueFactory = _ => 0 };
        var command = new Command("fuzz", "Reads pages that are cut, doubled, spliced and otherwise spoilt: nothing is thrown, every span lies in its text, no page takes long.") { pages, count, seed };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(pages)?.FullName;
            if (folder is null ? !Directory.Exists("samples") : !Directory.Exists(folder))
            {
                Console.Error.WriteLine($"{folder ?? "samples"}: there is no such folder. Name one with --pages, or run this at the top of the repository.");
                return 2;
            }

            var sources = folder is null ? Samples("samples") : [.. PageFolder.Sources(folder).Select(s => s.Bytes.ToArray())];
            if (sources.IsEmpty)
            {
                Console.Error.WriteLine($"{folder}: it holds no pages.");
                return 2;
            }

            return Run(new FuzzRun(sources, parsed.GetValue(seed), LongestReading), parsed.GetValue(count));
        });
        return command;
    }

    /// <summary>Everything under samples that is a page, and pieces of what the samples have none of.</summary>
    public static ImmutableArray<byte[]> Samples(string folder) =>
    [
        .. PageFolder.Sources(Path.Combine(folder, "harbour-talks")).Select(s => s.Bytes.ToArray()),
        .. PageFolder.Sources(Path.Combine(folder, "mixed")).Select(s => s.Bytes.ToArray()),
        .. HardPages.All.SelectMany(hard => hard.Build(4).Take(1)).Select(s => s.Bytes.ToArray()),
        """{"id": "one", "url": "https://example.org/a", "fetched": "2023-05-03T10:00:00Z", "html": "<h1>Vote put off</h1><p>The council met on Friday.</p>"}"""u8.ToArray(),
        """{"id": "two", "article": true, "title": "Vote put off", "text": "The council met on Friday, Mayor Ada Velde said.\n\n“We will vote in May,” she added.", "date": "2023-05-03", "language": "en"}"""u8.ToArray(),
    ];

    private static int Run(FuzzRun run, int count)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) => stop.Cancel(pressed.Cancel = true);
        var started = Stopwatch.GetTimestamp();
        using (Console.IsErrorRedirected ? null : new Timer(_ => Console.Error.Write($"\r{run.Done:#,0} of {count:#,0} spoilt pages read …"), null, dueTime: 700, period: 500))
            run.Run(count, stop.Token);
        if (!Console.IsErrorRedirected)
            Console.Error.Write("\r\e[2K");
        Console.WriteLine($"{run.Done:#,0} spoilt pages, {run.Articles:#,0} articles in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s{(run.ReadAgain > 0 ? $"; {run.ReadAgain} times {FuzzRun.Joined} pages took long and were read again" : "")}");
        Console.WriteLine(run.Failures.Length == 0 ? "nothing was thrown, every span lies in its text, and no page took long" : run.Failures);
        return stop.IsCancellationRequested ? Interrupted : run.Failures.Length == 0 ? 0 : 1;
    }
}
