using Dateline.Lab.Quality.Novelty;

namespace Dateline.Tests.Quality;

public sealed class NoveltyFloorTests(ITestOutputHelper output)
{
    [Fact]
    public void What_is_new_is_told_from_what_was_known_no_less_than_its_floors()
    {
        var file = Path.Combine(LanguageData.Folder, "..", "updates", "background-summaries.jsonl");
        Assert.SkipUnless(File.Exists(file), LanguageData.Absent);
        FloorCheck.Hold(output, NoveltyScorer.Measures([.. NoveltyScorer.Measure(StoryUpdate.Read(file))]));
    }

    [Fact]
    public void The_area_is_the_share_of_pairs_in_which_the_news_is_newer()
    {
        MeasuredSentence[] measured = [Of(isNews: true, 0.9), Of(isNews: true, 0.5), Of(isNews: false, 0.5), Of(isNews: false, 0.1)];
        Assert.Equal(100 * 3.5 / 4, NoveltyScorer.Area(measured));
    }

    [Fact]
    public void Updates_are_measured_against_the_earlier_ones_of_the_same_person()
    {
        StoryUpdate[] updates =
        [
            Update(1, 0, "The mill of Tolme burns.", ""),
            Update(1, 1, "Karl Berg is arrested.", "The mill of Tolme burnt."),
            Update(2, 0, "Karl Berg is arrested.", ""),
            Update(2, 1, "The mill of Tolme burns.", "Karl Berg was arrested."),
        ];
        var measured = NoveltyScorer.Measure(updates).ToList();
        Assert.Equal([true, false, true, false], measured.Select(sentence => sentence.IsNews));
        Assert.All(measured, sentence => Assert.Equal(sentence.IsNews, sentence.Novelty > 0.9));
    }

    private static MeasuredSentence Of(bool isNews, double novelty) => new("train", "fire", "", isNews, novelty);

    private static StoryUpdate Update(int annotator, int n, string update, string background) =>
        new($"{annotator}-{n}", "fire", "train", annotator, n, $"2025-05-0{n + 1}", update, background);
}
