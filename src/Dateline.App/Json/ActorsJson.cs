using Dateline.App.Showing;

namespace Dateline.App.Json;

/// <summary>What <c>dateline actors --format json</c> prints. Ids are those of <c>read</c> over the same pages; <see cref="Course"/> is null for the list of all.</summary>
internal sealed record ActorsJson(int Version, string? AsOf, int SetAside, string? Who, string? Towards, IEnumerable<ActorJson> Actors, IEnumerable<ActJson>? Course)
{
    public static ActorsJson From(ActorsOutline outline)
    {
        var news = outline.News;
        var shown = outline.Who is not { } who ? outline.Listed.AsEnumerable() : outline.Towards is { } towards ? [who, towards] : [who];
        var course = outline.Towards is null ? outline.Positions.Concat(outline.Events).Concat(outline.Quotes) : outline.Course;
        return new(
            Version: 1,
            Words.Of(news.AsOf),
            news.SetAside,
            outline.Who is { } one ? outline.Label(one) : null,
            outline.Towards is { } other ? outline.Label(other) : null,
            shown.Select(actor => ActorJson.From(outline, actor)),
            outline.Who is null ? null : course.Select(item => ActJson.From(outline, item)));
    }
}

internal sealed record ActorJson(
    string Name,
    string Kind,
    string? Role,
    IEnumerable<string> Also,
    int IndependentReports,
    int Positions,
    int Changes,
    int Events,
    int Quotes,
    IEnumerable<OtherActorJson> Towards)
{
    public static ActorJson From(ActorsOutline outline, int actor)
    {
        var (positions, changes, events, quotes) = outline.Counts(actor);
        return new(
            outline.Label(actor),
            Words.Of(outline.Actors[actor].Kind),
            outline.RoleOf(actor),
            outline.Actors[actor].Also,
            outline.Independent(actor),
            positions,
            changes,
            events,
            quotes,
            outline.Others(actor).Select(other => new OtherActorJson(outline.Label(other.Actor), other.Count)));
    }
}

/// <summary>An actor with or towards whom another acts, and how often.</summary>
internal sealed record OtherActorJson(string Name, int Count);

/// <summary>Something that an actor holds, does or says; of the last three keys one is not null.</summary>
internal sealed record ActJson(
    string Kind,
    string Who,
    IEnumerable<string> With,
    IEnumerable<string> Towards,
    string Story,
    string? Earliest,
    string? Latest,
    IEnumerable<CitedJson> Evidence,
    PositionJson? Position,
    ActEventJson? Event,
    ActQuoteJson? Quote)
{
    public static ActJson From(ActorsOutline outline, ActorItem item) => new(
        Words.Of(item.Act.Kind),
        outline.Label(item.Actor),
        item.Act.With.Select(outline.Label),
        item.Act.Towards.Select(outline.Label),
        Ids.Story(item.Act.Story),
        Words.Of(item.Days.Earliest),
        Words.Of(item.Days.Latest),
        item.Evidence.Select(evidence => CitedJson.From(outline.News, evidence)),
        item.Position is { } position ? PositionJson.From(outline.News, outline.StoryOf(item.Act), position) : null,
        item.Line is { } line ? new(outline.Shown.Ids.Line(item.Act.Story, item.Act.Index), Words.Of(line.Until), Words.Of(line.Precision), Words.Of(line.Status), line is { Passed: true, MayBeTold: false }, line.Summary) : null,
        item.Quote is { } quote ? new(quote.Words, Words.Of(quote.Quote.Quote.Kind)) : null);
}

/// <summary>A line of a timeline; <see cref="Line"/> is its id.</summary>
internal sealed record ActEventJson(string Line, string? Until, string Precision, string Status, bool Passed, string Summary);

/// <summary>Words that were said, with the sentence around them where they are a fragment.</summary>
internal sealed record ActQuoteJson(string Words, string Kind);
