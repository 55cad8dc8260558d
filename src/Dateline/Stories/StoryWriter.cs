using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Text;
using Dateline.Timelines;

namespace Dateline.Stories;

/// <summary>Writes one story out of its reports.</summary>
internal static class StoryWriter
{
    /// <summary>So many headlines of a story are compared, each with each.</summary>
    private const int MostCompared = 200;

    /// <summary>A headline is about as typical of a story as the most typical one from this share of what speaks for that on.</summary>
    private const double AboutAsTypical = 0.85;

    /// <param name="group">The story's reports and happenings.</param>
    /// <param name="reports">All reports of the collection, dated.</param>
    /// <param name="cast">Whom the reports' names stand for.</param>
    /// <param name="own">What each report says with its own words.</param>
    public static Story Write(StoryGroup group, ImmutableArray<Report> reports, Cast cast, OwnWords own)
    {
        var order = InOrder(group.Reports, reports);
        var place = order.Select((report, i) => (report, i)).ToDictionary(p => p.report, p => p.i);
        var happenings = group.Happenings.OrderBy(h => h.Min(r => place[r])).Select(h => InOrder(h, reports)).Select(h => new Happening(Title(h, reports), h)).ToImmutableArray();
        return new()
        {
            Title = Title(order, reports),
            Reports = order,
            Happenings = happenings,
            Timeline = TimelineWriter.Write(group, order, happenings, reports, own.Events),
            Quotes = StoryWords.Quotes(order, reports, cast, own),
            Positions = new PositionJoiner(reports, cast, own).Join(order),
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

    /// <summary>The headline that most others agree with; of those about as typical the newest, as a story goes by how it stands.</summary>
    /// <param name="order">The reports, oldest first.</param>
    /// <param name="reports">All reports of the collection.</param>
    private static string Title(ImmutableArray<int> order, ImmutableArray<Report> reports)
    {
        var headlines = order.Where(r => reports[r].CopyOf is null && reports[r].Article.Article.Headline.Length > 0).TakeLast(MostCompared)
            .Select(r => (Headline: reports[r].Article.Article.Headline, IsDated: reports[r].Published.Days != DateInterval.Unknown,
                Words: FoldedWords.Of(reports[r].Article.Article.Headline).ToHashSet(StringComparer.Ordinal)))
            .ToArray();
        var typical = headlines.Select(h => headlines.Sum(o => h.Words.Count(o.Words.Contains) / (double)Math.Max(1, h.Words.Union(o.Words).Count()))).ToArray();
        var least = typical.DefaultIfEmpty(0).Max() * AboutAsTypical;
        var newest = headlines.Where((_, i) => typical[i] >= least).ToArray();

        // What has no date stands last, and is not for that the newest.
        return newest.Length == 0 ? "" : newest.LastOrDefault(h => h.IsDated, newest[^1]).Headline;
    }
}
