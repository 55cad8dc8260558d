using System.Globalization;
using System.Text;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Tests.Articles;

public sealed class PageDatesTests
{
    private const string Headline = "<h1>Lock at Port Orsel opens after ten years</h1>";

    private const string Text = """
        <p>The lock at Port Orsel opened again after ten years of work, and the first barges passed it in the morning, the mayor said.</p>
        <p>The work had cost more than planned, but the town council said that it would pay the rest from what the harbour earns.</p>
        <p>Skippers had waited for the opening since the old gates broke in a storm, and many of them came to see it with their families.</p>
        """;

    [Theory, Cases("Articles/page-dates.cases")]
    public void A_page_was_published_on_the_day_that_most_speaks_for(string markup, string day)
    {
        var page = Read($"<html lang=\"en\"><title>Lock at Port Orsel opens after ten years</title><body>{markup.Replace("H ", Headline + " ", StringComparison.Ordinal).Replace(" T", Text, StringComparison.Ordinal)}</body></html>");
        Assert.Equal(day == "-" ? null : day, page.Published?.Day.Day?.ToString("yyyy-MM-dd"));
    }

    [Theory]
    [InlineData("<p>Published 5 March 2044</p>", "2030-01-01", null)]
    [InlineData("<p>Published 5 March 2044</p>", "2045-01-01", "2044-03-05")]
    [InlineData("<meta property=\"article:published_time\" content=\"2044-03-05\"><p>Published 5 March 2021</p>", "2030-01-01", "2021-03-05")]
    [InlineData("<meta property=\"article:modified_time\" content=\"2044-03-05\">", "2030-01-01", null)]
    // A page that shows the day of reading, long after that of its head, shows a clock.
    [InlineData("<meta name=\"date\" content=\"2023-09-12\"><time datetime=\"2029-12-31\">31 December 2029</time>", "2029-12-31", "2023-09-12")]
    [InlineData("<meta name=\"date\" content=\"2023-09-12\"><time datetime=\"2029-12-31\">31 December 2029</time>", "2031-12-31", "2029-12-31")]
    [InlineData("<meta name=\"date\" content=\"2029-12-28\"><time datetime=\"2029-12-31\">31 December 2029</time>", "2029-12-31", "2029-12-31")]
    // Of the two days that figures may mean, the one that had come; both had: neither.
    [InlineData("<p>Published 03/05/2029</p>", "2029-04-01", "2029-03-05")]
    [InlineData("<p>Published 03/05/2029</p>", "2029-06-01", null)]
    public void No_day_after_that_of_reading_is_believed(string markup, string read, string? day)
    {
        var source = new PageSource
        {
            Path = "a.html",
            Bytes = Encoding.UTF8.GetBytes($"<html lang=\"en\"><title>Lock at Port Orsel opens after ten years</title><body>{Headline}{markup}{Text}</body></html>"),
            NotAfter = DateTimeOffset.Parse(read, CultureInfo.InvariantCulture),
        };
        var page = ArticleFinder.Find(PageReader.Read(source).Single());
        Assert.Equal(day, page.Published?.Day.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Puerto Lánzar 09/04/2024 a las 13:05h. Actualizado a las 20:10h.", "", "2024-04-09")]
    [InlineData("Puerto Lánzar 09/04/2024", "", "2024-04-09")]
    [InlineData("", "Por Ana Ruiz, 20.02.2024, 14:12 h", "2024-02-20")]
    [InlineData("", "", null)]
    public void A_dump_is_dated_by_the_line_below_its_headline_or_by_the_one_that_signs_it(string opening, string closing, string? day)
    {
        string[] lines =
        [
            "La esclusa de Puerto Lánzar abre después de diez años",
            opening,
            "La esclusa de Puerto Lánzar volvió a abrir después de diez años de obras y las primeras barcazas pasaron por la mañana, dijo el alcalde del pueblo.",
            "Las obras costaron más de lo previsto, pero el consejo municipal dijo que pagaría el resto con lo que gana el puerto cada año.",
            "Los patrones esperaban la apertura desde que una tormenta rompió las viejas compuertas, y muchos vinieron a verla con sus familias.",
            closing,
        ];
        var source = new PageSource { Path = "a.txt", Bytes = Encoding.UTF8.GetBytes(string.Join("\n\n", lines.Where(line => line.Length > 0))) };
        Assert.Equal(day, ArticleFinder.Find(PageReader.Read(source).Single()).Published?.Day.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_day_that_was_another_weekday_stands_with_a_doubt()
    {
        var published = Read($"<html lang=\"en\"><title>Lock at Port Orsel opens after ten years</title><body>{Headline}<p>Published Thursday 14 May 2024</p>{Text}</body></html>").Published;
        Assert.Equal((new DateOnly(2024, 5, 14), "written beside the headline with another weekday, though it was a Tuesday"), (published!.Day.Day!.Value, published.Why));
    }

    [Fact]
    public void A_page_without_article_has_a_title_a_day_and_authors()
    {
        var page = Read("<html lang=\"en\"><title>Ferries of Vesland</title><meta name=\"author\" content=\"Ana Solt\"><body><h1>Ferries of Vesland</h1><p>Last updated: 3 May 2021</p><ul><li><a href=\"/a\">North</a></li></ul></body></html>");
        Assert.Empty(page.Articles);
        Assert.Equal(("Ferries of Vesland", new DateOnly(2021, 5, 3)), (page.Title, page.Published?.Day.Day));
        Assert.Equal(["Ana Solt"], page.Authors);
    }

    [Theory]
    [InlineData("<p>By Ana Solt | 3 hours ago</p>", "2031-01-01")]
    [InlineData("<p>5 hours ago</p>", "2030-12-31")]
    [InlineData("<p>Vor 2 Tagen</p>", "2030-12-30")]
    [InlineData("<p>1d Ana Solt</p>", "2030-12-31")]
    [InlineData("<p>Yesterday at 9.15</p>", "2030-12-31")]
    [InlineData("<p>4 min read</p>", null)]
    [InlineData("<p>Two hours ago nobody knew of the crack in the old gate</p>", null)]
    public void The_age_of_a_report_dates_it_where_it_is_known_when_the_page_was_fetched(string line, string? day)
    {
        var markup = Encoding.UTF8.GetBytes($"<html lang=\"en\"><title>Lock</title><body>{Headline}{line}{Text}</body></html>");
        var page = PageReader.Read(new() { Path = "a.html", Bytes = markup, Fetched = new(2031, 1, 1, 4, 30, 0, TimeSpan.Zero) }).Single();
        Assert.Equal(day, ArticleFinder.Find(page).Published?.Day.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Null(ArticleFinder.Find(page with { Fetched = null }).Published);
    }

    [Fact]
    public void No_page_was_published_after_it_was_fetched()
    {
        var markup = Encoding.UTF8.GetBytes($"<html lang=\"en\"><title>Lock</title><body>{Headline}<p>3 May 2041</p>{Text}</body></html>");
        var page = PageReader.Read(new() { Path = "a.html", Bytes = markup, Fetched = new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero) }).Single();
        Assert.Null(ArticleFinder.Find(page).Published);
    }

    private static PageReading Read(string markup) =>
        ArticleFinder.Find(PageReader.Read(new() { Path = "a.html", Bytes = Encoding.UTF8.GetBytes(markup) }).Single());
}
