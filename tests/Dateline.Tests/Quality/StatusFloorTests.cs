using Dateline.Lab.Quality;
using Dateline.Lab.Quality.Status;

namespace Dateline.Tests.Quality;

public sealed class StatusFloorTests(ITestOutputHelper output)
{
    [Fact]
    public void What_is_told_of_whether_events_take_place_does_not_fall_below_its_floors()
    {
        var answers = StatusCase.Read(Path.Combine(Repository.Root, "samples", "language", "status.tsv")).Select(asked => (asked, StatusScorer.Told(asked))).ToList();
        FloorCheck.Hold(output, StatusScorer.Measures(answers));
    }
}
