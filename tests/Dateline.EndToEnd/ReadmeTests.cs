namespace Dateline.EndToEnd;

/// <summary>README shows what the program prints today.</summary>
public sealed class ReadmeTests
{
    private const string Left = "  …";

    private static string Root { get; } = Path.GetFullPath(Path.Combine(Samples.Path("harbour-talks"), "..", ".."));

    [Fact]
    public async Task The_output_in_the_readme_is_the_programs_but_for_what_is_left_out()
    {
        var printed = (await AppRun.In(Root, "read", "samples/harbour-talks", "--width", "96", "--story", "1")).Text.Split('\n');
        var at = 0;
        foreach (var line in Shown())
        {
            if (line == Left)
                continue;
            var found = Array.IndexOf(printed, line, at);
            Assert.True(found >= 0, $"README.md shows this line, and the program does not print it there: {line}");
            at = found + 1;
        }
    }

    private static string[] Shown()
    {
        var readme = File.ReadAllText(Path.Combine(Root, "README.md"));
        const string opening = "```text\n";
        var start = readme.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        return readme[start..readme.IndexOf("\n```", start, StringComparison.Ordinal)].Split('\n');
    }
}
