namespace Dateline.Tracking;

/// <summary>Sums up a score for each of many reports, and names those with the most.</summary>
internal sealed class Scores
{
    private readonly List<int> touched = [];
    private float[] scores = new float[1024];

    /// <summary>Adds to the score of a report.</summary>
    public void Add(int report, float weight)
    {
        if (report >= scores.Length)
            Array.Resize(ref scores, Math.Max(report + 1, 2 * scores.Length));
        ref var score = ref scores[report];
        if (score == 0)
            touched.Add(report);
        score += weight;
    }

    /// <summary>Names the reports with the highest scores, highest first and of equal ones the newest, and sets all scores back to 0.</summary>
    /// <param name="most">How many are named at most.</param>
    public (int Report, float Score)[] Take(int most)
    {
        // The smallest of the best so far lies on top; most reports are not better than that, and cost one comparison.
        var best = new PriorityQueue<int, (float Score, int Report)>(most + 1);
        foreach (var report in touched)
        {
            var score = scores[report];
            scores[report] = 0;
            if (best.Count < most)
                best.Enqueue(report, (score, report));
            else if (best.TryPeek(out _, out var least) && (score, report).CompareTo(least) > 0)
                best.EnqueueDequeue(report, (score, report));
        }

        touched.Clear();
        var taken = new (int, float)[best.Count];
        for (var i = taken.Length - 1; i >= 0; i--)
        {
            best.TryDequeue(out var report, out var priority);
            taken[i] = (report, priority.Score);
        }

        return taken;
    }
}
