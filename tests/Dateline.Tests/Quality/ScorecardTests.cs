using System.Text;
using Dateline.Articles;
using Dateline.Lab.Quality;
using Dateline.Lab.Quality.Extraction;
using Dateline.Pages;

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
        var score = PageSetScorer.Score(new LabelledPage { Id = "a", Text = truth }, new PageAnswer(found, null, null, []) { Reading = Nothing });
        Assert.Equal((precision, recall), (score.Precision, score.Recall));
    }

    [Fact]
    public void A_page_without_an_answer_has_no_precision()
    {
        var score = PageSetScorer.Score(new LabelledPage { Id = "a", Text = "a b c d" }, new PageAnswer("", null, null, []) { Reading = Nothing });
        Assert.Null(score.Precision);
        Assert.Equal(0, score.Recall);
    }

    [Fact]
    public void A_snippet_that_is_missing_is_shown_with_what_its_block_was_taken_for()
    {
        const string html = "<nav><a href=/>Ferries and harbours</a></nav><article><h1>The ferry sails again</h1><p>The ferry to Skarne sailed again on Monday, after a week of storms that had kept her in port.</p><p>Her master said that two of the three engines had been mended, and that the third would follow in spring.</p></article>";
        var answer = PageAnswer.Read(new PageSource { Path = "a.html", Bytes = Encoding.UTF8.GetBytes(html) });
        var score = PageSetScorer.Score(new LabelledPage { Id = "a", With = ["sailed again  on Monday", "Ferries and"], Without = ["in port."] }, answer);
        Assert.Equal((1, 1, 1), score.Snippets);
        Assert.Equal(["Ferries and"], score.MissedSnippets);
        Assert.Equal(["in port."], score.WrongSnippets);
        Assert.Equal(["block 0 of 4: Boilerplate, of no article  body nav"], SnippetPlaces.Of(answer.Reading, "Ferries and"));
        Assert.Equal(["not among the visible words"], SnippetPlaces.Of(answer.Reading, "Trains"));
    }

    [Fact]
    public void A_gold_names_a_paragraph_by_its_line_or_its_words()
    {
        var gold = Gold.Parse("""{"pages": {"a.txt": {"articles": [{"title": "T", "body": [3, "The words."], "published": {"truth": null, "bounds": [null, null]}}]}}}""");
        Assert.Equal([new GoldWords(3, null), new GoldWords(null, "The words.")], gold.Pages["a.txt"].Articles[0].Body);
    }

    private static PageReading Nothing => new() { Page = new Page { Path = "a", Text = "", Format = PageFormat.Html, Blocks = [] } };
}
