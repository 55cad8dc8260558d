using System.Text;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Tests.Articles;

/// <summary>Articles in parts: guides, questions and answers, tables between paragraphs, each part in a box of its own.</summary>
public sealed class PartedBodyTests
{
    private const string Head = "<!doctype html><title>The old lock at Aldor is closed</title>"
        + "<body><div class=page><header><h1>The old lock at Aldor is closed</h1></header>";

    private static readonly string[] Lock =
    [
        "The town council of Aldor will keep the old lock closed until the spring, the harbour master said on Friday, after divers had been down twice.",
        "Engineers found cracks in both gates when the basin was drained in October, and a diver saw more of them below the sill of the western one.",
        "Barges will have to take the long way round by the northern canal, which adds two days to the journey to the coast at Norholm.",
    ];

    private static readonly string[] Barges =
    [
        "A barge of the old measure is seventy feet long, and its skipper will want a pole, a lamp and a good deal of patience in the tunnel.",
        "Those who hire one for a week should try the brake before they leave the yard, since nobody will come out to them after six in the evening.",
        "The yard at Norholm lends oilskins for nothing, and takes them back wet, which the yards further up the river have never been known to do.",
    ];

    private static readonly string[] More =
    [
        "The keeper of the lock writes down every barge in a book that his grandmother began, with the draught, the cargo and the name of the dog.",
        "In a dry summer he reads it out to the skippers who wait, and they correct it, and he writes the corrections down in another book.",
        "What the two books have in common, the harbour master says, is that neither has ever been read to the end by anybody but the keeper.",
        "When the gates are new there will be a third book, for which he has already bought the pencil, and a lamp that will not be put out by the heron.",
    ];

    [Fact]
    public void A_lead_that_ends_with_a_colon_and_the_first_of_the_headed_lists_below_it_are_text()
    {
        const string lead = "A day after the lock closed, many questions remain. Here is what we know:";
        var body = Body($"<p>By Ana Ruiz</p><p>{lead}</p><h2>What happened?</h2>{Items(Lock)}<h2>Who has to wait?</h2>{Items(Barges)}");
        Assert.StartsWith($"{lead}\n\nWhat happened?\n\n{Lock[0]}", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>By Ana Ruiz</p>")]
    [InlineData("")]
    public void The_first_of_numbered_parts_keeps_its_heading(string byline)
    {
        var body = Body($"{byline}<h2>1. Lock closed</h2>{Tagged(Lock)}<h2>2. Barges wait</h2>{Tagged(Barges)}<h2>3. A book</h2>{Tagged(More)}");
        Assert.StartsWith($"1. Lock closed\n\n{Lock[0]}", body, StringComparison.Ordinal);
    }

    private static string Items(string[] items) => $"<ul>{string.Concat(items.Select(item => $"<li>{item}</li>"))}</ul>";

    [Fact]
    public void A_table_in_a_figure_is_text()
    {
        const string table = "<figure class=table><table><tr><td>Western gate<td>nine cracks, two of them below the sill</table></figure>";
        var body = Body($"<div class=entry-content>{Tagged(Lock)}{table}{Tagged(Barges)}</div>");
        Assert.Contains("nine cracks, two of them below the sill", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_that_lead_nowhere_are_no_teasers()
    {
        var questions = string.Concat(Enumerable.Range(1, 6)
            .Select(i => $"<h3>What should I do at gate number {i}?</h3><p>Hoot twice, wait for lamp number {i}, and keep clear of the sill.</p>"));
        var body = Body($"<div class=text>{Tagged(Lock)}{questions}</div>");
        Assert.EndsWith("wait for lamp number 6, and keep clear of the sill.", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_like_the_title_heads_a_part()
    {
        const string box = "<div class=shop><a href=/7>Brass lamps and tin mugs</a></div>";
        var boxes = string.Concat(Enumerable.Repeat(box, 6));
        var body = Body($"<div>{Tagged(Lock)}</div>{boxes}<div><h2>The old lock at Aldor: closed</h2></div><div>{Tagged(Barges)}{Tagged(More)}</div>");
        Assert.StartsWith(string.Join("\n\n", Lock), body, StringComparison.Ordinal);
        Assert.EndsWith("by the heron.", body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rights_in_a_picture_end_no_page()
    {
        const string between = "<div>Picture of the gates © 2031 Norholm Press</div><h2>What the skippers of barges should know</h2><div>By Ida Holm</div>";
        var body = Body($"<article>{Tagged(Lock)}{between}{Tagged(Barges)}</article>");
        Assert.StartsWith("The town council", body, StringComparison.Ordinal);
        Assert.EndsWith("been known to do.", body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_named_for_teasers_begins_no_article()
    {
        const string head = "<h2>What the skippers of barges should know</h2><div>3 May 2031</div><div>By Ida Holm</div>";
        var others = $"<ul class=teasers><li>{head}{Tagged(Barges)}</li></ul>";
        var reading = Read($"<div class=text>{Tagged(Lock)}{others}{Tagged(More)}</div>");
        Assert.DoesNotContain("seventy feet", Assert.Single(reading.Articles).Text.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_table_parts_a_guide_in_two_and_the_title_is_that_of_both()
    {
        var rows = string.Concat(Enumerable.Range(1, 60).Select(i => $"<div class=row><div>Gate {i}</div><a href=/{i}>See it</a></div>"));
        var rest = string.Concat(Enumerable.Repeat(Tagged([.. Barges, .. More, .. Lock]), 3));
        var shop = $"<div class=shop>{rows}</div><h2>What the skippers of barges should know</h2>";
        var article = Assert.Single(Read($"<div class=entry-content>{Tagged(Lock)}<p>{More[0]}</p>{shop}{rest}</div>").Articles);
        Assert.StartsWith("The town council", article.Text.Body, StringComparison.Ordinal);
        Assert.Equal("The old lock at Aldor is closed", article.Headline);
    }

    [Fact]
    public void A_heading_of_the_first_level_among_the_paragraphs_heads_a_part_where_the_title_stands_elsewhere()
    {
        var notes = string.Concat(Enumerable.Range(1, 12).Select(i => $"<a href=/{i}>Note number {i} on gates</a>"));
        var parts = $"<h1>What barges there are</h1><p>{Barges[0]}</p><h1>What is wrong with brakes</h1><p>{Barges[1]}</p>";
        var body = Body($"<div class=text>{Tagged(Lock)}<div>{notes}</div>{parts}</div>");
        Assert.EndsWith(Barges[1], body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subhead_in_a_box_of_its_own_is_text()
    {
        string[] heads = ["The divers", "The gates", "The canal"];
        var boxes = string.Concat(Lock.Zip(heads, (p, head) => Box("head", $"<h3>{head}</h3>") + Box("words", $"<p>{p}</p>")));
        Assert.Contains("The gates", Body($"<div class=all>{Box("words", $"<p>{Barges[0]}</p>")}{boxes}</div>"), StringComparison.Ordinal);

        static string Box(string name, string markup) => $"<div class=\"module {name}\"><div>{markup}</div></div>";
    }

    [Fact]
    public void A_line_right_beside_a_paragraph_that_is_named_as_it_is_is_text()
    {
        var text = $"<div class=text><div>{Tagged(Lock)}</div><div>{Tagged(Barges[1..])}</div><div>{Tagged(More)}</div></div>";
        var body = Body($"<div class=all><div class=opening><p>{Barges[0]}</p><p>So which gate is it to be</p></div>{text}</div>");
        Assert.Contains("So which gate is it to be", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_among_the_items_of_a_list_is_one_of_them()
    {
        const string list = "<ul><li>the western gate from the beginning of the year</li><li>the eastern gate: 3 May 2031</li></ul>";
        var body = Body($"<div class=text>{Tagged(Lock)}{list}{Tagged(Barges)}</div>");
        Assert.Contains("the eastern gate: 3 May 2031", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_that_differ_in_a_number_are_not_one_said_twice()
    {
        var days = string.Concat(Enumerable.Range(3, 4).Select(i => $"<p>On {i} May the lock is open from 6 to 8 in the morning.</p>"));
        var body = Body($"<div class=text>{Tagged(Lock)}{days}</div>");
        Assert.EndsWith("On 6 May the lock is open from 6 to 8 in the morning.", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_with_a_gallerys_name_is_no_caption()
    {
        var body = Body($"<article class=js-gallery>{Tagged(Lock[..2])}</article>");
        Assert.Equal(string.Join("\n\n", Lock[..2]), body);
    }

    [Fact]
    public void Words_under_a_picture_between_paragraphs_are_a_caption_however_many_they_are()
    {
        var words = string.Join(", ", Enumerable.Range(1, 24).Select(i => $"({i}) the gate of lock {i}"));
        var body = Body($"<div class=text>{Tagged(Lock)}<figure><figcaption>From left to right: {words}.</figcaption></figure>{Tagged(Barges)}</div>");
        Assert.Equal(string.Join("\n\n", [.. Lock, .. Barges]), body);
    }

    [Fact]
    public void Headlines_that_the_markup_does_not_part_are_no_paragraph()
    {
        var headlines = string.Concat(Enumerable.Range(1, 9)
            .Select(i => $"<a href=/{i}>Barge number {i} is stuck in the tunnel again.</a> It will be free soon. "));
        Assert.Equal(string.Join("\n\n", Lock), Body($"<div class=text>{Tagged(Lock)}<p>Latest from the quay: {headlines}</p></div>"));
    }

    [Fact]
    public void An_element_that_holds_most_of_the_text_is_no_furniture_and_what_is_named_so_in_it_is()
    {
        const string note = "<p class=copyright>This was first told on the quay of Norholm.</p>";
        var body = Body($"<div class=story><p>{Barges[0]}</p><div class=content-tag>{Tagged(Lock)}{note}</div></div>");
        Assert.Equal(string.Join("\n\n", [Barges[0], .. Lock]), body);
    }

    [Fact]
    public void The_next_and_the_previous_report_are_no_text()
    {
        var next = "<div class=next><div>The swing bridge of Norholm was mended by hand on Monday</div></div>";
        Assert.Equal(string.Join("\n\n", Lock), Body($"<div class=text>{Tagged(Lock)}{next}<p></p></div>"));
    }

    [Fact]
    public void A_hidden_copy_of_a_paragraph_makes_no_caption_of_it() =>
        Assert.StartsWith(Lock[0], Body($"<div class=text><p hidden>{Lock[0]}</p>{Tagged(Lock)}</div>"), StringComparison.Ordinal);

    [Fact]
    public void A_first_paragraph_that_has_the_words_of_a_notice_is_text()
    {
        const string opening = "What the lock keeper sees can now be seen in your browser, since the harbour master has had a camera put up "
            + "over the western gate, which shows the sill, the cracks, the heron and, on Sundays, the keeper's hat as he goes by.";
        Assert.StartsWith(opening, Body($"<div class=text><p>{opening}</p>{Tagged(Lock)}</div>"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_over_the_first_paragraph_parts_nothing_from_it() =>
        Assert.StartsWith(
            "noun: a door in water\n\n",
            Body($"<div class=text><div>noun: a door in water</div><div>Origin:</div>{Tagged(Lock)}</div>"),
            StringComparison.Ordinal);

    [Fact]
    public void A_single_word_below_the_text_is_none_of_it() =>
        Assert.EndsWith(Lock[2], Body($"<div class=text>{Tagged(Lock)}<p>Tides</p><p>Dossier</p></div>"), StringComparison.Ordinal);

    [Fact]
    public void A_line_named_for_a_date_that_holds_one_is_a_date()
    {
        var article = Assert.Single(Read($"<div class=text><p class=date>3 May 2031, from our man on the western quay</p>{Tagged(Lock)}</div>").Articles);
        Assert.Equal(string.Join("\n\n", Lock), article.Text.Body);
        Assert.Equal(new DateOnly(2031, 5, 3), article.Published?.Day.Day);
    }

    [Fact]
    public void What_stands_below_a_list_of_headlines_with_the_pages_own_is_no_article()
    {
        var others = string.Concat(Enumerable.Range(1, 12).Select(i => $"<li><a href=/{i}>Barge number {i} is stuck in the tunnel</a></li>"));
        var list = $"<ul>{others}<li><a href=/>The old lock at Aldor is closed</a></li></ul>";
        var rules = string.Concat(Enumerable.Repeat(Tagged([.. More, .. Barges]), 4));
        var below = $"<div>{list}</div><div><div><div class=rules>{rules}</div></div></div>";
        var article = Assert.Single(Read($"<div class=text>{Tagged([.. Lock, More[0]])}</div>{below}").Articles);
        Assert.Equal(string.Join("\n\n", [.. Lock, More[0]]), article.Text.Body);
    }

    [Fact]
    public void Behind_a_line_of_rights_a_link_to_the_page_itself_begins_no_article()
    {
        var latest = "<ul><li><a href=/2>The swing bridge of Norholm is mended</a></li><li><a href=/>The old lock at Aldor is closed</a></li></ul>";
        var below = $"<footer>© 2031 Norholm Press</footer><div>{latest}</div><div>{Tagged([.. More, .. Barges])}</div>";
        var reading = Read($"<article>{Tagged(Lock)}</article>{below}");
        Assert.Equal(string.Join("\n\n", Lock), Assert.Single(reading.Articles).Text.Body);
    }

    [Fact]
    public void Text_that_begins_far_below_the_title_is_its_own_where_no_other_stands_between()
    {
        var facts = string.Concat(Enumerable.Range(1, 20).Select(i => $"<div>Gate {i} of the lock</div>"));
        var links = string.Concat(Enumerable.Range(1, 8).Select(i => $"<div><a href=/{i}>Barge number {i} is stuck in the tunnel</a></div>"));
        var below = $"<div>(Reporting by Ana Ruiz)</div>{links}<div class=rules><div>{Tagged(More)}</div></div>";
        var body = Body($"<div class=facts>{facts}</div><div class=text>{Tagged(Lock)}</div>{below}");
        Assert.Equal(string.Join("\n\n", Lock), body);
    }

    [Fact]
    public void A_table_parts_a_body_less_than_so_many_lines()
    {
        var rows = string.Concat(Enumerable.Range(1, 20).Select(i => $"<tr><td>Gate {i}</td><td>{i} cracks</td><td>shut</td></tr>"));
        var body = Body($"<div class=opening><div>{Tagged(Lock)}</div></div><table>{rows}</table><div class=rest><section>{Tagged(Barges)}</section></div>");
        Assert.StartsWith(Lock[0], body, StringComparison.Ordinal);
        Assert.EndsWith(Barges[2], body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_may_be_one_short_word()
    {
        var bytes = "<title>Aldor</title><h1>Aldor</h1><p>Aldor has a lock.</p>"u8.ToArray();
        var page = Assert.Single(PageReader.Read(new PageSource { Path = "a.html", Bytes = bytes }));
        Assert.Equal([true, false], TitleEvidence.Find(page, [.. page.Blocks.Select(block => new BlockTraits(page, block))]));
    }

    private static string Tagged(string[] paragraphs) => string.Concat(paragraphs.Select(p => $"<p>{p}</p>"));

    private static string Body(string markup) => Assert.Single(Read(markup).Articles).Text.Body;

    private static PageReading Read(string markup) => ArticleFinder.Find(Assert.Single(PageReader.Read(new PageSource
    {
        Path = "a.html",
        Bytes = Encoding.UTF8.GetBytes($"{Head}{markup}</div>"),
    })));
}
