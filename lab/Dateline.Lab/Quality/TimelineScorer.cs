using Dateline.Stories;
using Dateline.Text;
using Dateline.Timelines;

namespace Dateline.Lab.Quality;

/// <summary>Scores the timeline of a story: whether each event that a reader would list is there, with its day and status.</summary>
internal static class TimelineScorer
{
    /// <summary>A line with more words than this for each of its sentences is no line.</summary>
    private const int WordsOfASentence = 200;

    public static void Score(Scorecard card, News news, GoldStory wanted, IEnumerable<Story> stories)
    {
        var lines = stories.SelectMany(s => s.Timeline).Select(line => (Line: line, Words: Words(news, line))).ToList();
        foreach (var entry in wanted.Timeline)
        {
            var keys = Folding.Fold(entry.What).Split(' ').Where(w => w.Length > 3).Select(w => w[..Math.Min(5, w.Length)]).ToList();
            var best = lines
                .Where(l => IsDated(l.Line, entry) && IsOn(news, l.Line, entry) && IsChosen(l.Line, l.Words))
                .Select(l => (l.Line, Hits: keys.Count(k => l.Words.Contains(k, StringComparison.Ordinal))))
                .Where(l => 5 * l.Hits >= 3 * keys.Count)
                .OrderByDescending(l => l.Hits)
                .Select(l => l.Line)
                .FirstOrDefault();
            var weight = entry.Optional ? 0.5 : 2;
            card.Ask("timeline line", best is not null, $"{entry.Date} {entry.What}", weight);
            card.Ask("status", best is not null && best.Status.ToString().Equals(entry.Status, StringComparison.OrdinalIgnoreCase), $"{entry.Date} {entry.What}: {best?.Status.ToString().ToLowerInvariant() ?? "-"}", weight / 2);
        }
    }

    private static bool IsDated(TimelineLine line, GoldEvent wanted)
    {
        if (wanted.Date is not { } date)
            return true;
        var (first, last) = IsoDays.Bounds(line.Starts);
        return date.Length < 10
            ? first.StartsWith(date, StringComparison.Ordinal) && last.StartsWith(date, StringComparison.Ordinal)
            : IsoDays.NotAfter(first, date) && IsoDays.NotAfter(date, last) && (line.Starts.Days <= 2 || !wanted.DateKnown);
    }

    private static bool IsOn(News news, TimelineLine line, GoldEvent wanted) =>
        line.Evidence.Any(e => wanted.Pages.Contains(news.PageOf(news.Reports[e.Report])));

    private static bool IsChosen(TimelineLine line, string words) =>
        words.Count(c => c == ' ') + 1 < WordsOfASentence * Math.Max(1, line.Evidence.Length);

    private static string Words(News news, TimelineLine line) =>
        Folding.Fold(line.Summary + " " + string.Join(' ', line.Evidence.Where(news.Holds).Select(news.Words)));
}
