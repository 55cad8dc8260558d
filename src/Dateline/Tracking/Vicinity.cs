using Dateline.Stories;

namespace Dateline.Tracking;

/// <summary>A new report and what is near it, compared with each of them once.</summary>
internal sealed class Vicinity
{
    /// <summary>Of a happening so many reports speak for it.</summary>
    private const int Speaking = 6;

    private readonly Membership members;
    private readonly ReportProfile report;
    private readonly int[] near;
    private readonly Dictionary<int, ReportPair> pairs = [];
    private readonly Dictionary<int, int> nearestOf = [];

    /// <param name="members">Where the others are.</param>
    /// <param name="report">The report.</param>
    /// <param name="near">The others, nearest first.</param>
    public Vicinity(Membership members, ReportProfile report, int[] near)
    {
        this.members = members;
        this.report = report;
        this.near = near;
        var happenings = new List<int>();
        foreach (var other in near)
        {
            var shared = With(other).Words.Rest;
            Nearest = Math.Max(Nearest, shared);
            members[other].Nearest = Math.Max(members[other].Nearest, shared);
            if (nearestOf.TryAdd(members[other].Happening, other))
                happenings.Add(members[other].Happening);
        }

        Happenings = happenings;
    }

    /// <summary>How much of its words the nearest other shares with it, 0 to 1.</summary>
    public double Nearest { get; }

    /// <summary>The happenings of the others, nearest first.</summary>
    public IReadOnlyList<int> Happenings { get; }

    /// <summary>Of the reports of a happening that is near the one that is nearest.</summary>
    public int NearestOf(int happening) => nearestOf[happening];

    /// <summary>The report compared with another, near or not.</summary>
    public ReportPair With(int other) => pairs.TryGetValue(other, out var pair) ? pair : pairs[other] = new(report, members[other].Profile!);

    /// <summary>The reports that speak for a happening: all of one of few, of others those near, the founder and the newest.</summary>
    public IEnumerable<int> Speakers(int happening)
    {
        var all = members.Reports(happening);
        if (all.Count <= Speaking)
            return all;
        return near.Where(other => members[other].Happening == happening).Take(Speaking / 2).Append(all[0]).Concat(all.TakeLast(Speaking / 2)).Distinct().Take(Speaking).ToArray();
    }
}
