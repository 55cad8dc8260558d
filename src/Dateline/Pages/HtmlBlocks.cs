using System.Collections.Immutable;
using AngleSharp.Dom;

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
    private sealed class Frame(INodeList children, ElementPlace place, string? link, bool isLine)
    {
        public INodeList Children { get; } = children;

        public ElementPlace Place { get; } = place;

        /// <summary>The address that words in it link to.</summary>
        public string? Link { get; } = link;

        /// <summary>Whether it ends a line where it ends.</summary>
        public bool IsLine { get; } = isLine;

        public int Next { get; set; }
    }

    /// <summary>The visible text of a document and its blocks.</summary>
    public static (string Text, ImmutableArray<Block> Blocks) Cut(IDocument document)
    {
        var walk = new HtmlBlocks();
        if (document.Body is { } body)
            walk.Walk(body);
        return walk.writer.Finish();
    }

    private void Walk(IElement body)
    {
        frames.Push(new(body.ChildNodes, ElementPlace.Outside.In(body, ++elements, 0), null, isLine: true));
        while (frames.TryPeek(out var frame))
        {
            if (frame.Next == frame.Children.Length)
            {
                if (frame.IsLine)
                    writer.EndBlock();
                frames.Pop();
                continue;
            }

            var at = frame.Next++;
            switch (frame.Children[at])
            {
                case IText text:
                    writer.Write(text.Data, frame.Place, frame.Link);
                    break;
                case IElement element when !HtmlNames.IsUnseen(element.LocalName):
                    Enter(element, frame, at > 0 ? frame.Children[at - 1] as IElement : null);
                    break;
            }
        }
    }

    private void Enter(IElement element, Frame around, IElement? before)
    {
        var name = element.LocalName;
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
        if (name == "time" && element.GetAttribute("datetime") is { Length: > 0 } time)
            writer.MarkTime(time);
        else if (element.GetAttribute("itemprop") is "datePublished" && element.GetAttribute("content") is { Length: > 0 } published)
            writer.MarkTime(published);
        var place = isLine || ElementMarks.MattersInline(element) ? around.Place.In(element, ++elements, ++sections) : around.Place;
        var link = name == "a" && element.GetAttribute("href") is { } href ? href : around.Link;
        frames.Push(new(element.ChildNodes, place, link, isLine));
    }
}
