namespace Dateline.Names;

/// <summary>All ways to label a sentence, with their probabilities (forward-backward).</summary>
internal sealed class NameLattice
{
    private const int Labels = NameTagger.Labels;
    private static readonly bool[] May = Allowed();
    private static readonly byte[][] Before = [.. Enumerable.Range(0, Labels).Select(label => Others(before => NameTagger.MayFollow(before, label)))];
    private static readonly byte[][] After = [.. Enumerable.Range(0, Labels).Select(label => Others(after => NameTagger.MayFollow(label, after)))];

    private double[] weights = [];
    private double[] forward = [];
    private double[] backward = [];
    private readonly double[] step = new double[(Labels + 1) * Labels];
    private double[] scale = [];
    private float[] known = [];

    /// <summary>Works out a sentence.</summary>
    /// <param name="scores">The score of each label of each word.</param>
    /// <param name="transitions">The score of each label after each other, and at the beginning.</param>
    /// <param name="words">How many words there are; at least one.</param>
    /// <returns>The logarithm of the sum over all ways.</returns>
    public double Read(float[] scores, float[] transitions, int words)
    {
        if (scale.Length < words)
        {
            (weights, forward, backward) = (new double[2 * words * Labels], new double[2 * words * Labels], new double[2 * words * Labels]);
            scale = new double[2 * words];
        }

        if (!known.AsSpan().SequenceEqual(transitions))
        {
            for (var i = 0; i < step.Length; i++)
                step[i] = May[i] ? Math.Exp(transitions[i]) : 0;
            known = [.. transitions];
        }

        var all = 0.0;
        for (var i = 0; i < words; i++)
            all += Weigh(i, scores) + Forward(i);
        var end = 0.0;
        for (var label = 0; label < Labels; label++)
        {
            backward[(words - 1) * Labels + label] = NameTagger.MayEnd(label) ? 1 : 0;
            end += NameTagger.MayEnd(label) ? forward[(words - 1) * Labels + label] : 0;
        }

        for (var label = 0; label < Labels; label++)
            backward[(words - 1) * Labels + label] /= end;
        for (var i = words - 2; i >= 0; i--)
            Backward(i);
        return all + Math.Log(end);
    }

    /// <summary>The probability of a label at a word.</summary>
    public double Probability(int word, int label) => forward[word * Labels + label] * backward[word * Labels + label];

    /// <summary>The probability of a label at a word and another at the next.</summary>
    public double Probability(int word, int label, int next) =>
        forward[word * Labels + label] * step[label * Labels + next] * weights[(word + 1) * Labels + next] / scale[word + 1] * backward[(word + 1) * Labels + next];

    /// <summary>The probability of a path's labels from a word to before another.</summary>
    public double Probability(ReadOnlySpan<byte> path, int first, int end)
    {
        var probability = forward[first * Labels + path[first]];
        for (var i = first + 1; i < end; i++)
            probability *= step[path[i - 1] * Labels + path[i]] * weights[i * Labels + path[i]] / scale[i];
        return Math.Min(1, probability * backward[(end - 1) * Labels + path[end - 1]]);
    }

    // Scores are taken from the highest of their word, and each word's sum is one, so that nothing overflows.
    private double Forward(int i)
    {
        var sum = 0.0;
        for (var label = 0; label < Labels; label++)
        {
            var into = 0.0;
            if (i == 0)
            {
                into = step[Labels * Labels + label];
            }
            else
            {
                foreach (var before in Before[label])
                    into += forward[(i - 1) * Labels + before] * step[before * Labels + label];
            }

            forward[i * Labels + label] = into * weights[i * Labels + label];
            sum += forward[i * Labels + label];
        }

        for (var label = 0; label < Labels; label++)
            forward[i * Labels + label] /= sum;
        scale[i] = sum;
        return Math.Log(sum);
    }

    private void Backward(int i)
    {
        for (var label = 0; label < Labels; label++)
        {
            var sum = 0.0;
            foreach (var next in After[label])
                sum += step[label * Labels + next] * weights[(i + 1) * Labels + next] * backward[(i + 1) * Labels + next];
            backward[i * Labels + label] = sum / scale[i + 1];
        }
    }

    private double Weigh(int word, float[] scores)
    {
        var of = scores.AsSpan(word * Labels, Labels);
        var highest = of[0];
        foreach (var score in of)
            highest = Math.Max(highest, score);
        for (var label = 0; label < Labels; label++)
            weights[word * Labels + label] = Math.Exp(of[label] - highest);
        return highest;
    }

    private static byte[] Others(Func<int, bool> may) => [.. Enumerable.Range(0, Labels).Where(may).Select(label => (byte)label)];

    private static bool[] Allowed()
    {
        var may = new bool[(Labels + 1) * Labels];
        for (var before = 0; before <= Labels; before++)
        {
            for (var label = 0; label < Labels; label++)
                may[before * Labels + label] = NameTagger.MayFollow(before, label);
        }

        return may;
    }
}
