using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Languages;

/// <summary>A verb that names an event.</summary>
/// <param name="Kind">The kind of event.</param>
/// <param name="Followers">Words of which one must follow soon; none where the verb says enough.</param>
/// <param name="NeedsName">Whether a name or a number must follow soon.</param>
internal sealed record EventVerb(EventKind Kind, ImmutableArray<string> Followers, bool NeedsName);

/// <summary>The words of a language that name what happens in the news, from its table <c>events.txt</c>.</summary>
internal sealed class EventWords
{
    public EventWords(WordTable table, WordTable clauses, WordTable claims, WordTable denials)
    {
        Small = new(clauses);
        Claims = new(claims);
        Denials = new(denials);
        Verbs = table.Lines("verbs").Select(line => line.Split(" = ")).GroupBy(entry => entry[0].Split(' ')[0])
            .ToFrozenDictionary(verb => verb.Key, verb => verb.Select(Verb).ToImmutableArray(), StringComparer.Ordinal);
        Nouns = table.Map("nouns").ToFrozenDictionary(noun => noun.Key, noun => Enum.Parse<EventKind>(noun.Value), StringComparer.OrdinalIgnoreCase);
        WeakNouns = table.Set("weak nouns");
        Links = table.Set("links");
        Carriers = table.Set("carriers");
        Planners = table.Set("planners");
        Occurs = Phrases(table, "occurs");
        Outcomes = Phrases(table, "outcomes");
        Receives = table.Set("receives");
        CallsOff = Phrases(table, "calls off");
        PutsOff = Phrases(table, "puts off");
        Halts = Phrases(table, "halts");
        Moves = Phrases(table, "moves");
        BringsForward = Phrases(table, "brings forward");
        ChangingNouns = table.Map("changing nouns");
        Planned = table.Set("planned");
        PlannedFor = table.Set("planned for");
        EndsPlans = [.. table.Map("ends plans").Select(entry => (entry.Key.Split(' ', 2), entry.Value)).Select(e => (e.Item1[0], e.Item1.ElementAtOrDefault(1) ?? "", e.Value))];
        FallsThrough = Phrases(table, "falls through");
        OnHold = table.Lines("on hold");
        Forbids = table.Set("forbids");
        Off = table.Set("off");
        Expletives = table.Set("expletives");
        None = table.Set("none");
        NotNone = table.Lines("not none");
        Threatens = table.Set("threatens");
        Doubtful = table.Lines("doubtful");
        Guesses = table.Set("guesses");
        Until = table.Set("until");
        Extents = table.Set("extents");
        Goals = table.Set("goals");
        Resolves = table.Set("resolves");
        Listing = table.Set("listing");
        Comparisons = table.Set("comparisons");
        Origins = table.Set("origins");
        QuotedPrices = table.Set("quoted prices");
        Starters = table.Set("starters");
        Sequels = table.Lines("sequels");
        Limits = table.Set("limits");
        Grants = table.Set("grants");
        Particles = table.Set("particles");
        Denies = Phrases(table, "denies");
        Says = table.Set("says");
        Expects = table.Set("expects");
        Foreseen = table.Set("foreseen");
        Foresees = table.Set("foresees");
        Obliges = table.Set("obliges");
        Wishes = table.Set("wishes");
        Does = table.Set("does");
        States = table.Set("states");
        Conditions = table.Set("conditions");
        Lacks = table.Set("lacks");
        Open = table.Set("open");
        NoObjects = table.Map("no objects").ToFrozenDictionary(verb => verb.Key, verb => verb.Value.Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        OtherMatter = table.Lines("other matter").GroupBy(line => line.Split(' ')[0])
            .ToFrozenDictionary(verb => verb.Key, verb => verb.Select(line => line.Split(' ')[1]).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The small words around verbs and nouns.</summary>
    public ClauseWords Small { get; }

    /// <summary>The words by which something is only claimed.</summary>
    public ClaimWords Claims { get; }

    /// <summary>Its words by which a sentence takes back what a part of it tells.</summary>
    public DenialWords Denials { get; }

    /// <summary>Verbs by their base form.</summary>
    public FrozenDictionary<string, ImmutableArray<EventVerb>> Verbs { get; }

    /// <summary>The kinds of event of nouns of one or two words.</summary>
    public FrozenDictionary<string, EventKind> Nouns { get; }

    /// <summary>Nouns that are an event only with a verb that carries them or a time right beside them.</summary>
    public FrozenSet<string> WeakNouns { get; }

    /// <summary>Verbs between two events that leave the time after them to the second: the deal <c>followed</c> talks on Tuesday.</summary>
    public FrozenSet<string> Links { get; }

    /// <summary>Verbs whose object is the event: <c>hold</c> talks.</summary>
    public FrozenSet<string> Carriers { get; }

    /// <summary>Carriers that only announce their object.</summary>
    public FrozenSet<string> Planners { get; }

    /// <summary>Verbs whose subject is the event, by their first word: talks <c>take place</c>.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> Occurs { get; }

    public FrozenDictionary<string, ImmutableArray<string>> CallsOff { get; }

    /// <summary>Verbs which tell of what was planned that it took place, or denied that it did not: the concert <c>drew thousands</c>. <c>#</c> is a number.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> Outcomes { get; }

    /// <summary>Verbs of what is done to a plan before its day comes: <c>approve</c>.</summary>
    public FrozenSet<string> Receives { get; }

    public FrozenDictionary<string, ImmutableArray<string>> PutsOff { get; }

    /// <summary>Verbs that put off what has begun, so that a day after them is that of its going on: <c>suspend</c>.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> Halts { get; }

    /// <summary>Verbs that put off only where a new day follows: <c>move</c>.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> Moves { get; }

    /// <summary>They bring forward what is due, where a new day follows.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> BringsForward { get; }

    /// <summary>Verbs that forbid an event, which leaves open what comes of it: <c>ban</c>.</summary>
    public FrozenSet<string> Forbids { get; }

    /// <summary>Words behind "is" that say that something does not take place: <c>off</c>.</summary>
    public FrozenSet<string> Off { get; }

    /// <summary>Words before "is" where only the noun behind it matters: <c>there</c> will be.</summary>
    public FrozenSet<string> Expletives { get; }

    /// <summary>Words before what there is none of: <c>no</c> fair.</summary>
    public FrozenSet<string> None { get; }

    /// <summary>Words behind these with which they say something else: no <c>doubt</c>.</summary>
    public ImmutableArray<string> NotNone { get; }

    /// <summary>Verbs whose object is only threatened: <c>threaten</c> a strike.</summary>
    public FrozenSet<string> Threatens { get; }

    /// <summary>What is said of a noun of which it is open whether it takes place: <c>in doubt</c>.</summary>
    public ImmutableArray<string> Doubtful { get; }

    /// <summary>Words inside a verb by which it denies only by guess: <c>probably</c>.</summary>
    public FrozenSet<string> Guesses { get; }

    /// <summary>Words before the day to which something is put off or possible: <c>until</c>.</summary>
    public FrozenSet<string> Until { get; }

    /// <summary>Words before the length by which something is moved: <c>by</c> a week.</summary>
    public FrozenSet<string> Extents { get; }

    /// <summary>Words before the day to which something is moved: <c>to</c>.</summary>
    public FrozenSet<string> Goals { get; }

    /// <summary>Nouns for a disaster that a forecast may announce: <c>storm</c>.</summary>
    public FrozenSet<string> Foreseen { get; }

    /// <summary>Verbs of those who foresee what others will do: <c>expect</c> the tunnel to open.</summary>
    public FrozenSet<string> Foresees { get; }

    /// <summary>Words by which something is due on its day: <c>must</c> be held.</summary>
    public FrozenSet<string> Obliges { get; }

    /// <summary>Verbs of <see cref="Expects"/> that are acts with a day of their own: <c>agreed</c> on Tuesday to meet.</summary>
    public FrozenSet<string> Resolves { get; }

    /// <summary>Words before one of many: <c>including</c>.</summary>
    public FrozenSet<string> Listing { get; }

    /// <summary>Words before what something is only compared with: <c>than</c>.</summary>
    public FrozenSet<string> Comparisons { get; }

    /// <summary>Words before what something was at first: up <c>from</c> 50.</summary>
    public FrozenSet<string> Origins { get; }

    /// <summary>Verbs whose day is the first of what they carry: <c>begin</c>.</summary>
    public FrozenSet<string> Starters { get; }

    /// <summary>Phrases between one event and the next: lunch <c>followed by</c> talks.</summary>
    public ImmutableArray<string> Sequels { get; }

    /// <summary>What is only read off on a day: <c>closing price</c>.</summary>
    public FrozenSet<string> QuotedPrices { get; }

    /// <summary>Words before the last day on which something is to be done: <c>by</c>.</summary>
    public FrozenSet<string> Limits { get; }

    /// <summary>Verbs that give somebody time: <c>have</c> until Friday.</summary>
    public FrozenSet<string> Grants { get; }

    /// <summary>Words that make another verb of the one before: <c>set up</c>.</summary>
    public FrozenSet<string> Particles { get; }

    public FrozenDictionary<string, ImmutableArray<string>> Denies { get; }

    /// <summary>Verbs of saying: a time beside them is that of the saying.</summary>
    public FrozenSet<string> Says { get; }

    /// <summary>Words whose infinitive is expected: <c>due</c> to meet.</summary>
    public FrozenSet<string> Expects { get; }

    /// <summary>Words whose infinitive is wished, tried or refused only.</summary>
    public FrozenSet<string> Wishes { get; }

    /// <summary>Words whose infinitive is done: <c>began</c> to fall.</summary>
    public FrozenSet<string> Does { get; }

    /// <summary>Verbs of what is, seems or is thought, which happens on no day.</summary>
    public FrozenSet<string> States { get; }

    /// <summary>Words before what is not said to be so: <c>if</c>, <c>threat</c>.</summary>
    public FrozenSet<string> Conditions { get; }

    /// <summary>Nouns, with the word behind them, that call off (<c>off</c>) or put off (<c>later</c>) an event, or forbid it (<c>ban</c>): <c>cancellation of</c>.</summary>
    internal FrozenDictionary<string, string> ChangingNouns { get; }

    /// <summary>Words between a noun and the day on which it is to be: <c>planned</c>.</summary>
    public FrozenSet<string> Planned { get; }

    /// <summary>Words that are so only before "for": <c>called</c>.</summary>
    public FrozenSet<string> PlannedFor { get; }

    /// <summary>Verbs that call off (<c>off</c>), put off (<c>later</c>) or forbid (<c>ban</c>) what is planned; to what is under way they do something else.</summary>
    internal ImmutableArray<(string Verb, string Phrase, string Change)> EndsPlans { get; }

    /// <summary>Verbs by which a plan comes to nothing, as their subject: talks planned for Friday <c>collapsed</c>.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> FallsThrough { get; }

    /// <summary>What is said behind "is" of a noun that is put off: <c>on hold</c>.</summary>
    public ImmutableArray<string> OnHold { get; }

    /// <summary>Words before what there is none of: <c>without</c>.</summary>
    public FrozenSet<string> Lacks { get; }

    /// <summary>Words that leave it open whether a thing takes place: <c>reportedly</c>.</summary>
    public FrozenSet<string> Open { get; }

    /// <summary>For a verb, the objects with which it names no event of its kind: <c>meet</c> a demand.</summary>
    public FrozenDictionary<string, FrozenSet<string>> NoObjects { get; }

    /// <summary>For a verb, the words after it that make it another verb.</summary>
    public FrozenDictionary<string, FrozenSet<string>> OtherMatter { get; }

    private static EventVerb Verb(string[] entry)
    {
        var words = entry[0].Split(' ');
        var kind = Enum.Parse<EventKind>(entry[1]);
        return words.Length == 1 ? new(kind, [], NeedsName: false)
            : words[1] == "@" ? new(kind, [], NeedsName: true)
            : new(kind, [.. words[1].Split('/')], NeedsName: false);
    }

    /// <summary>Verbs with what must follow them at once, by their first word; an empty word where nothing must.</summary>
    internal static FrozenDictionary<string, ImmutableArray<string>> Phrases(WordTable table, string section) => table.Lines(section).Select(line => line.Split(' ', 2))
        .GroupBy(words => words[0]).ToFrozenDictionary(verb => verb.Key, verb => verb.Select(words => words.Length == 1 ? "" : words[1]).ToImmutableArray(), StringComparer.Ordinal);
}
