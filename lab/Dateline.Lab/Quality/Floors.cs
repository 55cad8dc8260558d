using System.Collections.Immutable;
using System.Text.Json;

namespace Dateline.Lab.Quality;

/// <summary>The scores below which a change must not fall, in per cent, by name: <c>harbour-talks title</c>. They only rise.</summary>
internal static class Floors
{
    /// <summary>A score that is so far above its floor should become the floor.</summary>
    private const double WorthRaising = 1;

    /// <summary>The floors of <c>floors.json</c>.</summary>
    public static ImmutableSortedDictionary<string, double> Parse(string json) =>
        JsonSerializer.Deserialize<ImmutableSortedDictionary<string, double>>(json) ?? ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>The scores of a collection by the names of their floors.</summary>
    public static IEnumerable<(string Name, double Score)> Scores(string collection, Scorecard card) =>
        [($"{collection} score", card.Score), .. card.Measures.Select(m => ($"{collection} {m.Name}", m.Share))];

    /// <summary>Compares a score with its floor.</summary>
    public static FloorVerdict Check(ImmutableSortedDictionary<string, double> floors, string name, double score)
    {
        if (!floors.TryGetValue(name, out var floor))
            return new(true, $"{name} is {score:0.0} and has no floor: add \"{name}\": {Math.Floor(score * 10) / 10:0.0} to floors.json.");
        if (score < floor - 0.05)
            return new(false, $"{name} fell to {score:0.0}, below its floor of {floor:0.0}. Floors only rise: find what was lost with 'dateline-lab quality seeds --misses'.");
        return new(true, score >= floor + WorthRaising ? $"{name} is {score:0.0}, above its floor of {floor:0.0}: raise the floor in floors.json to {Math.Floor(score * 10) / 10:0.0}." : null);
    }
}

/// <param name="Holds">Whether the score is not below its floor.</param>
/// <param name="Message">What to do; null where nothing is to be done.</param>
internal sealed record FloorVerdict(bool Holds, string? Message);
