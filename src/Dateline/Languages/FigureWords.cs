using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Dateline.Languages;

/// <summary>The words of a language around numbers, from its table <c>figures.txt</c>.</summary>
internal sealed class FigureWords(WordTable table)
{
    private readonly FrozenDictionary<string, string> relatives = table.Map("relatives of counted");

    /// <summary>Words before a number and the name of the bound they set, longest first.</summary>
    public ImmutableArray<(ImmutableArray<string> Words, string Bound)> Bounds { get; } =
    [
        .. table.Map("bounds").Select(b => (Words: b.Key.Split(' ').ToImmutableArray(), Bound: b.Value)).OrderByDescending(b => b.Words.Length).ThenBy(b => b.Words[0], StringComparer.Ordinal),
    ];

    public FrozenDictionary<string, decimal> Scales { get; } = Numbers(table, "scales");

    /// <summary>Scales written at the number: <c>5m</c>.</summary>
    public FrozenDictionary<string, decimal> GluedScales { get; } = Numbers(table, "glued scales");

    public FrozenDictionary<string, string> CurrencyMarks { get; } = table.Map("currency marks");

    public FrozenDictionary<string, string> Currencies { get; } = table.Map("currencies");

    /// <summary>Units of one or two words and their normal form.</summary>
    public FrozenDictionary<string, string> Units { get; } = table.Map("units");

    /// <summary>Measures that stand before their number, and their normal form: <c>magnitude</c> 6.1.</summary>
    public FrozenDictionary<string, string> LeadingUnits { get; } = table.Map("leading units");

    /// <summary>Units, in their normal form, of a share that somebody has: 43 <c>percent</c> of the vote.</summary>
    public FrozenSet<string> Shares { get; } = table.Set("shares");

    /// <summary>Words before a number that is not whole and is the size of one thing: <c>a</c> 6.1 earthquake.</summary>
    public FrozenSet<string> BeforeSizes { get; } = table.Set("before sizes");

    public FrozenSet<string> NoFigureAfter { get; } = table.Set("no figure after");

    public FrozenSet<string> NoFigureBefore { get; } = table.Set("no figure before");

    /// <summary>Words of state after what is counted: people <c>dead</c>.</summary>
    public FrozenSet<string> States { get; } = table.Set("states");

    /// <summary>Words before a number that nobody gives: <c>not</c> 60 passengers.</summary>
    public FrozenSet<string> Denials { get; } = table.Set("denials");

    /// <summary>Words after the counted that tell what is made of them: took 20 children <c>hostage</c>.</summary>
    public FrozenSet<string> Results { get; } = table.Set("results");

    /// <summary>Helping verbs between a number and what may become of those it counts: 5 million <c>could</c> starve.</summary>
    public FrozenSet<string> FateHelpers { get; } = table.Set("fate helpers");

    /// <summary>Verbs that tell what became of those they count, in base form.</summary>
    public FrozenSet<string> Fates { get; } = table.Set("fates");

    /// <summary>Nouns that carry a number: death <c>toll</c>.</summary>
    public FrozenSet<string> Tolls { get; } = table.Set("tolls");

    /// <summary>Nouns that stand for what an earlier number counted: the brigade put the <c>crowd</c> at 2,500.</summary>
    public FrozenSet<string> Recounted { get; } = table.Set("recounted");

    /// <summary>Forms of verbs of giving a number.</summary>
    public FrozenSet<string> Recounting { get; } = table.Set("recounting");

    /// <summary>Forms of verbs that give a number as that of something: <c>gave</c> the attendance as 41,200.</summary>
    public FrozenSet<string> Giving { get; } = table.Set("giving");

    /// <summary>What stands between that and the number: gave the attendance <c>as</c> 41,200.</summary>
    public FrozenSet<string> GivingLinks { get; } = table.Set("giving links");

    /// <summary>Nouns that carry a number of people: <c>attendance</c>.</summary>
    public FrozenSet<string> Crowds { get; } = table.Set("crowds");

    /// <summary>Words before a number that is only there to be compared with another: up <c>from</c> 31.</summary>
    public FrozenSet<string> Comparisons { get; } = table.Set("comparisons");

    /// <summary>For a noun the word for all nouns that count things of its kind: <c>ship</c> for vessels.</summary>
    public FrozenDictionary<string, string> Kinds { get; } = Turned(table, "kinds");

    /// <summary>For a word that tells what became of people one word for it: <c>dead</c> for killed.</summary>
    public FrozenDictionary<string, string> FateKinds { get; } = Turned(table, "fate kinds");

    /// <summary>Words between a noun that carries a number and the number: a toll that rose <c>to</c> 45.</summary>
    public FrozenSet<string> TollLinks { get; } = table.Set("toll links");

    /// <summary>Words with which a noun phrase begins: <c>the</c>, <c>its</c>.</summary>
    public FrozenSet<string> Openers { get; } = table.Set("openers");

    /// <summary>Words between those counted and what became of them: people <c>were</c> injured.</summary>
    public FrozenSet<string> StateLinks { get; } = table.Set("state links");

    /// <summary>Verbs that by themselves tell what became of those counted: people <c>died</c>.</summary>
    public FrozenSet<string> StateVerbs { get; } = table.Set("state verbs");

    /// <summary>Words before the time for which a number is given: <c>as of</c> Friday.</summary>
    public FrozenSet<string> AsOf { get; } = table.Set("as of");

    /// <summary>Words in a clause with a number that is no longer given: had <c>earlier</c> put the toll at five.</summary>
    public FrozenSet<string> Superseded { get; } = table.Set("superseded");

    /// <summary>Words for those that are left beside the ones counted before: 41 <c>others</c>.</summary>
    public FrozenSet<string> Remainder { get; } = table.Set("remainder");

    /// <summary>Words before a time that is not the one at which a number holds: <c>since</c> May.</summary>
    public FrozenSet<string> NotAsOf { get; } = table.Set("not as of");

    /// <summary>Words with which something else begins than what is said of the counted.</summary>
    public FrozenSet<string> HeadingEnds { get; } = table.Set("heading ends");

    /// <summary>Nouns for what somebody is accused of: on <c>charges</c> of taking a million.</summary>
    public FrozenSet<string> Charges { get; } = table.Set("charges");

    /// <summary>What follows them before the deed.</summary>
    public FrozenSet<string> AfterCharges { get; } = table.Set("after charges");

    /// <summary>Verbs, in base form, whose number is only asked for or offered.</summary>
    public FrozenSet<string> Demands { get; } = table.Set("demands");

    /// <summary>Those who stand against each other before a court.</summary>
    public FrozenSet<string> Sides { get; } = table.Set("sides of a dispute");

    /// <summary>Verbs after which "of" and a bare number give another count: <c>speaks</c> of 22.</summary>
    public FrozenSet<string> SpeakingOf { get; } = table.Set("speaking of");

    /// <summary>Nouns of wholes whose things "of" names: the <c>queue</c> of ships.</summary>
    public FrozenSet<string> Wholes { get; } = table.Set("wholes");

    /// <summary>Verbs that only carry another: ships <c>were</c> waiting.</summary>
    public FrozenSet<string> HeadingAuxiliaries { get; } = table.Set("heading auxiliaries");

    /// <summary>Verbs that carry another and make it less than a fact: jobs <c>would</c> be cut.</summary>
    public FrozenSet<string> HeadingModals { get; } = table.Set("heading modals");

    /// <summary>The words for "of" with something known.</summary>
    public ImmutableArray<string> OfKnown { get; } = table.Lines("of known");

    /// <summary>What joins the counted to a clause of theirs: <c>who</c> for people, <c>that</c> for ships.</summary>
    public string RelativeOf(string unit) => relatives.GetValueOrDefault(Kinds.GetValueOrDefault(unit, "other")) ?? relatives.GetValueOrDefault("other", "");

    /// <summary>Nouns that tell by themselves what their number counts: <c>turnout</c>.</summary>
    public FrozenSet<string> TellingTolls { get; } = table.Set("telling tolls");

    /// <summary>Words that tell that people came somewhere, or stayed away: people <c>marched</c>.</summary>
    public FrozenSet<string> Attending { get; } = table.Set("attending");

    /// <summary>Words between a measure and what is measured: 40 tonnes <c>of</c> rye.</summary>
    public FrozenSet<string> MeasureLinks { get; } = table.Set("measure links");

    /// <summary>What hangs a noun on the one before it: the number <c>of</c> dead.</summary>
    public FrozenSet<string> Of { get; } = table.Set("of");

    /// <summary>Words that join a number to the noun before it: put the crowd <c>at</c> 2,500.</summary>
    public FrozenSet<string> NumberLinks { get; } = table.Set("number links");

    public FrozenSet<string> Prepositions { get; } = table.Set("prepositions");

    private static FrozenDictionary<string, string> Turned(WordTable table, string section) =>
        table.Lines(section).Select(line => line.Split('=', StringSplitOptions.TrimEntries))
            .SelectMany(parts => parts[1].Split(' ').Select(word => (Word: word, Kind: parts[0])))
            .ToFrozenDictionary(k => k.Word, k => k.Kind, StringComparer.OrdinalIgnoreCase);

    private static FrozenDictionary<string, decimal> Numbers(WordTable table, string section) =>
        table.Map(section).ToFrozenDictionary(n => n.Key, n => decimal.Parse(n.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
