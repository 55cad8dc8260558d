using Dateline.Lab.Quality;
using Dateline.Lab.Quality.Quotes;

namespace Dateline.Tests.Quality;

public sealed class QuoteFloorTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("dev")]
    [InlineData("held")]
    public void Quotes_and_their_speakers_do_not_fall_below_their_floors(string half)
    {
        var scores = QuotePassage.Read(Language("quotes.jsonl"), Language("not-speech.jsonl")).Where(passage => passage.Half == half).Select(QuoteScorer.Score).ToList();
        var measures = QuoteScorer.Measures($"quotes {half}", scores).ToList();
        Assert.Equal(3, measures.Count(measure => FloorCheck.Floors.ContainsKey(measure.Name)));
        FloorCheck.Hold(output, measures);
    }

    [Fact]
    public void Every_passage_is_read_with_all_that_is_marked_in_it() =>
        Assert.All(QuotePassage.Read(Language("quotes.jsonl"), Language("not-speech.jsonl")), passage =>
            Assert.Equal(passage.Text.Split('\n').Where(line => line.Trim().Length > 0), QuoteScorer.Read(passage).Text.Split('\n').Where(line => line.Trim().Length > 0)));

    private static string Language(string file) => Path.Combine(Repository.Root, "samples", "language", file);
}
