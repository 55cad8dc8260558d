using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Languages;

/// <summary>A verb that says where someone stands.</summary>
/// <param name="Particle">The word that must follow it; empty for none.</param>
/// <param name="Stance">The stance.</param>
/// <param name="Shape">How its matter follows: <c>thing</c>, <c>to</c>, <c>on</c> or <c>against</c>.</param>
internal sealed record StanceVerb(string Particle, Stance Stance, string Shape);

/// <summary>The verbs of a language that say where someone stands, from its table <c>positions.txt</c>.</summary>
internal sealed class StanceWords(WordTable table)
{
    /// <summary>By base form; those with a particle first.</summary>
    public FrozenDictionary<string, ImmutableArray<StanceVerb>> Verbs { get; } = table.Map("stances")
        .Select(line => (Words: line.Key.Split(' '), Says: line.Value.Split(' ')))
        .GroupBy(verb => verb.Words[0])
        .ToFrozenDictionary(
            verb => verb.Key,
            verb => verb.Select(v => new StanceVerb(v.Words.Length > 1 ? v.Words[1] : "", Enum.Parse<Stance>(v.Says[0]), v.Says[1])).OrderByDescending(v => v.Particle, StringComparer.Ordinal).ToImmutableArray(),
            StringComparer.Ordinal);

    /// <summary>Plurals that are called by where they are from: Western <c>countries</c>.</summary>
    public FrozenSet<string> Holders { get; } = table.Set("holders");

    /// <summary>Objects that make it no position: <c>award</c>.</summary>
    public FrozenSet<string> NoMatter { get; } = table.Set("no matter");

    /// <summary>Words before a clause that leave open whether it is so: <c>whether</c>.</summary>
    public FrozenSet<string> Unsettled { get; } = table.Set("unsettled");

    /// <summary>Words before a clause of the present that is yet to come: <c>once</c>.</summary>
    public FrozenSet<string> UnsettledAhead { get; } = table.Set("unsettled ahead");

    /// <summary>What somebody refuses who says nothing: <c>discuss</c>, <c>comment</c>.</summary>
    public FrozenSet<string> Silences { get; } = table.Set("silences");

    /// <summary>Words of a matter by which it is not known again: <c>any</c>.</summary>
    public FrozenSet<string> SmallWords { get; } = table.Set("small words");

    /// <summary>Words that turn a matter into another: <c>without</c>.</summary>
    public FrozenSet<string> Turns { get; } = table.Set("turns");
}
