using System.Text;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Tests.Articles;

public sealed class ArticleFinderTests
{
    private const string LockBody = """
        The town council of Aldor will keep the old lock closed until the spring, the harbour master said on Friday.

        Engineers found cracks in both gates when the basin was drained in October, and a diver saw more of them below the sill.

        "We could patch it, but we would be patching it again by Easter," Ida Holm told reporters at the quay.

        Barges will have to take the long way round by the northern canal, which adds two days to the journey.
        """;

    private const string BridgeBody = """
        A swing bridge that stuck open on Monday was closed again by hand, the ferry company of Norholm said.

        Forty cyclists waited for three hours on the eastern bank while mechanics looked for a sheared bolt in the gearbox.

        "It is a very small bolt for so large a nuisance," Tom Vale, who mends the bridge, said after it had been found.
        """;

    [Fact]
    public void A_date_in_the_dateline_is_the_stated_one_where_the_page_shows_no_other()
    {
        var article = Assert.Single(Read($"Lock at Aldor to stay closed until spring\n\nALDOR, 2 Sept 2022 (Marlin News) - {LockBody}").Articles);
        Assert.Equal(new DateOnly(2022, 9, 2), article.Published?.Day.Day);
        Assert.Equal("Marlin News", article.Wire);
    }

    [Fact]
    public void Headline_caption_paragraphs_and_credit_make_one_article()
    {
        var reading = Read($"""
            Lock at Aldor to stay closed until spring

            2 min read
            FILE PHOTO: The old lock at Aldor, October 3, 2021

            {LockBody}

            (Reporting by Ana Ruiz; Editing by Max Orr)
            """);
        var article = Assert.Single(reading.Articles);
        Assert.Equal("Lock at Aldor to stay closed until spring", article.Headline);
        Assert.Equal(Paragraphs(LockBody), Paragraphs(article.Text.Body));
        Assert.Equal(new DateOnly(2021, 10, 3), Assert.Single(article.Captions).Taken);
        Assert.Equal([new("reporting", "Ana Ruiz"), new("editing", "Max Orr")], article.Credits);
        Assert.Null(article.Published);
        Assert.Null(article.Wire);
    }

    [Fact]
    public void Where_the_sequence_begins_again_a_second_article_begins()
    {
        var reading = Read($"""
            Lock at Aldor to stay closed until spring

            The old lock at Aldor seen from the quay, October 3, 2021. Skerry Press/Ana Ruiz
            The old lock at Aldor seen from the quay, October 3, 2021. Skerry Press/Ana Ruiz
            QR

            Lock at Aldor to stay closed until spring

            {LockBody}



            Swing bridge of Norholm closed by hand after three hours

            The swing bridge at Norholm stands open on Monday. Skerry Press/Tom Vale
            The swing bridge at Norholm stands open on Monday. Skerry Press/Tom Vale

            Swing bridge of Norholm closed by hand after three hours

            {BridgeBody}
            """);
        Assert.Equal(["Lock at Aldor to stay closed until spring", "Swing bridge of Norholm closed by hand after three hours"], reading.Articles.Select(a => a.Headline));
        Assert.Equal(Paragraphs(LockBody), Paragraphs(reading.Articles[0].Text.Body));
        Assert.Equal(Paragraphs(BridgeBody), Paragraphs(reading.Articles[1].Text.Body));
        Assert.All(reading.Articles, a => Assert.Single(a.Captions));
        Assert.All(reading.Articles, a => Assert.Single(a.Text.Passages, p => p.Kind == Dateline.Text.PassageKind.Headline));
    }

    [Fact]
    public void Teasers_with_long_summaries_are_no_articles()
    {
        var reading = Read($"""
            Lock at Aldor to stay closed until spring

            {LockBody}

            Latest Stories

              • Swing bridge of Norholm closed by hand after three hours

                A swing bridge that stuck open on Monday was closed again by hand, the ferry company of Norholm said. Forty cyclists waited for three hours on the eastern bank while mechanics looked for a sheared bolt in the gea

              • Beekeeper gives her hives away

                She has kept bees on the slopes above the town for seventy summers and now wants to sit down.
            """);
        var article = Assert.Single(reading.Articles);
        Assert.Equal(Paragraphs(LockBody), Paragraphs(article.Text.Body));
        Assert.Equal(["Swing bridge of Norholm closed by hand after three hours", "Beekeeper gives her hives away"], reading.Teasers.Select(t => reading.Page.Text.Substring(t.Headline.Start, t.Headline.Length)));
        Assert.All(reading.Teasers, t => Assert.NotNull(t.Summary));
    }

    [Fact]
    public void Several_headlines_between_paragraphs_are_teasers_and_one_short_line_is_a_subhead()
    {
        var paragraphs = Paragraphs(LockBody);
        var reading = Read($"""
            Lock at Aldor to stay closed until spring

            {paragraphs[0]}

            - Cracks in both gates -

            {paragraphs[1]}

            {paragraphs[2]}

            Beekeeper, 91, gives her hives away after seventy summers
            Choir of Norholm seeks a second voice for its winter tour

            {paragraphs[3]}
            """);
        var body = Paragraphs(Assert.Single(reading.Articles).Text.Body);
        Assert.Equal([paragraphs[0], "- Cracks in both gates -", .. paragraphs[1..]], body);
        Assert.Equal(2, reading.Teasers.Length);
    }

    [Fact]
    public void A_date_before_the_headline_is_stated_and_no_part_of_it()
    {
        var article = Assert.Single(Read($" date 2021-11-05 Lock at Aldor to stay closed until spring\n\n{LockBody}").Articles);
        Assert.Equal("Lock at Aldor to stay closed until spring", article.Headline);
        Assert.Equal("2021-11-05", article.Published?.Day.ToString());
    }

    [Fact]
    public void A_date_in_the_text_is_not_the_articles()
    {
        var article = Assert.Single(Read($"Lock at Aldor to stay closed until spring\n\n{LockBody}\n\nIt was built on May 3, 1894, by order of the duke.").Articles);
        Assert.Null(article.Published);
    }

    [Fact]
    public void A_byline_and_the_line_of_places_after_it_are_read()
    {
        var article = Assert.Single(Read($"Lock at Aldor to stay closed until spring\n\nBy Ana Ruiz and Tom Vale\n\nin Aldor, Norholm and Skerry\n\n{LockBody}").Articles);
        Assert.Equal(["Ana Ruiz", "Tom Vale"], article.Authors);
        Assert.Equal("Aldor, Norholm and Skerry", article.ReportedFrom);
    }

    [Fact]
    public void The_date_of_publication_and_that_of_an_update_are_told_apart()
    {
        var article = Assert.Single(Read($"Lock at Aldor to stay closed until spring\n\nBy Ana Ruiz\n\nNov. 5, 2021 Updated: Nov. 6, 2021 6:02 p.m.\n\n{LockBody}").Articles);
        Assert.Equal(("2021-11-05", "2021-11-06"), (article.Published?.Day.ToString(), article.Modified?.Day.ToString()));
    }

    [Fact]
    public void A_name_with_an_office_under_the_headline_is_the_author()
    {
        var article = Assert.Single(Read($"Lock at Aldor to stay closed until spring\n\nAna Ruiz, Chief Reporter\n\n{LockBody}").Articles);
        Assert.Equal(["Ana Ruiz"], article.Authors);
    }

    [Fact]
    public void What_comes_after_the_credit_is_not_body()
    {
        var article = Assert.Single(Read($"Lock at Aldor to stay closed until spring\n\n{LockBody}\n\n(Reporting by Ana Ruiz; editing by Max Orr)\n\nYou can hear the evening bulletin at six and at ten on the short wave.").Articles);
        Assert.Equal(Paragraphs(LockBody), Paragraphs(article.Text.Body));
    }

    [Theory]
    [InlineData("We value your privacy\n\nWe and our partners use cookies to measure how our pages are read. You can change your choice at any time in the cookie settings.\n\nAccept all\nReject all")]
    [InlineData("Bridge mended after three hours of waiting\nBeekeeper gives her hives away at ninety-one\nChoir seeks a second voice for winter tour\nLock to stay closed until the spring floods")]
    [InlineData("Home\nMenu\nSign in\nSubscribe")]
    public void A_page_without_an_article_has_a_doubt_instead(string text)
    {
        var reading = Read(text);
        Assert.Empty(reading.Articles);
        Assert.StartsWith("no article found", Assert.Single(reading.Doubts).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_markup_what_stands_among_the_paragraphs_belongs_to_them_and_what_is_named_for_furniture_does_not()
    {
        var p = Paragraphs(LockBody);
        var reading = Read($"""
            <html><head><title>Lock at Aldor to stay closed until spring | Skerry Post</title></head><body>
            <nav><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li></ul></nav>
            <main><article><h1>Lock at Aldor to stay closed until spring</h1><div class="byline">By Ana Ruiz</div>
            <div class="story-body"><p>{p[0]}</p><h2>Cracks in both gates</h2><p>{p[1]}</p>
            <aside class="promo"><p>Every Friday our editors write to you about boats. It costs nothing.</p></aside>
            <ul><li>two gates</li><li>one sill</li></ul><p>{p[2]}</p><p>{p[3]}</p></div></article>
            <section class="related"><h3>More from the harbour</h3><div><a href="/c">Swing bridge closed by hand</a><p>Forty cyclists waited for three hours on the bank of the river.</p></div></section></main>
            </body></html>
            """, "text/html");
        var article = Assert.Single(reading.Articles);
        Assert.Equal([p[0], "Cracks in both gates", p[1], "two gates", "one sill", p[2], p[3]], Paragraphs(article.Text.Body));
        Assert.Equal(["Ana Ruiz"], article.Authors);
    }

    [Fact]
    public void Where_tables_lay_out_a_page_the_column_beside_the_article_is_no_body()
    {
        var p = Paragraphs(LockBody);
        var reading = Read($"""
            <html><body><table><tr>
            <td><a href="a">Home</a><br><a href="b">Tides</a><br></td>
            <td><b>Lock at Aldor to stay closed until spring</b><p>{p[0]}<p>{p[1]}<p>{p[2]}<p>{p[3]}<hr><a href="c">Before: Two men and a raft</a><br><a href="d">After: A goose on the ferry</a></td>
            <td><b>Notices</b><br>Buoy 7 off the northern mole is out of order, pass it with care.<br><b>Advertisement</b><br>Nets and lines from Orr and Sons, behind the fish market.</td>
            </tr><tr><td colspan="3">You are our visitor number 10,482. Best seen on a large screen.</td></tr></table></body></html>
            """, "text/html");
        Assert.Equal(p, Paragraphs(Assert.Single(reading.Articles).Text.Body));
    }

    [Fact]
    public void A_list_of_which_one_item_announces_another_page_is_all_announcements()
    {
        var p = Paragraphs(LockBody);
        var reading = Read($"""
            Lock at Aldor to stay closed until spring

            {p[0]}

            {p[1]}

            * ALSO ON THIS SITE: Nine walks along the old canal
            * VIDEO: Goose holds up the morning ferry
            * Baker finds ring in dough after forty years

            {p[2]}

            {p[3]}
            """);
        Assert.Equal(p, Paragraphs(Assert.Single(reading.Articles).Text.Body));
    }

    [Fact]
    public void A_whole_page_below_another_holds_an_article_of_its_own()
    {
        var reading = Read($"""
            <html><head><title>Lock at Aldor to stay closed until spring</title></head><body>
            <div class="shell"><ul><li><a href="a">Home</a></li></ul><div class="col"><h1>Lock at Aldor to stay closed until spring</h1><div class="text">{Tagged(LockBody)}</div></div></div>
            <div id="second"><ul><li><a href="b">Tides</a></li></ul><section><div><h1>Swing bridge closed by hand</h1></div><div><span>{Tagged(BridgeBody)}</span></div></section></div>
            </body></html>
            """, "text/html");
        Assert.Equal(["Lock at Aldor to stay closed until spring", "Swing bridge closed by hand"], reading.Articles.Select(a => a.Headline));
        Assert.Equal(Paragraphs(BridgeBody), Paragraphs(reading.Articles[1].Text.Body));
    }

    [Fact]
    public void A_short_article_whose_byline_holds_its_date_is_one_of_its_own()
    {
        var reading = Read($"""
            <html><head><title>Lock at Aldor to stay closed until spring</title></head><body><div>
            <h1>Lock at Aldor to stay closed until spring</h1><p>By Ida Holm, 6 May 2021</p>{Tagged(LockBody)}
            <h1>Swing bridge closed by hand</h1><p>By Tom Vale, 5 May 2021</p>{Tagged(BridgeBody)}</div>
            </body></html>
            """, "text/html");
        Assert.Equal(["Lock at Aldor to stay closed until spring", "Swing bridge closed by hand"], reading.Articles.Select(a => a.Headline));
    }

    [Fact]
    public void A_heading_of_the_first_level_among_the_paragraphs_heads_a_section()
    {
        var reading = Read($"""
            <html><head><title>Lock at Aldor to stay closed until spring</title></head><body>
            <div class="text"><h1>Lock at Aldor to stay closed until spring</h1>{Tagged(LockBody)}<ul><li><a href="a">Nine walks along the old canal</a></li></ul><h1>What became of the bridge</h1>{Tagged(BridgeBody)}</div>
            </body></html>
            """, "text/html");
        Assert.Equal("Lock at Aldor to stay closed until spring", Assert.Single(reading.Articles).Headline);
    }

    [Fact]
    public void In_a_dump_a_line_with_a_date_under_it_begins_another_article_behind_the_furniture()
    {
        var reading = Read($"""
            Swing bridge closed by hand

            {BridgeBody}

            {BridgeBody}

            Home
            Tides
            Fish prices
            Nets and lines from Orr and Sons
            Lock at Aldor to stay closed until spring
            By Ana Ruiz
            3 October 2022

            {LockBody}

            Barges that are laid up in the basin will be pumped out every week, the council said, and nobody will be asked to pay for it.
            """);
        Assert.Equal(["Swing bridge closed by hand", "Lock at Aldor to stay closed until spring"], reading.Articles.Select(a => a.Headline));
    }

    [Fact]
    public void Wrapped_lines_between_rules_and_headings_are_paragraphs_under_their_own_headline()
    {
        var reading = Read("""
            ALDOR PRESS DIGEST - MORNING EDITION
            ================================================================

            Lock at Aldor to stay closed until the ice has gone

            Posted: 20 Mar 2024 18:04

            The town council of Aldor will keep the old lock closed until the
            spring, the harbour master said on Friday. Engineers found cracks
            in both gates when the basin was drained in October.

            "We could patch it, but we would be patching it again by Easter,"
            Ida Holm told reporters at the quay, where forty barges have been
            waiting since the first frost.

            The barges will have to take the long way round by the northern
            canal, which adds two days to the journey and a toll of eleven
            crowns, which the council has promised to pay back to them.

            A diver who went down on Thursday saw more cracks below the sill
            and a bicycle, which the harbour master asked its owner to fetch
            before the basin is filled again.

            ----------------------------------------------------------------
            OTHER HEADLINES
            * Swing bridge of Norholm closed by hand
            ----------------------------------------------------------------
            You are receiving this because you asked for alerts on: locks, barges, bridges.
            To stop them reply with the word STOP.
            """);
        var article = Assert.Single(reading.Articles);
        Assert.Equal("Lock at Aldor to stay closed until the ice has gone", article.Headline);
        Assert.Equal(4, article.Text.Passages.Count(p => p.Kind == Dateline.Text.PassageKind.Paragraph));
    }

    [Fact]
    public void Summaries_under_linked_headlines_are_no_article() =>
        Assert.Empty(Read(string.Concat("<title>The Aldor Post</title><main>", string.Concat(Paragraphs(LockBody).Select((p, i) => $"<div><h3><a href='/{i}'>Headline of story number {i} today</a></h3><p>{p}</p></div>")), "</main>"), "text/html").Articles);

    private static string Tagged(string body) => string.Concat(Paragraphs(body).Select(p => $"<p>{p}</p>"));

    private static PageReading Read(string text, string media = "text/plain") =>
        ArticleFinder.Find(Assert.Single(PageReader.Read(new PageSource { Path = "page", Bytes = Encoding.UTF8.GetBytes(text), MediaType = media })));

    private static string[] Paragraphs(string text) => text.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
