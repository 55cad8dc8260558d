using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Dateline.App.Annotations;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Figures;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Quotes;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.App.Json;

/// <summary>A line of what <c>dateline annotate --format json</c> prints: an article, and what is read in its sentences. Offsets are those of <see cref="Text"/>.</summary>
internal sealed record AnnotationJson(
    string Id,
    string Page,
    string Text,
    string Language,
    IEnumerable<NameSpanJson> Names,
    IEnumerable<TimeSpanJson> Times,
    IEnumerable<AttributionJson> Attributions,
    IEnumerable<FigureSpanJson> Figures,
    IEnumerable<EventSpanJson> Events)
{
    public static AnnotationJson From(string id, string page, AnnotatedArticle article, TextOffsets offsets)
    {
        var published = article.Article.Published?.Day ?? DateInterval.Unknown;
        return new(
            id,
            page,
            offsets.Text,
            article.Article.Language,
            article.Names.SelectMany(name => name.Mentions.Select(mention => NameSpanJson.From(name, mention, offsets))).OfType<NameSpanJson>().OrderBy(n => n.Start).ThenBy(n => n.End),
            article.Times.SelectMany(time => TimeSpanJson.From(time, published, offsets)),
            article.Quotes.Select(quote => AttributionJson.From(quote, article, offsets)).OfType<AttributionJson>(),
            article.Figures.Select(figure => FigureSpanJson.From(figure, article, offsets)).OfType<FigureSpanJson>(),
            EventRecorder.Record(article.Article.Text, article.Sentences, article.Names, article.Quotes, article.Times, article.Events, published.Day,
                Lexicon.For(article.Article.Language)).Select(told => EventSpanJson.From(told, published, article.Article.Text, offsets)).OfType<EventSpanJson>());
    }
}

/// <summary>A mention of a name. <c>Type</c> is one of <c>PER</c>, <c>LOC</c>, <c>ORG</c>, <c>MISC</c>; <c>Fine</c> says more where it can.</summary>
internal sealed record NameSpanJson(int Start, int End, string Type, string? Fine, string Name, string? Role)
{
    public static NameSpanJson? From(Name name, Mention mention, TextOffsets offsets) =>
        offsets.Of(mention.Words) is not { } at ? null : new(at.Start, at.End, TypeOf(name.Kind), name.Kind == NameKind.Event ? "event" : null, name.Text, name.Role);

    /// <summary>The type of a kind in the four that scored sets use.</summary>
    public static string TypeOf(NameKind kind) => kind switch
    {
        NameKind.Person => "PER",
        NameKind.Place => "LOC",
        NameKind.Organisation => "ORG",
        _ => "MISC",
    };
}

/// <summary>An expression of time with its TIMEX3 type and value, and the days it may mean.</summary>
internal sealed record TimeSpanJson(int Start, int End, string Type, string? Value, string? Earliest, string? Latest)
{
    public static IEnumerable<TimeSpanJson> From(TimeExpression time, DateInterval published, TextOffsets offsets)
    {
        foreach (var (words, type, value, days) in Timex.Marked(time, published))
        {
            if (offsets.Of(words) is { } at)
                yield return new(at.Start, at.End, type, value, Words.Of(days?.Earliest), Words.Of(days?.Latest));
        }
    }
}

/// <summary>Who says what, by which words: each role a list of <c>[start, end]</c>. The content has its quotation marks and the word that joins it to the verb.</summary>
internal sealed record AttributionJson(IEnumerable<int[]> Source, IEnumerable<int[]> Cue, IEnumerable<int[]> Content, string Kind, string? Speaker)
{
    public static AttributionJson? From(Quote quote, AnnotatedArticle article, TextOffsets offsets)
    {
        if (offsets.Of(quote.Words) is null)
            return null;
        var speaker = quote.Speaker;
        return new(
            Pieces(speaker?.Words, offsets),
            Pieces(quote.Cue, offsets),
            [.. QuoteContent.Of(quote, article.Article.Text, Lexicon.For(article.Article.Language)).SelectMany(piece => Pieces(piece, offsets))],
            Words.Of(quote.Kind),
            speaker is null ? null : speaker.Name?.Text ?? article.Article.Text.Words(speaker.Naming ?? speaker.Words));
    }

    private static ImmutableArray<int[]> Pieces(TextSpan? words, TextOffsets offsets) => words is { } span && offsets.Of(span) is { } at ? [[at.Start, at.End]] : [];
}

/// <summary>A number for something: its bounds, what one of it is, what is counted, as of when, according to whom.</summary>
internal sealed record FigureSpanJson(int Start, int End, decimal Low, decimal High, string Bound, string? Unit, string? Of, string? AsOf, string? According)
{
    public static FigureSpanJson? From(Figure figure, AnnotatedArticle article, TextOffsets offsets)
    {
        if (offsets.Of(figure.Words) is not { } at)
            return null;
        var text = article.Article.Text;
        return new(
            at.Start,
            at.End,
            figure.Low,
            figure.High,
            Words.Of(figure.Bound),
            figure.Unit,
            figure.Of is { } counted ? text.Words(counted) : null,
            figure.AsOf is { } time ? text.Words(time.Words) : null,
            figure.According is { } giver ? giver.Name?.Text ?? text.Words(giver.Naming ?? giver.Words) : null);
    }
}

/// <summary>An event, once for each pair of those who act and those who are acted on. <c>SourceCode</c> and <c>TargetCode</c> are CAMEO's codes of actors,
/// <c>Cameo</c> is its full code.</summary>
internal sealed record EventSpanJson(
    int Start,
    int End,
    string Trigger,
    string? Category,
    string? Mode,
    string? Code,
    string? Cameo,
    string Status,
    string? Source,
    string? SourceCode,
    string? Target,
    string? TargetCode,
    string? Where,
    string? Earliest,
    string? Latest)
{
    public static EventSpanJson? From(EventRecord told, DateInterval published, ArticleText text, TextOffsets offsets)
    {
        if (offsets.Of(told.Trigger) is not { } at)
            return null;
        var when = told.When?.Reading.Resolve(published);
        return new(
            at.Start, at.End, told.What, told.Code.Category, told.Code.Mode, told.Code.Root, told.Cameo, Words.Of(told.Status),
            Called(told.Source, text), told.Source?.Code, Called(told.Target, text), told.Target?.Code,
            told.Where is { } where ? where.Name?.Text ?? text.Words(where.Words) : null,
            Words.Of(when?.Starts.Earliest), Words.Of(when?.Until ?? when?.Starts.Latest));
    }

    private static string? Called(RecordedActor? actor, ArticleText text) => actor is null ? null : actor.Name?.Text ?? text.Words(actor.Words);
}

/// <summary>How lines of JSON are written: camelCase keys, every key present, letters as themselves.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AnnotationJson))]
internal sealed partial class AnnotationJsonContext : JsonSerializerContext;
