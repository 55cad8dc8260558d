using Dateline.Lab.Quality;
using Dateline.Lab.Training;
using Dateline.Tagging;

namespace Dateline.Tests.Quality;

public sealed class TaggingFloorTests(ITestOutputHelper output)
{
    [Fact]
    public void Tags_and_structure_do_not_fall_below_their_floors()
    {
        Assert.SkipUnless(Directory.Exists(LanguageData.Folder), LanguageData.Absent);
        var banks = new Treebanks(LanguageData.Folder);
        var scores = new[] { ("ewt-dev", banks.EwtDev), ("ewt-held", banks.EwtHeld), ("gum-held", banks.GumHeld) }
            .SelectMany(set => TaggingScorer.Score(set.Item2, SentenceTagger.English).Measures.Select(m => (Name: $"treebank {set.Item1} {m.Name}", m.Share)));
        FloorCheck.Hold(output, scores);
    }
}
