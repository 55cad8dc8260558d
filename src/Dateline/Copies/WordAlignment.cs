namespace Dateline.Copies;

/// <summary>Which words of one text stand in the other, in the same order.</summary>
/// <remarks>
/// Runs of four words that stand once in each are laid side by side first, as many as keep their order; they are widened, and what is left
/// between two of them is compared word by word where it is short. The work grows with the texts' lengths, whatever is in them.
/// </remarks>
internal static class WordAlignment
{
    /// <summary>A gap is compared word by word up to so many pairs of words.</summary>
    private const int LargestGap = 10_000;

    /// <summary>For each word of the old text the index of the word of the new that it became; -1 for one that is left out.</summary>
    public static int[] Of(ReadOnlySpan<ToldWord> old, ReadOnlySpan<ToldWord> @new)
    {
        var partner = new int[old.Length];
        Array.Fill(partner, -1);
        var (i, k) = (0, 0);
        foreach (var (one, other) in Anchors(old, @new))
        {
            if (one < i || other < k)
                continue;

            // Back from the anchor as far as the words agree, then the gap before, then on behind it.
            var (first, its) = (one, other);
            while (first > i && its > k && old[first - 1].Number == @new[its - 1].Number)
                (first, its) = (first - 1, its - 1);
            Fill(old, i, first, @new, k, its, partner);
            for (i = first, k = its; i < old.Length && k < @new.Length && old[i].Number == @new[k].Number; i++, k++)
                partner[i] = k;
        }

        Fill(old, i, old.Length, @new, k, @new.Length, partner);
        return partner;
    }

    /// <summary>Places of runs that stand once in each text, the longest chain that ascends in both.</summary>
    private static List<(int Old, int New)> Anchors(ReadOnlySpan<ToldWord> old, ReadOnlySpan<ToldWord> @new)
    {
        var places = Once(@new);
        var pairs = new List<(int Old, int New)>();
        foreach (var (run, at) in Once(old))
        {
            if (at >= 0 && places.TryGetValue(run, out var its) && its >= 0)
                pairs.Add((at, its));
        }

        pairs.Sort();
        return Ascending(pairs);
    }

    /// <summary>Where each run stands; -1 for one that stands twice.</summary>
    private static Dictionary<ulong, int> Once(ReadOnlySpan<ToldWord> words)
    {
        var places = new Dictionary<ulong, int>(words.Length);
        Span<uint> run = stackalloc uint[WordRuns.Length];
        for (var i = 0; i + WordRuns.Length <= words.Length; i++)
        {
            for (var k = 0; k < run.Length; k++)
                run[k] = words[i + k].Number;
            var number = WordRuns.NumberOf(run);
            if (!places.TryAdd(number, i))
                places[number] = -1;
        }

        return places;
    }

    private static List<(int Old, int New)> Ascending(List<(int Old, int New)> pairs)
    {
        // The pair that ends the best chain of each length, and for each pair the one before it.
        var ends = new List<int>();
        var before = new int[pairs.Count];
        for (var p = 0; p < pairs.Count; p++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (pairs[ends[middle]].New < pairs[p].New)
                    low = middle + 1;
                else
                    high = middle;
            }

            before[p] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count)
                ends.Add(p);
            else
                ends[low] = p;
        }

        var chain = new List<(int Old, int New)>();
        for (var p = ends.Count == 0 ? -1 : ends[^1]; p >= 0; p = before[p])
            chain.Add(pairs[p]);
        chain.Reverse();
        return chain;
    }

    /// <summary>Lays the words between two anchors side by side: the longest common sequence, unless the gap is too large.</summary>
    private static void Fill(ReadOnlySpan<ToldWord> old, int i, int end, ReadOnlySpan<ToldWord> @new, int k, int itsEnd, int[] partner)
    {
        var (rows, columns) = (end - i, itsEnd - k);
        if (rows == 0 || columns == 0 || (long)rows * columns > LargestGap)
            return;
        var width = columns + 1;
        var longest = new int[(rows + 1) * width];
        for (var r = rows - 1; r >= 0; r--)
        {
            for (var c = columns - 1; c >= 0; c--)
            {
                longest[r * width + c] = old[i + r].Number == @new[k + c].Number
                    ? longest[(r + 1) * width + c + 1] + 1
                    : Math.Max(longest[(r + 1) * width + c], longest[r * width + c + 1]);
            }
        }

        for (var (r, c) = (0, 0); r < rows && c < columns;)
        {
            if (old[i + r].Number == @new[k + c].Number)
                partner[i + r++] = k + c++;
            else if (longest[(r + 1) * width + c] >= longest[r * width + c + 1])
                r++;
            else
                c++;
        }
    }
}
