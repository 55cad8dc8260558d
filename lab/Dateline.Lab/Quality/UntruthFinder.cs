using Dateline.Stories;
using Dateline.Text;

namespace Dateline.Lab.Quality;

/// <summary>Finds what can be seen to be wrong without a gold for it: claims without words, or with words that are none of the article's.</summary>
internal static class UntruthFinder
{
    /// <summary>More timeline lines than this for each report is no choice any more.</summary>
    private const int LinesOfAReport = 12;

    public static void Find(Scorecard card, News news, Gold gold, GoldLines lines, Dictionary<string, Report> found)
    {
        var homes = news.Stories.SelectMany(s => s.Reports).CountBy(r => r).ToDictionary();
        foreach (var report in news.Reports.Where(r => homes.GetValueOrDefault(r.Index) != 1))
            card.Blame("article not in exactly one story", $"{news.PageOf(report)}: {report.Article.Article.Headline}", 0.5);

        var never = gold.Never.Select(n => (n.Page, Words: lines.Folded(n.Page, n.Line))).ToList();
        var known = found.Values.Select(r => r.Index).ToHashSet();
        foreach (var story in news.Stories)
        {
            var ofGold = story.Reports.Any(known.Contains);
            foreach (var (kind, evidence) in Claims(story))
            {
                if (!news.Holds(evidence))
                {
                    card.Blame("evidence is not where it says", $"{kind} {evidence}", 0.25);
                    continue;
                }

                var words = Beginning(Folding.Fold(news.Words(evidence)), 60);
                if (ofGold && words.Length > 0 && never.Any(n => n.Page == news.PageOf(news.Reports[evidence.Report]) && n.Words.Contains(words, StringComparison.Ordinal)))
                    card.Blame("drawn from a line that is not the article's", words, 2);
            }

            foreach (var quote in story.Quotes.Where(q => news.Holds(q.Evidence)))
            {
                var words = Folding.Fold(news.Words(quote.Evidence with { Span = quote.Quote.Words }));
                var body = Folding.Fold(news.Reports[quote.Evidence.Report].Article.Article.Text.Body);
                if (!Folding.Fold(news.Words(quote.Evidence)).Contains(words, StringComparison.Ordinal) && !body.Contains(Beginning(words, 80), StringComparison.Ordinal))
                    card.Blame("words not in their evidence", words, 0.5);
            }

            if (story.Timeline.Length > LinesOfAReport * Math.Max(1, story.Reports.Length))
                card.Blame("timeline without choice", $"{story.Timeline.Length} lines for {story.Reports.Length} articles", 5);
        }
    }

    private static IEnumerable<(string Kind, Evidence Evidence)> Claims(Story story) =>
        story.Timeline.SelectMany(l => l.Evidence).Select(e => ("timeline", e))
            .Concat(story.Quotes.Select(q => ("quote", q.Evidence)))
            .Concat(story.Figures.SelectMany(f => f.Values).Select(v => ("figure", v.Evidence)));

    private static string Beginning(string words, int length) => words.Length <= length ? words : words[..length];
}
