using Dateline.Names;

namespace Dateline.Lab.Training;

/// <summary>Learns the weights of a linear-chain conditional random field by going down the slope of the likelihood, sentence by sentence, with a step of its own for each weight (AdaGrad, Duchi, Hazan, Singer 2011).</summary>
internal sealed class FieldTrainer
{
    private const int Labels = NameTagger.Labels;
    private const float Slowest = 1e-6f;

    private readonly FeatureTable<Row> rows = new(1 << 20);
    private readonly float[] transitions = new float[(Labels + 1) * Labels];
    private readonly float[] transitionSums = new float[(Labels + 1) * Labels];
    private readonly NameLattice lattice = new();
    private readonly float rate;
    private readonly float decay;
    private float[] scores = [];

    /// <summary>Begins with all weights at zero.</summary>
    /// <param name="rate">How far the first steps go.</param>
    /// <param name="decay">How strongly a weight is drawn to zero each time that its feature occurs.</param>
    public FieldTrainer(float rate, float decay)
    {
        this.rate = rate;
        this.decay = decay;
    }

    private sealed class Row
    {
        public readonly float[] Weight = new float[Labels];
        public readonly float[] Sum = new float[Labels];
        public int Seen;
    }

    /// <summary>Learns from a sentence: the features of each word, and its right labels.</summary>
    /// <returns>How improbable the right labels were, as a logarithm.</returns>
    public double Learn(ReadOnlySpan<uint> features, int perWord, ReadOnlySpan<byte> labels)
    {
        var words = labels.Length;
        if (scores.Length < words * Labels)
            scores = new float[2 * words * Labels];
        Array.Clear(scores, 0, words * Labels);
        var found = new Row[features.Length];
        for (var i = 0; i < features.Length; i++)
        {
            if (features[i] == 0)
                continue;
            ref var row = ref rows[rows.FindOrAdd(features[i], out var isNew)];
            found[i] = row ??= new();
            found[i].Seen++;
            var at = i / perWord * Labels;
            for (var label = 0; label < Labels; label++)
                scores[at + label] += found[i].Weight[label];
        }

        var all = lattice.Read(scores, transitions, words);
        Span<float> slope = stackalloc float[Labels];
        double right = transitions[Labels * Labels + labels[0]];
        for (var word = 0; word < words; word++)
        {
            right += scores[word * Labels + labels[word]] + (word > 0 ? transitions[labels[word - 1] * Labels + labels[word]] : 0);
            for (var label = 0; label < Labels; label++)
                slope[label] = (float)((label == labels[word] ? 1 : 0) - lattice.Probability(word, label));
            foreach (var row in found.AsSpan(word * perWord, perWord))
            {
                if (row is not null)
                    Step(row.Weight, row.Sum, slope);
            }
        }

        LearnTransitions(labels);
        return all - right;
    }

    /// <summary>The weights of each label after each other.</summary>
    public float[] Transitions => transitions;

    /// <summary>The features' weights, rounded to eight bits, and what one unit of them is worth.</summary>
    /// <param name="leastSeen">How often a feature must have occurred.</param>
    /// <param name="least">The smallest rounded weight that is kept.</param>
    public (float Unit, List<(uint Feature, (byte Class, sbyte Weight)[] Weights)> Rows) Finish(int leastSeen, int least)
    {
        var kept = Enumerable.Range(0, rows.Places).Where(at => rows.FeatureAt(at) != 0 && rows[at].Seen >= leastSeen).ToList();
        var sizes = kept.SelectMany(at => rows[at].Weight).Select(Math.Abs).Order().ToArray();
        var unit = Math.Max(1e-9f, sizes[(int)(sizes.Length * 0.99999)]) / 127;
        return (unit, [.. kept.Select(at => (rows.FeatureAt(at), rows[at].Weight.Index()
                .Select(weight => (Class: (byte)weight.Index, Weight: (sbyte)Math.Clamp(Math.Round(weight.Item / unit), -127, 127)))
                .Where(weight => Math.Abs((int)weight.Weight) >= least).ToArray()))
            .Where(row => row.Item2.Length > 0).OrderBy(row => row.Item1)]);
    }

    private void LearnTransitions(ReadOnlySpan<byte> labels)
    {
        Span<float> slope = stackalloc float[transitions.Length];
        slope.Clear();
        for (var label = 0; label < Labels; label++)
            slope[Labels * Labels + label] = (float)((label == labels[0] ? 1 : 0) - lattice.Probability(0, label));
        for (var word = 1; word < labels.Length; word++)
        {
            slope[labels[word - 1] * Labels + labels[word]]++;
            for (var before = 0; before < Labels; before++)
            {
                for (var label = 0; label < Labels; label++)
                    slope[before * Labels + label] -= (float)lattice.Probability(word - 1, before, label);
            }
        }

        Step(transitions, transitionSums, slope);
    }

    private void Step(float[] weights, float[] sums, ReadOnlySpan<float> slope)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            var by = slope[i] - decay * weights[i];
            sums[i] += by * by;
            weights[i] += rate * by / MathF.Sqrt(sums[i] + Slowest);
        }
    }
}
