using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Dateline.Dates;
using Dateline.Text;

namespace Dateline.Pages;

/// <summary>Reads lines of JSON: a page a line, or an article a line that somebody has already cut out.</summary>
internal static class JsonLines
{
    /// <summary>Of a value that cannot be read so much is shown.</summary>
    private const int LongestShown = 40;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The pages of a file, one a line; a line that cannot be read is a page with a problem.</summary>
    public static IEnumerable<Page> Read(PageSource file, Stream stream)
    {
        var number = 0;
        var any = false;
        // A caller that parts the lines itself names each in its path.
        var isOneLine = !Compression.IsGzip(file.Bytes.Span) && file.Bytes.Span.TrimEnd("\r\n"u8).IndexOf((byte)'\n') < 0;
        using var lines = new ByteLines(stream, PageReader.LongestLine);
        while (lines.TryRead(out var line, out var tooLong))
        {
            number++;
            if (tooLong)
            {
                any = true;
                yield return BadLine(file, Line(), $"is longer than {PageReader.LongestLine / 1048576} MB and is not read");
            }
            else if (!IsBlank(line.Span))
            {
                any = true;
                yield return ReadLine(file, Line(), line);
            }
        }

        if (lines.IsDamaged)
            yield return BadLine(file, number + 1, "cannot be decompressed: the gzip file is damaged from here on");
        else if (!any)
            yield return PageReader.Unreadable(file, "it holds no lines of JSON");

        int? Line() => isOneLine ? null : number;
    }

    private static Page ReadLine(PageSource file, int? number, ReadOnlyMemory<byte> line)
    {
        JsonDocument json;
        string? doubt = null;
        try
        {
            // The JSON reader refuses text that is no UTF-8; decoding it here shows the bad places instead.
            json = Utf8.IsValid(line.Span) ? JsonDocument.Parse(line, Options)
                : JsonDocument.Parse(TextDecoder.Decode(line.Span, file.MediaType, isHtml: false, out doubt), Options);
        }
        catch (JsonException e)
        {
            return BadLine(file, number, $"is not JSON (at byte {e.BytePositionInLine ?? 0})");
        }

        using (json)
        {
            var fields = json.RootElement;
            if (fields.ValueKind != JsonValueKind.Object)
                return BadLine(file, number, "is not a JSON object with \"html\" or \"text\"");
            var id = JsonText.Of(fields, "id");
            var source = new PageSource
            {
                Path = id ?? PathOf(file, number),
                Bytes = default,
                Address = JsonText.Of(fields, "url") ?? JsonText.Of(fields, "address"),
                Fetched = DateTimeOffset.TryParse(JsonText.Of(fields, "fetched"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null,
                NotAfter = file.NotAfter,
            };
            var html = JsonText.Of(fields, "html") is { } markup ? Mojibake.Undo(markup, out var spoilt) : Nothing(out spoilt);
            var text = JsonText.Of(fields, "text") is { } words ? Mojibake.Undo(words, out var spoiltToo) : Nothing(out spoiltToo);
            var cut = (html ?? text)?.Length > PageReader.LargestPage ? FirstPart.Doubt(Encoding.UTF8.GetByteCount(html ?? text!)) : null;
            (html, text) = (html is null ? null : FirstPart.Of(html), text is null ? null : FirstPart.Of(text));
            ImmutableArray<Doubt> doubts = [.. new[] { doubt, spoilt ?? spoiltToo, cut }.OfType<string>().Select(d => new Doubt(d))];
            if (fields.TryGetProperty("text", out var field) && field.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
                doubts = doubts.Add(new($"{PathOf(file, number)}: its \"text\" is no string but {KindOf(field)}; " + (text is null ? "it is not read" : "it is taken as written")));
            var isCut = fields.TryGetProperty("article", out var article) && article.ValueKind == JsonValueKind.True;
            var page = isCut ? CutArticle(source, fields, text ?? "", [.. doubts, .. DateDoubts(fields, PathOf(file, number))])
                : html is not null ? PageReader.ReadText(source, html, isHtml: true, doubts)
                : text is not null ? PageReader.ReadText(source, text, isHtml: false, doubts)
                : PageReader.Unreadable(source, "it has neither \"html\" nor \"text\"");

            // Whoever has to mend the line looks for it in its file.
            return page with { Id = id, Path = page.Problem is null ? page.Path : PathOf(file, number) };
        }
    }

    private static string? Nothing(out string? doubt) => doubt = null;

    private static Page CutArticle(PageSource source, JsonElement fields, string text, ImmutableArray<Doubt> doubts)
    {
        text = PlainText.FirstLines(text, out var cut);
        (text, var blocks) = PlainText.FirstBlocks(text, PlainText.Cut(text), ref cut);
        return new()
        {
            Path = source.Path,
            Text = text,
            Format = PageFormat.CutArticle,
            Blocks = blocks,
            Address = source.Address,
            Fetched = source.Fetched,
            Declared = new()
            {
                Title = JsonText.Of(fields, "title"),
                Published = JsonText.Of(fields, "date"),
                Modified = JsonText.Of(fields, "modified"),
                Authors = [.. JsonText.All(fields, "authors")],
                Outlet = JsonText.Of(fields, "outlet"),
                Language = JsonText.Of(fields, "language"),
                Address = source.Address,
                Kind = "article",
            },
            Doubts = cut is null ? doubts : doubts.Add(new(cut)),
            Problem = string.IsNullOrWhiteSpace(text) && JsonText.Of(fields, "title") is null ? "it is an article without text" : null,
        };
    }

    private static readonly string[] DateFields = ["date", "modified"];

    /// <summary>What to say of dates that name no day, so that no article is undated in silence.</summary>
    private static IEnumerable<Doubt> DateDoubts(JsonElement fields, string line) =>
        from name in DateFields
        where fields.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null && field.GetRawText() != "\"\""
            && !(JsonText.Of(fields, name) is { } written && WrittenDate.TryParse(written, JsonText.Of(fields, "language"), out var date) && date.Day.Day is not null)
        select new Doubt($"{line}: its \"{name}\" names no one day ({Shown(fields.GetProperty(name))}); write it as 2024-03-05");

    private static string Shown(JsonElement field) => field.GetRawText() is { Length: > LongestShown } raw ? raw[..LongestShown] + "…" : field.GetRawText();

    private static string KindOf(JsonElement field) => field.ValueKind switch
    {
        JsonValueKind.Number => "a number",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => "true or false",
    };

    private static Page BadLine(PageSource file, int? number, string problem) =>
        PageReader.Unreadable(file with { Path = PathOf(file, number) }, number is null ? $"it {problem}" : $"line {number} {problem}");

    private static string PathOf(PageSource file, int? number) => number is null ? file.Path : $"{file.Path}:{number}";

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
