using System.Collections.Immutable;
using Dateline.Lab.Quality;

namespace Dateline.Tests.Quality;

/// <summary>Holds scores against the floors of the lab.</summary>
internal static class FloorCheck
{
    /// <summary>The floors, by name.</summary>
    public static ImmutableSortedDictionary<string, double> Floors { get; } =
        Lab.Quality.Floors.Parse(File.ReadAllText(Path.Combine(Repository.Root, "lab", "Dateline.Lab", "Quality", "floors.json")));

    /// <summary>Writes what to do about each score, and fails where one is below its floor.</summary>
    public static void Hold(ITestOutputHelper output, IEnumerable<(string Name, double Score)> scores)
    {
        var verdicts = scores.Select(score => Lab.Quality.Floors.Check(Floors, score.Name, score.Score)).ToList();
        foreach (var verdict in verdicts.Where(v => v.Message is not null))
            output.WriteLine(verdict.Message!);
        Assert.All(verdicts, verdict => Assert.True(verdict.Holds, verdict.Message));
    }
}
