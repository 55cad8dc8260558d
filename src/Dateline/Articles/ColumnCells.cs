using System.Collections.Immutable;
using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>Parts an article from the columns beside it, where a table lays out the page: a cell beside the one that holds the headline and the first paragraph is a column of its own.</summary>
internal static class ColumnCells
{
    /// <summary>A cell that holds fewer paragraphs of an article than this does not hold the article.</summary>
    private const int FewestParagraphs = 2;

    /// <summary>The article as far as it stands in its own cell; as it is, where no cell holds it.</summary>
    public static ArticleDraft WithoutNeighbours(ImmutableArray<BlockTraits> blocks, ArticleDraft draft)
    {
        if (draft.Headline < 0 || CellOf(blocks[draft.Headline].Block, blocks[draft.BodyFirst].Block) is not var (row, cell))
            return draft;
        var last = draft.BodyLast;
        while (last > draft.BodyFirst && IsBeside(last))
            last--;
        var paragraphs = 0;
        for (var i = draft.BodyFirst; i <= last; i++)
            paragraphs += blocks[i].IsProse && blocks[i].EndsSentence && !IsBeside(i) ? 1 : 0;
        if (paragraphs < FewestParagraphs)
            return draft;
        for (var i = draft.BodyFirst; i <= draft.BodyLast; i++)
            blocks[i].IsStranger |= IsBeside(i);
        return draft with { BodyLast = last };

        bool IsBeside(int i) => blocks[i].Block.Elements.Contains(row) && !blocks[i].Block.Elements.Contains(cell);
    }

    /// <summary>The innermost cell that holds two blocks, and the element around it; null where none does.</summary>
    private static (int Row, int Cell)? CellOf(Block one, Block other)
    {
        var shared = one.Elements.AsSpan().CommonPrefixLength(other.Elements.AsSpan());
        var path = one.Path.AsSpan();
        var at = one.Elements.Length - MarkupPath.Depth(path);
        (int, int)? found = null;
        foreach (var name in path.Split(' '))
        {
            if (at >= shared)
                break;
            if (at > 0 && MarkupPath.IsCell(path[name].ToString()))
                found = (one.Elements[at - 1], one.Elements[at]);
            at++;
        }

        return found;
    }
}
