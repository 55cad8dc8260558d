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

    /// <summary>The day as of which the stories are told; null where all reports count.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How many reports are left out because they were published after <see cref="AsOf"/>.</summary>
    public int SetAside { get; init; }

    /// <summary>The first day on which the newest report can have been published; null where none has a date.</summary>
    public DateOnly? Newest => Reports.Max(report => report.Published.Days.Earliest);

    /// <summary>The report that one copies in the end; itself where it is nobody's copy.</summary>
    public int RootOf(int report)
    {
        // A chain of copies is short, and one that led back to itself would be a mistake; it must not hang us.
        for (var steps = 0; steps < Reports.Length && Reports[report].CopyOf is { } copy; steps++)
            report = copy.Of;
        return report;
    }

    /// <summary>How many sources independent of each other these reports are: a copy is one with what it copies, and so are all reports of one publisher.</summary>
    public int Independent(IEnumerable<int> reports) => reports.Select(RootOf).Select(root => Reports[root].Publisher ?? root).Distinct().Count();
}
