namespace Dateline.Stories;

/// <summary>The weights of an article's terms, scaled to length one, so that the product of two is how much they speak of the same.</summary>
internal sealed class TermVector
{
    private readonly int[] terms;
    private readonly double[] weights;
    private readonly Predicate<int> isSetting;

    /// <param name="weighted">The weight of each term by its number in the vocabulary.</param>
    /// <param name="isSetting">Whether a term names a place or a day.</param>
    public TermVector(IEnumerable<KeyValuePair<int, double>> weighted, Predicate<int> isSetting)
    {
        this.isSetting = isSetting;
        var sorted = weighted.Where(w => w.Value > 0).OrderBy(w => w.Key).ToArray();
        var length = Math.Sqrt(sorted.Sum(w => w.Value * w.Value));
        terms = Array.ConvertAll(sorted, w => w.Key);
        weights = Array.ConvertAll(sorted, w => w.Value / length);
    }

    /// <summary>The terms, ascending.</summary>
    public ReadOnlySpan<int> Terms => terms;

    /// <summary>The weight of each term.</summary>
    public ReadOnlySpan<double> Weights => weights;

    /// <summary>How much the two speak of the same: the cosine of the angle between them, parted into what places and days make of it and what the rest does.</summary>
    public Shared SharedWith(TermVector other)
    {
        var (setting, rest) = (0.0, 0.0);
        for (int i = 0, k = 0; i < terms.Length && k < other.terms.Length;)
        {
            if (terms[i] == other.terms[k])
            {
                ref var sum = ref isSetting(terms[i]) ? ref setting : ref rest;
                sum += weights[i++] * other.weights[k++];
            }
            else if (terms[i] < other.terms[k])
            {
                i++;
            }
            else
            {
                k++;
            }
        }

        return new(rest, setting);
    }

    /// <summary>The terms that weigh most, heaviest first.</summary>
    public IEnumerable<int> Heaviest(int most) =>
        terms.Zip(weights).OrderByDescending(t => t.Second).ThenBy(t => t.First).Take(most).Select(t => t.First);
}
