using System.Collections.Immutable;
using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>What a block's neighbours show it to be: lines said twice, summaries under the headlines of others.</summary>
internal static class PageContext
{
    /// <summary>A line of so many words that stands twice in a row is a caption with the description of its picture.</summary>
    private const int LongestRepeatedLabel = 7;

    /// <summary>A line of fewer words that breaks off is an item of a list.</summary>
    private const int ShortestBrokenLine = 6;

    /// <summary>A line of more words that stands twice is a paragraph that a crawler has doubled.</summary>
    private const int LongestCaption = 50;

    /// <summary>So many long sentences in one element are paragraphs, however the element is named.</summary>
    private const int FewestParagraphs = 3;

    /// <summary>A sentence of a paragraph; a caption may have one as long.</summary>
    private const int LongSentence = 15;

    /// <summary>A sentence of so many words is a paragraph, whose brothers are paragraphs too.</summary>
    private const int LongParagraph = 12;

    /// <summary>A sentence has at least so many words to be one of a report in spite of how it opens.</summary>
    private const int ShortestSentence = 7;

    /// <summary>So many paragraphs tell the form of all.</summary>
    private const int FewestBrothers = 2;

    /// <summary>A paragraph with more of its letters in links is a list.</summary>
    private const double MostLinks = 0.3;

    /// <summary>How far apart the two may stand.</summary>
    private const int FurthestRepeat = 2;

    /// <summary>A byline or date stands so many blocks below its headline.</summary>
    private const int FurthestSignature = 4;

    /// <summary>Adds the hints that follow from neighbours.</summary>
    public static void Apply(Page page, ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle)
    {
        MarkBrokenLines(blocks);
        FreeParagraphs(blocks);
        var forms = FormsOfParagraphs(blocks);
        FreeSentences(blocks, forms);
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            if (block.Hint == BlockHint.None && block.Words is > LongestRepeatedLabel and <= LongestCaption && !repeatsTitle[i] && !IsSigned(blocks, i))
            {
                for (var j = Math.Max(0, i - FurthestRepeat); j < i; j++)
                {
                    if (blocks[j].Folded == block.Folded && SaysTheSame(page, blocks[j], block) && (!block.EndsSentence || !block.IsTitleLike)
                        && block.Block.Level != 1 && blocks[j].Block.Level != 1 && !IsRepeatedParagraph(blocks, forms, j, i))
                        block.Hint = blocks[j].Hint = BlockHint.Caption;
                }
            }

            if (IsSummary(blocks, i))
                block.Hint = BlockHint.TeaserSummary;
        }

        MarkBulletLists(blocks);
        RelatedLists.Mark(blocks);
        TeaserLists.Mark(blocks, repeatsTitle);
    }

    /// <summary>Whether two blocks are the same to the last sign, as folding takes one number for another, and both are shown or neither is.</summary>
    private static bool SaysTheSame(Page page, BlockTraits one, BlockTraits other) =>
        ((one.Block.Regions ^ other.Block.Regions) & PageRegions.Hidden) == PageRegions.None
        && page.Text.AsSpan(one.Span.Start, one.Span.Length).SequenceEqual(page.Text.AsSpan(other.Span.Start, other.Span.Length));

    /// <summary>Whether a sentence that stands twice is a paragraph, not a caption and the description of its picture: another paragraph parts the two, or
    /// both have the very form of further paragraphs beside them.</summary>
    private static bool IsRepeatedParagraph(ImmutableArray<BlockTraits> blocks, Dictionary<(int Parent, string Path), int> forms, int first, int second)
    {
        if (!blocks[second].EndsSentence)
            return false;
        for (var i = first + 1; i < second; i++)
        {
            if (blocks[i] is { Hint: BlockHint.None, EndsSentence: true, Words: >= LongParagraph })
                return true;
        }

        // The two are counted among the paragraphs of their form.
        return forms.GetValueOrDefault(FormOf(blocks[first])) >= FewestBrothers + 2 && FormOf(blocks[first]) == FormOf(blocks[second]);
    }

    /// <summary>Whether a line that is shaped like a headline has a byline or date under it: one that stands twice is a headline and its crumb.</summary>
    private static bool IsSigned(ImmutableArray<BlockTraits> blocks, int i)
    {
        if (!blocks[i].IsTitleLike)
            return false;
        for (var j = i + 1; j < Math.Min(blocks.Length, i + 1 + FurthestSignature); j++)
        {
            if (blocks[j].Hint is BlockHint.Byline or BlockHint.DateLine)
                return true;
        }

        return false;
    }

    /// <summary>How many long sentences have each form: their own element and the one around it. A text dump has no forms.</summary>
    private static Dictionary<(int Parent, string Path), int> FormsOfParagraphs(ImmutableArray<BlockTraits> blocks)
    {
        var forms = new Dictionary<(int Parent, string Path), int>();
        foreach (var block in blocks)
        {
            if (block is { IsHtml: true, EndsSentence: true, Words: >= LongParagraph, Hint: BlockHint.None }
                && block.Block is { LinkDensity: < MostLinks, Parent: > 0, Level: 0 })
                forms[FormOf(block)] = forms.GetValueOrDefault(FormOf(block)) + 1;
        }

        return forms;
    }

    private static (int Parent, string Path) FormOf(BlockTraits block) => (block.Block.Parent, block.Block.Path);

    /// <summary>A sentence without a link, in the very form of the paragraphs beside it, is one of them, though it opens as notices do: "Copyright law was
    /// changed".</summary>
    private static void FreeSentences(ImmutableArray<BlockTraits> blocks, Dictionary<(int Parent, string Path), int> forms)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            var (block, place) = (blocks[i], blocks[i].Block);
            var isSentence = block is { Hint: BlockHint.Furniture, EndsSentence: true, Words: >= ShortestSentence } && !Furniture.Notices.Begins(block.Folded)
                && place is { LinkDensity: 0, Level: 0 }
                && forms.GetValueOrDefault(FormOf(block)) >= FewestBrothers;

            // "Share" over a part of a report: its paragraphs go on in the same element.
            var isSubhead = block.Hint == BlockHint.Furniture && place is { LinkDensity: 0, Level: > 1 }
                && i > 0 && i + 1 < blocks.Length && IsParagraphIn(blocks[i - 1], place.Parent) && IsParagraphIn(blocks[i + 1], place.Parent)
                && blocks[i - 1].Block.Path == blocks[i + 1].Block.Path;
            if (isSentence || isSubhead)
                block.Hint = BlockHint.None;
        }
    }

    private static bool IsParagraphIn(BlockTraits block, int element) =>
        block is { Hint: BlockHint.None, EndsSentence: true, Words: >= LongParagraph } && block.Block.Parent == element && block.Block.LinkDensity < MostLinks;

    /// <summary>No picture has so many sentences in a row for its caption: the element that holds them is an article with a gallery's name.</summary>
    private static void FreeParagraphs(ImmutableArray<BlockTraits> blocks)
    {
        var sentences = new Dictionary<int, int>();
        foreach (var block in blocks)
        {
            if (IsLongCaption(block))
                sentences[block.Block.Parent] = sentences.GetValueOrDefault(block.Block.Parent) + 1;
        }

        foreach (var block in blocks)
        {
            if (IsLongCaption(block) && sentences[block.Block.Parent] >= FewestParagraphs)
                block.Hint = BlockHint.None;
        }
    }

    private static bool IsLongCaption(BlockTraits block) =>
        block.IsHtml && block.Hint == BlockHint.Caption && block.EndsSentence && block.Words >= LongSentence && CaptionReader.IsNamed(block);

    /// <summary>A line that breaks off, with another that goes on in lower case after it.</summary>
    private static void MarkBrokenLines(ImmutableArray<BlockTraits> blocks)
    {
        for (var i = 0; i + 1 < blocks.Length; i++)
        {
            var (line, next) = (blocks[i], blocks[i + 1]);
            if (!line.IsHtml && line.Ending == SentenceEnd.None && line.Words >= ShortestBrokenLine && next.BeginsLow && next.Block.BlankLinesBefore == 0
                && line.Hint == BlockHint.None && next.Hint is BlockHint.None or BlockHint.Furniture && !next.Block.IsBulleted)
            {
                line.IsBrokenLine = next.IsBrokenLine = true;
                next.Hint = BlockHint.None;
            }
        }
    }

    /// <summary>In a text dump, the items of a list of which one announces another article or film all do, as far as they are shaped like headlines.</summary>
    private static void MarkBulletLists(ImmutableArray<BlockTraits> blocks)
    {
        for (var first = 0; first < blocks.Length; first++)
        {
            var last = first;
            var announces = false;
            for (; last < blocks.Length && IsBullet(blocks[last]) && (last == first || blocks[last].Block.BlankLinesBefore == 0); last++)
                announces |= blocks[last].Hint == BlockHint.TeaserLine || IsLabelled(blocks[last]);
            for (var i = first; announces && i < last; i++)
            {
                if (blocks[i].IsTitleLike || IsLabelled(blocks[i]))
                    blocks[i].Hint = BlockHint.TeaserLine;
            }

            first = Math.Max(first, last - 1);
        }
    }

    /// <summary>"Video: …", "Pictures: …" in a list announce what they name; under a picture they stand without a bullet.</summary>
    private static bool IsLabelled(BlockTraits block) => block.Hint == BlockHint.Caption && block.Ending == SentenceEnd.None;

    private static bool IsBullet(BlockTraits block) => !block.IsHtml && block.Block.IsBulleted;

    /// <summary>Whether a block stands under a bulleted headline, deeper than it, or before a "Read more" of its own.</summary>
    private static bool IsSummary(ImmutableArray<BlockTraits> blocks, int i)
    {
        var block = blocks[i];
        if (block.IsHtml || block.Hint != BlockHint.None)
            return false;
        if (i > 0 && blocks[i - 1].Block.IsBulleted && !block.Block.IsBulleted && block.Block.Indent > 0 && blocks[i - 1].Words <= 40)
            return true;
        return i > 0 && i + 1 < blocks.Length && !block.Block.IsBulleted && blocks[i - 1].IsTitleLike
            && (blocks[i + 1].Hint == BlockHint.Furniture && blocks[i + 1].Words <= 3 && Furniture.TeaserEnds.Is(blocks[i + 1].Folded)
                || blocks[i + 1].Hint == BlockHint.RelatedHead && Furniture.TeaserEnds.Is(blocks[i + 1].Folded));
    }
}
