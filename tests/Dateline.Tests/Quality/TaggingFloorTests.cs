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
        var floors = Floors.Parse(File.ReadAllText(Path.Combine(Repository.Root, "lab", "Dateline.Lab", "Quality", "floors.json")));
        var banks = new Treebanks(LanguageData.Folder);
        var scores = new[] { ("ewt-dev", banks.EwtDev), ("ewt-held", banks.EwtHeld), ("gum-held", banks.GumHeld) }
            .SelectMany(set => TaggingScorer.Score(set.Item2, SentenceTagger.English).Measures.Select(m => (Name: $"treebank {set.Item1} {m.Name}", m.Share)));
        var verdicts = scores.Select(score => Floors.Check(floors, score.Name, score.Share)).ToList();
        foreach (var verdict in verdicts.Where(v => v.Message is not null))
            output.WriteLine(verdict.Message!);
        Assert.All(verdicts, verdict => Assert.True(verdict.Holds, verdict.Message));
    }
}
