using System.Collections.Immutable;
using Dateline.Pages;

namespace Dateline.Clippings;

/// <summary>A piece of an article as it is shown: a line of words, a picture, or something that holds other pieces.</summary>
internal abstract record Part;

/// <summary>Words of one look.</summary>
/// <param name="Words">The words, as plain text.</param>
/// <param name="Link">The whole address that they lead to, safe to follow; null where they are no link.</param>
/// <param name="Emphasis">How they are set off.</param>
internal readonly record struct Run(string Words, string? Link, Emphasis Emphasis);

/// <summary>A paragraph or a subhead.</summary>
/// <param name="Level">The level of a subhead, 2 to 6, where the headline has 1; 0 for a paragraph.</param>
/// <param name="Runs">Its words.</param>
internal sealed record Line(int Level, ImmutableArray<Run> Runs) : Part
{
    public string Words => string.Concat(Runs.Select(run => run.Words));
}

/// <summary>A list, an item of one, a quotation, a table, a row, a cell, or preformatted lines.</summary>
/// <param name="Kind">Which of these.</param>
/// <param name="Element">The number of its element on the page; 0 where the page has none for it.</param>
/// <param name="Parts">What it holds.</param>
internal sealed record Holder(ElementKind Kind, int Element, List<Part> Parts) : Part
{
    /// <summary>How many columns a cell takes.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>How many rows a cell takes.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>The number of a numbered list's first item.</summary>
    public int First { get; init; } = 1;
}

/// <summary>A picture with the words under it.</summary>
/// <param name="Address">Its whole address, of the web; null where the page gives a relative one, and its own is not known.</param>
/// <param name="Alternative">What it shows; empty where the page does not say.</param>
/// <param name="Caption">The words under it; empty where there are none.</param>
internal sealed record Illustration(string? Address, string Alternative, ImmutableArray<Run> Caption) : Part;

/// <summary>The time of an entry of a live blog, which stands above its words.</summary>
/// <param name="Words">As the page shows it.</param>
/// <param name="Time">As the markup gives it.</param>
internal sealed record Moment(string Words, string Time) : Part;
