using System.Text;
using System.Text.Json;

namespace Dateline.EndToEnd;

public sealed class OutputTests
{
    [Fact]
    public async Task The_terminal_form_is_plain_when_piped()
    {
        var run = await AppRun.Of("read", Samples.Path("harbour-talks"));
        Assert.Equal(0, run.Status);
        Assert.NotEmpty(run.Text);
        Assert.DoesNotContain('\u001b', run.Text);
        Assert.All(run.Text.Split('\n'), line => Assert.True(line.Length <= 100, $"wider than 100 columns: {line}"));
    }

    [Fact]
    public async Task Colour_comes_when_it_is_asked_for() =>
        Assert.Contains('\u001b', (await AppRun.Of("read", Samples.Path("harbour-talks"), "--color", "always")).Text);

    [Theory]
    [InlineData("story.json", "{")]
    [InlineData("story.html", "<!")]
    [InlineData("story.txt", "")]
    public async Task A_file_is_written_in_the_form_of_its_ending_and_nothing_goes_to_standard_output(string name, string begins)
    {
        using var folder = new TestFolder().Add("a.txt", TestFolder.Good);
        var run = await AppRun.In(folder.Path, "read", "a.txt", "-o", name);
        Assert.Equal((0, 0), (run.Status, run.Output.Length));
        Assert.StartsWith(begins, await File.ReadAllTextAsync(Path.Combine(folder.Path, name), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(["a.txt", name], Directory.EnumerateFiles(folder.Path).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_in_a_folder_that_is_not_there_is_refused_before_anything_is_read()
    {
        using var folder = new TestFolder().Add("a.txt", TestFolder.Good);
        var run = await AppRun.In(folder.Path, "read", "a.txt", "-o", "nowhere/story.json");
        Assert.Equal(2, run.Status);
        Assert.Contains("there is no folder nowhere", run.Errors[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("./a.txt")]
    [InlineData("link")]
    public async Task A_page_that_is_read_is_never_written_over(string output)
    {
        using var folder = new TestFolder().Add("a.txt", TestFolder.Good);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link"), "a.txt");
        var run = await AppRun.In(folder.Path, "read", "a.txt", "-o", output);
        Assert.Equal(2, run.Status);
        Assert.Contains("would be lost", run.Errors[0], StringComparison.Ordinal);
        Assert.Equal(TestFolder.Good, await File.ReadAllTextAsync(Path.Combine(folder.Path, "a.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_link_is_followed_and_an_older_file_keeps_its_permissions()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions.");
        using var folder = new TestFolder().Add("a.txt", TestFolder.Good).Add("old.json", "old");
        var (old, link) = (Path.Combine(folder.Path, "old.json"), Path.Combine(folder.Path, "link.json"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(old, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(link, "old.json");
        Assert.Equal(0, (await AppRun.In(folder.Path, "read", "a.txt", "-o", "link.json")).Status);
        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.StartsWith("{", await File.ReadAllTextAsync(old, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(old));
    }

    [Fact]
    public async Task A_device_stays_a_device()
    {
        Assert.SkipUnless(File.Exists("/dev/null"), "There is no /dev/null here.");
        using var folder = new TestFolder().Add("a.txt", TestFolder.Good);
        Assert.Equal(0, (await AppRun.In(folder.Path, "read", "a.txt", "-o", "/dev/null")).Status);
        Assert.Equal("", await File.ReadAllTextAsync("/dev/null", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_empty_name_for_the_output_is_refused()
    {
        using var folder = new TestFolder().Add("a.txt", TestFolder.Good);
        var run = await AppRun.In(folder.Path, "read", "a.txt", "-o", "");
        Assert.Equal(2, run.Status);
        Assert.Contains("no file is named after -o", run.Errors[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("txt")]
    [InlineData("html")]
    public async Task Standard_input_is_read_as_what_it_is_said_to_be(string kind)
    {
        var page = kind == "txt" ? TestFolder.Good : "<h1>Harbour vote in Port Vale put off until Friday</h1>" + string.Concat(TestFolder.Good.Split("\n\n").Skip(2).Select(p => $"<p>{p}</p>"));
        using var folder = new TestFolder();
        var run = await AppRun.With(Encoding.UTF8.GetBytes(page), folder.Path, "read", "-", "--input", kind, "--format", "json");
        Assert.Equal(0, run.Status);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("Harbour vote in Port Vale put off until Friday", document.RootElement.GetProperty("articles")[0].GetProperty("title").GetString());
    }

    [Fact]
    public async Task Lines_of_JSON_on_standard_input_keep_their_ids()
    {
        var line = JsonSerializer.Serialize(new { id = "report-7", article = true, title = "Vote put off", text = "The council met on Friday.", date = "2023-05-03" });
        using var folder = new TestFolder();
        var run = await AppRun.With(Encoding.UTF8.GetBytes(line), folder.Path, "read", "-", "--input", "jsonl", "--format", "json");
        Assert.Equal(0, run.Status);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("report-7", document.RootElement.GetProperty("pages")[0].GetProperty("path").GetString());
        var article = document.RootElement.GetProperty("articles")[0];
        Assert.Equal(("Vote put off", "The council met on Friday.", "2023-05-03"), (article.GetProperty("title").GetString(), article.GetProperty("text").GetString(), article.GetProperty("published").GetProperty("latest").GetString()));
    }

    [Fact]
    public async Task Statistics_go_to_standard_error()
    {
        var run = await AppRun.Of("read", Samples.Path("harbour-talks"), "--format", "json", "--stats");
        Assert.Contains(run.Errors, line => line.Contains("pages/s", StringComparison.Ordinal));
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
    }

    [Fact]
    public async Task A_story_that_is_not_there_is_refused()
    {
        var run = await AppRun.Of("read", Samples.Path("harbour-talks"), "--story", "999");
        Assert.Equal(2, run.Status);
        Assert.Contains("there is no story 999", run.Errors[0], StringComparison.Ordinal);
    }
}
