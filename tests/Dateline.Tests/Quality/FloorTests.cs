using Dateline.Lab.Quality;
using Dateline.Lab.Quality.Times;

namespace Dateline.Tests.Quality;

public sealed class FloorTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("harbour-talks")]
    [InlineData("mixed")]
    public void What_is_found_in_the_samples_does_not_fall_below_its_floor(string sample)
    {
        var folder = Samples.Path(sample);
        var card = CollectionScorer.Score(folder, Gold.Parse(File.ReadAllText(Path.Combine(folder, "gold.json"))));
        FloorCheck.Hold(output, Floors.Scores(sample, card));
        var own = FloorCheck.Floors.Keys.Where(k => k.StartsWith(sample + " ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(own);
        Assert.All(own, name => Assert.Contains(name, Floors.Scores(sample, card).Select(s => s.Name)));
    }

    [Theory]
    [InlineData("gum-dates-dev")]
    [InlineData("recognizers-english")]
    public void What_is_read_of_times_does_not_fall_below_its_floor(string set)
    {
        var file = Path.Combine(LanguageData.Folder, "times", set + ".jsonl");
        Assert.SkipUnless(File.Exists(file), LanguageData.Absent);
        var texts = MarkedTexts.Read(file).Where(text => text.Half == "dev");
        FloorCheck.Hold(output, TimeSetScorer.Measures($"times {set}", [.. texts.SelectMany(text => TimeSetScorer.Score(text))]));
    }

    private static readonly string[] Sets = ["times", "treebank", "coding", "quotes", "names", "novelty", "timeline", "copies", "stories"];

    [Fact]
    public void Every_floor_is_of_a_sample_or_of_a_set() =>
        Assert.All(FloorCheck.Floors.Keys, name =>
            Assert.True(Sets.Contains(name.Split(' ')[0]) || Directory.Exists(Samples.Path(name.Split(' ')[0])), $"'{name}' begins with the name of no folder of samples, and of no set."));

    [Theory]
    [InlineData(89.9, false, "a fell to 89.9, below its floor of 90.0. Floors only rise: find what was lost with 'dateline-lab quality seeds --misses'.")]
    [InlineData(90.0, true, null)]
    [InlineData(92.35, true, "a is 92.4, above its floor of 90.0: raise the floor in floors.json to 92.3.")]
    public void A_floor_that_is_broken_or_outgrown_says_what_to_do(double score, bool holds, string? message) =>
        Assert.Equal(new FloorVerdict(holds, message), Floors.Check(Floors.Parse("{\"a\": 90}"), "a", score));
}
