using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Copies;
using Dateline.Timelines;

namespace Dateline.Stories;

/// <summary>Copies, stories, dates and timelines of a collection, in the order in which each needs the other.</summary>
internal static class StoryTeller
{
    public static News Tell(ImmutableArray<(PageReading Page, ImmutableArray<AnnotatedArticle> Articles)> pages, bool oneStory)
    {
        var home = pages.SelectMany((p, i) => p.Articles.Select(_ => i)).ToImmutableArray();
        var annotated = pages.SelectMany(p => p.Articles).ToImmutableArray();
        var articles = annotated.Select(a => a.Article).ToImmutableArray();
        var paths = home.Select(page => FileName(pages[page].Page.Page.Path)).ToImmutableArray();

        var copies = CopyFinder.Find(articles, paths);
        var teasers = new TeaserMatcher(articles, copies);
        var people = PersonFinder.Find(annotated);
        var cast = new Cast(annotated, people);
        var own = new OwnWords(annotated, copies, cast);

        var days = annotated.Select((article, i) => ReportDater.Date(article, FetchedOn(pages[home[i]].Page))).ToArray();
        var groups = StoryFinder.Find(articles, copies, [.. days.Select(d => d.Days)], oneStory);
        foreach (var group in groups)
            SiblingDater.Date(group, days, report => copies[report] is not null, own.Events, paths);
        CopyDater.Date(copies, days, paths);

        var reports = annotated.Select((article, i) => new Report { Index = i, Page = home[i], Article = article, Published = days[i].Date, CopyOf = copies[i] }).ToImmutableArray();
        return new()
        {
            Pages = [.. pages.Select(p => p.Page)],
            Reports = reports,
            TeaserCopies = [.. pages.Select(p => ImmutableArray.CreateRange(p.Page.Teasers, teaser => teasers.Find(teaser, p.Page.Page.Text)))],
            People = people,
            Stories = [.. groups.Select(group => StoryWriter.Write(group, reports, cast, own))],
        };
    }

    /// <summary>The last part of a page's path, which is what reasons call it by.</summary>
    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..] is { Length: > 0 } name ? name : path;

    private static DateOnly? FetchedOn(PageReading page) => page.Page.Fetched is { } fetched ? DateOnly.FromDateTime(fetched.DateTime).AddDays(1) : null;
}
