using System.Collections.Immutable;
using Dateline.Markup;

namespace Dateline.Pages;

/// <summary>Walks a document in reading order and cuts its visible words into blocks.</summary>
/// <remarks>The walk keeps its own stack, so that a page cannot run ours over however deep it is.</remarks>
internal sealed class HtmlBlocks
{
    private readonly BlockWriter writer = new();
    private readonly Stack<Frame> frames = new();
    private int elements;
    private int sections;

    /// <summary>An element that the walk is in.</summary>
    private sealed class Frame(HtmlElement element, ElementPlace place, string? link, bool isLine)
    {
        public ElementPlace Place { get; } = place;

        /// <summary>The address that words in it link to.</summary>
        public string? Link { get; } = link;

        /// <summary>Whether it ends a line where it ends.</summary>
        public bool IsLine { get; } = isLine;

        /// <summary>The node in it that comes next; null at its end.</summary>
        public HtmlNode? Next { get; set; } = element.FirstChild;
    }

    /// <summary>The visible text of a document and its blocks.</summary>
    public static (string Text, ImmutableArray<Block> Blocks) Cut(HtmlDocument document)
    {
        var walk = new HtmlBlocks();
        if (document.Body is { } body)
            walk.Walk(body);
        return walk.writer.Finish();
    }

    private void Walk(HtmlElement body)
    {
        frames.Push(new(body, ElementPlace.Outside.In(body, ++elements, 0), null, isLine: true));
        while (frames.TryPeek(out var frame))
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
                writer.Write(words.Text, frame.Place, frame.Link);
            else if (node is HtmlElement element && !HtmlNames.IsUnseen(element.Name))
                Enter(element, frame, node.Previous as HtmlElement);
        }
    }

    private void Enter(HtmlElement element, Frame around, HtmlElement? before)
    {
        var name = element.Name;
        if (name == "br")
        {
            writer.BreakLine();
            return;
        }

        var isLine = HtmlNames.IsLine(name);
        if (isLine)
            writer.EndBlock();
        else if (before is not null && ElementMarks.ArePartedByStyle(before, element))
            writer.Space();
        if (name == "time" && element.Attribute("datetime") is { Length: > 0 } time)
            writer.MarkTime(time);
        else if (element.Attribute("itemprop") is "datePublished" && element.Attribute("content") is { Length: > 0 } published)
            writer.MarkTime(published);
        var place = isLine || ElementMarks.MattersInline(element) ? around.Place.In(element, ++elements, ++sections) : around.Place;
        var link = name == "a" && element.Attribute("href") is { } href ? href : around.Link;
        frames.Push(new(element, place, link, isLine));
    }
}
