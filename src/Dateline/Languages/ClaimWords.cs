using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Languages;

/// <summary>The words of a language by which a report says that something is only claimed, from its table <c>claims.txt</c>.</summary>
internal sealed class ClaimWords(WordTable table)
{
    /// <summary>Verbs whose clause is only claimed: <c>allege</c>.</summary>
    public FrozenSet<string> Claims { get; } = table.Set("claims");

    /// <summary>Verbs whose clause is the evidence of one side: <c>testify</c>.</summary>
    public FrozenSet<string> Testifies { get; } = table.Set("testifies");

    /// <summary>For a verb the words before what it imputes: <c>accuse</c> … <c>of</c>.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Imputes { get; } = Links(table, "imputes");

    /// <summary>For a verb the words before that of which it frees somebody: <c>acquit</c> … <c>of</c>.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Clears { get; } = Links(table, "clears");

    /// <summary>For a noun the words before what it imputes: <c>suspicion</c> <c>of</c>.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> ImputingNouns { get; } = table.Lines("imputing nouns").Select(line => line.Split(' '))
        .ToFrozenDictionary(words => words[0], words => words[1].Split('/').ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>What stands before a thing that is taken as given, whatever is claimed of it: <c>over</c> the crash.</summary>
    public ImmutableArray<string> Givens { get; } = table.Lines("givens");

    /// <summary>Those who speak for one side of a case: <c>prosecutors</c>.</summary>
    public FrozenSet<string> Parties { get; } = table.Set("parties");

    /// <summary>What one side has written: <c>charges</c>.</summary>
    public FrozenSet<string> WrittenParties { get; } = table.Set("written parties");

    /// <summary>Phrases before the one whose word a sentence is: <c>according to</c>.</summary>
    public ImmutableArray<string> ByTheWordOf { get; } = table.Lines("by the word of");

    /// <summary>Those before whom a case is heard: <c>jury</c>.</summary>
    public FrozenSet<string> Courts { get; } = table.Set("courts");

    /// <summary>What they do when one side speaks.</summary>
    public FrozenSet<string> Hears { get; } = table.Set("hears");

    /// <summary>What one side does to them.</summary>
    public FrozenSet<string> Tells { get; } = table.Set("tells");

    /// <summary>Those who speak of themselves.</summary>
    public FrozenSet<string> Selves { get; } = table.Set("selves");

    /// <summary>Kinds of event that are acts of those who speak in a case.</summary>
    public FrozenSet<EventKind> OwnActs { get; } = table.Lines("own acts").Select(Enum.Parse<EventKind>).ToFrozenSet();

    /// <summary>Words for what is only heard of: <c>reportedly</c>.</summary>
    public FrozenSet<string> Hearsay { get; } = table.Set("hearsay");

    /// <summary>Past forms of saying before an infinitive: is <c>said</c> to have met.</summary>
    public FrozenSet<string> SaidTo { get; } = table.Set("said to");

    /// <summary>Words that begin a clause which a claim does not reach.</summary>
    public FrozenSet<string> Ends { get; } = table.Set("claim ends");

    private static FrozenDictionary<string, FrozenSet<string>> Links(WordTable table, string section) => table.Lines(section).Select(line => line.Split(' '))
        .GroupBy(words => words[0]).ToFrozenDictionary(verb => verb.Key, verb => verb.Select(words => words[1]).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
