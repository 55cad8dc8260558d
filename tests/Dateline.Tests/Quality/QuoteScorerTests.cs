using Dateline.Lab.Quality;
using Dateline.Lab.Quality.Quotes;
using Dateline.Text;

namespace Dateline.Tests.Quality;

public sealed class QuoteScorerTests
{
    private const string Text = "“We leave today,” said Karl Berg. Ana Ruiz, of the “Blue Door”, asked, “Why now?” On a wall stood “Stay here”.";

    private static QuotePassage Passage { get; } = new("p1", Text, [new("We leave today,", "Karl Berg"), new("Why now?", "Ana Ruiz"), new("Stay here", null)])
    {
        NotSpeech = ["Blue Door"],
    };

    [Theory]
    [InlineData("Karl Berg", "Karl Berg", true)]
    [InlineData("Berg", "Mayor Karl Berg", true)]
    [InlineData("The spokesman", "a spokesman for Harrow Lines", true)]
    [InlineData("Her sister, who lives in Sable", "his sister", true)]
    [InlineData("Vessia’s defence minister", "the defence minister of Vessia", true)]
    [InlineData("a spokesman for the union", "a spokesman for Harrow Lines", false)]
    [InlineData("Harrow Lines", "a spokesman for Harrow Lines", false)]
    [InlineData("Vessia", "Vessia’s defence minister", false)]
    [InlineData("Karl Berg’s lawyer", "Karl Berg", false)]
    [InlineData("Ana Berg", "Karl Berg", false)]
    [InlineData("Karl", "Karl Berg", false)]
    public void A_speaker_is_right_who_has_the_same_head_and_no_other_words(string told, string wanted, bool isRight) =>
        Assert.Equal(isRight, SpeakerNames.IsRight(told, wanted, [wanted, "somebody else"]));

    [Fact]
    public void A_name_that_two_speakers_bear_tells_neither() => Assert.False(SpeakerNames.IsRight("Berg", "Karl Berg", ["Karl Berg", "Ana Berg"]));

    [Fact]
    public void Words_are_counted_as_told_with_the_right_speaker_another_or_none()
    {
        var score = Compare(("We leave today,", "Berg"), ("Why now?", "Karl Berg"), ("Blue Door", null));
        Assert.Equal((5, 5, 5, 3), (score.Wanted, score.Found, score.Attributed, score.Right));
        Assert.Equal((1, 0), (score.Taken, score.TakenWithSpeaker));
        Assert.Equal(["Why now?", null], score.Misses.Select(miss => miss.Wanted?.Words));
        Assert.Equal(["q precision 60", "q coverage 60", "q not speech left alone 0"], Measures(score));
    }

    [Fact]
    public void Half_a_quote_is_half_right()
    {
        var score = Compare(("leave today,", "Berg"));
        Assert.Equal((5, 2, 2), (score.Wanted, score.Attributed, score.Right));
    }

    [Fact]
    public void A_speaker_of_words_that_nobody_says_is_wrong()
    {
        Assert.Equal(["q precision 0", "q coverage 0", "q not speech left alone 100"], Measures(Compare(("Stay here", "Karl Berg"))));
        Assert.DoesNotContain(Compare(("Stay here", null)).Misses, miss => miss.Wanted?.Speaker is null);
    }

    [Fact]
    public void A_passage_is_read_as_an_article_with_a_paragraph_to_each_line()
    {
        var score = QuoteScorer.Score(new("p2", "The ferry left on Monday.\n“We are late,” said Karl Berg, a sailor.", [new("We are late,", "Karl Berg")]));
        Assert.Equal((3, 3, 3), (score.Wanted, score.Attributed, score.Right));
    }

    [Theory]
    [InlineData("--misses")]
    [InlineData("--misses --half held")]
    public void Misses_are_shown_of_the_half_only_that_rules_are_made_on(string options)
    {
        var parsed = QualityCommand.Create().Parse(["quotes", "--set", "quotes.jsonl", .. options.Split(' ')]);
        Assert.Equal("--misses shows passages, and those of the held half are not looked at: add --half dev.", Assert.Single(parsed.Errors).Message);
        Assert.Empty(QualityCommand.Create().Parse(["quotes", "--set", "quotes.jsonl", "--misses", "--half", "dev"]).Errors);
    }

    private static QuoteScore Compare(params (string Words, string? Speaker)[] told) =>
        QuoteScorer.Compare(Passage, Text, [.. told.Select(one =>
            new ToldQuote(new TextSpan(Text.IndexOf(one.Words, StringComparison.Ordinal), one.Words.Length), one.Speaker))]);

    private static IEnumerable<string> Measures(QuoteScore score) =>
        QuoteScorer.Measures("q", [score]).Select(measure => FormattableString.Invariant($"{measure.Name} {measure.Score:0}"));
}
