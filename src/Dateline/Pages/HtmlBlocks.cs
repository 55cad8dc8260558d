using System.Collections.Immutable;
using System.Globalization;
using Dateline.Markup;

namespace Dateline.Pages;

/// <summary>Walks a document in reading order and cuts its visible words into blocks.</summary>
/// <remarks>The walk keeps its own stack, so that a page cannot run ours over however deep it is.</remarks>
internal sealed class HtmlBlocks
{
    private readonly BlockWriter writer = new();
    private readonly Stack<Frame> frames = new();
    private readonly PictureReader pictures = new();
    private readonly ImmutableArray<ElementKind>.Builder kinds = ImmutableArray.CreateBuilder<ElementKind>();
    private readonly ImmutableArray<TableCell>.Builder cells = ImmutableArray.CreateBuilder<TableCell>();
    private readonly ImmutableArray<ListStart>.Builder starts = ImmutableArray.CreateBuilder<ListStart>();
    private int sections;

    /// <summary>An element that the walk is in.</summary>
    private sealed class Frame(HtmlElement element, ElementPlace place, string? link, Emphasis emphasis, bool isLine)
    {
        /// <summary>The number of the table that it stands in; 0 for none.</summary>
        public int Table { get; init; }

        /// <summary>The number of the row that it stands in; 0 for none.</summary>
        public int Row { get; init; }

        public ElementPlace Place { get; } = place;

        /// <summary>The address that words in it link to.</summary>
        public string? Link { get; } = link;

        /// <summary>How words in it are set off.</summary>
        public Emphasis Emphasis { get; } = emphasis;

        /// <summary>Whether it ends a line where it ends.</summary>
        public bool IsLine { get; } = isLine;

        /// <summary>The node in it that comes next; null at its end.</summary>
        public HtmlNode? Next { get; set; } = element.FirstChild;
    }

    /// <summary>What a reader sees of a document.</summary>
    /// <param name="Text">The visible text.</param>
    /// <param name="Blocks">Its blocks.</param>
    /// <param name="Pictures">The pictures between them.</param>
    /// <param name="Elements">What the elements are, by their numbers.</param>
    /// <param name="Cells">The cells of its tables.</param>
    /// <param name="ListStarts">The numbered lists that begin with another number than one.</param>
    /// <param name="IsCut">Whether it has more blocks than are read of a page.</param>
    public readonly record struct Sight(string Text, ImmutableArray<Block> Blocks, ImmutableArray<Picture> Pictures, ImmutableArray<ElementKind> Elements,
        ImmutableArray<TableCell> Cells, ImmutableArray<ListStart> ListStarts, bool IsCut);

    /// <summary>Cuts a document.</summary>
    public static Sight Cut(HtmlDocument document)
    {
        var walk = new HtmlBlocks();
        walk.kinds.Add(ElementKind.Other);
        if (document.Body is { } body)
            walk.Walk(body);
        var (text, blocks) = walk.writer.Finish();
        return new(text, blocks, walk.pictures.Found, walk.kinds.DrainToImmutable(), walk.cells.DrainToImmutable(), walk.starts.DrainToImmutable(), walk.writer.IsCut);
    }

    private void Walk(HtmlElement body)
    {
        frames.Push(new(body, ElementPlace.Outside.In(body, Number(body), 0), null, Emphasis.None, isLine: true));
        while (!writer.IsCut && frames.TryPeek(out var frame))
        {
            if (frame.Next is not { } node)
            {
                if (frame.IsLine)
                    writer.EndBlock();
                frames.Pop();
                continue;
            }

            frame.Next = node.Next;
            if (node is HtmlWords words)
                writer.Write(words.Text, frame.Place, frame.Link, frame.Emphasis);
            else if (node is HtmlElement element)
                Meet(element, frame);
        }
    }

    private void Meet(HtmlElement element, Frame around)
    {
        if (PictureReader.Holds(element.Name))
            pictures.Read(element, around.Place, around.Link, writer.Block);
        else if (!HtmlNames.Of(element).IsUnseen)
            Enter(element, around, element.Previous as HtmlElement);
    }

    private void Enter(HtmlElement element, Frame around, HtmlElement? before)
    {
        var name = element.Name;
        if (name == "br")
        {
            writer.BreakLine();
            return;
        }

        if (RaisedWords.Of(element) is { } raised)
        {
            writer.Write(raised, around.Place, around.Link, around.Emphasis);
            return;
        }

        var meaning = HtmlNames.Of(element);
        var isLine = meaning.IsLine;
        if (isLine)
            writer.EndBlock();
        else if (before is not null && ElementMarks.ArePartedByStyle(before, element))
            writer.Space();
        if (MarkedTime.Of(element) is { } time)
            writer.MarkTime(time);
        var place = isLine || ElementMarks.MattersInline(element) ? around.Place.In(element, Number(element), ++sections) : around.Place;
        var link = name == "a" && element.Attribute("href") is { } href ? href : around.Link;
        if (meaning.Kind is ElementKind.Cell or ElementKind.HeaderCell && isLine && around.Row > 0)
            cells.Add(new(place.Id, around.Row, around.Table, Room(element, "colspan", TableCell.MostColumns), Room(element, "rowspan", TableCell.MostRows)));
        if (meaning.Kind == ElementKind.NumberedList && FirstNumber(element) is not 1 and var first)
            starts.Add(new(place.Id, first));
        frames.Push(new(element, place, link, around.Emphasis | meaning.Emphasis, isLine)
        {
            Table = meaning.Kind == ElementKind.Table && isLine ? place.Id : around.Table,
            Row = meaning.Kind == ElementKind.Row && isLine ? place.Id : meaning.Kind == ElementKind.Table ? 0 : around.Row,
        });
    }

    /// <summary>How many columns or rows a cell takes. None at all means all rows that follow.</summary>
    private static int Room(HtmlElement cell, string attribute, int most) =>
        cell.Attribute(attribute) is not { } written ? 1
        : !long.TryParse(written.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var room) ? 1
        : room == 0 ? attribute == "rowspan" ? most : 1
        : (int)Math.Min(room, most);

    /// <summary>The number of a list's first item; one where it says none that counts up from nought.</summary>
    private static int FirstNumber(HtmlElement list) =>
        list.Attribute("start") is { } written && int.TryParse(written.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= ListStart.Most
            ? number : 1;

    /// <summary>The number of an element that blocks stand in.</summary>
    private int Number(HtmlElement element)
    {
        kinds.Add(HtmlNames.Of(element).Kind);
        return kinds.Count - 1;
    }
}
