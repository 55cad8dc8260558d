using System.Collections.Immutable;
using Dateline.Articles;

namespace Dateline.Copies;

/// <summary>Finds which article is a reprint, an update or an excerpt of which.</summary>
/// <remarks>
/// Articles are compared by the runs of words they share: each only with the few that an index of runs names, so that ten thousand pages take little longer for each
/// than ten.
/// </remarks>
public static class CopyFinder
{
    /// <summary>For every article, in order, what it is a copy of; null for one that is nobody's copy. What is copied is no copy itself.</summary>
    /// <param name="articles">The articles, in page order.</param>
    /// <param name="pages">For each the name of its page, for the reasons.</param>
    public static ImmutableArray<Copy?> Find(ImmutableArray<Article> articles, ImmutableArray<string> pages)
    {
        var compared = Compare(articles);
        var copies = new Copy?[articles.Length];
        foreach (var family in new CopyFamilies(compared).Find().GroupBy(pair => pair.Old.Index))
        {
            var nearest = NearestCopy.Among([.. family]);
            foreach (var pair in family)
            {
                NearestCopy? near = nearest.TryGetValue(pair.New.Index, out var found) ? found : null;
                copies[pair.New.Index] = CopyWriter.Describe(pair, pages[pair.Old.Index], near, near is { } its ? pages[its.Article] : null);
            }
        }

        var translations = new TranslationFinder(compared).Find(i => copies[i] is null);
        if (translations.Count == 0)
            return [.. copies];
        var copying = Enumerable.Range(0, copies.Length).Where(i => copies[i] is not null).ToLookup(i => copies[i]!.Of);
        foreach (var (article, (original, reason)) in translations)
        {
            // What is copied is no copy itself: what copies the translation comes from the original too.
            var why = CopyWriter.Translated(articles[original], pages[original], reason);
            copies[article] = new(original, CopyKind.Translation, 0, why);
            foreach (var i in copying[article])
                copies[i] = new(original, CopyKind.Translation, 0, $"it copies {pages[article]}: {copies[i]!.Why}. That one is {why}")
                {
                    Nearest = copies[i]!.Nearest ?? article,
                };
        }

        return [.. copies];
    }

    /// <summary>Compares two articles and says in numbers and words whether one is a copy of the other, and why.</summary>
    /// <param name="articles">The articles of the collection, in page order: what many pages of an outlet carry is told by all of them.</param>
    /// <param name="pages">For each the name of its page, for the reason.</param>
    /// <param name="one">The index of one.</param>
    /// <param name="other">The index of another.</param>
    public static CopyExplanation Explain(ImmutableArray<Article> articles, ImmutableArray<string> pages, int one, int other)
    {
        var compared = Compare(articles);
        var root = CopyFamilies.Root([compared[one], compared[other]]);
        return CopyWriter.Explain(new(root, compared[root.Index == one ? other : one]), pages[root.Index]);
    }

    /// <summary>The pairs of articles that the index names to be compared, were every article asked against all.</summary>
    internal static IEnumerable<(int One, int Other)> Candidates(ImmutableArray<Article> articles)
    {
        var compared = Compare(articles);
        var index = new RunIndex(compared.Sum(article => (long)article.Runs.Words));
        var sample = new RunSample();
        foreach (var article in compared)
        {
            sample.Take(article.Runs);
            index.Add(article.Index, sample);
        }

        foreach (var article in compared)
        {
            sample.Take(article.Runs);
            foreach (var near in index.Nearest(sample, CopyFamilies.Compared + 1))
            {
                if (near != article.Index)
                    yield return (article.Index, near);
            }
        }
    }

    /// <summary>The articles as they are compared: their words in numbers, without the stock of their outlets.</summary>
    internal static ImmutableArray<ComparedArticle> Compare(ImmutableArray<Article> articles)
    {
        var wordings = ImmutableArray.CreateRange(articles, new WordingReader().Read);
        var publishers = Publishers.Of(articles);
        var stock = StockSentences.Find(ImmutableArray.CreateRange(articles, article => article.Headline), wordings, publishers);
        return [.. articles.Select((article, i) => new ComparedArticle(i, article, publishers[i], wordings[i], wordings[i].Without(stock[i])))];
    }
}
