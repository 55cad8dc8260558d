using Dateline.Stories;

namespace Dateline.Tests.Stories;

public sealed class StoryWordsTests
{
    private const string Whole = "“The lock will stay shut until the gates are welded, and nobody will be paid for waiting,” harbour master Hedda Brannock said on Monday.\nBarges with gravel for the hospital at Torrin wait in the eastern basin of Elmsund.";
    private const string Part = "Shippers were told on Monday that “nobody will be paid for waiting,” harbour master Hedda Brannock said.\nThe eastern lock of Elmsund has been shut since divers found cracks in its gates, and barges with gravel wait.";

    [Fact]
    public void Words_that_two_reports_carry_stand_once_with_the_evidence_of_both()
    {
        var news = new Collection().Add("a", "Lock at Elmsund shut", Whole, "2024-03-04").Add("b", "Shippers angry in Elmsund", Whole[..Whole.IndexOf('\n')] + "\nThe owners of the mill at Torrin asked for the road to be opened to their lorries instead.", "2024-03-05").Read(oneStory: true);
        var quote = Assert.Single(news.Stories[0].Quotes, q => Words(news, q).Contains("paid for waiting", StringComparison.Ordinal));
        Assert.Equal([0, 1], quote.Also.Prepend(quote.Evidence).Select(e => e.Report).Order());
    }

    [Fact]
    public void A_part_of_a_longer_quote_is_left_out_and_its_report_is_kept()
    {
        var news = new Collection().Add("a", "Lock at Elmsund shut", Whole, "2024-03-04").Add("b", "No pay for waiting barges", Part, "2024-03-04").Read(oneStory: true);
        var quote = Assert.Single(news.Stories[0].Quotes, q => Words(news, q).Contains("paid for waiting", StringComparison.Ordinal));
        Assert.StartsWith("The lock will stay shut", Words(news, quote).TrimStart('“'), StringComparison.Ordinal);
        Assert.Contains(quote.Also, e => e.Report == 1);
    }

    [Fact]
    public void Reported_speech_begins_after_the_dateline()
    {
        var news = new Collection().Add("a", "Lock at Elmsund shut", "ELMSUND (Northwire) - The eastern lock will stay shut for nine days, harbour master Hedda Brannock said on Monday.", "2024-03-04").Read();
        Assert.StartsWith("The eastern lock", Words(news, Assert.Single(news.Stories[0].Quotes)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mayor Mara Feld stayed away from the meeting. Her office said that the lock would be opened on Friday.", "the office of Mara Feld")]
    [InlineData("Mayor Mara Feld stayed away from the meeting. Her spokesman said that the lock would be opened on Friday.", "the spokesman of Mara Feld")]
    [InlineData("The meeting was put off. Her office said that the lock would be opened on Friday.", "Her office")]
    [InlineData("The dockers stayed away from the meeting. Their union said that the lock would be opened on Friday.", "Their union")]
    public void An_office_is_told_with_whose_it_is_where_that_is_known(string body, string speaker) =>
        Assert.Equal(speaker, Assert.Single(new Collection().Add("a", "Lock at Elmsund shut", body, "2024-03-04").Read().Stories[0].Quotes).Speaker);

    [Theory]
    [InlineData("Petra Sollen said that the lock was safe.", "Petra Sollen", "Petra Sollen")]
    [InlineData("Petra Sollen and Jon Sollen said that the lock was safe.", null, "Sollen")]
    public void A_family_name_is_the_one_who_bears_it_in_the_story(string first, string? full, string brief)
    {
        // Another Sollen of another story makes it unclear in the collection, but not in the story.
        var news = new Collection().Add("a", "Lock at Elmsund shut", first + " The eastern lock of Elmsund has been shut since divers found cracks in its gates.", "2024-03-04")
            .Add("b", "Lock at Elmsund stays shut", "The eastern lock of Elmsund stays shut, divers found more cracks in its gates. “Nobody will be paid for waiting,” Sollen said.", "2024-03-05")
            .Add("c", "Choir sings in Brannick", "The choir of Brannick sang for the new organ. “It was a fine evening,” Ludo Sollen said.", "2023-11-05").Read();
        var story = Assert.Single(news.Stories, story => story.Reports.Contains(1));
        Assert.Contains(0, story.Reports);
        Assert.Equal(brief, Assert.Single(story.Quotes, quote => quote.Evidence.Report == 1).Speaker);
        if (full is not null)
            Assert.Equal(full, Assert.Single(story.Quotes, quote => quote.Evidence.Report == 0).Speaker);
    }

    [Fact]
    public void A_capital_makes_no_other_speaker() =>
        Assert.Equal(["Officials", "Officials"], new Collection()
            .Add("a", "Lock at Elmsund shut", "Officials said that the lock was safe. The road to Torrin is open, officials said.", "2024-03-04").Read().Stories[0].Quotes.Select(quote => quote.Speaker));

    private static string Words(News news, StoryQuote quote) => news.Reports[quote.Evidence.Report].Article.Article.Text.Words(quote.Quote.Words);
}
