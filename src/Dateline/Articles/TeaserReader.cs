using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>Puts the blocks labelled teaser together: a headline, and the summary under it.</summary>
internal static class TeaserReader
{
    public static ImmutableArray<Teaser> Read(ImmutableArray<LabelledIndex> labels, ImmutableArray<BlockTraits> blocks)
    {
        var teasers = ImmutableArray.CreateBuilder<Teaser>();
        for (var i = 0; i < blocks.Length; i++)
        {
            if (labels[i].Label != BlockLabel.Teaser)
                continue;
            var headline = blocks[i];
            TextSpan? summary = null;
            while (i + 1 < blocks.Length && labels[i + 1].Label == BlockLabel.Teaser)
            {
                var next = blocks[i + 1];

                // The same headline again, as picture text and link; then the summary.
                if (next.Folded == headline.Folded || summary is null && next.IsTitleLike && headline.Folded.StartsWith(next.Folded, StringComparison.Ordinal))
                {
                    headline = next;
                    i++;
                }
                else if (summary is null && (next.Hint == BlockHint.TeaserSummary || next.IsProse || next.Words > 20) && !next.Block.IsBulleted)
                {
                    summary = next.Span;
                    i++;
                }
                else
                {
                    break;
                }
            }

            teasers.Add(new(summary is { } end ? headline.Span.Union(end) : headline.Span, headline.Span, summary));
        }

        return teasers.ToImmutable();
    }
}
