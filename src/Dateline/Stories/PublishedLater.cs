using System.Collections.Immutable;
using Dateline.Articles;

namespace Dateline.Stories;

/// <summary>Sets aside what was published after a day, so that a collection is as its reader of that day knew it.</summary>
internal static class PublishedLater
{
    /// <summary>Pages without some of their articles; a page of which nothing would be left goes as a whole.</summary>
    /// <param name="pages">The pages with what was read on them.</param>
    /// <param name="reports">For each of their articles, in order, the report that it is.</param>
    /// <param name="day">The day after which nothing counts.</param>
    public static ImmutableArray<(PageReading Page, ImmutableArray<AnnotatedArticle> Articles)> SetAside(
        ImmutableArray<(PageReading Page, ImmutableArray<AnnotatedArticle> Articles)> pages, ImmutableArray<Report> reports, DateOnly day)
    {
        var left = ImmutableArray.CreateBuilder<(PageReading Page, ImmutableArray<AnnotatedArticle> Articles)>(pages.Length);
        var first = 0;
        foreach (var (page, articles) in pages)
        {
            var start = first;
            first += articles.Length;
            var kept = Enumerable.Range(0, articles.Length).Where(i => !IsLater(reports[start + i], day)).ToImmutableArray();
            if (kept.Length == articles.Length)
                left.Add((page, articles));
            else if (kept.Length > 0)
                left.Add((Only(page, kept), [.. kept.Select(i => articles[i])]));
        }

        return left.DrainToImmutable();
    }

    /// <summary>Whether a report cannot have been known on a day. One that may be older, because its own day is not known, counts.</summary>
    public static bool IsLater(Report report, DateOnly day) => report.Published.Days.Earliest > day;

    private static PageReading Only(PageReading page, ImmutableArray<int> kept)
    {
        var place = kept.Select((article, i) => (article, i)).ToDictionary(k => k.article, k => k.i);
        return page with
        {
            Articles = [.. kept.Select(i => page.Articles[i])],
            Blocks = [.. page.Blocks.Select(b => b.Article is { } article ? b with { Article = place.TryGetValue(article, out var now) ? now : null } : b)],
        };
    }
}
