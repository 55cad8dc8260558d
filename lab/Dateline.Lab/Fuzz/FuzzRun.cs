using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Dateline.Pages;

namespace Dateline.Lab.Fuzz;

/// <summary>Spoils pages and reads them, as many as are asked for. The same seed spoils in the same way.</summary>
/// <param name="pages">The pages to spoil.</param>
/// <param name="seed">Where the numbers of the groups begin.</param>
/// <param name="longest">A group that takes more processor time is a failure, as its pages are short; null where time does not matter.</param>
internal sealed class FuzzRun(ImmutableArray<byte[]> pages, int seed, TimeSpan? longest = null)
{
    /// <summary>So many pages are read and joined together.</summary>
    public const int Joined = 5;

    private const int MostFailures = 5;
    private const int MostReadAgain = 100;

    private static readonly string[] Endings = ["html", "txt", "html", "txt", "jsonl"];

    private readonly SortedDictionary<int, string> failures = [];
    private readonly HashSet<string> kinds = new(StringComparer.Ordinal);
    private int groups;
    private int articles;
    private readonly ConcurrentQueue<int> slow = [];

    /// <summary>How many spoilt pages were read.</summary>
    public int Done => Volatile.Read(ref groups) * Joined;

    /// <summary>How many articles were found in them.</summary>
    public int Articles => Volatile.Read(ref articles);

    /// <summary>How many groups took long, with whatever else the machine had to do, and were read again by themselves.</summary>
    public int ReadAgain => slow.Count;

    /// <summary>The first failures of each kind, each with the shortest page that still shows it; empty where all went well.</summary>
    public string Failures
    {
        get
        {
            lock (failures)
                return string.Join('\n', failures.Values);
        }
    }

    /// <summary>Spoils and reads so many pages on all processors, or fewer where it is stopped.</summary>
    public void Run(int count, CancellationToken stop = default)
    {
        Parallel.For(seed, seed + (count + Joined - 1) / Joined, (group, loop) =>
        {
            if (stop.IsCancellationRequested)
            {
                loop.Stop();
                return;
            }

            Try(group);
            Interlocked.Increment(ref groups);
        });
        foreach (var group in slow)
        {
            var together = Spoil(group);
            var before = Environment.CpuUsage.TotalTime;
            PageTrial.Problem(together);
            var taken = Environment.CpuUsage.TotalTime - before;
            if (taken > longest)
                Fail(group, $"{Joined} short pages took {taken.TotalSeconds:0.0} s", together);
        }
    }

    private List<PageSource> Spoil(int group)
    {
        var mutator = new PageMutator(pages, group);
        var together = new List<PageSource>();
        for (var i = 0; i < Joined; i++)
            together.Add(new() { Path = $"{group}-{i}.{Endings[(group + i) % Endings.Length]}", Bytes = mutator.Next() });
        return together;
    }

    private void Try(int group)
    {
        var together = Spoil(group);
        var started = Stopwatch.GetTimestamp();
        var problem = PageTrial.Problem(together, thoroughly: group % 4 == 0, found => Interlocked.Add(ref articles, found));
        if (Stopwatch.GetElapsedTime(started) > longest && slow.Count < MostReadAgain)
            slow.Enqueue(group);
        if (problem is not null)
            Fail(group, problem, together);
    }

    private void Fail(int group, string problem, List<PageSource> together)
    {
        var kind = string.Join('\n', problem.Split('\n').Where(l => l.Contains("Dateline.", StringComparison.Ordinal)).Take(2));
        lock (failures)
        {
            if (failures.Count >= MostFailures || !kinds.Add(kind))
                return;
        }

        var alone = together.FirstOrDefault(s => PageTrial.Problem([s]) is not null);
        var message = alone is null ? "(only together)" : PageTrial.Describe(PageTrial.Shortest(alone));
        lock (failures)
            failures[group] = $"seed {group}: {message}\n{problem}\n";
    }
}
