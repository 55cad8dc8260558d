using System.Text;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Tests.Articles;

/// <summary>Articles without paragraphs, and of one paragraph.</summary>
public sealed class MarkedBodyTests
{
    private const string Verses = "<div>Down where the lock gates lean and creak</div><div>the heron keeps his Sunday week</div>"
        + "<div>and counts the barges, one by one</div>"
        + "<div>until the counting day is done</div><div>then folds his neck and dreams of eel</div>";

    private const string Results = "<table><tr><td>1.</td><td>Norholm Rowing Club, first boat</td><td>6:41</td></tr>"
        + "<tr><td>2.</td><td>Aldor Bargees and Friends</td><td>6:55</td></tr>"
        + "<tr><td>3.</td><td>The Lock House, mixed crew of nine</td><td>7:20</td></tr>"
        + "<tr><td>4.</td><td>Norholm Rowing Club, second boat</td><td>7:31</td></tr></table>";

    [Theory]
    [InlineData("<div class=entry-content><div>" + Verses + "</div></div>", "the heron keeps his Sunday week")]
    [InlineData("<article>" + Results + "</article>", "Aldor Bargees and Friends")]
    public void Without_a_paragraph_what_the_markup_calls_the_body_is_the_article(string markup, string line)
    {
        var article = Assert.Single(Read($"<h2>The heron of Aldor lock</h2>{markup}").Articles);
        Assert.Contains(line, article.Text.Body, StringComparison.Ordinal);
        Assert.Equal("The heron of Aldor lock", article.Headline);
    }

    [Fact]
    public void The_entries_of_an_index_are_no_article() =>
        Assert.Empty(Read(string.Concat(Enumerable.Range(1, 4)
            .Select(i => $"<h2>The heron of Aldor lock, part {i}</h2><div class=entry-content>{Verses}</div>"))).Articles);

    [Fact]
    public void A_list_of_links_is_no_article()
    {
        var links = string.Concat(Enumerable.Range(1, 9).Select(i => $"<li><a href=/{i}>Verses number {i} of that summer</a>"));
        Assert.Empty(Read($"<h2>The heron of Aldor lock</h2><div class=entry-content><div>{Verses}</div><ul>{links}</ul></div>").Articles);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("<div>Tides</div><div>Boats</div><div>Lamps</div><div>Weather</div>", 0)]
    public void One_long_paragraph_right_under_a_line_is_an_article(string between, int articles)
    {
        var sentence = string.Concat(Enumerable.Repeat("the heron stood on the western gate of the lock and looked at the water, ", 4));
        Assert.Equal(articles, Read($"<div>All the herons of one summer</div>{between}<p>All day {sentence}until it was dark.</p>").Articles.Length);
    }

    private static PageReading Read(string markup) => ArticleFinder.Find(Assert.Single(PageReader.Read(new PageSource
    {
        Path = "a.html",
        Bytes = Encoding.UTF8.GetBytes("<!doctype html><title>The heron of Aldor lock</title><body><div class=page>" + markup + "</div>"),
    })));
}
