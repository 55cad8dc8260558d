using System.Collections.Immutable;

namespace Dateline.Articles;

/// <summary>Tells readers' comments from an article by what stands between their paragraphs: a name, a date, a button, and the same again.</summary>
internal static class CommentLists
{
    /// <summary>Fewer lines may be alike in any text.</summary>
    private const int FewestLines = 3;

    /// <summary>So large a share of paragraphs has such a line before it; an article that is dated twice, or parted by a few buttons, has fewer.</summary>
    private const double ShareOfParagraphs = 0.3;

    /// <summary>A line of more words is no date and no button.</summary>
    private const int LongestLine = 8;

    /// <summary>The name, the day and the hour over a comment have no more words.</summary>
    private const int LongestStamp = 14;

    /// <summary>Whether the paragraphs of a run are parted again and again by dates or by one line with other numbers.</summary>
    public static bool IsList(ImmutableArray<BlockTraits> blocks, int first, int last)
    {
        var (paragraphs, dates, most) = (0, 0, 0);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = first; i <= last; i++)
        {
            var block = blocks[i];
            if (block.IsProse)
            {
                paragraphs++;
                continue;
            }

            if (block.Words > (block.Hint == BlockHint.DateLine ? LongestStamp : LongestLine) || block.Folded.Length == 0)
                continue;
            dates += block.Hint == BlockHint.DateLine ? 1 : 0;

            // "3 days ago", "Rating: 12 votes"; words alone part articles as well, as the name of a shop under each thing on a list.
            if (block.Hint == BlockHint.None && block.Folded.Contains('#', StringComparison.Ordinal))
                most = Math.Max(most, seen[block.Folded] = seen.GetValueOrDefault(block.Folded) + 1);
        }

        var lines = Math.Max(dates, most);
        return lines >= FewestLines && lines >= ShareOfParagraphs * paragraphs;
    }

    /// <summary>Whether the heading of comments stands shortly before the first of their paragraphs.</summary>
    public static bool IsHeaded(ImmutableArray<BlockTraits> blocks, int first)
    {
        for (var i = first - 1; i >= Math.Max(0, first - FurthestHead); i--)
        {
            if (blocks[i].Hint == BlockHint.CommentsHead)
                return true;
        }

        return false;
    }

    /// <summary>So many blocks before the first paragraph of a comment the heading over all of them stands: a name, a date, a line or two between.</summary>
    private const int FurthestHead = 8;

    /// <summary>Whether a line stands over many paragraphs with other numbers, as "Rated 12 times" over each comment.</summary>
    public static bool IsOverMany(ImmutableArray<BlockTraits> blocks, int line)
    {
        if (!blocks[line].Folded.Contains('#', StringComparison.Ordinal))
            return false;
        var times = 0;
        foreach (var block in blocks)
            times += block.Folded == blocks[line].Folded ? 1 : 0;
        return times >= FewestLines;
    }
}
