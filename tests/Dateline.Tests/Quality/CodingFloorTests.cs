using Dateline.Coding;
using Dateline.Lab.Quality;
using Dateline.Lab.Quality.Coding;

namespace Dateline.Tests.Quality;

public sealed class CodingFloorTests(ITestOutputHelper output)
{
    [Fact]
    public void Coding_of_the_unit_records_does_not_fall_below_its_floors()
    {
        var file = Path.Combine(LanguageData.Folder, "events", "petrarch-units.jsonl");
        Assert.SkipUnless(File.Exists(file), LanguageData.Absent);
        var scores =
            from half in CodingUnit.ReadSet(file).GroupBy(unit => unit.Half)
            from card in new[] { ("own", CodingScorer.Score(half, CodingScorer.Verbs, CodingScorer.OwnRoot)), ("shipped", CodingScorer.Score(half, EventVerbs.English, CodingScorer.CameoRoot)), ("annotate", CodingScorer.ScoreAnnotated(half)) }
            from measure in card.Item2.Measures
            select (Name: $"coding {half.Key} {card.Item1} {measure.Name}", measure.Share);
        FloorCheck.Hold(output, scores);
    }
}
