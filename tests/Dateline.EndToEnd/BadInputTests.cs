using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Dateline.EndToEnd;

/// <summary>What goes wrong with one page is said in one line that names it, and loses nothing of the others.</summary>
public sealed class BadInputTests
{
    [Fact]
    public async Task A_missing_file_is_told_with_the_name_that_was_perhaps_meant() =>
        await OneFails(folder => folder.Add("Report.txt", TestFolder.Good), "report.txt", "there is no such file or folder. Is Report.txt meant?");

    [Fact]
    public async Task A_folder_without_pages_is_told() =>
        await OneFails(folder => folder.Add("notes/picture.png", [1, 2, 3]), "notes", "holds no pages");

    [Fact]
    public async Task An_empty_file_is_told() => await OneFails(folder => folder.Add("empty.txt", ""), "empty.txt", "empty");

    [Fact]
    public async Task A_file_of_white_space_is_told() => await OneFails(folder => folder.Add("blank.html", " \n\t\n "), "blank.html", "white space");

    [Fact]
    public async Task A_binary_file_is_told() =>
        await OneFails(folder => folder.Add("photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, .. "JFIF"u8, .. Enumerable.Range(0, 5_000).Select(i => (byte)(i * 37))]), "photo.jpg", "");

    [Fact]
    public async Task A_document_of_another_format_is_told() =>
        await OneFails(folder => folder.Add("report.pdf", [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, .. Enumerable.Range(0, 5_000).Select(i => (byte)(i * 91))]), "report.pdf", "");

    [Fact]
    public async Task Of_a_file_of_fifty_megabytes_the_first_fifteen_are_read_with_a_doubt()
    {
        using var folder = new TestFolder().Add("huge.html", Encoding.UTF8.GetBytes($"<h1>Vote put off</h1><p>{TestFolder.Good}<p>" + new string('a', 50 << 20)));
        var run = await AppRun.In(folder.Path, "extract", "huge.html", "--format", "json");
        Assert.Equal(0, run.Status);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Contains(document.RootElement.GetProperty("doubts").EnumerateArray(), doubt => doubt.GetString()!.StartsWith("it has 50.0 MB, of which only the first 15 MB were read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Half_a_gzip_file_is_read_as_far_as_it_goes_with_a_doubt()
    {
        var packed = Packed(Encoding.UTF8.GetBytes(TestFolder.Good));
        using var folder = new TestFolder().Add("half.txt.gz", packed[..(packed.Length * 3 / 4)]);
        var run = await AppRun.In(folder.Path, "read", "half.txt.gz", "--format", "json");
        Assert.Equal(0, run.Status);
        using var document = JsonDocument.Parse(run.Output);
        var page = document.RootElement.GetProperty("pages")[0];
        Assert.Contains("Mayor Ada Velde", page.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains(page.GetProperty("doubts").EnumerateArray(), doubt => doubt.GetString()!.Contains("gzip", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_beside_files_is_told_with_how_to_save_the_page() =>
        await OneFails(folder => folder, "https://example.org/news/1", "pages are not fetched yet. Save the page");

    [Fact]
    public async Task An_address_alone_is_wrong_usage_and_says_how_to_save_the_page()
    {
        var run = await AppRun.Of("read", "https://example.org/news/1");
        Assert.Equal(2, run.Status);
        Assert.Contains("Save the page", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Broken_UTF_8_is_read_as_far_as_it_can_be()
    {
        using var folder = new TestFolder().Add("broken.txt", [.. Encoding.UTF8.GetBytes(TestFolder.Good), 0x20, 0xC3, 0x28, 0x20, 0xFF, 0x20, .. "The end."u8]);
        var run = await AppRun.In(folder.Path, "read", "broken.txt", "--format", "json");
        Assert.Equal(0, run.Status);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Contains("Mayor Ada Velde", document.RootElement.GetProperty("articles")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body><nav><a href=/>Home</a> <a href=/w>World</a></nav><footer>Contact us</footer></body></html>", "menu.html")]
    [InlineData("Home\n\nWorld\n\nSign in", "menu.txt")]
    public async Task A_page_without_an_article_is_an_empty_result_with_a_doubt(string page, string name)
    {
        using var folder = new TestFolder().Add(name, page);
        var run = await AppRun.In(folder.Path, "read", name, "--format", "json");
        Assert.Equal(0, run.Status);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(0, document.RootElement.GetProperty("articles").GetArrayLength());
        Assert.NotEqual(0, document.RootElement.GetProperty("pages")[0].GetProperty("doubts").GetArrayLength());
    }

    [Fact]
    public async Task A_spoilt_line_of_JSON_loses_no_other_line()
    {
        var good = JsonSerializer.Serialize(new { id = "one", text = TestFolder.Good });
        using var folder = new TestFolder().Add("crawl.jsonl", $"{good}\n{{\"id\": \"two\", \"text\": \n\n{good.Replace("one", "three", StringComparison.Ordinal)}\n");
        var run = await AppRun.In(folder.Path, "read", "crawl.jsonl", "--format", "json");
        Assert.Equal(1, run.Status);
        Assert.StartsWith("crawl.jsonl:2: ", Assert.Single(run.Errors), StringComparison.Ordinal);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(2, document.RootElement.GetProperty("articles").GetArrayLength());
    }

    [Theory]
    [InlineData("a line of 5 MB", "txt", "The council met again on Monday. ", 160_000)]
    [InlineData("50,000 blocks", "txt", "The council met again.\n\n", 50_000)]
    [InlineData("HTML nested 20,000 deep", "html", "<div>", 20_000)]
    [InlineData("a list of 20,000 links", "html", "<li><a href=/x>Vote in Eastholm</a></li>", 20_000)]
    public async Task A_page_beyond_all_measure_keeps_its_article(string what, string ending, string piece, int times)
    {
        var article = ending == "txt" ? TestFolder.Good : $"<article><h1>{string.Join("<p>", TestFolder.Good.Split("\n\n"))}</article>";
        using var folder = new TestFolder().Add($"page.{ending}", $"{article}\n\n{string.Concat(Enumerable.Repeat(piece, times))}");
        var run = await AppRun.In(folder.Path, "read", $"page.{ending}", "--format", "json");
        Assert.Equal(0, run.Status);
        using var document = JsonDocument.Parse(run.Output);
        var title = Assert.Single(document.RootElement.GetProperty("articles").EnumerateArray().ToList()).GetProperty("title").GetString();
        Assert.True(title == "Harbour vote in Port Vale put off until Friday", $"{what}: {title}");
    }

    [Fact]
    public async Task Five_thousand_identical_pages_are_one_report_and_its_copies()
    {
        using var folder = new TestFolder().Add("same.jsonl", string.Concat(Enumerable.Range(0, 5_000).Select(i => JsonSerializer.Serialize(new { id = $"same-{i:0000}", text = TestFolder.Good }) + "\n")));
        var run = await AppRun.In(folder.Path, "read", "same.jsonl", "--format", "json");
        Assert.Equal(0, run.Status);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(5_000, document.RootElement.GetProperty("articles").GetArrayLength());
        Assert.Single(document.RootElement.GetProperty("articles").EnumerateArray(), a => a.GetProperty("copyOf").ValueKind == JsonValueKind.Null);
        Assert.Equal(1, document.RootElement.GetProperty("stories").GetArrayLength());
    }

    [Fact]
    public async Task What_a_file_name_could_do_to_a_terminal_is_taken_out()
    {
        var run = await AppRun.Of("read", "no\u001b[31msuch\u0007.txt");
        Assert.Equal(1, run.Status);
        Assert.DoesNotContain('\u001b', Assert.Single(run.Errors));
    }

    /// <summary>Reads a good page together with a bad one: status 1, one line that begins with the bad one's name, and the good one in the output.</summary>
    private static async Task OneFails(Func<TestFolder, TestFolder> arrange, string bad, string said)
    {
        using var folder = arrange(new TestFolder().Add("good.txt", TestFolder.Good));
        var run = await AppRun.In(folder.Path, "read", bad, "good.txt", "--format", "json");
        var line = Assert.Single(run.Errors);
        Assert.StartsWith($"{bad}: ", line, StringComparison.Ordinal);
        Assert.Contains(said, line, StringComparison.Ordinal);
        Assert.True(line.Length > bad.Length + 20, $"says too little to act on: {line}");
        Assert.Equal(1, run.Status);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("Harbour vote in Port Vale put off until Friday", Assert.Single(document.RootElement.GetProperty("articles").EnumerateArray().ToList()).GetProperty("title").GetString());
        Assert.Equal(line[(bad.Length + 2)..], document.RootElement.GetProperty("pages").EnumerateArray().Select(p => p.GetProperty("problem").GetString()).Single(p => p is not null));
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
