using System.Numerics;
using System.Runtime.CompilerServices;

namespace Dateline.Tagging;

/// <summary>A table from numbers of features to numbers, that is filled once and asked often.</summary>
internal sealed class HashTable
{
    /// <summary>So many keys can be looked up at once.</summary>
    public const int MostKeys = 128;

    private readonly ulong[] slots;
    private readonly uint mask;
    private readonly int shift;

    public HashTable(int count)
    {
        slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, count * 2L))];
        mask = (uint)slots.Length - 1;
        shift = 32 - BitOperations.Log2((uint)slots.Length);
    }

    public void Add(uint key, uint value)
    {
        var at = Place(key);
        while (slots[at] != 0)
            at = (at + 1) & mask;
        slots[at] = (ulong)key << 32 | value;
    }

    /// <summary>The value of a key and true; false where it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(uint key, out uint value)
    {
        for (var at = Place(key); ; at = (at + 1) & mask)
        {
            var slot = slots[at];
            if ((uint)(slot >> 32) == key)
            {
                value = (uint)slot;
                return true;
            }

            if (slot == 0)
            {
                value = 0;
                return false;
            }
        }
    }

    /// <summary>Finds the values of many keys; of those that have one, in their order.</summary>
    /// <remarks>The table is larger than the processor's caches. First all places are read, which it can do side by side; only then is anything decided.</remarks>
    /// <param name="keys">The keys.</param>
    /// <param name="values">Room for as many values.</param>
    /// <returns>How many have a value.</returns>
    public int GetAll(ReadOnlySpan<uint> keys, Span<uint> values)
    {
        Span<ulong> first = stackalloc ulong[MostKeys];
        first = first[..keys.Length];
        var (places, bits) = (slots, shift);
        for (var i = 0; i < first.Length; i++)
            first[i] = places[keys[i] >> bits];

        var found = 0;
        for (var i = 0; i < first.Length; i++)
        {
            var (slot, key) = (first[i], keys[i]);
            if ((uint)(slot >> 32) == key)
                values[found++] = (uint)slot;
            else if (slot != 0 && TryGet(key, out var value))
                values[found++] = value;
        }

        return found;
    }

    // By the highest bits: the files' numbers are sorted, so that a table is filled from one end to the other and not all over the memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Place(uint key) => key >> shift;
}
