using Dateline.Languages;
using Dateline.Tests.Stories;

namespace Dateline.Tests.Timelines;

public sealed class NoveltyTests
{
    private const string Told = "Karl Berg drilled a well below the old mill, and twelve miners were injured.";

    [Theory]
    [InlineData("Twelve miners were injured in a well below the old mill that Karl Berg was drilling.", 0, 0.3)]
    [InlineData("12 miners were injured as Karl Berg drilled a well below the old mill.", 0, 0.3)]
    [InlineData("Karl Berg drilled a well below the old mill, and two miners were injured.", 0.3, 0.6)]
    [InlineData("Ilse Marrand drilled a well below the old mill, and twelve miners were injured.", 0.3, 0.7)]
    [InlineData("The ferry company of Corvaine raised its prices.", 1, 1)]
    public void A_sentence_is_new_by_what_no_earlier_report_said(string sentence, double least, double most) =>
        Assert.InRange(Novelty(sentence), least, most);

    [Fact]
    public void What_all_of_a_story_is_about_makes_nothing_known() =>
        Assert.True(Novelty("The Tolme mill fire was put out.", "Smoke was seen over the Tolme mill fire.", "Police blocked the road to the Tolme mill fire.", "Cows fled from the Tolme mill fire.")
            > Novelty("The Tolme mill fire was put out.", "Smoke was seen over the Tolme mill fire.", "Police blocked a road in Corvaine.", "Cows fled from a barn."));

    [Fact]
    public void What_speaks_only_of_days_gone_by_is_less_new() =>
        Assert.True(Novelty("Ilse Marrand opened a school on 3 May.") < Novelty("Ilse Marrand opened a school on 12 May."));

    [Fact]
    public void A_day_makes_nothing_new_by_its_words() =>
        Assert.Equal(0, Novelty("Karl Berg drilled a well below the old mill on Friday, and twelve miners were injured."));

    [Theory]
    [InlineData("drilled", "drilling")]
    [InlineData("supplies", "supply")]
    [InlineData("families", "family")]
    [InlineData("stopped", "stop")]
    [InlineData("explosion", "explosions")]
    [InlineData("agreement", "agreed")]
    public void Forms_of_a_word_have_one_stem(string one, string other) => Assert.Equal(WordStem.Of(one), WordStem.Of(other));

    [Theory]
    [InlineData("glass", "glad")]
    [InlineData("1990s", "1990")]
    [InlineData("king", "kind")]
    public void Other_words_have_others(string one, string other) => Assert.NotEqual(WordStem.Of(one), WordStem.Of(other));

    /// <summary>How new a sentence of 12 May is behind reports of the days up to 10 May.</summary>
    private static double Novelty(string sentence, params string[] told)
    {
        var collection = new Collection();
        foreach (var (i, earlier) in (told.Length == 0 ? [Told] : told).Index())
            collection.Add($"a{i}.txt", "", earlier, $"2025-05-0{i + 7}");
        return collection.Add("b.txt", "", sentence, "2025-05-12").Read(oneStory: true).Stories[0].Fresh[^1].Sentences[^1].Novelty;
    }
}
