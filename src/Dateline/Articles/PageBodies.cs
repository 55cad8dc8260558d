using System.Collections.Immutable;
using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>Where the articles of a page stand, as far as words, markup and neighbours tell, and what each block is worth in a body.</summary>
internal sealed record PageBodies(ImmutableArray<ArticleDraft> Drafts, ImmutableArray<double> Gains)
{
    /// <summary>Finds the articles of a page, or of a part of one that is a page by itself.</summary>
    public static PageBodies Find(Page page, ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle)
    {
        var gains = BlockScorer.Score(blocks);
        var cutter = new ArticleCutter(page, blocks, repeatsTitle, gains);
        var drafts = cutter.Cut(RunFinder.Find(gains.AsSpan(), repeatsTitle, Weights.Begin));

        // A short report may lie below what it costs to begin one; where nothing else was found, it is looked for.
        if (drafts.IsEmpty)
            drafts = cutter.CutOne(RunFinder.Find(gains.AsSpan(), repeatsTitle, Weights.BeginShort));
        if (drafts.IsEmpty && page.Format == PageFormat.Html)
            drafts = MarkedBody.Find(blocks, repeatsTitle, new(page, blocks, repeatsTitle));
        (drafts, gains) = FurtherArticles.Find(page, blocks, repeatsTitle, gains, drafts);
        return new(WithoutLinksBack(blocks, repeatsTitle, drafts), gains);
    }

    /// <summary>The articles without those under a link to the page itself, where another bears the page's title as its heading.</summary>
    /// <remarks>In a list of headlines the page's own is a link, and what stands below the list is no article of that name.</remarks>
    public static ImmutableArray<ArticleDraft> WithoutLinksBack(
        ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle, ImmutableArray<ArticleDraft> drafts)
    {
        return drafts.Any(d => BearsTitle(d) && blocks[d.Headline].Block.Level > 0)
            ? drafts.RemoveAll(d => BearsTitle(d) && blocks[d.Headline].Block is { Level: 0, LinkDensity: > 0.5 })
            : drafts;

        bool BearsTitle(ArticleDraft draft) => draft.Headline >= 0 && repeatsTitle[draft.Headline];
    }
}
