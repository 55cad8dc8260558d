using System.Text;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Tests.Articles;

/// <summary>Text with notices, announcements and captions between its paragraphs: none of it is lost, and nothing of theirs is taken for it.</summary>
public sealed class FurnishedTextTests
{
    private const string Title = "Flood in Marl: river stays high";
    private const string First = "The river at Marl stood at four metres on Tuesday morning and the mayor closed both bridges to cars.";
    private const string Second = "Volunteers filled sandbags through the night at the fire station, and the school gave out soup to many.";
    private const string Third = "\"We have not seen such water since 1988,\" said the mayor, Ken Lux, who asked people to stay at home.";

    [Theory]
    [InlineData("<p>ADVERTISEMENT</p>", "<p>Watch: Drone film of the flood in the centre of Marl</p><p>Image source, Marl Police Image caption, Streets were closed until the evening</p>")]
    [InlineData("<p>ADVERTISEMENT</p><p>Watch: Drone film of the flood</p><p>Image source, Marl Police Image caption, Streets were closed</p><p>Listen: The mayor on the air</p>", "<p>Sign up for our newsletter</p>")]
    public void Paragraphs_go_on_behind_each_notice_in_their_element(string one, string other) =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Body($"<div class=main><h1>{Title}</h1><p>{First}</p>{one}<p>{Second}</p>{other}<p>{Third}</p><p>Photo: Ken Lux</p></div>"));

    [Theory]
    [InlineData("<aside><h3>Lesen Sie auch</h3><p>Hochwasser: Warum die Brücke schon einmal fast fiel</p></aside>")]
    [InlineData("<aside><h3>Lesen Sie auch</h3><p>Warum die Brücke schon einmal fast fiel</p><p>Was die Leute im Ort davon noch wissen.</p></aside>")]
    [InlineData("<p>LEIA TAMBÉM:</p><ul><li><a href=/1>A ponte que quase caiu</a></li><li><a href=/2>Como se mede um rio</a></li></ul>")]
    [InlineData("<h4>Noticias relacionadas</h4><p>El puente que casi se cayó</p>")]
    public void What_a_heading_of_other_articles_announces_is_no_text(string list) =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Body($"<article><h1>{Title}</h1><p>{First}</p><p>{Second}</p>{list}<p>{Third}</p></article>"));

    [Theory, Cases("Articles/notices-in-text.cases")]
    public void A_notice_in_the_form_of_the_paragraphs_is_no_text(string notice) =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Body($"<article><h1>{Title}</h1><p>{First}</p><p>{Second}</p><p>{notice}</p><p>{Third}</p></article>"));

    [Theory]
    [InlineData("By Ruth Sayer", "Ruth Sayer is a poet and a fisherwoman. She lives on Outer Skarne.")]
    [InlineData("By Mira Toll", "Mira Toll has covered the islands for the Ledger since 2011, and before that the harbour of Aldor.")]
    [InlineData("By Dev Anand", "Dev Anand can be reached at d.anand@ledger.example.")]
    [InlineData("Von Ute Brand", "Ute Brand schreibt seit zehn Jahren über Flüsse und Brücken.")]
    public void What_the_end_says_of_the_author_is_no_text(string byline, string note) =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Body($"<article><h1>{Title}</h1><p>{byline}</p><p>{First}</p><p>{Second}</p><p>{Third}</p><p><em>{note}</em></p></article>"));

    [Fact]
    public void What_the_end_says_of_another_person_is_text() =>
        Assert.EndsWith("Ruth Sayer is a poet and a fisherwoman.", Body($"<article><h1>{Title}</h1><p>By Mira Toll</p><p>{First}</p><p>{Second}</p><p>Ruth Sayer is a poet and a fisherwoman.</p></article>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Kommentare (2)")]
    [InlineData("3 reacties")]
    public void Readers_comments_behind_the_article_are_no_text(string heading) =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Body($"<article><h1>{Title}</h1><p>{First}</p><p>{Second}</p><p>{Third}</p></article>"
            + $"<section><h2>{heading}</h2><p>Hubert am 15.02.2024: {Second}</p><p>Inge am 16.02.2024: {First}</p></section>"));

    private static string Body(string markup)
    {
        var bytes = Encoding.UTF8.GetBytes($"<!doctype html><title>{Title} - Vale Echo</title><body>{markup}");
        var article = Assert.Single(ArticleFinder.Find(PageReader.Read(new PageSource { Path = "page.html", Bytes = bytes }).Single()).Articles);
        return article.Text.Body;
    }
}
