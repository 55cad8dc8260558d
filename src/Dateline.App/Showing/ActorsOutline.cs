using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Stories;
using Dateline.Timelines;

namespace Dateline.App.Showing;

/// <summary>Something that an actor holds, does or says, and the sentences that tell it, one for each source. Of the last three one is not null.</summary>
/// <param name="Actor">The actor's index.</param>
/// <param name="Act">What it is.</param>
/// <param name="Days">The day of an event; of all else that of the first report that tells it.</param>
/// <param name="Evidence">The sentences.</param>
internal sealed record ActorItem(int Actor, Act Act, DateInterval Days, ImmutableArray<Evidence> Evidence)
{
    public StoryPosition? Position { get; init; }

    public TimelineLine? Line { get; init; }

    public OutlineQuote? Quote { get; init; }
}

/// <summary>Who holds, does and says what towards whom, in the order in which a person wants to read it; all forms of output show this.</summary>
internal sealed class ActorsOutline
{
    private readonly Dictionary<int, StoryOutline> stories = [];

    /// <param name="shown">The collection.</param>
    /// <param name="actors">Its actors.</param>
    /// <param name="who">The index of the one of whom a page is shown; null for the list of all.</param>
    /// <param name="towards">The index of the other of a pair; null for a page of one.</param>
    public ActorsOutline(ShownNews shown, ImmutableArray<Actor> actors, int? who, int? towards)
    {
        (Shown, Actors, Who, Towards) = (shown, actors, who, towards);
        Listed = [.. Enumerable.Range(0, actors.Length).Where(actor => actors[actor].Acts.Length > 0)];
        if (who is not { } one)
            return;
        if (towards is { } other)
        {
            var seen = new HashSet<(int, ActKind, int)>();
            Course = [.. Items(one, act => act.Concerns(other)).Concat(Items(other, act => act.Concerns(one))).Where(item => seen.Add((item.Act.Story, item.Act.Kind, item.Act.Index)))
                .OrderBy(item => Place(item.Days)).ThenBy(item => item.Act.Kind).ThenBy(item => item.Act.Story).ThenBy(item => item.Act.Index)];
            return;
        }

        var own = Items(one, _ => true).ToList();

        // What was held before a change stands with the change.
        var former = own.Where(item => item.Position?.ChangedFrom is not null).Select(item => (item.Act.Story, item.Position!.ChangedFrom!.From)).ToHashSet();
        Positions = [.. own.Where(item => item.Position is not null && !former.Contains((item.Act.Story, item.Act.Index))).OrderBy(item => item.Position!.ChangedFrom is null).ThenBy(item => Place(item.Days))];
        Events = [.. WithOthers(one, own.Where(item => item.Line is not null)).OrderBy(item => item.Line!.Starts.Latest is null).ThenBy(item => Place(item.Days))];
        Quotes = [.. own.Where(item => item.Quote is not null).OrderBy(item => item.Days.IsUnknown).ThenByDescending(item => item.Days.Earliest ?? item.Days.Latest)];
    }

    public ShownNews Shown { get; }

    public News News => Shown.News;

    public ImmutableArray<Actor> Actors { get; }

    /// <summary>Those of whom something is told, most told first.</summary>
    public ImmutableArray<int> Listed { get; }

    public int? Who { get; }

    public int? Towards { get; }

    /// <summary>Where the one stands: what changed first, then by the day on which it was first told.</summary>
    public ImmutableArray<ActorItem> Positions { get; } = [];

    /// <summary>What the one did or is to do, and what others did towards it, by date.</summary>
    public ImmutableArray<ActorItem> Events { get; } = [];

    /// <summary>What the one said, newest first.</summary>
    public ImmutableArray<ActorItem> Quotes { get; } = [];

    /// <summary>What both of a pair hold, do and say towards each other, by date.</summary>
    public ImmutableArray<ActorItem> Course { get; } = [];

    public CitedReports Cited { get; } = new();

    /// <summary>The names of actors, with their kind where two have the same.</summary>
    public string Label(int actor) => ActorNames.Label(Actors, actor);

    /// <summary>What the reports say that an actor is; null where none does.</summary>
    public string? RoleOf(int actor) => Actors[actor].Acts.Where(act => act.Kind == ActKind.Quote).Select(act => News.Stories[act.Story].Quotes[act.Index].Role).FirstOrDefault(role => role is not null);

    /// <summary>How many independent sources tell something of an actor.</summary>
    public int Independent(int actor) => News.Independent(Actors[actor].Acts.SelectMany(act => Told(act).Select(evidence => evidence.Report)));

    /// <summary>How many positions, changed positions, events and quotes of an actor there are.</summary>
    public (int Positions, int Changes, int Events, int Quotes) Counts(int actor)
    {
        var acts = Actors[actor].Acts;
        return (
            acts.Count(act => act.Kind == ActKind.Position),
            acts.Count(act => act.Kind == ActKind.Position && News.Stories[act.Story].Positions[act.Index].ChangedFrom is not null),
            acts.Count(act => act.Kind == ActKind.Event),
            acts.Count(act => act.Kind == ActKind.Quote));
    }

    /// <summary>The same in words: <c>2 positions (1 changed), 5 events, 3 quotes</c>.</summary>
    public string Extent(int actor)
    {
        var (positions, changes, events, quotes) = Counts(actor);
        var parts = new List<string>();
        if (positions > 0)
            parts.Add(StoryOutline.Count(positions, "position") + (changes > 0 ? $" ({changes} changed)" : ""));
        if (events > 0)
            parts.Add(StoryOutline.Count(events, "event"));
        if (quotes > 0)
            parts.Add(StoryOutline.Count(quotes, "quote"));
        return string.Join(", ", parts);
    }

    /// <summary>Those towards or with whom an actor acts, most often first, with how often.</summary>
    public IEnumerable<(int Actor, int Count)> Others(int actor) => Counted(Actors[actor].Acts.SelectMany(act => act.Towards.Concat(act.With).Distinct()));

    /// <summary>Those who act towards or with an actor, most often first, with how often.</summary>
    public IEnumerable<(int Actor, int Count)> From(int actor) =>
        Counted(Enumerable.Range(0, Actors.Length).SelectMany(other => Actors[other].Acts.Where(act => act.Concerns(actor)).Select(_ => other)));

    /// <summary>Whose act it is and towards whom: <c>Ana Ruiz → Orlen</c>, of a pair only the two; those who act together are joined.</summary>
    public string Direction(ActorItem item)
    {
        var doers = item.Act.With.Prepend(item.Actor).Where(IsShown).Select(Label);
        var towards = item.Act.Towards.Where(actor => IsShown(actor) && actor != item.Actor).Select(Label).ToList();
        return string.Join(" and ", doers) + (towards.Count > 0 ? " → " + string.Join(" and ", towards) : "");
    }

    /// <summary>With whom and towards whom it is done, of what others do also by whom: <c>with Orlen · towards Sarn</c>; of a pair which of the two towards which. Empty where there is nobody.</summary>
    public string Beside(ActorItem item)
    {
        if (Towards is not null || item.Actor != Who)
            return Direction(item);
        var parts = new List<string>();
        if (item.Act.With.Length > 0)
            parts.Add("with " + string.Join(", ", item.Act.With.Select(Label)));
        if (item.Act.Towards.Length > 0)
            parts.Add("towards " + string.Join(", ", item.Act.Towards.Select(Label)));
        return string.Join(" · ", parts);
    }

    /// <summary>The story of an act.</summary>
    public Story StoryOf(Act act) => News.Stories[act.Story];

    /// <summary>The day under which an item stands.</summary>
    public string When(ActorItem item) => item.Line is { } line ? DateWords.Of(line) : DateWords.Of(News.Reports[item.Evidence[0].Report].Published);

    /// <summary>An actor's events, and those of others towards it.</summary>
    private IEnumerable<ActorItem> WithOthers(int actor, IEnumerable<ActorItem> own)
    {
        var seen = new HashSet<(int, int)>();
        return own.Concat(Enumerable.Range(0, Actors.Length).Where(other => other != actor).SelectMany(other => Items(other, act => act.Kind == ActKind.Event && act.Towards.Contains(actor))))
            .Where(item => seen.Add((item.Act.Story, item.Act.Index)));
    }

    private bool IsShown(int actor) => actor == Who || actor == Towards || Towards is null;

    private IEnumerable<ActorItem> Items(int actor, Func<Act, bool> isWanted)
    {
        foreach (var act in Actors[actor].Acts.Where(isWanted))
        {
            var story = Outline(act.Story);
            var item = new ActorItem(actor, act, default, []);
            switch (act.Kind)
            {
                case ActKind.Position:
                    var position = story.Story.Positions[act.Index];
                    yield return item with { Position = position, Days = PublishedOf(position.Evidence), Evidence = story.OnePerSource(Told(act)) };
                    break;
                case ActKind.Event:
                    var line = story.Story.Timeline[act.Index];
                    yield return item with { Line = line, Days = line.Starts, Evidence = story.OnePerSource(Told(act)) };
                    break;
                default:
                    // Quotes of the same words are one; the others stand with it.
                    if (story.Speakers.SelectMany(speaker => speaker.Quotes).FirstOrDefault(quote => quote.Index == act.Index) is { } quote)
                        yield return item with { Quote = quote, Days = PublishedOf(quote.Quote.Evidence), Evidence = quote.Evidence };
                    break;
            }
        }
    }

    /// <summary>The sentences that tell an act as it is told.</summary>
    private IEnumerable<Evidence> Told(Act act)
    {
        var story = News.Stories[act.Story];
        return act.Kind switch
        {
            ActKind.Position => story.Positions[act.Index].Also.Prepend(story.Positions[act.Index].Evidence),
            ActKind.Event => story.Timeline[act.Index] is var line ? line.Evidence.Where(evidence => line.Tellers.Contains(evidence.Report)) : [],
            _ => story.Quotes[act.Index].Also.Prepend(story.Quotes[act.Index].Evidence),
        };
    }

    private static IEnumerable<(int Actor, int Count)> Counted(IEnumerable<int> actors) =>
        actors.CountBy(actor => actor).OrderByDescending(other => other.Value).ThenBy(other => other.Key).Select(other => (other.Key, other.Value));

    private DateInterval PublishedOf(Evidence evidence) => News.Reports[evidence.Report].Published.Days;

    private StoryOutline Outline(int story) => stories.TryGetValue(story, out var outline) ? outline : stories[story] = Shown.Story(story);

    private static DateOnly Place(DateInterval days) => days.Earliest ?? days.Latest ?? DateOnly.MaxValue;
}
