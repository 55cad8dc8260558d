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
        var names = ShortNames([.. pages.Select(p => p.Page.Page.Path)]);
        var paths = home.Select(page => names[page]).ToImmutableArray();

        var copies = CopyFinder.Find(articles, paths);
        var teasers = new TeaserMatcher(articles, copies, pages.Select(p => p.Page));
        var people = PersonFinder.Find(annotated);
        var cast = new Cast(annotated, people);
        var own = new OwnWords(annotated, copies, cast);

        var days = annotated.Select((article, i) => ReportDater.Date(article, FetchedOn(pages[home[i]].Page))).ToArray();
        var groups = StoryFinder.Find([.. annotated.Select((article, i) => new ReportSketch(article, days[i].Days))], copies, oneStory);
        foreach (var group in groups)
            SiblingDater.Date(group, days, report => copies[report] is not null, own.Events, paths);
        CopyDater.Date(copies, days, paths);
        var occasions = annotated.Select((article, i) => Occasions.Of(article, own.Events(i), days[i].Days)).ToArray();
        var parter = new HappeningParter(report => days[report].Days, report => occasions[report]);

        // Where a collection tells by itself which of its words are common, they tell its happenings better than days do.
        var partByDays = !HappeningLikelihood.TellsByItself(copies.Count(copy => copy is null));

        var publishers = Publishers.Of(articles);
        var reports = annotated.Select((article, i) => new Report
        {
            Index = i,
            Page = home[i],
            Article = article,
            Published = days[i].Date,
            CopyOf = copies[i],
            Publisher = publishers[i] < 0 ? null : publishers[i],
        }).ToImmutableArray();
        return new()
        {
            Pages = [.. pages.Select(p => p.Page)],
            Reports = reports,
            TeaserCopies = [.. pages.Select(p => ImmutableArray.CreateRange(p.Page.Teasers, teaser => teasers.Find(teaser, p.Page.Page.Text)))],
            People = people,
            Stories = [.. groups.Select(group => StoryWriter.Write(partByDays ? parter.Part(group, report => copies[report]?.Of) : group, reports, cast, own))],
        };
    }

    /// <summary>What reasons call each page by: the last part of its path, or all of it where two pages end alike.</summary>
    public static ImmutableArray<string> ShortNames(ImmutableArray<string> paths)
    {
        var count = paths.CountBy(FileName, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. paths.Select(path => count[FileName(path)] == 1 ? FileName(path) : path)];
    }

    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..] is { Length: > 0 } name ? name : path;

    /// <summary>The last day on which a page that was fetched then may be dated, wherever its outlet is; null where the year is no year of the web.</summary>
    public static DateOnly? FetchedOn(PageReading page) =>
        page.Page.Fetched is { Year: > 1990 and < 2200 } fetched ? DateOnly.FromDateTime(fetched.DateTime).AddDays(1) : null;
}
