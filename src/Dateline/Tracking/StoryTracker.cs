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
    private const int Terms = 28;

    /// <summary>Of each of them so many of the newest reports.</summary>
    private const int PerTerm = 150;

    /// <summary>With so many of those that share most it is compared.</summary>
    private const int Nearest = 20;

    /// <summary>With so many happenings of these, the nearest first.</summary>
    private const int Happenings = 6;

    /// <summary>So many happenings of other stories are weighed, and of one story.</summary>
    private const int Bonds = 8;

    /// <summary>A happening whose nearest report is less likely of the same is not weighed further.</summary>
    private const double HardlyLikely = 0.15;

    /// <summary>Nor is one whose nearest report is bound less.</summary>
    private const double HardlyBound = 0.4;

    /// <summary>A story with which a new happening has so much of a bond is looked at again later.</summary>
    private const double WorthALook = 0.5;

    private readonly int mostPresent;
    private readonly Vocabulary collection = new();
    private readonly PairCounts pairs = new(long.MaxValue);
    private readonly TermIndex index = new();
    private readonly Scores scores = new();
    private readonly Membership members = new();
    private readonly double[] measured = new double[HappeningClues.Names.Length];
    private readonly LaterLook later;

    /// <param name="mostPresent">So many of the newest reports are kept whole. Of those before them a few hundred bytes are kept: enough that a follow-up finds its story.</param>
    public StoryTracker(int mostPresent = 100_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostPresent, 1);
        this.mostPresent = mostPresent;
        later = new(members, pairs);
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
        copied.Nearest = 1;
        LayBy();
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
        var near = new Vicinity(members, report.Profile!, Near(number, report.Profile!));
        report.Nearest = near.Nearest;
        LayBy();
        if (BestHappening(near, report) is ({ } happening, var probability))
        {
            members.Add(report, happening, members[happening].Story);
            later.Changed(report.Story);
            return Placed(PlacementReason.SameHappening, probability);
        }

        var (story, bond) = BestStory(near);
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

    /// <summary>Makes room for a report.</summary>
    private void LayBy()
    {
        if (members.Count >= mostPresent)
            members[members.Count - mostPresent].BecomePast();
    }

    private Placement Placed(PlacementReason reason, double strength)
    {
        var report = members[members.Count - 1];
        return new(members.Count - 1, new(report.Story), new(report.Happening), reason, strength);
    }

    /// <summary>The reports that share most of the heaviest terms, the nearest first; the report itself is there for those that come after it.</summary>
    private int[] Near(int number, ReportProfile report)
    {
        var heaviest = report.Words.Heaviest(Terms);
        foreach (var place in heaviest)
            index.Score(report.Words.Terms[place], report.Words.Weight(place) * report.Words.Weight(place), PerTerm, scores);
        foreach (var place in heaviest)
            index.Add(report.Words.Terms[place], number);
        return Array.ConvertAll(scores.Take(Nearest), n => n.Report);
    }

    /// <summary>The happening that the report is most likely of, with the average probability; no happening where none is likely enough.</summary>
    private (int? Happening, double Probability) BestHappening(Vicinity near, TrackedReport report)
    {
        var (best, most) = ((int?)null, HappeningLikelihood.Enough);
        foreach (var happening in near.Happenings.Where(happening => !members[near.NearestOf(happening)].IsPast).Take(Happenings))
        {
            // Where the nearest is hardly likely the others are less so.
            if (Probability(near.NearestOf(happening)) < HardlyLikely)
                continue;
            var probability = near.Speakers(happening).Where(other => !members[other].IsPast).Average(Probability);
            if (probability >= most)
                (best, most) = (happening, probability);
        }

        return (best, most);

        double Probability(int other)
        {
            var pair = near.With(other);
            HappeningClues.Measure(pair, Math.Max(report.Nearest, members[other].Nearest), pairs, measured);
            return HappeningLikelihood.Of(pair, measured);
        }
    }

    /// <summary>The story that the report belongs to most, with the bond; no story where nothing is near.</summary>
    private (int? Story, double Bond) BestStory(Vicinity near)
    {
        var bonds = new Dictionary<int, double>();
        var (best, most) = ((int?)null, 0.0);
        foreach (var happening in near.Happenings.Take(Bonds))
        {
            var first = StoryBond.Of([near.With(near.NearestOf(happening))]);
            bonds[happening] = first < HardlyBound ? first : StoryBond.Of(near.Speakers(happening).Select(near.With));
            if (bonds[happening] > most)
                (best, most) = (members[happening].Story, bonds[happening]);
        }

        if (best is not { } story || most < StoryBond.Enough)
            return (best, most);

        // One happening near is not enough where the story has others that have nothing to do with the report.
        var weighed = bonds.Keys.Where(h => members[h].Story == story).Concat(members.Happenings(story).TakeLast(Bonds)).Distinct().Take(Bonds);
        return (story, weighed.Average(h => bonds.TryGetValue(h, out var known) ? known : StoryBond.Of(near.Speakers(h).Select(near.With))));
    }
}
