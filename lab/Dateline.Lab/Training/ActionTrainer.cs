namespace Dateline.Lab.Training;

/// <summary>As <see cref="PerceptronTrainer"/>, for the three actions of the parser, whose features are ten times as many.</summary>
internal sealed class ActionTrainer
{
    private uint[] keys = new uint[1 << 22];
    private Row[] rows = new Row[1 << 22];
    private int count;
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
            var at = Place(feature);
            if (keys[at] == 0)
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
            var at = Place(feature);
            if (keys[at] == 0)
            {
                if (++count * 2 > keys.Length)
                {
                    Grow();
                    at = Place(feature);
                }

                keys[at] = feature;
                rows[at].Since = now;
            }

            ref var row = ref rows[at];
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
        for (var at = 0; at < keys.Length; at++)
        {
            if (keys[at] == 0 || rows[at].Updates < leastUpdates)
                continue;
            Settle(ref rows[at]);
            averages.Add((keys[at], (rows[at].LeftTotal - rows[at].ShiftTotal) / now, (rows[at].RightTotal - rows[at].ShiftTotal) / now));
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

    private int Place(uint feature)
    {
        var mask = keys.Length - 1;
        var at = (int)(feature >> 1) & mask;
        while (keys[at] != 0 && keys[at] != feature)
            at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        var (oldKeys, oldRows) = (keys, rows);
        keys = new uint[2 * oldKeys.Length];
        rows = new Row[2 * oldRows.Length];
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] == 0)
                continue;
            var at = Place(oldKeys[i]);
            keys[at] = oldKeys[i];
            rows[at] = oldRows[i];
        }
    }
}
