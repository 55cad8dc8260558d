using System.Collections.Immutable;
using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>Tells front pages: cards, each the linked headline of another article over one short paragraph, and no text beside them.</summary>
internal static class FrontPages
{
    /// <summary>So many cards make a front page; a report has a box of fewer beside it, or text besides.</summary>
    private const int FewestCards = 4;

    /// <summary>A longer paragraph is an article rather than its summary.</summary>
    private const int LongestSummary = 60;

    /// <summary>So many blocks may stand in a card between headline and summary: label, date, byline.</summary>
    private const int MostBetween = 4;

    /// <summary>A sentence of no more words above or below the cards is the outlet's motto.</summary>
    private const int LongestMotto = 12;

    /// <summary>A heading with fewer words is the name of a section.</summary>
    private const int ShortestHeadline = 3;

    /// <summary>A card of a page, by the indices of its blocks.</summary>
    private readonly record struct Card(int Headline, int Summary);

    /// <summary>Whether all that was taken for articles of a page is summaries in its cards; their blocks are then marked as announcements.</summary>
    public static bool IsOne(Page page, ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle, ImmutableArray<ArticleDraft> drafts)
    {
        if (page.Format != PageFormat.Html || LinkedData.IsReport(page.Declared.Kind))
            return false;
        var cards = Cards(blocks, repeatsTitle);
        if (cards.Count < FewestCards)
            return false;
        var summaries = cards.Select(card => card.Summary).ToHashSet();
        var others = drafts.SelectMany(draft => Enumerable.Range(draft.BodyFirst, draft.BodyLast - draft.BodyFirst + 1))
            .Where(i => blocks[i].IsProse && blocks[i].Block.Level == 0 && !summaries.Contains(i)).ToList();
        if (others.Count > 1 || others is [var motto] && blocks[motto].Words > LongestMotto)
            return false;
        foreach (var card in cards)
            (blocks[card.Headline].Hint, blocks[card.Summary].Hint) = (BlockHint.TeaserLine, BlockHint.TeaserSummary);
        return true;
    }

    private static List<Card> Cards(ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle)
    {
        var cards = new List<Card>();
        for (var i = 0; i < blocks.Length; i++)
        {
            if (IsHeadline(blocks[i]) && !repeatsTitle[i] && SummaryOf(blocks, i) is { } summary)
                cards.Add(new(i, summary));
        }

        return cards;
    }

    private static bool IsHeadline(BlockTraits block) =>
        block.Block is { Level: > 0, LinkDensity: > 0.5 } && block.Words >= ShortestHeadline && block.Hint is BlockHint.None or BlockHint.TeaserLine;

    /// <summary>The only paragraph between a headline and the next heading; null where there is none, a long one or several.</summary>
    private static int? SummaryOf(ImmutableArray<BlockTraits> blocks, int headline)
    {
        var summary = headline + 1;
        for (; summary < blocks.Length && !IsParagraph(blocks[summary]); summary++)
        {
            if (blocks[summary].Block.Level > 0 || summary - headline > MostBetween)
                return null;
        }

        if (summary >= blocks.Length || blocks[summary].Words > LongestSummary)
            return null;
        return summary + 1 < blocks.Length && IsParagraph(blocks[summary + 1]) && SharesBox(blocks[headline], blocks[summary + 1], blocks[summary]) ? null : summary;
    }

    /// <summary>Whether a paragraph stands in the element that holds a headline and its summary, so that the card has several.</summary>
    private static bool SharesBox(BlockTraits headline, BlockTraits paragraph, BlockTraits summary) =>
        paragraph.Block.Parent == summary.Block.Parent || paragraph.Block.Elements.Contains(headline.Block.Parent);

    private static bool IsParagraph(BlockTraits block) => block.Block.Level == 0 && (block.IsProse || block.Hint == BlockHint.TeaserSummary);
}
