namespace Dateline.EndToEnd;

public sealed class SameOutputTests
{
    [Theory]
    [InlineData("json")]
    [InlineData("terminal")]
    [InlineData("html")]
    public async Task The_same_pages_give_the_same_output_byte_for_byte_whatever_the_order_of_the_arguments_and_the_number_of_threads(string format)
    {
        var folder = Samples.Path("harbour-talks");
        var files = Directory.EnumerateFiles(folder).Where(f => !f.EndsWith(".json", StringComparison.Ordinal)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ToArray();
        string[] shuffled = [.. files.Where((_, i) => i % 2 == 1).Reverse(), .. files.Where((_, i) => i % 2 == 0)];
        Assert.NotEqual(files, shuffled);

        var once = await AppRun.In(folder, ["read", .. files, "--format", format, "--threads", "1"]);
        Assert.Equal(0, once.Status);
        Assert.NotEmpty(once.Output);
        Assert.Equal(once.Output, (await AppRun.In(folder, ["read", .. files, "--format", format, "--threads", "4"])).Output);
        Assert.Equal(once.Output, (await AppRun.In(folder, ["read", "--format", format, .. shuffled])).Output);
        Assert.Equal(once.Output, (await AppRun.In(folder, ["read", .. files, .. shuffled, "--format", format])).Output);
    }

    [Fact]
    public async Task A_folder_is_the_files_in_it()
    {
        using var folder = new TestFolder().Add("pages/b.txt", TestFolder.Good).Add("pages/a.txt", TestFolder.Good + "\n\nThe vote is on Friday.");
        var asFolder = await AppRun.In(folder.Path, "read", "pages", "--format", "json");
        var asFiles = await AppRun.In(folder.Path, "read", "pages/b.txt", "./pages/a.txt", "--format", "json");
        var asPattern = await AppRun.In(folder.Path, "read", "pages/*.txt", "--format", "json");
        Assert.Equal(asFolder.Text, asFiles.Text);
        Assert.Equal(asFolder.Text, asPattern.Text);
    }
}
