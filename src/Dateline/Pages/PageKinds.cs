using System.Text;
using Dateline.Text;

namespace Dateline.Pages;

/// <summary>What a file holds.</summary>
internal enum PageKind
{
    Html,
    PlainText,
    JsonLines,
}

/// <summary>Tells what bytes hold: by their name, by their stated media type, and by what they begin with, which outweighs both.</summary>
internal static class PageKinds
{
    private static readonly (string Name, byte[] Magic)[] Binaries =
    [
        ("a PDF document", "%PDF-"u8.ToArray()),
        ("a PNG picture", [0x89, 0x50, 0x4e, 0x47]),
        ("a JPEG picture", [0xff, 0xd8, 0xff]),
        ("a GIF picture", "GIF8"u8.ToArray()),
        ("a WebP picture or a sound", "RIFF"u8.ToArray()),
        ("a zip archive or an office document", [0x50, 0x4b, 3, 4]),
        ("a bzip2 archive", "BZh"u8.ToArray()),
        ("an xz archive", [0xfd, 0x37, 0x7a, 0x58, 0x5a]),
        ("a Zstandard archive", [0x28, 0xb5, 0x2f, 0xfd]),
        ("a 7-Zip archive", [0x37, 0x7a, 0xbc, 0xaf]),
        ("a program", [0x7f, 0x45, 0x4c, 0x46]),
        ("a database", "SQLite format 3"u8.ToArray()),
        ("a font", "wOF"u8.ToArray()),
    ];

    /// <summary>Characters of control that text does not have.</summary>
    private static readonly bool[] IsControl = MakeControls();

    private static readonly string[] HtmlOpenings =
        ["<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<script", "<div", "<article", "<main", "<section", "<p>", "<p ", "<h1", "<table", "<link", "<style"];

    /// <summary>What a file holds.</summary>
    /// <param name="source">Its name and media type.</param>
    /// <param name="bytes">Its bytes, decompressed; the first few thousand are enough.</param>
    public static PageKind Of(PageSource source, ReadOnlyMemory<byte> bytes)
    {
        var opening = Opening(bytes.Span);
        var extension = Extension(source.Path);
        var media = MediaTypeOf(source.MediaType);
        if (SaysLines(source))
            return PageKind.JsonLines;
        if (opening.StartsWith('{') && LooksLikeLinesOfJson(opening))
            return PageKind.JsonLines;
        if (IsHtml(opening))
            return PageKind.Html;
        if (media is "text/html" or "application/xhtml+xml")
            return PageKind.Html;
        if (media is "text/plain")
            return PageKind.PlainText;
        return extension is ".html" or ".htm" or ".xhtml" or ".shtml" ? PageKind.Html : PageKind.PlainText;
    }

    /// <summary>Whether name or media type say that a file holds lines of JSON.</summary>
    public static bool SaysLines(PageSource source) =>
        Extension(source.Path) is ".jsonl" or ".ndjson" || MediaTypeOf(source.MediaType) is "application/jsonl" or "application/x-ndjson" or "application/x-jsonlines";

    /// <summary>Why the bytes are no page at all; null where they may be one.</summary>
    public static string? ProblemWith(PageSource source, ReadOnlySpan<byte> bytes)
    {
        foreach (var (name, magic) in Binaries)
        {
            if (bytes.StartsWith(magic))
                return $"it is {name}, not a page; save the page as HTML or as text";
        }

        if (bytes.Length > 8 && bytes[4..8].SequenceEqual("ftyp"u8))
            return "it is a video or a picture, not a page; save the page as HTML or as text";
        var opening = Opening(bytes);
        if (opening.StartsWith("<?xml", StringComparison.Ordinal) || opening.StartsWith('<'))
        {
            foreach (var feed in (ReadOnlySpan<string>)["<rss", "<feed", "<rdf:RDF"])
            {
                if (IgnoringCase.IndexOf(opening, feed) is >= 0 and < 1000 && !IgnoringCase.Holds(opening, "<html"))
                    return "it is a feed, not a page; save the pages that it links to";
            }

            if (opening.Contains("<urlset", StringComparison.Ordinal) || opening.Contains("<sitemapindex", StringComparison.Ordinal))
                return "it is a sitemap, not a page; save the pages that it lists";
        }

        if (opening.StartsWith("From: <Saved by", StringComparison.Ordinal) || opening.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase))
            return "it is a page saved as a single-file archive (MHTML); save it as \"HTML only\"";
        if (opening.StartsWith("WARC/", StringComparison.Ordinal))
            return "it is a web archive (WARC); give it a name that ends in .warc or .warc.gz";
        if (Extension(source.Path) == ".json" && (opening.StartsWith('{') || opening.StartsWith('[')))
            return "it is JSON of an unknown form; put one page a line into a .jsonl file, as {\"id\", \"url\", \"html\"} or {\"id\", \"text\"}";
        return IsBinary(bytes) ? "it holds binary data, not text; save the page as HTML or as text" : null;
    }

    private static bool[] MakeControls()
    {
        var controls = new bool[256];
        for (var b = 0; b < controls.Length; b++)
            controls[b] = b < 0x20 && b is not (9 or 10 or 12 or 13 or 0x1b) || b == 0x7f;
        return controls;
    }

    private static bool IsHtml(string opening)
    {
        var rest = opening.AsSpan();
        // Comments and an XML declaration may stand before the first tag.
        while (rest.StartsWith("<!--") || rest.StartsWith("<?"))
        {
            var close = rest.StartsWith("<!--") ? "-->" : ">";
            if (rest.IndexOf(close) is not (>= 0 and var end))
                return rest.StartsWith("<!--");
            rest = rest[(end + close.Length)..].TrimStart();
        }

        foreach (var tag in HtmlOpenings)
        {
            if (rest.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return IgnoringCase.Holds(opening, "<!doctype html")
            || IgnoringCase.Holds(opening, "<html") && IgnoringCase.Holds(opening, "<head");
    }

    private static bool LooksLikeLinesOfJson(string opening)
    {
        var line = opening.AsSpan();
        if (line.IndexOf('\n') is >= 0 and var end)
            line = line[..end];
        return line.Contains("\"html\"", StringComparison.Ordinal) || line.Contains("\"text\"", StringComparison.Ordinal)
            || line.Contains("\"article\"", StringComparison.Ordinal);
    }

    /// <summary>The first characters without white space before them, for looking at; bytes beyond ASCII may come out wrong.</summary>
    private static string Opening(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 4096)];
        var encoding = TextDecoder.ByteOrderMark(head, out var mark) ?? TextDecoder.WideEncoding(head) ?? Encoding.Latin1;
        return encoding.GetString(head[mark..]).TrimStart();
    }

    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 1 << 16)];
        if (TextDecoder.ByteOrderMark(head, out _) is not null || TextDecoder.WideEncoding(head) is not null)
            return false;
        var zero = head.Count((byte)0);
        var control = 0;
        foreach (var b in head)
            control += IsControl[b] ? 1 : 0;

        // A stray NUL happens in broken pages; one in a hundred characters does not.
        return control > head.Length / 20 || zero > head.Length / 100 && zero > 1 || zero == head.Length;
    }

    private static string Extension(string path)
    {
        var name = path.AsSpan();
        if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            name = name[..^3];
        var dot = name.LastIndexOf('.');
        return dot < 0 || name[dot..].Contains('/') ? "" : name[dot..].ToString().ToLowerInvariant();
    }

    private static string MediaTypeOf(string? stated)
    {
        if (stated is null)
            return "";
        var end = stated.IndexOf(';');
        return (end < 0 ? stated : stated[..end]).Trim().ToLowerInvariant();
    }
}
