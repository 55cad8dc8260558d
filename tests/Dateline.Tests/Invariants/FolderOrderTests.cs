using System.Text.RegularExpressions;

namespace Dateline.Tests.Invariants;

/// <summary>The folders of the thinking code stand in reading order: each uses only those above it.</summary>
public sealed partial class FolderOrderTests
{
    /// <summary>The levels from the first to the last; folders of one level may use each other. The empty name is the top folder, which holds the joining files.</summary>
    private static readonly string[][] Levels =
    [
        ["Text"], ["Languages"], ["Dates"], ["Markup"], ["Pages"], ["Feeds"], ["Articles"], ["Clippings"], ["ArticleReader"], ["Sentences"], ["Tagging"], ["Coding"], ["Names"], ["Quotes"], ["Times"], ["Figures"], ["Events"],
        ["AnnotatedArticle", "Annotator"], ["Copies"], ["Stories", "Timelines"], ["Tracking"], ["NewsReader"],
    ];

    [Fact]
    public void Each_folder_uses_only_those_above_it() => Assert.Empty(Sources().SelectMany(file => Backward(file.Level, file.Path, File.ReadAllText(file.Path))));

    [Fact]
    public void Every_folder_has_its_place_in_the_order() =>
        Assert.All(Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Where(IsWritten), path => Assert.True(LevelOf(path) >= 0, $"{path}: say in FolderOrderTests where its folder stands in the reading order."));

    [Theory]
    [InlineData("Names", "using Dateline.Quotes;")]
    [InlineData("Pages", "Dateline.Articles.Article article")]
    [InlineData("Names", "int M(AnnotatedArticle article)")]
    [InlineData("Copies", "using static Dateline.Timelines.TimelineLine;")]
    public void A_step_back_is_seen(string folder, string code) => Assert.NotEmpty(Backward(Array.FindIndex(Levels, l => l.Contains(folder)), folder, code));

    private static string Source { get; } = Path.Combine(Repository.Root, "src", "Dateline");

    private static IEnumerable<(string Path, int Level)> Sources() =>
        Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Where(IsWritten).Select(path => (path, LevelOf(path))).Where(f => f.Item2 >= 0);

    private static bool IsWritten(string path) => !Path.GetRelativePath(Source, path).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin");

    private static int LevelOf(string path)
    {
        var first = Path.GetFileNameWithoutExtension(Path.GetRelativePath(Source, path).Split(Path.DirectorySeparatorChar)[0]);
        return Array.FindIndex(Levels, level => level.Contains(first));
    }

    private static IEnumerable<string> Backward(int level, string path, string code) =>
        from match in Uses().Matches(Comments().Replace(code, ""))
        let used = match.Groups["used"].Value
        where Array.FindIndex(Levels, l => l.Contains(used)) > level
        select $"{path} uses {used}, which stands below it";

    [GeneratedRegex(@"\bDateline\.(?<used>\w+)|\b(?<used>AnnotatedArticle|Annotator|NewsReader)\b", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Uses();

    [GeneratedRegex("//.*", RegexOptions.None, 10_000)]
    private static partial Regex Comments();
}
