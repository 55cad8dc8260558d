using System.Numerics;

namespace Dateline.Stories;

/// <summary>In how many reports of a collection each pair of words stands side by side.</summary>
/// <remarks>A pair is counted under a part of its number, so that millions of pairs take a few megabytes; now and then a rare pair is taken to be less rare.</remarks>
internal sealed class PairCounts
{
    private const int Least = 1 << 12;
    private const int Most = 1 << 23;
    private const int PlacesPerPair = 16;

    /// <summary>Of a pair in no other report hardly less is known than of one in half a report.</summary>
    private const double Unseen = 0.5;

    private readonly ushort[] counts;

    /// <param name="expected">About how many pairs will be counted.</param>
    public PairCounts(long expected) => counts = new ushort[BitOperations.RoundUpToPowerOf2((ulong)Math.Clamp(Math.Min(expected, Most) * PlacesPerPair, Least, Most))];

    /// <summary>Counts the pairs of all reports of a collection.</summary>
    public static PairCounts Of(ReportProfile[] reports)
    {
        var counted = new PairCounts(reports.Sum(report => (long)report.Sketch.Pairs.Length));
        foreach (var report in reports)
            counted.Add(report.Sketch.Pairs);
        return counted;
    }

    /// <summary>Counts the pairs of a report.</summary>
    public void Add(ReadOnlySpan<int> pairs)
    {
        foreach (var pair in pairs)
        {
            ref var count = ref counts[Place(pair)];
            count += count < ushort.MaxValue ? (ushort)1 : (ushort)0;
        }
    }

    /// <summary>How much the pairs tell that two reports share, rare ones more, for the length of the shorter; 0 where they share none.</summary>
    /// <param name="one">The pairs of a report, ascending.</param>
    /// <param name="other">The pairs of another, ascending.</param>
    /// <param name="texts">How many texts there are.</param>
    public double Shared(ReadOnlySpan<int> one, ReadOnlySpan<int> other, double texts)
    {
        var sum = 0.0;
        for (int i = 0, k = 0; i < one.Length && k < other.Length;)
        {
            var (a, b) = (one[i], other[k]);
            if (a == b)
                sum += Math.Log(texts / (counts[Place(a)] + Unseen)) / Math.Log(texts);
            i += a <= b ? 1 : 0;
            k += b <= a ? 1 : 0;
        }

        return sum / Math.Sqrt(1 + Math.Min(one.Length, other.Length));
    }

    private int Place(int pair) => (int)((uint)pair & (uint)(counts.Length - 1));
}
