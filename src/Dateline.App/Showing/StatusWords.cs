using Dateline.Events;
using Dateline.Timelines;

namespace Dateline.App.Showing;

/// <summary>The status of a line in a word for the reader.</summary>
internal static class StatusWords
{
    /// <summary>The longest of the words, for columns.</summary>
    public const int Longest = 11;

    /// <summary>The word for a line; a day that went by without a report is never said to have happened.</summary>
    public static string Of(TimelineLine line) => line.Passed ? "was due" : Of(line.Status);

    /// <summary>From or to which other day it was moved, in words; null where it was not.</summary>
    public static string? Moved(TimelineLine line) => line switch
    {
        { MovedFrom: { } former } => $"moved from {DateWords.DayWithWeekday(former)}",
        { MovedTo: { } day } => $"moved to {DateWords.DayWithWeekday(day)}",
        _ => null,
    };

    public static string Of(EventStatus status) => status switch
    {
        EventStatus.Expected => "due",
        EventStatus.Happened => "happened",
        EventStatus.Postponed => "postponed",
        EventStatus.Cancelled => "cancelled",
        EventStatus.Denied => "denied",
        _ => "unconfirmed",
    };
}
