using System.Text;
using System.Text.Json;

namespace Dateline.EndToEnd;

public sealed class ExtractTests
{
    private static readonly string Good = TestFolder.Good.Split("\n\n")[2];

    [Fact]
    public async Task Each_page_is_a_line_of_json_in_the_order_of_the_arguments()
    {
        using var folder = new TestFolder().Add("b/2.txt", TestFolder.Good).Add("b/1.txt", TestFolder.Good).Add("a.html", "<p>Menu").Add("c.txt", TestFolder.Good);
        var run = await AppRun.In(folder.Path, "extract", "c.txt", "b", "a.html", "--format", "json", "--threads", "3");
        Assert.Equal(0, run.Status);
        Assert.Equal(["c.txt", "b/1.txt", "b/2.txt", "a.html"], Lines(run).Select(line => line.GetProperty("path").GetString()));
        Assert.All(Lines(run), line => Assert.Equal(
            ["address", "articles", "authors", "date", "doubts", "id", "kind", "language", "modified", "modifiedTime", "outlet", "path", "problem", "text", "time", "title"],
            line.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal)));
        var first = Lines(run)[0];
        Assert.Equal(("c", "article", "2023-05-03", "en", 1), (Text(first, "id"), Text(first, "kind"), Text(first, "date"), Text(first, "language"), first.GetProperty("articles").GetInt32()));
        Assert.StartsWith(Good, Text(first, "text"), StringComparison.Ordinal);
        Assert.Equal(("none", "", 1), (Text(Lines(run)[3], "kind"), Text(Lines(run)[3], "text"), Lines(run)[3].GetProperty("doubts").GetArrayLength()));
    }

    [Fact]
    public async Task Both_days_are_given_with_their_hours_and_zones()
    {
        const string page = "<html lang=en><head><title>Bridge closed until autumn</title><meta property=\"article:published_time\" content=\"2024-03-05T08:10:00+01:00\">"
            + "<meta property=\"article:modified_time\" content=\"2024-03-06T18:20:00+01:00\"></head><body><h1>Bridge closed until autumn</h1></body></html>";
        var run = await AppRun.With(System.Text.Encoding.UTF8.GetBytes(page), System.IO.Path.GetTempPath(), "extract", "-", "--input", "html", "--format", "json");
        var only = System.Text.Json.JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(("2024-03-05", "08:10+01:00", "2024-03-06", "18:20+01:00"), (Text(only, "date"), Text(only, "time"), Text(only, "modified"), Text(only, "modifiedTime")));
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_is_a_line_too_and_the_others_are_there()
    {
        using var folder = new TestFolder().Add("a.txt", "").Add("b.txt", TestFolder.Good);
        var run = await AppRun.In(folder.Path, "extract", "a.txt", "gone.txt", "b.txt", "--format", "json");
        Assert.Equal(1, run.Status);
        Assert.Equal(["a.txt", "gone.txt", "b.txt"], Lines(run).Select(line => Text(line, "path")));
        Assert.Equal([true, true, false], Lines(run).Select(line => line.GetProperty("problem").ValueKind == JsonValueKind.String));
        Assert.Collection(run.Errors, first => Assert.StartsWith("a.txt: it is empty", first, StringComparison.Ordinal), second => Assert.StartsWith("gone.txt: there is no such file", second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_or_standard_input_may_name_the_pages()
    {
        using var folder = new TestFolder().Add("a.txt", TestFolder.Good).Add("b.txt", TestFolder.Good).Add("paths", "b.txt\n\na.txt\r\nb.txt\n");
        var fromFile = await AppRun.In(folder.Path, "extract", "--list", "paths", "--format", "json");
        var fromInput = await AppRun.With("b.txt\na.txt"u8.ToArray(), folder.Path, "extract", "--list", "-", "--format", "json");
        Assert.Equal(["b.txt", "a.txt"], Lines(fromFile).Select(line => Text(line, "path")));
        Assert.Equal(fromFile.Text, fromInput.Text);
    }

    [Fact]
    public async Task A_page_is_not_taken_for_a_list_of_pages()
    {
        using var folder = new TestFolder().Add("a.html", "<p>One\n<p>Two");
        var run = await AppRun.In(folder.Path, "extract", "--list", "a.html");
        Assert.Equal(2, run.Status);
        Assert.Contains("a.html: this is a page, and no list of pages", run.Errors[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("extract", "--format", "json")]
    [InlineData("annotate", "--format", "json")]
    [InlineData("read", "--format", "json")]
    [InlineData("read", "--format", "html")]
    public async Task What_is_doubtful_is_said_beside_the_words(params string[] command)
    {
        using var folder = new TestFolder().Add("a.html", $"<html><head><title>Harbour vote put off</title><script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}}</script></head><body><article><h1>Harbour vote put off</h1><p>{string.Join("</p><p>", TestFolder.Good.Split("\n\n")[2..])}</p></article>");
        var run = await AppRun.In(folder.Path, [.. command, "a.html"]);
        Assert.Equal(0, run.Status);
        Assert.StartsWith("a.html: the page says that its article is for subscribers", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_alone_are_printed_where_nothing_else_is_asked_for()
    {
        using var folder = new TestFolder();
        var run = await AppRun.With(Encoding.UTF8.GetBytes(TestFolder.Good), folder.Path, "extract", "-");
        Assert.StartsWith($"Harbour vote in Port Vale put off until Friday\n\n{Good}\n\n", run.Text, StringComparison.Ordinal);
        Assert.EndsWith("find work there.\n", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_of_threads_changes_nothing()
    {
        var one = await AppRun.Of("extract", Samples.Path("harbour-talks"), "--format", "json", "--threads", "1");
        var many = await AppRun.Of("extract", Samples.Path("harbour-talks"), "--format", "json", "--threads", "7");
        Assert.NotEmpty(one.Output);
        Assert.Equal(one.Output, many.Output);
    }

    private static string Text(JsonElement line, string key) => line.GetProperty(key).GetString()!;

    private static List<JsonElement> Lines(AppRun run) => [.. run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
}
