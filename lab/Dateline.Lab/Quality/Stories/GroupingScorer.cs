using System.Collections.Immutable;
using System.Globalization;
using Dateline.Tracking;

namespace Dateline.Lab.Quality.Stories;

/// <summary>Scores how reports are put together to happenings and stories on labelled collections.</summary>
internal static class GroupingScorer
{
    /// <summary>Reads the reports as one collection and scores its happenings and its stories, both against the labels of happenings.</summary>
    public static (Grouping Happenings, Grouping Stories) Score(ImmutableArray<LabelledReport> reports)
    {
        // Pages come back in the order of their paths, so each needs one of its own.
        var numbered = reports.Select((report, i) => (Path: i.ToString("D7", CultureInfo.InvariantCulture), report)).ToList();
        var label = numbered.ToDictionary(r => r.Path, r => r.report.Happening);
        var news = NewsReader.Join(numbered.Select(r => (r.report.Page with { Page = r.report.Page.Page with { Path = r.Path } }, ImmutableArray.Create(r.report.Article))));
        var happenings = new List<(string, string)>();
        var stories = new List<(string, string)>();
        foreach (var (story, s) in news.Stories.Select((story, s) => (story, s)))
        {
            foreach (var (happening, h) in story.Happenings.Select((happening, h) => (happening, h)))
            {
                foreach (var report in happening.Reports)
                {
                    var wanted = label[news.Pages[news.Reports[report].Page].Page.Path];
                    happenings.Add((wanted, $"{s}/{h}"));
                    stories.Add((wanted, $"{s}"));
                }
            }
        }

        return (Grouping.Score(happenings), Grouping.Score(stories));
    }

    /// <summary>Puts the reports to happenings one at a time, oldest first, and scores what that gives, and what later looks make of it.</summary>
    /// <returns>The happenings as the reports came, and after the looks; both against the labels of happenings.</returns>
    public static (Grouping Coming, Grouping Later) Track(ImmutableArray<LabelledReport> reports)
    {
        var tracker = new StoryTracker();
        var labels = new List<string>();
        foreach (var report in reports.OrderBy(r => r.Published.Earliest ?? DateOnly.MaxValue).ThenBy(r => r.Id, StringComparer.Ordinal))
        {
            tracker.Add(report.Article, report.Published);
            labels.Add(report.Happening);
        }

        var coming = Grouped();

        // Two looks that agree are needed for a change, and a change may bring on another.
        for (var looks = 0; looks < 6; looks++)
            tracker.LookAgain();
        return (coming, Grouped());

        Grouping Grouped() => Grouping.Score([.. labels.Select((label, i) => (label, tracker.HappeningOf(i).ToString()))]);
    }

    /// <summary>Writes a line for each of a collection's halves and one for all of it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="file">The collection.</param>
    /// <param name="track">Whether the reports are put to happenings one at a time, instead of being read all at once.</param>
    public static void Print(TextWriter output, string file, bool track)
    {
        var all = LabelledReport.Read(file).ToImmutableArray();
        foreach (var (name, part) in new[] { ("dev", all.Where(r => r.Half == "dev")), ("held", all.Where(r => r.Half == "held")), ("all", all) })
        {
            ImmutableArray<LabelledReport> reports = [.. part];
            if (reports.IsEmpty)
                continue;
            if (track)
            {
                var (coming, later) = Track(reports);
                output.WriteLine($"{Path.GetFileNameWithoutExtension(file),-20} {name,-5} {reports.Length,6} reports   as they came {Words(coming)}   later {Words(later)}");
                continue;
            }

            var (happenings, stories) = Score(reports);
            output.WriteLine($"{Path.GetFileNameWithoutExtension(file),-20} {name,-5} {reports.Length,6} reports   happenings {Words(happenings)}   stories {Words(stories)}");
        }
    }

    private static string Words(Grouping score) => string.Create(CultureInfo.InvariantCulture, $"B3 {score.F1:0.0} (P {score.Precision:0.0} R {score.Recall:0.0}) pairs {score.PairF1:0.0} (P {score.PairPrecision:0.0} R {score.PairRecall:0.0})");
}
