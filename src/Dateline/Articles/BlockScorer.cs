using System.Collections.Immutable;
using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>Weighs every block of a page for being body, by its words, its markup and its kin on the page.</summary>
internal static class BlockScorer
{
    private const PageRegions FurnitureRegions = PageRegions.Navigation | PageRegions.Footer;

    /// <summary>The gain of each block, in page order.</summary>
    public static ImmutableArray<double> Score(ImmutableArray<BlockTraits> blocks)
    {
        var gains = new double[blocks.Length];
        for (var i = 0; i < gains.Length; i++)
            gains[i] = OwnGain(blocks[i]);
        EaseLists(blocks, gains);
        EaseItems(blocks, gains);
        if (blocks.Length > 0 && blocks[0].IsHtml)
            WeighByKin(blocks, gains);
        return [.. gains];
    }

    /// <summary>Of many short lines in a row each further one says less: an article may hold a table or a list of results.</summary>
    private static void EaseLists(ImmutableArray<BlockTraits> blocks, double[] gains)
    {
        var run = 0;
        for (var i = 0; i < gains.Length; i++)
        {
            run = blocks[i].Hint == BlockHint.None && gains[i] < 0 ? run + 1 : 0;
            if (run > 1)
                gains[i] *= Math.Max(Weights.LastOfLines, 1 - Weights.EachLine * (run - 1));
        }
    }

    /// <summary>In a text dump, lines that a colon announces and lines that go on in the next are no headlines, and part nothing.</summary>
    private static void EaseItems(ImmutableArray<BlockTraits> blocks, double[] gains)
    {
        var announced = 0;
        for (var i = 0; i < gains.Length; i++)
        {
            var block = blocks[i];
            if (block.IsHtml || block.Hint != BlockHint.None || block.IsProse)
            {
                announced = !block.IsHtml && block.Hint == BlockHint.None && block.Ending == SentenceEnd.Colon ? Weights.LongestList : 0;
                continue;
            }

            if (block.Ending == SentenceEnd.Colon)
                announced = block.Words >= Weights.ShortestAnnouncement ? Weights.LongestList : 0;
            else if (announced-- > 0 || block.IsItem)
                gains[i] = Math.Max(gains[i], 0);
        }
    }

    /// <summary>The words' own worth, and what the block's own markup makes of it.</summary>
    private static double OwnGain(BlockTraits block)
    {
        switch (block.Hint)
        {
            case BlockHint.Furniture: return Weights.FurnitureLine;
            case BlockHint.RelatedHead: return Weights.RelatedHead;
            case BlockHint.CommentsHead: return Weights.CommentsHead;
            case BlockHint.TeaserSummary: return Weights.TeaserSummary;
            case BlockHint.TeaserLine: return Weights.TeaserLine;
            case BlockHint.Credit: return Weights.Credit;
            case BlockHint.PostAuthor: return 0;
            case BlockHint.Caption or BlockHint.UpdateNote or BlockHint.Byline or BlockHint.DateLine or BlockHint.Source: return Weights.Companion;
        }

        if (!block.IsProse)
        {
            return block.Ending switch
            {
                SentenceEnd.Colon or SentenceEnd.Question when block.Words >= 5 => Math.Min(block.Words, 20) * 0.3,
                _ => block.Block.LinkDensity > 0.5 || !block.IsHtml ? Weights.ShortLine : Weights.ShortLine / 2,
            };
        }

        var words = Math.Min(block.Words, Weights.LongestGain) + Math.Clamp(block.Words - Weights.LongestGain, 0, Weights.LongestBlock) * Weights.BeyondLongest;
        var gain = words * (block.EndsSentence || block.IsBrokenLine || !block.IsHtml && block.HoldsSentences ? 1 : Weights.Unended) + (block.EndsSentence ? Weights.Sentence : 0);
        gain *= 1 - 1.6 * Math.Max(0, block.Block.LinkDensity - 0.15);
        if (gain <= 0 || block.Words > Weights.LongestLinked && block.Block.LinkDensity > Weights.LinksOfList)
            return Weights.ShortLine;
        if ((block.Block.Regions & FurnitureRegions) != PageRegions.None)
            gain *= Weights.FurnitureRegion;
        if ((block.Block.Regions & PageRegions.Comments) != PageRegions.None)
            return Weights.ShortLine;
        if ((block.Block.Regions & PageRegions.Aside) != PageRegions.None)
            gain *= 0.4;
        return gain;
    }

    /// <summary>Paragraphs of an article are siblings, or near cousins, in its markup; the words of furniture are strangers to them.</summary>
    private static void WeighByKin(ImmutableArray<BlockTraits> blocks, double[] gains)
    {
        var byPath = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < gains.Length; i++)
        {
            if (blocks[i].Hint != BlockHint.None || !blocks[i].IsProse || gains[i] <= 0)
                continue;
            // A list or a quotation inside the body is a child of it, so that what is around a block's parent may be the body as well.
            var around = MarkupPath.Around(blocks[i].Block.Path);
            var worth = gains[i] * Trust(MarkupPath.PurposeOf(around));
            for (var level = 0; level < Weights.Generations.Length && around.Length > 0; level++)
            {
                byPath[around] = byPath.GetValueOrDefault(around) + worth * Weights.Generations[level];

                // Where tables lay out a page, an article keeps to its column.
                if (MarkupPath.IsCell(around))
                    break;
                around = MarkupPath.Parent(around);
            }
        }

        if (byPath.Count == 0)
            return;
        var main = byPath.MaxBy(p => (p.Value, -p.Key.Length)).Key;
        var usual = UsualName(blocks, gains, main);
        var depth = MarkupPath.Depth(main);
        var inColumn = MarkupPath.IsCell(main);
        var holders = Holders(blocks, main);
        for (var i = 0; i < gains.Length; i++)
        {
            var path = blocks[i].Block.Path;
            var parent = MarkupPath.Around(path);
            var shared = MarkupPath.SharedDepth(path, main);
            var away = depth - shared;

            // Names of elements outside the article's own: a sidebar inside "page-with-sidebar" is not one for being inside.
            var isUsual = usual is not null && parent == main && path.AsSpan(main.Length).SequenceEqual(usual);
            var purpose = isUsual ? MarkupPurpose.None : MarkupPath.PurposeOf(OwnPart(path, shared));
            if (holders.Contains(blocks[i].Block.Parent) && (MarkupPath.PurposeOf(path, elements: 1) & MarkupPurpose.Furniture) == MarkupPurpose.None)
                purpose &= ~MarkupPurpose.Furniture;
            var trust = Trust(purpose);
            blocks[i].IsStranger = trust < Weights.Stranger || (blocks[i].Block.Regions & PageRegions.Hidden) != PageRegions.None;
            if ((blocks[i].Block.Regions & PageRegions.Hidden) != PageRegions.None)
            {
                // What nobody sees is no body, and parts nothing.
                gains[i] = 0;
                continue;
            }

            if (away == 0 && !blocks[i].IsProse && blocks[i].Hint == BlockHint.None && blocks[i].Block.LinkDensity < Weights.MostLinks
                && trust == 1)
            {
                gains[i] = blocks[i].Block.Level > 0 ? Weights.OwnHeading : Math.Min(blocks[i].Words, Weights.LongestItem) * Weights.OwnLine;
                continue;
            }

            if (away > 1 && !blocks[i].IsProse && blocks[i].Hint == BlockHint.None)
                gains[i] = Math.Min(gains[i], Weights.ShortLine);
            if (parent == main || gains[i] <= 0)
                continue;
            gains[i] *= trust * (away <= 0 ? 0.9 : inColumn ? Weights.OtherColumn : away == 1 ? 0.7 : away == 2 ? 0.55 : 0.4);
        }
    }

    /// <summary>The end of the path that most of the words right in an element share; what it says there it says of the article's own paragraphs, and so it is no name for furniture. Null where no such end does.</summary>
    private static string? UsualName(ImmutableArray<BlockTraits> blocks, double[] gains, string around)
    {
        var byName = new Dictionary<string, double>(StringComparer.Ordinal);
        var all = 0.0;
        for (var i = 0; i < gains.Length; i++)
        {
            var path = blocks[i].Block.Path;
            if (gains[i] <= 0 || !blocks[i].IsProse || MarkupPath.Around(path) != around)
                continue;
            byName[path] = byName.GetValueOrDefault(path) + gains[i];
            all += gains[i];
        }

        foreach (var (path, worth) in byName)
        {
            if (worth > all / 2)
                return path[around.Length..];
        }

        return null;
    }

    /// <summary>The elements inside the article's own that hold much of its text: they are no furniture, whatever they are named.</summary>
    private static HashSet<int> Holders(ImmutableArray<BlockTraits> blocks, string main)
    {
        var words = new Dictionary<int, int>();
        var all = 0;
        foreach (var block in blocks)
        {
            if (!block.IsProse || !block.EndsSentence || block.Words < Weights.LongSentence || block.Block.LinkDensity > 0.2 || !IsIn(block.Block.Path, main))
                continue;
            words[block.Block.Parent] = words.GetValueOrDefault(block.Block.Parent) + block.Words;
            all += block.Words;
        }

        return [.. words.Where(w => w.Value >= Weights.ShareOfHolder * all).Select(w => w.Key)];
    }

    private static bool IsIn(string path, string around) =>
        path.StartsWith(around, StringComparison.Ordinal) && (path.Length == around.Length || path[around.Length] == ' ');

    private static double Trust(MarkupPurpose purpose) =>
        (purpose & MarkupPurpose.Comments) != MarkupPurpose.None ? 0.05
        : (purpose & (MarkupPurpose.Furniture | MarkupPurpose.Teaser)) != MarkupPurpose.None ? 0.3
        : (purpose & MarkupPurpose.Byline) != MarkupPurpose.None ? 0.45
        : (purpose & (MarkupPurpose.Caption | MarkupPurpose.Gallery)) != MarkupPurpose.None ? 0.5
        : 1;

    private static ReadOnlySpan<char> OwnPart(ReadOnlySpan<char> path, int shared)
    {
        for (var i = 0; i < shared && path.IndexOf(' ') is >= 0 and var gap; i++)
            path = path[(gap + 1)..];
        return path;
    }
}
