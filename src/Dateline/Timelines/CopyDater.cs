using System.Collections.Immutable;
using Dateline.Copies;
using Dateline.Dates;

namespace Dateline.Timelines;

/// <summary>Dates undated copies by their originals.</summary>
internal static class CopyDater
{
    /// <param name="copies">For each report what it copies, or null.</param>
    /// <param name="known">For each report what is known of its day; grows.</param>
    /// <param name="paths">The name of each report's page, for the reasons.</param>
    public static void Date(ImmutableArray<Copy?> copies, DayKnowledge[] known, ImmutableArray<string> paths)
    {
        for (var i = 0; i < known.Length; i++)
        {
            // An excerpt or another version may have come first.
            if (copies[i] is { Kind: CopyKind.Same } copy && known[copy.Of].Days.Earliest is { } first)
                known[i].Narrow(DateInterval.From(first), $"it reprints the report on {paths[copy.Of]}, which is not older than {ReportDater.Day(first)}");
        }
    }
}
