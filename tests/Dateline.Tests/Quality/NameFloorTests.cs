using Dateline.Lab.Quality;
using Dateline.Lab.Quality.Names;
using Dateline.Lab.Training;

namespace Dateline.Tests.Quality;

public sealed class NameFloorTests(ITestOutputHelper output)
{
    [Fact]
    public void Names_in_marked_texts_do_not_fall_below_their_floors()
    {
        Assert.SkipUnless(Directory.Exists(LanguageData.Folder), LanguageData.Absent);
        var texts = new NameCorpora(LanguageData.Folder);
        var scores = new[] { ("ewt-dev", texts.EwtDev), ("ewt-held", texts.EwtHeld), ("gum-held", texts.GumHeld), ("wikigold-held", texts.WikiHeld) }
            .Select(set => (Name: $"names {set.Item1} F1", Score: NameScorer.Score(set.Item2, NameScorer.Found)[^1].F1));
        FloorCheck.Hold(output, scores);
    }
}
