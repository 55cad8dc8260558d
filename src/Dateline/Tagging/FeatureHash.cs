using System.Runtime.CompilerServices;

namespace Dateline.Tagging;

/// <summary>Names of features as numbers of 32 bits: a template's number and the values that fill it.</summary>
/// <remarks>
/// Two features may share a number: among half a million stored ones, an unseen feature is taken for a stored one once in eight thousand times.
/// The weight files hold these numbers, so a change here needs new weights.
/// </remarks>
internal static class FeatureHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a) => Finish(Mix(Seed(template), a));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a, uint b) => Finish(Mix(Mix(Seed(template), a), b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a, uint b, uint c) => Finish(Mix(Mix(Mix(Seed(template), a), b), c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a, uint b, uint c, uint d) => Finish(Mix(Mix(Mix(Mix(Seed(template), a), b), c), d));

    /// <summary>The number of a word; equal for words that are written with the same characters.</summary>
    public static uint OfWord(ReadOnlySpan<char> word)
    {
        ulong hash = 0x51ED270B;
        foreach (var c in word)
            hash = Mix(hash, c);
        return Finish(hash);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Seed(uint template) => (template + 1) * 0xD6E8FEB86659FD93;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash, uint value)
    {
        hash = (hash ^ value) * Multiplier;
        return hash ^ (hash >> 32);
    }

    // Zero is kept free: it marks an empty place of a table.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Finish(ulong hash) => (uint)((hash * Multiplier) >> 32) | 1;
}
