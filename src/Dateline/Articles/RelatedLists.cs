using System.Collections.Immutable;

namespace Dateline.Articles;

/// <summary>Finds what a heading such as "Read also" announces: the rest of its box, the headlines right below it, or the bullets of a text dump.</summary>
internal static class RelatedLists
{
    /// <summary>A list of headlines between paragraphs is not longer.</summary>
    private const int LongestList = 24;

    /// <summary>A sentence of so many words may be a paragraph.</summary>
    private const int LongSentence = 12;

    /// <summary>A box with more of them holds a text of its own.</summary>
    private const int MostSentences = 2;

    /// <summary>A paragraph stands so many blocks above the heading at most, notices between them.</summary>
    private const int FurthestParagraph = 3;

    /// <summary>Marks the headlines and summaries of such lists; where paragraphs go on behind one, its heading ends no article.</summary>
    public static void Mark(ImmutableArray<BlockTraits> blocks)
    {
        for (var head = 0; head < blocks.Length; head++)
        {
            if (blocks[head].Hint != BlockHint.RelatedHead)
                continue;
            var end = EndOf(blocks, head);
            if (end == head + 1)
                continue;
            var isBetween = StandsBetween(blocks, head, end);
            for (var i = head + 1; i < end; i++)
            {
                if (blocks[i].Hint is BlockHint.None or BlockHint.RelatedHead)
                    blocks[i].Hint = isBetween || !blocks[i].IsProse ? BlockHint.TeaserLine : BlockHint.TeaserSummary;
            }

            if (isBetween)
                blocks[head].Hint = BlockHint.TeaserLine;
            head = end - 1;
        }
    }

    /// <summary>The block behind the list under a heading; that right below the heading where there is no list.</summary>
    private static int EndOf(ImmutableArray<BlockTraits> blocks, int head)
    {
        if (blocks[head].IsHtml && EndOfBox(blocks, head) is > 0 and var box)
            return box;
        var end = head + 1;
        while (end < blocks.Length && end - head <= LongestList && IsHeadline(blocks[end]) && blocks[end].Hint is BlockHint.None or BlockHint.TeaserLine
            && (!blocks[head].IsHtml || blocks[end].Block.Elements.Contains(blocks[head].Block.Parent)) && !IsSigned(blocks, end))
            end++;
        return end;
    }

    /// <summary>Whether a byline or date stands right below a line: it may be the headline of the article itself.</summary>
    private static bool IsSigned(ImmutableArray<BlockTraits> blocks, int line) =>
        line + 1 < blocks.Length && blocks[line + 1].Hint is BlockHint.Byline or BlockHint.DateLine;

    /// <summary>The block behind the element that a heading begins, where it holds no text of its own; 0 where there is no such element.</summary>
    private static int EndOfBox(ImmutableArray<BlockTraits> blocks, int head)
    {
        var box = blocks[head].Block.Parent;
        if (head > 0 && blocks[head - 1].Block.Elements.Contains(box))
            return 0;
        var (end, sentences) = (head + 1, 0);
        for (; end < blocks.Length && blocks[end].Block.Elements.Contains(box); end++)
        {
            sentences += blocks[end] is { EndsSentence: true, Words: >= LongSentence } ? 1 : 0;
            if (sentences > MostSentences || end - head > LongestList)
                return 0;
        }

        return end;
    }

    private static bool IsHeadline(BlockTraits line) =>
        line.IsTitleLike && (line.IsHtml ? line.Block.Level == 0 || line.Block.LinkDensity > 0.5 : line.Block.IsBulleted);

    /// <summary>Whether paragraphs stand above a list and right below it, in markup in one element and of one name.</summary>
    private static bool StandsBetween(ImmutableArray<BlockTraits> blocks, int head, int end)
    {
        if (end >= blocks.Length || !IsParagraph(blocks[end]))
            return false;
        for (var i = head - 1; i >= Math.Max(0, head - FurthestParagraph); i--)
        {
            if (IsParagraph(blocks[i]))
                return !blocks[i].IsHtml || blocks[i].Block.Parent == blocks[end].Block.Parent && blocks[i].Block.Path == blocks[end].Block.Path;
        }

        return false;
    }

    private static bool IsParagraph(BlockTraits block) =>
        block is { Hint: BlockHint.None, IsProse: true } && (block.EndsSentence || block.IsBrokenLine) && block.Block.LinkDensity < Weights.MostLinks;
}
