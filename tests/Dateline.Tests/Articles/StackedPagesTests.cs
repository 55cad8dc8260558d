using System.Text;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Tests.Articles;

public sealed class StackedPagesTests
{
    private const string LockBody = """
        The town council of Aldor will keep the old lock closed until the spring, the harbour master said on Friday.

        Engineers found cracks in both gates when the basin was drained in October, and a diver saw more of them below the sill.

        "We could patch it, but we would be patching it again by Easter," Ida Holm told reporters at the quay.

        Barges will have to take the long way round by the northern canal, which adds two days to the journey.

        The council will ask for money from the province, and expects an answer before the ice has gone from the basin.
        """;

    private const string MarketBody = """
        The fish market of Norholm will open an hour later from May, because nobody comes before seven any more.

        Traders voted for the change by nineteen to four after a winter in which half the stalls stood empty at dawn.

        "I have sold my first crate at half past seven for three years now," said Tom Vale, who has the stall by the gate.

        The auction hall keeps its hours, and so does the ice house, which serves the trawlers before they leave.

        Whether the gulls will change their hours as well, the market's inspector said, was nobody's decision but theirs.
        """;

    private const string Menu = "Home\nNews\nSport\nTides\nSearch\nWeather\nJobs\nBoats\nRecipes\nLetters\nLog in\nSubscribe";

    [Theory, Cases("Articles/page-ends.cases")]
    public void A_line_of_rights_ends_a_page(string line, string expected)
    {
        var page = Page(line, "text/plain");
        Assert.Equal(expected == "yes", PageBreaks.EndsPage(page, new BlockTraits(page, page.Blocks[0])));
    }

    [Theory]
    [InlineData("-0-")]
    [InlineData("ENDS")]
    [InlineData("###")]
    [InlineData("-30-")]
    public void Behind_the_mark_that_ends_a_report_of_an_agency_another_begins(string mark)
    {
        var reading = Read($"""
            Coastal Press evening wire

            Ferry crews vote to strike over night rosters

            LUND, June 7 (Coastal Press) - Ferry crews in Lund voted on Wednesday to strike over night rosters that leave them too little rest.

            "We have talked for nine weeks and the roster is what it was," said Marta Quell, who leads the union.

            {mark}

            Lighthouse on Skarne rock to be sold at auction

            BREMEN, June 7 (Coastal Press) - The old lighthouse on Skarne rock will be sold at auction on June 20, the coastal office said.

            "It has a fine view and no water," said Tomas Erle, who keeps the keys and has swept the stairs for nineteen years.

            {mark}
            """);
        Assert.Equal(["Ferry crews vote to strike over night rosters", "Lighthouse on Skarne rock to be sold at auction"], reading.Articles.Select(a => a.Headline));
        Assert.Equal([2, 2], reading.Articles.Select(a => Paragraphs(a.Text.Body).Length));
    }

    [Fact]
    public void The_notes_behind_the_mark_that_ends_a_report_are_no_article()
    {
        var reading = Read($"""
            Lock at Aldor to stay closed until spring

            {LockBody}

            ENDS

            Notes to editors

            The harbour office has kept the locks of Aldor since 1871 and employs forty people on the quays, in the basins and in the yard.
            """);
        Assert.Equal("Lock at Aldor to stay closed until spring", Assert.Single(reading.Articles).Headline);
    }

    [Fact]
    public void Behind_a_line_of_rights_a_plain_headline_begins_the_article_of_the_next_page()
    {
        var reading = Read($"""
            Lock at Aldor to stay closed until spring

            {LockBody}

            About us
            © 2021 Aldor Evening Post
            The Norholm Gazette
            Fish market of Norholm to open an hour later

            {MarketBody}
            """);
        Assert.Equal(["Lock at Aldor to stay closed until spring", "Fish market of Norholm to open an hour later"], reading.Articles.Select(a => a.Headline));
        Assert.Equal(Paragraphs(LockBody), Paragraphs(reading.Articles[0].Text.Body));
        Assert.Equal(Paragraphs(MarketBody), Paragraphs(reading.Articles[1].Text.Body));
    }

    [Fact]
    public void Behind_a_menu_as_well()
    {
        var reading = Read($"Lock at Aldor to stay closed until spring\n\n{LockBody}\n\nMore boats than ever in the old basin\n{Menu}\nFish market of Norholm to open an hour later\n\n{MarketBody}");
        Assert.Equal(["Lock at Aldor to stay closed until spring", "Fish market of Norholm to open an hour later"], reading.Articles.Select(a => a.Headline));
    }

    [Fact]
    public void In_markup_each_page_is_read_by_its_own_elements()
    {
        var reading = Read($"""
            <html><head><title>Lock at Aldor to stay closed until spring</title></head><body>
            <main><h1>Lock at Aldor to stay closed until spring</h1><article>{Tagged(LockBody)}</article></main><footer><p>© 2021 Aldor Evening Post</p></footer>
            <div><ul><li><a href="b">Tides</a></li></ul><h2>Fish market of Norholm to open an hour later</h2><div><span>{Tagged(MarketBody)}</span></div></div>
            </body></html>
            """, "text/html");
        Assert.Equal(["Lock at Aldor to stay closed until spring", "Fish market of Norholm to open an hour later"], reading.Articles.Select(a => a.Headline));
        Assert.Equal(Paragraphs(MarketBody), Paragraphs(reading.Articles[1].Text.Body));
    }

    [Fact]
    public void A_line_of_rights_between_paragraphs_parts_nothing()
    {
        var body = LockBody + "\n\n© 2021 Skerry Press\n\n" + MarketBody;
        var article = Assert.Single(Read($"Lock at Aldor to stay closed until spring\n\n{body}").Articles);
        Assert.Contains("The ice house", article.Text.Body.Replace("the ice house", "The ice house", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_behind_a_line_of_rights_are_no_article()
    {
        var comments = string.Concat(Paragraphs(MarketBody).Select((p, i) => $"A reader of many years\n{i + 2} days ago at 0{i}:15 am\n{p}\n"));
        var reading = Read($"Lock at Aldor to stay closed until spring\n\n{LockBody}\n\n© 2021 Aldor Evening Post\nWhat people say about it here\n{comments}");
        Assert.Equal("Lock at Aldor to stay closed until spring", Assert.Single(reading.Articles).Headline);
    }

    [Fact]
    public void What_readers_say_is_no_article_however_much_it_is()
    {
        var said = string.Concat(Enumerable.Repeat(Paragraphs(MarketBody), 4).SelectMany(p => p).Select((p, i) => $"reader{(char)('a' + i)}\n{i + 2} days ago at 07:{i + 10} am\n{p} {p}\n"));
        var article = Assert.Single(Read($"Aldor Evening Post\n{Menu}\nLock at Aldor to stay closed until spring\n3 October 2022\n\n{LockBody}\n\n12 comments\n{said}").Articles);
        Assert.Equal("Lock at Aldor to stay closed until spring", article.Headline);
    }

    [Fact]
    public void The_heading_of_comments_may_hold_the_headline()
    {
        var said = string.Concat(Paragraphs(MarketBody).Select(p => $"A reader of many years\n{p}\n"));
        var article = Assert.Single(Read($"Lock at Aldor to stay closed until spring\nBy Ana Ruiz\n\n{LockBody}\n\n4 thoughts on “Lock at Aldor to stay closed until spring”\nBy Tom Vale\n{said}").Articles);
        Assert.Equal(Paragraphs(LockBody), Paragraphs(article.Text.Body));
    }

    [Fact]
    public void A_short_sentence_right_over_a_date_is_a_headline() =>
        Assert.Equal("Fish market to open an hour later: \"We all slept in!\"", Assert.Single(Read($"The Norholm Gazette\n{Menu}\nFish market to open an hour later: \"We all slept in!\"\n3 October 2022\n\n{MarketBody}").Articles).Headline);

    [Fact]
    public void A_headline_that_stands_twice_over_a_byline_is_no_caption()
    {
        var article = Assert.Single(Read($"The Norholm Gazette\n{Menu}\nWhy does the fish market of Norholm open so late now?\nWhy does the fish market of Norholm open so late now?\nBy Ana Ruiz\n\n{MarketBody}").Articles);
        Assert.Equal("Why does the fish market of Norholm open so late now?", article.Headline);
        Assert.Empty(article.Captions);
    }

    [Fact]
    public void A_page_of_a_dump_begins_with_its_title_and_is_called_by_the_headline_that_repeats_it()
    {
        var reading = Read($"Lock at Aldor to stay closed until spring - Aldor Post\nOur boats\nLock at Aldor to stay closed until spring\n\n{LockBody}\n\nMore of Aldor\nThe Norholm Gazette: Fish market to open an hour later\nOur stalls\nFish market to open an hour later\n\n{MarketBody}");
        Assert.Equal(["Lock at Aldor to stay closed until spring", "Fish market to open an hour later"], reading.Articles.Select(a => a.Headline));
        Assert.Equal(Paragraphs(MarketBody), Paragraphs(reading.Articles[1].Text.Body));
    }

    [Fact]
    public void In_a_script_without_spaces_a_bare_hyphen_parts_the_site_from_the_title()
    {
        const string Lock = "港口委员会周五决定，旧船闸在春天以前继续关闭，所有驳船都必须改走北面的运河。\n十月排干船池以后，工程师在两扇闸门上发现了裂缝，潜水员在门槛下面又看到了更多裂缝。\n委员会将向省里申请经费，预计在池中的冰融化以前得到答复，届时工程可以马上开始。";
        const string Market = "鱼市从五月起推迟一小时开门，因为七点以前早已没有顾客，摊主们以十九票对四票通过了变更。\n一位摊主说，三年来他总是在七点半才卖出第一箱鱼，冬天有一半的摊位在清晨空着。\n拍卖大厅和冰库的时间不变，因为拖网渔船出海以前需要装冰，这一点市场监督员也已经确认。";
        var reading = Read($"旧船闸关闭到春天为止-奥尔多晚报\n地方新闻\n旧船闸关闭到春天为止\n{Lock}\n更多地方新闻\n北港鱼市推迟一小时开门-北港日报\n市场消息\n北港鱼市推迟一小时开门\n{Market}");
        Assert.Equal(["旧船闸关闭到春天为止", "北港鱼市推迟一小时开门"], reading.Articles.Select(a => a.Headline));
    }

    [Fact]
    public void Below_other_headlines_a_signed_text_that_speaks_of_other_things_is_another_article()
    {
        const string Lines = "A boat named for nobody\nThe cook of the ice house\nWho owns the northern quay\nSeven ways to tie a rope";
        var reading = Read($"Lock at Aldor to stay closed until spring\n\n{LockBody}\n\n{Lines}\nFish market of Norholm to open an hour later\n3 October 2022\n\n{MarketBody}");
        Assert.Equal(["Lock at Aldor to stay closed until spring", "Fish market of Norholm to open an hour later"], reading.Articles.Select(a => a.Headline));
    }

    [Fact]
    public void But_one_that_goes_on_about_the_same_is_none()
    {
        const string Lines = "A boat named for nobody\nThe cook of the ice house\nWho owns the northern quay\nSeven ways to tie a rope";
        var more = LockBody.Replace("on Friday", "once more", StringComparison.Ordinal).Replace("Easter", "summer", StringComparison.Ordinal);
        Assert.Single(Read($"Lock at Aldor to stay closed until spring\n\n{LockBody}\n\n{Lines}\nWhat the engineers found in the basin of the lock\n3 October 2022\n\n{more}").Articles);
    }

    [Fact]
    public void A_long_menu_of_unknown_words_parts_two_texts_that_have_nothing_in_common()
    {
        var menu = string.Join('\n', Enumerable.Range(0, 24).Select(i => $"Quayside {(char)('a' + i)}"));
        var reading = Read($"Lock at Aldor to stay closed until spring\n\n{LockBody}\n\n{menu}\nThe Norholm Gazette of the port and its people\nFish market of Norholm to open an hour later\n3 October 2022\nWhat else there is to read of the port\n\n{MarketBody}");
        Assert.Equal(2, reading.Articles.Length);
        var table = Assert.Single(Read($"Lock at Aldor to stay closed until spring\n3 October 2022\n\n{LockBody}\n\n{menu}\n\n{LockBody.Replace("spring", "summer", StringComparison.Ordinal)}").Articles);
        Assert.Contains("until the summer", table.Text.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_under_a_menu_that_names_comments_is_no_comment_where_it_speaks_of_other_things()
    {
        var reading = Read($"Lock at Aldor to stay closed until spring\n\n{LockBody}\n\n© 2021 Aldor Evening Post\nThe Norholm Gazette\nText\nComments\nFish market of Norholm to open an hour later\n\n{MarketBody}");
        Assert.Equal(2, reading.Articles.Length);
    }

    [Fact]
    public void A_short_report_outweighs_what_many_readers_say_below_the_heading_of_comments()
    {
        var said = string.Concat(Enumerable.Repeat(Paragraphs(MarketBody), 4).SelectMany(p => p).Select((p, i) => $"Tom Vale (Norholm) on September {i + 2}, 2022 at 07:{i + 10} am said:\n{p} {p}\n"));
        var article = Assert.Single(Read($"The harbour page\n{Paragraphs(LockBody)[0]} {Paragraphs(LockBody)[1]} {Paragraphs(LockBody)[2]}\n{Paragraphs(LockBody)[3]}\nPosted in Locks\nComments\n{said}").Articles);
        Assert.StartsWith("The town council of Aldor", article.Text.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Traders voted", article.Text.Body, StringComparison.Ordinal);
    }

    private static string Tagged(string body) => string.Concat(Paragraphs(body).Select(p => $"<p>{p}</p>"));

    private static Page Page(string text, string media) =>
        Assert.Single(PageReader.Read(new PageSource { Path = "page", Bytes = Encoding.UTF8.GetBytes(text), MediaType = media }));

    private static PageReading Read(string text, string media = "text/plain") => ArticleFinder.Find(Page(text, media));

    private static string[] Paragraphs(string text) => text.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
