namespace Dateline.Lab.Training;

/// <summary>Learns the weights of a linear classifier from its mistakes and averages them over time (Collins 2002).</summary>
internal sealed class PerceptronTrainer(int classes)
{
    private readonly FeatureTable<Row> rows = new(1 << 20);
    private int now = 1;

    private sealed class Row
    {
        public byte[] Class = new byte[2];
        public float[] Weight = new float[2];
        public double[] Total = new double[2];
        public int[] Since = new int[2];
        public int Length;
        public int Updates;
    }

    /// <summary>The class with the highest sum; the first of several.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores[..classes].Clear();
        foreach (var feature in features)
        {
            if (Find(feature) is not { } row)
                continue;
            for (var i = 0; i < row.Length; i++)
                scores[row.Class[i]] += row.Weight[i];
        }
    }

    /// <summary>One example more has been seen.</summary>
    public void Step() => now++;

    /// <summary>Learns that one class was right and another was taken for it.</summary>
    public void Learn(ReadOnlySpan<uint> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            var row = FindOrAdd(feature);
            row.Updates++;
            Change(row, (byte)right, 1);
            Change(row, (byte)wrong, -1);
        }
    }

    /// <summary>The averages, rounded to eight bits; features that hardly ever mattered are left out.</summary>
    /// <param name="leastUpdates">How often a feature must have taken part in a mistake.</param>
    /// <param name="least">The smallest rounded weight that is kept.</param>
    public List<(uint Feature, (byte Class, sbyte Weight)[] Weights)> Finish(int leastUpdates, int least)
    {
        var averages = new List<(uint Feature, byte Class, double Weight)>();
        for (var at = 0; at < rows.Places; at++)
        {
            if (rows.FeatureAt(at) == 0 || rows[at].Updates < leastUpdates)
                continue;
            var row = rows[at];
            for (var i = 0; i < row.Length; i++)
                averages.Add((rows.FeatureAt(at), row.Class[i], (row.Total[i] + (double)row.Weight[i] * (now - row.Since[i])) / now));
        }

        if (averages.Count == 0)
            return [];
        var sizes = averages.Select(a => Math.Abs(a.Weight)).Order().ToArray();
        var scale = 127 / Math.Max(1e-9, sizes[(int)(sizes.Length * 0.9998)]);
        return [.. averages.Select(a => (a.Feature, a.Class, Weight: (sbyte)Math.Clamp(Math.Round(a.Weight * scale), -127, 127)))
            .Where(a => Math.Abs((int)a.Weight) >= least)
            .GroupBy(a => a.Feature)
            .Select(row => (row.Key, row.OrderBy(a => a.Class).Select(a => (a.Class, a.Weight)).ToArray()))
            .OrderBy(row => row.Key)];
    }

    private void Change(Row row, byte at, float by)
    {
        var i = Array.IndexOf(row.Class, at, 0, row.Length);
        if (i < 0)
        {
            i = row.Length++;
            if (i == row.Class.Length)
            {
                Array.Resize(ref row.Class, 2 * i);
                Array.Resize(ref row.Weight, 2 * i);
                Array.Resize(ref row.Total, 2 * i);
                Array.Resize(ref row.Since, 2 * i);
            }

            row.Class[i] = at;
            row.Since[i] = now;
        }

        row.Total[i] += (double)row.Weight[i] * (now - row.Since[i]);
        row.Since[i] = now;
        row.Weight[i] += by;
    }

    private Row? Find(uint feature)
    {
        var at = rows.Find(feature);
        return rows.FeatureAt(at) == 0 ? null : rows[at];
    }

    private Row FindOrAdd(uint feature)
    {
        ref var row = ref rows[rows.FindOrAdd(feature, out var isNew)];
        return isNew ? row = new() : row;
    }
}
