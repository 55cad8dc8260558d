using System.Collections.Immutable;
using Dateline.Lab.Quality.Stories;

namespace Dateline.Tests.Quality;

public sealed class StoryFloorTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("gvc")]
    public void Happenings_of_labelled_collections_do_not_fall_below_their_floors(string set)
    {
        var file = Path.Combine(LanguageData.Folder, "..", "stories", set + ".jsonl");
        Assert.SkipUnless(File.Exists(file), LanguageData.Absent);
        ImmutableArray<LabelledReport> reports = [.. LabelledReport.Read(file)];
        var (happenings, stories) = GroupingScorer.Score(reports);
        var (coming, later) = GroupingScorer.Track(reports);
        FloorCheck.Hold(output, [($"stories {set} happenings", happenings.F1), ($"stories {set} happenings, pairs", happenings.PairF1), ($"stories {set} stories", stories.F1),
            ($"stories {set} one at a time", coming.F1), ($"stories {set} one at a time, later", later.F1)]);
    }
}
