using System.Collections.Immutable;
using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>Tells how much speaks for it that an article begins at a line: its element, its byline and date, a dateline below it, words unlike those above it.</summary>
internal sealed class BeginningReader(Page page, ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle, ImmutableArray<double> gains)
{
    /// <summary>So much evidence is enough where nothing speaks against a beginning.</summary>
    public const int Enough = 3;

    /// <summary>So much evidence that fewer paragraphs will do.</summary>
    public const int Plain = 5;

    /// <summary>So much evidence that a few short sentences will do.</summary>
    public const int Sure = 7;

    /// <summary>A page with more lines that may begin an article is a list.</summary>
    private const int MostLooks = 200;

    /// <summary>Between two articles there are at least so many short lines.</summary>
    private const int ShortGap = 4;

    /// <summary>A headline has at least so many words; the name of a site has fewer.</summary>
    private const int ShortestHeadline = 4;

    /// <summary>Its first paragraph stands so many blocks below it at most.</summary>
    private const int FurthestParagraph = 10;

    /// <summary>The heading of the article before it stands so many blocks above at most.</summary>
    private const int FurthestLike = 150;

    private readonly string text = page.Text;
    private readonly Dictionary<int, bool> others = [];
    private readonly int[] highest = HighestRanks(blocks);
    private readonly ImmutableArray<int> echoes = TitleEvidence.FindEchoes(page, blocks);

    /// <summary>Whether a block is running text that is worth being of a body.</summary>
    public bool IsParagraph(int i) => blocks[i].IsProse && gains[i] > 0 && !blocks[i].IsStranger;

    /// <summary>The block before the next headline that is not the same one again.</summary>
    public int BeforeNext(int from, int last, string headline)
    {
        for (var i = from; i < last; i++)
        {
            if (MayBegin(i) && blocks[i].Folded != headline && Evidence(i, last) >= Enough)
                return i - 1;
        }

        return last;
    }

    /// <summary>Whether a block could be an article's headline by its shape and, where there is markup, its element.</summary>
    public bool MayBegin(int i) =>
        blocks[i].IsTitleLike && blocks[i].Words >= ShortestHeadline && !repeatsTitle[i] && !blocks[i].IsStranger
        && (!blocks[i].IsHtml || blocks[i].Block.Level > 0 || (blocks[i].Purpose & MarkupPurpose.Headline) != MarkupPurpose.None);

    /// <summary>How much speaks for an article's beginning at a headline-like block.</summary>
    public int Evidence(int at, int last)
    {
        var block = blocks[at];
        var evidence = 0;
        if (block.IsHtml)
        {
            evidence += block.Block.Level switch { 1 => 3, 2 => 1, _ => 0 };
            if (block.Block.LinkDensity > 0.5)
                evidence -= 2;
        }
        else if (block.Block.BlankLinesBefore > 1)
        {
            evidence += block.Block.BlankLinesBefore > 2 ? 2 : 1;
        }

        evidence += echoes[at];
        if (block.Block.IsBulleted)
            evidence -= 3;
        for (var i = at - 1; i >= Math.Max(0, at - 3) && !IsParagraph(i); i--)
        {
            if (blocks[i].Hint is BlockHint.Credit or BlockHint.Source)
                evidence += 2;
        }

        bool hasByline = false, hasDate = false, hasCaption = false;
        var i2 = at + 1;
        for (; i2 <= Math.Min(last, at + FurthestParagraph) && !IsParagraph(i2); i2++)
        {
            if (blocks[i2].Folded == block.Folded && !blocks[i2].IsStranger)
                evidence += 3;
            hasByline |= IsByline(i2);
            hasDate |= blocks[i2].Hint == BlockHint.DateLine;
            hasCaption |= blocks[i2].Hint == BlockHint.Caption;
        }

        var companions = (hasByline ? 2 : 0) + (hasDate ? 1 : 0) + (hasCaption ? 1 : 0);

        if (i2 <= last && IsParagraph(i2) && DatelineReader.Read(text.AsSpan(blocks[i2].Span.Start, blocks[i2].Span.Length)) is not null)
            companions += 2;
        evidence += Math.Min(companions, 3);
        if (hasByline && IsOneOfLike(at))
            evidence += Plain;

        // Below a menu or a list of headlines, a line with its date and a text that speaks of other things.
        if (!block.IsHtml && evidence < Plain && (hasByline || hasDate) && IsBelowLines(at) && SpeaksOfOthers(at))
            evidence += 3;
        return evidence;
    }

    /// <summary>Whether a heading with its byline and text stands in an element of its own, below another such heading in another, and none of a higher rank is over both.</summary>
    /// <remarks>What is listed under a title, such as the entries of a live blog, is one article, whoever signs them.</remarks>
    private bool IsOneOfLike(int at)
    {
        if (!HasOwnElement(at) || highest[at] < blocks[at].Block.Level)
            return false;
        for (var i = at - 1; i >= Math.Max(0, at - FurthestLike); i--)
        {
            if (blocks[i].Block.Level == blocks[at].Block.Level && blocks[i].Block.Path == blocks[at].Block.Path && HasOwnElement(i))
                return true;
        }

        return false;
    }

    /// <summary>The highest rank of the headlines above each block; a rank of no heading where there are none.</summary>
    private static int[] HighestRanks(ImmutableArray<BlockTraits> blocks)
    {
        var ranks = new int[blocks.Length];
        for (var (i, highest) = (0, int.MaxValue); i < ranks.Length; i++)
        {
            ranks[i] = highest;
            if (blocks[i].Block.Level is > 0 and var level && blocks[i].Words >= ShortestHeadline)
                highest = Math.Min(highest, level);
        }

        return ranks;
    }

    /// <summary>Whether an element that holds a heading directly holds the byline and the paragraph below it, and not the paragraph above.</summary>
    private bool HasOwnElement(int at)
    {
        if (blocks[at].Block.Level == 0)
            return false;
        var own = blocks[at].Block.Parent;
        var (next, isSigned) = (at + 1, false);
        for (; next < Math.Min(blocks.Length, at + FurthestParagraph) && !IsParagraph(next); next++)
            isSigned |= IsByline(next);
        var before = at - 1;
        while (before > Math.Max(0, at - FurthestParagraph) && !IsParagraph(before))
            before--;
        return isSigned && next < blocks.Length && blocks[next].Block.Elements.Contains(own) && (before < 0 || !blocks[before].Block.Elements.Contains(own));
    }

    private bool IsByline(int i) => blocks[i].Hint == BlockHint.Byline || blocks[i].Hint == BlockHint.DateLine && NamesAuthor(i);

    /// <summary>Whether what stands below a block has no words in common with what stands above; told once for each.</summary>
    private bool SpeaksOfOthers(int at) => others.TryGetValue(at, out var known) ? known
        : others.Count < MostLooks && (others[at] = Cohesion.Ends(text, blocks, IsParagraph, at));

    /// <summary>Whether enough short lines stand between a block and the paragraph before it.</summary>
    private bool IsBelowLines(int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - ShortGap); i--)
        {
            if (IsParagraph(i))
                return false;
        }

        return at >= ShortGap;
    }

    private bool NamesAuthor(int i) => AuthorNames.InLine(text[blocks[i].Span.Start..blocks[i].Span.End], outlet: null).Count > 0;
}
