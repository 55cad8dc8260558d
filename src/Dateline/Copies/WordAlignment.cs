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

        // Most versions begin or end alike.
        var (start, end) = (0, 0);
        for (; start < old.Length && start < @new.Length && old[start].Number == @new[start].Number; start++)
            partner[start] = start;
        for (; end < old.Length - start && end < @new.Length - start && old[^(end + 1)].Number == @new[^(end + 1)].Number; end++)
            partner[old.Length - end - 1] = @new.Length - end - 1;
        var (i, k, last, itsLast) = (start, start, old.Length - end, @new.Length - end);
        if (i < last && k < itsLast)
        {
            foreach (var (one, other) in Anchors(old[i..last], @new[k..itsLast]))
                Widen(old, @new, start + one, start + other, ref i, ref k, last, itsLast, partner);
        }

        Fill(old, i, last, @new, k, itsLast, partner);
        return partner;
    }

    /// <summary>Goes back from an anchor as far as the words agree, fills the gap before, and goes on behind it.</summary>
    private static void Widen(ReadOnlySpan<ToldWord> old, ReadOnlySpan<ToldWord> @new, int one, int other, ref int i, ref int k, int last, int itsLast, int[] partner)
    {
        if (one < i || other < k)
            return;
        while (one > i && other > k && old[one - 1].Number == @new[other - 1].Number)
            (one, other) = (one - 1, other - 1);
        Fill(old, i, one, @new, k, other, partner);
        for (i = one, k = other; i < last && k < itsLast && old[i].Number == @new[k].Number; i++, k++)
            partner[i] = k;
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
        var numbers = new uint[words.Length];
        for (var i = 0; i < words.Length; i++)
            numbers[i] = words[i].Number;
        for (var i = 0; i + WordRuns.Length <= words.Length; i++)
        {
            var number = WordRuns.NumberAt(numbers, i);
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
