using Dateline.Copies;
using Dateline.Names;
using Dateline.Stories;
using Dateline.Text;

namespace Dateline.App.Json;

internal sealed record ArticleJson(
    string Id,
    string Page,
    string Title,
    string Text,
    string Language,
    string? Outlet,
    string? Address,
    string? Wire,
    string? Place,
    IEnumerable<string> Authors,
    IEnumerable<CreditJson> Credits,
    PublishedJson Published,
    string? Modified,
    IEnumerable<CaptionJson> Captions,
    IEnumerable<NameJson> Names,
    CopyJson? CopyOf,
    int ReadingMinutes)
{
    public static ArticleJson From(News news, Report report, Ids ids)
    {
        var article = report.Article.Article;
        return new(
            Ids.Article(report.Index),
            ids.Page(report.Page),
            article.Headline,
            article.Text.Body,
            article.Language,
            article.Outlet,
            article.Address,
            article.Wire,
            article.ReportedFrom,
            article.Authors,
            article.Credits.Select(credit => new CreditJson(credit.Role, credit.Name)),
            PublishedJson.From(report.Published),
            article.Modified?.Day.ToString(),
            article.Captions.Select(caption => new CaptionJson(article.Text.Words(caption.Span), Words.Of(caption.Taken))),
            report.Article.Names.Select((name, index) => NameJson.From(name, ids.PersonNamed(report.Index, index))),
            report.CopyOf is { } copy ? CopyJson.From(news, report.Index, copy) : null,
            ReadingTime.Minutes(article.Text.Body));
    }
}

internal sealed record CreditJson(string Role, string Name);

internal sealed record CaptionJson(string Text, string? Date);

/// <summary>
/// What an article copies; <see cref="Nearest"/> is an earlier copy that it is nearer to, <see cref="Exchanged"/> what it has in the place of other numbers and names;
/// <see cref="Changes"/> is null where it is no later version of it.
/// </summary>
internal sealed record CopyJson(string Article, string Kind, double Shared, string Why, string? Nearest, IEnumerable<ExchangeJson> Exchanged, IEnumerable<ChangeJson>? Changes)
{
    public static CopyJson From(News news, int report, Copy copy) => new(
        Ids.Article(copy.Of),
        Words.Of(copy.Kind),
        Math.Round(copy.Shared, 3),
        copy.Why,
        copy.Nearest is { } nearest ? Ids.Article(nearest) : null,
        copy.Exchanged.Select(place => ExchangeJson.From(news, place, copy.Of, report)),
        copy.Changes?.Places.Select(place => ChangeJson.From(news, place, copy.Of, report)));
}

/// <summary>Numbers or names that stand in the place of others in a copy.</summary>
internal sealed record ExchangeJson(string Kind, ChangedWordsJson Added, ChangedWordsJson Removed)
{
    public static ExchangeJson From(News news, WordExchange place, int old, int copy) =>
        new(Words.Of(place.Kind), ChangedWordsJson.From(news, copy, place.New), ChangedWordsJson.From(news, old, place.Old));
}

/// <summary>One place in which two versions differ; a key that does not apply is null.</summary>
internal sealed record ChangeJson(ChangedWordsJson? Added, ChangedWordsJson? Removed)
{
    public static ChangeJson From(News news, WordChange place, int old, int later) => new(
        place.New is { } added ? ChangedWordsJson.From(news, later, added) : null,
        place.Old is { } removed ? ChangedWordsJson.From(news, old, removed) : null);
}

/// <summary>Words that one version has and the other lacks, with their place in the text of its page.</summary>
internal sealed record ChangedWordsJson(int Start, int End, string Words)
{
    public static ChangedWordsJson From(News news, int report, TextSpan span) => new(span.Start, span.End, news.Article(report).Text.Words(span));
}

internal sealed record PublishedJson(string? Earliest, string? Latest, string? Time, string Basis, string Why)
{
    public static PublishedJson From(PublicationDate published) =>
        new(Words.Of(published.Days.Earliest), Words.Of(published.Days.Latest), published.Time, Words.Of(published.Basis), published.Why);
}

internal sealed record NameJson(string Name, string? Person, string Kind, string? Role, IEnumerable<SpanJson> Mentions)
{
    public static NameJson From(Name name, string? person) => new(
        name.Text,
        person,
        Words.Of(name.Kind),
        name.Role,
        name.Mentions.Select(mention => new SpanJson(mention.Words.Start, mention.Words.End)));
}

internal sealed record SpanJson(int Start, int End);

internal sealed record PersonJson(string Id, string Name, IEnumerable<string> Also, IEnumerable<string> Articles)
{
    public static PersonJson From(Person person, int index) =>
        new(Ids.Person(index), person.Name, person.Also, person.Reports.Distinct().Select(Ids.Article));
}
