using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Articles;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>Finds the article that a teaser announces.</summary>
internal sealed class TeaserMatcher
{
    /// <summary>A summary with fewer words may stand in two articles by chance.</summary>
    private const int FewWords = 12;

    private const double Contained = 0.75;

    /// <summary>A run of words that so many summaries have is told once for all of them by others.</summary>
    private const int Common = 40;

    private readonly Dictionary<string, int> headlines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Summary> summaries = new(StringComparer.Ordinal);

    /// <param name="articles">The articles of the collection, in page order.</param>
    /// <param name="copies">For each the article it copies, or null: a teaser announces the root.</param>
    /// <param name="pages">The pages whose teasers are asked for.</param>
    public TeaserMatcher(ImmutableArray<Article> articles, ImmutableArray<Copy?> copies, IEnumerable<PageReading> pages)
    {
        // There are far fewer words in summaries than in articles: those are remembered, and each article is held against them.
        var askers = new Dictionary<ulong, List<Summary>>();
        foreach (var page in pages)
        {
            foreach (var teaser in page.Teasers)
                Remember(teaser, page.Page.Text, askers);
        }

        for (var i = 0; i < articles.Length; i++)
        {
            if (copies[i] is not null)
                continue;
            headlines.TryAdd(Folding.Fold(articles[i].Headline), i);
            if (askers.Count > 0)
                Answer(i, articles[i].Text.Body, askers);
        }

        headlines.Remove("");
    }

    /// <summary>The index of the article that a teaser announces; null when it is none of the collection's.</summary>
    /// <param name="teaser">The teaser.</param>
    /// <param name="page">The text of its page.</param>
    public int? Find(Teaser teaser, string page)
    {
        // The same headline over other words is another article: a weekly column, a match report.
        if (teaser.Summary is { } span && summaries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(page.AsSpan(span.Start, span.Length), out var summary))
            return summary.Best;

        // A teaser may still carry the agency's mark of a later version.
        var headline = page.AsSpan(teaser.Headline.Start, teaser.Headline.Length);
        return headlines.TryGetValue(Folding.Fold(headline), out var same)
            || Headlines.MarkBefore(headline, out var mark) is not null && headlines.TryGetValue(Folding.Fold(headline[mark..]), out same) ? same : null;
    }

    private void Remember(Teaser teaser, string page, Dictionary<ulong, List<Summary>> askers)
    {
        // A site shows one summary on all its pages.
        if (teaser.Summary is not { } span || page.Substring(span.Start, span.Length) is var words && summaries.ContainsKey(words))
            return;
        var runs = WordRuns.Of(words);
        if (runs.Words < FewWords)
            return;
        var summary = summaries[words] = new Summary(runs.Numbers.Length);
        foreach (var run in runs.Numbers)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(askers, run, out _);
            list ??= [];
            if (list.Count < Common)
                list.Add(summary);
        }
    }

    private static void Answer(int article, string body, Dictionary<ulong, List<Summary>> askers)
    {
        var asked = new List<Summary>();
        foreach (var run in WordRuns.Of(body).Numbers)
        {
            if (!askers.TryGetValue(run, out var list))
                continue;
            foreach (var summary in list)
            {
                if (summary.Shared++ == 0)
                    asked.Add(summary);
            }
        }

        foreach (var summary in asked)
            summary.Close(article);
    }

    /// <summary>A summary and the article that has most of its words.</summary>
    private sealed class Summary(int runs)
    {
        private int most;

        /// <summary>How many of its runs stand in the article that is held against it.</summary>
        public int Shared { get; set; }

        public int? Best { get; private set; }

        public void Close(int article)
        {
            if (Shared > most && Shared >= Contained * runs)
                (most, Best) = (Shared, article);
            Shared = 0;
        }
    }
}
