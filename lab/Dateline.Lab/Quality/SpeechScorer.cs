using Dateline.Stories;
using Dateline.Text;

namespace Dateline.Lab.Quality;

/// <summary>Scores quotes: the words, and who said them.</summary>
internal static class SpeechScorer
{
    public static void Score(Scorecard card, News news, GoldStory wanted, GoldLines lines)
    {
        var quotes = news.Stories.SelectMany(s => s.Quotes)
            .Select(q => (Quote: q, Words: Folding.Fold(news.Words(q.Evidence with { Span = q.Quote.Words }))))
            .ToList();
        foreach (var entry in wanted.Quotes)
        {
            var line = lines.Folded(entry.Page, entry.Line);
            var starts = Folding.Fold(entry.Starts);
            starts = starts[..Math.Min(30, starts.Length)];

            // A quote may run on into the next paragraph's mark, hence the line twice.
            var hits = quotes.Where(q => q.Words.Contains(starts, StringComparison.Ordinal) && $"{line} {line}".Contains(q.Words, StringComparison.Ordinal)).ToList();
            var where = $"{entry.Page}, {entry.Line}: {entry.Starts}";
            card.Ask("quote", hits.Count > 0, where);
            card.Ask("speaker", hits.Count > 0 && hits.All(h => IsSame(h.Quote.Speaker, entry.Speaker)), $"{where}: {string.Join(", ", hits.Select(h => h.Quote.Speaker ?? "nobody"))}, wanted {entry.Speaker}");
        }
    }

    /// <summary>Whether two names name the same person, as far as the family name tells: spellings differ.</summary>
    private static bool IsSame(string? one, string other)
    {
        var a = Folding.Fold(one).Split(' ')[^1].Replace("iy", "y", StringComparison.Ordinal);
        var b = Folding.Fold(other).Split(' ')[^1].Replace("iy", "y", StringComparison.Ordinal);
        return a.Length > 0 && (a == b || (a.Length > 5 && b.StartsWith(a[..6], StringComparison.Ordinal)));
    }
}
