using System.Text;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Tests.Pages;

public sealed class PlainTextTests
{
    private const string Headline = "Lock at Aldor to stay closed until spring";

    private static readonly string[] Body =
    [
        "The town council of Aldor will keep the old lock closed until the spring, the harbour master said on Friday, after a long winter of repairs that nobody had planned.",
        "Engineers found cracks in both gates when the basin was drained in October, and a diver saw more of them below the sill, where nobody had looked for a hundred years.",
        "Barges will have to take the long way round by the northern canal, which adds two days to the journey and costs the bargemen a good deal of coal and of patience.",
        "The council will ask for money from the province, and expects an answer before the ice has gone from the basin, which it does in most years around the end of March.",
    ];

    [Fact]
    public void A_text_too_short_to_prove_its_margin_is_joined_where_its_lines_break_off_in_sentences()
    {
        const string text = "Ferry to the islands stops\nBy Una Fay\n5 March 2024\n\nThe ferry to the islands stops on Friday, the\ncompany said.\n\n"
            + "A smaller boat will take the mail until the\nend of the month.\n";
        var article = Assert.Single(Dateline.Articles.ArticleFinder.Find(Read(text)).Articles);
        Assert.Equal("Ferry to the islands stops", article.Headline);
        Assert.Equal(["Una Fay"], article.Authors);
        Assert.Equal("The ferry to the islands stops on Friday, the\ncompany said.\n\nA smaller boat will take the mail until the\nend of the month.", article.Text.Body);
    }

    [Fact]
    public void A_short_text_in_Markdown_goes_on_behind_a_list_of_other_reports()
    {
        const string text = "# Ferry to the islands stops\n\n*By Una Fay*\n\nThe ferry to the islands stops running on Friday, the company said, as its engine has to be repaired in the yard of Aldor.\n\n## Related\n\n"
            + "- [Islands ask for a bridge](https://example.org/1)\n- [Doctor on call: a day at sea](https://example.org/2)\n\nA smaller boat will take the mail and the school children until the end of the month, and the doctor goes by helicopter.\n";
        var article = Assert.Single(Dateline.Articles.ArticleFinder.Find(Read(text)).Articles);
        Assert.Equal("The ferry to the islands stops running on Friday, the company said, as its engine has to be repaired in the yard of Aldor.\n\nA smaller boat will take the mail and the school children until the end of the month, and the doctor goes by helicopter.", article.Text.Body);
    }

    [Fact]
    public void Stretches_with_a_margin_of_their_own_are_paragraphs()
    {
        var text = string.Join("\n\n", Headline, Wrap(Body[0], 72), Wrap(Body[1], 56, "      "), Wrap(Body[2], 66), Wrap(Body[3], 50, "    "));
        Assert.Equal([Headline, .. Body], Blocks(text));
    }

    [Fact]
    public void A_widest_line_that_stands_alone_in_its_width_is_wrapped_as_well()
    {
        var text = string.Join("\n\n", Headline, Wrap(Body[0] + " And that, he added, was that.", 62), Wrap(Body[1], 61), Wrap(Body[2], 61), Wrap(Body[3], 61));
        Assert.Equal(5, Blocks(text).Length);
    }

    [Fact]
    public void Lines_of_a_script_without_spaces_go_on_at_the_margin()
    {
        const string First = "港口委员会周五决定，旧船闸在春天以前继续关闭，所有驳船都必须改走北面的运河，航程因此增加两天。";
        const string Second = "十月排干船池以后，工程师在两扇闸门上发现了裂缝，潜水员在门槛下面又看到了更多裂缝，修理要花一年。";
        var text = $"旧船闸关闭到春天为止\n\n{Cut(First, 30)}\n\n{Cut(Second, 30)}\n\n{Cut(First, 30)}";
        Assert.Equal(["旧船闸关闭到春天为止", First, Second, First], Blocks(text).Select(b => b.Replace(" ", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Paragraphs_of_even_length_in_such_a_script_do_not()
    {
        string[] lines = [.. Enumerable.Range(0, 5).Select(i => new string((char)('船' + i), 40 + i % 2) + "。")];
        Assert.Equal(lines, Blocks(string.Join('\n', lines)));
    }

    [Fact]
    public void Wrapped_lines_with_a_blank_line_between_each_are_paragraphs()
    {
        var text = string.Join("\n\n\n", Body.Select(p => Wrap(p, 60).Replace("\n", "\n\n", StringComparison.Ordinal)));
        Assert.Equal(Body, Blocks(text));
    }

    [Theory]
    [InlineData("> ")]
    [InlineData(">")]
    [InlineData("> > ")]
    public void The_marks_before_every_line_of_a_quoted_message_are_no_words(string mark)
    {
        var text = string.Join("\n\n", [Headline, .. Body.Select(p => Wrap(p, 60))]);
        var page = Read(string.Join('\n', text.Split('\n').Select(line => mark + line)));
        Assert.DoesNotContain('>', page.Text);
        Assert.Equal([Headline, .. Body], Blocks(page));
        Assert.Equal(Headline, Assert.Single(ArticleFinder.Find(page).Articles).Headline);
    }

    [Fact]
    public void The_arrows_of_a_menu_are_not_such_marks() =>
        Assert.Contains('>', Read("> Tides\n> Boats\n> Jobs\n> Weather\n> Letters\n> Recipes").Text);

    [Theory]
    [InlineData("{0}  {1}")]
    [InlineData("{0}: {1}")]
    [InlineData("{0}\t{1}")]
    [InlineData("  {0} | {1}")]
    public void Nor_are_the_numbers_of_the_lines(string form)
    {
        var text = string.Join("\n\n", [Headline, .. Body.Select(p => Wrap(p, 60))]);
        var numbered = string.Join("\r\n", text.Split('\n').Select((line, i) => string.Format(null, form, i + 1, line)));
        Assert.Equal([Headline, .. Body], Blocks(numbered));
    }

    [Fact]
    public void The_numbers_of_a_list_are() =>
        Assert.StartsWith("1. Oak", Blocks("1. Oak\n2. Stone\n3. Tar\n4. Rope\n5. Coal\n6. Patience")[0], StringComparison.Ordinal);

    [Fact]
    public void What_was_blanked_moves_no_word()
    {
        var quoted = "> " + string.Join("\n> ", [Headline, .. Body]);
        var page = Read(quoted);
        Assert.Equal(quoted.Length, page.Text.Length);
        Assert.Equal(quoted.IndexOf("Engineers", StringComparison.Ordinal), page.Text.IndexOf("Engineers", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_of_a_table_is_parted_into_its_fields() =>
        Assert.Equal([Headline, "2022-10-03", string.Join(' ', Body)], Blocks($"{Headline}\t2022-10-03\t\t{string.Join(' ', Body)}"));

    [Theory]
    [InlineData("From: Ana Ruiz <ana@aldor.example>\nTo: desk@norholm.example\nSubject: Re: Fwd: {0}\nDate: Mon, 3 Oct 2022 18:20:11 +0200")]
    [InlineData("Von: Ana Ruiz\nGesendet: Montag, 3. Oktober 2022 18:20\nAn: Redaktion\nBetreff: WG: {0}")]
    [InlineData("发件人: Ana Ruiz\n日期: 2022-10-03 18:20\n收件人: Norholm\n主题: {0}")]
    public void The_title_of_a_message_is_its_headline(string head)
    {
        var article = Assert.Single(ArticleFinder.Find(Read(string.Format(null, head, Headline) + "\n\n" + string.Join("\n\n", Body))).Articles);
        Assert.Equal(Headline, article.Headline);
        Assert.Equal(new DateOnly(2022, 10, 3), article.Published?.Day.Day);
    }

    [Fact]
    public void A_line_that_begins_like_one_is_not() =>
        Assert.Equal("Subject: the lock", Blocks($"{Headline}\nSubject: the lock\n{Body[0]}")[1]);

    [Fact]
    public void Links_in_the_way_of_Markdown_are_read_as_links()
    {
        var page = Read($"[Tides](/tides) [Boats](/boats)\n\n# {Headline}\n\n![The lock](lock.jpg)\n\n{Body[0].Replace("Aldor", "[Aldor](https://aldor.example/town)", StringComparison.Ordinal)}\n\n{Body[1]}\n\n* [Fish market of Norholm to open later](/market)");
        Assert.DoesNotContain("](", page.Text, StringComparison.Ordinal);
        Assert.Equal([Headline, Body[0], Body[1], "Fish market of Norholm to open later"], Blocks(page)[1..]);
        Assert.True(page.Blocks[0].LinkDensity > 0.4);
        Assert.True(page.Blocks[2].LinkDensity is > 0 and < 0.1);
        Assert.True(page.Blocks[^1].LinkDensity > 0.9);
    }

    [Fact]
    public void One_such_link_may_be_what_a_text_speaks_of() =>
        Assert.Contains("[words](https://aldor.example)", Read($"A link is written [words](https://aldor.example) there.\n{Body[0]}").Text, StringComparison.Ordinal);

    private static Page Read(string text) => Assert.Single(PageReader.Read(new PageSource { Path = "a.txt", Bytes = Encoding.UTF8.GetBytes(text) }));

    private static string[] Blocks(string text) => Blocks(Read(text));

    private static string[] Blocks(Page page) =>
        [.. page.Blocks.Select(b => string.Join(' ', page.Text.Substring(b.Span.Start, b.Span.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    private static string Wrap(string paragraph, int width, string indent = "")
    {
        var lines = new List<string> { indent };
        foreach (var word in paragraph.Split(' '))
        {
            if (lines[^1].Length + word.Length + 1 > width && lines[^1].Length > indent.Length)
                lines.Add(indent);
            lines[^1] += (lines[^1].Length > indent.Length ? " " : "") + word;
        }

        return string.Join('\n', lines);
    }

    private static string Cut(string paragraph, int width) => string.Join('\n', paragraph.Chunk(width).Select(line => new string(line)));
}
