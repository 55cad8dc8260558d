namespace Dateline.Lab.Quality.Stories;

/// <summary>How well reports are put together, against labels: B-cubed and pairs, each precision, recall and F1, 0 to 100.</summary>
/// <remarks>B-cubed after Bagga and Baldwin (1998): for each report, the share of its group that has its label, and of its label that is in its group.</remarks>
internal sealed record Grouping(double Precision, double Recall, double PairPrecision, double PairRecall)
{
    public double F1 => Harmonic(Precision, Recall);

    public double PairF1 => Harmonic(PairPrecision, PairRecall);

    /// <summary>Scores groups against labels.</summary>
    /// <param name="reports">Label and group of each report; at least one.</param>
    public static Grouping Score(IReadOnlyCollection<(string Label, string Group)> reports)
    {
        var groups = reports.CountBy(r => r.Group, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var labels = reports.CountBy(r => r.Label, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var both = reports.CountBy(r => r).ToList();
        var precision = both.Sum(b => (double)b.Value * b.Value / groups[b.Key.Group]) / reports.Count;
        var recall = both.Sum(b => (double)b.Value * b.Value / labels[b.Key.Label]) / reports.Count;
        var right = both.Sum(b => Pairs(b.Value));
        var told = groups.Values.Sum(Pairs);
        var wanted = labels.Values.Sum(Pairs);
        return new(100 * precision, 100 * recall, told == 0 ? 100 : 100 * right / told, wanted == 0 ? 100 : 100 * right / wanted);
    }

    private static double Pairs(int count) => count * (count - 1.0) / 2;

    private static double Harmonic(double one, double other) => one + other == 0 ? 0 : 2 * one * other / (one + other);
}
