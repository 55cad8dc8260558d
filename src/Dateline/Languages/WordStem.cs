namespace Dateline.Languages;

/// <summary>What the forms of a word share, by which one sentence is found in the other words of another: <c>drill</c> of <c>drilled</c> and <c>drilling</c>.</summary>
public static class WordStem
{
    /// <summary>A word of so many letters is its own stem.</summary>
    private const int Short = 4;

    private const int LeastLeft = 3;

    private static readonly Lazy<(string Ending, string Instead)[]> Endings = new(() =>
        [.. WordTable.Shipped("English/endings.txt")["endings"].Select(line => line.Split('=', StringSplitOptions.TrimEntries)).Select(parts => (parts[0], parts[1]))]);

    /// <summary>The stem of a folded word; it need not be a word.</summary>
    public static string Of(string word)
    {
        if (word.Length <= Short || word.AsSpan().ContainsAnyInRange('0', '9'))
            return word;
        foreach (var (ending, instead) in Endings.Value)
        {
            if (word.Length - ending.Length < LeastLeft || !word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var left = string.Concat(word.AsSpan(0, word.Length - ending.Length), instead);

            // "Families" goes on as "family" goes.
            if (instead.Length > 0 && left != word)
                return Of(left);
            word = left;
            break;
        }

        // "Stopped" and "stop", "agreed" and "agree".
        if (word.Length > LeastLeft && word[^1] == word[^2] && word[^1] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'l' or 's'))
            word = word[..^1];
        return word.Length <= Short ? word : word[^1] == 'e' ? word[..^1] : word[^1] == 'y' ? string.Concat(word.AsSpan(0, word.Length - 1), "i") : word;
    }
}
