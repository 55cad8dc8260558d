using System.Collections.Immutable;

namespace Dateline.Pages;

/// <summary>A picture on a page.</summary>
public sealed record Picture
{
    /// <summary>The address of the picture itself, as written; that of the real one where a page shows a placeholder until it is scrolled to.</summary>
    public required string Address { get; init; }

    /// <summary>What it shows, in words; empty where the page does not say.</summary>
    public string Alternative { get; init; } = "";

    /// <summary>The index of the block that it stands before, or in.</summary>
    public required int At { get; init; }

    /// <summary>The address that a click on it leads to, as written; null where it is no link.</summary>
    public string? Link { get; init; }

    /// <summary>The elements it stands in, as in <see cref="Block.Elements"/>.</summary>
    public ImmutableArray<int> Elements { get; init; } = [];

    public PageRegions Regions { get; init; }

    /// <summary>The shorter of its sides in pixels, as stated; null where none is.</summary>
    public int? ShortSide { get; init; }
}
