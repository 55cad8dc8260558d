using System.Text.Json;

namespace Dateline.EndToEnd;

/// <summary>Feeds as input: their reports are pages, their teasers are told.</summary>
public sealed class FeedTests
{
    private static readonly string Folder = Samples.Path("feeds");

    [Fact]
    public async Task The_reports_of_feeds_are_extracted_with_what_the_feeds_say_of_them()
    {
        var run = await AppRun.In(Folder, "extract", "tarn-valley-post.rss", "lakes-herald.atom", "shoreline.json", "--format", "json");
        Assert.Equal(0, run.Status);
        var lines = Lines(run);
        Assert.Equal(["tarn-valley-post.rss:1", "tarn-valley-post.rss:2", "lakes-herald.atom:1", "lakes-herald.atom:2", "shoreline.json:1"], lines.Select(line => Text(line, "path")));
        Assert.Equal(["2025-06-12", "2025-05-20", "2025-06-12", "2025-05-15", "2025-06-11"], lines.Select(line => Text(line, "date")));
        Assert.Equal(("16:05+02:00", "https://tarnvalleypost.example/2025/06/osmer-dam-reopens/", "Tarn Valley Post"), (Text(lines[0], "time"), Text(lines[0], "address"), Text(lines[0], "outlet")));
        Assert.Equal(["Hanna Vreel", "Joss Amdal"], lines[1].GetProperty("authors").EnumerateArray().Select(author => author.GetString()));
        Assert.Equal("The Lakes & Hills Herald", Text(lines[2], "outlet"));
        Assert.StartsWith("TARNBURY — The road over the Osmer dam will reopen", Text(lines[0], "text"), StringComparison.Ordinal);
        Assert.EndsWith("“a long time for a short road”.", Text(lines[0], "text"), StringComparison.Ordinal);
        Assert.Contains("tarn-valley-post.rss:1: its feed: 1 entry is a teaser only; fetch its page", run.Errors);
    }

    [Fact]
    public async Task The_feeds_of_a_folder_are_read_and_its_other_files_passed_over()
    {
        using var folder = new TestFolder().Add("plain.xml", "<config><a/></config>").Add("other.json", "{\"a\": 1}").Add("map.xml", "<urlset></urlset>");
        foreach (var feed in Directory.EnumerateFiles(Folder))
            folder.Add(Path.GetFileName(feed).Replace(".rss", ".xml", StringComparison.Ordinal), await File.ReadAllBytesAsync(feed, TestContext.Current.CancellationToken));
        var run = await AppRun.In(folder.Path, "read", ".", "--format", "json");
        Assert.Equal(0, run.Status);
        using var document = JsonDocument.Parse(run.Text);
        var articles = document.RootElement.GetProperty("articles").EnumerateArray().ToList();
        Assert.Equal(5, articles.Count);
        Assert.All(articles, article => Assert.Equal("stated", article.GetProperty("published").GetProperty("basis").GetString()));
        var due = document.RootElement.GetProperty("stories")[0].GetProperty("timeline").EnumerateArray().Where(line => Text(line, "earliest") == "2025-06-24" && Text(line, "status") == "expected");
        Assert.NotEmpty(due);
    }

    [Fact]
    public async Task The_sentences_of_a_feed_are_annotated_from_standard_input()
    {
        var run = await AppRun.With(await File.ReadAllBytesAsync(Path.Combine(Folder, "shoreline.json"), TestContext.Current.CancellationToken), Folder, "annotate", "-", "--format", "json");
        Assert.Equal(0, run.Status);
        Assert.Contains("Aksel Roe", Assert.Single(Lines(run)).GetProperty("names").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_of_teasers_only_is_told_and_loses_nothing_of_the_others()
    {
        using var folder = new TestFolder().Add("teasers.xml", "<rss><channel><item><title>A</title><link>https://a.example/</link></item></channel></rss>").Add("good.txt", TestFolder.Good);
        var run = await AppRun.In(folder.Path, "extract", "teasers.xml", "good.txt", "--format", "json");
        Assert.Equal(1, run.Status);
        Assert.Contains("teasers.xml: it is a feed, of which 1 entry is a teaser only; fetch its page", run.Errors);
        Assert.Equal(2, Lines(run).Count);
    }

    private static List<JsonElement> Lines(AppRun run) => [.. run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static string? Text(JsonElement line, string field) => line.GetProperty(field).GetString();
}
