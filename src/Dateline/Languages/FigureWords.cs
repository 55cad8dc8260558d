using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Dateline.Languages;

/// <summary>The words of a language around numbers, from its table <c>figures.txt</c>.</summary>
internal sealed class FigureWords(WordTable table)
{
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

    public FrozenSet<string> NoFigureAfter { get; } = table.Set("no figure after");

    public FrozenSet<string> NoFigureBefore { get; } = table.Set("no figure before");

    /// <summary>Words of state after what is counted: people <c>dead</c>.</summary>
    public FrozenSet<string> States { get; } = table.Set("states");

    /// <summary>Verbs that tell what became of those they count, in base form.</summary>
    public FrozenSet<string> Fates { get; } = table.Set("fates");

    /// <summary>Nouns that carry a number: death <c>toll</c>.</summary>
    public FrozenSet<string> Tolls { get; } = table.Set("tolls");

    public FrozenSet<string> Prepositions { get; } = table.Set("prepositions");

    private static FrozenDictionary<string, decimal> Numbers(WordTable table, string section) =>
        table.Map(section).ToFrozenDictionary(n => n.Key, n => decimal.Parse(n.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
