using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using Dateline.Text;

namespace Dateline.Pages;

/// <summary>Reads markup: its visible words as blocks, and what it declares about itself.</summary>
internal static class HtmlPage
{
    /// <summary>Elements deeper than this become siblings, as in browsers; without a limit a page of nothing but open tags takes the square of its length.</summary>
    private const int DeepestElement = 256;

    private static readonly HtmlParser Parser = new(new HtmlParserOptions
    {
        MaximumDepth = DeepestElement,
        DisableElementPositionTracking = true,
        SkipComments = true,
        SkipProcessingInstructions = true,
        ShouldEmitAttribute = HtmlNames.IsRead,
    });

    /// <summary>Reads a page of markup.</summary>
    public static Page Read(PageSource source, string markup, ImmutableArray<Doubt> doubts)
    {
        using var document = Parser.ParseDocument(MarkupGuard.Tame(markup));
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
