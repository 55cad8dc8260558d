using System.Collections.Immutable;

namespace Dateline.App.Showing;

/// <summary>The copies of one report in the order of a tree: each behind the earlier copy that it is nearest to.</summary>
internal static class CopyTree
{
    /// <summary>Copies that stand deeper are shown at this depth.</summary>
    public const int Deepest = 4;

    /// <summary>Orders copies and gives each its depth.</summary>
    /// <param name="copies">The copies of one report, oldest first.</param>
    public static ImmutableArray<SourceReport> Of(ImmutableArray<SourceReport> copies)
    {
        var byIndex = copies.ToDictionary(copy => copy.Report.Index);
        var below = copies.ToLookup(copy => copy.Copy?.Nearest is { } near && byIndex.ContainsKey(near) ? near : -1);
        var ordered = ImmutableArray.CreateBuilder<SourceReport>(copies.Length);
        var waiting = new Stack<SourceReport>(below[-1].Reverse());
        while (waiting.TryPop(out var copy))
        {
            ordered.Add(copy);
            foreach (var deeper in below[copy.Report.Index].Reverse())
                waiting.Push(deeper with { Depth = copy.Depth + 1 });
        }

        return ordered.DrainToImmutable();
    }
}
