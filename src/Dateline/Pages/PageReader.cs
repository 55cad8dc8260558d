using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Text;

namespace Dateline.Pages;

/// <summary>Turns bytes into pages: decompresses, decodes, and cuts HTML and plain text into the same kind of blocks.</summary>
public static class PageReader
{
    /// <summary>The most bytes that are read of one page, after decompression; what is beyond is left out, with a doubt that says so.</summary>
    public const int LargestPage = 15 * 1024 * 1024;

    /// <summary>The most blocks that are read of one page: longer pages of news have some thousand. What is beyond is left out, with a doubt that says so.</summary>
    public const int MostBlocks = 20_000;

    /// <summary>The longest line of JSON that is read, in bytes: JSON writes some characters with six, so a line may be longer than the page in it.</summary>
    public const int LongestLine = 4 * LargestPage;

    /// <summary>Reads what one file holds: a page, or as many as it has lines of JSON. Never throws for what the bytes hold.</summary>
    /// <returns>At least one page, read one by one as they are asked for; one whose <see cref="Page.Problem"/> is set where nothing could be read.</returns>
    public static IEnumerable<Page> Read(PageSource source)
    {
        var head = Compression.Head(source.Bytes);
        return head.IsEmpty || PageKinds.Of(source, head) is not PageKind.JsonLines ? [ReadOne(source)]
            : JsonLines.Read(source, Compression.Open(source.Bytes));
    }

    /// <summary>Reads markup or text that is already decoded.</summary>
    internal static Page ReadText(PageSource source, string text, bool isHtml, ImmutableArray<Doubt> doubts)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Unreadable(source, "it holds nothing but white space; save the page again");
        if (isHtml)
            return HtmlPage.Read(source, text, doubts);
        text = PlainText.FirstLines(text, out var cut);
        (text, var links) = MarkdownLinks.Read(LineMarks.Blank(text));
        (text, var blocks) = PlainText.FirstBlocks(text, PlainText.Cut(text, links), ref cut);
        return new()
        {
            Path = source.Path,
            Text = text,
            Format = PageFormat.PlainText,
            Blocks = blocks,
            Address = source.Address,
            Fetched = source.Fetched,
            NotAfter = source.NotAfter,
            Doubts = cut is null ? doubts : doubts.Add(new(cut)),
        };
    }

    /// <summary>A page of which nothing could be read.</summary>
    /// <param name="source">What was handed in.</param>
    /// <param name="problem">Why, as a sentence that goes on from its path: "it is …".</param>
    internal static Page Unreadable(PageSource source, string problem) => new()
    {
        Path = source.Path,
        Text = "",
        Format = PageFormat.PlainText,
        Address = source.Address,
        Fetched = source.Fetched,
        NotAfter = source.NotAfter,
        Problem = problem,
    };

    private static Page ReadOne(PageSource source)
    {
        if (source.Bytes.IsEmpty)
            return Unreadable(source, "it is empty (0 bytes); save the page again");
        if (!Compression.TryInflate(source.Bytes, LargestPage + 1, out var bytes, out var problem, out var doubt))
            return Unreadable(source, problem);
        if (source.WholeLength > source.Bytes.Length || bytes.Length > LargestPage)
        {
            // That its end is missing is no wonder then.
            doubt = FirstPart.Doubt(Compression.IsGzip(source.Bytes.Span) ? bytes.Length : source.WholeLength ?? bytes.Length);
            bytes = FirstPart.Of(bytes);
        }

        if (PageKinds.ProblemWith(source, bytes.Span) is { } kind)
            return Unreadable(source, kind);
        var isHtml = PageKinds.Of(source, bytes) is PageKind.Html;
        var text = TextDecoder.Decode(bytes.Span, source.MediaType, isHtml, out var undecoded);
        var packed = Compression.IsMisnamed(source) ? "its name ends in .gz, but it is not compressed; it was read as it is" : null;
        text = Mojibake.Undo(text, out var spoilt);
        return ReadText(source, text, isHtml, [.. new[] { source.Doubt, packed, doubt, undecoded, spoilt }.OfType<string>().Select(d => new Doubt(d))]);
    }

    /// <summary>A stream over bytes without copying them.</summary>
    internal static MemoryStream Stream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array) ? new(array.Array!, array.Offset, array.Count, writable: false) : new(bytes.ToArray(), writable: false);
}
