using System.Collections.Immutable;

namespace Dateline.Copies;

/// <summary>Puts articles that copy one another together, and finds the one that the others come from.</summary>
internal sealed class CopyFamilies(ImmutableArray<ComparedArticle> articles)
{
    /// <summary>An article with fewer words is compared only word for word: a sentence or two are too little to tell a reprint from a coincidence.</summary>
    public const int FewWords = 25;

    /// <summary>An article with fewer words is nobody's copy: what a page says that has no text is said by many.</summary>
    public const int FewestWords = 8;

    /// <summary>A shorter text than this share of the longest is no root unless it came first.</summary>
    private const double LeastOfRoot = 0.7;

    /// <summary>
    /// An article that agrees so far with a longer one is found through it, and not indexed: a page that thousands reprint costs each of them a comparison or two.
    /// </summary>
    private const double Represented = 0.9;

    /// <summary>An article is compared with at most so many others.</summary>
    public const int Compared = 12;

    /// <summary>Of a family of which not all copy one root so many roots are looked for.</summary>
    private const int MostRoots = 8;

    /// <summary>For each article the first longer one that it was found to copy.</summary>
    private readonly ArticlePair?[] found = new ArticlePair?[articles.Length];

    /// <summary>For each article another of its family, or itself.</summary>
    private readonly int[] home = [.. Enumerable.Range(0, articles.Length)];

    /// <summary>The articles that copy another, each beside the root of its family, which is nobody's copy.</summary>
    public IEnumerable<ArticlePair> Find()
    {
        Link();
        foreach (var group in articles.Where(a => a.Runs.Words > 0).GroupBy(a => Home(a.Index)).Where(group => group.Skip(1).Any()))
        {
            var left = group.ToList();
            for (var roots = 0; roots < MostRoots && left.Count > 1; roots++)
            {
                var root = Root(left);
                var others = new List<ComparedArticle>();
                foreach (var member in left.Where(a => a != root))
                {
                    var pair = found[member.Index] is { } known && known.Old == root ? known : new ArticlePair(root, member);
                    if (AreCopies(pair))
                        yield return pair;
                    else
                        others.Add(member);
                }

                left = others;
            }
        }
    }

    /// <summary>Joins every article to the longer ones that it shares its words with.</summary>
    private void Link()
    {
        var index = new RunIndex(articles.Sum(article => (long)article.Runs.Words));
        var sample = new RunSample();
        var same = new Dictionary<ulong, ComparedArticle>();
        foreach (var article in articles.Where(a => a.Runs.Words > 0).OrderByDescending(a => a.Runs.Words).ThenBy(a => a.Index))
        {
            var words = article.Wording.Number;
            if (!same.TryAdd(words, article) && AreCopies(new(same[words], article)))
            {
                Join(article.Index, same[words].Index);
                continue;
            }

            if (article.Runs.Words < FewWords)
                continue;
            var isRepresented = false;
            sample.Take(article.Runs);
            foreach (var near in index.Nearest(sample, Compared))
            {
                if (Home(near) == Home(article.Index))
                    continue;
                var pair = new ArticlePair(articles[near], article);
                if (!pair.IsCopy)
                    continue;
                found[article.Index] ??= pair;
                Join(article.Index, near);
                isRepresented |= pair.OfNew >= Represented && pair.OfOld >= Represented;
            }

            if (!isRepresented)
                index.Add(article.Index, sample);
        }
    }

    /// <summary>Whether one of two articles is a copy of the other.</summary>
    public static bool AreCopies(ArticlePair pair) => Math.Min(pair.Old.Runs.Words, pair.New.Runs.Words) switch
    {
        >= FewWords => pair.IsCopy,
        >= FewestWords => pair.AreSame && !pair.IsFormFilledAnew && !pair.RestsOnNotices && pair.HeadlinesAgree,
        _ => false,
    };

    /// <summary>The one that the others come from: not a later version, the wire's own, marked as the wire's, the earliest, the most complete, in this order.</summary>
    public static ComparedArticle Root(List<ComparedArticle> family)
    {
        var first = family.OrderBy(d => d.Day ?? DateOnly.MaxValue).ThenBy(d => d.Article.Published?.Time ?? "~", StringComparer.Ordinal).First();
        var cameFirst = family.TrueForAll(d => d.Runs.Words <= first.Runs.Words || d.IsLaterThan(first));

        // Who reprints an agency without naming it has written more into it as often as not.
        var marked = family.Exists(d => d.Article.Wire is not null);
        var longest = family.Where(d => !marked || d.Article.Wire is not null).Max(d => d.Runs.Words);
        return family
            .OrderBy(d => d.Article.Update is null ? 0 : 1 + d.Article.Update.Value)
            .ThenBy(d => d.IsWiresOwn ? 0 : d.Article.Wire is not null ? 1 : 2)
            .ThenBy(d => d.Runs.Words < LeastOfRoot * longest && !(cameFirst && d == first) ? 1 : 0)
            .ThenBy(d => d.Day ?? DateOnly.MaxValue)
            .ThenBy(d => d.Article.Published?.Time ?? "~", StringComparer.Ordinal)
            .ThenByDescending(d => d.Runs.Words)
            .ThenBy(d => d.Index)
            .First();
    }

    private void Join(int one, int other)
    {
        var (a, b) = (Home(one), Home(other));
        home[Math.Max(a, b)] = Math.Min(a, b);
    }

    private int Home(int article)
    {
        while (home[article] != article)
            article = home[article] = home[home[article]];
        return article;
    }
}
