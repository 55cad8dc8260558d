using System.Text;
using Dateline.Pages;

namespace Dateline.Tests.Pages;

public sealed class HtmlBlocksTests
{
    [Theory, Cases("Pages/html.cases")]
    public void Markup_becomes_the_lines_that_a_reader_sees(string markup, string lines) => Assert.Equal(lines.Replace(" | ", "\n", StringComparison.Ordinal), Read(markup).Text);

    [Theory, Cases("Pages/places.cases")]
    public void A_block_knows_its_kind_and_where_it_stands(string markup, string words, string tag, string regions)
    {
        var page = Read(markup);
        var block = Assert.Single(page.Blocks, b => page.Text.Substring(b.Span.Start, b.Span.Length) == words);
        Assert.Equal((tag, regions), ($"{block.Tag}{(block.Level > 0 ? block.Level : "")}", block.Regions.ToString()));
    }

    [Fact]
    public void A_block_that_is_one_link_gives_its_address()
    {
        var page = Read("<p><a href='/a'>All of it</a></p><p>Half <a href='/b'>link</a></p>");
        Assert.Equal(["/a", null], page.Blocks.Select(b => b.Link));
        Assert.Equal([1, 0.5], page.Blocks.Select(b => b.LinkDensity));
    }

    [Fact]
    public void Paragraphs_side_by_side_have_the_same_parent_and_section()
    {
        var page = Read("<article class='story'><p>One</p><div>Two</div>Three<p>Four</p></article><p>Five</p>");
        Assert.Equal(4, page.Blocks.Count(b => b.Parent == page.Blocks[0].Parent && b.Section == page.Blocks[0].Section));
        Assert.Equal(0, page.Blocks[4].Section);
        Assert.Equal("body article.story p", page.Blocks[0].Path);
    }

    [Fact]
    public void A_time_element_marks_its_block() =>
        Assert.Equal("2031-05-02T10:00Z", Read("<p>Published <time datetime='2031-05-02T10:00Z'>yesterday</time></p>").Blocks[0].MarkedTime);

    [Theory]
    [InlineData("div")]
    [InlineData("p")]
    [InlineData("b")]
    [InlineData("a href=x")]
    [InlineData("table")]
    [InlineData("ul><li")]
    public void Elements_nested_thousands_deep_are_read_on_a_small_stack(string tag)
    {
        var markup = new StringBuilder().Insert(0, $"<{tag}>", 20000).Append("the bottom").ToString();
        string? text = null;
        var thread = new Thread(() => text = Read(markup).Text, 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal("the bottom", text);
    }

    [Fact]
    public void Blocks_in_very_deep_elements_share_the_numbers_of_those_around()
    {
        var page = Read(string.Concat(Enumerable.Range(0, 200).Select(i => $"<div>word {i}")));
        Assert.All(page.Blocks, block => Assert.InRange(block.Elements.Length, 1, 64));
        Assert.True(page.Blocks[^1].Elements == page.Blocks[^2].Elements, "the last two blocks have arrays of their own");
        Assert.NotEqual(page.Blocks[^2].Parent, page.Blocks[^3].Parent);
    }

    [Fact]
    public void A_page_that_shows_no_words_says_what_may_help() =>
        Assert.Contains("put together by a script", Assert.Single(Read("<html><body><div id=root></div><script>go()</script></body></html>").Doubts).Message, StringComparison.Ordinal);

    private static Page Read(string markup) => PageReader.Read(new() { Path = "a.html", Bytes = Encoding.UTF8.GetBytes(markup) }).Single();
}
