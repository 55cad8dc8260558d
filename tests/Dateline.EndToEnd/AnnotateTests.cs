using System.Text.Json;

namespace Dateline.EndToEnd;

public sealed class AnnotateTests
{
    [Fact]
    public async Task Every_offset_lies_in_the_text_of_its_line()
    {
        var run = await AppRun.Of("annotate", Samples.Path("harbour-talks"), "--format", "json");
        Assert.Equal(0, run.Status);
        var lines = Lines(run.Text);
        Assert.True(lines.Count > 10);
        foreach (var line in lines)
        {
            Assert.Equal(
                ["attributions", "events", "figures", "id", "language", "names", "page", "text", "times"],
                line.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
            foreach (var key in (string[])["names", "times", "figures", "events"])
                Assert.All(line.GetProperty(key).EnumerateArray(), span => Assert.NotEmpty(Words(line, span).Trim()));
        }

        var wire = lines.Single(line => line.GetProperty("id").GetString() == "01-marlin-wire");
        Assert.Contains(wire.GetProperty("names").EnumerateArray(), name => (Words(wire, name), Text(name, "name"), Text(name, "type")) == ("Kolvary", "Andrej Kolvary", "PER"));
        Assert.Contains(wire.GetProperty("times").EnumerateArray(), time => (Words(wire, time), Text(time, "value"), Text(time, "type")) == ("next week", "2023-W20", "DATE"));
        Assert.Contains(wire.GetProperty("attributions").EnumerateArray(), quote => Text(quote, "speaker") == "Andrej Kolvary"
            && Pieces(wire, quote, "source") == "Kolvary" && Pieces(wire, quote, "cue") == "said" && Pieces(wire, quote, "content").StartsWith("\"Bread does not", StringComparison.Ordinal));
        Assert.Contains(wire.GetProperty("events").EnumerateArray(), told => (Text(told, "trigger"), Text(told, "category"), Text(told, "mode"), Text(told, "code")) == ("call", "CONSULT", "phone", "04"));
    }

    [Fact]
    public async Task Offsets_of_a_given_text_count_in_that_text_by_units_or_by_code_points()
    {
        const string Given = "  😀 The vote, Mayor Ada Velde said on Wednesday, was put off.\n\n😀 Ada Velde left.\n";
        using var folder = new TestFolder().Add("a.jsonl", JsonSerializer.Serialize(new { id = "x", article = true, title = "", text = Given, date = "2023-05-03", language = "en" }));
        var units = Lines((await AppRun.In(folder.Path, "annotate", "a.jsonl", "-f", "json")).Text).Single();
        var points = Lines((await AppRun.In(folder.Path, "annotate", "a.jsonl", "-f", "json", "--offsets", "codepoints")).Text).Single();
        Assert.Equal(Given, Text(units, "text"));
        Assert.Equal(2, units.GetProperty("names").EnumerateArray().Count(name => Words(units, name) == "Ada Velde"));
        var runes = Given.EnumerateRunes().ToArray();
        Assert.Equal(
            units.GetProperty("names").EnumerateArray().Select(name => Words(units, name)),
            points.GetProperty("names").EnumerateArray().Select(name => string.Concat(runes[name.GetProperty("start").GetInt32()..name.GetProperty("end").GetInt32()])));
    }

    [Fact]
    public async Task The_terminal_shows_each_time_with_its_days_and_each_quote_with_its_speaker()
    {
        using var folder = new TestFolder().Add("a.txt", TestFolder.Good);
        var plain = await AppRun.In(folder.Path, "annotate", "a.txt");
        var colored = await AppRun.In(folder.Path, "annotate", "a.txt", "--color", "always");
        Assert.Contains("until Friday [Fri 5 May 2023] [says Ada Velde], Mayor", plain.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("sent to us,\" [says Ada Velde] Velde told", plain.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain('\e', plain.Text);
        Assert.Contains("\e[1mAda\e[0m", colored.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conll_has_a_token_a_line_and_a_blank_line_after_each_sentence()
    {
        using var folder = new TestFolder().Add("a.txt", TestFolder.Good);
        var run = await AppRun.In(folder.Path, "annotate", "a.txt", "-o", "a.conll");
        Assert.Equal(0, run.Status);
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder.Path, "a.conll"), TestContext.Current.CancellationToken);
        Assert.Equal("# newdoc id = a", lines[0]);
        var mayor = Array.FindIndex(lines, line => line.EndsWith("\tAda\tB-PER", StringComparison.Ordinal));
        Assert.EndsWith("\tVelde\tI-PER", lines[mayor + 1], StringComparison.Ordinal);
        Assert.Empty(lines[^1]);
    }

    [Fact]
    public async Task A_page_without_an_article_is_told_and_the_others_are_there()
    {
        using var folder = new TestFolder().Add("a.html", "<p>Menu").Add("b.txt", TestFolder.Good).Add("c.txt", "");
        var run = await AppRun.In(folder.Path, "annotate", "a.html", "b.txt", "c.txt", "-f", "json");
        Assert.Equal(1, run.Status);
        Assert.Single(Lines(run.Text));
        Assert.Collection(
            run.Errors,
            first => Assert.StartsWith("a.html: no article found", first, StringComparison.Ordinal),
            second => Assert.StartsWith("c.txt: it is empty", second, StringComparison.Ordinal));
    }

    private static string Words(JsonElement line, JsonElement span) => Text(line, "text")[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()];

    private static string Pieces(JsonElement line, JsonElement quote, string role) =>
        string.Join(' ', quote.GetProperty(role).EnumerateArray().Select(piece => Text(line, "text")[piece[0].GetInt32()..piece[1].GetInt32()]));

    private static string Text(JsonElement line, string key) => line.GetProperty(key).GetString() ?? "";

    private static List<JsonElement> Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
}
