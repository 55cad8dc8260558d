namespace Dateline.Lab.Training;

/// <summary>Numbers that look random and are the same everywhere (Steele, Lea, Flood 2014).</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next number.</summary>
    public ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>The next number from 0 up to, and not including, one.</summary>
    public double NextShare() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>The next number from 0 up to, and not including, a whole number.</summary>
    public int Next(int end) => (int)(Next() % (ulong)end);

    /// <summary>Puts the items into another order.</summary>
    public void Shuffle<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = Next(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    /// <summary>Leaves out a share of the features by chance, so that no few rare ones are learnt by heart; the array's order is lost.</summary>
    public ReadOnlySpan<uint> Thin(Span<uint> features, double share)
    {
        var bar = (uint)(share * 65536);
        var kept = 0;
        var bits = 0UL;
        for (var i = 0; i < features.Length; i++)
        {
            if (i % 4 == 0)
                bits = Next();
            if ((bits & 0xFFFF) >= bar)
                features[kept++] = features[i];
            bits >>= 16;
        }

        return features[..kept];
    }
}
