using System.Collections.Immutable;
using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>Where an article's paragraphs stand in the markup.</summary>
/// <param name="Element">The innermost element around most of them.</param>
/// <param name="Region">The element around that one which the markup calls an article, or the same where none is called so.</param>
/// <param name="Parents">The elements that they stand in directly.</param>
/// <param name="Paths">How the markup names the paragraphs and all that is around them.</param>
/// <param name="IsNamed">Whether the markup calls the element the body of an article, so that all in it is its own unless something speaks against it.</param>
internal sealed record BodyHome(int Element, int Region, HashSet<int> Parents, HashSet<string> Paths, bool IsNamed)
{
    /// <summary>The parts of the page that all its paragraphs stand in: a form may be around a whole page.</summary>
    public PageRegions Regions { get; private init; }

    /// <summary>The element that holds so large a share of the words of a body is its home.</summary>
    private const double HomeShare = 0.8;

    /// <summary>An element is a parent of the body's paragraphs when it holds directly at least this share of its words; so it is with their names.</summary>
    private const double ParentShare = 0.15;

    /// <summary>The home of some paragraphs; null where they have nothing in common but the page.</summary>
    public static BodyHome? Of(IReadOnlyList<BlockTraits> paragraphs)
    {
        var words = new Dictionary<int, int>();
        var direct = new Dictionary<int, int>();
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = 0;
        var regions = ~PageRegions.None;
        foreach (var paragraph in paragraphs)
        {
            var block = paragraph.Block;
            all += paragraph.Words;
            regions &= block.Regions;
            direct[block.Parent] = direct.GetValueOrDefault(block.Parent) + paragraph.Words;
            named[block.Path] = named.GetValueOrDefault(block.Path) + paragraph.Words;
            foreach (var element in block.Elements)
                words[element] = words.GetValueOrDefault(element) + paragraph.Words;
        }

        Block? deepest = null;
        var depthOfHome = 0;
        foreach (var paragraph in paragraphs)
        {
            var elements = paragraph.Block.Elements;
            var depth = elements.Length;
            while (depth > 0 && words[elements[depth - 1]] < all * HomeShare)
                depth--;
            if (depth > depthOfHome)
                (deepest, depthOfHome) = (paragraph.Block, depth);
        }

        // The page's body is everybody's home.
        if (deepest is null || depthOfHome < 2)
            return null;
        var innermost = deepest.Elements[depthOfHome - 1];
        HashSet<int> parents = [.. direct.Where(d => d.Value >= all * ParentShare).Select(d => d.Key)];
        HashSet<string> paths = [.. named.Where(n => n.Value >= all * ParentShare).Select(n => n.Key)];
        var body = MarkupPath.Outermost(deepest, depthOfHome, MarkupPath.NamesBody);
        var region = body ?? MarkupPath.Outermost(deepest, depthOfHome, MarkupPath.IsArticle) ?? innermost;
        return new(body ?? innermost, region, parents, paths, IsNamed: body is not null) { Regions = regions };
    }
}
