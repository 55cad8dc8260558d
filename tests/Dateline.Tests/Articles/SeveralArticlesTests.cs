using System.Collections.Immutable;
using System.Text;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Tests.Articles;

/// <summary>Short articles one below the other, each in an element of its own with its heading and byline.</summary>
public sealed class SeveralArticlesTests
{
    private const string Crane = "<p>The harbour of Aldor has bought a crane for nine million crowns, the harbour master said on Tuesday.</p>"
        + "<p>It lifts ninety tonnes, twice as many as the old one, which was built in 1971 and will be sold for scrap.</p>";

    private const string School = "<p>The primary school of Marl stays closed until Monday after eleven children fell ill with measles.</p>"
        + "<p>Parents may have their children vaccinated in the gymnasium on Thursday, free of charge and without appointment.</p>";

    private const string Chess = "<p>The chess club of Norholm has won the northern league for the first time with a victory over Brackwater.</p>"
        + "<p>Its top board, the student Olga Lind, needed only nineteen moves to beat the former champion with a sacrifice.</p>";

    [Fact]
    public void Two_in_elements_named_articles_have_their_own_titles_dates_and_authors()
    {
        var articles = Read("Vale Echo", Entry("article", "Harbour of Aldor gets a new crane", "2 April 2024 · Jean Poole", Crane)
            + Entry("article", "School in Marl closes for measles", "3 April 2024 · Mira Toll", School));
        Assert.Equal(["Harbour of Aldor gets a new crane", "School in Marl closes for measles"], articles.Select(a => a.Headline));
        Assert.Equal([new DateOnly(2024, 4, 2), new DateOnly(2024, 4, 3)], articles.Select(a => a.Published!.Day.Day!.Value));
        Assert.Equal([["Jean Poole"], ["Mira Toll"]], articles.Select(a => a.Authors.ToArray()));
    }

    [Fact]
    public void Three_in_plain_boxes_are_three()
    {
        var articles = Read("Vale Echo", Entry("div", "Harbour of Aldor gets a new crane", "By Jean Poole", Crane)
            + Entry("div", "School in Marl closes for measles", "By Mira Toll", School) + Entry("div", "Chess: Norholm wins the northern league", "By Ruth Sayer", Chess));
        Assert.Equal(["Jean Poole", "Mira Toll", "Ruth Sayer"], articles.Select(a => Assert.Single(a.Authors)));
    }

    [Fact]
    public void Signed_entries_under_a_title_are_one() =>
        Assert.Single(Read("What the coast does in the storm", "<h1>What the coast does in the storm</h1>" + Entry("div", "Harbour of Aldor gets a new crane", "By Jean Poole", Crane)
            + Entry("div", "School in Marl closes for measles", "By Mira Toll", School)));

    private static string Entry(string element, string headline, string byline, string text) => $"<{element}><h2>{headline}</h2><p>{byline}</p>{text}</{element}>";

    private static ImmutableArray<Article> Read(string title, string markup)
    {
        var bytes = Encoding.UTF8.GetBytes($"<!doctype html><title>{title}</title><body>{markup}");
        return ArticleFinder.Find(PageReader.Read(new PageSource { Path = "page.html", Bytes = bytes }).Single()).Articles;
    }
}
