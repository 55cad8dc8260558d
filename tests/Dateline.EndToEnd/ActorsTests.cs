using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dateline.EndToEnd;

public sealed class ActorsTests
{
    private const string Reports = """
        {"id": "p1", "article": true, "outlet": "Vale Post", "title": "Bridge toll in Port Vale", "date": "2025-03-04", "language": "en", "text": "Mayor Ada Velde rejects the bridge toll on grain lorries.\n\n“Karl Berg has never paid for a bridge,” Velde told reporters on Monday.\n\nOn Tuesday Édouard Solt urged Ada Velde to reopen the northern lock."}
        {"id": "p2", "article": true, "outlet": "Sarn Herald", "title": "Mayor against toll in Port Vale", "date": "2025-03-05", "language": "en", "text": "Ada Velde rejected the bridge toll on lorries, her office said. The bakers of Port Vale wait for flour.\n\nKarl Berg met Ada Velde in Sarn on 5 March 2025 and showed her the accounts of the ferry."}
        {"id": "p3", "article": true, "outlet": "Northline", "title": "Mayor of Port Vale gives way", "date": "2025-03-09", "language": "en", "text": "Ada Velde accepts the bridge toll on lorries. The council of Port Vale had asked for it for years.\n\nOn Sunday Lena Berg welcomed the bridge toll on lorries."}
        """;

    [Fact]
    public async Task Without_names_the_actors_stand_with_how_much_is_told_of_them_and_towards_whom_they_act()
    {
        var text = await Shown();
        Assert.StartsWith("4 actors in 3 reports\n", text, StringComparison.Ordinal);
        Assert.Matches("(?s)\n  Ada Velde, Mayor\n    2 positions \\(1 changed\\), 1 quote · 3 independent sources · with or towards Karl Berg \\(1\\)\n  Karl Berg\n", text);
    }

    [Theory]
    [InlineData("Ada Velde")]
    [InlineData("velde")]
    [InlineData("VÉLDE")]
    public async Task Of_one_stands_where_it_stands_and_what_changed_then_what_it_did_and_said(string name)
    {
        var text = await Shown("--who", name);
        Assert.StartsWith("Ada Velde, Mayor\nalso Velde\n2 positions (1 changed), 1 quote · 3 independent sources\n", text, StringComparison.Ordinal);
        Assert.Contains("\nPositions\n  accepts: the bridge toll on lorries (told 9 Mar 2025) [1]\n    changed: rejects: the bridge toll on grain lorries (5 Mar 2025) → accepts (9 Mar 2025)\n"
            + "    before  “Ada Velde rejected the bridge toll on lorries, her office said.” [2]\n    after   “Ada Velde accepts the bridge toll on lorries.” [1]\n\nWhat happened and is due\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  Wed 5 Mar 2025\n    happened     Karl Berg met Ada Velde in Sarn on 5 March 2025", text, StringComparison.Ordinal);
        Assert.Contains("\nWords, newest first\n  Tue 4 Mar 2025\n    “Karl Berg has never paid for a bridge” [3]\n\nReports\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_stands_what_each_does_asks_and_says_by_date()
    {
        var text = await Shown("--who", "Ada Velde", "--towards", "karl berg");
        Assert.StartsWith("Ada Velde and Karl Berg\n", text, StringComparison.Ordinal);
        Assert.Matches("(?s)\n  Tue 4 Mar 2025\n    Ada Velde → Karl Berg: “Karl Berg has never paid for a bridge” \\[1\\]\n  Wed 5 Mar 2025\n    happened     Karl Berg met Ada Velde", text);
        Assert.Contains("\n  Tue 4 Mar 2025\n    Édouard Solt → Ada Velde demands of Ada Velde: to reopen the northern lock", await Shown("--who", "solt", "--towards", "velde"), StringComparison.Ordinal);
        Assert.Contains("No report tells that Édouard Solt holds", await Shown("--who", "Edouard Solt", "--towards", "Lena Berg"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_has_each_act_with_its_sentences_and_what_it_changed_from()
    {
        using var folder = new TestFolder().Add("a.jsonl", Reports);
        using var document = JsonDocument.Parse((await AppRun.In(folder.Path, "actors", "a.jsonl", "--who", "velde", "--format", "json")).Output);
        var root = document.RootElement;
        Assert.Equal((1, "Ada Velde", JsonValueKind.Null), (root.GetProperty("version").GetInt32(), root.GetProperty("who").GetString(), root.GetProperty("towards").ValueKind));
        var actor = Assert.Single(root.GetProperty("actors").EnumerateArray());
        Assert.Equal((3, 2, 1), (actor.GetProperty("independentReports").GetInt32(), actor.GetProperty("positions").GetInt32(), actor.GetProperty("changes").GetInt32()));
        var accepts = root.GetProperty("course").EnumerateArray().First();
        Assert.Equal(("position", "2025-03-09"), (accepts.GetProperty("kind").GetString(), accepts.GetProperty("earliest").GetString()));
        var change = accepts.GetProperty("position").GetProperty("changedFrom");
        Assert.Equal(("rejects", "Ada Velde rejected the bridge toll on lorries, her office said."), (change.GetProperty("stance").GetString(), change.GetProperty("before").GetProperty("sentence").GetString()));
        Assert.All(root.GetProperty("course").EnumerateArray(), act => Assert.NotEmpty(act.GetProperty("evidence").EnumerateArray()));

        using var read = JsonDocument.Parse((await AppRun.In(folder.Path, "read", "a.jsonl", "--format", "json", "--one-story")).Output);
        Assert.Empty(Contract.Breaches(read.RootElement));
        var rejects = read.RootElement.GetProperty("stories")[0].GetProperty("positions").EnumerateArray().First(p => p.GetProperty("stance").GetString() == "rejects");
        Assert.Equal(("2025-03-04", "2025-03-05", 2), (rejects.GetProperty("first").GetString(), rejects.GetProperty("last").GetString(), rejects.GetProperty("independentReports").GetInt32()));
        Assert.Equal("p2", read.RootElement.GetProperty("pages").EnumerateArray().Single(p => p.GetProperty("text").GetString()!.Contains(rejects.GetProperty("also")[0].GetProperty("sentence").GetString()!, StringComparison.Ordinal)).GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_story_says_by_how_many_a_position_is_told_and_what_it_was_before()
    {
        using var folder = new TestFolder().Add("a.jsonl", Reports);
        var text = (await AppRun.In(folder.Path, "read", "a.jsonl", "--one-story", "--width", "120")).Text.ReplaceLineEndings("\n");
        Assert.Contains("  Ada Velde rejects: the bridge toll on grain lorries (told 4–5 Mar 2025 by 2 independent sources) [1][2]\n", text.Replace(" – ", "–", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("  Ada Velde accepts: the bridge toll on lorries [3]\n    changed: rejects: the bridge toll on grain lorries (5 Mar 2025) → accepts (9 Mar 2025) [2][3]\n", text, StringComparison.Ordinal);
        var html = await new HtmlParser().ParseDocumentAsync((await AppRun.In(folder.Path, "read", "a.jsonl", "--one-story", "--format", "html")).Text, TestContext.Current.CancellationToken);
        Assert.StartsWith("changed: rejects", Assert.Single(html.QuerySelectorAll("p.changed")).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--who", "velde")]
    [InlineData("--who", "velde", "--towards", "karl berg")]
    public async Task The_web_page_is_well_formed_and_every_line_leads_to_its_sentence(params string[] names)
    {
        using var folder = new TestFolder().Add("a.jsonl", Reports);
        var page = (await AppRun.In(folder.Path, ["actors", "a.jsonl", "--format", "html", .. names])).Text;
        var html = await new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocumentAsync(page, TestContext.Current.CancellationToken);
        var ids = html.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(html.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]).Except(ids));
        Assert.All(html.QuerySelectorAll(".lines > li, .positions li"), line => Assert.NotEmpty(line.QuerySelectorAll(".cites a")));
        var levels = html.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.Second} follows h{pair.First}"));
    }

    [Fact]
    public async Task As_of_a_day_later_reports_are_set_aside()
    {
        var text = await Shown("--who", "velde", "--as-of", "2025-03-06");
        Assert.StartsWith("as of Thu 6 Mar 2025 · 1 report of later days set aside\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("changed", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vilde: nobody of that name is told to hold, do or say anything. The nearest names: Ada Velde", "--who", "vilde")]
    [InlineData("berg: 2 are called so: Karl Berg, Lena Berg. Name one in full.", "--who", "berg")]
    [InlineData("Velde and Ada Velde are one, Ada Velde; name two.", "--who", "Velde", "--towards", "Ada Velde")]
    [InlineData("--towards Velde: name the first of the two with --who.", "--towards", "Velde")]
    [InlineData("who.md: .md tells no form that is written", "-o", "who.md")]
    public async Task A_name_that_tells_nobody_or_several_is_refused_with_what_was_seen(string said, params string[] names)
    {
        using var folder = new TestFolder().Add("a.jsonl", Reports);
        var run = await AppRun.In(folder.Path, ["actors", "a.jsonl", .. names]);
        Assert.Equal(2, run.Status);
        Assert.Empty(run.Output);
        Assert.Contains(said, run.Errors[0], StringComparison.Ordinal);
        Assert.Contains("dateline actors --help", run.Errors[^1], StringComparison.Ordinal);
    }

    private static async Task<string> Shown(params string[] arguments)
    {
        using var folder = new TestFolder().Add("a.jsonl", Reports);
        var run = await AppRun.In(folder.Path, ["actors", "a.jsonl", "--width", "120", .. arguments]);
        Assert.Equal((0, 0), (run.Status, run.Errors.Count));
        return run.Text.ReplaceLineEndings("\n");
    }
}
