using System.Collections.Immutable;
using Dateline.Articles;

namespace Dateline.Stories;

/// <summary>A collection of pages, read through: what <see cref="NewsReader"/> makes of it.</summary>
public sealed record News
{
    /// <summary>The pages, by path.</summary>
    public required ImmutableArray<PageReading> Pages { get; init; }

    /// <summary>Every article of every page, in page order.</summary>
    public required ImmutableArray<Report> Reports { get; init; }

    /// <summary>For each page, for each of its teasers, the index of the report that the teaser announces; null where there is none.</summary>
    public required ImmutableArray<ImmutableArray<int?>> TeaserCopies { get; init; }

    /// <summary>The people of the reports, those in most reports first.</summary>
    public required ImmutableArray<Person> People { get; init; }

    /// <summary>The stories, largest first; every report is in exactly one.</summary>
    public required ImmutableArray<Story> Stories { get; init; }
}
