using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Dateline.Text;

namespace Dateline.Languages;

/// <summary>An event that so many people know that reports name it without its date.</summary>
/// <param name="Day">The day on which it took place or began.</param>
/// <param name="Wording">The wording by which it was recognised.</param>
public sealed record KnownEvent(DateOnly Day, string Wording);

/// <summary>A general table of widely known dated events, for readers who meet "the 30th anniversary of …".</summary>
public static class KnownEvents
{
    private static readonly Lazy<ImmutableArray<(FrozenSet<string> Words, KnownEvent Event)>> Table = new(Read);

    /// <summary>The event that a phrase names: of those all of whose words stand in it the one with the most words.</summary>
    /// <returns>Null when it names none, or several equally well.</returns>
    public static KnownEvent? Find(ReadOnlySpan<char> phrase)
    {
        var words = Words(phrase).ToHashSet(StringComparer.Ordinal);
        var most = 0;
        KnownEvent? best = null;
        foreach (var (needed, known) in Table.Value)
        {
            if (needed.Count < most || !needed.IsSubsetOf(words))
                continue;
            if (needed.Count > most)
                (most, best) = (needed.Count, known);
            else if (best?.Day != known.Day)
                best = null;
        }

        return best;
    }

    private static IEnumerable<string> Words(ReadOnlySpan<char> phrase) =>
        Folding.Fold(phrase).Split(' ').Where(word => word is not ("" or "s"));

    private static ImmutableArray<(FrozenSet<string> Words, KnownEvent Event)> Read()
    {
        var table = ImmutableArray.CreateBuilder<(FrozenSet<string>, KnownEvent)>();
        foreach (var line in WordTable.Shipped("English/known-events.txt")["events"])
        {
            var bar = line.IndexOf('|');
            var day = DateOnly.ParseExact(line.AsSpan(0, bar).Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            foreach (var wording in line[(bar + 1)..].Split(';', StringSplitOptions.TrimEntries))
                table.Add((Words(wording).ToFrozenSet(StringComparer.Ordinal), new(day, wording)));
        }

        return table.ToImmutable();
    }
}
