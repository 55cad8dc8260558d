using System.Text.Json;

namespace Dateline.EndToEnd;

public sealed class WhyTests
{
    private static readonly string Pages = Samples.Path("harbour-talks");

    [Fact]
    public async Task Of_a_correction_is_said_what_it_changes_and_on_which_numbers_that_rests()
    {
        var run = await AppRun.In(Pages, "why", "09-north-quay-cancelled.html", "10-corrected.txt", "--among", ".");
        Assert.Equal((0, 0), (run.Status, run.Errors.Count));
        var text = run.Text.ReplaceLineEndings("\n");
        Assert.StartsWith("[1] Kestria calls off Brannick meeting after trawler collision in strait\n    Tue 30 May 2023 · 09-north-quay-cancelled.html\n[2] ", text, StringComparison.Ordinal);
        Assert.Contains("\nCopy\n  [2] updates [1]: a later version of the Marlin News report on 09-north-quay-cancelled.html: ", text, StringComparison.Ordinal);
        Assert.Contains("\n  words side by side: 241 words in both, 3 only in [2], 1 only in [1]\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  days apart: 1\n\nWhat [2] changes\n  “Two” for “Twelve”\n  new: “of twelve”\n", text, StringComparison.Ordinal);
        Assert.Matches("\nStory\n  both are of one, “.*” \\(13\n? *reports\\): a copy goes where its original goes\n", text);
    }

    [Fact]
    public async Task The_two_may_be_named_in_either_order_and_the_same_one_is_the_original()
    {
        var run = await AppRun.In(Pages, "why", "10-corrected.txt", "09-north-quay-cancelled.html");
        Assert.Contains("\nCopy\n  [1] updates [2]: ", run.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_of_two_matters_on_one_page_are_no_copies_and_of_two_stories()
    {
        var run = await AppRun.In(Pages, "why", "07-meridian-scroll.txt#1", "07-meridian-scroll.txt#2", "--width", "200");
        Assert.Equal((0, 0), (run.Status, run.Errors.Count));
        var text = run.Text.ReplaceLineEndings("\n");
        Assert.Contains("\nCopy\n  neither copies the other: 0 of 100 of all their runs of four words stand in both", text, StringComparison.Ordinal);
        Assert.Contains("\nStory\n  they are of two: [1] of “Kestria, Velmara Agree", text, StringComparison.Ordinal);
        Assert.Contains("\nHappening\n  they are of two", text, StringComparison.Ordinal);
        Assert.DoesNotContain("changes\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_copies_of_a_third_are_told_as_copies_of_it()
    {
        var run = await AppRun.In(Pages, "why", "a2", "a5", "--among", ".", "--width", "200");
        Assert.Contains("\n  among these pages [1] is told as a copy of 01-marlin-wire.html: reprint: ", run.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_has_the_ids_of_read_and_words_where_they_stand()
    {
        using var why = JsonDocument.Parse((await AppRun.In(Pages, "why", "09-north-quay-cancelled.html", "10-corrected.txt", "--among", ".", "--format", "json")).Output);
        using var read = JsonDocument.Parse((await AppRun.In(Pages, "read", ".", "--format", "json")).Output);
        var articles = why.RootElement.GetProperty("articles").EnumerateArray().ToList();
        var copy = why.RootElement.GetProperty("copy");
        Assert.Equal(("updated", articles[0].GetProperty("id").GetString(), 1), (copy.GetProperty("kind").GetString(), copy.GetProperty("original").GetString(), copy.GetProperty("daysApart").GetInt32()));
        Assert.Equal((3, 1), (copy.GetProperty("wordsAdded").GetInt32(), copy.GetProperty("wordsRemoved").GetInt32()));
        var later = read.RootElement.GetProperty("articles").EnumerateArray().Single(a => a.GetProperty("id").GetString() == articles[1].GetProperty("id").GetString());
        Assert.Equal(articles[0].GetProperty("id").GetString(), later.GetProperty("copyOf").GetProperty("article").GetString());

        // What an update changes is in both documents, in the same form.
        var changes = later.GetProperty("copyOf").GetProperty("changes");
        Assert.Equal(changes.GetRawText(), articles[1].GetProperty("copyOf").GetProperty("changes").GetRawText());
        Assert.Equal(2, changes.GetArrayLength());
        Assert.Equal(("Twelve", "Two"), (Words(changes[0].GetProperty("removed"), "09-north-quay-cancelled.html"), Words(changes[0].GetProperty("added"), "10-corrected.txt")));
        Assert.Equal((JsonValueKind.Null, "of twelve"), (changes[1].GetProperty("removed").ValueKind, Words(changes[1].GetProperty("added"), "10-corrected.txt")));
        var story = why.RootElement.GetProperty("story");
        Assert.True(story.GetProperty("same").GetBoolean());
        Assert.Equal(["s1", "s1"], story.GetProperty("ids").EnumerateArray().Select(id => id.GetString()));

        string Words(JsonElement changed, string path)
        {
            var text = read.RootElement.GetProperty("pages").EnumerateArray().Single(p => p.GetProperty("path").GetString() == path).GetProperty("text").GetString()!;
            var words = text[changed.GetProperty("start").GetInt32()..changed.GetProperty("end").GetInt32()];
            Assert.Equal(words, changed.GetProperty("words").GetString());
            return words;
        }
    }

    [Fact]
    public async Task What_speaks_for_one_happening_and_what_against_it_is_weighed_clue_by_clue()
    {
        var text = (await AppRun.In(Pages, "why", "11-littoral-review-signing.html", "12-courier-vote.txt", "--among", ".", "--width", "200")).Text.ReplaceLineEndings("\n");
        Assert.Matches("\nHappening\n  they are of two\n  by the two alone, the likelihood of one happening is [0-9]+ of 100", text);
        Assert.Matches("\n  for it +[a-z ]+: much \\(\\+[0-9.]+\\)\n(           .* \\(\\+[0-9.]+\\)\n)+  against  days between them: 7 \\(-[0-9.]+\\)\n", text);
        using var json = JsonDocument.Parse((await AppRun.In(Pages, "why", "11-littoral-review-signing.html", "12-courier-vote.txt", "--among", ".", "-f", "json")).Output);
        var happening = json.RootElement.GetProperty("happening");
        Assert.InRange(happening.GetProperty("likelihood").GetDouble(), 0, 1);
        Assert.Equal("words", happening.GetProperty("clues")[0].GetProperty("clue").GetString());
        Assert.True(happening.GetProperty("clues")[0].GetProperty("weight").GetDouble() > 0);
    }

    [Fact]
    public async Task Of_copies_no_clue_is_weighed_as_they_are_of_one_happening_whatever_it_says()
    {
        var run = await AppRun.In(Pages, "why", "09-north-quay-cancelled.html", "10-corrected.txt", "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        var happening = json.RootElement.GetProperty("happening");
        Assert.True(happening.GetProperty("same").GetBoolean());
        Assert.Equal(JsonValueKind.Null, happening.GetProperty("clues").ValueKind);
    }

    [Theory]
    [InlineData("two articles are needed, and none is named")]
    [InlineData("two articles are needed, and one is named", "01-marlin-wire.html")]
    [InlineData("two articles are needed, and 3 are named", "01-marlin-wire.html", "06-sextant-undated.txt", "08-ardholm-post.html")]
    [InlineData(".: this is a folder; name a page in it, and the folder behind --among", ".", "01-marlin-wire.html")]
    [InlineData("01-marlin-wire.htm: there is no such file or folder. Is 01-marlin-wire.html meant?", "01-marlin-wire.htm", "06-sextant-undated.txt")]
    [InlineData("nix: no page that was read is called so. Those that were: 01-marlin-wire.html, 02-", "nix", "a1", "--among", ".")]
    [InlineData("07-meridian-scroll.txt: 2 articles stand on this page; name one by its number: 07-meridian-scroll.txt#1 “Kestria, Velmara Agree", "07-meridian-scroll.txt", "01-marlin-wire.html")]
    [InlineData("07-meridian-scroll.txt#3: this page has 2 articles, so no number 3", "01-marlin-wire.html", "07-meridian-scroll.txt#3")]
    [InlineData("13-front-page.html: no article was found on this page", "01-marlin-wire.html", "13-front-page.html")]
    [InlineData("a1 and 01-marlin-wire.html are the same article, “Velmara, Kestria to hold", "a1", "01-marlin-wire.html", "--among", ".")]
    [InlineData("there is no option --amnog. Is --among meant?", "a1", "a2", "--amnog")]
    [InlineData("why.html: .html tells no form that is written", "a1", "a2", "-o", "why.html")]
    public async Task Names_that_tell_no_two_articles_are_refused_with_what_was_seen(string said, params string[] arguments)
    {
        var run = await AppRun.In(Pages, ["why", .. arguments]);
        Assert.Equal(2, run.Status);
        Assert.Empty(run.Output);
        Assert.Contains(run.Errors, line => line.Contains(said, StringComparison.Ordinal));
        Assert.Contains("dateline why --help", run.Errors[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_one_name_in_two_folders_are_named_by_their_paths()
    {
        using var folder = new TestFolder().Add("x/a.txt", TestFolder.Good).Add("y/a.txt", TestFolder.Good).Add("b.txt", TestFolder.Good);
        var run = await AppRun.In(folder.Path, "why", "a.txt", "b.txt", "--among", ".");
        Assert.Equal(2, run.Status);
        Assert.Contains("a.txt: 2 pages are called so: x/a.txt, y/a.txt. Name one by its whole path or its id.", run.Errors[0], StringComparison.Ordinal);
        var found = await AppRun.In(folder.Path, "why", "x/a.txt", Path.Combine(folder.Path, "b.txt"), "--among", ".");
        Assert.Equal((0, 0), (found.Status, found.Errors.Count));
        Assert.Contains(" reprints ", found.Text, StringComparison.Ordinal);
    }
}
