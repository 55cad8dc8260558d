using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Stories;

/// <summary>Writes one story out of its reports.</summary>
internal static class StoryWriter
{
    public static Story Write(StoryGroup group, ImmutableArray<Report> reports, ImmutableArray<Person> people)
    {
        var inOrder = InOrder(group.Reports, reports);
        return new()
        {
            Title = Title(group.Reports, reports),
            Reports = inOrder,
            Happenings = [.. group.Happenings.OrderBy(h => h.Min(r => inOrder.IndexOf(r))).Select(h => new Happening(Title(h, reports), InOrder(h, reports)))],
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

    private const int MostCompared = 200;
}
