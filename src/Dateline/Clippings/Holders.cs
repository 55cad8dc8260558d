using System.Collections.Immutable;
using Dateline.Pages;

namespace Dateline.Clippings;

/// <summary>Tells which elements around an article's words are shown: lists, quotations, tables of figures; not what only lays out the page.</summary>
internal sealed class Holders
{
    /// <summary>A reader follows no deeper nesting.</summary>
    private const int Deepest = 8;

    /// <summary>A quotation or table of so large a share of the article is its layout.</summary>
    private const double LargestShare = 0.6;

    /// <summary>A table of figures has no cell of more characters.</summary>
    private const int LongestCell = 400;

    private readonly ImmutableArray<ElementKind> kinds;
    private readonly Dictionary<int, Content> contents = [];
    private readonly HashSet<int> wrappers = [];
    private readonly int letters;

    /// <summary>What stands in an element.</summary>
    private sealed class Content
    {
        public int Letters { get; set; }

        /// <summary>Whether a table stands in it.</summary>
        public bool HoldsTable { get; set; }

        /// <summary>The rows of a table.</summary>
        public HashSet<int> Rows { get; } = [];

        /// <summary>The cells of a row.</summary>
        public HashSet<int> Cells { get; } = [];

        public int MostCells { get; set; }

        public int LongestCell { get; set; }
    }

    /// <summary>Looks at all of an article's blocks.</summary>
    /// <param name="kinds">What the page's elements are.</param>
    /// <param name="blocks">The article's blocks.</param>
    /// <param name="times">The blocks that give the times of its entries: a list of entries is how the page lays them out.</param>
    public Holders(ImmutableArray<ElementKind> kinds, IReadOnlyList<Block> blocks, IEnumerable<Block> times)
    {
        this.kinds = kinds;
        foreach (var block in blocks)
        {
            letters += block.Span.Length;
            Count(block);
        }

        FindWrappers(blocks);
        wrappers.UnionWith(times.SelectMany(time => time.Elements).Where(element => KindOf(element) is ElementKind.List or ElementKind.NumberedList or ElementKind.Item));
    }

    /// <summary>The elements that are shown around a block or picture, outermost first, with what they are.</summary>
    public List<(int Element, ElementKind Kind)> Around(ImmutableArray<int> elements)
    {
        var shown = new List<(int Element, ElementKind Kind)>();
        var inTable = false;
        foreach (var element in elements)
        {
            var kind = KindOf(element);
            if (kind == ElementKind.Table)
                inTable = IsTable(element);
            if (shown.Count == Deepest || wrappers.Contains(element) || !IsShown(element, kind, inTable))
                continue;
            var outer = shown.Count == 0 ? ElementKind.Other : shown[^1].Kind;
            if (kind switch
            {
                ElementKind.Item => outer is ElementKind.List or ElementKind.NumberedList,
                ElementKind.Row => outer == ElementKind.Table,
                ElementKind.Cell or ElementKind.HeaderCell => outer == ElementKind.Row,
                _ => true,
            })
                shown.Add((element, kind));
        }

        // What stands in a list but in no item of it, or in a table but in no cell, stands outside.
        while (shown.Count > 0 && shown[^1].Kind is ElementKind.List or ElementKind.NumberedList or ElementKind.Table or ElementKind.Row)
            shown.RemoveAt(shown.Count - 1);
        return shown;
    }

    private bool IsShown(int element, ElementKind kind, bool inTable) => kind switch
    {
        ElementKind.List or ElementKind.NumberedList or ElementKind.Item or ElementKind.Preformatted => true,
        ElementKind.Quotation => contents.TryGetValue(element, out var content) && content.Letters <= letters * LargestShare,
        ElementKind.Table or ElementKind.Row or ElementKind.Cell or ElementKind.HeaderCell => inTable,
        _ => false,
    };

    private bool IsTable(int element) =>
        contents.TryGetValue(element, out var table) && !table.HoldsTable && table.Rows.Count >= 2 && table.MostCells >= 2
        && table.LongestCell <= LongestCell && table.Letters <= letters * LargestShare;

    private ElementKind KindOf(int element) => element < kinds.Length ? kinds[element] : ElementKind.Other;

    private void Count(Block block)
    {
        var (table, row) = (default(Content), default(Content));
        foreach (var element in block.Elements)
        {
            var kind = KindOf(element);
            if (kind is ElementKind.Other or ElementKind.Figure)
                continue;
            if (!contents.TryGetValue(element, out var content))
                contents[element] = content = new();
            content.Letters += block.Span.Length;
            switch (kind)
            {
                case ElementKind.Table:
                    table?.HoldsTable = true;
                    table = content;
                    break;
                case ElementKind.Row:
                    table?.Rows.Add(element);
                    row = content;
                    break;
                case ElementKind.Cell or ElementKind.HeaderCell:
                    row?.Cells.Add(element);
                    if (table is not null && row is not null)
                        (table.MostCells, table.LongestCell) = (Math.Max(table.MostCells, row.Cells.Count), Math.Max(table.LongestCell, content.Letters));
                    break;
            }
        }
    }

    /// <summary>What stands around all of the article, as some pages put it into a cell, an item or a quotation.</summary>
    private void FindWrappers(IReadOnlyList<Block> blocks)
    {
        if (blocks.Count == 0)
            return;
        var common = blocks[0].Elements.Length;
        foreach (var block in blocks)
            common = Math.Min(common, blocks[0].Elements.AsSpan().CommonPrefixLength(block.Elements.AsSpan()));
        var last = common - 1;
        while (last >= 0 && KindOf(blocks[0].Elements[last]) is ElementKind.Other or ElementKind.Figure or ElementKind.List or ElementKind.NumberedList)
            last--;
        wrappers.UnionWith(blocks[0].Elements.AsSpan(0, last + 1).ToArray());
    }
}
