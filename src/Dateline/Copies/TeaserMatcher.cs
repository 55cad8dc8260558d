using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>Finds the article that a teaser announces.</summary>
internal sealed class TeaserMatcher
{
    /// <summary>A summary with fewer words may stand in two articles by chance.</summary>
    private const int FewWords = 12;

    private const double Contained = 0.75;

    private readonly Dictionary<string, int> headlines = new(StringComparer.Ordinal);
    private readonly RunIndex index = new();
    private readonly WordRuns[] runs;

    /// <param name="articles">The articles of the collection, in page order.</param>
    /// <param name="copies">For each the article it copies, or null: a teaser announces the root.</param>
    public TeaserMatcher(ImmutableArray<Article> articles, ImmutableArray<Copy?> copies)
    {
        runs = new WordRuns[articles.Length];
        for (var i = 0; i < articles.Length; i++)
        {
            runs[i] = WordRuns.Of(articles[i].Text.Body);
            if (copies[i] is not null)
                continue;
            headlines.TryAdd(Folding.Fold(articles[i].Headline), i);
            index.Add(i, runs[i]);
        }

        headlines.Remove("");
    }

    /// <summary>The index of the article that a teaser announces; null when it is none of the collection's.</summary>
    /// <param name="teaser">The teaser.</param>
    /// <param name="page">The text of its page.</param>
    public int? Find(Teaser teaser, string page)
    {
        if (teaser.Summary is { } summary)
        {
            var words = WordRuns.Of(page.AsSpan(summary.Start, summary.Length));
            if (words.Words >= FewWords)
            {
                foreach (var near in index.Nearest(words, 3))
                {
                    if (words.SharedWith(runs[near]) >= Contained * words.Numbers.Length)
                        return near;
                }

                // The same headline over other words is another article: a weekly column, a match report.
                return null;
            }
        }

        // A teaser may still carry the agency's mark of a later version.
        var headline = page.AsSpan(teaser.Headline.Start, teaser.Headline.Length);
        return headlines.TryGetValue(Folding.Fold(headline), out var same)
            || Headlines.MarkBefore(headline, out var mark) is not null && headlines.TryGetValue(Folding.Fold(headline[mark..]), out same) ? same : null;
    }
}
