using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Lab.Speed;

/// <summary>How much memory a process needs to read one hard page of the largest size.</summary>
internal static class Memory
{
    private const double Megabyte = 1 << 20;

    /// <summary>A small size, from which the one is told that makes the largest page.</summary>
    private const int Probe = 400;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(5);

    /// <summary>Prints by how many megabytes the working set grows at most in each step, the page's own bytes not counted.</summary>
    public static void Print(TextWriter output, string? only)
    {
        output.WriteLine($"{"megabytes at most over idle",-30}{"page",10}{string.Concat(Growth.Steps.Select(s => $"{s,12}"))}");
        foreach (var hard in HardPages.All.Where(h => only is null || h.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            if (hard.Build(Probe) is not [{ Bytes.Length: var small }])
                continue;
            Read(hard.Build(Probe)[0]);
            var source = hard.Build((int)((long)Probe * PageReader.LargestPage / small))[0];
            output.WriteLine($"{hard.Name,-30}{source.Bytes.Length / Megabyte,10:0.0}{string.Concat(Read(source).Select(bytes => $"{bytes / Megabyte,12:0}"))}");
        }
    }

    private static long[] Read(PageSource source)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var idle = Environment.WorkingSet;
        var pages = Peak(() => PageReader.Read(source).ToImmutableArray(), out var ofPages);
        Peak(() => pages.Select(ArticleFinder.Find).ToImmutableArray(), out var ofArticles);
        var annotated = Peak(() => pages.Select(NewsReader.Read).ToImmutableArray(), out var ofAnnotation);
        Peak(() => NewsReader.Join(annotated), out var ofJoining);
        return [ofPages - idle, ofArticles - idle, ofAnnotation - idle, ofJoining - idle];
    }

    /// <summary>Does a piece of work and looks at the working set again and again while it lasts.</summary>
    private static T Peak<T>(Func<T> work, out long peak)
    {
        var highest = Environment.WorkingSet;
        using var done = new ManualResetEventSlim();
        var watcher = new Thread(() =>
        {
            do
                highest = Math.Max(highest, Environment.WorkingSet);
            while (!done.Wait(Pace));
        });
        watcher.Start();
        var result = work();
        done.Set();
        watcher.Join();
        peak = Math.Max(highest, Environment.WorkingSet);
        return result;
    }
}
