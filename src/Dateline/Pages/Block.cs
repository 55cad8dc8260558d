using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Pages;

/// <summary>What kind of element a block comes from; in a text dump, what its layout shows it to be.</summary>
public enum BlockTag
{
    Paragraph,
    Heading,
    ListItem,
    Caption,
    Quotation,
    TableCell,
    Preformatted,

    /// <summary>Words in an element that says nothing of their kind, such as a bare <c>div</c>.</summary>
    Other,
}

/// <summary>The parts of a page that its markup names; a block may lie in several.</summary>
[Flags]
public enum PageRegions
{
    None = 0,
    Article = 1,
    Main = 2,
    Navigation = 4,
    Aside = 8,
    Header = 16,
    Footer = 32,
    Figure = 64,
    Form = 128,
    Comments = 256,
    List = 512,
    Time = 1024,
    Address = 2048,

    /// <summary>Hidden from sight by its markup.</summary>
    Hidden = 4096,
}

/// <summary>A paragraph, heading, list item or other unit of a page that a reader sees as one piece.</summary>
/// <remarks>HTML and text dumps give the same blocks; what only markup can tell is left at its default for a text dump.</remarks>
public sealed record Block
{
    /// <summary>Where its words stand in the page's text, without surrounding white space; never empty.</summary>
    public required TextSpan Span { get; init; }

    public BlockTag Tag { get; init; } = BlockTag.Other;

    /// <summary>The level of a heading, 1 to 6; 0 for any other block.</summary>
    public int Level { get; init; }

    public PageRegions Regions { get; init; }

    /// <summary>The share of its characters that are words of links, 0 to 1.</summary>
    public double LinkDensity { get; init; }

    /// <summary>The address that the whole block links to; null where it is not one link.</summary>
    public string? Link { get; init; }

    /// <summary>Which sectioning element (article, section, aside, and so on) it stands in; blocks of the same one have the same number, 0 outside all of them.</summary>
    public int Section { get; init; }

    /// <summary>Which parent element it stands in; blocks with the same parent have the same number, 0 for a text dump.</summary>
    public int Parent { get; init; }

    /// <summary>The elements it stands in, from the body inwards, 64 at most: blocks in the same element have its number. Empty for a text dump.</summary>
    public ImmutableArray<int> Elements { get; init; } = [];

    /// <summary>The tags, classes and ids from the body down to the block, innermost last, as <c>article div.story-body p</c>; empty for a text dump.</summary>
    public string Path { get; init; } = "";

    /// <summary>A date that its markup carries, as in <c>datetime</c> of a <c>time</c> element; null where there is none.</summary>
    public string? MarkedTime { get; init; }

    /// <summary>Whether the markup calls that date the one of the last change.</summary>
    public bool IsMarkedChange { get; init; }

    /// <summary>How many columns a text dump indents it; 0 for HTML.</summary>
    public int Indent { get; init; }

    /// <summary>How many blank lines stand before it in a text dump; 1 for HTML blocks.</summary>
    public int BlankLinesBefore { get; init; } = 1;

    /// <summary>Whether it begins with a bullet, which the span leaves out.</summary>
    public bool IsBulleted { get; init; }

    /// <summary>The links in it and the words that are set off, in order, none overlapping; empty where <see cref="Link"/> says all.</summary>
    public ImmutableArray<Mark> Marks { get; init; } = [];
}
