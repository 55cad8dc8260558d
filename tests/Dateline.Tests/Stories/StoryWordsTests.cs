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

    private static string Words(News news, StoryQuote quote) => news.Reports[quote.Evidence.Report].Article.Article.Text.Words(quote.Quote.Words);
}
