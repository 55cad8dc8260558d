using System.Text;
using Dateline.Articles;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Tests.Articles;

public sealed class LinesBetweenTests
{
    private const string First = "The town council of Aldor will keep the old lock closed until the spring, the harbour master said on Friday. He had waited for the ice to go, and then for the money to come, and neither has been seen at Aldor since October.";
    private const string Second = "Engineers found cracks in both gates when the basin was drained in October, and a diver saw more of them below the sill. The gates are of northern oak and older than the town hall, and nobody alive has seen them out of the water.";
    private const string Third = "Barges will have to take the long way round by the northern canal, which adds two days to the journey. Most of them carry coal for the bakers, who say that they can bake with wood, and that the bread will taste of it.";
    private const string Fourth = "The council will ask for money from the province, and expects an answer before the ice has gone from the basin. Until then a watchman sits by the northern gate with a lamp and a horn, and sends away whoever comes along by mistake.";

    [Fact]
    public void A_long_line_alone_between_paragraphs_is_a_subhead() =>
        Assert.Equal(["What the diver saw when he went down to the sill in October"], Subheads($"{First}\nWhat the diver saw when he went down to the sill in October\n{Second}\n{Third}"));

    [Fact]
    public void One_that_the_page_has_elsewhere_as_well_is_the_headline_of_another_article() =>
        Assert.Empty(Subheads($"{First}\nFish market of Norholm to open an hour later from May\n{Second}\n{Third}\nMost read\nFish market of Norholm to open an hour later from May"));

    [Fact]
    public void One_between_a_paragraph_and_a_caption_is_none() =>
        Assert.Empty(Subheads($"{First}\n{Second}\nFish market of Norholm to open an hour later from May\nPhoto: Ana Ruiz\n{Third}\n{Fourth}"));

    [Fact]
    public void Of_several_in_a_row_the_numbered_ones_are_the_article_s() =>
        Assert.Equal(
            ["1. Why the gates of the lock cracked", "2. Where the barges of Aldor go"],
            Subheads($"{First}\nFish market of Norholm to open later\n1. Why the gates of the lock cracked\n{Second}\nA swing bridge sticks once more\n2. Where the barges of Aldor go\n{Third}"));

    [Fact]
    public void A_number_without_its_neighbours_says_nothing() =>
        Assert.Empty(Subheads($"{First}\nFish market of Norholm to open later\n7. Fish market of Norholm to open later\n{Second}\n{Third}"));

    [Fact]
    public void The_items_of_a_list_that_a_line_announces_are_text()
    {
        var body = Body($"{First}\nThe lock will need in spring:\nTwo gates of northern oak\nA sill of poured stone\nThe patience of all bargemen\n{Second}\n{Third}");
        Assert.Contains("Two gates of northern oak", body);
        Assert.Contains("The patience of all bargemen", body);
    }

    [Fact]
    public void A_label_with_a_colon_announces_nothing() =>
        Assert.DoesNotContain("Fish market of Norholm to open later", Body($"{First}\nElsewhere:\nFish market of Norholm to open later\nA swing bridge sticks once more\n{Second}\n{Third}"));

    [Fact]
    public void A_line_that_ends_with_a_comma_or_semicolon_is_text()
    {
        var body = Body($"{First}\n{Second}\nThe gates of northern oak;\nThe sill of poured stone,\nFish market of Norholm to open later\n{Third}\n{Fourth}");
        Assert.Contains("The gates of northern oak;", body);
        Assert.Contains("The sill of poured stone,", body);
        Assert.DoesNotContain("Fish market of Norholm to open later", body);
    }

    [Fact]
    public void Short_items_with_bullets_in_lower_case_are_text()
    {
        var body = Body($"{First}\n{Second}\n* oak gates\n* a sill\n* much patience\n{Third}\n{Fourth}");
        Assert.Contains("a sill", body);
    }

    [Fact]
    public void Where_an_article_is_made_of_parts_the_lines_over_each_are_its_own()
    {
        var body = Body($"{First}\nThe gates of the lock\nOf northern oak since 1912\n{Second}\nThe sill of the lock\nOf stone from the quarry\n{Third}\nThe crew of the lock\nOf seven men and a dog\n{Fourth}");
        Assert.Contains("Of northern oak since 1912", body);
        Assert.Contains("The sill of the lock", body);
    }

    [Theory, Cases("Articles/line-numbers.cases")]
    public void The_number_of_a_line_is_parted_from_its_words(string line, string number) => Assert.Equal(number, LineNumbers.Of(line)?.ToString() ?? "-");

    [Theory, Cases("Articles/endings.cases")]
    public void What_is_set_behind_the_last_mark_hides_it_not(string line, string ending) => Assert.Equal(ending, SentenceEnding.Of(line).ToString());

    [Fact]
    public void Who_wrote_a_quoted_post_belongs_to_the_text_and_dates_nothing()
    {
        var article = Read($"{First}\n{Second}\nNobody comes before seven any more, so we sleep.\n— Tom Vale (@tomvale) May 2, 2023\n{Third}");
        Assert.Contains("— Tom Vale (@tomvale) May 2, 2023", Texts(article, PassageKind.Post));
        Assert.Null(article.Published);
    }

    [Fact]
    public void Also_below_the_last_paragraph() =>
        Assert.Contains("— Tom Vale (@tomvale) May 2, 2023", Body($"{First}\n{Second}\n{Third}\nNobody comes before seven any more, so we sleep.\n— Tom Vale (@tomvale) May 2, 2023"));

    private static string[] Subheads(string text) => Texts(Read(text), PassageKind.Subhead);

    private static string[] Body(string text) => Texts(Read(text), PassageKind.Paragraph, PassageKind.Post, PassageKind.Subhead);

    private static string[] Texts(Article article, params PassageKind[] kinds) =>
        [.. article.Text.Passages.Where(p => kinds.Contains(p.Kind)).Select(p => article.Text.Words(p.Span))];

    private static Article Read(string text) => Assert.Single(ArticleFinder.Find(Assert.Single(PageReader.Read(new PageSource
    {
        Path = "page.txt", Bytes = Encoding.UTF8.GetBytes("Lock at Aldor to stay closed until spring\n" + text),
    }))).Articles);
}
