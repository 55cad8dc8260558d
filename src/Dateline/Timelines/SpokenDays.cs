using System.Runtime.InteropServices;
using Dateline.Dates;
using Dateline.Stories;
using Dateline.Times;

namespace Dateline.Timelines;

/// <summary>How much the reports of a story speak of each day, week or month: what many name, before it and when it is over, is what people put on a timeline.</summary>
internal sealed class SpokenDays
{
    private const int LongestMonth = 31;

    private readonly Dictionary<DateInterval, int> voices = [];
    private readonly double most;

    /// <param name="reports">The story's reports that copy none.</param>
    public SpokenDays(IEnumerable<Report> reports)
    {
        foreach (var report in reports)
        {
            foreach (var days in Named(report).Distinct())
            {
                // Reports name their own day whatever happened on it; who names another does so because that one matters.
                CollectionsMarshal.GetValueRefOrAddDefault(voices, days, out _) += report.Published.Days.Intersect(days) is null ? 2 : 1;
            }
        }

        most = voices.Values.DefaultIfEmpty(0).Max();
    }

    /// <summary>How much the time at which something starts is spoken of, 0 to 1: 1 for what the story speaks of most.</summary>
    /// <param name="starts">The days on which it may start.</param>
    /// <param name="tellers">How many reports tell it, which also speak of it.</param>
    public double Of(DateInterval starts, int tellers) => Math.Log(1 + Math.Max(tellers, voices.GetValueOrDefault(starts))) / Math.Log(1 + Math.Max(tellers, most));

    private static IEnumerable<DateInterval> Named(Report report) =>
        report.Article.Times.Where(time => time.Kind is TimeKind.Date or TimeKind.Time)
            .Select(time => TimeBounds.Resolve(time.Reading, report.Published.Days).Starts)
            .Where(starts => starts.Days <= LongestMonth);
}
