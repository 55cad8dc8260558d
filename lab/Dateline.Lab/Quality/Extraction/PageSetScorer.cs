using System.Text.RegularExpressions;
using Dateline.Text;

namespace Dateline.Lab.Quality.Extraction;

/// <summary>One page's scores; null where the page is not labelled for it.</summary>
internal sealed record PageScore(LabelledPage Page, PageAnswer Answer)
{
    /// <summary>The share of the found shingles that are right; null where none were found or the text is not labelled.</summary>
    public double? Precision { get; init; }

    /// <summary>The share of the true shingles that were found; null where there are none.</summary>
    public double? Recall { get; init; }

    public bool? Title { get; init; }

    public bool? Date { get; init; }

    public bool? Authors { get; init; }

    /// <summary>Snippets rightly found, wrongly found, missed.</summary>
    public (int Right, int Wrong, int Missed)? Snippets { get; init; }

    /// <summary>The snippets that are in the text although they must not be.</summary>
    public IEnumerable<string> WrongSnippets => Page.Without.Select(PageSetScorer.Squeeze).Where(Holds);

    /// <summary>The snippets that should be in the text and are not.</summary>
    public IEnumerable<string> MissedSnippets => Page.With.Select(PageSetScorer.Squeeze).Where(s => !Holds(s));

    private string Flat { get; } = PageSetScorer.Squeeze(Answer.Text);

    private bool Holds(string snippet) => Flat.Contains(snippet, StringComparison.Ordinal);

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Harmonic(Precision ?? 0, Recall ?? 0);

    public static double Harmonic(double precision, double recall) =>
        precision > 0 && recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
}

/// <summary>Scores extraction on a set of labelled pages with the measures that benchmarks of article extraction use.</summary>
internal static partial class PageSetScorer
{
    /// <summary>Scores one page.</summary>
    public static PageScore Score(LabelledPage page, PageAnswer answer)
    {
        var score = new PageScore(page, answer)
        {
            Title = page.Title is null ? null : Letters(page.Title) == Letters(answer.Title),
            Date = page.Date is null ? null : page.Date == answer.Date,
            Authors = page.Authors is not { } authors ? null : authors.Select(Letters).ToHashSet().SetEquals(answer.Authors.Select(Letters)),
        };
        if (page.Text is not null)
        {
            var (truth, found) = (Shingles.Of(page.Text), Shingles.Of(answer.Text));
            var shared = (double)truth.Shared(found);
            score = score with { Precision = found.Count == 0 ? null : shared / found.Count, Recall = truth.Count == 0 ? null : shared / truth.Count };
        }

        if (page.With.Length + page.Without.Length > 0)
        {
            var missed = score.MissedSnippets.Count();
            score = score with { Snippets = (page.With.Length - missed, score.WrongSnippets.Count(), missed) };
        }

        return score;
    }

    /// <summary>Prints the scores of a set; precision and recall are means over pages, F1 is that of the two means.</summary>
    public static void Print(TextWriter output, IReadOnlyList<PageScore> scores, int worst)
    {
        var texts = scores.Where(s => s.Page.Text is not null).ToList();
        if (texts.Count > 0)
        {
            var precision = texts.Where(s => s.Precision is not null).Select(s => s.Precision!.Value).DefaultIfEmpty().Average();
            var recall = texts.Where(s => s.Recall is not null).Select(s => s.Recall!.Value).DefaultIfEmpty().Average();
            output.WriteLine($"text       n={texts.Count,-5} F1 {PageScore.Harmonic(precision, recall):0.000}  P {precision:0.000}  R {recall:0.000}  page-F1 {texts.Average(s => s.F1):0.000}  page-F1<0.5: {texts.Count(s => s.F1 < 0.5)}  empty: {texts.Count(s => s.Answer.Text.Length == 0)}");
        }

        var snippets = scores.Where(s => s.Snippets is not null).Select(s => s.Snippets!.Value).ToList();
        if (snippets.Count > 0)
        {
            double right = snippets.Sum(s => s.Right), wrong = snippets.Sum(s => s.Wrong), missed = snippets.Sum(s => s.Missed);
            var (precision, recall) = (right / Math.Max(1, right + wrong), right / Math.Max(1, right + missed));
            output.WriteLine($"snippets   n={snippets.Count,-5} F1 {PageScore.Harmonic(precision, recall):0.000}  P {precision:0.000}  R {recall:0.000}");
        }

        PrintShare(output, "title", scores, s => s.Title, s => !string.IsNullOrEmpty(s.Answer.Title));
        PrintShare(output, "date", scores, s => s.Date, s => s.Answer.Date is not null);
        PrintShare(output, "authors", scores, s => s.Authors, s => !s.Answer.Authors.IsEmpty);
        foreach (var score in texts.OrderBy(s => s.F1).Take(worst))
            output.WriteLine($"  {score.F1:0.000}  P {score.Precision:0.000}  R {score.Recall:0.000}  {score.Page.Id}  {score.Page.Url}");
    }

    /// <summary>Prints what was answered instead of a title, date or list of authors, and each snippet that is missing or too much, with what its block was taken for.</summary>
    public static void PrintMisses(TextWriter output, IEnumerable<PageScore> scores)
    {
        foreach (var score in scores)
        {
            if (score.Title is false)
                output.WriteLine($"  title    {score.Page.Id}: '{score.Answer.Title}', wanted '{score.Page.Title}'");
            if (score.Date is false)
                output.WriteLine($"  date     {score.Page.Id}: {score.Answer.Date ?? "none"}, wanted {score.Page.Date}");
            if (score.Authors is false)
                output.WriteLine($"  authors  {score.Page.Id}: {string.Join(", ", score.Answer.Authors)}; wanted {string.Join(", ", score.Page.Authors!.Value)}");
            PrintSnippets(output, "missed", score, score.MissedSnippets);
            PrintSnippets(output, "wrong", score, score.WrongSnippets);
        }
    }

    private static void PrintSnippets(TextWriter output, string what, PageScore score, IEnumerable<string> snippets)
    {
        foreach (var snippet in snippets)
        {
            output.WriteLine($"  {what,-8} {score.Page.Id}: {snippet}");
            foreach (var place in SnippetPlaces.Of(score.Answer.Reading, snippet))
                output.WriteLine($"             {place}");
        }
    }

    private static void PrintShare(TextWriter output, string name, IReadOnlyList<PageScore> scores, Func<PageScore, bool?> isRight, Func<PageScore, bool> isAnswered)
    {
        var asked = scores.Where(s => isRight(s) is not null).ToList();
        if (asked.Count == 0)
            return;
        var answered = asked.Count(isAnswered);
        var right = asked.Count(s => isRight(s) is true);
        output.WriteLine($"{name,-10} n={asked.Count,-5} right {(double)right / asked.Count:0.000}  answered {(double)answered / asked.Count:0.000}  right when answered {(double)asked.Count(s => isRight(s) is true && isAnswered(s)) / Math.Max(1, answered):0.000}");
    }

    private static string Letters(string? words) => Folding.Fold(words).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>A text with one space for all white space in a row.</summary>
    public static string Squeeze(string text) => Gaps().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Gaps();
}
