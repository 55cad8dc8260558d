namespace Dateline.App.Showing;

/// <summary>The reports that an output cites, numbered in the order in which they are asked for.</summary>
internal sealed class CitedReports
{
    private readonly Dictionary<int, int> numbers = [];

    /// <summary>The number under which a report is cited.</summary>
    public int NumberOf(int report) => numbers.TryGetValue(report, out var number) ? number : numbers[report] = numbers.Count + 1;

    /// <summary>The reports that were cited so far, by their numbers.</summary>
    public IEnumerable<(int Report, int Number)> InOrder => numbers.OrderBy(cited => cited.Value).Select(cited => (cited.Key, cited.Value));
}
