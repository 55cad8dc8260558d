using System.Text;
using Dateline.Articles;
using Dateline.Clippings;
using Dateline.Pages;

namespace Dateline.Tests.Articles;

public sealed class ServicePagesTests
{
    private const string Words = "<p>The chair is made of solid oak from the woods above Lowmead, and it is finished with an oil that brings out the grain of the wood.</p>"
        + "<p>Please look at the address again, or go back to the front page, where you will find what has happened in the valley this week.</p>";

    [Theory]
    [InlineData("Page not found - Vale Courier", "", "a server's notice of an error")]
    [InlineData("404", "", "a server's notice of an error")]
    [InlineData("404 – Nicht gefunden | Vale Courier", "<h1>Seite nicht gefunden</h1>", "a server's notice of an error")]
    [InlineData("Fehler 404", "", "a server's notice of an error")]
    [InlineData("Sign in | Vale Courier", "", "for signing in")]
    [InlineData("Search results for “bridge” – Vale Courier", "", "what a search found")]
    [InlineData("Bridge", "<script type=\"application/ld+json\">{\"@type\": \"SearchResultsPage\"}</script>", "what a search found")]
    public void A_page_that_serves_is_no_article_and_a_doubt_says_why(string title, string head, string doubt)
    {
        var reading = Read(title, head, "");
        Assert.Empty(reading.Articles);
        Assert.Contains(reading.Doubts, d => d.Message.StartsWith("no article found: ", StringComparison.Ordinal) && d.Message.Contains(doubt, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("404 not found: how a library lost a shelf", "")]
    [InlineData("404 children start school in Lowmead", "")]
    [InlineData("Page not found", "<meta property=\"og:type\" content=\"article\">")]
    [InlineData("Oak chair", "<script type=\"application/ld+json\">[{\"@type\": \"NewsArticle\", \"headline\": \"Oak chair\"}, {\"@type\": \"Product\", \"offers\": {}}]</script>")]
    public void A_report_with_such_a_title_stays_one(string title, string head) => Assert.NotEmpty(Read(title, head, "").Articles);

    [Fact]
    public void Much_running_text_is_a_report_whatever_its_title() => Assert.NotEmpty(Read("Sign in", "", string.Concat(Enumerable.Range(1, 12).Select(i =>
        $"<p>In year {i} of the club the {i + 40} members met in the hall at Lowmead, wrote their names into the book and rowed to the weir and back before noon.</p>"))).Articles);

    [Theory]
    [InlineData("<meta property=\"og:type\" content=\"product\">")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\": \"Product\", \"offers\": {\"price\": \"129.00\"}}</script>")]
    public void What_is_said_of_a_product_is_no_report(string head)
    {
        var reading = Read("Oak chair", head, "");
        Assert.Equal(ClippingKind.None, Clipping.Of(reading.Page).Kind);
        Assert.Contains(reading.Doubts, d => d.Message.StartsWith("the page says that it offers a product", StringComparison.Ordinal));
    }

    private static PageReading Read(string title, string head, string more) => ArticleFinder.Find(PageReader.Read(new()
    {
        Path = "a.html",
        Bytes = Encoding.UTF8.GetBytes($"<html><head><title>{title}</title>{head}</head><body><main><h1>{title}</h1>{Words}{more}</main></body></html>"),
    }).Single());
}
