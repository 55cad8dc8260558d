using Dateline.Pages;

namespace Dateline.Clippings;

/// <summary>Gives tables the cells that hold no words of the article, so that every figure stands under the head of its column.</summary>
internal sealed class TableGrid
{
    /// <summary>What a cell says beside the words of the article is a sign or a number: "–", "x", "n/a".</summary>
    private const int LongestSign = 24;

    private readonly Page page;
    private readonly HashSet<int> own;
    private readonly ILookup<int, TableCell> cells;

    /// <summary>The grid of an article's tables.</summary>
    /// <param name="page">The page.</param>
    /// <param name="own">The blocks that the article's words stand in.</param>
    public TableGrid(Page page, IEnumerable<int> own)
    {
        this.page = page;
        this.own = [.. own];
        cells = page.Cells.ToLookup(cell => cell.Table);
    }

    /// <summary>Completes the rows of tables, and leaves out the rows that hold nothing.</summary>
    public void Complete(IReadOnlyCollection<Holder> tables)
    {
        var signs = Signs([.. tables.SelectMany(table => cells[table.Element]).Select(cell => cell.Element)]);
        foreach (var table in tables)
        {
            var rows = table.Parts.OfType<Holder>().Where(part => part.Kind == ElementKind.Row).ToDictionary(row => row.Element);
            var outside = table.Parts.Where(part => part is not Holder { Kind: ElementKind.Row }).ToList();
            table.Parts.Clear();
            table.Parts.AddRange(outside);
            var covered = 0; // rows that a cell above reaches down into
            foreach (var row in cells[table.Element].GroupBy(cell => cell.Row))
            {
                var shown = rows.GetValueOrDefault(row.Key);
                if (shown is null && covered <= 0)
                    continue;
                table.Parts.Add(Completed(shown, row, signs));
                covered = Math.Max(covered, row.Max(cell => cell.Rows)) - 1;
            }
        }
    }

    private Holder Completed(Holder? shown, IGrouping<int, TableCell> row, Dictionary<int, string> signs)
    {
        var worded = shown?.Parts.OfType<Holder>().ToDictionary(cell => cell.Element) ?? [];
        return new(ElementKind.Row, row.Key,
        [
            .. row.Select(cell => new Holder(
                page.Elements[cell.Element],
                cell.Element,
                worded.TryGetValue(cell.Element, out var words) ? words.Parts
                    : shown is not null && signs.TryGetValue(cell.Element, out var sign) ? [new Line(0, [new(sign, null, Emphasis.None)])] : [])
            {
                Columns = cell.Columns,
                Rows = cell.Rows,
            }),
        ]);
    }

    /// <summary>The words of cells that are no part of the article by themselves, as a dash or a number alone is not.</summary>
    private Dictionary<int, string> Signs(HashSet<int> wanted)
    {
        var signs = new Dictionary<int, string>();
        for (var i = 0; i < page.Blocks.Length; i++)
        {
            var block = page.Blocks[i];
            if (own.Contains(i) || block.Span.Length > LongestSign || block.Regions.HasFlag(PageRegions.Hidden))
                continue;
            foreach (var element in block.Elements)
            {
                // What goes on beyond a sign's length is none, and a cell of a broken page may hold a million of them.
                if (!wanted.Contains(element) || signs.TryGetValue(element, out var before) && before.Length > LongestSign)
                    continue;
                signs[element] = before is null ? Words(block) : $"{before} {Words(block)}";
            }
        }

        return signs;
    }

    private string Words(Block block) => page.Text.Substring(block.Span.Start, block.Span.Length);
}
