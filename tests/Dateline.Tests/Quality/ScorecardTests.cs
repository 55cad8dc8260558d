using Dateline.Lab.Quality;
using Dateline.Lab.Quality.Extraction;

namespace Dateline.Tests.Quality;

public sealed class ScorecardTests
{
    [Fact]
    public void An_untruth_takes_off_points_that_were_got()
    {
        var card = new Scorecard();
        card.Ask("title", true, "one", 3);
        card.Ask("title", false, "two");
        card.Blame("wrong date", "three");
        Assert.Equal(50, card.Score);
        Assert.Equal(75, Assert.Single(card.Measures).Share);
    }

    [Theory]
    [InlineData("a b c d e", "a b c d e", 1.0, 1.0)]
    [InlineData("a b c d e", "a b c d e f g", 0.5, 1.0)]
    [InlineData("a b c d e", "a b c d", 1.0, 0.5)]
    [InlineData("one two", "One, two", 0.0, 0.0)]
    [InlineData("one two", "one—two!", 1.0, 1.0)]
    public void A_text_is_compared_by_its_runs_of_four_words(string truth, string found, double precision, double recall)
    {
        var score = PageSetScorer.Score(new LabelledPage { Id = "a", Text = truth }, new PageAnswer(found, null, null, []));
        Assert.Equal((precision, recall), (score.Precision, score.Recall));
    }

    [Fact]
    public void A_page_without_an_answer_has_no_precision()
    {
        var score = PageSetScorer.Score(new LabelledPage { Id = "a", Text = "a b c d" }, new PageAnswer("", null, null, []));
        Assert.Null(score.Precision);
        Assert.Equal(0, score.Recall);
    }

    [Fact]
    public void A_gold_names_a_paragraph_by_its_line_or_its_words()
    {
        var gold = Gold.Parse("""{"pages": {"a.txt": {"articles": [{"title": "T", "body": [3, "The words."], "published": {"truth": null, "bounds": [null, null]}}]}}}""");
        Assert.Equal([new GoldWords(3, null), new GoldWords(null, "The words.")], gold.Pages["a.txt"].Articles[0].Body);
    }
}
