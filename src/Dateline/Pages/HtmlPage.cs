using System.Collections.Immutable;
using Dateline.Markup;
using Dateline.Text;

namespace Dateline.Pages;

/// <summary>Reads markup: its visible words as blocks, and what it declares about itself.</summary>
internal static class HtmlPage
{
    /// <summary>Reads a page of markup.</summary>
    public static Page Read(PageSource source, string markup, ImmutableArray<Doubt> doubts)
    {
        var document = HtmlParser.Parse(markup, HtmlNames.Attributes);
        var declared = DeclaredReader.Read(document, source.Address);
        var (text, blocks) = HtmlBlocks.Cut(document);
        return new()
        {
            Path = source.Path,
            Text = text,
            Format = PageFormat.Html,
            Blocks = blocks,
            Declared = declared,
            Address = source.Address ?? declared.Address,
            Fetched = source.Fetched,
            Doubts = blocks.IsEmpty ? doubts.Add(new("its markup shows no words: the page may be put together by a script; save it from a browser instead")) : doubts,
        };
    }
}
