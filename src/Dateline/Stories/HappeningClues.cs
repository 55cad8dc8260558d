using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dateline.Stories;

/// <summary>Measures what speaks for and against two reports of a collection being of one happening.</summary>
internal sealed class HappeningClues
{
    /// <summary>So many reports are taken to stand beside the collection, so that five pages are not taken for all the news there is.</summary>
    private const double OtherReports = 60;

    /// <summary>Who gathers fewer reports has gathered what is alike, so that less of what they share says that they are of one happening.</summary>
    private const int FewReports = 150;

    /// <summary>The nearest report of one that has none near is taken to be no further than this.</summary>
    private const double LeastNearest = 0.12;

    private readonly HappeningProfile[] reports;
    private readonly Vocabulary vocabulary;
    private readonly double[] nearest;
    private readonly int[][] pairs;
    private readonly List<int> pairHolders = [];

    /// <param name="reports">The reports, originals only.</param>
    /// <param name="vocabulary">How much each term of the collection tells apart.</param>
    /// <param name="neighbours">The pairs of reports that are worth comparing.</param>
    public HappeningClues(HappeningProfile[] reports, Vocabulary vocabulary, IEnumerable<(int One, int Other)> neighbours)
    {
        this.reports = reports;
        this.vocabulary = vocabulary;
        nearest = new double[reports.Length];
        Array.Fill(nearest, LeastNearest);
        foreach (var (one, other) in neighbours)
        {
            var shared = reports[one].Words.SharedWith(reports[other].Words).Rest;
            nearest[one] = Math.Max(nearest[one], shared);
            nearest[other] = Math.Max(nearest[other], shared);
        }

        var numbers = new Dictionary<(string, string), int>();
        pairs = Array.ConvertAll(reports, report => Numbered(report.Pairs, numbers));
    }

    /// <summary>The clues by name, in the order of <see cref="Of"/>.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "words", "setting", "title", "lead", "days", "undated", "days spoken of", "length", "collection", "long apart",
        "other persons", "other places", "other places in lead", "years", "other months", "numbers", "rare word", "nearest", "other weekdays", "pairs of words", "untitled",
    ];

    /// <summary>The clues of two reports, by their numbers; the same whichever is named first.</summary>
    public double[] Of(int first, int second)
    {
        var (one, other) = (reports[first], reports[second]);
        var words = one.Words.SharedWith(other.Words);
        var title = one.Title.SharedWith(other.Title);
        var lead = one.Lead.SharedWith(other.Lead);
        var apart = one.Published.DaysFrom(other.Published) is { } days ? Math.Log(1 + days) : (double?)null;
        return
        [
            Root(words.Rest),
            Root(Math.Min(words.Setting, Shared.Most(words.Rest, vocabulary.MostOfSetting))),
            Root(title.Rest + title.Setting),
            Root(lead.Rest + lead.Setting),
            apart ?? 0,
            apart is null ? 1 : 0,
            Math.Min(one.Days.Count(other.Days.Contains), 3) / 3.0,
            Math.Log(1 + Math.Min(one.Words.Terms.Length, other.Words.Terms.Length)),
            Math.Log(Math.Max(reports.Length, FewReports) + OtherReports),
            apart * apart ?? 0,
            Apart(one.Persons, other.Persons),
            Apart(one.Places, other.Places),
            Apart(one.LeadPlaces, other.LeadPlaces),
            Overlap(one.Years, other.Years),
            Apart(one.Months, other.Months),
            Overlap(one.Numbers, other.Numbers),
            RarestWord(one.Words, other.Words),
            words.Rest / Math.Max(nearest[first], nearest[second]),
            Apart(one.Weekdays, other.Weekdays),
            SharedPairs(pairs[first], pairs[second]),
            one.IsUntitled || other.IsUntitled ? 1 : 0,
        ];
    }

    /// <summary>How much the rarest word tells that stands in both, 0 to 1.</summary>
    private double RarestWord(TermVector one, TermVector other)
    {
        var most = 0.0;
        var mine = one.Terms;
        var its = other.Terms;
        for (int i = 0, k = 0; i < mine.Length && k < its.Length;)
        {
            var order = mine[i].CompareTo(its[k]);
            if (order == 0)
                most = Math.Max(most, vocabulary.Telling(mine[i]));
            if (order <= 0)
                i++;
            if (order >= 0)
                k++;
        }

        return most;
    }

    private double SharedPairs(int[] one, int[] other)
    {
        var all = reports.Length + OtherReports;
        var sum = 0.0;
        for (int i = 0, k = 0; i < one.Length && k < other.Length;)
        {
            var order = one[i].CompareTo(other[k]);
            if (order == 0)
                sum += Math.Log(all / (pairHolders[one[i]] + 0.5)) / Math.Log(all);
            if (order <= 0)
                i++;
            if (order >= 0)
                k++;
        }

        return Root(sum / Math.Sqrt(1 + Math.Min(one.Length, other.Length)));
    }

    private int[] Numbered(HashSet<(string, string)> own, Dictionary<(string, string), int> numbers)
    {
        var found = new int[own.Count];
        var i = 0;
        foreach (var pair in own)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, pair, out var isKnown);
            if (!isKnown)
            {
                number = pairHolders.Count;
                pairHolders.Add(0);
            }

            pairHolders[number]++;
            found[i++] = number;
        }

        Array.Sort(found);
        return found;
    }

    private static double Root(double share) => Math.Sqrt(Math.Max(0, share));

    /// <summary>How much of the same two sets hold, 0 to 1; 0 where one is empty.</summary>
    private static double Overlap(FrozenSet<string> one, FrozenSet<string> other) =>
        one.Count == 0 || other.Count == 0 ? 0 : one.Count(other.Contains) / Math.Sqrt((double)one.Count * other.Count);

    /// <summary>1 where both hold something and nothing is in both.</summary>
    private static double Apart(FrozenSet<string> one, FrozenSet<string> other) => one.Count > 0 && other.Count > 0 && !one.Overlaps(other) ? 1 : 0;
}
