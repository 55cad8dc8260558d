using Dateline.Lab.Quality;
using Dateline.Lab.Quality.Status;

namespace Dateline.Tests.Quality;

public sealed class StatusFloorTests(ITestOutputHelper output)
{
    [Fact]
    public void What_is_told_of_whether_events_take_place_does_not_fall_below_its_floors()
    {
        var floors = Floors.Parse(File.ReadAllText(Path.Combine(Repository.Root, "lab", "Dateline.Lab", "Quality", "floors.json")));
        var answers = StatusCase.Read(Path.Combine(Repository.Root, "samples", "language", "status.tsv")).Select(asked => (asked, StatusScorer.Told(asked))).ToList();
        var verdicts = StatusScorer.Measures(answers).Select(score => Floors.Check(floors, score.Name, score.Score)).ToList();
        foreach (var verdict in verdicts.Where(v => v.Message is not null))
            output.WriteLine(verdict.Message!);
        Assert.All(verdicts, verdict => Assert.True(verdict.Holds, verdict.Message));
    }
}
