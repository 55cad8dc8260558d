using System.Collections.Immutable;

namespace Dateline.Pages;

/// <summary>Turns bytes into pages: decompresses, decodes, and cuts HTML and plain text into the same kind of blocks.</summary>
public static class PageReader
{
    /// <summary>Reads what one file holds: a page, or as many as it has lines of JSON. Never throws for what the bytes hold.</summary>
    /// <returns>At least one page; one whose <see cref="Page.Problem"/> is set where nothing could be read.</returns>
    public static ImmutableArray<Page> Read(PageSource source) =>
        [new Page { Path = source.Path, Text = "", Format = PageFormat.PlainText, Problem = "not read yet" }];
}
