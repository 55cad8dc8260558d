namespace Dateline.Stories;

/// <summary>Compares lists of numbers that ascend.</summary>
internal static class Ascending
{
    /// <summary>How many numbers are in both.</summary>
    public static int Shared(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        var shared = 0;
        for (int i = 0, k = 0; i < one.Length && k < other.Length;)
        {
            var (a, b) = (one[i], other[k]);
            shared += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            k += b <= a ? 1 : 0;
        }

        return shared;
    }
}
