namespace Dateline.Lab.Training;

/// <summary>As <see cref="PerceptronTrainer"/>, for the three actions of the parser, whose features are ten times as many.</summary>
internal sealed class ActionTrainer
{
    private readonly FeatureTable<Row> rows = new(1 << 22);
    private int now = 1;

    private struct Row
    {
        public float Shift, Left, Right;
        public double ShiftTotal, LeftTotal, RightTotal;
        public int Since;
        public int Updates;
    }

    /// <summary>The sums of the three actions.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        float shift = 0, left = 0, right = 0;
        foreach (var feature in features)
        {
            var at = rows.Find(feature);
            if (rows.FeatureAt(at) == 0)
                continue;
            ref var row = ref rows[at];
            shift += row.Shift;
            left += row.Left;
            right += row.Right;
        }

        (scores[0], scores[1], scores[2]) = (shift, left, right);
    }

    /// <summary>One example more has been seen.</summary>
    public void Step() => now++;

    /// <summary>Learns that one action was right and another was taken for it.</summary>
    public void Learn(ReadOnlySpan<uint> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            ref var row = ref rows[rows.FindOrAdd(feature, out var isNew)];
            if (isNew)
                row.Since = now;
            row.Updates++;
            Settle(ref row);
            row.Shift += By(0, right, wrong);
            row.Left += By(1, right, wrong);
            row.Right += By(2, right, wrong);
        }
    }

    /// <summary>The averages of the arcs' weights against the shift's, rounded to eight bits; features that hardly ever mattered are left out.</summary>
    public List<(uint Feature, sbyte Left, sbyte Right)> Finish(int leastUpdates, int least)
    {
        var averages = new List<(uint Feature, double Left, double Right)>();
        for (var at = 0; at < rows.Places; at++)
        {
            if (rows.FeatureAt(at) == 0 || rows[at].Updates < leastUpdates)
                continue;
            Settle(ref rows[at]);
            averages.Add((rows.FeatureAt(at), (rows[at].LeftTotal - rows[at].ShiftTotal) / now, (rows[at].RightTotal - rows[at].ShiftTotal) / now));
        }

        if (averages.Count == 0)
            return [];
        var sizes = averages.Select(a => Math.Max(Math.Abs(a.Left), Math.Abs(a.Right))).Order().ToArray();
        var scale = 127 / Math.Max(1e-9, sizes[(int)(sizes.Length * 0.9998)]);
        return [.. averages.Select(a => (a.Feature, Left: Round(a.Left * scale), Right: Round(a.Right * scale)))
            .Where(a => Math.Max(Math.Abs((int)a.Left), Math.Abs((int)a.Right)) >= least)
            .OrderBy(a => a.Feature)];
    }

    private static sbyte Round(double weight) => (sbyte)Math.Clamp(Math.Round(weight), -127, 127);

    private static int By(int action, int right, int wrong) => action == right ? 1 : action == wrong ? -1 : 0;

    private void Settle(ref Row row)
    {
        var passed = now - row.Since;
        row.ShiftTotal += (double)row.Shift * passed;
        row.LeftTotal += (double)row.Left * passed;
        row.RightTotal += (double)row.Right * passed;
        row.Since = now;
    }
}
