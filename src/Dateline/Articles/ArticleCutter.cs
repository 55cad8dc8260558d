using System.Collections.Immutable;
using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>Tells which runs of running text are articles, and where one article ends and the next begins.</summary>
internal sealed class ArticleCutter(Page page, ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle, ImmutableArray<double> gains)
{
    /// <summary>A second article on a page has at least so many paragraphs; less is a teaser.</summary>
    private const int FewestParagraphs = 3;

    /// <summary>A second article on a page has at least so many words.</summary>
    private const int FewestWords = 90;

    /// <summary>A single paragraph of so many words is an article where a line stands right above it.</summary>
    private const int LongParagraph = 60;

    /// <summary>So many blocks above it at most.</summary>
    private const int FurthestLine = 4;

    /// <summary>A cell of a table has no more words; more are a paragraph in a table that lays out the page.</summary>
    private const int LongestCell = 8;

    /// <summary>So many cells part paragraphs as one line does.</summary>
    private const int CellsOfLine = 4;

    /// <summary>How far before its first paragraph a headline may stand when nothing but its shape speaks for it.</summary>
    private const int FurthestHeadline = HeadlineFinder.Furthest;

    /// <summary>The same for the page's own title.</summary>
    private const int FurthestTitle = 40;

    /// <summary>"About" and a name have no more words.</summary>
    private const int LongestAboutHead = 6;

    /// <summary>A body that is interrupted by more blocks does not go on.</summary>
    private const int LongestInterruption = 30;

    /// <summary>A note at the end of a report has seldom more words.</summary>
    private const int LongestEndNote = 60;

    /// <summary>The one paragraph of a part stands so many blocks below the part before.</summary>
    private const int FurthestPart = 3;

    /// <summary>The same for one in the element of that part.</summary>
    private const int FurthestPartOfElement = 8;

    private readonly string text = page.Text;
    private readonly HeadlineFinder headlines = new(page, blocks, repeatsTitle);
    private readonly BeginningReader beginnings = new(page, blocks, repeatsTitle, gains);
    private readonly WholePages whole = new(page, blocks, repeatsTitle, gains);

    public ImmutableArray<ArticleDraft> Cut(ImmutableArray<BlockRun> runs)
    {
        var worthy = runs.Select(Trim).Where(r => r.Gain >= (IsAfterTitle(r.First) ? Weights.LeastAtHeadline : Weights.LeastArticle)).ToImmutableArray();
        if (worthy.Length == 0)
            return [];
        var joined = Join(worthy);
        var main = joined.MaxBy(r => r.Gain * Share(r));
        var drafts = ImmutableArray.CreateBuilder<ArticleDraft>();
        var previous = -1;
        var afterComments = -1;
        foreach (var run in joined)
        {
            if (run.First > main.Last)
                afterComments = afterComments >= 0 ? afterComments : CommentsHeadBetween(main.Last, run.First);
            if (run == main || run.Gain > main.Gain / 5 && IsAnotherArticle(run, previous, afterComments >= 0) && !CommentLists.IsList(blocks, run.First, run.Last))
            {
                foreach (var piece in SplitAtHeadlines(run))
                {
                    var headline = headlines.Find(previous + 1, piece.First, piece.First == main.First);
                    drafts.Add(new(headline, headline >= 0 ? headline : piece.First, piece.First, piece.Last));
                    previous = piece.Last;
                }
            }
        }

        return drafts.ToImmutable();
    }

    /// <summary>What a run's worth is multiplied by, where it is asked which run is the page's main one.</summary>
    private double Share(BlockRun run) =>
        IsAfterTitle(run.First) ? Weights.AfterTitle
        : !CommentLists.IsList(blocks, run.First, run.Last) ? 1
        : CommentLists.IsHeaded(blocks, run.First) ? Weights.HeadedComments : Weights.Comments;

    /// <summary>The best run alone, where it has a headline and at least two paragraphs, or one under the page's own headline.</summary>
    public ImmutableArray<ArticleDraft> CutOne(ImmutableArray<BlockRun> runs)
    {
        var worthy = runs.Select(Trim).Where(r => r.Gain >= Weights.LeastArticle || r.Gain >= Weights.LeastAtHeadline && whole.Is(r)).ToImmutableArray();
        if (worthy.IsEmpty)
            return [];
        var best = whole.WithEnd(worthy.MaxBy(r => r.Gain));
        var headline = headlines.Find(0, best.First, isMain: true);
        if (headline < 0)
            return [];
        var (paragraphs, words) = Size(best.First, best.Last);
        var isHeaded = repeatsTitle[headline] || blocks[headline].Block.Level == 1 || words >= LongParagraph && best.First - headline <= FurthestLine;
        if (paragraphs < 2 && !isHeaded)
            return [];
        return [new(headline, headline, best.First, best.Last)];
    }

    /// <summary>Puts runs together that are one body with a list of others' headlines in its midst.</summary>
    private List<BlockRun> Join(ImmutableArray<BlockRun> runs)
    {
        var joined = new List<BlockRun>();
        foreach (var run in runs)
        {
            if (joined.Count > 0 && GoesOn(joined[^1], run))
                joined[^1] = new(joined[^1].First, run.Last, joined[^1].Gain + run.Gain);
            else
                joined.Add(run);
        }

        return joined;
    }

    /// <summary>Whether a run goes on with the body of the one before: nothing between them ends an article or begins one.</summary>
    private bool GoesOn(BlockRun before, BlockRun run)
    {
        if (Lines(before.Last + 1, run.First) >= LongestInterruption || Size(run.First, run.Last).Paragraphs < 2 && !IsNextPart(before.Last, run.First))
            return false;
        for (var i = before.Last + 1; i < run.First; i++)
        {
            if (blocks[i].Hint == BlockHint.RelatedHead && (i == run.First - 1 || i + 1 < run.First && blocks[i + 1].Hint == BlockHint.TeaserSummary))
                return false;
            if (blocks[i].Hint is BlockHint.CommentsHead or BlockHint.Credit or BlockHint.Source or BlockHint.TeaserSummary)
                return false;
            if (repeatsTitle[i] && !HeadsPart(before.First, i)
                || beginnings.MayBegin(i) && beginnings.Evidence(i, run.Last) >= (IsSection(before.Last, i) ? BeginningReader.Plain : BeginningReader.Enough))
                return false;
        }

        return true;
    }

    /// <summary>How many lines stand between two blocks; the cells of a table count less, but for one that lays out the page.</summary>
    private int Lines(int from, int to)
    {
        var (lines, cells) = (0, 0);
        var isLayout = blocks[from - 1].Block.Path.Contains(" td", StringComparison.Ordinal);
        for (var i = from; i < to; i++)
        {
            if (blocks[i].Block.Tag == BlockTag.TableCell && blocks[i].Words <= LongestCell && !isLayout)
                cells++;
            else
                lines++;
        }

        return lines + cells / CellsOfLine;
    }

    /// <summary>
    /// Whether only a line or two, and no link, parts two paragraphs that are named alike in the markup; in one element more may, of notices and captions.
    /// </summary>
    private bool IsNextPart(int before, int paragraph)
    {
        if (blocks[before].Block.Path != blocks[paragraph].Block.Path || !blocks[before].IsHtml)
            return false;
        var furthest = blocks[before].Block.Parent == blocks[paragraph].Block.Parent ? FurthestPartOfElement : FurthestPart;
        for (var i = before + 1; i < paragraph; i++)
        {
            if (blocks[i].Hint != BlockHint.None && furthest == FurthestPart || blocks[i].Block.LinkDensity >= Weights.MostLinks && blocks[i].Hint != BlockHint.TeaserLine
                || blocks[i].Block.Level == 1)
                return false;
        }

        return paragraph - before <= furthest;
    }

    /// <summary>Whether a line like the page's title heads a part of the article.</summary>
    /// <remarks>It is a heading, and a heading of a higher rank that is the title stands above the article's first paragraph.</remarks>
    private bool HeadsPart(int first, int heading)
    {
        var level = blocks[heading].Block.Level;
        if (level < 2)
            return false;
        for (var i = first; i >= Math.Max(0, first - FurthestHeadline); i--)
        {
            if (repeatsTitle[i] && blocks[i].Block.Level is var rank and > 0 && rank < level && blocks[i].Folded != blocks[heading].Folded)
                return true;
        }

        return false;
    }

    /// <summary>A run from its first paragraph to its last.</summary>
    private BlockRun Trim(BlockRun run)
    {
        var (first, last) = (run.First, LastBeforeNotes(run));
        while (first < last && (!IsParagraph(first) || headlines.IsSentence(first)))
            first++;
        first = AfterTeasers(first, last);
        while (last > first && (!IsParagraph(last) && !IsOwnLine(last) || IsEndNote(last)))
            last--;
        return run with { First = first, Last = last };
    }

    /// <summary>Whether a line that is no paragraph stands among the article's own in the markup; a single word is one of them in a list or table only.</summary>
    private bool IsOwnLine(int i) =>
        blocks[i].IsHtml && gains[i] > 0 && (blocks[i].Words > 1 || blocks[i].Block.Tag is BlockTag.ListItem or BlockTag.TableCell);

    /// <summary>
    /// The first paragraph below the last heading of the first or second level above which no sentence ends: what stands there is cut off, as teasers are.
    /// </summary>
    private int AfterTeasers(int first, int last)
    {
        var begin = first;
        for (var i = first; blocks[i].IsHtml && i < last && !(blocks[i].IsProse && blocks[i].EndsSentence); i++)
        {
            if (blocks[i].Block.Level is 1 or 2)
                begin = i + 1;
        }

        while (begin < last && !IsParagraph(begin))
            begin++;
        return begin;
    }

    /// <summary>A line over what an author or a company says of itself below the text.</summary>
    private bool IsAboutHead(int i) => !blocks[i].IsProse && blocks[i].Words <= LongestAboutHead && Furniture.AboutHeads.Begins(blocks[i].Folded);

    /// <summary>
    /// The last block of a run, without one or two paragraphs after its credit line or under a line such as "About the author": notices, as a report ends with its
    /// credit.
    /// </summary>
    private int LastBeforeNotes(BlockRun run)
    {
        var paragraphs = 0;
        for (var i = run.Last; i > run.First && paragraphs < FewestParagraphs; i--)
        {
            if (blocks[i].Hint is BlockHint.Credit or BlockHint.Source || IsAboutHead(i))
                return i - 1;
            paragraphs += IsParagraph(i) ? 1 : 0;
        }

        return run.Last;
    }

    /// <summary>Whether a last block is what an outlet says of itself or of the text, not the report's end.</summary>
    private bool IsEndNote(int i) =>
        blocks[i].Words <= LongestEndNote && !blocks[i].HoldsQuote && (Furniture.EndNotes.IsIn(blocks[i].Folded) || text[blocks[i].Span.Start] is '*' or '_');

    private bool IsParagraph(int i) => beginnings.IsParagraph(i);

    /// <summary>Whether the page's own title stands shortly before a block, or further above as a heading with no other text below it.</summary>
    private bool IsAfterTitle(int i)
    {
        var isText = false;
        for (var j = i - 1; j >= Math.Max(0, i - FurthestTitle); j--)
        {
            // A link leads to the article from a list of headlines, unless it is the headline that leads to itself.
            var (level, isLink) = (blocks[j].Block.Level, blocks[j].Block.LinkDensity >= 0.5);
            if (repeatsTitle[j] && (!isLink || level is 1 or 2) && (i - j <= FurthestHeadline || level > 0 && !isText))
                return true;
            isText |= gains[j] >= Weights.LeastAtHeadline;
        }

        return false;
    }

    private int CommentsHeadBetween(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (blocks[i].Hint == BlockHint.CommentsHead)
                return i;
        }

        return -1;
    }

    /// <summary>Whether a run away from the page's main one is an article of its own: it has a headline and paragraphs enough.</summary>
    private bool IsAnotherArticle(BlockRun run, int previous, bool afterComments)
    {
        var size = Size(run.First, run.Last);
        var from = Math.Max(previous + 1, run.First - FurthestHeadline);
        for (var i = run.First - 1; i >= from; i--)
        {
            if (beginnings.MayBegin(i) && beginnings.Evidence(i, run.Last) is var evidence
                && evidence >= (afterComments ? BeginningReader.Plain : BeginningReader.Enough) && IsLongEnough(size, evidence))
                return true;
        }

        return false;
    }

    /// <summary>Whether so many paragraphs and words are an article; the surer its beginning, the fewer are needed.</summary>
    private static bool IsLongEnough((int Paragraphs, int Words) size, int evidence) =>
        evidence >= BeginningReader.Plain ? size.Paragraphs >= 2 && size.Words >= FewestWords / (evidence >= BeginningReader.Sure ? 3 : 2)
        : size.Paragraphs >= FewestParagraphs && size.Words >= FewestWords;

    private (int Paragraphs, int Words) Size(int first, int last)
    {
        var (paragraphs, words) = (0, 0);
        for (var i = first; i <= last; i++)
        {
            if (!IsParagraph(i) || !blocks[i].EndsSentence)
                continue;
            paragraphs++;
            words += blocks[i].Words;
        }

        return (paragraphs, words);
    }

    /// <summary>Cuts a run where the sequence of an article begins again: headline, caption or byline, paragraphs.</summary>
    private List<BlockRun> SplitAtHeadlines(BlockRun run)
    {
        var pieces = new List<BlockRun>();
        var first = run.First;
        for (var i = run.First + 1; i < run.Last; i++)
        {
            if (!beginnings.MayBegin(i) || beginnings.Evidence(i, run.Last) < (IsSection(first, i) ? BeginningReader.Plain : BeginningReader.Enough))
                continue;
            var evidence = beginnings.Evidence(i, run.Last);
            var after = Size(i + 1, beginnings.BeforeNext(i + 1, run.Last, blocks[i].Folded));
            if (!IsLongEnough(Size(first, i - 1), Math.Max(evidence, BeginningReader.Plain)) || !IsLongEnough(after, evidence))
                continue;
            pieces.Add(Trim(new(first, i - 1, 0)));
            first = i + 1;
            while (first < run.Last && !IsParagraph(first))
                first++;
            i = first;
        }

        pieces.Add(Trim(new(first, run.Last, 0)));
        return pieces;
    }

    /// <summary>Whether a heading stands in the same article of the markup as a paragraph before it, or right beside it.</summary>
    private bool IsSection(int paragraph, int heading) =>
        blocks[heading].IsHtml
        && (blocks[paragraph].Block.Parent == blocks[heading].Block.Parent && blocks[heading].Block.Level > 1
            || MarkupPath.ShareArticle(blocks[paragraph].Block, blocks[heading].Block));
}
