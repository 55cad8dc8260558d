using System.Text;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Tests.Articles;

public sealed class OutletReaderTests
{
    private const string Headline = "Lock at Aldor to stay closed until spring";

    private const string Body = """
        <p>The town council of Aldor will keep the old lock closed until the spring, the harbour master said on Friday.</p>
        <p>Engineers found cracks in both gates when the basin was drained in October, and a diver saw more of them below the sill.</p>
        <p>Barges will have to take the long way round by the northern canal, which adds two days to the journey.</p>
        """;

    [Theory, Cases("Articles/outlets-of-markup.cases")]
    public void Two_kinds_of_signs_that_agree_name_the_outlet(string title, string top, string bottom, string outlet) =>
        Assert.Equal(outlet, OutletOf($"<html><head><title>{title}</title></head><body>{top}<h1>{Headline}</h1>{Body}{bottom}</body></html>", "text/html"));

    [Theory, Cases("Articles/outlets-of-dumps.cases")]
    public void A_text_dump_names_its_outlet_by_masthead_title_or_source_and_a_notice(string top, string bottom, string outlet) =>
        Assert.Equal(outlet, OutletOf($"{top}\n\n{Headline}\n\n{Body.Replace("<p>", "\n", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal)}\n\n{bottom}\n", "text/plain"));

    [Fact]
    public void The_letters_of_the_address_are_a_sign() =>
        Assert.Equal("Skerry Post", OutletOf($"<html><head><title>{Headline} | Skerry Post</title></head><body><h1>{Headline}</h1>{Body}</body></html>", "text/html", "https://www.skerrypost.example/lock"));

    [Fact]
    public void An_agency_that_reports_from_the_page_is_not_its_outlet()
    {
        var reported = Body.Replace("<p>The town", "<p>ALDOR (Marlin News) - The town", StringComparison.Ordinal);
        var words = reported.Replace("<p>", "\n", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal);
        Assert.Equal("-", OutletOf($"Marlin News\n\n{Headline}\n\n{words}\n\nAll quotes of Marlin News are delayed by fifteen minutes or more.\n", "text/plain"));
    }

    [Theory, Cases("Articles/copyright-holders.cases")]
    public void The_holder_of_a_copyright_is_taken_out_of_its_line(string line, string holder) => Assert.Equal(holder, OutletNames.Holder(line) ?? "-");

    private static string OutletOf(string text, string media, string? address = null)
    {
        var source = new PageSource { Path = "page", Bytes = Encoding.UTF8.GetBytes(text), MediaType = media, Address = address };
        return Assert.Single(ArticleFinder.Find(Assert.Single(PageReader.Read(source))).Articles).Outlet ?? "-";
    }
}
