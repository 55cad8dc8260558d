using System.Text.Json;

namespace Dateline.EndToEnd;

public sealed class CopiesTests
{
    private const string Body = """
        The harbour master of Elmsund closed the eastern lock on Monday after divers found cracks in both gates, officials said.

        Barges carrying gravel for the new hospital at Torrin will have to wait, port manager Hedda Brannock told a meeting of shippers.

        Owners of 23 small boats moored in the basin were asked to move them before the evening, when pumps are due to be switched on.
        """;

    private const string Added = "\n\nThe cost of the repair was put at 2.4 million crowns by the town council, which meets again later to vote on a loan that no bank has agreed to give so far.\n";

    private static TestFolder Pages() => new TestFolder()
        .Add("a.txt", Page("March 6, 2023", Body))
        .Add("b.txt", Page("March 7, 2023", Body + Added))
        .Add("c.txt", Page("March 8, 2023", Body + Added))
        .Add("d.txt", Page("March 6, 2023", Body.Replace("23 small", "31 small", StringComparison.Ordinal)));

    private static string Page(string day, string body) => $"Lock closed at Elmsund\n\n{day}\n\n{body}";

    [Fact]
    public async Task A_reprint_with_another_number_says_so_in_every_form()
    {
        using var folder = Pages();
        Assert.Contains("with other numbers: 23 → 31", (await AppRun.In(folder.Path, "read", ".", "--width", "200")).Text, StringComparison.Ordinal);
        Assert.Contains("with other numbers: 23 → 31", (await AppRun.In(folder.Path, "read", ".", "--format", "html")).Text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await AppRun.In(folder.Path, "read", ".", "--format", "json")).Output);
        var copy = json.RootElement.GetProperty("articles")[3].GetProperty("copyOf");
        var exchanged = Assert.Single(copy.GetProperty("exchanged").EnumerateArray());
        Assert.Equal(("number", "23", "31"), (exchanged.GetProperty("kind").GetString(), exchanged.GetProperty("removed").GetProperty("words").GetString(), exchanged.GetProperty("added").GetProperty("words").GetString()));
    }

    [Fact]
    public async Task A_copy_stands_below_the_earlier_copy_that_it_is_nearest_to()
    {
        using var folder = Pages();
        var text = (await AppRun.In(folder.Path, "read", ".", "--width", "200")).Text.ReplaceLineEndings("\n");
        Assert.Contains("\n      [3] Tue 7 Mar 2023 · b.txt\n", text, StringComparison.Ordinal);
        Assert.Contains("\n        [4] Wed 8 Mar 2023 · c.txt\n", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await AppRun.In(folder.Path, "read", ".", "--format", "json")).Output);
        Assert.Equal("a2", json.RootElement.GetProperty("articles")[2].GetProperty("copyOf").GetProperty("nearest").GetString());
        Assert.Equal("a1", json.RootElement.GetProperty("articles")[2].GetProperty("copyOf").GetProperty("article").GetString());
        var html = (await AppRun.In(folder.Path, "read", ".", "--format", "html")).Text;
        Assert.Matches("· b\\.txt</p>(?:<p class=\"quiet\">.*</p>\n?)*<ul>\n<li id=\"s1-r4\">", html.ReplaceLineEndings("\n"));
    }
}
