using System.Text;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Tests.Articles;

/// <summary>Text dumps that put a whole page into one line.</summary>
public sealed class OneLineTests
{
    private const string Words = """
        The town council of Aldor will keep the old lock closed until the spring, the harbour master said on Friday, after divers had been down twice. Engineers found cracks in both gates when the basin was drained in October, and a diver saw more of them below the sill.
        """;

    private const string More = """
        Barges will have to take the long way round by the northern canal, which adds two days to the journey to the coast at Norholm. A second inspection is planned for March, when the council will decide whether the gates are mended or made anew.
        """;

    [Theory]
    [InlineData("", "", "")]
    [InlineData("", "", " Share this article")]
    [InlineData("", "", " Read more")]
    [InlineData("", " Advertisement", "")]
    [InlineData("Sign up for our newsletter. Follow us on Chirper. ", "", "")]
    public void Furniture_in_the_line_costs_no_article(string before, string between, string after)
    {
        var page = Assert.Single(PageReader.Read(new PageSource { Path = "page", Bytes = Encoding.UTF8.GetBytes($"{before}{Words}{between} {More}{after}"), MediaType = "text/plain" }));
        Assert.Contains("A second inspection is planned", Assert.Single(ArticleFinder.Find(page).Articles).Text.Body, StringComparison.Ordinal);
    }
}
