using Dateline.Events;
using Dateline.Stories;

namespace Dateline.Timelines;

/// <summary>What of a story is still to come.</summary>
public static class Agenda
{
    /// <summary>The lines that are expected, or put off, and whose day had not gone by at the newest report, in the order of the timeline.</summary>
    public static IEnumerable<TimelineLine> Of(Story story) =>
        story.Timeline.Where(line => line is { Status: EventStatus.Expected or EventStatus.Postponed, Passed: false });
}
