using System.Buffers;
using System.Collections.Immutable;
using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>Finds where one page ends and the next may begin, where whole pages stand one below the other: pages end with a line of their rights and begin with a menu, an agency's reports end with a mark of their own.</summary>
internal static class PageBreaks
{
    /// <summary>A line of rights has no more words; what does is a notice that may stand anywhere.</summary>
    private const int LongestRights = 40;

    /// <summary>After the end of a page no paragraph comes for so many blocks: the next one begins with a menu or a headline.</summary>
    private const int FewestBefore = 2;

    /// <summary>A sentence of fewer words may be a notice.</summary>
    private const int ShortestParagraph = 15;

    /// <summary>A menu has at least so many entries, one below the other.</summary>
    private const int ShortestMenu = 10;

    /// <summary>So many are a menu whatever they are called, between texts that have nothing in common.</summary>
    private const int LongMenu = 20;

    /// <summary>Beyond so many breaks no more pages are looked for by their words.</summary>
    private const int MostBreaks = 200;

    /// <summary>An entry of a menu has no more words.</summary>
    private const int LongestEntry = 4;

    /// <summary>At least so many of its entries are what all sites have, such as "Home" or "Search".</summary>
    private const int FewestCommon = 2;

    private static readonly SearchValues<char> RightsMarks = SearchValues.Create("©ⓒⒸ");

    /// <summary>The indices of the blocks with which a page may begin, in order, the first block's left out.</summary>
    public static List<int> Find(Page page, ImmutableArray<BlockTraits> blocks)
    {
        var breaks = new List<int>();
        var (menu, common, isMarked) = (0, 0, false);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (IsEndMark(page, blocks[i]))
                breaks.Add(i + 1);
            if (IsEntry(blocks[i]))
            {
                menu++;
                common += blocks[i] is { Hint: BlockHint.Furniture, Words: > 0 } ? 1 : 0;
                if (!isMarked && menu >= ShortestMenu && common >= FewestCommon)
                {
                    breaks.Add(i + 1 - menu);
                    isMarked = true;
                }

                continue;
            }

            // A table has as many short lines, but stands in one text; a notice speaks of other things as well, but is not signed.
            if (!isMarked && menu >= LongMenu && !blocks[i].IsHtml && breaks.Count < MostBreaks && IsSignedBelow(blocks, i) && Cohesion.Ends(page.Text, blocks, i))
                breaks.Add(i - menu);

            (menu, common, isMarked) = (0, 0, false);
            if (EndsPage(page, blocks[i]) && !IsTextAfter(blocks, i) && !IsInArticle(blocks, i))
                breaks.Add(i + 1);
        }

        var headlines = TitleEvidence.FindHeadlines(page, blocks, i => HoldsText(blocks, i));
        for (var i = 1; i < blocks.Length; i++)
        {
            if (headlines[i] >= 0 && MayBeTop(blocks, i))
                breaks.Add(i);
        }

        breaks.RemoveAll(at => at == 0);
        breaks.Sort();
        return breaks;
    }

    /// <summary>Whether no paragraph stands around a line: above the title of a page the one before ends with notices, and below it comes a menu or the headline.</summary>
    private static bool MayBeTop(ImmutableArray<BlockTraits> blocks, int line) =>
        !(IsParagraph(blocks[line - 1]) && blocks[line].Block.BlankLinesBefore <= blocks[line + 1].Block.BlankLinesBefore) && !IsTextAfter(blocks, line);

    /// <summary>Whether a byline or date stands above the next paragraph.</summary>
    private static bool IsSignedBelow(ImmutableArray<BlockTraits> blocks, int from)
    {
        for (var i = from; i < Math.Min(blocks.Length, from + FurthestSignature) && !IsParagraph(blocks[i]); i++)
        {
            if (blocks[i].Hint is BlockHint.Byline or BlockHint.DateLine)
                return true;
        }

        return false;
    }

    /// <summary>Whether a paragraph stands shortly below a block.</summary>
    private static bool HoldsText(ImmutableArray<BlockTraits> blocks, int headline)
    {
        for (var i = headline + 1; i < Math.Min(blocks.Length, headline + FurthestText); i++)
        {
            if (IsParagraph(blocks[i]) || blocks[i].IsProse && blocks[i].IsBrokenLine)
                return true;
        }

        return false;
    }

    private static bool IsParagraph(BlockTraits block) => block.IsProse && block.EndsSentence && block.Words >= ShortestParagraph;

    /// <summary>Between a menu and the byline or date below it there are fewer blocks.</summary>
    private const int FurthestSignature = 200;

    /// <summary>Between a headline and its text there are fewer blocks.</summary>
    private const int FurthestText = 15;

    private static bool IsEntry(BlockTraits block) =>
        !block.IsProse && block.Words <= LongestEntry && block.Hint is BlockHint.None or BlockHint.Furniture
        && (block.Block.Tag != BlockTag.TableCell || block.Block.LinkDensity > 0.5);

    /// <summary>Whether a block is the line of rights at the end of a page.</summary>
    public static bool EndsPage(Page page, BlockTraits block)
    {
        if (block.Words > LongestRights)
            return false;
        var words = page.Text.AsSpan(block.Span.Start, block.Span.Length);
        return words.ContainsAny(RightsMarks) && words.ContainsAnyInRange('0', '9') || Furniture.Rights.IsIn(block.Folded);
    }

    /// <summary>Whether a line is the mark with which an agency ends a report.</summary>
    public static bool IsEndMark(Page page, BlockTraits block) =>
        !block.IsHtml && Furniture.EndMarks.Contains(page.Text.Substring(block.Span.Start, Math.Min(block.Span.Length, LongestEndMark)));

    /// <summary>No end mark has more characters.</summary>
    private const int LongestEndMark = 12;

    /// <summary>Whether the article that a line stands in goes on below it, as far as the markup tells: pictures keep their rights there.</summary>
    private static bool IsInArticle(ImmutableArray<BlockTraits> blocks, int i) =>
        blocks[i].IsHtml && i + 1 < blocks.Length && MarkupPath.ShareArticle(blocks[i].Block, blocks[i + 1].Block);

    private static bool IsTextAfter(ImmutableArray<BlockTraits> blocks, int i)
    {
        for (var j = i + 1; j < Math.Min(blocks.Length, i + 1 + FewestBefore); j++)
        {
            if (IsParagraph(blocks[j]))
                return true;
        }

        return false;
    }
}
