using System.Collections.Immutable;
using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>Grows the bodies that were found by their words to what belongs to them by their place in the markup: the lead, and paragraphs beyond a list or a row of pictures.</summary>
internal sealed class BodyGrower(Page page, ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle)
{
    /// <summary>An item of a list or table in a body has at least so many words; fewer are labels.</summary>
    private const int ShortestItem = 2;

    /// <summary>A lead has at least so many words.</summary>
    private const int ShortestLead = 8;

    /// <summary>What the markup names the opening of the text is one with so many words, though it ends no sentence.</summary>
    private const int ShortestNamedLead = 4;

    /// <summary>A point of a summary has at least so many words; fewer are a button's.</summary>
    private const int ShortestPoint = 4;

    /// <summary>A summary in points has at least so many.</summary>
    private const int FewestPoints = 2;

    /// <summary>A lead stands so many blocks below the headline at most, pictures with their captions not counted.</summary>
    private const int FurthestLead = 25;

    /// <summary>Between the heading of the first part and its paragraph there are fewer blocks.</summary>
    private const int FurthestHead = 4;

    /// <summary>A notice between paragraphs has seldom so many words.</summary>
    private const int LongParagraph = 40;

    private const PageRegions NoBody = PageRegions.Navigation | PageRegions.Footer | PageRegions.Aside | PageRegions.Comments | PageRegions.Form | PageRegions.Hidden | PageRegions.Figure;

    /// <summary>The articles with all of their bodies.</summary>
    public ImmutableArray<ArticleDraft> Grow(ImmutableArray<ArticleDraft> drafts)
    {
        if (page.Format != PageFormat.Html)
            return [.. drafts.Select(GrowToHeadline)];
        var grown = ImmutableArray.CreateBuilder<ArticleDraft>(drafts.Length);
        for (var i = 0; i < drafts.Length; i++)
            grown.Add(Grow(drafts[i], i > 0 ? drafts[i - 1].BodyLast + 1 : 0, i + 1 < drafts.Length ? drafts[i + 1].First : blocks.Length));
        return grown.MoveToImmutable();
    }

    private ArticleDraft Grow(ArticleDraft draft, int from, int to)
    {
        if (draft.Headline >= 0)
        {
            draft = UnderTitle(draft, from);
            from = draft.Headline + 1;
            draft = ColumnCells.WithoutNeighbours(blocks, BelowDeck(draft));
        }

        if (Home(draft) is { } home)
        {
            if (!Walls.IsNotice(blocks, draft))
                Claim(from, draft.BodyFirst, home);
            var isParted = draft.Headline >= 0 && blocks[draft.Headline].Block is { Level: 1 } heading && !home.Parents.Contains(heading.Parent);
            var first = Opening(Reach(draft.BodyFirst, from - 1, -1, home, isParted), from, home);
            var last = Reach(draft.BodyLast, to, 1, home, isParted);
            Claim(first, last, home);
            Settle(first, draft.BodyFirst, home);
            Settle(draft.BodyLast + 1, last + 1, home);
            Own(draft.BodyFirst, draft.BodyLast, home);
            DropBoxes(first, last, home);
            draft = draft with { BodyFirst = first, BodyLast = last };
        }

        draft = draft with { BodyFirst = HeadOf(draft.BodyFirst, draft.BodyLast, draft.Headline) };
        return draft with { Lead = draft.Headline >= 0 ? LeadOf(draft) : -1 };
    }

    /// <summary>The article under the page's own title where what stands over its first paragraph is the heading of a part.</summary>
    /// <remarks>Such a heading stands in the element that holds the paragraphs, and the title above it.</remarks>
    private ArticleDraft UnderTitle(ArticleDraft draft, int from)
    {
        var heading = blocks[draft.Headline].Block;
        if (repeatsTitle[draft.Headline] || heading.Level < 2 || Home(draft) is not { } home || !heading.Elements.Contains(home.Element))
            return draft;
        for (var i = draft.Headline - 1; i >= from; i--)
        {
            if (repeatsTitle[i] && blocks[i].Block.Level is var rank and > 0 && rank < heading.Level)
                return draft with { Headline = i, First = i };
        }

        return draft;
    }

    /// <summary>In a text dump, a body with the sentences above it up to its headline: lines of buttons and pictures stand between.</summary>
    private ArticleDraft GrowToHeadline(ArticleDraft draft)
    {
        if (draft.Headline < 0)
            return draft;
        var first = draft.BodyFirst;
        for (var i = first - 1; i > Math.Max(draft.Headline, draft.BodyFirst - FurthestLead) && !Ends(i); i--)
        {
            if (blocks[i].Hint == BlockHint.None && blocks[i].EndsSentence && blocks[i].Words >= ShortestLead && !blocks[i].Block.IsBulleted)
                first = i;
        }

        for (var i = first; i < draft.BodyFirst; i++)
        {
            blocks[i].IsOwn = IsParagraph(i);
            blocks[i].IsStranger = !blocks[i].IsOwn && blocks[i].Hint == BlockHint.None && !blocks[i].IsItem;
        }

        return draft with { BodyFirst = first };
    }

    /// <summary>The article without the lines under its headline that the markup counts to it.</summary>
    private ArticleDraft BelowDeck(ArticleDraft draft)
    {
        var first = draft.BodyFirst;
        while (first < draft.BodyLast && (blocks[first].Block.Level > 0 || (blocks[first].Block.Regions & PageRegions.Header) != PageRegions.None
            || repeatsTitle[first] || !IsParagraph(first)))
            first++;
        return first < draft.BodyLast ? draft with { BodyFirst = first, OpeningEnd = first } : draft;
    }

    private BodyHome? Home(ArticleDraft draft)
    {
        var paragraphs = new List<BlockTraits>();
        for (var i = draft.BodyFirst; i <= draft.BodyLast; i++)
        {
            if (IsParagraph(i))
                paragraphs.Add(blocks[i]);
        }

        return BodyHome.Of(paragraphs);
    }

    /// <summary>The furthest paragraph in one direction that stands where the article's own do, before anything that ends an article.</summary>
    private int Reach(int start, int end, int step, BodyHome home, bool isParted)
    {
        var furthest = start;
        for (var i = start + step; i != end && blocks[i].Block.Elements.Contains(home.Region) && GoesOn(i); i += step)
        {
            if (IsAtHome(i, home) && (blocks[i].IsProse || home.IsNamed && blocks[i].Words >= ShortestItem))
                furthest = i;
        }

        return furthest;

        bool GoesOn(int i) => home.IsNamed ? blocks[i].Hint != BlockHint.CommentsHead : !Ends(i) || isParted && HeadsPart(i, home);
    }

    /// <summary>The first of the lines right above a first paragraph that stand where it stands: a subhead, a salutation, a verse.</summary>
    private int Opening(int first, int from, BodyHome home)
    {
        while (first > from)
        {
            if (MayOpen(blocks[first - 1]) && !repeatsTitle[first - 1] && IsAtHome(first - 1, home)
                && (home.IsNamed || home.Parents.Contains(blocks[first - 1].Block.Parent)))
                first--;
            else if (KeyPointsAbove(first, from, home) is var top && top < first)
                first = top;
            else
                break;
        }

        return first;
    }

    /// <summary>The first of the points, no links among them, of a list that stands right above a first paragraph and sums the report up; the paragraph where there is none.</summary>
    private int KeyPointsAbove(int first, int from, BodyHome home)
    {
        var top = first;
        while (top > from && blocks[top - 1] is { Words: >= ShortestPoint, Block: { Tag: BlockTag.ListItem, LinkDensity: 0 } } && IsAtHome(top - 1, home)
            && blocks[top - 1].Block.Parent == blocks[first - 1].Block.Parent && !repeatsTitle[top - 1])
            top--;
        var isWhole = top == 0 || blocks[top - 1].Block.Parent != blocks[first - 1].Block.Parent;
        return first - top >= FewestPoints && isWhole ? top : first;
    }

    private static bool MayOpen(BlockTraits line) =>
        (line.Words >= ShortestItem || line.Ending == SentenceEnd.Colon) && !Furniture.BylineBegins.Begins(line.Folded);

    /// <summary>Whether a heading of the first level stands among the paragraphs, and so heads a part of them.</summary>
    private bool HeadsPart(int i, BodyHome home) =>
        blocks[i].Block.Level == 1 && !repeatsTitle[i] && blocks[i].Hint == BlockHint.None && home.Parents.Contains(blocks[i].Block.Parent);

    private bool Ends(int i) =>
        repeatsTitle[i] || blocks[i].Block.Level == 1
        || blocks[i].Hint is BlockHint.CommentsHead or BlockHint.RelatedHead or BlockHint.Credit or BlockHint.Source or BlockHint.TeaserSummary
        || Furniture.EndNotes.IsIn(blocks[i].Folded);

    private bool IsAtHome(int i, BodyHome home)
    {
        var block = blocks[i].Block;
        return blocks[i].Hint == BlockHint.None && !blocks[i].IsStranger && (block.Regions & (NoBody | PageRegions.Header) & ~home.Regions) == PageRegions.None
            && block.LinkDensity < Weights.MostLinks
            && (home.IsNamed || home.Parents.Contains(block.Parent) || home.Paths.Contains(block.Path) || block.Elements.Any(home.Parents.Contains));
    }

    /// <summary>A long paragraph among the article's own is one of them, whatever phrase of notices it has; a notice there is short.</summary>
    private void Claim(int first, int last, BodyHome home)
    {
        for (var i = first; i <= last; i++)
        {
            var block = blocks[i];
            if (block.Hint is not BlockHint.Furniture || block.Words < LongParagraph || !block.EndsSentence || !home.Parents.Contains(block.Block.Parent) || block.Block.LinkDensity > 0.2)
                continue;
            block.Hint = BlockHint.None;
            block.IsOwn = true;
        }
    }

    /// <summary>Within what was added, paragraphs are the article's own and the rest is not, but for what its words give away.</summary>
    private void Settle(int from, int to, BodyHome home)
    {
        for (var i = from; i < to; i++)
        {
            blocks[i].IsOwn = IsParagraph(i) || IsAtHome(i, home) && blocks[i].Words >= ShortestItem;
            blocks[i].IsStranger |= blocks[i].Hint == BlockHint.None && !blocks[i].IsOwn && blocks[i].Block.Level == 0;
        }
    }

    /// <summary>The heading over the first paragraph where the article is made of headed parts, as entries and lists of things are: the two stand in one element, perhaps the heading in a box of it, the headline in another or the byline above the heading, and a further heading of that rank follows. Else the paragraph.</summary>
    private int HeadOf(int first, int last, int headline)
    {
        var head = first - 1;
        while (head > headline && head > first - FurthestHead && blocks[head].Hint is BlockHint.DateLine or BlockHint.Caption)
            head--;
        if (head <= headline || blocks[head].Block is not { Level: > 1 } heading || blocks[head].Hint != BlockHint.None || repeatsTitle[head]
            || !StandTogether(heading, blocks[first].Block, headline) && !IsBelowOpening(headline, head) && !IsNumbered(head))
            return first;
        for (var i = first + 1; i < last; i++)
        {
            if (blocks[i].Block.Level != heading.Level || blocks[i].Hint != BlockHint.None || IsNumbered(head) && !IsNumbered(i)
                || heading.Parent != blocks[first].Block.Parent && blocks[i].Block.Path != heading.Path)
                continue;
            blocks[head].IsOwn = true;
            return head;
        }

        return first;
    }

    /// <summary>Whether a byline, a date or a lead stands between the headline and a heading, which is no deck then.</summary>
    private bool IsBelowOpening(int headline, int head)
    {
        for (var i = headline + 1; headline >= 0 && i < head; i++)
        {
            if (blocks[i].Hint is BlockHint.Byline or BlockHint.DateLine || blocks[i].Hint == BlockHint.None && blocks[i].Block.Level == 0 && HasLengthOfLead(blocks[i]))
                return true;
        }

        return false;
    }

    /// <summary>Whether a heading begins with its number, as "1. The gates".</summary>
    private bool IsNumbered(int i) => blocks[i].Folded.StartsWith("# ", StringComparison.Ordinal);

    /// <summary>Whether an element holds a heading and the paragraph under it, and not the headline.</summary>
    private bool StandTogether(Block heading, Block paragraph, int headline) =>
        heading.Parent == paragraph.Parent ? headline < 0 || heading.Parent != blocks[headline].Block.Parent
        : headline >= 0 && Shared(paragraph, heading) > Shared(paragraph, blocks[headline].Block);

    /// <summary>How many elements hold both of two blocks.</summary>
    private static int Shared(Block one, Block other) => one.Elements.AsSpan().CommonPrefixLength(other.Elements.AsSpan());

    /// <summary>Short items among the article's own paragraphs are its own, whatever their words weigh.</summary>
    private void Own(int first, int last, BodyHome home)
    {
        for (var i = first; i <= last; i++)
        {
            var isItem = blocks[i].Words >= ShortestItem && blocks[i].Block.Level == 0 && IsAtHome(i, home);
            blocks[i].IsOwn |= isItem || IsSubhead(i, first, last, home) || IsBrother(i, first, last);
        }
    }

    /// <summary>Whether a heading stands in the article's own element right between two of its paragraphs, each of which may have a box of its own.</summary>
    private bool IsSubhead(int i, int first, int last, BodyHome home) =>
        i > first && i < last && blocks[i].Block.Level > 1 && IsPlain(i)
        && blocks[i].Block.Elements.Contains(home.Element) && IsParagraph(i - 1) && IsParagraph(i + 1);

    /// <summary>Whether a line stands right beside a paragraph in the same element, and is named as it is.</summary>
    private bool IsBrother(int i, int first, int last) =>
        blocks[i].Words >= ShortestItem && blocks[i].Block.Level == 0 && IsPlain(i)
        && (i > first && AreBrothers(i - 1, i) || i < last && AreBrothers(i + 1, i));

    private bool AreBrothers(int paragraph, int line) =>
        IsParagraph(paragraph) && blocks[paragraph].Block.Parent == blocks[line].Block.Parent && blocks[paragraph].Block.Path == blocks[line].Block.Path;

    private bool IsPlain(int i) =>
        blocks[i].Hint == BlockHint.None && !blocks[i].IsStranger
        && blocks[i].Block.LinkDensity < Weights.MostLinks && (blocks[i].Block.Regions & NoBody) == PageRegions.None;

    /// <summary>Lines that share a box of their own with a button or a notice are part of what it asks for: to sign up, to share, to give.</summary>
    private void DropBoxes(int first, int last, BodyHome home)
    {
        var words = new Dictionary<int, int>();
        HashSet<int> boxes = [];
        for (var i = first; i <= last; i++)
        {
            var block = blocks[i].Block;
            if (home.Parents.Contains(block.Parent))
                continue;
            words[block.Parent] = words.GetValueOrDefault(block.Parent) + blocks[i].Words;
            if (blocks[i].Hint == BlockHint.Furniture && blocks[i].Words > 0 || (block.Regions & PageRegions.Form & ~home.Regions) != PageRegions.None)
                boxes.Add(block.Parent);
        }

        for (var i = first; i <= last && boxes.Count > 0; i++)
            blocks[i].IsStranger |= boxes.Contains(blocks[i].Block.Parent) && words[blocks[i].Block.Parent] < LongParagraph;
    }

    /// <summary>The words under the headline that sum the article up and stand in an element of their own; -1 where there are none.</summary>
    private int LeadOf(ArticleDraft draft)
    {
        var since = 0;
        for (var i = draft.Headline + 1; i < draft.BodyFirst && since < FurthestLead; i++)
        {
            var block = blocks[i];
            since += block.Hint == BlockHint.Caption || block.IsStranger ? 0 : 1;
            if (block.Hint is BlockHint.None && HasLengthOfLead(block) && block.Block.Level != 1 && !repeatsTitle[i]
                && (block.Block.Regions & (NoBody & ~PageRegions.Form)) == PageRegions.None && block.Block.LinkDensity < 0.2
                && (block.Purpose & (MarkupPurpose.Furniture | MarkupPurpose.Comments | MarkupPurpose.Caption | MarkupPurpose.Gallery)) == MarkupPurpose.None
                && !blocks[draft.BodyFirst].Folded.StartsWith(block.Folded, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    private static bool HasLengthOfLead(BlockTraits block) =>
        block.Words >= ShortestLead && (block.Ending is SentenceEnd.Full or SentenceEnd.Colon || block.Words >= 2 * ShortestLead)
        || (block.Purpose & MarkupPurpose.Lead) != MarkupPurpose.None && block.Words >= ShortestNamedLead;

    private bool IsParagraph(int i) => blocks[i].Hint == BlockHint.None && blocks[i].IsProse && !blocks[i].IsStranger;
}
