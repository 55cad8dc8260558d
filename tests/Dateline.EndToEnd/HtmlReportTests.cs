using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dateline.EndToEnd;

/// <summary>The report is one file that stands by itself: every claim leads to its sentence, nothing comes from elsewhere, nothing runs.</summary>
public sealed class HtmlReportTests(HtmlReportTests.SampleReport sample) : IClassFixture<HtmlReportTests.SampleReport>
{
    private static readonly string[] Referring = ["aria-labelledby", "aria-describedby", "aria-controls", "for"];
    private static readonly string[] Loading = ["src", "srcset", "poster", "data", "href"];
    private readonly IHtmlDocument report = sample.Document;

    [Fact]
    public void It_is_well_formed() => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(sample.Html);

    [Fact]
    public void Every_link_into_the_report_leads_somewhere()
    {
        var ids = report.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var targets = report.QuerySelectorAll("a[href^='#']").Select(a => Uri.UnescapeDataString(a.GetAttribute("href")![1..])).ToList();
        Assert.NotEmpty(targets);
        Assert.Empty(targets.Where(t => t.Length > 0).Except(ids));
    }

    [Fact]
    public void Every_reference_to_a_label_leads_somewhere()
    {
        var ids = report.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet(StringComparer.Ordinal);
        var referred = report.All.SelectMany(e => Referring.SelectMany(a => e.GetAttribute(a)?.Split(' ') ?? []));
        Assert.Empty(referred.Except(ids));
    }

    [Fact]
    public void Nothing_runs_and_nothing_comes_from_elsewhere()
    {
        Assert.Empty(report.QuerySelectorAll("script, iframe, object, embed, base, link[rel~='stylesheet'], meta[http-equiv='refresh']"));
        Assert.Empty(report.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)).Select(a => a.Name));
        var loaded = report.QuerySelectorAll("[src], [srcset], [poster], [data], image[href], use[href], link[href]").SelectMany(e => Loading.Select(e.GetAttribute)).OfType<string>();
        Assert.All(loaded, address => Assert.True(address.StartsWith("data:", StringComparison.Ordinal) || address.StartsWith('#'), address));
        var styles = string.Concat(report.QuerySelectorAll("style").Select(s => s.TextContent)) + string.Concat(report.All.Select(e => e.GetAttribute("style")));
        Assert.DoesNotContain("@import", styles, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(http", styles.Replace("\"", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void It_says_its_language_its_title_and_that_it_fits_a_phone()
    {
        Assert.Equal("en", report.DocumentElement.GetAttribute("lang"));
        Assert.NotEqual("", report.Title);
        Assert.NotNull(report.QuerySelector("meta[name='viewport']"));
        Assert.Single(report.QuerySelectorAll("h1"));
        Assert.Single(report.QuerySelectorAll("main"));
    }

    [Fact]
    public void It_has_a_dark_and_a_printed_form()
    {
        var styles = string.Concat(report.QuerySelectorAll("style").Select(s => s.TextContent));
        Assert.Contains("prefers-color-scheme", styles, StringComparison.Ordinal);
        Assert.Contains("@media print", styles, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_leave_out_no_level()
    {
        var levels = report.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.Second} follows h{pair.First}"));
    }

    [Fact]
    public void What_a_correction_changes_is_shown_word_by_word()
    {
        var added = Assert.Single(report.QuerySelectorAll("ins"), ins => ins.TextContent == "Two");
        Assert.Equal("Twelve", added.PreviousElementSibling?.TextContent);
    }

    [Fact]
    public void Every_drawing_has_a_name() =>
        Assert.All(report.QuerySelectorAll("svg").Where(s => s.GetAttribute("aria-hidden") != "true" && s.ParentElement?.Closest("svg") is null), svg =>
            Assert.True(svg.HasAttribute("aria-label") || svg.HasAttribute("aria-labelledby") || svg.QuerySelector("title") is not null, svg.OuterHtml[..Math.Min(200, svg.OuterHtml.Length)]));

    [Fact]
    public async Task What_is_only_known_to_lie_after_a_day_is_not_drawn_on_it()
    {
        using var folder = new TestFolder().Add("a.jsonl", """{"id": "a", "article": true, "title": "Bakers of Tolme", "text": "The bakers of Tolme opened a hall in Corvaine on 3 March 2023.\n\nKarl Berg will visit Corvaine on Monday.\n\nThe millers of Tolme will hold a strike in Corvaine on 1 June 2023."}""");
        var html = await new HtmlParser().ParseDocumentAsync((await AppRun.In(folder.Path, "read", "a.jsonl", "--format", "html")).Text, TestContext.Current.CancellationToken);
        Assert.Equal(2, html.QuerySelectorAll("figure.drawn a").Length);
        Assert.Equal("1 line of no known day is only in the list", html.QuerySelector("figure.drawn .remark")!.TextContent);
        Assert.Contains(html.QuerySelectorAll("p.when"), when => when.TextContent == "day not known, 6 Mar 2023 at the earliest");
    }

    [Fact]
    public async Task What_a_page_says_is_shown_not_obeyed()
    {
        const string Hostile = "</style><script>alert(1)</script><img src=x onerror=alert(2)> \" onload=\"alert(3) ]]> <!-- &lt;b&gt;";
        using var folder = new TestFolder().Add("a.txt", TestFolder.Good
            .Replace("Friday\n\nMay", $"Friday {Hostile}\n\nMay", StringComparison.Ordinal)
            .Replace("Ada Velde", $"Ada {Hostile} Velde", StringComparison.Ordinal));
        var run = await AppRun.In(folder.Path, "read", "a.txt", "--format", "html");
        Assert.Equal(0, run.Status);
        var shown = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(run.Text);
        Assert.Empty(shown.QuerySelectorAll("script, img"));
        Assert.DoesNotContain(shown.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("<script>alert(1)</script>", shown.Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The report of the sample pages, made once.</summary>
    public sealed class SampleReport : IAsyncLifetime
    {
        public string Html { get; private set; } = "";

        public IHtmlDocument Document { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Html = (await AppRun.Of("read", Samples.Path("harbour-talks"), "--format", "html")).Text;
            Document = new HtmlParser().ParseDocument(Html);
        }

        public ValueTask DisposeAsync()
        {
            Document.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
