using System.Text;
using Dateline.Articles;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Tests.Articles;

public sealed class HeadTests
{
    private const string Text = """
        <p>The town council of Aldor will keep the old lock closed until the spring, the harbour master said on Friday.</p>
        <p>Engineers found cracks in both gates when the basin was drained in October, and a diver saw more of them below the sill.</p>
        <p>Barges will have to take the long way round by the northern canal, which adds two days to the journey.</p>
        """;

    [Theory, Cases("Articles/page-headlines.cases")]
    public void The_headline_is_what_the_page_shows_as_its_title(string markup, string headline) =>
        Assert.Equal(headline, Assert.Single(Read(markup).Articles).Headline);

    [Fact]
    public void The_passage_of_a_headline_is_without_its_kicker()
    {
        var reading = Read("<title>Old lock stays closed until spring</title><h1><span class='kicker'>Harbour</span> Old lock stays closed until spring</h1>{text}");
        var span = Assert.Single(Assert.Single(reading.Articles).Text.Passages, p => p.Kind == PassageKind.Headline).Span;
        Assert.Equal("Old lock stays closed until spring", reading.Page.Text.Substring(span.Start, span.Length));
    }

    [Theory, Cases("Articles/page-authors.cases")]
    public void The_authors_are_those_whom_the_page_names(string markup, string authors) =>
        Assert.Equal(authors == "-" ? "" : authors, string.Join("; ", Assert.Single(Read(markup.Replace("{head}", "<h1>Old lock stays closed until spring</h1>", StringComparison.Ordinal)).Articles).Authors));

    private static PageReading Read(string markup) =>
        ArticleFinder.Find(PageReader.Read(new() { Path = "a.html", Bytes = Encoding.UTF8.GetBytes(markup.Replace("{text}", Text, StringComparison.Ordinal)) }).Single());
}
