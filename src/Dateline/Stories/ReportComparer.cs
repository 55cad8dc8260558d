using Dateline.Copies;
using Dateline.Timelines;

namespace Dateline.Stories;

/// <summary>Says why two reports of a collection are told as copies, as one happening, as one story, or as none of these.</summary>
public static class ReportComparer
{
    /// <param name="news">The collection.</param>
    /// <param name="one">The index of a report.</param>
    /// <param name="other">The index of another.</param>
    public static ReportComparison Compare(News news, int one, int other)
    {
        var names = StoryTeller.ShortNames([.. news.Pages.Select(page => page.Page.Path)]);
        var copy = CopyFinder.Explain(
            [.. news.Reports.Select(report => report.Article.Article)],
            [.. news.Reports.Select(report => names[report.Page])],
            one,
            other);
        var (story, happening) = Home(news, one);
        var (itsStory, itsHappening) = Home(news, other);
        return new()
        {
            One = one,
            Other = other,
            Copy = copy,
            AreOneByCopies = news.RootOf(one) == news.RootOf(other),
            Stories = (story, itsStory),
            Happenings = (happening, itsHappening),
            Evidence = news.RootOf(one) == news.RootOf(other) ? null : Evidence(news, news.RootOf(one), news.RootOf(other)),
        };
    }

    private static HappeningEvidence Evidence(News news, int one, int other) => StoryFinder.Evidence(
        [.. news.Reports.Select(report => new ReportSketch(report.Article, ReportDater.Date(report.Article, StoryTeller.FetchedOn(news.Pages[report.Page])).Days))],
        [.. news.Reports.Select(report => report.CopyOf)],
        one,
        other);

    private static (int Story, int? Happening) Home(News news, int report)
    {
        var story = news.Stories.Index().First(s => s.Item.Reports.Contains(report));
        var happening = story.Item.Happenings.Index().Where(h => h.Item.Reports.Contains(report)).Select(h => (int?)h.Index).FirstOrDefault();
        return (story.Index, happening);
    }
}
