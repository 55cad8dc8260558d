using System.Collections.Immutable;

namespace Dateline.Stories;

/// <summary>Measures what speaks for and against two reports of a collection being of one happening.</summary>
internal sealed class HappeningClues
{
    /// <summary>So many reports are taken to stand beside the collection, so that five pages are not taken for all the news there is.</summary>
    private const double OtherReports = 60;

    /// <summary>Who gathers fewer reports has gathered what is alike, so that less of what they share says that they are of one happening.</summary>
    private const int FewReports = 150;

    /// <summary>No larger collection was learnt from: what is beyond is taken to be of this size.</summary>
    private const int ManyReports = 8000;

    /// <summary>The nearest report of one that has none near is taken to be no further than this.</summary>
    private const double LeastNearest = 0.12;

    private readonly ReportProfile[] reports;
    private readonly double[] nearest;
    private readonly PairCounts pairs;

    /// <param name="reports">The reports, originals only.</param>
    /// <param name="neighbours">The pairs of reports that are worth comparing.</param>
    /// <param name="counted">How often pairs of words stand side by side in the collection; null where these reports are all of it.</param>
    /// <param name="hasCopies">Whether there are copies of a report, by its index.</param>
    public HappeningClues(ReportProfile[] reports, IEnumerable<(int One, int Other)> neighbours, PairCounts? counted, Predicate<int> hasCopies)
    {
        this.reports = reports;
        nearest = new double[reports.Length];
        Array.Fill(nearest, LeastNearest);
        foreach (var (one, other) in neighbours)
        {
            var shared = reports[one].Words.SharedWith(reports[other].Words).Rest;
            nearest[one] = Math.Max(nearest[one], shared);
            nearest[other] = Math.Max(nearest[other], shared);
        }

        // To a report that others copy, nothing is as near as its copies.
        for (var i = 0; i < reports.Length; i++)
        {
            if (hasCopies(i))
                nearest[i] = 1;
        }

        pairs = counted ?? PairCounts.Of(reports);
    }

    /// <summary>The clues by name, in the order of <see cref="Of(int, int)"/>.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "words", "setting", "title", "lead", "days", "undated", "days spoken of", "length", "collection", "long apart",
        "other persons", "other places", "other places in lead", "years", "other months", "numbers", "rare word", "nearest", "other weekdays", "pairs of words", "untitled",
    ];

    /// <summary>Two reports, by their numbers.</summary>
    public ReportPair Pair(int first, int second) => new(reports[first], reports[second]);

    /// <summary>The clues of two reports, by their numbers; the same whichever is named first.</summary>
    public double[] Of(int first, int second)
    {
        var clues = new double[Names.Length];
        Measure(Pair(first, second), first, second, clues);
        return clues;
    }

    /// <summary>Measures the clues of two reports.</summary>
    /// <param name="pair">The two.</param>
    /// <param name="first">The number of the first.</param>
    /// <param name="second">The number of the second.</param>
    /// <param name="clues">Where they are written: as many as <see cref="Names"/>.</param>
    public void Measure(ReportPair pair, int first, int second, Span<double> clues) => Measure(pair, Math.Max(nearest[first], nearest[second]), pairs, clues);

    /// <summary>The same for reports of a collection that grows.</summary>
    /// <param name="pair">The two.</param>
    /// <param name="nearest">How much of its words the nearest report of either shares with it.</param>
    /// <param name="pairs">How often pairs of words stand side by side in the collection.</param>
    /// <param name="clues">Where they are written: as many as <see cref="Names"/>.</param>
    public static void Measure(ReportPair pair, double nearest, PairCounts pairs, Span<double> clues)
    {
        var (one, other, words, vocabulary) = (pair.One, pair.Other, pair.Words, pair.One.Collection);
        var (mine, its) = (one.Sketch, other.Sketch);
        var title = one.Title.SharedWith(other.Title);
        var lead = one.Lead.SharedWith(other.Lead);
        var apart = pair.DaysApart is { } days ? Math.Log(1 + days) : (double?)null;
        ReadOnlySpan<double> measured =
        [
            Root(words.Rest),
            Root(Math.Min(words.Setting, Shared.Most(words.Rest, vocabulary.MostOfSetting))),
            Root(title.Rest + title.Setting),
            Root(lead.Rest + lead.Setting),
            apart ?? 0,
            apart is null ? 1 : 0,
            Math.Min(Ascending.Shared(mine.Days, its.Days), 3) / 3.0,
            Math.Log(1 + Math.Min(one.Words.Terms.Length, other.Words.Terms.Length)),
            Math.Log(Math.Clamp(vocabulary.Reports, FewReports, ManyReports) + OtherReports),
            apart * apart ?? 0,
            Apart(mine.Persons, its.Persons),
            Apart(mine.Places, its.Places),
            Apart(mine.LeadPlaces, its.LeadPlaces),
            Overlap(mine.Years, its.Years),
            Apart(mine.Months, its.Months),
            Overlap(mine.Numbers, its.Numbers),
            double.IsPositiveInfinity(words.Rarest) ? 0 : vocabulary.Telling(words.Rarest),
            words.Rest / Math.Max(LeastNearest, nearest),
            Apart(mine.Weekdays, its.Weekdays),
            Root(pairs.Shared(mine.Pairs, its.Pairs, vocabulary.Reports + OtherReports)),
            mine.IsUntitled || its.IsUntitled ? 1 : 0,
        ];
        measured.CopyTo(clues);
    }

    private static double Root(double share) => Math.Sqrt(Math.Max(0, share));

    /// <summary>How much of the same two sets hold, 0 to 1; 0 where one is empty.</summary>
    private static double Overlap(int[] one, int[] other) =>
        one.Length == 0 || other.Length == 0 ? 0 : Ascending.Shared(one, other) / Math.Sqrt((double)one.Length * other.Length);

    /// <summary>1 where both hold something and nothing is in both.</summary>
    public static double Apart(int[] one, int[] other) => one.Length > 0 && other.Length > 0 && Ascending.Shared(one, other) == 0 ? 1 : 0;
}
