using Dateline.App.Showing;
using Dateline.Stories;
using Dateline.Timelines;

namespace Dateline.App.Json;

internal sealed record StoryJson(
    string Id,
    string Title,
    IEnumerable<string> Articles,
    IEnumerable<HappeningJson> Happenings,
    IEnumerable<LineJson> Timeline,
    IEnumerable<QuoteJson> Quotes,
    IEnumerable<PositionJson> Positions,
    IEnumerable<FigureGroupJson> Figures,
    IEnumerable<FreshJson> Fresh,
    IEnumerable<RelatedJson> Related)
{
    public static StoryJson From(News news, Story story, int index, Ids ids, IEnumerable<RelatedStory> related) => new(
        Ids.Story(index),
        story.Title,
        story.Reports.Select(Ids.Article),
        story.Happenings.Select((happening, i) => new HappeningJson(ids.Happening(index, i), happening.Title, happening.Reports.Select(Ids.Article))),
        story.Timeline.Select((line, i) => LineJson.From(news, line, ids.Line(index, i), line.Happening is { } h ? ids.Happening(index, h) : null)),
        story.Quotes.Select(quote => QuoteJson.From(news, quote)),
        story.Positions.Select(position => PositionJson.From(news, story, position)),
        story.Figures.Select(group => FigureGroupJson.From(news, group)),
        story.Fresh.Select(fresh => FreshJson.From(news, fresh)),
        related.Select(other => new RelatedJson(Ids.Story(other.Story), RelatedWords.Of(other))));
}

/// <summary>Another story that has to do with this one, and why, in words.</summary>
internal sealed record RelatedJson(string Id, string Why);

internal sealed record HappeningJson(string Id, string Title, IEnumerable<string> Articles);

internal sealed record EvidenceJson(string Article, int Start, int End, string Sentence)
{
    public static EvidenceJson From(News news, Evidence evidence) =>
        new(Ids.Article(evidence.Report), evidence.Span.Start, evidence.Span.End, news.Words(evidence));
}

internal sealed record StatusJson(string Status, string Article);

/// <summary>A day that some reports give what others put on another.</summary>
internal sealed record ReportedDayJson(string Day, IEnumerable<string> Articles);

internal sealed record LineJson(
    string Id,
    string? Happening,
    string? Earliest,
    string? Latest,
    string? Until,
    string Precision,
    string? MovedFrom,
    string? MovedTo,
    IEnumerable<ReportedDayJson> Days,
    string Status,
    bool Passed,
    IEnumerable<StatusJson> History,
    double Importance,
    bool Background,
    string Summary,
    IEnumerable<string> Who,
    IEnumerable<string> Where,
    string What,
    IEnumerable<EvidenceJson> Evidence)
{
    public static LineJson From(News news, TimelineLine line, string id, string? happening) => new(
        id,
        happening,
        Words.Of(line.Starts.Earliest),
        Words.Of(line.Starts.Latest),
        Words.Of(line.Until),
        Words.Of(line.Precision),
        Words.Of(line.MovedFrom),
        Words.Of(line.MovedTo),
        line.Days.Select(given => new ReportedDayJson(Words.Of(given.Day)!, given.Reports.Select(Ids.Article))),
        Words.Of(line.Status),
        line is { Passed: true, MayBeTold: false },
        line.History.Select(said => new StatusJson(Words.Of(said.Status), Ids.Article(said.Report))),
        Math.Round(line.Importance, 3),
        line.IsBackground,
        line.Summary,
        line.Who,
        line.Where,
        line.What,
        line.Evidence.Select(evidence => EvidenceJson.From(news, evidence)));
}

internal sealed record QuoteJson(string Words, string Kind, string? Speaker, string? Role, EvidenceJson Evidence, IEnumerable<EvidenceJson> Also)
{
    public static QuoteJson From(News news, StoryQuote quote) => new(
        news.Words(quote.Evidence with { Span = quote.Quote.Words }),
        Json.Words.Of(quote.Quote.Kind),
        quote.Speaker,
        quote.Role,
        EvidenceJson.From(news, quote.Evidence),
        quote.Also.Select(also => EvidenceJson.From(news, also)));
}

/// <summary>A position with all that tells it; <see cref="First"/> and <see cref="Last"/> are the days between which reports tell it, null where they have none.</summary>
internal sealed record PositionJson(
    string Who,
    string Stance,
    string? Towards,
    string What,
    EvidenceJson Evidence,
    IEnumerable<EvidenceJson> Also,
    string? First,
    string? Last,
    int IndependentReports,
    PositionChangeJson? ChangedFrom)
{
    public static PositionJson From(News news, Story story, StoryPosition position)
    {
        var told = PositionWords.Days(news, position);
        return new(
            position.Who,
            Words.Of(position.Stance),
            position.Towards,
            position.What,
            EvidenceJson.From(news, position.Evidence),
            position.Also.Select(also => EvidenceJson.From(news, also)),
            Words.Of(told.Earliest),
            Words.Of(told.Latest),
            PositionWords.Independent(news, position),
            position.ChangedFrom is { } change ? PositionChangeJson.From(news, story, change) : null);
    }
}

/// <summary>The opposite position that was held before, with the last sentence that tells it and the first that tells the new one.</summary>
internal sealed record PositionChangeJson(string Stance, string What, EvidenceJson Before, EvidenceJson After)
{
    public static PositionChangeJson From(News news, Story story, PositionChange change)
    {
        var former = story.Positions[change.From];
        return new(Words.Of(former.Stance), former.What, EvidenceJson.From(news, change.Before), EvidenceJson.From(news, change.After));
    }
}

internal sealed record FigureGroupJson(string Of, bool Agree, IEnumerable<FigureJson> Values)
{
    public static FigureGroupJson From(News news, FigureGroup group) =>
        new(group.Of, group.Agree, group.Values.Select(value => FigureJson.From(news, value)));
}

internal sealed record FigureJson(decimal Low, decimal High, string Bound, string? Unit, string? AsOf, string? According, EvidenceJson Evidence)
{
    public static FigureJson From(News news, FigureValue value) => new(
        value.Figure.Low,
        value.Figure.High,
        Words.Of(value.Figure.Bound),
        value.Figure.Unit,
        value.AsOf?.ToString(),
        value.According,
        EvidenceJson.From(news, value.Evidence));
}

internal sealed record FreshJson(string Article, IEnumerable<FreshSentenceJson> Sentences)
{
    public static FreshJson From(News news, Freshness fresh) => new(
        Ids.Article(fresh.Report),
        fresh.Sentences.Select(sentence => new FreshSentenceJson(
            sentence.Span.Start,
            sentence.Span.End,
            news.Words(new Evidence(fresh.Report, sentence.Span)),
            Math.Round(sentence.Novelty, 3))));
}

internal sealed record FreshSentenceJson(int Start, int End, string Text, double Novelty);
