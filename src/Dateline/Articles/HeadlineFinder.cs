using System.Collections.Immutable;
using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>Finds the headline over a first paragraph.</summary>
internal sealed class HeadlineFinder(Page page, ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle)
{
    /// <summary>How far before its first paragraph a headline may stand when nothing but its shape speaks for it.</summary>
    public const int Furthest = 12;

    /// <summary>A block of more words that ends a sentence is no headline.</summary>
    private const int LongestSentenceHeadline = 12;

    /// <summary>A line of fewer words is a label or a name.</summary>
    private const int ShortestHeadline = 3;

    /// <summary>So many sentences with so many words between are a text of their own.</summary>
    private const int FewestParagraphsBetween = 3;

    private const int FewestWordsBetween = 90;

    /// <summary>Whether a short sentence of a text dump stands right over a byline or date, as headlines do.</summary>
    public bool IsSentence(int i) =>
        !blocks[i].IsHtml && blocks[i].Hint == BlockHint.None && blocks[i].EndsSentence && blocks[i].Words is >= ShortestHeadline and <= LongestSentenceHeadline
        && IsSigned(i);

    /// <summary>Whether a byline or date follows a line, or a paragraph that opens with its place: more speaks this for a headline than that a line is the file's first.</summary>
    private bool IsSigned(int i) => i + 1 < blocks.Length
        && (blocks[i + 1].Hint is BlockHint.Byline or BlockHint.DateLine
            || blocks[i + 1].IsProse && DatelineReader.Read(page.Text.AsSpan(blocks[i + 1].Span.Start, blocks[i + 1].Span.Length)) is { Place: not null });

    /// <summary>The headline of the article whose first paragraph is given; -1 where none is found.</summary>
    public int Find(int from, int paragraph, bool isMain)
    {
        var best = -1;
        var bestScore = 0.0;
        var (sentences, words, lines) = (0, 0, 0);
        for (var i = paragraph - 1; i >= from; i--)
        {
            // Bylines, dates and buttons stand under headlines; other lines part one from its text.
            var block = blocks[i];
            lines += block.IsHtml || block.Hint is BlockHint.None or BlockHint.TeaserLine ? 1 : 0;
            if (block.IsProse && block.EndsSentence && block.Words > LongestSentenceHeadline)
            {
                // What stands above so much text is that text's headline.
                sentences++;
                words += block.Words;
                if (sentences >= FewestParagraphsBetween && words >= FewestWordsBetween)
                    break;
            }

            if (!repeatsTitle[i] && !(block.IsTitleLike && block.Hint == BlockHint.None) && block.Block.Level != 1 && !IsSentence(i) || block.Span.Length > 300)
                continue;
            var score = (repeatsTitle[i] ? 6.0 : 0)
                + (block.IsHtml ? block.Block.Level switch { 1 => 4, 2 => 2, 3 => 1, _ => 0 } : block.Block.Level == 1 ? 4 : 0)
                + ((block.Purpose & MarkupPurpose.Headline) != MarkupPurpose.None ? 1 : 0)
                + (block.Words >= 4 ? 1.5 : block.Words >= 3 ? 0.5 : -1)
                - (block.Block.LinkDensity > 0.5 ? 2 : 0)
                - ((block.Block.Regions & (PageRegions.Navigation | PageRegions.Aside | PageRegions.Footer)) != PageRegions.None ? 3 : 0)
                - (block.Block.IsBulleted ? 1 : 0)
                - (block.EndsSentence ? 0.5 : 0)
                + (!block.IsHtml && ReferenceEquals(block.Block, page.Blocks[0]) ? 1.5 : 0)
                + (!block.IsHtml && block.Words >= 4 && !block.EndsSentence && IsSigned(i) ? 1.6 : 0)
                + (Headlines.MarkBefore(page.Text.AsSpan(block.Span.Start, block.Span.Length), out _) is not null ? 2 : 0)
                + (block.Block.BlankLinesBefore > 2 && !block.IsHtml ? 1 : 0)
                - Math.Min(4, lines * 0.15);
            if (!isMain && paragraph - i > Furthest)
                break;
            if (score > bestScore)
                (best, bestScore) = (i, score);
        }

        // A headline that stands twice begins at the first: captions stand between the two.
        for (var i = best - 1; best >= 0 && i >= Math.Max(from, best - Furthest); i--)
        {
            if (blocks[i].Folded == blocks[best].Folded)
                best = i;
        }

        return best;
    }
}
