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
        var sight = HtmlBlocks.Cut(document);
        if (sight.IsCut)
            doubts = doubts.Add(new(FirstPart.Doubt(PageReader.MostBlocks, "paragraphs, headings and other blocks")));
        else if (document.IsCut)
            doubts = doubts.Add(new(FirstPart.Doubt(HtmlParser.MostTags, "tags")));
        var address = source.Address ?? declared.Address;
        return new()
        {
            Path = source.Path,
            Text = sight.Text,
            Format = PageFormat.Html,
            Blocks = sight.Blocks,
            Pictures = sight.Pictures,
            Elements = sight.Elements,
            Cells = sight.Cells,
            ListStarts = sight.ListStarts,
            Base = BaseOf(document) is { } stated ? WebAddress.Absolute(stated, address) ?? address : address,
            Declared = declared,
            Address = address,
            Fetched = source.Fetched,
            NotAfter = source.NotAfter,
            Doubts = sight.Blocks.IsEmpty ? doubts.Add(new("its markup shows no words: the page may be put together by a script; save it from a browser instead")) : doubts,
        };
    }

    /// <summary>What the page states that its addresses are relative to; null where it does not.</summary>
    private static string? BaseOf(HtmlDocument document)
    {
        for (var child = document.Root.FirstChild; child is not null; child = child.Next)
        {
            if (child is not HtmlElement { Name: "head" } head)
                continue;
            for (var inner = head.FirstChild; inner is not null; inner = inner.Next)
            {
                if (inner is HtmlElement { Name: "base" } stated && stated.Attribute("href") is { } address)
                    return address;
            }
        }

        return null;
    }
}
