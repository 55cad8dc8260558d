using System.Text;
using Dateline.Articles;
using Dateline.Feeds;
using Dateline.Pages;

namespace Dateline.Tests.Feeds;

public sealed class FeedPagesTests
{
    private const string Report = "<p>The lock at Port Orsel opened on Friday after ten years of building, the harbour office said in a statement.</p>"
        + "<p>Some 300 people watched as the first ship, the Anna Lisk, passed the gates shortly before noon, the office said.</p>";

    [Fact]
    public void An_entry_with_a_whole_text_is_a_page_of_its_own()
    {
        var page = Assert.Single(Read($"<item><title>Lock opens</title><link>/world/lock</link><dc:creator>Jana Solt and Per Lind</dc:creator><pubDate>Fri, 28 Jan 2022 16:05:00 +0100</pubDate><content:encoded><![CDATA[{Report}]]></content:encoded></item>"));
        Assert.Equal(("feed.xml:1", "https://post.example/world/lock", null), (page.Path, page.Address, page.Problem));
        var article = Assert.Single(ArticleFinder.Find(page).Articles);
        Assert.Equal(("Lock opens", "Vesland Post", "en", "https://post.example/world/lock"), (article.Headline, article.Outlet, article.Language, article.Address));
        Assert.Equal(["Jana Solt", "Per Lind"], article.Authors);
        Assert.Equal(("2022-01-28", "16:05+01:00", "stated in the feed"), (article.Published?.Day.ToString(), article.Published?.Time, article.Published?.Why));
        Assert.StartsWith("The lock at Port Orsel opened", article.Text.Body, StringComparison.Ordinal);
        Assert.Empty(page.Doubts);
    }

    [Fact]
    public void The_outlet_that_an_entry_was_taken_over_from_is_its_outlet() =>
        Assert.Equal("Marlin News", Assert.Single(Read($"<item><title>Lock opens</title><link>/1</link><source url=\"https://marlin.example/rss\">Marlin News</source><description><![CDATA[{Report}]]></description></item>")).Declared.Outlet);

    [Fact]
    public void Entries_with_teasers_are_counted_and_not_read()
    {
        var pages = Read($"""
            <item><title>A</title><link>/1</link><description>Read it all on our site.</description></item>
            <item><title>B</title><link>/2</link><description><![CDATA[{Report}]]></description></item>
            <item><title>C</title><link>/3</link><description><![CDATA[{Report.Replace("the office said.", "the office […]", StringComparison.Ordinal)}<p>The post C appeared first on Vesland Post.</p>]]></description></item>
            """);
        var page = Assert.Single(pages);
        Assert.Equal("feed.xml:2", page.Path);
        Assert.Equal("its feed: 2 entries are teasers only; fetch their pages", Assert.Single(page.Doubts).Message);
    }

    [Fact]
    public void A_feed_of_teasers_is_a_problem_that_says_what_to_do()
    {
        var page = Assert.Single(Read("<item><title>A</title><link>/1</link></item><item><title>B</title><link>/2</link></item>"));
        Assert.Equal(("feed.xml", "it is a feed, of which 2 entries are teasers only; fetch their pages"), (page.Path, page.Problem));
    }

    [Fact]
    public void A_day_on_which_an_entry_was_only_changed_is_vague()
    {
        var atom = MadeFeeds.Atom($"<entry><title>Lock opens</title><link href=\"/1\"/><updated>2022-01-28T16:05:00Z</updated><content type=\"html\"><![CDATA[{Report}]]></content></entry>");
        var declared = Assert.Single(FeedPages.Read(Source("a.atom", atom))).Declared;
        Assert.Equal((true, "2022-01-28T16:05Z", "2022-01-28T16:05Z"), (declared.IsPublishedVague, declared.Published, declared.Modified));
    }

    [Theory]
    [InlineData("a.xml", "<?xml version=\"1.0\"?><rss><channel/></rss>", true)]
    [InlineData("a.txt", " <rdf:RDF xmlns:rdf=\"x\">", true)]
    [InlineData("a.json", "{ \"version\": \"https://jsonfeed.org/version/1.1\"", true)]
    [InlineData("a.jsonl", "{\"html\": \"<rss>\", \"url\": \"https://jsonfeed.org/version/1.1\"}", false)]
    [InlineData("a.html", "<!doctype html><html><rss>", false)]
    [InlineData("a.txt", "The element <rss> begins a feed.", false)]
    [InlineData("a.xml", "<urlset></urlset>", false)]
    public void A_feed_is_told_by_how_it_begins(string path, string text, bool isFeed) => Assert.Equal(isFeed, FeedPages.IsFeed(Source(path, text)));

    private static List<Page> Read(string items) => [.. FeedPages.Read(Source("feed.xml", MadeFeeds.Rss(items, "<language>en</language>")))];

    private static PageSource Source(string path, string text) => new() { Path = path, Bytes = Encoding.UTF8.GetBytes(text), Address = MadeFeeds.Address };
}
