using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Tests.Articles;

/// <summary>What belongs to an article by its place in the markup.</summary>
public sealed class BodyGrowerTests
{
    private const string Paragraphs = """
        <p>The town council of Aldor will keep the old lock closed until the spring, the harbour master said on Friday, after divers had been down twice.</p>
        <p>Engineers found cracks in both gates when the basin was drained in October, and a diver saw more of them below the sill of the western one.</p>
        <p>Barges will have to take the long way round by the northern canal, which adds two days to the journey to the coast at Norholm.</p>
        """;

    [Fact]
    public void A_lead_in_an_element_of_its_own_is_text() =>
        Assert.StartsWith("Both gates of the lock", Body($"<h1>Lock at Aldor to stay closed</h1><div class=teaser-text><p>Both gates of the lock are cracked, and the money for new ones is not there.</p></div><p class=byline>By Ana Ruiz</p><div class=story>{Paragraphs}</div>"), StringComparison.Ordinal);

    [Fact]
    public void A_line_under_the_headline_that_the_markup_makes_a_heading_belongs_to_the_headline()
    {
        var article = Read($"<h1>Lock at Aldor to stay closed</h1><h2>Both gates of the lock are cracked, and the money for new ones is not there.</h2><div class=story>{Paragraphs}</div>");
        Assert.StartsWith("The town council", article.Text.Body, StringComparison.Ordinal);
        Assert.Equal("Lock at Aldor to stay closed", article.Headline);
    }

    [Theory]
    [InlineData("entry-content")]
    [InlineData("articleBody")]
    public void All_in_an_element_that_is_called_the_body_is_text(string name)
    {
        var body = Body($"<h1>Lock at Aldor to stay closed</h1><div class={name}><div>{Paragraphs}</div><div><div>Western gate: nine cracks</div><div>Eastern gate: four cracks</div></div></div>");
        Assert.Contains("Eastern gate: four cracks", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_go_on_behind_a_row_of_pictures_and_notices()
    {
        var notices = string.Concat(Enumerable.Range(1, 9).Select(i => $"<div class=gallery><a href=/{i}>Picture {i} of 9</a></div>"));
        var body = Body($"<h1>Lock at Aldor to stay closed</h1><div class=story>{Paragraphs}{notices}<p>The last barge of the year left the basin on Sunday.</p></div>");
        Assert.EndsWith("The last barge of the year left the basin on Sunday.", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Picture 3", body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_behind_the_readers_comments_is_no_text() =>
        Assert.DoesNotContain("never liked that lock", Body($"<h1>Lock at Aldor to stay closed</h1><div class=entry-content>{Paragraphs}<h3>Comments</h3><p>I for one have never liked that lock, and my father did not like it either, as all of Aldor knows.</p></div>"), StringComparison.Ordinal);

    private static string Body(string markup) => Read(markup).Text.Body;

    private static Article Read(string markup) =>
        Assert.Single(ArticleFinder.Find(Assert.Single(PageReader.Read(new PageSource { Path = "a.html", Bytes = System.Text.Encoding.UTF8.GetBytes("<!doctype html><title>Lock at Aldor to stay closed</title><body><div class=page>" + markup + "</div>") }))).Articles);
}
