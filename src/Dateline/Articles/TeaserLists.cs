using System.Collections.Immutable;

namespace Dateline.Articles;

/// <summary>Finds lists of other articles: a headline, perhaps a date, one paragraph; and the same again.</summary>
internal static class TeaserLists
{
    /// <summary>A longer paragraph is seldom a summary.</summary>
    private const int LongestSummary = 90;

    /// <summary>So many headlines in a row, each over one short paragraph, are a list even without heading or dates.</summary>
    private const int PlainList = 5;

    /// <summary>The paragraphs of a list without heading or dates have no more words.</summary>
    private const int PlainSummary = 45;

    /// <summary>One headline of a list.</summary>
    private readonly record struct Item(int Headline, int Summary, int Next, bool IsDated);

    /// <summary>The least paragraphs of a body that is no body but a list.</summary>
    private const int FewestTeasers = 3;

    /// <summary>So large a share of them stands each under a headline that links elsewhere.</summary>
    private const double ShareOfTeasers = 0.7;

    /// <summary>Whether what was taken for an article is the summaries of others, each under its linked headline, on a page that is not called by its headline.</summary>
    public static bool IsListOfTeasers(ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle, ArticleDraft draft)
    {
        if (draft.Headline >= 0 && repeatsTitle[draft.Headline])
            return false;
        var (paragraphs, announced, isUnderLink) = (0, 0, draft.Headline >= 0 && blocks[draft.Headline].Block.LinkDensity > 0.5);
        for (var i = draft.BodyFirst; i <= draft.BodyLast; i++)
        {
            if (blocks[i].Block.Level > 0)
            {
                isUnderLink = blocks[i].Block.LinkDensity > 0.5;
                continue;
            }

            if (!blocks[i].IsProse)
                continue;
            paragraphs++;
            announced += isUnderLink ? 1 : 0;
            isUnderLink = false;
        }

        return paragraphs >= FewestTeasers && announced >= ShareOfTeasers * paragraphs;
    }

    /// <summary>Marks the headlines and paragraphs of such lists.</summary>
    public static void Mark(ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle)
    {
        var items = new List<Item>();
        var start = 0;
        for (var i = 0; i < blocks.Length;)
        {
            if (ItemAt(blocks, repeatsTitle, i) is { } item)
            {
                if (items.Count == 0)
                    start = i;
                items.Add(item);
                i = item.Next;
                continue;
            }

            if (items.Count > 0 && blocks[i].Hint is BlockHint.Furniture or BlockHint.DateLine or BlockHint.Byline && i - items[^1].Next < 2)
            {
                i++;
                continue;
            }

            Settle(blocks, items, start);
            items.Clear();
            i++;
        }

        Settle(blocks, items, start);
    }

    private static void Settle(ImmutableArray<BlockTraits> blocks, List<Item> items, int start)
    {
        if (items.Count == 0)
            return;
        var dated = items.Count(i => i.IsDated);
        var isHeaded = false;
        for (var i = start - 1; i >= Math.Max(0, start - 3); i--)
            isHeaded |= blocks[i].Hint == BlockHint.RelatedHead;
        var isList = isHeaded && items.Count >= 2 || dated >= 2 && dated * 2 >= items.Count
            || items.Count >= PlainList && items.TrueForAll(i => blocks[i.Summary].Words <= PlainSummary && blocks[i.Headline].Words >= 5)
                && (!blocks[start].IsHtml || items.Any(i => LinksElsewhere(blocks, i)));
        if (!isList)
            return;
        foreach (var item in items)
            (blocks[item.Headline].Hint, blocks[item.Summary].Hint) = (BlockHint.TeaserLine, BlockHint.TeaserSummary);
    }

    /// <summary>Whether a link stands in an item of a list: in markup, what announces another article leads to it.</summary>
    /// <remarks>Questions with their answers, and things with what is said of each, are listed as well, and lead nowhere.</remarks>
    private static bool LinksElsewhere(ImmutableArray<BlockTraits> blocks, Item item)
    {
        for (var i = item.Headline; i < item.Next; i++)
        {
            if (blocks[i].Block.LinkDensity > 0.5)
                return true;
        }

        return false;
    }

    /// <summary>A headline at a block, with companions of its own and one paragraph before the next headline or heading.</summary>
    private static Item? ItemAt(ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle, int at)
    {
        if (!blocks[at].IsTitleLike || blocks[at].Words < 3 || repeatsTitle[at])
            return null;
        var isDated = false;
        var summary = at + 1;
        for (; summary < Math.Min(blocks.Length, at + 5) && !blocks[summary].IsProse; summary++)
        {
            isDated |= blocks[summary].Hint == BlockHint.DateLine;
            if (blocks[summary].Hint is BlockHint.RelatedHead or BlockHint.CommentsHead or BlockHint.Credit)
                return null;
        }

        if (summary >= blocks.Length || !blocks[summary].IsProse || blocks[summary].Words > LongestSummary)
            return null;
        return summary + 1 < blocks.Length && blocks[summary + 1].IsProse && !blocks[summary + 1].IsTitleLike ? null : new(at, summary, summary + 1, isDated);
    }
}
