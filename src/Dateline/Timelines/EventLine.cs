using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Times;

namespace Dateline.Timelines;

/// <summary>One event while its reports are being gathered.</summary>
internal sealed class EventLine
{
    /// <summary>A new event is compared with so many of those already here.</summary>
    private const int Compared = 6;

    private readonly List<(ReportedEvent Event, ResolvedTime When)> members = [];

    public EventLine(ReportedEvent told, ResolvedTime when)
    {
        members.Add((told, when));
        When = when;
    }

    public IReadOnlyList<(ReportedEvent Event, ResolvedTime When)> Members => members;

    /// <summary>The days that all members allow.</summary>
    public ResolvedTime When { get; private set; }

    /// <summary>The reports that tell it, ascending.</summary>
    public ImmutableArray<int> Reports => [.. members.Select(m => m.Event.Report).Distinct().Order()];

    /// <summary>How much speaks for an event being this one; below <see cref="EventLikeness.Same"/> it is another.</summary>
    public double Likeness(ReportedEvent told, ResolvedTime when)
    {
        if (When.Starts.Intersect(when.Starts) is null || !Meet(told.Told.Status))
            return 0;
        var days = When.Starts.Day is { } day && when.Starts.Day == day ? 0.5
            : Narrow(When) && Narrow(when) ? 0.2
            : 0;

        // Two clauses of one sentence that name one day speak of one occasion.
        if (members.Exists(m => m.Event.Report == told.Report && m.Event.Told.Sentence == told.Told.Sentence))
            return days > 0.2 ? EventLikeness.Same + days : days + EventLikeness.Of(members[0].Event, told);
        var best = members.Take(Compared).Max(m => EventLikeness.Of(m.Event, told));

        // What one report tells twice without a day may as well be two things.
        return days == 0 && members.Exists(m => m.Event.Report == told.Report) ? best - 0.2 : best + days;
    }

    public void Add(ReportedEvent told, ResolvedTime when)
    {
        members.Add((told, when));
        var both = When.Starts.Intersect(when.Starts)!.Value;
        var closer = (when.Starts.Days ?? int.MaxValue) < (When.Starts.Days ?? int.MaxValue) ? when : When;
        When = new(both, When.Until ?? when.Until, both.Day is not null ? DatePrecision.Day : closer.Precision);
    }

    private bool Meet(EventStatus status) =>
        members.Exists(m => m.Event.Told.Status == status) || (status != EventStatus.Denied && members.Exists(m => m.Event.Told.Status != EventStatus.Denied));

    private static bool Narrow(ResolvedTime when) => when.Starts.Days is <= 31;
}
