namespace Dateline.Lab.Training;

/// <summary>What is learnt of each feature, by its number; it grows as features are seen.</summary>
/// <param name="size">For how many features there is room at first; a power of two.</param>
internal sealed class FeatureTable<T>(int size)
{
    private uint[] keys = new uint[size];
    private T[] rows = new T[size];
    private int count;

    /// <summary>How many places there are, taken or free.</summary>
    public int Places => keys.Length;

    /// <summary>The feature at a place; 0 where it is free.</summary>
    public uint FeatureAt(int place) => keys[place];

    /// <summary>What is learnt of the feature at a place.</summary>
    public ref T this[int place] => ref rows[place];

    /// <summary>The place of a feature; a free one where it has not been seen.</summary>
    public int Find(uint feature)
    {
        var mask = keys.Length - 1;
        var at = (int)(feature >> 1) & mask;
        while (keys[at] != 0 && keys[at] != feature)
            at = (at + 1) & mask;
        return at;
    }

    /// <summary>The place of a feature, which is taken for it where it has not been seen.</summary>
    public int FindOrAdd(uint feature, out bool isNew)
    {
        var at = Find(feature);
        isNew = keys[at] == 0;
        if (!isNew)
            return at;
        if (++count * 2 > keys.Length)
        {
            Grow();
            at = Find(feature);
        }

        keys[at] = feature;
        return at;
    }

    private void Grow()
    {
        var (oldKeys, oldRows) = (keys, rows);
        keys = new uint[2 * oldKeys.Length];
        rows = new T[2 * oldRows.Length];
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] == 0)
                continue;
            var at = Find(oldKeys[i]);
            keys[at] = oldKeys[i];
            rows[at] = oldRows[i];
        }
    }
}
