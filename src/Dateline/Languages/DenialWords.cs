using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Languages;

/// <summary>The words of a language by which a sentence takes back what a part of it tells, from its table <c>denials.txt</c>.</summary>
internal sealed class DenialWords(WordTable table)
{
    /// <summary>Verbs whose clause is not so by the word of their subject: <c>deny</c>.</summary>
    public FrozenSet<string> Denies { get; } = table.Set("denies");

    /// <summary>Verbs that do it only to a report or claim: <c>dismiss</c>.</summary>
    public FrozenSet<string> DeniesReports { get; } = table.Set("denies reports");

    /// <summary>Verbs whose clause is left open: <c>doubt</c>.</summary>
    public FrozenSet<string> Doubts { get; } = table.Set("doubts");

    /// <summary>Verbs that say of their subject only that it takes place, and the words behind them: <c>take place</c>.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> Exists { get; } = EventWords.Phrases(table, "exists");

    /// <summary>Words before what is spoken of as known: <c>the</c> drills.</summary>
    public FrozenSet<string> Known { get; } = table.Set("known");

    /// <summary>Verbs whose clause is only thought: <c>dream</c>.</summary>
    public FrozenSet<string> Imagines { get; } = table.Set("imagines");

    /// <summary>Nouns for what is told: <c>rumours</c>.</summary>
    public FrozenSet<string> Reports { get; } = table.Set("reports");

    /// <summary>Those of them for what nobody stands by: <c>rumour</c>.</summary>
    public FrozenSet<string> Rumours { get; } = table.Set("rumours");

    /// <summary>Verbs that say of what was told before that it is not so: <c>deny</c> it.</summary>
    public FrozenSet<string> TakesBack { get; } = table.Set("takes back");

    /// <summary>Verbs that give it a name: <c>call</c> it untrue.</summary>
    public FrozenSet<string> Brands { get; } = table.Set("brands");

    /// <summary>Words that stand for it: <c>it</c>.</summary>
    public FrozenSet<string> Refers { get; } = table.Set("refers");

    /// <summary>Nouns for it, which are not at the same time charges: the <c>report</c>.</summary>
    public FrozenSet<string> Told { get; } = table.Set("told");

    /// <summary>Verbs whose clause with a bare verb is only asked for: <c>demand</c>.</summary>
    public FrozenSet<string> Demands { get; } = table.Set("demands");

    /// <summary>Verbs between such a noun and what is said of it: <c>prove</c>.</summary>
    public FrozenSet<string> Proves { get; } = table.Set("proves");

    /// <summary>Adjectives for what is not so: <c>unfounded</c>.</summary>
    public FrozenSet<string> False { get; } = table.Set("false");

    /// <summary>Adverbs that make a verb of saying one of error: <c>wrongly</c>.</summary>
    public FrozenSet<string> Wrongly { get; } = table.Set("wrongly");

    /// <summary>Adverbs before what did not quite take place: <c>nearly</c>.</summary>
    public FrozenSet<string> Nearly { get; } = table.Set("nearly");

    /// <summary>Adverbs before those of whom little is told: <c>hardly</c>.</summary>
    public FrozenSet<string> Hardly { get; } = table.Set("hardly");

    /// <summary>Adjectives that say of a clause with "that" that it is not so: <c>untrue</c>.</summary>
    public FrozenSet<string> FalseClauses { get; } = table.Set("false clauses");

    /// <summary>Adjectives that say it where they are denied: not <c>true</c>.</summary>
    public FrozenSet<string> True { get; } = table.Set("true");

    /// <summary>Nouns for what was made up: <c>hoax</c>.</summary>
    public FrozenSet<string> Hoaxes { get; } = table.Set("hoaxes");

    /// <summary>Words before a message that tells what is made up: <c>bogus</c>.</summary>
    public FrozenSet<string> Fakes { get; } = table.Set("fakes");

    /// <summary>Verbs whose clause is left open where they are denied: <c>prove</c>.</summary>
    public FrozenSet<string> Confirms { get; } = table.Set("confirms");

    /// <summary>Words before such a verb that deny it: <c>failed</c> to prove.</summary>
    public FrozenSet<string> Lacks { get; } = table.Set("lacks");

    /// <summary>Objects to whom nothing was done: <c>neither</c>.</summary>
    public FrozenSet<string> Nobody { get; } = table.Set("nobody");

    /// <summary>Words behind these by which somebody is meant: none <c>other</c> than.</summary>
    public FrozenSet<string> Exceptions { get; } = table.Set("exceptions");

    /// <summary>Verbs that give up a plan, and the words behind them: <c>scrap</c>, <c>back away from</c>.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> Drops { get; } = EventWords.Phrases(table, "drops");

    /// <summary>Nouns for what is meant to be done: <c>plan</c>.</summary>
    public FrozenSet<string> Plans { get; } = table.Set("plans");

    /// <summary>Words by which what was to be done is not done any more: <c>after all</c>.</summary>
    public ImmutableArray<string> GivenUp { get; } = table.Lines("given up");

    /// <summary>Verbs of those to whom something was not done in the end: <c>escape</c> being shot.</summary>
    public FrozenSet<string> Escapes { get; } = table.Set("escapes");

    /// <summary>Words behind them before what is not done: escape <c>being</c> shot.</summary>
    public FrozenSet<string> Suffers { get; } = table.Set("suffers");

    /// <summary>Words that, before their subject, only imagine: <c>had</c> the army attacked.</summary>
    public FrozenSet<string> Inverts { get; } = table.Set("inverts");

    /// <summary>Phrases inside a verb by which it is open whether it is done: <c>all but</c> agreed.</summary>
    public ImmutableArray<string> AllBut { get; } = table.Lines("all but");

    /// <summary>Words with which a sentence begins that tells what happens in a work: <c>in</c> her novel.</summary>
    public FrozenSet<string> BeforeFiction { get; } = table.Set("before fiction");

    /// <summary>Words between a work and who made it: <c>by</c>.</summary>
    public FrozenSet<string> Makers { get; } = table.Set("makers");

    /// <summary>What stands before a colon at the head of a claim that is checked: <c>Claim</c>.</summary>
    public ImmutableArray<string> ClaimLabels { get; } = table.Lines("claim labels");

    /// <summary>What stands there before what came of the check: <c>Verdict</c>.</summary>
    public ImmutableArray<string> VerdictLabels { get; } = table.Lines("verdict labels");

    /// <summary>Works of the imagination: <c>novel</c>.</summary>
    public FrozenSet<string> Fiction { get; } = table.Set("fiction");

    /// <summary>Auxiliaries of what would have been: <c>would</c>.</summary>
    public FrozenSet<string> Would { get; } = table.Set("would");

    /// <summary>Words that end the clause which is denied: <c>but</c>.</summary>
    public FrozenSet<string> Ends { get; } = table.Set("ends");
}
