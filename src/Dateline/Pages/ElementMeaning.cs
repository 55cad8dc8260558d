namespace Dateline.Pages;

/// <summary>What the name of an element says about the words in it.</summary>
internal sealed record ElementMeaning
{
    /// <summary>Whether no reader sees them.</summary>
    public bool IsUnseen { get; init; }

    /// <summary>Whether the element begins and ends lines.</summary>
    public bool IsLine { get; init; }

    /// <summary>Whether the element parts a page into sections.</summary>
    public bool IsSection { get; init; }

    /// <summary>The part of a page that the element marks.</summary>
    public PageRegions Region { get; init; }

    /// <summary>The kind of block that the element makes; null where it says nothing of it.</summary>
    public BlockTag? Tag { get; init; }

    /// <summary>What the element does with the blocks in it.</summary>
    public ElementKind Kind { get; init; }

    /// <summary>How it sets the words off.</summary>
    public Emphasis Emphasis { get; init; }
}
