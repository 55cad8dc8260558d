using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Clippings;

/// <summary>Puts an article's passages and pictures in the order and the holders in which they are shown.</summary>
internal sealed class ClippingLayout
{
    private const int Lowest = 6;

    /// <summary>A line that gives only a time has no more characters.</summary>
    private const int LongestTime = 40;

    private readonly PageReading reading;
    private readonly Page page;
    private readonly List<Part> parts = [];
    private readonly List<(int Element, Holder Holder)> open = [];
    private readonly List<Holder> tables = [];
    private readonly Holders holders;
    private readonly ImmutableArray<(Passage Passage, int Block)> passages;
    private readonly ImmutableArray<int> levels;
    private readonly Dictionary<int, int> starts;

    private ClippingLayout(PageReading reading, Article article, HashSet<int> moments)
    {
        this.reading = reading;
        page = reading.Page;
        passages = [.. article.Text.Passages.Where(p => p.IsBody).Select(p => (p, BlockAt(p.Span)))];
        holders = new(page.Elements, [.. passages.Select(p => page.Blocks[p.Block])], moments.Select(block => page.Blocks[block]));
        starts = page.ListStarts.ToDictionary(list => list.Element, list => list.Number);
        levels = [.. passages.Where(p => p.Passage.Kind == PassageKind.Subhead).Select(p => page.Blocks[p.Block].Level).Distinct().Order()];
    }

    /// <summary>The pieces of an article's body, in order.</summary>
    /// <param name="reading">The page.</param>
    /// <param name="article">One of its articles.</param>
    /// <param name="isLive">Whether its entries have times of their own.</param>
    public static List<Part> Of(PageReading reading, Article article, bool isLive)
    {
        HashSet<int> moments = isLive ? [.. ClippingKinds.Moments(reading, article)] : [];
        var layout = new ClippingLayout(reading, article, moments);
        layout.Lay(reading.Articles.IndexOf(article), moments);
        if (layout.tables.Count > 0)
            new TableGrid(reading.Page, layout.passages.Select(p => p.Block)).Complete(layout.tables);
        return layout.parts;
    }

    private void Lay(int article, HashSet<int> timed)
    {
        var own = passages.Select(p => p.Block).ToHashSet();
        var times = new Queue<int>(timed.Where(block => !own.Contains(block)).Order());
        var pictures = new Queue<(Picture Picture, string? Address, Passage? Caption)>(new Illustrations(reading, article, BlockAt).Find());
        foreach (var (passage, block) in passages)
        {
            while (pictures.TryPeek(out var next) && next.Picture.At <= block)
                Place(pictures.Dequeue());
            while (times.TryPeek(out var time) && time < block)
                Open([]).Add(new Moment(Words(page.Blocks[times.Dequeue()].Span), page.Blocks[time].MarkedTime!));
            if (timed.Contains(block) && passage.Span.Length <= LongestTime)
            {
                Open([]).Add(new Moment(Words(passage.Span), page.Blocks[block].MarkedTime!));
                continue;
            }

            Open(page.Elements.IsEmpty ? Bulleted(block) : holders.Around(page.Blocks[block].Elements))
                .Add(new Line(passage.Kind == PassageKind.Subhead ? LevelOf(block) : 0, RunsOf(passage.Span, block)));
        }

        while (pictures.TryDequeue(out var rest))
            Place(rest);
    }

    private void Place((Picture Picture, string? Address, Passage? Caption) illustration)
    {
        var (picture, address, caption) = illustration;
        Open(holders.Around(picture.Elements)).Add(new Illustration(address, picture.Alternative, caption is { } words ? RunsOf(words.Span, BlockAt(words.Span)) : []));
    }

    /// <summary>The items of a text dump are those with bullets; they make one list as long as nothing comes between.</summary>
    private List<(int Element, ElementKind Kind)> Bulleted(int block) => page.Blocks[block].IsBulleted ? [(0, ElementKind.List), (block + 1, ElementKind.Item)] : [];

    /// <summary>Ends the holders that do not go on, and begins those that are new.</summary>
    /// <returns>Where the next piece goes.</returns>
    private List<Part> Open(List<(int Element, ElementKind Kind)> around)
    {
        var same = 0;
        while (same < open.Count && same < around.Count && open[same].Element == around[same].Element)
            same++;
        open.RemoveRange(same, open.Count - same);
        foreach (var (element, kind) in around.Skip(same))
        {
            var holder = new Holder(kind, element, []) { First = starts.GetValueOrDefault(element, 1) };
            Inside(kind).Add(holder);
            if (kind == ElementKind.Table)
                tables.Add(holder);
            open.Add((element, holder));
        }

        return open.Count == 0 ? parts : open[^1].Holder.Parts;
    }

    /// <summary>Where a new holder goes. A list that the markup puts right into a list belongs to the item before it.</summary>
    private List<Part> Inside(ElementKind kind)
    {
        if (open.Count == 0)
            return parts;
        var outer = open[^1].Holder;
        if (outer.Kind is not (ElementKind.List or ElementKind.NumberedList) || kind == ElementKind.Item)
            return outer.Parts;
        if (outer.Parts is [.., Holder { Kind: ElementKind.Item } item])
            return item.Parts;
        var made = new Holder(ElementKind.Item, 0, []);
        outer.Parts.Add(made);
        return made.Parts;
    }

    /// <summary>Subheads keep their order of rank, the highest right below the headline, whatever numbers the page gives them.</summary>
    private int LevelOf(int block)
    {
        var level = page.Blocks[block].Level;
        return Math.Min(Lowest, 2 + (level == 0 ? Math.Max(0, levels.Length - 2) : levels.IndexOf(level) - (levels[0] == 0 ? 1 : 0)));
    }

    private ImmutableArray<Run> RunsOf(TextSpan span, int index)
    {
        var block = page.Blocks[index];
        if (block.Marks.IsEmpty)
            return [new(Words(span), Link(block.Link), Emphasis.None)];
        var runs = ImmutableArray.CreateBuilder<Run>();
        var at = span.Start;
        foreach (var mark in block.Marks)
        {
            var (start, end) = (Math.Max(mark.Span.Start, at), Math.Min(mark.Span.End, span.End));
            if (start >= end)
                continue;
            if (start > at)
                runs.Add(new(Words(TextSpan.FromBounds(at, start)), null, Emphasis.None));
            runs.Add(new(Words(TextSpan.FromBounds(start, end)), Link(mark.Link), mark.Emphasis));
            at = end;
        }

        if (at < span.End)
            runs.Add(new(Words(TextSpan.FromBounds(at, span.End)), null, Emphasis.None));
        return runs.DrainToImmutable();
    }

    /// <summary>Where a link leads; null for one to another place on its page.</summary>
    private string? Link(string? address) => address is null || address.AsSpan().TrimStart().StartsWith("#") ? null : WebAddress.Followable(address, page.Base);

    private string Words(TextSpan span) => page.Text.Substring(span.Start, span.Length);

    /// <summary>The index of the block that a span begins in.</summary>
    private int BlockAt(TextSpan span)
    {
        var (low, high) = (0, page.Blocks.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (page.Blocks[middle].Span.Start <= span.Start)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
