using Dateline.Languages;
using Dateline.Stories;
using Dateline.Text;

namespace Dateline.Timelines;

/// <summary>The words of a sentence that tell what it is about.</summary>
internal static class ContentWords
{
    private const double TooCommon = 0.08;

    /// <summary>The words, folded, without plural endings, each once.</summary>
    public static HashSet<string> Of(ReadOnlySpan<char> sentence) =>
        FoldedWords.Of(sentence).Where(word => word.Length > 1 && WordShares.Of(word) < TooCommon).Select(ArticleTerms.Stem).ToHashSet(StringComparer.Ordinal);

    /// <summary>How much two sets have in common, weighted by how rare the words are, as a share of the smaller one; 0 where one is empty.</summary>
    public static double Overlap(HashSet<string> one, HashSet<string> other)
    {
        var (small, large) = one.Count <= other.Count ? (one, other) : (other, one);
        return Shared(small, large, counts: null);
    }

    /// <summary>The same of those words of the two that count.</summary>
    public static double Overlap(HashSet<string> one, HashSet<string> other, Predicate<string> counts)
    {
        var isFewer = Count(one, counts) <= Count(other, counts);
        return isFewer ? Shared(one, other, counts) : Shared(other, one, counts);
    }

    private static double Shared(HashSet<string> small, HashSet<string> large, Predicate<string>? counts)
    {
        var (shared, all) = (0.0, 0.0);
        foreach (var word in small)
        {
            if (counts?.Invoke(word) == false)
                continue;
            var weight = -Math.Log(WordShares.Of(word));
            all += weight;
            if (large.Contains(word))
                shared += weight;
        }

        return all == 0 ? 0 : shared / all;
    }

    private static int Count(HashSet<string> words, Predicate<string> counts)
    {
        var count = 0;
        foreach (var word in words)
            count += counts(word) ? 1 : 0;
        return count;
    }
}
