using Dateline.Events;
using Dateline.Timelines;

namespace Dateline.App.Showing;

/// <summary>The status of a line in a word for the reader.</summary>
internal static class StatusWords
{
    /// <summary>The longest of the words, for columns.</summary>
    public const int Longest = 11;

    /// <summary>The word for a line; a day that went by without a report is never said to have happened.</summary>
    public static string Of(TimelineLine line) => line.Passed ? "was due" : Of(line.Status, line.Negation);

    /// <summary>From or to which other day it was moved, in words; null where it was not.</summary>
    public static string? Moved(TimelineLine line) => line switch
    {
        { MovedFrom: { } former } => $"moved from {DateWords.DayWithWeekday(former)}",
        { MovedTo: { } day } => $"moved to {DateWords.DayWithWeekday(day)}",
        _ => null,
    };

    /// <summary>The word for a status; "denied" only where somebody denies, and not where a report itself says that it is not so.</summary>
    public static string Of(EventStatus status, Negation negation = Negation.None) => (status, negation) switch
    {
        (EventStatus.Denied, Negation.NotDone) => "not done",
        (EventStatus.Denied, Negation.NotToCome) => "not due",
        _ => Plain(status),
    };

    private static string Plain(EventStatus status) => status switch
    {
        EventStatus.Expected => "due",
        EventStatus.Happened => "happened",
        EventStatus.Postponed => "postponed",
        EventStatus.Cancelled => "cancelled",
        EventStatus.Denied => "denied",
        _ => "unconfirmed",
    };
}
