using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Stories;

namespace Dateline.App.Showing;

/// <summary>The numbers of a story's sources, with every copy led back to what it copies: a reprint is no second witness.</summary>
internal sealed class SourceNumbers
{
    private readonly FrozenDictionary<int, int> exact;
    private readonly FrozenDictionary<int, int> roots;

    public SourceNumbers(ImmutableArray<SourceReport> sources)
    {
        exact = sources.ToFrozenDictionary(source => source.Report.Index, source => source.Number);
        roots = sources.ToFrozenDictionary(source => source.Report.Index, source => RootOf(source, sources));
    }

    /// <summary>The number of the report itself.</summary>
    public int Exactly(int report) => exact[report];

    /// <summary>The number of the report, or of the original where it is a copy.</summary>
    public int Root(int report) => roots[report];

    /// <summary>The sources of a claim, each once, in order. Where original and copy both carry it, only the original counts.</summary>
    public ImmutableArray<int> Of(IEnumerable<Evidence> evidence)
    {
        var own = evidence.Select(item => item.Report).Distinct().ToList();
        var numbers = own.Select(report => exact[report]).ToHashSet();
        return [.. own.Where(report => roots[report] == exact[report] || !numbers.Contains(roots[report])).Select(report => exact[report]).Distinct().Order()];
    }

    private int RootOf(SourceReport source, ImmutableArray<SourceReport> sources)
    {
        // A chain of copies is short, and one that led back to itself would be a mistake; it must not hang us.
        for (var steps = 0; steps < sources.Length && source.Copy is { } copy && exact.TryGetValue(copy.Of, out var original); steps++)
            source = sources[original - 1];
        return source.Number;
    }
}
