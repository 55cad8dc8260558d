using System.Collections.Immutable;
using Dateline.Text;
using Dateline.Timelines;

namespace Dateline.Stories;

/// <summary>Writes one story out of its reports.</summary>
internal static class StoryWriter
{
    /// <summary>So many headlines of a story are compared, each with each.</summary>
    private const int MostCompared = 200;

    /// <param name="group">The story's reports and happenings.</param>
    /// <param name="reports">All reports of the collection, dated.</param>
    /// <param name="cast">Whom the reports' names stand for.</param>
    /// <param name="own">What each report says with its own words.</param>
    public static Story Write(StoryGroup group, ImmutableArray<Report> reports, Cast cast, OwnWords own)
    {
        var order = InOrder(group.Reports, reports);
        var place = order.Select((report, i) => (report, i)).ToDictionary(p => p.report, p => p.i);
        var happenings = group.Happenings.OrderBy(h => h.Min(r => place[r])).Select(h => new Happening(Title(h, reports), InOrder(h, reports))).ToImmutableArray();
        return new()
        {
            Title = Title(group.Reports, reports),
            Reports = order,
            Happenings = happenings,
            Timeline = TimelineWriter.Write(group, order, happenings, reports, own.Events),
            Quotes = StoryWords.Quotes(order, reports, cast, own),
            Positions = StoryWords.Positions(order, reports, cast, own),
            Figures = FigureGrouper.Group(order, reports, cast, own),
            Fresh = NoveltyMeter.Measure(order, reports),
        };
    }

    /// <summary>Oldest first; a report without a date goes by the first day that is possible for it, and by the page's name.</summary>
    private static ImmutableArray<int> InOrder(ImmutableArray<int> group, ImmutableArray<Report> reports) =>
    [
        .. group
            .OrderBy(r => reports[r].Published.Days.Earliest ?? reports[r].Published.Days.Latest ?? DateOnly.MaxValue)
            .ThenBy(r => reports[r].Published.Time ?? "~", StringComparer.Ordinal)
            .ThenBy(r => r),
    ];

    /// <summary>The headline that most others agree with.</summary>
    private static string Title(ImmutableArray<int> group, ImmutableArray<Report> reports)
    {
        var headlines = group.Where(r => reports[r].CopyOf is null && reports[r].Article.Article.Headline.Length > 0).Take(MostCompared)
            .Select(r => (Report: r, Words: FoldedWords.Of(reports[r].Article.Article.Headline).ToHashSet(StringComparer.Ordinal)))
            .ToArray();
        return headlines
            .OrderByDescending(h => headlines.Sum(o => h.Words.Count(o.Words.Contains) / (double)Math.Max(1, h.Words.Union(o.Words).Count())))
            .ThenBy(h => h.Report)
            .Select(h => reports[h.Report].Article.Article.Headline)
            .FirstOrDefault("");
    }
}
