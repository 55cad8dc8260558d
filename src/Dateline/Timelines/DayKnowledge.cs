using Dateline.Dates;
using Dateline.Stories;

namespace Dateline.Timelines;

/// <summary>What is known of the day of a report, and why; it can only grow.</summary>
internal sealed class DayKnowledge
{
    private readonly List<string> reasons = [];
    private SortedSet<DateOnly>? candidates;

    /// <summary>What the page states, or nothing.</summary>
    public DayKnowledge(PublicationDate? stated) => (Stated, Days) = (stated, stated?.Days ?? DateInterval.Unknown);

    /// <summary>What the page states; null when it states nothing. It is never narrowed by what others say.</summary>
    public PublicationDate? Stated { get; }

    /// <summary>The days that are possible.</summary>
    public DateInterval Days { get; private set; }

    /// <summary>How many days it may be, where they can be counted.</summary>
    public int? Count => candidates?.Count ?? Days.Days;

    /// <summary>Leaves out the days outside of an interval; false, and nothing changed, where that would leave none or leaves out nothing.</summary>
    public bool Narrow(DateInterval to, string why)
    {
        if (Stated is not null || Days.Intersect(to) is not { } less || less == Days)
            return false;
        if (candidates is not null)
            return Keep(to.Contains, why);
        Days = less;
        reasons.Add(why);
        return true;
    }

    /// <summary>Leaves out all days but those; false, and nothing changed, where that would leave none or leaves out nothing.</summary>
    public bool Narrow(IEnumerable<DateOnly> only, string why)
    {
        var allowed = only.Where(Days.Contains).ToHashSet();
        if (Stated is not null || allowed.Count == 0)
            return false;
        if (candidates is not null)
            return Keep(allowed.Contains, why);
        candidates = [.. allowed];
        Days = new(candidates.Min, candidates.Max);
        reasons.Add(why);
        return true;
    }

    /// <summary>Leaves out the days that do not pass a test, where the days are few enough to be tried one by one.</summary>
    public bool Keep(Func<DateOnly, bool> passes, string why)
    {
        if (Stated is not null || candidates is null)
            return false;
        var left = candidates.Where(passes).ToList();
        if (left.Count == 0 || left.Count == candidates.Count)
            return false;
        candidates = [.. left];
        Days = new(candidates.Min, candidates.Max);
        reasons.Add(why);
        return true;
    }

    /// <summary>The days one by one, where they are few.</summary>
    public IEnumerable<DateOnly>? Candidates => candidates;

    /// <summary>All of it as a date with its basis and reasons.</summary>
    public PublicationDate Date => Stated ?? (reasons.Count == 0
        ? new(DateInterval.Unknown, null, DateBasis.Unknown, "the page does not say, and nothing in it tells")
        : new(Days, null, DateBasis.Inferred, string.Join("; ", reasons)));
}
