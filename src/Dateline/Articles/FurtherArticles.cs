using System.Collections.Immutable;
using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>Looks for further articles before and behind those that were found, each part of the page by itself: pages of endless scroll put whole pages one below the other, each with its own markup.</summary>
internal static class FurtherArticles
{
    /// <summary>Each article found this way costs a look at the rest of the page, and scrolling ends sooner.</summary>
    private const int MostArticles = 40;

    /// <summary>A further article has at least so many paragraphs.</summary>
    private const int FewestParagraphs = 3;

    /// <summary>A further article has at least so many words.</summary>
    private const int FewestWords = 50;

    /// <summary>The same in a text dump, where less speaks for its headline.</summary>
    private const int FewestWordsOfDump = 90;

    /// <summary>Its headline stands so many blocks before its first paragraph at most.</summary>
    private const int FurthestHeadline = 45;

    /// <summary>The same for a headline that is a link, as headlines of other articles are.</summary>
    private const int FurthestLinkedHeadline = 12;

    /// <summary>A byline or date stands so many blocks below its headline at most, and the text with it.</summary>
    private const int FurthestSignature = 14;

    /// <summary>A heading that is parted from the article's paragraphs by no more elements stands among them.</summary>
    private const int NearKin = 2;

    /// <summary>A first paragraph has more words.</summary>
    private const int ShortestParagraph = 10;

    /// <summary>The articles with those of the rest of the page, and what every block is worth in its own part of the page.</summary>
    public static (ImmutableArray<ArticleDraft> Drafts, ImmutableArray<double> Gains) Find(
        Page page, ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle, ImmutableArray<double> gains, ImmutableArray<ArticleDraft> drafts)
    {
        if (drafts.IsEmpty)
            return (drafts, gains);
        var all = drafts.ToList();
        var worth = gains.ToArray();
        for (var from = drafts[^1].BodyLast + 1; from < blocks.Length && all.Count < MostArticles && Next(from, blocks.Length) is { } next; from = next.BodyLast + 1)
            all.Add(next);
        for (var to = drafts[0].First; to > 0 && all.Count < MostArticles && Next(0, to) is { } before; to = before.First)
            all.Insert(0, before);
        return all.Count == drafts.Length ? (drafts, gains) : ([.. all], [.. worth]);

        ArticleDraft? Next(int from, int to)
        {
            var part = blocks[from..to];
            var titles = Titles(part, blocks[drafts[0].BodyFirst].Block);
            if (!titles.Contains(true))
                return null;
            var strangers = part.Select(b => b.IsStranger).ToArray();
            var ownWorth = BlockScorer.Score(part);
            var runs = RunFinder.Find(ownWorth.AsSpan(), titles, Weights.Begin);
            if (new ArticleCutter(page, part, titles, ownWorth).Cut(runs).FirstOrDefault(d => IsArticle(part, titles, ownWorth, d)) is { } found)
            {
                ownWorth.CopyTo(worth, from);
                var headline = titles.LastIndexOf(true, found.BodyFirst);
                return new(headline + from, headline + from, found.BodyFirst + from, found.BodyLast + from);
            }

            for (var i = 0; i < part.Length; i++)
                part[i].IsStranger = strangers[i];
            return null;
        }
    }

    /// <summary>Which blocks of a part of a page may be headlines of articles: in markup headings of the first level, or where there are none other headings with a byline or date under them; in a text dump lines with these.</summary>
    /// <param name="part">A part of the page without an article so far.</param>
    /// <param name="main">The first paragraph of the article that was found: a heading in the same article of the markup heads a section of it.</param>
    private static ImmutableArray<bool> Titles(ImmutableArray<BlockTraits> part, Block main)
    {
        var titles = new bool[part.Length];
        var comments = 0;
        while (comments < part.Length && part[comments].Hint != BlockHint.CommentsHead)
            comments++;
        for (var i = 0; i < titles.Length; i++)
        {
            titles[i] = part[i].Block.Level == 1 && part[i].Words >= 3 && MayBeTitle(part[i])
                && (IsApart(part[i].Block, main) || IsSigned(part, i, i > comments));
        }

        if (!titles.Contains(true))
        {
            for (var i = 0; i < titles.Length; i++)
                titles[i] = (!part[i].IsHtml || part[i].Block.Level > 0 && part[i].Block.LinkDensity < 0.5 && IsApart(part[i].Block, main))
                    && part[i].Words >= 4 && !part[i].Block.IsBulleted && MayBeTitle(part[i]) && IsSigned(part, i, i > comments);
        }

        return [.. titles];
    }

    /// <summary>Whether a heading stands in an article of its own, as far as the markup tells.</summary>
    private static bool IsApart(Block heading, Block main) =>
        main.Elements.Length - heading.Elements.AsSpan().CommonPrefixLength(main.Elements.AsSpan()) > NearKin && !MarkupPath.ShareArticle(heading, main);

    private static bool MayBeTitle(BlockTraits block) => block.IsTitleLike
        && (block.Block.Regions & (PageRegions.Navigation | PageRegions.Aside | PageRegions.Footer | PageRegions.Comments | PageRegions.Hidden)) == PageRegions.None;

    /// <summary>Whether a byline or a date stands between a line and the text below it; after readers' comments, which have dates as well, both.</summary>
    private static bool IsSigned(ImmutableArray<BlockTraits> part, int title, bool isAfterComments)
    {
        var (hasByline, hasDate) = (false, false);
        for (var i = title + 1; i < Math.Min(part.Length, title + FurthestSignature); i++)
        {
            if (part[i].IsProse && part[i].EndsSentence && part[i].Words > ShortestParagraph)
                return hasByline && hasDate || !isAfterComments && (hasByline || hasDate);
            hasByline |= part[i].Hint == BlockHint.Byline;
            hasDate |= part[i].Hint == BlockHint.DateLine;
        }

        return false;
    }

    private static bool IsArticle(ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> titles, ImmutableArray<double> gains, ArticleDraft draft)
    {
        var title = titles.LastIndexOf(true, draft.BodyFirst);
        if (draft.Headline < 0 || title < 0 || draft.BodyFirst - title > (blocks[title].Block.LinkDensity > 0.5 ? FurthestLinkedHeadline : FurthestHeadline))
            return false;
        var (paragraphs, words) = (0, 0);
        for (var i = draft.BodyFirst; i <= draft.BodyLast; i++)
        {
            if (gains[i] <= 0 || !blocks[i].IsProse || !blocks[i].EndsSentence)
                continue;
            paragraphs++;
            words += blocks[i].Words;
        }

        return paragraphs >= FewestParagraphs && words >= (blocks[0].IsHtml ? FewestWords : FewestWordsOfDump) && !CommentLists.IsList(blocks, draft.BodyFirst, draft.BodyLast);
    }
}
