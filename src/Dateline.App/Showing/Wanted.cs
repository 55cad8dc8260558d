using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Timelines;

namespace Dateline.App.Showing;

/// <summary>How much of a collection a person wants to see.</summary>
/// <param name="Story">The number of the only story, from 1; null for all.</param>
/// <param name="All">Whether long lists are shown to their end.</param>
/// <param name="Top">How many dates of each timeline are shown; null where it is not cut by dates.</param>
internal sealed record Wanted(int? Story = null, bool All = false, int? Top = null)
{
    /// <summary>A date of the few that were asked for has so many lines at most.</summary>
    private const int LinesOfDate = 3;

    /// <summary>Those of a part's lines that are shown, in their order. What is left out of a long list is what matters least, not what comes last.</summary>
    /// <param name="part">The lines of a part of the timeline.</param>
    /// <param name="timeline">The whole timeline.</param>
    /// <param name="most">How many lines are shown of a part that is not cut by dates.</param>
    public ImmutableArray<OutlineLine> Of(ImmutableArray<OutlineLine> part, ImmutableArray<TimelineLine> timeline, int most)
    {
        if (Top is not { } top)
            return All ? part : Best(part, most);
        var dates = Dates(timeline, top);
        return [.. part.Where(line => dates.Contains(line.Line.Starts)).GroupBy(line => line.Line.Starts)
            .SelectMany(date => All ? [.. date] : Best([.. date], LinesOfDate)).OrderBy(line => line.Index)];
    }

    /// <summary>The dates that matter most: those of the lines that do, and of two alike the one with more that does.</summary>
    private static HashSet<DateInterval> Dates(ImmutableArray<TimelineLine> timeline, int most) =>
    [
        .. timeline.Where(line => !line.Starts.IsUnknown).GroupBy(line => line.Starts)
            .OrderByDescending(date => date.Max(line => line.Importance))
            .ThenByDescending(date => date.Sum(line => line.Importance))
            .Take(most).Select(date => date.Key),
    ];

    private static ImmutableArray<OutlineLine> Best(ImmutableArray<OutlineLine> lines, int most) =>
        lines.Length <= most ? lines : [.. lines.OrderByDescending(line => line.Line.Importance).Take(most).OrderBy(line => line.Index)];
}
