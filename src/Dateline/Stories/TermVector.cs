namespace Dateline.Stories;

/// <summary>A term with its weight.</summary>
/// <param name="Word">Its number.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="IsSetting">Whether it names a place or a day.</param>
internal readonly record struct WeightedTerm(int Word, double Weight, bool IsSetting);

/// <summary>The weights of a report's terms, scaled to length one, so that the product of two is how much they speak of the same.</summary>
internal sealed class TermVector
{
    private readonly int[] terms;

    // Below 0 for what names a place or a day.
    private readonly float[] weights;

    /// <param name="weighted">The terms by ascending number.</param>
    public TermVector(IEnumerable<WeightedTerm> weighted)
    {
        WeightedTerm[] all = [.. weighted];
        var length = Math.Sqrt(all.Sum(w => w.Weight * w.Weight));
        terms = Array.ConvertAll(all, w => w.Word);
        weights = Array.ConvertAll(all, w => (float)((w.IsSetting ? -1 : 1) * w.Weight / length));
    }

    private TermVector(int[] terms, float[] weights)
    {
        this.terms = terms;
        this.weights = weights;
    }

    public static TermVector Empty { get; } = new([], []);

    /// <summary>The terms, ascending.</summary>
    public ReadOnlySpan<int> Terms => terms;

    /// <summary>How much a term counts that the vector has, by its place in <see cref="Terms"/>; 0 to 1.</summary>
    public float Weight(int place) => Math.Abs(weights[place]);

    /// <summary>How much the two speak of the same: the cosine of the angle between them, parted into what places and days make of it and what the rest does.</summary>
    public Shared SharedWith(TermVector other)
    {
        var (setting, rest) = (0.0, 0.0);
        var (mine, its) = (terms, other.terms);
        for (int i = 0, k = 0; i < mine.Length && k < its.Length;)
        {
            var (a, b) = (mine[i], its[k]);
            if (a == b)
            {
                var (one, two) = (weights[i], other.weights[k]);
                if (one < 0 || two < 0)
                    setting += Math.Abs(one * two);
                else
                    rest += one * two;
            }

            i += a <= b ? 1 : 0;
            k += b <= a ? 1 : 0;
        }

        return new(rest, setting);
    }

    /// <summary>The places in <see cref="Terms"/> of those that weigh most, heaviest first.</summary>
    public int[] Heaviest(int most)
    {
        var order = Enumerable.Range(0, terms.Length).ToArray();
        Array.Sort(order, (a, b) => Weight(a) != Weight(b) ? Weight(b).CompareTo(Weight(a)) : a.CompareTo(b));
        return order.Length <= most ? order : order[..most];
    }

    /// <summary>Only the terms that weigh most, with their weights as they are.</summary>
    public TermVector Shortened(int most)
    {
        var kept = Heaviest(most);
        Array.Sort(kept);
        return new(Array.ConvertAll(kept, i => terms[i]), Array.ConvertAll(kept, i => weights[i]));
    }
}
