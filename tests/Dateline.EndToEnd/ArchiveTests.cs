using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Dateline.EndToEnd;

public sealed class ArchiveTests
{
    private static readonly string Html = $"<!doctype html><title>Harbour vote in Port Vale put off until Friday</title><h1>Harbour vote in Port Vale put off until Friday</h1>{string.Concat(TestFolder.Good.Split("\n\n").Skip(2).Select(p => $"<p>{p}</p>"))}";

    private static readonly byte[] Page = Encoding.UTF8.GetBytes(Html);

    [Fact]
    public async Task Answers_texts_and_files_of_an_archive_are_pages_with_their_address()
    {
        using var folder = new TestFolder().Add("crawl.warc", [
            .. Record("warcinfo", "application/warc-fields", "software: none"u8),
            .. Record("request", "application/http", "GET / HTTP/1.1\r\n\r\n"u8, "https://a.example/1"),
            .. Record("response", "application/http; msgtype=response", Answer("", Page), "https://a.example/1"),
            .. Record("response", "application/http; msgtype=response", Answer("", Page, "404 Not Found"), "https://a.example/gone"),
            .. Record("response", "application/http; msgtype=response", [.. "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n"u8, 1, 2, 3], "https://a.example/p.png"),
            .. Record("resource", "text/html", Page, "https://a.example/2"),
            .. Record("conversion", "text/plain", Encoding.UTF8.GetBytes(TestFolder.Good), "<https://a.example/3>", version: "1.1")]);
        var run = await AppRun.In(folder.Path, "extract", ".", "--format", "json");
        Assert.Empty(run.Errors);
        Assert.Equal(["https://a.example/1", "https://a.example/2", "https://a.example/3"], Lines(run).Select(line => line.GetProperty("address").GetString()));
        Assert.All(Lines(run), Holds);
        Assert.Equal(3, Lines(run).Select(line => line.GetProperty("id").GetString()).Distinct().Count());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("zlib")]
    [InlineData("br")]
    [InlineData("chunked")]
    [InlineData("chunked gzip")]
    [InlineData("gzip that is none")]
    [InlineData("chunks that are none")]
    public async Task Encodings_of_the_body_are_undone(string encoding)
    {
        var (header, body) = encoding switch
        {
            "gzip" => ("Content-Encoding: gzip\r\n", Packed(Page, stream => new GZipStream(stream, CompressionMode.Compress))),
            "deflate" => ("Content-Encoding: deflate\r\n", Packed(Page, stream => new DeflateStream(stream, CompressionMode.Compress))),
            "zlib" => ("Content-Encoding: deflate\r\n", Packed(Page, stream => new ZLibStream(stream, CompressionMode.Compress))),
            "br" => ("content-encoding: br\r\n", Packed(Page, stream => new BrotliStream(stream, CompressionMode.Compress))),
            "chunked" => ("Transfer-Encoding: chunked\r\n", Chunked(Page)),
            "chunked gzip" => ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", Chunked(Packed(Page, stream => new GZipStream(stream, CompressionMode.Compress)))),
            "gzip that is none" => ("Content-Encoding: gzip\r\n", Page),
            _ => ("Transfer-Encoding: chunked\r\n", Page),
        };
        using var folder = new TestFolder().Add("a.warc", Record("response", "application/http", Answer(header, body), "https://a.example/1"));
        var run = await AppRun.In(folder.Path, "extract", "a.warc", "--format", "json");
        Holds(Assert.Single(Lines(run)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Gzip_may_be_a_member_a_record_or_one_for_all(bool member)
    {
        var records = Enumerable.Range(1, 3).Select(i => Record("resource", "text/html", Page, $"https://a.example/{i}")).ToList();
        byte[] archive = member ? [.. records.SelectMany(Gzip)] : Gzip([.. records.SelectMany(record => record)]);
        using var folder = new TestFolder().Add("a.warc.gz", archive);
        var fromFile = await AppRun.In(folder.Path, "extract", "a.warc.gz", "--format", "json");
        var fromInput = await AppRun.With(archive, folder.Path, "extract", "-", "--input", "warc", "--format", "json");
        Assert.Equal(3, Lines(fromFile).Count);
        Assert.All(Lines(fromFile).Concat(Lines(fromInput)), Holds);
        Assert.Equal(3, Lines(fromInput).Count);
    }

    [Fact]
    public async Task A_damaged_member_is_told_and_those_after_it_are_read()
    {
        var members = Enumerable.Range(1, 4).Select(i => Gzip(Record("resource", "text/html", Page, $"https://a.example/{i}"))).ToList();
        members[1].AsSpan(200, 60).Fill(0xff);
        using var folder = new TestFolder().Add("a.warc.gz", [.. members.SelectMany(member => member)]);
        var run = await AppRun.In(folder.Path, "extract", "a.warc.gz", "--format", "json");
        Assert.Equal(1, run.Status);
        Assert.Contains("a.warc.gz: a record of it cannot be decompressed", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Equal(["https://a.example/1", "https://a.example/3", "https://a.example/4"], Lines(run).Select(line => line.GetProperty("address").GetString()).OfType<string>());
    }

    [Theory]
    [InlineData(-40, "longer than it states")]
    [InlineData(700, "shorter than it states")]
    public async Task A_wrong_length_costs_no_page(int wrong, string doubt)
    {
        using var folder = new TestFolder().Add("a.warc", [.. Record("resource", "text/html", Page, "https://a.example/1", wrong), .. Record("resource", "text/html", Page, "https://a.example/2")]);
        var run = await AppRun.In(folder.Path, "extract", "a.warc", "--format", "json");
        Assert.Equal(0, run.Status);
        Assert.Collection(Lines(run), first => Assert.Contains(doubt, first.GetProperty("doubts")[0].GetString(), StringComparison.Ordinal), second => Assert.Equal(0, second.GetProperty("doubts").GetArrayLength()));
        Assert.All(Lines(run), Holds);
    }

    [Fact]
    public async Task A_compressed_body_that_is_cut_off_is_a_doubt()
    {
        var packed = Gzip(Page);
        using var folder = new TestFolder().Add("a.warc", Record("response", "application/http", Answer("Content-Encoding: gzip\r\n", packed[..^(packed.Length / 3)]), "https://a.example/1"));
        var run = await AppRun.In(folder.Path, "extract", "a.warc", "--format", "json");
        Assert.Contains(Assert.Single(Lines(run)).GetProperty("doubts").EnumerateArray(), doubt => doubt.GetString()!.StartsWith("the compressed body is cut off", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_without_a_body_says_why_it_is_none()
    {
        var answer = Answer("", Page);
        using var folder = new TestFolder().Add("a.warc", Record("response", "application/http", answer)[..^(Page.Length + 4)]);
        var run = await AppRun.In(folder.Path, "extract", "a.warc", "--format", "json");
        Assert.Equal(1, run.Status);
        Assert.Contains("the archive ends before the record does", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_is_cut_off_is_read_as_far_as_it_goes()
    {
        var record = Record("resource", "text/html", Page, "https://a.example/1");
        using var folder = new TestFolder().Add("a.warc", record[..^60]);
        var line = Assert.Single(Lines(await AppRun.In(folder.Path, "extract", "a.warc", "--format", "json")));
        Assert.Contains("the archive ends before the record does", line.GetProperty("doubts")[0].GetString(), StringComparison.Ordinal);
        Assert.StartsWith("The council of Port Vale", line.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_record_that_is_too_large_the_first_part_is_read_and_then_the_next()
    {
        byte[] large = [.. Page, .. Enumerable.Repeat("<i> "u8.ToArray(), 4_000_000).SelectMany(tag => tag)];
        using var folder = new TestFolder().Add("a.warc", [.. Record("resource", "text/html", large, "https://a.example/1"), .. Record("resource", "text/html", Page, "https://a.example/2")]);
        var run = await AppRun.In(folder.Path, "extract", "a.warc", "--format", "json");
        Assert.Equal(0, run.Status);
        Assert.Contains(Lines(run)[0].GetProperty("doubts").EnumerateArray(), doubt => doubt.GetString()!.StartsWith("it has 15.3 MB, of which only the first 15 MB were read", StringComparison.Ordinal));
        Holds(Lines(run)[0]);
        Holds(Lines(run)[1]);
    }

    [Fact]
    public async Task A_record_that_states_a_boundless_length_does_not_swallow_the_next()
    {
        var first = Encoding.UTF8.GetString(Record("resource", "text/html", Page, "https://a.example/1")).Replace("Content-Length: ", "Content-Length: 9000000000", StringComparison.Ordinal);
        using var folder = new TestFolder().Add("a.warc", [.. Encoding.UTF8.GetBytes(first), .. Record("resource", "text/html", Page, "https://a.example/2")]);
        var lines = Lines(await AppRun.In(folder.Path, "extract", "a.warc", "--format", "json"));
        Holds(lines[0]);
        Holds(lines[1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no archive at all")]
    [InlineData("WARC/1.0\r\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999999999\r\n\r\n")]
    public async Task What_is_no_archive_is_told(string bytes)
    {
        using var folder = new TestFolder().Add("a.warc", bytes);
        var run = await AppRun.In(folder.Path, "extract", "a.warc", "--format", "json");
        Assert.True(run.Status is 0 or 1, string.Join('\n', run.Errors));
        Assert.True(bytes.StartsWith("WARC", StringComparison.Ordinal) || run.Status == 1);
    }

    [Fact]
    public async Task A_zip_file_is_read_like_a_folder()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in (ReadOnlySpan<(string, byte[])>)[("in/b.html", Page), ("in/a.txt", Encoding.UTF8.GetBytes(TestFolder.Good)), ("style.css", Page), ("__MACOSX/in/b.html", [1]), ("c.html.gz", Gzip(Page))])
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        using var folder = new TestFolder().Add("pages.zip", bytes.ToArray()).Add("bad.zip", "PK no zip"u8.ToArray());
        var run = await AppRun.In(folder.Path, "extract", "pages.zip", "bad.zip", "--format", "json");
        Assert.Equal(["pages.zip/c.html.gz", "pages.zip/in/a.txt", "pages.zip/in/b.html", "bad.zip"], Lines(run).Select(line => line.GetProperty("path").GetString()));
        Assert.All(Lines(run).Take(3), Holds);
        Assert.StartsWith("bad.zip: it is not a whole ZIP file", Assert.Single(run.Errors), StringComparison.Ordinal);
        var story = await AppRun.In(folder.Path, "read", "pages.zip", "--format", "json");
        Assert.Equal(3, JsonSerializer.Deserialize<JsonElement>(story.Text).GetProperty("articles").GetArrayLength());
    }

    private static void Holds(JsonElement line) => Assert.EndsWith("1,200 people will find work there.", line.GetProperty("text").GetString(), StringComparison.Ordinal);

    private static byte[] Record(string type, string media, ReadOnlySpan<byte> content, string? address = null, int wrong = 0, string version = "1.0") =>
    [
        .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"WARC/{version}\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:test:{type}:{address}>\r\nWARC-Date: 2023-05-03T10:00:00Z\r\n{(address is null ? "" : $"WARC-Target-URI: {address}\r\n")}Content-Type: {media}\r\nContent-Length: {content.Length + wrong}\r\n\r\n")),
        .. content,
        .. "\r\n\r\n"u8,
    ];

    private static byte[] Answer(string header, byte[] body, string status = "200 OK") =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n{header}\r\n"), .. body];

    private static byte[] Chunked(byte[] body) =>
        [.. body.Chunk(500).SelectMany(chunk => (byte[])[.. Encoding.ASCII.GetBytes($"{chunk.Length:x};x=y\r\n"), .. chunk, .. "\r\n"u8]), .. "0\r\n\r\n"u8];

    private static byte[] Gzip(byte[] bytes) => Packed(bytes, stream => new GZipStream(stream, CompressionMode.Compress));

    private static byte[] Packed(byte[] bytes, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed))
            stream.Write(bytes);
        return packed.ToArray();
    }

    private static List<JsonElement> Lines(AppRun run) => [.. run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
}
