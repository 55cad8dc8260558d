using System.Collections.Immutable;

namespace Dateline.Articles;

/// <summary>Tells what the short lines between the paragraphs of a text dump are, where no markup does: subheads and items of lists, or the headlines of others.</summary>
internal sealed class LinesBetween(ImmutableArray<BlockTraits> blocks, ImmutableArray<double> gains, Func<int, ReadOnlySpan<char>> words)
{
    /// <summary>A line beside a picture, a date or a button has no more words, if it is a subhead.</summary>
    private const int LongestSubhead = 7;

    /// <summary>Headlines have more words; fewer may be labels.</summary>
    private const int ShortestHeadline = 4;

    /// <summary>The parts of an article begin with no more lines each: a number, a name, a price.</summary>
    private const int LongestPartHead = 3;

    /// <summary>So many parts of an article that begin alike show that it is made of them.</summary>
    private const int FewestParts = 3;

    private readonly Dictionary<string, int> times = Times(blocks);

    /// <summary>What is known of the article that was asked for last: lines are asked for in order.</summary>
    private Known known = new(-1, 0, []);

    /// <summary>The lines in a row that were asked for last.</summary>
    private (int First, int Last) run = (-1, -1);

    /// <summary>What must be known of a whole article.</summary>
    /// <param name="First">Its first paragraph.</param>
    /// <param name="Parts">How many short runs of lines stand each between paragraphs.</param>
    /// <param name="Numbers">Where the lines with each number stand, the first and the last.</param>
    private sealed record Known(int First, int Parts, Dictionary<int, (int First, int Last)> Numbers);

    /// <summary>What a line between the first paragraph of an article and the last is.</summary>
    public BlockLabel Label(int i, ArticleDraft article)
    {
        var line = blocks[i];
        if (IsDashed(i) || IsNumbered(i, article))
            return IsParagraph(i + 1) ? BlockLabel.Subhead : BlockLabel.Body;

        if (line.IsItem)
            return BlockLabel.Body;
        var (first, last) = Run(i, article);
        var isBetween = IsParagraph(first - 1) && IsParagraph(last + 1);
        if (first == last && (line.Words <= LongestSubhead && (isBetween || i == article.BodyFirst || IsParagraph(i - 1) || IsParagraph(i + 1) && blocks[i - 1].Hint == BlockHint.Furniture)))
            return BlockLabel.Subhead;
        if (isBetween && !IsElsewhere(i))
        {
            if (first == last || last - first < LongestPartHead && Of(article).Parts >= FewestParts)
                return i == last ? BlockLabel.Subhead : BlockLabel.Body;
            if (IsAnnounced(i, first))
                return BlockLabel.Body;
        }

        return line.IsTitleLike && line.Words >= ShortestHeadline ? BlockLabel.Teaser : line.Words >= 3 ? BlockLabel.Body : BlockLabel.Boilerplate;
    }

    /// <summary>Whether a line stands between dashes, as some wires write their subheads.</summary>
    private bool IsDashed(int i) => words(i) is { Length: > 4 } line && line[0] is '-' or '–' or '—' or '*' && line[^1] is '-' or '–' or '—' or '*';

    /// <summary>Whether a line begins with a number, and another of the article with the next or the one before.</summary>
    private bool IsNumbered(int i, ArticleDraft article)
    {
        if (LineNumbers.Of(words(i)) is not { } number)
            return false;
        var numbers = Of(article).Numbers;
        return numbers.TryGetValue(number - 1, out var before) && before.First < i || numbers.TryGetValue(number + 1, out var after) && after.Last > i;
    }

    /// <summary>Whether a line that ends with a colon stands before a line, with nothing but other lines between.</summary>
    private bool IsAnnounced(int i, int first)
    {
        for (var j = i - 1; j >= Math.Max(first - 1, i - Weights.LongestList); j--)
        {
            if (blocks[j].Ending == SentenceEnd.Colon)
                return blocks[j].Words >= Weights.ShortestAnnouncement;
        }

        return false;
    }

    private Known Of(ArticleDraft article)
    {
        if (known.First == article.BodyFirst)
            return known;
        var parts = 0;
        var numbers = new Dictionary<int, (int First, int Last)>();
        for (var i = article.BodyFirst; i <= article.BodyLast; i++)
        {
            if (LineNumbers.Of(words(i)) is { } number)
                numbers[number] = (numbers.TryGetValue(number, out var places) ? places.First : i, i);
            if (!IsLine(i) || i > article.BodyFirst && IsLine(i - 1))
                continue;
            var (first, last) = Run(i, article);
            parts += last - first < LongestPartHead && IsParagraph(first - 1) && IsParagraph(last + 1) && !IsElsewhere(last) ? 1 : 0;
        }

        return known = new(article.BodyFirst, parts, numbers);
    }

    /// <summary>The lines in a row of which a line is one.</summary>
    private (int First, int Last) Run(int i, ArticleDraft article)
    {
        if (i >= run.First && i <= run.Last)
            return run;
        var (first, last) = (i, i);
        while (first > article.BodyFirst && IsLine(first - 1))
            first--;
        while (last < article.BodyLast && IsLine(last + 1))
            last++;
        return run = (first, last);
    }

    private bool IsLine(int i) => blocks[i].Hint is BlockHint.None or BlockHint.TeaserLine && !blocks[i].IsProse;

    private bool IsParagraph(int i) => i >= 0 && i < blocks.Length && blocks[i].IsProse && gains[i] > 0 && !blocks[i].IsStranger;

    /// <summary>Whether the page has a line a second time, as it has the headlines of others.</summary>
    private bool IsElsewhere(int i) => times[blocks[i].Folded] > 1;

    private static Dictionary<string, int> Times(ImmutableArray<BlockTraits> blocks)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var block in blocks)
            counts[block.Folded] = counts.GetValueOrDefault(block.Folded) + 1;
        return counts;
    }
}
