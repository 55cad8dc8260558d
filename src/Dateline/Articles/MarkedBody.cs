using System.Collections.Immutable;
using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>Finds the article of a page without a paragraph, such as a poem or a table of results: what the markup calls the body of one.</summary>
internal static class MarkedBody
{
    /// <summary>Fewer words are a label.</summary>
    private const int FewestWords = 25;

    /// <summary>A larger share of words that are links is a list of other pages.</summary>
    private const double MostLinks = 0.3;

    /// <summary>So large a share of the words in such elements is in one of them; where several share them, they are entries of an index.</summary>
    private const double ShareOfWords = 0.7;

    private const PageRegions NoBody =
        PageRegions.Navigation | PageRegions.Footer | PageRegions.Aside | PageRegions.Comments
        | PageRegions.Form | PageRegions.Hidden | PageRegions.Figure | PageRegions.Header;

    /// <summary>The article in such an element, under a headline; none where the markup names no body, or several, or its words are mostly links.</summary>
    public static ImmutableArray<ArticleDraft> Find(ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle, HeadlineFinder headlines)
    {
        var words = new Dictionary<int, int>();
        var (all, bodies) = (0, new int?[blocks.Length]);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (!MayBeOwn(blocks[i]) || repeatsTitle[i] || blocks[i].Block.Level == 1 || BodyAround(blocks[i].Block) is not { } body)
                continue;
            bodies[i] = body;
            words[body] = words.GetValueOrDefault(body) + blocks[i].Words;
            all += blocks[i].Words;
        }

        if (words.Count == 0)
            return [];
        var main = words.MaxBy(w => w.Value);
        if (main.Value < FewestWords || main.Value < ShareOfWords * all || LinksIn(blocks, main.Key) > MostLinks * main.Value)
            return [];
        var (first, last) = (Array.IndexOf(bodies, main.Key), Array.LastIndexOf(bodies, main.Key));
        var headline = headlines.Find(0, first, isMain: true);
        if (headline < 0)
            return [];
        for (var i = first; i <= last; i++)
        {
            blocks[i].IsOwn = bodies[i] == main.Key;
            blocks[i].IsStranger |= !blocks[i].IsOwn;
        }

        return [new(headline, headline, first, last)];
    }

    private static bool MayBeOwn(BlockTraits block) =>
        block.Hint == BlockHint.None && !block.IsStranger && (block.Block.Regions & NoBody) == PageRegions.None && block.Block.LinkDensity < Weights.MostLinks;

    private static int? BodyAround(Block block) =>
        MarkupPath.Outermost(block, block.Elements.Length, MarkupPath.NamesBody) ?? MarkupPath.Outermost(block, block.Elements.Length, MarkupPath.IsArticle);

    private static int LinksIn(ImmutableArray<BlockTraits> blocks, int element)
    {
        var words = 0;
        foreach (var block in blocks)
            words += block.Block.LinkDensity >= Weights.MostLinks && block.Block.Elements.Contains(element) ? block.Words : 0;
        return words;
    }
}
