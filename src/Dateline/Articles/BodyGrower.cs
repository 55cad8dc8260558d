using System.Collections.Immutable;
using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>Grows the bodies that were found by their words to what belongs to them by their place in the markup: the lead, and paragraphs beyond a list or a row of pictures.</summary>
internal sealed class BodyGrower(Page page, ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle)
{
    /// <summary>The element that holds so large a share of the words of a body is its home.</summary>
    private const double HomeShare = 0.8;

    /// <summary>An element is a parent of the body's paragraphs when it holds directly at least this share of its words.</summary>
    private const double ParentShare = 0.15;

    /// <summary>An item of a list or table in a body has at least so many words; fewer are labels.</summary>
    private const int ShortestItem = 3;

    /// <summary>A lead has at least so many words.</summary>
    private const int ShortestLead = 8;

    /// <summary>A lead stands so many blocks before the first paragraph at most.</summary>
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
            from = draft.Headline + 1;
            draft = BelowDeck(draft);
        }

        if (Home(draft) is { } home)
        {
            var first = Reach(draft.BodyFirst, from - 1, -1, home);
            var last = Reach(draft.BodyLast, to, 1, home);
            Claim(first, last, home);
            Settle(first, draft.BodyFirst, home);
            Settle(draft.BodyLast + 1, last + 1, home);
            draft = draft with { BodyFirst = HeadOf(first, last, draft.Headline), BodyLast = last };
        }

        return draft with { Lead = draft.Headline >= 0 ? LeadOf(draft) : -1 };
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
            blocks[i].IsStranger = !blocks[i].IsOwn && blocks[i].Hint == BlockHint.None;
        }

        return draft with { BodyFirst = first };
    }

    /// <summary>The article without the lines under its headline that the markup counts to it.</summary>
    private ArticleDraft BelowDeck(ArticleDraft draft)
    {
        var first = draft.BodyFirst;
        while (first < draft.BodyLast && (blocks[first].Block.Level > 0 || (blocks[first].Block.Regions & PageRegions.Header) != PageRegions.None || !IsParagraph(first)))
            first++;
        return first < draft.BodyLast ? draft with { BodyFirst = first, OpeningEnd = first } : draft;
    }

    /// <summary>Where an article's paragraphs stand in the markup.</summary>
    /// <param name="Element">The innermost element around most of them.</param>
    /// <param name="Parents">The elements that they stand in directly.</param>
    /// <param name="IsNamed">Whether the markup calls the element the body of an article, so that all in it is its own unless something speaks against it.</param>
    private sealed record Place(int Element, HashSet<int> Parents, bool IsNamed);

    private Place? Home(ArticleDraft draft)
    {
        var words = new Dictionary<int, int>();
        var direct = new Dictionary<int, int>();
        var all = 0;
        var deepest = -1;
        var depthOfHome = 0;
        for (var i = draft.BodyFirst; i <= draft.BodyLast; i++)
        {
            if (!IsParagraph(i))
                continue;
            var block = blocks[i].Block;
            all += blocks[i].Words;
            direct[block.Parent] = direct.GetValueOrDefault(block.Parent) + blocks[i].Words;
            foreach (var element in block.Elements)
                words[element] = words.GetValueOrDefault(element) + blocks[i].Words;
        }

        for (var i = draft.BodyFirst; i <= draft.BodyLast; i++)
        {
            var elements = blocks[i].Block.Elements;
            var depth = elements.Length;
            while (depth > 0 && words.GetValueOrDefault(elements[depth - 1]) < all * HomeShare)
                depth--;
            if (depth > depthOfHome)
                (deepest, depthOfHome) = (i, depth);
        }

        // The page's body is everybody's home.
        if (depthOfHome < 2)
            return null;
        var home = blocks[deepest].Block;
        HashSet<int> parents = [.. direct.Where(d => d.Value >= all * ParentShare).Select(d => d.Key)];
        return NamedBody(home.Path, home.Elements, depthOfHome) is { } named ? new(named, parents, IsNamed: true) : new(home.Elements[depthOfHome - 1], parents, IsNamed: false);
    }

    /// <summary>The outermost element, of those around a home and itself, that the markup calls the body of an article; null where there is none.</summary>
    private static int? NamedBody(string path, ImmutableArray<int> elements, int depth)
    {
        // Of a very deep page the path names the innermost elements only.
        var names = path.Split(' ');
        for (var i = Math.Max(0, elements.Length - names.Length); i < depth; i++)
        {
            if (MarkupPath.NamesBody(names[i - (elements.Length - names.Length)]))
                return elements[i];
        }

        return null;
    }

    /// <summary>The furthest paragraph in one direction that stands where the article's own do, before anything that ends an article.</summary>
    private int Reach(int start, int end, int step, Place home)
    {
        var furthest = start;
        for (var i = start + step; i != end && blocks[i].Block.Elements.Contains(home.Element) && (home.IsNamed ? blocks[i].Hint != BlockHint.CommentsHead : !Ends(i)); i += step)
        {
            if (IsAtHome(i, home) && (blocks[i].IsProse || home.IsNamed && blocks[i].Words >= ShortestItem))
                furthest = i;
        }

        return furthest;
    }

    private bool Ends(int i) =>
        repeatsTitle[i] || blocks[i].Block.Level == 1
        || blocks[i].Hint is BlockHint.CommentsHead or BlockHint.RelatedHead or BlockHint.Credit or BlockHint.Source or BlockHint.TeaserSummary
        || Furniture.EndNotes.IsIn(blocks[i].Folded);

    private bool IsAtHome(int i, Place home)
    {
        var block = blocks[i].Block;
        return blocks[i].Hint == BlockHint.None && !blocks[i].IsStranger && (block.Regions & (NoBody | PageRegions.Header)) == PageRegions.None && block.LinkDensity < Weights.MostLinks
            && (home.IsNamed || home.Parents.Contains(block.Parent) || block.Elements.Any(home.Parents.Contains));
    }

    /// <summary>A long paragraph among the article's own is one of them, whatever phrase of notices it has; a notice there is short.</summary>
    private void Claim(int first, int last, Place home)
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
    private void Settle(int from, int to, Place home)
    {
        for (var i = from; i < to; i++)
        {
            blocks[i].IsOwn = IsParagraph(i) || home.IsNamed && IsAtHome(i, home) && blocks[i].Words >= ShortestItem;
            blocks[i].IsStranger |= blocks[i].Hint == BlockHint.None && !blocks[i].IsOwn && blocks[i].Block.Level == 0;
        }
    }

    /// <summary>The heading over the first paragraph where the article is made of headed parts, as entries and lists of things are: the two stand in one element, the headline in another, and a further heading of that rank follows. Else the paragraph.</summary>
    private int HeadOf(int first, int last, int headline)
    {
        var head = first - 1;
        while (head > headline && head > first - FurthestHead && blocks[head].Hint is BlockHint.DateLine or BlockHint.Caption)
            head--;
        if (head <= headline || blocks[head].Block is not { Level: > 1 } heading || blocks[head].Hint != BlockHint.None || repeatsTitle[head]
            || heading.Parent != blocks[first].Block.Parent || headline >= 0 && heading.Parent == blocks[headline].Block.Parent)
            return first;
        for (var i = first + 1; i < last; i++)
        {
            if (blocks[i].Block.Level != heading.Level || blocks[i].Hint != BlockHint.None)
                continue;
            blocks[head].IsOwn = true;
            return head;
        }

        return first;
    }

    /// <summary>The words under the headline that sum the article up and stand in an element of their own; -1 where there are none.</summary>
    private int LeadOf(ArticleDraft draft)
    {
        for (var i = Math.Max(draft.Headline + 1, draft.BodyFirst - FurthestLead); i < draft.BodyFirst; i++)
        {
            var block = blocks[i];
            if (block.Hint is BlockHint.None && block.Words >= ShortestLead && (block.EndsSentence || block.Words >= 2 * ShortestLead) && block.Block.Level != 1 && !repeatsTitle[i]
                && (block.Block.Regions & (NoBody & ~PageRegions.Form)) == PageRegions.None && block.Block.LinkDensity < 0.2
                && (block.Purpose & (MarkupPurpose.Furniture | MarkupPurpose.Comments | MarkupPurpose.Caption)) == MarkupPurpose.None
                && !blocks[draft.BodyFirst].Folded.StartsWith(block.Folded, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    private bool IsParagraph(int i) => blocks[i].Hint == BlockHint.None && blocks[i].IsProse && !blocks[i].IsStranger;
}
