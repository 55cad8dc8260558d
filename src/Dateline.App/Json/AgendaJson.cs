using Dateline.App.Showing;
using Dateline.Stories;
using Dateline.Timelines;

namespace Dateline.App.Json;

/// <summary>What <c>dateline agenda --format json</c> prints. Ids are those of <c>read</c> over the same pages.</summary>
internal sealed record AgendaJson(int Version, string? AsOf, bool AsOfGiven, string? Until, int SetAside, int Undated, int Later, IEnumerable<AgendaItemJson> Items)
{
    public static AgendaJson From(AgendaOutline agenda)
    {
        var ids = new Ids(agenda.News);
        return new(
            Version: 1,
            Words.Of(agenda.Day),
            agenda.IsAsked,
            Words.Of(agenda.LastDay),
            agenda.News.SetAside,
            agenda.Undated,
            agenda.Later,
            agenda.Due.Concat(agenda.DayUnknown).Concat(agenda.Passed).Select(item => AgendaItemJson.From(agenda, item, ids)));
    }
}

/// <summary>Something due; <see cref="Line"/> is the id of its line in the timeline of its story.</summary>
internal sealed record AgendaItemJson(
    string Line,
    string? Earliest,
    string? Latest,
    string? Until,
    string Precision,
    string? HourUtc,
    string Status,
    bool Passed,
    bool Disputed,
    string? MovedFrom,
    string Summary,
    IEnumerable<string> Who,
    IEnumerable<string> Where,
    string What,
    int IndependentReports,
    bool DayInferred,
    AgendaStoryJson Story,
    IEnumerable<CitedJson> Evidence)
{
    public static AgendaItemJson From(AgendaOutline agenda, AgendaItem item, Ids ids) => new(
        ids.Line(item.Story, item.Index),
        Words.Of(item.Starts.Earliest),
        Words.Of(item.Starts.Latest),
        Words.Of(item.Until),
        Words.Of(item.Precision),
        item.Line.HourUtc?.ToString("HH:mm"),
        Words.Of(item.Line.Status),
        item.IsPassed,
        !item.Deniers.IsEmpty,
        Words.Of(item.MovedFrom),
        item.Line.Summary,
        item.Line.Who,
        item.Line.Where,
        item.Line.What,
        agenda.News.Independent(item.Sources),
        agenda.IsFromInferred(item),
        new(Ids.Story(item.Story), agenda.News.Stories[item.Story].Title),
        item.Line.Evidence.Select(evidence => CitedJson.From(agenda.News, evidence)));
}

internal sealed record AgendaStoryJson(string Id, string Title);

/// <summary>A sentence that tells of something, with where it was published.</summary>
internal sealed record CitedJson(
    string Article,
    string Title,
    string? Outlet,
    string? Address,
    string Path,
    PublishedJson Published,
    string? CopyOf,
    int Start,
    int End,
    string Sentence)
{
    public static CitedJson From(News news, Evidence evidence)
    {
        var report = news.Reports[evidence.Report];
        var (article, page) = (report.Article.Article, news.PageOf(evidence.Report).Page);
        return new(
            Ids.Article(evidence.Report),
            article.Headline,
            article.Outlet,
            article.Address ?? page.Address,
            page.Path,
            PublishedJson.From(report.Published),
            report.CopyOf is { } copy ? Ids.Article(copy.Of) : null,
            evidence.Span.Start,
            evidence.Span.End,
            news.Words(evidence));
    }
}
