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

    [Fact]
    public void A_lead_that_ends_no_sentence_is_text_where_the_markup_names_it() =>
        Assert.StartsWith("Both gates are cracked and money is short", Body($"<h1>Lock at Aldor to stay closed</h1><p class=standfirst>Both gates are cracked and money is short</p><p class=byline>By Ana Ruiz</p><div class=story>{Paragraphs}</div>"), StringComparison.Ordinal);

    [Fact]
    public void An_article_in_three_hundred_boxes_keeps_its_headline()
    {
        var page = $"{string.Concat(Enumerable.Repeat("<div>", 300))}<h1>Lock closed</h1>{Paragraphs}";
        var bytes = System.Text.Encoding.UTF8.GetBytes("<!doctype html><title>x</title><body>" + page);
        Assert.Equal("Lock closed", Assert.Single(ArticleFinder.Find(PageReader.Read(new PageSource { Path = "a.html", Bytes = bytes }).Single()).Articles).Headline);
    }

    [Fact]
    public void Points_above_the_first_paragraph_are_text() =>
        Assert.StartsWith("Both gates are cracked", Body($"<h1>Lock at Aldor to stay closed</h1><p class=byline>By Ana Ruiz</p><ul><li>Both gates are cracked</li><li>Barges take the northern canal</li></ul>{Paragraphs}"), StringComparison.Ordinal);

    [Fact]
    public void Buttons_above_the_first_paragraph_are_no_points() =>
        Assert.StartsWith("The town council", Body($"<h1>Lock at Aldor to stay closed</h1><p class=byline>By Ana Ruiz</p><ul><li>Send by mail</li><li>Print out</li></ul>{Paragraphs}"), StringComparison.Ordinal);

    [Fact]
    public void The_first_entry_keeps_a_heading_that_stands_in_a_box_of_its_own()
    {
        var entries = string.Concat(((string[])["Gates", "Divers", "Barges"]).Zip(Paragraphs.Split('\n'), (name, words) => $"<div class=entry><header><h2>{name} of the lock</h2></header><div class=words>{words}</div></div>"));
        Assert.StartsWith("Gates of the lock", Body($"<h1>Lock at Aldor: the day as it went</h1><p class=byline>By Ana Ruiz</p><div class=entries>{entries}</div>"), StringComparison.Ordinal);
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

    [Theory]
    [InlineData("<p>Follow us, the diver said, and nobody did, for the water was cold.</p>")]
    [InlineData("<p>Copyright law was the subject of a talk in the lock house.</p>")]
    [InlineData("<p>Advertisement spending by the harbour rose to 40,000 crowns.</p>")]
    [InlineData("<p>Cookies and tea were served to the divers by a school class.</p>")]
    [InlineData("<h3>Share</h3>")]
    public void A_sentence_or_subhead_between_paragraphs_may_open_as_notices_do(string between) =>
        Assert.Contains(Words(between), Body($"<h1>Lock at Aldor to stay closed</h1><div class=story>{Paragraphs}{between}{Paragraphs.Replace("lock", "basin", StringComparison.Ordinal)}</div>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>Follow us on Chirper.</p>")]
    [InlineData("<p><a href=/news>Follow us</a> for more of this, and tell your friends in Aldor of it.</p>")]
    [InlineData("<div class=box><p>Copyright of all texts lies with the Vale Echo and its authors.</p></div>")]
    public void A_notice_between_paragraphs_is_no_text(string between) =>
        Assert.DoesNotContain(Words(between), Body($"<h1>Lock at Aldor to stay closed</h1><div class=story>{Paragraphs}{between}{Paragraphs.Replace("lock", "basin", StringComparison.Ordinal)}</div>"), StringComparison.Ordinal);

    private static string Words(string markup) => string.Concat(markup.Split('<').Skip(1).Select(part => part[(part.IndexOf('>', StringComparison.Ordinal) + 1)..]));

    [Fact]
    public void What_stands_behind_the_readers_comments_is_no_text() =>
        Assert.DoesNotContain("never liked that lock", Body($"<h1>Lock at Aldor to stay closed</h1><div class=entry-content>{Paragraphs}<h3>Comments</h3><p>I for one have never liked that lock, and my father did not like it either, as all of Aldor knows.</p></div>"), StringComparison.Ordinal);

    [Fact]
    public void A_heading_that_is_named_the_opening_of_the_text_is_text() =>
        Assert.StartsWith("Both gates of the lock", Body($"<h1>Lock at Aldor to stay closed</h1><h2 class=article-lead>Both gates of the lock are cracked, and the money for new ones is not there.</h2><div class=story>{Paragraphs}</div>"), StringComparison.Ordinal);

    [Fact]
    public void Lines_right_above_the_first_paragraph_are_text_but_for_a_byline()
    {
        var body = Body($"<h1>Lock at Aldor to stay closed</h1><div class=story><p>Posted by Uncle Fender in the lock house</p><h3>What the divers saw</h3><p>Dear neighbours,</p>{Paragraphs}</div>");
        Assert.StartsWith("What the divers saw\n\nDear neighbours,\n\nThe town council", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Short_items_between_paragraphs_are_text()
    {
        var body = Body($"<h1>Lock at Aldor to stay closed</h1><div class=story>{Paragraphs}<ul><li>Nine cracks in the western gate</li><li>Four cracks in the eastern gate</li></ul><p>The last barge of the year left the basin on Sunday.</p></div>");
        Assert.Contains("Nine cracks in the western gate\n\nFour cracks in the eastern gate", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_of_the_same_name_in_the_next_box_of_the_article_are_text()
    {
        const string shop = "<div class=shop><div><span>Aldor Chandlers</span></div><div>Brass lamp</div><div><a href=/shop/7>To the shop</a></div></div>";
        var body = Body($"<article><h1>Lock at Aldor to stay closed</h1><div class=col><div class=piece>{Paragraphs}</div></div>{shop}{shop}{shop}<div class=col><div class=piece><p>The last barge of the year left the basin on Sunday.</p></div></div></article>");
        Assert.EndsWith("The last barge of the year left the basin on Sunday.", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Brass lamp", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>The morning tide: five stories before breakfast</p><button>Count me in</button>")]
    [InlineData("<p>Join 40,000 readers of The Ebb, our letter from the quay</p><a href=/in>Subscribe</a>")]
    public void A_box_with_a_button_or_a_notice_is_no_text(string box)
    {
        var body = Body($"<h1>Lock at Aldor to stay closed</h1><div class=entry-content>{Paragraphs}<div class=n7>{box}</div><p>The last barge of the year left the basin on Sunday.</p></div>");
        Assert.EndsWith("coast at Norholm.\n\nThe last barge of the year left the basin on Sunday.", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_in_an_article_with_a_gallerys_name_are_no_captions() =>
        Assert.StartsWith("The town council", Body($"<h1>Lock at Aldor to stay closed</h1><article class=js-post-gallery>{Paragraphs}</article>"), StringComparison.Ordinal);

    [Fact]
    public void What_the_paragraphs_themselves_are_named_is_no_name_for_furniture() =>
        Assert.StartsWith("The town council", Body($"<h1>Lock at Aldor to stay closed</h1><article>{Paragraphs.Replace("<p>", "<p class=tagStyle_z4k>", StringComparison.Ordinal)}</article>"), StringComparison.Ordinal);

    [Fact]
    public void What_is_said_of_the_author_between_the_paragraphs_is_no_text()
    {
        var body = Body($"<h1>Lock at Aldor to stay closed</h1><div class=entry-content>{Paragraphs}<div class=author><p>Ana Ruiz has written of locks and barges for the paper since the great flood.</p></div><p>The last barge of the year left the basin on Sunday.</p></div>");
        Assert.EndsWith("coast at Norholm.\n\nThe last barge of the year left the basin on Sunday.", body, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_table_that_lays_out_the_page_the_cell_beside_the_article_is_a_column()
    {
        const string column = "<td><p><b>Weather</b></p><p>Rain will reach the coast by noon, and the wind will turn to the north in the evening, the weather office says.</p>"
            + "<p>Readers who want the forecast by post may write to the office in Norholm before the month is out.</p></td>";
        var body = Body($"<table><tr><td><h1>Lock at Aldor to stay closed</h1>{Paragraphs}</td>{column}</tr></table>");
        Assert.DoesNotContain("Weather", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Rain will reach", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_one_form_is_read_like_any_other()
    {
        var body = Body($"<form id=page><h1>Lock at Aldor to stay closed</h1><div class=story>{Paragraphs}<ul><li>Nine cracks in the western gate</li><li>Four cracks in the eastern gate</li></ul><p>The last barge of the year left the basin on Sunday.</p></div></form>");
        Assert.Contains("Four cracks in the eastern gate", body, StringComparison.Ordinal);
    }

    private static string Body(string markup) => Read(markup).Text.Body;

    private static Article Read(string markup) =>
        Assert.Single(ArticleFinder.Find(Assert.Single(PageReader.Read(new PageSource { Path = "a.html", Bytes = System.Text.Encoding.UTF8.GetBytes("<!doctype html><title>Lock at Aldor to stay closed</title><body><div class=page>" + markup + "</div>") }))).Articles);
}
