namespace Dateline.Text;

/// <summary>Words as strings, without making the frequent ones again and again: each thread keeps those that it met last.</summary>
internal static class KeptWords
{
    private const int Places = 1 << 12;
    private const int Longest = 24;

    [ThreadStatic]
    private static string?[]? kept;

    /// <summary>The word as a string.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest)
            return word.ToString();
        ref var place = ref (kept ??= new string?[Places])[Number(word) & (Places - 1)];
        if (place is { } known && word.SequenceEqual(known))
            return known;
        return place = word.ToString();
    }

    /// <summary>The word in lower case, by the rules of no country.</summary>
    public static string Lower(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest)
            return word.ToString().ToLowerInvariant();
        Span<char> lower = stackalloc char[Longest];
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (c >= 0x80)
                return word.ToString().ToLowerInvariant();
            lower[i] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        }

        return Of(lower[..word.Length]);
    }

    /// <summary>The word as <see cref="Folding.Fold"/> folds it.</summary>
    public static string Folded(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[2 * Longest];
        return word.Length <= Longest && Folding.TryFold(word, folded, out var length) ? Of(folded[..length]) : Folding.Fold(word);
    }

    private static uint Number(ReadOnlySpan<char> word)
    {
        // A few letters are enough: where two words share a place, the last one stays.
        var number = (uint)word.Length + word[0] * 31u + word[word.Length / 2] * 1021u + word[^1] * 16411u;
        return (number + word[word.Length / 3] * 131071u) * 0x9E3779B1 >> 15;
    }
}
