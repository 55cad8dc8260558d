using System.Diagnostics;
using Dateline.Lab.Quality.Stories;
using Dateline.Stories;
using Dateline.Tracking;

namespace Dateline.Lab.Speed;

/// <summary>How fast reports are put to their happenings and stories one at a time, in a generated stream, as more and more are there.</summary>
internal static class TrackingRun
{
    private const int PerDay = 10_000;
    private const int Parts = 10;

    /// <summary>After so many reports those stories that changed are looked at again.</summary>
    private const int BetweenLooks = 1000;

    /// <summary>Takes in a stream and prints a line for each tenth of it.</summary>
    public static void Print(TextWriter output, int count)
    {
        output.WriteLine($"{PerDay} reports of 300 words a day; processor time of one thread; a later look after each {BetweenLooks}");
        output.WriteLine($"{"reports",9} {"sketched/s",11} {"assigned/s",11} {"p50 ms",8} {"p99 ms",8} {"most ms",8} {"looks/s",9} {"memory MB",10} {"happenings B3",14} {"stories B3",11}");
        var tracker = new StoryTracker();
        var made = new List<(string Happening, string Story)>(count);
        var (sketching, assigning, looking) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        var waits = new List<double>();
        foreach (var batch in new NewsStream(seed: 1, PerDay).Reports(count).Chunk(BetweenLooks))
        {
            sketching += Taken(out var sketches, () => Array.ConvertAll(batch, report => new ReportSketch(report.Article, report.Published)));
            assigning += Taken(out _, () =>
            {
                foreach (var sketch in sketches)
                {
                    var start = Stopwatch.GetTimestamp();
                    tracker.Add(sketch);
                    waits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }

                return 0;
            });
            looking += Taken(out _, () => tracker.LookAgain());
            made.AddRange(batch.Select(report => ($"{report.Happening}", $"{report.Story}")));
            if (waits.Count < count / Parts)
                continue;
            waits.Sort();
            var newest = Enumerable.Range(made.Count - waits.Count, waits.Count).ToArray();
            var happenings = Grouping.Score([.. newest.Select(r => (made[r].Happening, tracker.HappeningOf(r).ToString()))]);
            var stories = Grouping.Score([.. newest.Select(r => (made[r].Story, tracker.StoryOf(r).ToString()))]);
            output.WriteLine(
                $"{made.Count,9} {Rate(sketching),11:0} {Rate(assigning),11:0} {waits[waits.Count / 2],8:0.000} {waits[waits.Count * 99 / 100],8:0.000} {waits[^1],8:0.0} {Rate(looking),9:0} {GC.GetTotalMemory(forceFullCollection: true) / 1e6,10:0} {happenings.F1,14:0.0} {stories.F1,11:0.0}");
            (sketching, assigning, looking) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
            waits.Clear();

            double Rate(TimeSpan taken) => waits.Count / Math.Max(1e-6, taken.TotalSeconds);
        }
    }

    private static TimeSpan Taken<T>(out T result, Func<T> work)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        result = work();
        return Process.GetCurrentProcess().TotalProcessorTime - before;
    }
}
