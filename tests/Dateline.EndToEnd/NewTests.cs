using System.Text.Json;

namespace Dateline.EndToEnd;

public sealed class NewTests
{
    private const string First = """
        Port Vale to open harbour museum

        May 5, 2025

        PORT VALE - Mayor Ada Velde will open the harbour museum of Port Vale on Friday, with its café, she told reporters.

        The museum of Port Vale, which holds 300 ships in bottles, was built in three years.
        """;

    private const string Second = """
        Harbour museum of Port Vale opens

        May 9, 2025

        PORT VALE - Mayor Ada Velde opened the harbour museum of Port Vale on Friday, with its café, before many guests.

        The museum of Port Vale, which holds 300 ships in bottles, was built in three years.

        A thief was seen on the roof of the museum at noon, and the constable of Port Vale climbed after him in vain.
        """;

    private const string Undated = """
        Sailors of Sarn quarrel over a goat

        SARN - The sailors of Sarn have quarrelled over a goat that ate the charts of their captain, people of the town said.

        The goat is well, and the charts were old, said the captain, who has bought others.
        """;

    [Fact]
    public async Task Since_a_day_only_what_later_reports_bring_is_told()
    {
        using var folder = new TestFolder().Add("a.txt", First).Add("b.txt", Second).Add("c.txt", Undated);
        var text = (await AppRun.In(folder.Path, "read", ".", "--since", "2025-05-06")).Text;
        Assert.StartsWith("New since Tue 6 May 2025: 1 of 3 reports, in 1 story\n1 report of no certain day not counted: c.txt\n", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Matches("(?s)What happened\\s+Fri 9 May 2025\\s+happened .*opened the\\s+harbour museum.*\\(earlier: due \\[1\\]\\)", text);
        Assert.Contains("+ A thief was seen on the roof", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ships in bottles", text, StringComparison.Ordinal);
        Assert.StartsWith("Nothing is new since Fri 9 May 2025.", (await AppRun.In(folder.Path, "read", ".", "--since", "2025-05-09")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_seen_is_kept_in_a_file_and_not_shown_again()
    {
        using var folder = new TestFolder().Add("p/a.txt", First).Add("p/c.txt", Undated);
        Assert.Contains("New: 2 of 2 reports not shown before, in 2 stories", (await AppRun.In(folder.Path, "read", "p", "--seen", "seen.json")).Text, StringComparison.Ordinal);
        Assert.Equal("Nothing is new.\n", (await AppRun.In(folder.Path, "read", "p", "--seen", "seen.json")).Text.ReplaceLineEndings("\n"));
        var kept = await Kept(folder);
        folder.Add("p/b.txt", Second);

        // Another place, the same words: nothing new.
        File.Move(Path.Combine(folder.Path, "p/a.txt"), Path.Combine(folder.Path, "p/z.txt"));
        var run = await AppRun.In(folder.Path, "read", "p", "--seen", "seen.json");
        Assert.Equal((0, 0), (run.Status, run.Errors.Count));
        Assert.Contains("New: 1 of 3 reports not shown before, in 1 story", run.Text, StringComparison.Ordinal);
        Assert.Contains("(earlier: due [1])", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("goat", run.Text, StringComparison.Ordinal);
        Assert.True((await Kept(folder)).Length > kept.Length);
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Path), file => file.EndsWith(".part", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[1, 2", "seen.json: this is no list of reports that were seen (line 1 is no JSON)")]
    [InlineData("""{"name": "other"}""", "seen.json: this is JSON, but no list of reports that were seen")]
    [InlineData("""{"version": 1, "seen": [1]}""", "seen.json: this is JSON, but no list")]
    [InlineData("""{"version": 7, "seen": []}""", "seen.json: this list of seen reports is of version 7")]
    public async Task A_file_that_is_no_list_of_seen_reports_is_refused_and_left_as_it_is(string words, string said)
    {
        using var folder = new TestFolder().Add("a.txt", First).Add("seen.json", words);
        var run = await AppRun.In(folder.Path, "read", "a.txt", "--seen", "seen.json");
        Assert.Equal(2, run.Status);
        Assert.Empty(run.Output);
        Assert.Contains(said, run.Errors[0], StringComparison.Ordinal);
        Assert.Equal(words, await Kept(folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public async Task An_empty_file_holds_nothing_that_was_seen(string words)
    {
        using var folder = new TestFolder().Add("a.txt", First).Add("seen.json", words);
        var run = await AppRun.In(folder.Path, "read", "a.txt", "--seen", "seen.json");
        Assert.Equal((0, 0), (run.Status, run.Errors.Count));
        Assert.Contains("New: 1 of 1 report not shown before", run.Text, StringComparison.Ordinal);
        Assert.Contains("\"seen\"", await Kept(folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_shown_was_not_seen()
    {
        using var folder = new TestFolder().Add("a.txt", First);
        Assert.Equal(2, (await AppRun.In(folder.Path, "read", "a.txt", "--seen", "seen.json", "--story", "4")).Status);
        Assert.False(File.Exists(Path.Combine(folder.Path, "seen.json")));
        if (File.Exists("/dev/full"))
        {
            Assert.Equal(1, (await AppRun.In(folder.Path, "read", "a.txt", "--seen", "seen.json", "-o", "/dev/full")).Status);
            Assert.False(File.Exists(Path.Combine(folder.Path, "seen.json")));
        }
    }

    [Fact]
    public async Task Of_one_story_only_its_reports_were_seen()
    {
        using var folder = new TestFolder().Add("a.txt", First).Add("b.txt", Second).Add("c.txt", Undated);
        Assert.Equal(0, (await AppRun.In(folder.Path, "read", ".", "--seen", "seen.json", "--story", "1")).Status);
        Assert.Contains("New: 1 of 3 reports not shown before", (await AppRun.In(folder.Path, "read", ".", "--seen", "seen.json")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_is_whole_and_says_what_of_it_is_new()
    {
        using var folder = new TestFolder().Add("a.txt", First).Add("b.txt", Second).Add("c.txt", Undated);
        using var document = JsonDocument.Parse((await AppRun.In(folder.Path, "read", ".", "--since", "2025-05-06", "--format", "json")).Output);
        Assert.Empty(Contract.Breaches(document.RootElement));
        Assert.Equal(3, document.RootElement.GetProperty("articles").GetArrayLength());
        var fresh = document.RootElement.GetProperty("new");
        Assert.Equal(("2025-05-06", false), (fresh.GetProperty("since").GetString(), fresh.GetProperty("bySeen").GetBoolean()));
        Assert.Equal("a3", Assert.Single(fresh.GetProperty("uncertain").EnumerateArray()).GetString());
        Assert.Equal("a2", Assert.Single(fresh.GetProperty("reports").EnumerateArray()).GetProperty("article").GetString());
        var changed = fresh.GetProperty("lines").EnumerateArray().First(line => line.GetProperty("change").GetString() == "changed").GetProperty("line").GetString();
        var line = document.RootElement.GetProperty("stories")[0].GetProperty("timeline").EnumerateArray().Single(l => l.GetProperty("id").GetString() == changed);
        Assert.Equal("happened", line.GetProperty("status").GetString());
        using var plain = JsonDocument.Parse((await AppRun.In(folder.Path, "read", ".", "--format", "json")).Output);
        Assert.Equal(JsonValueKind.Null, plain.RootElement.GetProperty("new").ValueKind);
    }

    [Theory]
    [InlineData("--since takes a day such as 2024-03-09, not \"yesterday\"", "--since", "yesterday")]
    [InlineData("not as a web page", "--since", "2025-05-06", "-o", "new.html")]
    [InlineData("a.txt: --seen would write over this file", "--seen", "a.txt")]
    [InlineData("x.json: --seen would write over this file", "--seen", "x.json", "-o", "x.json")]
    [InlineData("no file is named after --seen", "--seen", "")]
    [InlineData("nowhere/seen.json: there is no folder nowhere", "--seen", "nowhere/seen.json")]
    public async Task What_cannot_be_is_refused_before_anything_is_read(string said, params string[] arguments)
    {
        using var folder = new TestFolder().Add("a.txt", First);
        var run = await AppRun.In(folder.Path, ["read", "a.txt", .. arguments]);
        Assert.Equal(2, run.Status);
        Assert.Contains(said, run.Errors[0], StringComparison.Ordinal);
        Assert.Equal(["a.txt"], Directory.EnumerateFiles(folder.Path).Select(file => Path.GetFileName(file)));
    }

    private static Task<string> Kept(TestFolder folder) => File.ReadAllTextAsync(Path.Combine(folder.Path, "seen.json"), TestContext.Current.CancellationToken);
}
