using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Stories;

namespace Dateline.Timelines;

/// <summary>Measures how new each sentence of a report was when it came, by what the earlier reports of its story had said.</summary>
internal static class NoveltyMeter
{
    /// <summary>The share of novelty that names and numbers make which no earlier report had.</summary>
    private const double Telling = 0.4;

    /// <summary>Of the sentences that had a word, so many of the newest are compared with.</summary>
    private const int Common = 64;

    /// <param name="order">The story's reports, oldest first.</param>
    /// <param name="reports">All reports of the collection.</param>
    public static ImmutableArray<Freshness> Measure(ImmutableArray<int> order, ImmutableArray<Report> reports)
    {
        var told = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var known = new List<HashSet<string>>();
        var fresh = ImmutableArray.CreateBuilder<Freshness>(order.Length);
        foreach (var report in order)
        {
            var article = reports[report].Article;
            var sentences = article.Sentences.Select(s => (s.Span, Words: ContentWords.Of(article.Article.Text[s.Span]))).ToList();
            var novelties = sentences.ConvertAll(s => Novelty(s.Words, told, known));
            fresh.Add(new(report, [.. sentences.Zip(novelties, (s, novelty) => new FreshSentence(s.Span, novelty))]));
            for (var i = 0; i < sentences.Count; i++)
            {
                // What was known word for word would only make the next comparison longer.
                if (novelties[i] == 0)
                    continue;
                var words = sentences[i].Words;
                foreach (var word in words)
                {
                    if (!told.TryGetValue(word, out var where))
                        told[word] = where = [];
                    where.Add(known.Count);
                }

                known.Add(words);
            }
        }

        return fresh.MoveToImmutable();
    }

    private static double Novelty(HashSet<string> words, Dictionary<string, List<int>> told, List<HashSet<string>> known)
    {
        if (known.Count == 0)
            return 1;
        var all = words.Sum(Weight);
        if (all == 0)
            return 0;
        var shared = new Dictionary<int, double>();
        var unseen = 0.0;
        foreach (var word in words)
        {
            if (!told.TryGetValue(word, out var where))
            {
                unseen += Weight(word);
                continue;
            }

            for (var i = Math.Max(0, where.Count - Common); i < where.Count; i++)
                shared[where[i]] = shared.GetValueOrDefault(where[i]) + Weight(word);
        }

        var best = shared.Values.DefaultIfEmpty(0).Max() / all;
        return Math.Round(Math.Clamp((1 - Telling) * (1 - best) + Telling * Math.Min(1, 2 * unseen / all), 0, 1), 3);
    }

    private static double Weight(string word) => -Math.Log(WordShares.Of(word));
}
