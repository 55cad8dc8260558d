using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Stories;

namespace Dateline.Tracking;

/// <summary>Puts reports to happenings and stories one at a time, as they come, and looks again later.</summary>
/// <remarks>
/// A report is compared with the few that share its heaviest terms, so that the cost of one does not grow with how many there are.
/// The same reports in the same order come to the same state. Not for use by several threads at once.
/// </remarks>
public sealed class StoryTracker
{
    /// <summary>So many of a report's heaviest terms are looked up.</summary>
    private const int Terms = 40;

    /// <summary>Of each of them so many of the newest reports.</summary>
    private const int PerTerm = 200;

    /// <summary>With so many of those that share most it is compared.</summary>
    private const int Nearest = 32;

    /// <summary>With so many happenings of these, the nearest first.</summary>
    private const int Happenings = 6;

    /// <summary>Of a happening so many reports speak for it.</summary>
    private const int Speaking = 8;

    /// <summary>So many happenings of other stories are weighed, and of one story.</summary>
    private const int Bonds = 8;

    /// <summary>A story with which a new happening has so much of a bond is looked at again later.</summary>
    private const double WorthALook = 0.5;

    private readonly int mostPresent;
    private readonly Vocabulary collection = new();
    private readonly PairCounts pairs = new(long.MaxValue);
    private readonly TermIndex index = new();
    private readonly Scores scores = new();
    private readonly Membership members = new();
    private readonly LaterLook later;

    /// <param name="mostPresent">So many of the newest reports are kept whole. Of those before them a few hundred bytes are kept: enough that a follow-up finds its story.</param>
    public StoryTracker(int mostPresent = 100_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostPresent, 1);
        this.mostPresent = mostPresent;
        later = new(members, collection);
    }

    /// <summary>How many reports there are, copies among them.</summary>
    public int Count => members.Count;

    /// <summary>Takes in a report.</summary>
    /// <param name="article">The report; it gets the number <see cref="Count"/>.</param>
    /// <param name="published">When it was published, as far as its own page tells.</param>
    /// <param name="copyOf">The number of the report that it copies; null where it copies none.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no report of the number that it is to copy.</exception>
    public Placement Add(AnnotatedArticle article, DateInterval published, int? copyOf = null)
    {
        if (copyOf is not { } original)
            return Add(new ReportSketch(article, published));
        ArgumentOutOfRangeException.ThrowIfNegative(original, nameof(copyOf));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(original, members.Count, nameof(copyOf));
        original = members[original].CopyOf ?? original;
        var copied = members[original];
        members.Add(new(null) { CopyOf = original }, copied.Happening, copied.Story);
        return Placed(PlacementReason.Copy, 1);
    }

    /// <summary>Takes in a report that copies none.</summary>
    internal Placement Add(ReportSketch sketch)
    {
        collection.Add(sketch);
        pairs.Add(sketch.Pairs);
        var number = members.Count;
        var report = new TrackedReport(new(collection, sketch));
        var near = Near(report);
        Index(number, report);
        if (members.Count >= mostPresent)
            members[members.Count - mostPresent].BecomePast();

        if (BestHappening(report, near) is ({ } happening, var probability))
        {
            members.Add(report, happening, members[happening].Story);
            later.Changed(report.Story);
            return Placed(PlacementReason.SameHappening, probability);
        }

        var (story, bond) = BestStory(report, near);
        members.Add(report, number, bond >= StoryBond.Enough ? story!.Value : number);
        later.Changed(report.Story);
        if (bond is >= WorthALook and < StoryBond.Enough)
            later.Touch(report.Story, story!.Value);
        return Placed(bond >= StoryBond.Enough ? PlacementReason.FollowsOn : PlacementReason.NewStory, bond);
    }

    /// <summary>Looks again at the stories that changed, with all that is known by now. What two looks after each other find, is done.</summary>
    /// <returns>The originals that were put elsewhere, by number; copies go with them.</returns>
    public ImmutableArray<StoryMove> LookAgain() => later.Look();

    /// <summary>The story that is called so today: a story that was joined to an older one is called by that one's id.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No story was ever called so.</exception>
    public StoryId Current(StoryId id) => new(members[id.Founder].Story);

    /// <summary>The story of a report.</summary>
    public StoryId StoryOf(int report) => new(members[members[report].CopyOf ?? report].Story);

    /// <summary>The happening of a report.</summary>
    public HappeningId HappeningOf(int report) => new(members[members[report].CopyOf ?? report].Happening);

    /// <summary>The happenings of a story, each with its reports, all in order of arrival; empty where no story is called so today.</summary>
    public ImmutableArray<(HappeningId Happening, ImmutableArray<int> Reports)> Reports(StoryId story) =>
    [
        .. members.Happenings(story.Founder).Order().Select(h => (new HappeningId(h), members.Reports(h).SelectMany(r => members.Copies(r).Append(r)).Order().ToImmutableArray())),
    ];

    private Placement Placed(PlacementReason reason, double strength)
    {
        var report = members[members.Count - 1];
        return new(members.Count - 1, new(report.Story), new(report.Happening), reason, strength);
    }

    private void Index(int number, TrackedReport report)
    {
        var words = report.Profile!.Words;
        foreach (var place in words.Heaviest(Terms))
            index.Add(words.Terms[place], number);
    }

    /// <summary>The reports that share most of the heaviest terms, the nearest first.</summary>
    private int[] Near(TrackedReport report)
    {
        var words = report.Profile!.Words;
        foreach (var place in words.Heaviest(Terms))
            index.Score(words.Terms[place], words.Weight(place) * words.Weight(place), PerTerm, scores);
        return Array.ConvertAll(scores.Take(Nearest), n => n.Report);
    }

    /// <summary>The happening that it is most likely of, with the average probability; no happening where none is likely enough.</summary>
    private (int? Happening, double Probability) BestHappening(TrackedReport report, int[] near)
    {
        foreach (var other in near)
        {
            var nearest = report.Profile!.Words.SharedWith(members[other].Profile!.Words).Rest;
            report.Nearest = Math.Max(report.Nearest, nearest);
            members[other].Nearest = Math.Max(members[other].Nearest, nearest);
        }

        var (best, most) = ((int?)null, HappeningLikelihood.Enough);
        foreach (var happening in near.Where(other => !members[other].IsPast).Select(other => members[other].Happening).Distinct().Take(Happenings))
        {
            var (sum, count) = (0.0, 0);
            foreach (var other in Speakers(happening, near))
            {
                sum += Probability(report, members[other]);
                count++;
            }

            if (sum / count >= most)
                (best, most) = (happening, sum / count);
        }

        return (best, most);
    }

    private double Probability(TrackedReport one, TrackedReport other)
    {
        var (mine, its) = (one.Profile!, other.Profile!);
        var clues = HappeningClues.Of(mine, its, mine.Words.SharedWith(its.Words), Math.Max(one.Nearest, other.Nearest), collection, pairs);
        return HappeningLikelihood.Of(mine, its, clues, collection);
    }

    /// <summary>The story that a report belongs to most, with the bond; no story where nothing is near.</summary>
    private (int? Story, double Bond) BestStory(TrackedReport report, int[] near)
    {
        var bonds = new Dictionary<int, double>();
        ReportProfile[] mine = [report.Profile!];
        var (best, most) = ((int?)null, 0.0);
        foreach (var happening in near.Select(other => members[other].Happening).Distinct().Take(Bonds))
        {
            bonds[happening] = Bond(happening);
            if (bonds[happening] > most)
                (best, most) = (members[happening].Story, bonds[happening]);
        }

        if (best is not { } story || most < StoryBond.Enough)
            return (best, most);

        // One happening near is not enough where the story has others that have nothing to do with the report.
        var weighed = members.Happenings(story).OrderByDescending(bonds.ContainsKey).ThenByDescending(h => h).Take(Bonds);
        return (story, weighed.Average(h => bonds.TryGetValue(h, out var known) ? known : Bond(h)));

        double Bond(int happening) => StoryBond.Of(mine, Array.ConvertAll(Speakers(happening, near), other => members[other].Profile!));
    }

    /// <summary>The reports that speak for a happening: all of one of few, of others those nearest, the founder and the newest.</summary>
    private int[] Speakers(int happening, int[] near)
    {
        var all = members.Reports(happening);
        if (all.Count <= Speaking)
            return [.. all];
        return [.. near.Where(other => members[other].Happening == happening).Take(Speaking / 2).Append(all[0]).Concat(all.TakeLast(Speaking / 2)).Distinct().Take(Speaking)];
    }
}
