using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Clippings;

/// <summary>Tells which of a page's pictures are an article's, and which words stand under them.</summary>
internal sealed class Illustrations
{
    /// <summary>Smaller pictures are signs and portraits of the authors.</summary>
    private const int SmallestSide = 100;

    private const PageRegions Elsewhere = PageRegions.Navigation | PageRegions.Form | PageRegions.Comments | PageRegions.Hidden | PageRegions.Footer;

    private readonly Page page;
    private readonly PageReading reading;
    private readonly int article;
    private readonly HashSet<string> authors;
    private readonly Dictionary<int, Passage> captionsByFigure = [];
    private readonly Dictionary<int, Passage> captionsByBlock = [];

    /// <param name="reading">The page.</param>
    /// <param name="article">The article, by its index.</param>
    /// <param name="blockAt">The index of the block that a passage stands in.</param>
    public Illustrations(PageReading reading, int article, Func<TextSpan, int> blockAt)
    {
        this.reading = reading;
        this.article = article;
        page = reading.Page;
        authors = reading.Articles[article].Authors.Select(name => Folding.Fold(name)).ToHashSet(StringComparer.Ordinal);
        foreach (var passage in reading.Articles[article].Text.Passages.Where(p => p.Kind == PassageKind.Caption))
        {
            var block = blockAt(passage.Span);
            captionsByBlock[block] = passage;
            if (FigureOf(page.Blocks[block].Elements) is { } figure)
                captionsByFigure.TryAdd(figure, passage);
        }
    }

    /// <summary>The article's pictures in page order, each once, with the passage that is its caption.</summary>
    public IEnumerable<(Picture Picture, string? Address, Passage? Caption)> Find()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var told = new HashSet<TextSpan>();
        var before = default(Picture);
        foreach (var picture in page.Pictures)
        {
            var caption = CaptionOf(picture);
            if (!IsOwn(picture, caption is not null))
                continue;
            if (WebAddress.Absolute(picture.Address, page.Base) is not { } address)
            {
                // Where a saved page does not tell its own address the picture is out of reach, but not what is said under it.
                if (caption is { } alone && told.Add(alone.Span))
                    yield return (picture, null, alone);
                continue;
            }

            if (!seen.Add(address))
                continue;

            // The same picture in another size, for browsers that run no scripts.
            if (before is not null && before.At == picture.At && before.Alternative == picture.Alternative && before.Elements.SequenceEqual(picture.Elements))
                continue;
            before = picture;
            yield return (picture, address, caption is { } words && told.Add(words.Span) ? caption : null);
        }
    }

    private Passage? CaptionOf(Picture picture)
    {
        if (FigureOf(picture.Elements) is { } figure && captionsByFigure.TryGetValue(figure, out var caption))
            return caption;
        return captionsByBlock.TryGetValue(picture.At, out caption) ? caption : null;
    }

    private bool IsOwn(Picture picture, bool hasCaption)
    {
        if ((picture.Regions & Elsewhere) != PageRegions.None || picture.ShortSide < SmallestSide)
            return false;
        if (hasCaption)
            return true;
        if ((picture.Regions & PageRegions.Aside) != PageRegions.None || authors.Contains(Folding.Fold(picture.Alternative)) || LeadsElsewhere(picture))
            return false;
        return IsOwn(picture.At - 1) && (IsOwn(picture.At) || IsOwn(picture.At + 1)) || IsOwn(picture.At) && (picture.Regions & (PageRegions.Article | PageRegions.Main)) != PageRegions.None;
    }

    private bool IsOwn(int block) => block >= 0 && block < reading.Blocks.Length && reading.Blocks[block].Article == article;

    /// <summary>Whether a click on the picture leads to another page rather than to the picture in large.</summary>
    private bool LeadsElsewhere(Picture picture)
    {
        if (picture.Link is null || FigureOf(picture.Elements) is not null || WebAddress.Absolute(picture.Link, page.Base) is not { } address)
            return false;
        var path = new Uri(address).AbsolutePath;
        return !((ReadOnlySpan<string>)[".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"]).ContainsAny([path[Math.Max(0, path.LastIndexOf('.'))..].ToLowerInvariant()]);
    }

    private int? FigureOf(ImmutableArray<int> elements)
    {
        for (var i = elements.Length - 1; i >= 0; i--)
        {
            if (elements[i] < page.Elements.Length && page.Elements[elements[i]] == ElementKind.Figure)
                return elements[i];
        }

        return null;
    }
}
