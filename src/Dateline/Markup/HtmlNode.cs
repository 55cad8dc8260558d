using System.Collections.Immutable;

namespace Dateline.Markup;

/// <summary>A piece of a document: an element, or words.</summary>
internal abstract class HtmlNode
{
    /// <summary>The element it stands in; null for the root and for what was taken out.</summary>
    public HtmlElement? Parent { get; private set; }

    /// <summary>The node after it in the same element; null for the last.</summary>
    public HtmlNode? Next { get; private set; }

    /// <summary>The node before it in the same element; null for the first.</summary>
    public HtmlNode? Previous { get; private set; }

    /// <summary>Makes a node the last one in an element.</summary>
    protected static void Link(HtmlElement parent, HtmlNode? last, HtmlNode node)
    {
        node.Parent = parent;
        node.Previous = last;
        if (last is not null)
            last.Next = node;
    }

    /// <summary>Parts a node from its neighbours and its element.</summary>
    protected static void Unlink(HtmlNode node)
    {
        if (node.Previous is { } before)
            before.Next = node.Next;
        if (node.Next is { } after)
            after.Previous = node.Previous;
        node.Parent = null;
        node.Previous = node.Next = null;
    }
}

/// <summary>Words between tags.</summary>
/// <param name="markup">The words as the markup has them.</param>
/// <param name="isLiteral">Whether an ampersand is nothing but an ampersand, as in a script.</param>
internal sealed class HtmlWords(ReadOnlyMemory<char> markup, bool isLiteral) : HtmlNode
{
    private string? decoded;

    /// <summary>The words, character references decoded.</summary>
    public ReadOnlySpan<char> Text => decoded is not null ? decoded : isLiteral || !markup.Span.Contains('&') ? markup.Span : decoded = CharacterReferences.Decode(markup.Span, inAttribute: false);
}

/// <summary>An attribute of an element.</summary>
/// <param name="Name">Its name in small letters.</param>
/// <param name="Value">Its value, character references decoded; empty where it has none.</param>
internal readonly record struct HtmlAttribute(string Name, string Value);

/// <summary>What stands between a start tag and its end tag.</summary>
internal sealed class HtmlElement(ElementName kind, ImmutableArray<HtmlAttribute> attributes, bool isForeign = false) : HtmlNode
{
    /// <summary>Its name in small letters.</summary>
    public string Name => Kind.Name;

    /// <summary>What the standard says of elements of its name.</summary>
    public ElementName Kind { get; } = kind;

    /// <summary>Whether it belongs to a drawing or a formula inside the document.</summary>
    public bool IsForeign { get; } = isForeign;

    /// <summary>Those of its attributes that the parser was asked to keep.</summary>
    public ImmutableArray<HtmlAttribute> Attributes { get; private set; } = attributes;

    public HtmlNode? FirstChild { get; private set; }

    public HtmlNode? LastChild { get; private set; }

    /// <summary>The value of an attribute; null where the element does not have it.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name)
                return attribute.Value;
        }

        return null;
    }

    public bool HasAttribute(string name) => Attribute(name) is not null;

    /// <summary>Adds attributes that a second tag of the element writes, as pages have two of <c>html</c> and <c>body</c>.</summary>
    public void AddAttributes(ImmutableArray<HtmlAttribute> more) => Attributes = Attributes.AddRange(more.Where(a => !HasAttribute(a.Name)));

    /// <summary>Makes a node its last child.</summary>
    public void Append(HtmlNode node)
    {
        Link(this, LastChild, node);
        FirstChild ??= node;
        LastChild = node;
    }

    /// <summary>Takes the element out of the one it stands in.</summary>
    public void Remove()
    {
        if (Parent is { } parent)
            parent.Release(this);
    }

    /// <summary>Moves all its children to the end of another element.</summary>
    public void MoveChildrenTo(HtmlElement other)
    {
        while (FirstChild is { } child)
        {
            Release(child);
            other.Append(child);
        }
    }

    private void Release(HtmlNode child)
    {
        if (FirstChild == child)
            FirstChild = child.Next;
        if (LastChild == child)
            LastChild = child.Previous;
        Unlink(child);
    }
}

/// <summary>A document: its root, and the part of it that readers see.</summary>
/// <param name="Root">The <c>html</c> element.</param>
/// <param name="Body">The <c>body</c> element; null for a document without content.</param>
/// <param name="IsCut">Whether the markup had more elements and words than a document may have.</param>
internal sealed record HtmlDocument(HtmlElement Root, HtmlElement? Body, bool IsCut);
