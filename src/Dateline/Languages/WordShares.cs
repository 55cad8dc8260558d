using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Languages;

/// <summary>How common words are in general, for collections that are too small to tell by themselves.</summary>
public static class WordShares
{
    /// <summary>What is taken for a word that the table does not have.</summary>
    public const double Rare = 0.001;

    private static readonly Lazy<FrozenDictionary<string, double>> Table = new(Read);

    /// <summary>The share of short texts, 0 to 1, that have a folded word.</summary>
    public static double Of(string word) => Table.Value.GetValueOrDefault(word, Rare);

    /// <summary>The words of the table, folded, with their shares.</summary>
    public static IEnumerable<KeyValuePair<string, double>> All => Table.Value;

    private static FrozenDictionary<string, double> Read()
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var line in WordTable.Shipped("English/word-shares.txt")["shares"])
        {
            var equals = line.IndexOf('=');
            var share = int.Parse(line.AsSpan(0, equals), CultureInfo.InvariantCulture) / 1000.0;
            foreach (var word in line[(equals + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                shares[word] = share;
        }

        return shares.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
