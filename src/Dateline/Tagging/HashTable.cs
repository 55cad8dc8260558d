using System.Numerics;
using System.Runtime.CompilerServices;

namespace Dateline.Tagging;

/// <summary>A table from numbers of features to numbers, that is filled once and asked often.</summary>
internal sealed class HashTable
{
    private readonly ulong[] slots;
    private readonly uint mask;

    public HashTable(int count)
    {
        slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, count * 2L))];
        mask = (uint)slots.Length - 1;
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

    // The lowest bit of a feature's number is always set.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Place(uint key) => (key >> 1) & mask;
}
