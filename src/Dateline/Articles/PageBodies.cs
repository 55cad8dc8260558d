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
        (drafts, gains) = FurtherArticles.Find(page, blocks, repeatsTitle, gains, drafts);
        return new(drafts, gains);
    }
}
