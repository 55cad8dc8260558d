namespace Dateline.Stories;

/// <summary>Puts things together whose likeness, averaged over all pairs of the two groups, is high enough.</summary>
/// <remarks>With the average, one article that speaks of two matters does not chain their groups into one, as it would where one likeness is enough.</remarks>
internal static class AverageLinkage
{
    /// <summary>The group of each thing, as the smallest number in it.</summary>
    /// <param name="count">How many things there are.</param>
    /// <param name="likenesses">Pairs, the smaller number first, each once; a pair that is not named is not alike at all.</param>
    /// <param name="least">The average from which two groups become one.</param>
    public static int[] Group(int count, IEnumerable<(int One, int Other, double Likeness)> likenesses, double least)
    {
        var sums = new Dictionary<int, double>?[count];
        var sizes = new int[count];
        Array.Fill(sizes, 1);
        var group = Enumerable.Range(0, count).ToArray();
        var queue = new PriorityQueue<(int One, int Other, int Sizes), (double, int, int)>();
        foreach (var (one, other, likeness) in likenesses)
        {
            (sums[one] ??= [])[other] = likeness;
            (sums[other] ??= [])[one] = likeness;
            if (likeness >= least)
                queue.Enqueue((one, other, 2), (-likeness, one, other));
        }

        while (queue.TryDequeue(out var pair, out _))
        {
            var (one, other, sizesThen) = pair;

            // An entry is stale when one of the two has grown or was taken in by another since.
            if (sizes[one] == 0 || sizes[other] == 0 || sizes[one] + sizes[other] != sizesThen)
                continue;
            var into = sums[one]!;
            into.Remove(other);
            foreach (var (third, sum) in sums[other]!)
            {
                if (third == one)
                    continue;
                into[third] = into.GetValueOrDefault(third) + sum;
                var back = sums[third]!;
                back.Remove(other);
                back[one] = into[third];
            }

            sizes[one] += sizes[other];
            sizes[other] = 0;
            sums[other] = null;
            group[other] = one;
            foreach (var (third, sum) in into)
            {
                var average = sum / ((double)sizes[one] * sizes[third]);
                if (average >= least)
                    queue.Enqueue((Math.Min(one, third), Math.Max(one, third), sizes[one] + sizes[third]), (-average, Math.Min(one, third), Math.Max(one, third)));
            }
        }

        for (var i = 0; i < count; i++)
        {
            while (group[i] != group[group[i]])
                group[i] = group[group[i]];
        }

        return group;
    }
}
