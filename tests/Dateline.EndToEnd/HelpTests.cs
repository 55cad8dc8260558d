namespace Dateline.EndToEnd;

public sealed class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("read", "--help")]
    [InlineData("extract", "--help")]
    [InlineData("annotate", "--help")]
    [InlineData("agenda", "--help")]
    [InlineData("why", "--help")]
    [InlineData("actors", "--help")]
    public async Task Help_at_every_level_ends_with_examples(params string[] arguments)
    {
        var run = await AppRun.Of(arguments);
        Assert.Equal(0, run.Status);
        Assert.Empty(run.Errors);
        var examples = run.Text[run.Text.IndexOf("Examples:", StringComparison.Ordinal)..];
        Assert.Contains($"dateline {(arguments.Length > 1 ? arguments[0] : "read")}", examples, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_one_line()
    {
        var run = await AppRun.Of("--version");
        Assert.Equal(0, run.Status);
        Assert.Matches("^dateline [0-9]+\\.[0-9]+\\.[0-9]+\n$", run.Text.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("a command is needed")]
    [InlineData("\"reed\" is no command", "reed")]
    [InlineData("there is no option --jsno", "read", "a.txt", "--jsno")]
    [InlineData("--format can be terminal, json or html, not \"xml\"", "read", "a.txt", "--format", "xml")]
    [InlineData("--threads takes a number from 1 to 256, not \"0\"", "read", "a.txt", "--threads", "0")]
    [InlineData("no page is named", "read")]
    [InlineData("no page is named", "extract")]
    [InlineData("no page is named", "annotate")]
    [InlineData("no page is named", "agenda")]
    [InlineData("no page is named", "actors")]
    [InlineData("--as-of takes a day such as 2024-03-09, not \"tomorrow\"", "agenda", "a.txt", "--as-of", "tomorrow")]
    [InlineData("--as-of takes a day such as 2024-03-09, not \"2024-02-30\"", "read", "a.txt", "--as-of", "2024-02-30")]
    [InlineData("--days takes a number from 0 to 3652058, not \"-1\"", "agenda", "a.txt", "--days", "-1")]
    [InlineData("--format can be terminal, json or ics, not \"html\"", "agenda", "a.txt", "--format", "html")]
    [InlineData("story.html: .html tells no form that is written", "agenda", "a.txt", "-o", "story.html")]
    [InlineData("--offsets can be utf16 or codepoints, not \"bytes\"", "annotate", "a.txt", "--offsets", "bytes")]
    [InlineData("--format can be text, json, html or markdown, not \"xml\"", "extract", "a.txt", "--format", "xml")]
    [InlineData("nowhere.txt: there is no such file; --list takes", "extract", "--list", "nowhere.txt")]
    [InlineData("story.docx: .docx tells no form that is written", "extract", "a.txt", "-o", "story.docx")]
    [InlineData("story.md: .md tells no form that is written", "read", "a.txt", "-o", "story.md")]
    public async Task Wrong_usage_says_what_was_seen_and_where_help_is(string said, params string[] arguments)
    {
        var run = await AppRun.Of(arguments);
        Assert.Equal(2, run.Status);
        Assert.Empty(run.Output);
        Assert.Contains(said, run.Errors[0], StringComparison.Ordinal);
        Assert.Contains("--help", run.Errors[^1], StringComparison.Ordinal);
    }
}
