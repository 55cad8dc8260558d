using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Languages;

/// <summary>The words of a language that say of what they govern whether it takes place, from its table <c>factuality.txt</c>.</summary>
/// <remarks>Verbs and nouns stand in their dictionary forms; a verb with a particle is two words, <c>call off</c>.</remarks>
internal sealed class FactualityWords(WordTable table)
{
    /// <summary>What they govern does not take place any more.</summary>
    public FrozenSet<string> Cancels { get; } = table.Set("cancels");

    /// <summary>What they govern is put off.</summary>
    public FrozenSet<string> Postpones { get; } = table.Set("postpones");

    /// <summary>Whoever is concerned says that what they govern is not so.</summary>
    public FrozenSet<string> Denies { get; } = table.Set("denies");

    /// <summary>What they govern is not done.</summary>
    public FrozenSet<string> Fails { get; } = table.Set("fails");

    /// <summary>What they govern is wanted, thought of or said, and no more.</summary>
    public FrozenSet<string> Opens { get; } = table.Set("opens");

    /// <summary>What they govern is to come.</summary>
    public FrozenSet<string> Expects { get; } = table.Set("expects");

    /// <summary>What they govern is done where they are.</summary>
    public FrozenSet<string> Does { get; } = table.Set("does");

    /// <summary>Adjectives of what is to come.</summary>
    public FrozenSet<string> Ahead { get; } = table.Set("ahead");

    /// <summary>Adjectives of what may be or may not be.</summary>
    public FrozenSet<string> Doubtful { get; } = table.Set("doubtful");

    /// <summary>Adjectives of what has been.</summary>
    public FrozenSet<string> Gone { get; } = table.Set("gone");

    /// <summary>What stands in front of a noun that is to come.</summary>
    public ImmutableArray<string> BeforeWhatComes { get; } = table.Lines("before what comes");

    /// <summary>What stands in front of a noun that has been.</summary>
    public ImmutableArray<string> AfterWhatWas { get; } = table.Lines("after what was");

    /// <summary>Words that leave a whole sentence open.</summary>
    public ImmutableArray<string> Unconfirmed { get; } = table.Lines("unconfirmed");

    /// <summary>Nouns of what is only thought of.</summary>
    public FrozenSet<string> OpenNouns { get; } = table.Set("open nouns");

    /// <summary>Nouns of what is to come.</summary>
    public FrozenSet<string> PlanNouns { get; } = table.Set("plan nouns");

    /// <summary>Verbs that say that their subject takes place.</summary>
    public FrozenSet<string> Occurs { get; } = table.Set("occurs");

    /// <summary>Verbs whose infinitive is to come.</summary>
    public FrozenSet<string> ExpectsOfInfinitives { get; } = table.Set("expects of infinitives");

    /// <summary>Verbs that say of their subject that it does not take place any more.</summary>
    public FrozenSet<string> FailsOfItself { get; } = table.Set("fails of itself");

    /// <summary>Participles and adjectives of what is to come.</summary>
    public FrozenSet<string> Pending { get; } = table.Set("pending");

    /// <summary>What is said of what is not so.</summary>
    public FrozenSet<string> False { get; } = table.Set("false");

    /// <summary>Verbs whose plain present tells of what is to come: <c>the fair opens</c>.</summary>
    public FrozenSet<string> Starts { get; } = table.Set("starts");

    /// <summary>Nouns that say that what hangs on them does not take place any more.</summary>
    public FrozenSet<string> CancellingNouns { get; } = table.Set("cancelling nouns");

    /// <summary>Nouns that say that what hangs on them is put off.</summary>
    public FrozenSet<string> PostponingNouns { get; } = table.Set("postponing nouns");

    /// <summary>Nouns that deny what hangs on them.</summary>
    public FrozenSet<string> DenyingNouns { get; } = table.Set("denying nouns");

    /// <summary>Words that make of a "will not" the end of a plan.</summary>
    public ImmutableArray<string> GivenUp { get; } = table.Lines("given up");

    /// <summary>Predicates of what does not take place any more.</summary>
    public FrozenSet<string> Off { get; } = table.Set("off");

    /// <summary>Predicates of what is put off.</summary>
    public ImmutableArray<string> OnHold { get; } = table.Lines("on hold");

    /// <summary>Verbs that say of their subject that it is put off.</summary>
    public FrozenSet<string> Slips { get; } = table.Set("slips");

    /// <summary>What stands in front of what does not take place because another thing does.</summary>
    public ImmutableArray<string> InsteadOf { get; } = table.Lines("instead of");

    /// <summary>What is near it is not there yet.</summary>
    public FrozenSet<string> Near { get; } = table.Set("near");

    /// <summary>What is denied of a clause that is not so.</summary>
    public FrozenSet<string> True { get; } = table.Set("true");

    /// <summary>What makes of a "no" the end of what was to be expected.</summary>
    public ImmutableArray<string> NoMore { get; } = table.Lines("no more");

    /// <summary>Verbs whose "could be" tells of what was there.</summary>
    public FrozenSet<string> Perceives { get; } = table.Set("perceives");

    /// <summary>Verbs that put off where a day stands behind them.</summary>
    public FrozenSet<string> Moves { get; } = table.Set("moves");
}
