using System.Text;
using Dateline.Clippings;

namespace Dateline.Tests.Clippings;

public sealed class ClippingTests
{
    private const string Before = """
        <!doctype html><html lang=en><head><title>Ferry line to Aldor reopens after eleven weeks</title><meta property="og:site_name" content="Vale Echo">
        <link rel=canonical href="https://www.vale-echo.example/news/ferry"><meta property="article:published_time" content="2023-05-03T10:00:00Z"></head>
        <body><nav><ul><li><a href=/>Home</a><li><a href=/news>News</a></ul></nav><main><article><h1>Ferry line to Aldor reopens after eleven weeks</h1><p class=byline>By Mara Veldt</p>
        <p>The ferry line between Port Vale and Aldor was closed in February and opened again on Wednesday, the harbour office said in a statement.</p>
        """;

    private const string After = """
        <p>The next report on the number of passengers is due in June, when the council will decide whether a third boat is bought for the line.</p>
        </article></main><footer>© 2023 Vale Echo</footer></body></html>
        """;

    [Fact]
    public void The_whole_article_is_one_element_with_headline_origin_and_body() => Assert.Equal(
        """
        <article lang="en" dir="auto">
        <header>
        <h1>Ferry line to Aldor reopens after eleven weeks</h1>
        <p>Mara Veldt · <a href="https://www.vale-echo.example/news/ferry" rel="noreferrer nofollow">Vale Echo</a> · <time datetime="2023-05-03">2023-05-03</time></p>
        </header>
        <p>The ferry line between Port Vale and Aldor was closed in February and opened again on Wednesday, the harbour office said in a statement.</p>
        <p>The next report on the number of passengers is due in June, when the council will decide whether a third boat is bought for the line.</p>
        </article>

        """.ReplaceLineEndings("\n"), Read("").ToHtml());

    [Theory, Cases("Clippings/html.cases")]
    public void Pieces_keep_their_form_in_html(string markup, string html) => Assert.Equal(html, Middle(Read(markup).ToHtml(), "statement.</p>\n", "<p>The next report"));

    [Theory, Cases("Clippings/markdown.cases")]
    public void Pieces_keep_their_form_in_markdown(string markup, string markdown) => Assert.Equal(markdown, Middle(Read(markup).ToMarkdown(), "statement.\n\n", "The next report"));

    [Theory, Cases("Clippings/hostile.cases")]
    public void Nothing_of_the_page_runs(string markup)
    {
        var clipping = Read(markup);
        Assert.Contains("The boat", clipping.Text, StringComparison.Ordinal);
        var tags = string.Concat(TagsOf(clipping.ToHtml()));
        foreach (var forbidden in (string[])["<script", "<img src=\"data", "<iframe", "<style", "<svg", "<form", "<object", " on", " style=", "javascript:", "vbscript:", "data:", "file:"])
        {
            Assert.DoesNotContain(forbidden, tags, StringComparison.OrdinalIgnoreCase);
            if (forbidden.EndsWith(':'))
                Assert.DoesNotMatch($@"(?i)(?<!\\)\]\(<?{forbidden}", clipping.ToMarkdown());
        }

        Assert.DoesNotMatch(@"(?<!\\)<(?!https?://)", clipping.ToMarkdown());
    }

    [Fact]
    public void A_table_that_lays_out_the_page_is_not_shown_as_one()
    {
        var html = ArticleReader.Read(Encoding.UTF8.GetBytes("""
            <title>Four boats leave Aldor</title><table><tr><td><a href=/>Home</a><br><a href=/sport>Sport</a></td><td><h1>Four boats leave Aldor</h1>
            <p>Four boats left the quay of Aldor on Wednesday with two hundred people on board, the harbour office said, and nobody was hurt.</p>
            <p>“We had not seen so many passengers since the summer before last,” said Ada Velde, the mayor, who had come to the harbour early.</p>
            <p>The next report on their number is due in June, when the council will decide whether a fifth boat is bought for the line or not.</p>
            </td></tr></table>
            """)).ToHtml();
        Assert.DoesNotContain("<table", html, StringComparison.Ordinal);
        Assert.Contains("<p>Four boats left", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_cannot_be_read_says_why()
    {
        var clipping = ArticleReader.Read("%PDF-1.4"u8.ToArray());
        Assert.Equal((ClippingKind.None, "", ""), (clipping.Kind, clipping.Title, clipping.Text));
        Assert.StartsWith("it is a PDF document", clipping.Problem, StringComparison.Ordinal);
        Assert.Equal("", clipping.ToMarkdown());
    }

    [Fact]
    public void A_text_dump_keeps_its_list()
    {
        var markdown = ArticleReader.Read(Encoding.UTF8.GetBytes("""
            Ferry line to Aldor reopens after eleven weeks

            The ferry line between Port Vale and Aldor opened again on Wednesday, the harbour office said. It named three changes:

            • Boats leave every half hour from six in the morning.
            • Bicycles travel free of charge on all boats.

            The next report on the number of passengers is due in June, the office said.
            """)).ToMarkdown();
        Assert.Contains("\n\n- Boats leave every half hour from six in the morning.\n- Bicycles travel free of charge on all boats.\n\nThe next", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_caption_stays_where_its_picture_has_an_address_that_leads_nowhere()
    {
        var clipping = ArticleReader.Read(Encoding.UTF8.GetBytes(Before.Replace("<link rel=canonical href=\"https://www.vale-echo.example/news/ferry\">", "", StringComparison.Ordinal)
            + "<figure><img src=boat.jpg><figcaption>The boat Berta at the quay of Port Vale</figcaption></figure>" + After));
        Assert.Contains("\n\n*The boat Berta at the quay of Port Vale*\n\n", clipping.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("<figure><figcaption>The boat Berta at the quay of Port Vale</figcaption></figure>", clipping.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Short_lines_of_preformatted_words_keep_their_ends() =>
        Assert.Contains("```\nfare = 12\nbicycle = 0\ntotal = 12\n```", Read("<pre>fare = 12\nbicycle = 0\ntotal = 12</pre>").ToMarkdown(), StringComparison.Ordinal);

    private static Clipping Read(string markup) => ArticleReader.Read(Encoding.UTF8.GetBytes(Before + markup + After));

    private static string Middle(string whole, string after, string before)
    {
        var start = whole.IndexOf(after, StringComparison.Ordinal) + after.Length;
        return whole[start..whole.IndexOf(before, StringComparison.Ordinal)].Trim().ReplaceLineEndings("↵");
    }

    private static IEnumerable<string> TagsOf(string html)
    {
        for (var open = html.IndexOf('<', StringComparison.Ordinal); open >= 0; open = html.IndexOf('<', open + 1))
            yield return html[open..(html.IndexOf('>', open) + 1)];
    }
}
