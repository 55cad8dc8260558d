using Dateline.Lab.Quality;
using Dateline.Lab.Training;
using Dateline.Tagging;

namespace Dateline.Tests.Quality;

/// <summary>The treebanks are no part of the repository: without them, in the folder that DATELINE_LANGUAGE_DATA names, this is passed over.</summary>
public sealed class TaggingFloorTests(ITestOutputHelper output)
{
    [Fact]
    public void Tags_and_structure_do_not_fall_below_their_floors()
    {
        var folder = Environment.GetEnvironmentVariable("DATELINE_LANGUAGE_DATA");
        Assert.SkipUnless(folder is not null && Directory.Exists(folder), "DATELINE_LANGUAGE_DATA names no folder of treebanks.");
        var floors = Floors.Parse(File.ReadAllText(Path.Combine(Repository.Root, "lab", "Dateline.Lab", "Quality", "floors.json")));
        var banks = new Treebanks(folder!);
        var scores = new[] { ("ewt-dev", banks.EwtDev), ("ewt-held", banks.EwtHeld), ("gum-held", banks.GumHeld) }
            .SelectMany(set => TaggingScorer.Score(set.Item2, SentenceTagger.English).Measures.Select(m => (Name: $"treebank {set.Item1} {m.Name}", m.Share)));
        var verdicts = scores.Select(score => Floors.Check(floors, score.Name, score.Share)).ToList();
        foreach (var verdict in verdicts.Where(v => v.Message is not null))
            output.WriteLine(verdict.Message!);
        Assert.All(verdicts, verdict => Assert.True(verdict.Holds, verdict.Message));
    }
}
