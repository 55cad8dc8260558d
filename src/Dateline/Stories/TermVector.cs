namespace Dateline.Stories;

/// <summary>The weights of a report's terms, scaled to length one, so that the product of two is how much they speak of the same.</summary>
internal sealed class TermVector
{
    private readonly int[] terms;

    // Below 0 for what names a place or a day.
    private readonly float[] weights;

    private readonly float[] texts;

    /// <param name="weighted">The terms by ascending number; those that weigh nothing are left out.</param>
    public TermVector(ReadOnlySpan<WeightedTerm> weighted)
    {
        var (count, square) = (0, 0.0);
        foreach (var term in weighted)
        {
            count += term.Weight > 0 ? 1 : 0;
            square += term.Weight > 0 ? term.Weight * term.Weight : 0;
        }

        terms = new int[count];
        weights = new float[count];
        texts = new float[count];
        var (scale, i) = (1 / Math.Sqrt(square), 0);
        foreach (var term in weighted)
        {
            if (term.Weight <= 0)
                continue;
            terms[i] = term.Word;
            texts[i] = (float)term.Texts;
            weights[i++] = (float)((term.IsSetting ? -scale : scale) * term.Weight);
        }
    }

    private TermVector(TermVector whole, int[] places)
    {
        terms = Array.ConvertAll(places, i => whole.terms[i]);
        weights = Array.ConvertAll(places, i => whole.weights[i]);
        texts = Array.ConvertAll(places, i => whole.texts[i]);
    }

    public static TermVector Empty { get; } = new([]);

    /// <summary>The terms, ascending.</summary>
    public ReadOnlySpan<int> Terms => terms;

    /// <summary>How much a term counts that the vector has, by its place in <see cref="Terms"/>; 0 to 1.</summary>
    public float Weight(int place) => Math.Abs(weights[place]);

    /// <summary>How much the two speak of the same: the cosine of the angle between them, parted into what places and days make of it and what the rest does.</summary>
    public Shared SharedWith(TermVector other)
    {
        var (setting, rest, rarest) = (0f, 0f, float.PositiveInfinity);
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
                rarest = Math.Min(rarest, Math.Max(texts[i], other.texts[k]));
            }

            i += a <= b ? 1 : 0;
            k += b <= a ? 1 : 0;
        }

        return new(rest, setting) { Rarest = rarest };
    }

    /// <summary>The places in <see cref="Terms"/> of those that weigh most, heaviest first.</summary>
    public int[] Heaviest(int most)
    {
        var places = new int[terms.Length];
        var lightness = new float[terms.Length];
        for (var i = 0; i < places.Length; i++)
            (places[i], lightness[i]) = (i, -Weight(i));
        Array.Sort(lightness, places);
        return places.Length <= most ? places : places[..most];
    }

    /// <summary>Only the terms that weigh most, with their weights as they are.</summary>
    public TermVector Shortened(int most)
    {
        var kept = Heaviest(most);
        Array.Sort(kept);
        return new(this, kept);
    }
}
