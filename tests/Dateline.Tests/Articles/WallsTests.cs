using System.Text;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Tests.Articles;

public sealed class WallsTests
{
    private const string Beginning = "<h1>Lock at Port Orsel opens after ten years</h1><p>The lock at Port Orsel opened again after ten years of work, and the first barges passed it in the morning, the mayor said.</p>"
        + "<p>The work had cost more than planned, but the town council said that it would pay the rest from what the harbour earns.</p>";

    [Theory]
    [InlineData(Beginning + "<div>Subscribe to continue reading</div>", "the page asks to subscribe")]
    [InlineData(Beginning + "<div>Dieser Artikel ist kostenpflichtig.</div>", "the page asks to subscribe")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"isAccessibleForFree\": \"False\"}</script>" + Beginning, "the page says that its article is for subscribers")]
    [InlineData("<h2>We value your privacy</h2><button>Accept</button>", "no article found: the page asks for consent")]
    public void A_wall_is_a_doubt(string body, string doubt) =>
        Assert.Contains(Read(body).Doubts, d => d.Message.StartsWith(doubt, StringComparison.Ordinal));

    [Fact]
    public void A_page_that_shows_its_text_has_no_wall() => Assert.Empty(Read(Beginning + "<div>Subscribe to our newsletter</div>").Doubts);

    [Fact]
    public void A_dialog_that_asks_for_consent_is_no_article()
    {
        const string dialog = "<div class=gate><h1>We like your evening, and so do 212 firms</h1><p>We and the firms that we work with use cookies to count what you read, and we show you what you may want to buy of it, "
            + "on this page and on every other that one of them has a hand in, as long as you keep your evenings to yourself.</p>"
            + "<p>You may agree or go to your privacy settings, where you can change your mind about each of them by itself.</p><ul><li>Store information on a device</li></ul>"
            + "<p>Your choice holds for a year, and what was counted before you changed it stays counted, as the law of the land has it.</p><button>Agree and read</button></div>";
        var reading = Read(dialog);
        Assert.Empty(reading.Articles);
        Assert.Contains(reading.Doubts, d => d.Message.StartsWith("no article found: the page asks for consent", StringComparison.Ordinal));
        Assert.Single(Read(Beginning + "<p>Barges will have to wait for the tide until the spring all the same, said the harbour master of the town.</p>" + dialog).Articles);
    }

    [Theory]
    [InlineData("We and our 842 partners store and access personal data, such as what you read, on the thing in your hand, for as long as the law allows.",
        "When you agree, firms that you have never heard of may do so as well; you can withdraw your consent whenever you find the place for it.")]
    [InlineData("Wir und unsere 319 Partner speichern auf dem Gerät in Ihrer Hand, was Sie lesen, und zwar so lange, wie es das Gesetz erlaubt.",
        "Sie können Ihre Einwilligung jederzeit an der Stelle zurücknehmen, die Sie dafür erst einmal finden müssen, und zwar mit Wirkung für morgen.")]
    public void A_page_whose_words_ask_for_consent_is_no_article(string first, string second)
    {
        var reading = Read($"<h1>Before you continue</h1><p>{first}</p><p>{second}</p>");
        Assert.Empty(reading.Articles);
        Assert.Contains(reading.Doubts, d => d.Message.StartsWith("no article found: the page asks for consent", StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_may_quote_what_asks_for_consent() =>
        Assert.Single(Read(Beginning + "<p>We and our 842 partners store what you read, says a notice on the lock, to which nobody has agreed so far.</p>").Articles);

    private static PageReading Read(string body) =>
        ArticleFinder.Find(PageReader.Read(new() { Path = "a.html", Bytes = Encoding.UTF8.GetBytes($"<html lang=\"en\"><title>Lock at Port Orsel opens after ten years</title><body>{body}</body></html>") }).Single());
}
