using System.Collections.Immutable;

namespace Dateline.Articles;

/// <summary>A run of blocks that holds the body of an article, with what stands between its paragraphs.</summary>
/// <param name="First">The index of its first block, a paragraph.</param>
/// <param name="Last">The index of its last block, a paragraph.</param>
/// <param name="Gain">What its blocks are worth together.</param>
internal readonly record struct BlockRun(int First, int Last, double Gain);

/// <summary>Parts a page into runs of running text and the furniture between them: the best sequence of the two states, by dynamic programming.</summary>
internal static class RunFinder
{
    /// <summary>How many blocks behind the page's own headline a body begins more easily.</summary>
    private const int HeadlineReach = 8;

    /// <summary>All runs worth an article, in page order.</summary>
    /// <param name="gains">What each block is worth in a body.</param>
    /// <param name="repeatsTitle">Which blocks are the page's own headline, behind which beginning costs less.</param>
    /// <param name="begin">What it costs to begin a run anywhere else; never above zero.</param>
    public static ImmutableArray<BlockRun> Find(ReadOnlySpan<double> gains, ImmutableArray<bool> repeatsTitle, double begin)
    {
        var costs = new double[repeatsTitle.Length];
        var since = HeadlineReach;
        for (var i = 0; i < costs.Length; i++)
        {
            costs[i] = since < HeadlineReach ? Weights.BeginAtHeadline : begin;
            since = repeatsTitle[i] ? 0 : since + 1;
        }

        return Find(gains, costs);
    }

    /// <summary>All runs worth an article, in page order.</summary>
    /// <param name="gains">What each block is worth in a body.</param>
    /// <param name="beginnings">What it costs to begin a run at each block; never above zero.</param>
    public static ImmutableArray<BlockRun> Find(ReadOnlySpan<double> gains, ReadOnlySpan<double> beginnings)
    {
        // inside[i]: the best sequence that ends inside a run at i; outside[i]: the best that ends outside one.
        var begins = new int[gains.Length];
        var lastEnd = new int[gains.Length];
        double inside = double.NegativeInfinity, outside = 0;
        int begin = -1, end = -1;
        for (var i = 0; i < gains.Length; i++)
        {
            var enter = outside + beginnings[i];
            if (enter > inside)
            {
                inside = enter;
                begin = i;
            }

            begins[i] = begin;
            inside += gains[i];
            if (inside > outside)
            {
                outside = inside;
                end = i;
            }

            lastEnd[i] = end;
        }

        var runs = ImmutableArray.CreateBuilder<BlockRun>();
        for (var at = gains.Length - 1; at >= 0 && lastEnd[at] is >= 0 and var last;)
        {
            var first = begins[last];
            double gain = 0;
            foreach (var one in gains[first..(last + 1)])
                gain += one;
            runs.Add(new(first, last, gain));
            at = first - 1;
        }

        runs.Reverse();
        return runs.ToImmutable();
    }
}
