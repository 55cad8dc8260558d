using Dateline.Clippings;
using Dateline.Pages;

namespace Dateline;

/// <summary>From the bytes of a page to its main article, in one call.</summary>
public static class ArticleReader
{
    /// <summary>Reads the main article of a page. Never throws for what the bytes hold.</summary>
    /// <param name="bytes">The page as its server sent it or as it was saved: HTML or text, possibly compressed.</param>
    /// <param name="address">The address it was fetched from, against which its links are read; null when unknown.</param>
    /// <returns>The article; one without words, its <see cref="Clipping.Problem"/> set, where the page could not be read.</returns>
    public static Clipping Read(ReadOnlyMemory<byte> bytes, string? address = null) =>
        Read(new PageSource { Path = address ?? "page", Bytes = bytes, Address = address });

    /// <summary>Reads the main article of a page of which more is known than its bytes.</summary>
    public static Clipping Read(PageSource source) => Clipping.Of(PageReader.Read(source).First());
}
