using Dateline.Events;

namespace Dateline.Timelines;

/// <summary>What of a story is still to come, or was due without another line of whether it took place.</summary>
public static class Agenda
{
    /// <summary>Whether a line is on the agenda: it is expected or put off, or lies ahead and is not told as done.</summary>
    /// <param name="line">The line.</param>
    /// <param name="newest">The day of the story's newest report; null when none of its reports has a date.</param>
    public static bool Holds(TimelineLine line, DateOnly? newest) =>
        line.Status is EventStatus.Expected or EventStatus.Postponed
        || (line.Status != EventStatus.Happened && line.Starts.Earliest is { } day && day > newest);
}
