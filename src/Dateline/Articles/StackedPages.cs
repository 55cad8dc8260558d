using System.Collections.Immutable;
using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>Reads several whole pages that stand one below the other, as pages of endless scroll and files of joined dumps have them: each by itself, as if it were alone.</summary>
internal static class StackedPages
{
    /// <summary>An article beside the page's best has at least so many paragraphs; less is a teaser or a notice.</summary>
    private const int FewestParagraphs = 3;

    /// <summary>And so many words.</summary>
    private const int FewestWords = 90;

    /// <summary>With a byline or date under its headline, so many paragraphs will do: some show only the beginning of a report.</summary>
    private const int FewestParagraphsSigned = 2;

    /// <summary>And so many words.</summary>
    private const int FewestWordsSigned = 45;

    /// <summary>A report of an agency, which opens with its place and has a mark at its end, may be as short as this.</summary>
    private const int FewestWordsOfItem = 20;

    /// <summary>A headline has at least so many words; readers' names, which stand over their comments, have fewer.</summary>
    private const int ShortestHeadline = 4;

    /// <summary>So many blocks below the heading of comments the first of them begins.</summary>
    private const int FurthestCommentsHead = 8;

    /// <summary>So few lines above a menu are the top of its page.</summary>
    private const int LongestTop = 3;

    /// <summary>Pages beyond so many are read as part of the one before.</summary>
    private const int MostPages = 60;

    /// <summary>The articles of each page, and what every block is worth in its own; null where no more than one page has one.</summary>
    public static PageBodies? Find(Page page, ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle)
    {
        var breaks = PageBreaks.Find(page, blocks);
        var parts = Parts(page, blocks, breaks);
        if (parts.Count < 2)
            return null;
        var gains = new double[blocks.Length];
        ImmutableArray<bool> none = [.. new bool[blocks.Length]];
        var found = new List<(int Page, ArticleDraft Draft, double Gain, bool IsLong)>();
        for (var p = 0; p < parts.Count; p++)
        {
            var (from, to) = parts[p];
            var part = blocks[from..to];

            // The first line of a file is the title of its first page alone; further pages begin with their own.
            var titles = blocks[0].IsHtml || p == 0 ? repeatsTitle[from..to] : blocks[from].Words >= ShortestHeadline ? TitleEvidence.Find(page, part) : none[from..to];
            var bodies = PageBodies.Find(page, part, titles);
            var isItem = PageBreaks.IsEndMark(page, blocks[to - 1]) || from > 0 && PageBreaks.IsEndMark(page, blocks[from - 1]);
            bodies.Gains.CopyTo(gains, from);
            foreach (var draft in bodies.Drafts)
            {
                var isTitled = titles.AsSpan(0, draft.BodyFirst).Contains(true) && (blocks[0].IsHtml || draft.Headline >= 0 && titles[draft.Headline]);
                if (isTitled || IsHeaded(part, draft, () => !blocks[0].IsHtml && Cohesion.Ends(page.Text, blocks, from + draft.Headline)))
                    found.Add((p, draft.Moved(from), Gain(bodies.Gains, draft), isTitled || isItem && OpensWithPlace(page, part[draft.BodyFirst]) || IsLongEnough(part, bodies.Gains, draft)));
            }
        }

        // What is most of the text is an article, even where it is short.
        var best = found.Count > 0 ? found.MaxBy(f => f.Gain).Draft : null;
        found.RemoveAll(f => !f.IsLong && f.Draft != best);
        return found.Count == 0 || found[0].Page == found[^1].Page ? null
            : new(PageBodies.WithoutLinksBack(blocks, repeatsTitle, [.. found.Select(f => f.Draft)]), [.. gains]);
    }

    private static double Gain(ImmutableArray<double> gains, ArticleDraft draft)
    {
        double gain = 0;
        for (var i = draft.BodyFirst; i <= draft.BodyLast; i++)
            gain += gains[i];
        return gain;
    }

    /// <summary>The parts between breaks that hold running text enough for an article; what lies between them goes with the one before, but for a line or two above a menu.</summary>
    private static List<(int From, int To)> Parts(Page page, ImmutableArray<BlockTraits> blocks, List<int> breaks)
    {
        var parts = new List<(int From, int To)>();
        breaks.Add(blocks.Length);
        var from = 0;
        foreach (var to in breaks)
        {
            var words = 0;
            for (var i = from; i < to; i++)
                words += blocks[i].IsProse && (blocks[i].EndsSentence || blocks[i].IsBrokenLine) ? blocks[i].Words : 0;
            var fewest = to > from && PageBreaks.IsEndMark(page, blocks[to - 1]) ? FewestWordsOfItem : FewestWordsSigned;
            if (words >= fewest && parts.Count < MostPages)
                parts.Add((from, to));

            // A title may stand alone above the menu that shows where its page begins.
            else if (to - from is > 0 and <= LongestTop)
                continue;
            from = to;
        }

        return parts;
    }

    /// <summary>Whether an article has a headline, and neither it nor its text are of readers' comments.</summary>
    /// <param name="blocks">The blocks of its page.</param>
    /// <param name="draft">The article.</param>
    /// <param name="speaksOfOthers">Tells whether it has no words in common with what stands before it, as comments have with their report.</param>
    private static bool IsHeaded(ImmutableArray<BlockTraits> blocks, ArticleDraft draft, Func<bool> speaksOfOthers) =>
        draft.Headline >= 0
        && (blocks[draft.Headline].Block.Level == 1 || !StandsAmongComments(blocks, draft) || speaksOfOthers())
            && !CommentLists.IsOverMany(blocks, draft.Headline) && !CommentLists.IsList(blocks, draft.BodyFirst, draft.BodyLast);

    /// <summary>Whether an article has a headline of some words, and text enough that it is no teaser or notice.</summary>
    private static bool IsLongEnough(ImmutableArray<BlockTraits> blocks, ImmutableArray<double> gains, ArticleDraft draft)
    {
        var headline = blocks[draft.Headline];
        if (headline.Words < ShortestHeadline && headline.Block.Level != 1)
            return false;
        var (paragraphs, words) = (0, 0);
        for (var i = draft.BodyFirst; i <= draft.BodyLast; i++)
        {
            if (gains[i] <= 0 || !blocks[i].IsProse)
                continue;
            paragraphs++;
            words += blocks[i].Words;
        }

        var isSigned = headline.Block.Level == 1;
        for (var i = draft.Headline + 1; i < draft.BodyFirst; i++)
            isSigned |= blocks[i].Hint is BlockHint.Byline or BlockHint.DateLine;
        return isSigned && paragraphs >= FewestParagraphsSigned && words >= FewestWordsSigned || paragraphs >= FewestParagraphs && words >= FewestWords;
    }

    /// <summary>Whether a paragraph opens with the place it was written in, as an agency's reports do.</summary>
    private static bool OpensWithPlace(Page page, BlockTraits block) => DatelineReader.Read(page.Text.AsSpan(block.Span.Start, block.Span.Length)) is { Place: not null };

    /// <summary>Whether the heading of readers' comments stands shortly before an article, or one with comments under it anywhere before; in a menu or among buttons it is one of these.</summary>
    private static bool StandsAmongComments(ImmutableArray<BlockTraits> blocks, ArticleDraft draft)
    {
        var isText = false;
        for (var i = draft.Headline - 1; i >= 0; i--)
        {
            isText |= blocks[i].IsProse && blocks[i].EndsSentence;
            if (blocks[i].Hint == BlockHint.CommentsHead && (isText || draft.BodyFirst - i <= FurthestCommentsHead) && blocks[i + 1].Hint != BlockHint.Furniture)
                return true;
        }

        return false;
    }
}
