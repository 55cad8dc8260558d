using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Languages;

/// <summary>The words of a language that say of what they govern whether it takes place, from its table <c>factuality.txt</c>.</summary>
/// <remarks>Verbs and nouns stand in their dictionary forms; a verb with its particle or preposition is one entry, <c>call off</c>.</remarks>
internal sealed class FactualityWords(WordTable table)
{
    /// <summary>Verbs: what they govern does not take place any more.</summary>
    public FrozenSet<string> Cancels { get; } = table.Set("cancels");

    /// <summary>Verbs: what they govern is put off.</summary>
    public FrozenSet<string> Postpones { get; } = table.Set("postpones");

    /// <summary>Verbs: whoever is concerned says that what they govern is not so.</summary>
    public FrozenSet<string> Denies { get; } = table.Set("denies");

    /// <summary>Verbs: what they govern is not done.</summary>
    public FrozenSet<string> Fails { get; } = table.Set("fails");

    /// <summary>Verbs: what they govern is wanted, thought of or said, and no more.</summary>
    public FrozenSet<string> Opens { get; } = table.Set("opens");

    /// <summary>Verbs: what they govern is to come.</summary>
    public FrozenSet<string> Expects { get; } = table.Set("expects");

    /// <summary>Verbs: what their infinitive names is to come, "told them to leave".</summary>
    public FrozenSet<string> ExpectsOfInfinitives { get; } = table.Set("expects of infinitives");

    /// <summary>Verbs: what they govern is done where they are.</summary>
    public FrozenSet<string> Does { get; } = table.Set("does");

    /// <summary>Verbs: their subject does not take place any more.</summary>
    public FrozenSet<string> FailsOfItself { get; } = table.Set("fails of itself");

    /// <summary>Verbs: their subject is put off.</summary>
    public FrozenSet<string> Slips { get; } = table.Set("slips");

    /// <summary>Verbs: with a day to which, they put off.</summary>
    public FrozenSet<string> Moves { get; } = table.Set("moves");

    /// <summary>Verbs: their subject takes place.</summary>
    public FrozenSet<string> Occurs { get; } = table.Set("occurs");

    /// <summary>Verbs: in the plain present their subject is to come, "the fair opens".</summary>
    public FrozenSet<string> Starts { get; } = table.Set("starts");

    /// <summary>Verbs: what "could be" so was there, "could be heard".</summary>
    public FrozenSet<string> Perceives { get; } = table.Set("perceives");

    /// <summary>Adjectives of what is to come.</summary>
    public FrozenSet<string> Ahead { get; } = table.Set("ahead");

    /// <summary>Adjectives of what may be or may not be.</summary>
    public FrozenSet<string> Doubtful { get; } = table.Set("doubtful");

    /// <summary>Adjectives of what has been.</summary>
    public FrozenSet<string> Gone { get; } = table.Set("gone");

    /// <summary>Adjectives behind which stands what is not there yet: "close to a deal".</summary>
    public FrozenSet<string> Near { get; } = table.Set("near");

    /// <summary>Participles and adjectives of what is to come: <c>due</c>.</summary>
    public FrozenSet<string> Pending { get; } = table.Set("pending");

    /// <summary>What is said of what is not so: <c>untrue</c>.</summary>
    public FrozenSet<string> False { get; } = table.Set("false");

    /// <summary>What is denied of what is not so: "it is not true that".</summary>
    public FrozenSet<string> True { get; } = table.Set("true");

    /// <summary>Predicates of what does not take place any more: "the wedding is off".</summary>
    public FrozenSet<string> Off { get; } = table.Set("off");

    /// <summary>Phrases of what is put off: <c>on hold</c>.</summary>
    public ImmutableArray<string> OnHold { get; } = table.Lines("on hold");

    /// <summary>Nouns of what is only thought of: <c>proposal</c>.</summary>
    public FrozenSet<string> OpenNouns { get; } = table.Set("open nouns");

    /// <summary>Nouns of what is to come: <c>plan</c>.</summary>
    public FrozenSet<string> PlanNouns { get; } = table.Set("plan nouns");

    /// <summary>Nouns: what hangs on them does not take place any more.</summary>
    public FrozenSet<string> CancellingNouns { get; } = table.Set("cancelling nouns");

    /// <summary>Nouns: what hangs on them is put off.</summary>
    public FrozenSet<string> PostponingNouns { get; } = table.Set("postponing nouns");

    /// <summary>Nouns: what hangs on them is denied.</summary>
    public FrozenSet<string> DenyingNouns { get; } = table.Set("denying nouns");

    /// <summary>What stands in front of a noun that is to come: <c>ahead of</c>.</summary>
    public ImmutableArray<string> BeforeWhatComes { get; } = table.Lines("before what comes");

    /// <summary>What stands in front of a noun that has been: <c>after</c>.</summary>
    public ImmutableArray<string> AfterWhatWas { get; } = table.Lines("after what was");

    /// <summary>What stands in front of a noun that has been or is to come as the rest of its sentence has or is.</summary>
    public ImmutableArray<string> Before { get; } = table.Lines("before");

    /// <summary>What stands in front of what something is made ready for.</summary>
    public ImmutableArray<string> For { get; } = table.Lines("for");

    /// <summary>What stands in front of what does not take place because another thing does.</summary>
    public ImmutableArray<string> InsteadOf { get; } = table.Lines("instead of");

    /// <summary>Phrases that leave a whole sentence open: <c>not be confirmed</c>.</summary>
    public ImmutableArray<string> Unconfirmed { get; } = table.Lines("unconfirmed");

    /// <summary>Phrases that make of a "will not" the end of a plan: <c>after all</c>.</summary>
    public ImmutableArray<string> GivenUp { get; } = table.Lines("given up");

    /// <summary>Phrases that make of a "no" the end of what was to be expected: <c>this year</c>.</summary>
    public ImmutableArray<string> NoMore { get; } = table.Lines("no more");

    /// <summary>Words behind a verb in the present that put it ahead: <c>soon</c>.</summary>
    public FrozenSet<string> Soon { get; } = table.Set("soon");

    /// <summary>Behind a measure: so much later than was planned.</summary>
    public FrozenSet<string> Later { get; } = table.Set("later");

    /// <summary>What stands in front of the day to which something is moved.</summary>
    public FrozenSet<string> ToADay { get; } = table.Set("to a day");

    /// <summary>Words that put a clause under a condition or a question.</summary>
    public FrozenSet<string> Conditions { get; } = table.Set("conditions");

    /// <summary>Phrases: what was to be is done at another time.</summary>
    public ImmutableArray<string> DoneElse { get; } = table.Lines("done else");

    /// <summary>Phrases: what was to be is not done.</summary>
    public ImmutableArray<string> NotDone { get; } = table.Lines("not done");

    /// <summary>Phrases: what was to be is not done before a day.</summary>
    public ImmutableArray<string> NotUntil { get; } = table.Lines("not until");

    /// <summary>Words: what was to be did not come to pass.</summary>
    public ImmutableArray<string> But { get; } = table.Lines("but");

    /// <summary>"Was to have spoken": it did not come to pass.</summary>
    public ImmutableArray<string> WasToHave { get; } = table.Lines("was to have");

    /// <summary>Beside "will" where another day stood first.</summary>
    public ImmutableArray<string> Now { get; } = table.Lines("now");
}
