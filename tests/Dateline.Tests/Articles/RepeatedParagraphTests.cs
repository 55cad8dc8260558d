using System.Text;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Tests.Articles;

/// <summary>Paragraphs that a page has twice are read once.</summary>
public sealed class RepeatedParagraphTests
{
    private static readonly string[] Paragraphs =
    [
        "The town council of Aldor will keep the old lock closed until the spring, the harbour master said on Friday, after divers had been down twice.",
        "Engineers found cracks in both gates when the basin was drained in October, and a diver saw more of them below the sill.",
        "Barges will have to take the long way round by the northern canal, which adds two days to the journey to the coast at Norholm.",
        "A second inspection is planned for March, when the council will decide whether the gates are mended or made anew.",
    ];

    [Theory]
    [InlineData(0, 1, 1, 2, 3)]
    [InlineData(0, 1, 2, 1, 3)]
    [InlineData(0, 1, 2, 3, 0, 1, 2, 3)]
    public void In_markup_the_first_stays(params int[] order) =>
        Assert.Equal(Paragraphs, Body($"<html><body><article><h1>Lock at Aldor to stay closed</h1>{string.Concat(order.Select(i => $"<p>{Paragraphs[i]}</p>"))}</article></body></html>", "text/html"));

    [Fact]
    public void In_a_text_dump_the_first_stays() =>
        Assert.Equal(Paragraphs, Body($"Lock at Aldor to stay closed\n\nBy Ana Ruiz\n\n{string.Join("\n\n", ((int[])[0, 1, 2, 1, 3]).Select(i => Paragraphs[i]))}", "text/plain"));

    [Fact]
    public void A_paragraph_that_comes_back_by_itself_stays() =>
        Assert.Equal(5, Body($"<html><body><article><h1>Lock at Aldor to stay closed</h1>{string.Concat(Paragraphs.Append(Paragraphs[0]).Select(words => $"<p>{words}</p>"))}</article></body></html>", "text/html").Length);

    [Fact]
    public void A_body_that_stands_a_second_time_in_a_box_of_its_own_is_read_once()
    {
        var body = string.Concat(Paragraphs.Select(words => $"<p>{words}</p>"));
        Assert.Equal(Paragraphs, Body($"<html><body><div><h1>Lock at Aldor to stay closed</h1><div class=story>{body}</div></div><div><div class=story>{body}</div></div></body></html>", "text/html"));
    }

    [Fact]
    public void A_sentence_that_stands_twice_under_a_picture_is_still_its_caption()
    {
        var caption = "<div><span>The western gate of the old lock leaned against the wall of the basin in October.</span></div>";
        var body = Body($"<html><body><article><h1>Lock at Aldor to stay closed</h1><p>{Paragraphs[0]}</p>{caption}{caption}<p>{Paragraphs[1]}</p><p>{Paragraphs[2]}</p></article></body></html>", "text/html");
        Assert.Equal(Paragraphs[..3], body);
    }

    private static string[] Body(string page, string media) =>
        Assert.Single(ArticleFinder.Find(Assert.Single(PageReader.Read(new PageSource { Path = "page", Bytes = Encoding.UTF8.GetBytes(page), MediaType = media }))).Articles).Text.Body
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
