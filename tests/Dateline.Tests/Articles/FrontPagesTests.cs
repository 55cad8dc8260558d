using System.Text;
using Dateline.Articles;
using Dateline.Clippings;
using Dateline.Pages;

namespace Dateline.Tests.Articles;

public sealed class FrontPagesTests
{
    private static readonly (string Headline, string Summary)[] Cards =
    [
        ("Council votes to close the old bridge over the Brack", "The bridge will be shut to cars from May after engineers found cracks in two of its piers."),
        ("Falk sells last pub in Tarnley to brewers", "The landlord said on Tuesday that he had no choice after three years of losses."),
        ("Bus overturns near Brackwell, five hurt", "Five passengers were taken to hospital after a bus left the road in heavy rain."),
        ("School choir wins county prize", "The thirty singers beat eleven other choirs to the cup in a final held in Oster."),
    ];

    [Theory]
    [InlineData("<div class=card><h3><a href=/{0}>{1}</a></h3><p>{2}</p></div>")]
    [InlineData("<article><h2><a href=/{0}>{1}</a></h2><p>Par Jeanne Moulard</p><p>{2}</p></article>")]
    [InlineData("<article><h2><a href=/{0}>{1}</a></h2><p class=byline>By <a rel=author href=/x>Una Reed</a></p><p>{2}</p></article>")]
    public void Cards_under_the_name_of_the_site_are_an_index_without_authors(string card)
    {
        var clipping = Clipping.Of(Read("The Tarnley Echo", AllCards(card, 4)));
        Assert.Equal(ClippingKind.Index, clipping.Kind);
        var reading = clipping.Page;
        Assert.Empty(reading.Articles);
        Assert.Empty(reading.Authors);
    }

    [Fact]
    public void A_report_over_a_box_of_cards_stays_an_article()
    {
        var report = "<p>The council of Tarnley has voted to close the old bridge over the Brack to cars, after engineers found cracks in two of its piers.</p>"
            + "<p>The mayor, Una Reed, told the council that the repair would take two years and that buses would go by way of Brackwell until then.</p>";
        var reading = ArticleFinder.Find(Read("Tarnley closes its old bridge to cars", report + AllCards("<div><h3><a href=/{0}>{1}</a></h3><p>{2}</p></div>", 4)));
        Assert.Equal("Tarnley closes its old bridge to cars", Assert.Single(reading.Articles).Headline);
    }

    private static string AllCards(string card, int count) => string.Concat(Cards.Take(count).Select((words, i) =>
        card.Replace("{0}", $"{i}", StringComparison.Ordinal).Replace("{1}", words.Headline, StringComparison.Ordinal).Replace("{2}", words.Summary, StringComparison.Ordinal)));

    private static Page Read(string title, string body) => PageReader.Read(new()
    {
        Path = "a.html",
        Bytes = Encoding.UTF8.GetBytes($"<html><head><title>{title}</title></head><body><h1>{title}</h1><main>{body}</main></body></html>"),
    }).Single();
}
