using Dateline.Dates;
using Dateline.Stories;
using Dateline.Timelines;

namespace Dateline.App.Showing;

/// <summary>Days as a person writes them, no more exact than they are known.</summary>
internal static class DateWords
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Seasons = ["winter", "spring", "summer", "autumn"];

    /// <summary>What stands for a date where none is known.</summary>
    public const string Undated = "undated";

    /// <summary>A day: <c>4 Feb 2022</c>.</summary>
    public static string Day(DateOnly day) => $"{day.Day} {Month(day)} {day.Year}";

    /// <summary>A day with its weekday: <c>Fri 4 Feb 2022</c>.</summary>
    public static string DayWithWeekday(DateOnly day) => $"{day.DayOfWeek.ToString()[..3]} {Day(day)}";

    /// <summary>The time of a line: <c>Fri 4 Feb 2022</c>, <c>in December 2021</c>, <c>between 3 and 4 Feb 2022</c>, <c>4 to 20 Feb 2022</c>, <c>day not known, 4 Feb 2022 at the earliest</c>, <c>undated</c>.</summary>
    public static string Of(TimelineLine line) => Of(line.Starts, line.Until, line.Precision);

    /// <summary>The same of a start and an end.</summary>
    /// <param name="starts">The days on which it may start.</param>
    /// <param name="until">The day it ends; null when that is not said.</param>
    /// <param name="precision">How exactly the start is said.</param>
    public static string Of(DateInterval starts, DateOnly? until, DatePrecision precision)
    {
        if (starts is { Earliest: { } first, Latest: null })
            return $"day not known, {Day(first)} at the earliest";
        if (starts.Day is { } day)
            return until is { } end && end > day ? Stretch(day, "to", end) : DayWithWeekday(day);
        var words = Of(starts, precision);
        return until is { } last && starts.Latest is { } latest && last > latest ? $"{words}, until {Day(last)}" : words;
    }

    /// <summary>Days that something lies between, as exactly as they are known.</summary>
    public static string Of(DateInterval days, DatePrecision precision = DatePrecision.Day) => days switch
    {
        { Earliest: null, Latest: null } => Undated,
        { Day: { } day } => DayWithWeekday(day),
        { Earliest: { } first, Latest: { } last } => Named(first, last, precision) ?? Stretch(first, "and", last, "between "),
        { Earliest: { } first } => $"on or after {Day(first)}",
        _ => $"on or before {Day(days.Latest!.Value)}",
    };

    /// <summary>As of when a figure is given: <c>as of Fri 4 Feb 2022</c>.</summary>
    public static string AsOf(DateInterval days) => days.Day is { } day ? $"as of {DayWithWeekday(day)}" : Of(days);

    /// <summary>When a report was published, with the basis where no page states it: <c>Thu 3 Feb 2022 (inferred)</c>.</summary>
    public static string Of(PublicationDate published) => published.Basis switch
    {
        _ when published.Days.IsUnknown => Undated,
        DateBasis.Stated => Of(published.Days),
        _ => $"{Of(published.Days)} (inferred)",
    };

    /// <summary>From the first to the last day on which any of the reports may have appeared; null where none has a date.</summary>
    public static string? Span(IEnumerable<DateInterval> published)
    {
        var dated = published.Where(days => !days.IsUnknown).ToList();
        if (dated.Count == 0)
            return null;
        var first = dated.Min(days => days.Earliest ?? days.Latest);
        var last = dated.Max(days => days.Latest ?? days.Earliest);
        var open = dated.Any(days => days.Latest is null && days.Earliest == last);
        return first == last ? Day(last!.Value) + (open ? " or later" : "") : Stretch(first!.Value, "–", last!.Value) + (open ? " or later" : "");
    }

    private static string Month(DateOnly day) => Months[day.Month - 1][..3];

    /// <summary>The stretch by its own name, where it is a whole week, month, season or year; null where it is not.</summary>
    private static string? Named(DateOnly first, DateOnly last, DatePrecision precision)
    {
        var days = last.DayNumber - first.DayNumber + 1;
        var endsWithMonth = last.Day == DateTime.DaysInMonth(last.Year, last.Month);
        if (precision == DatePrecision.Week && days == 7)
            return $"in the week of {Day(first)}";
        if (first.Day != 1 || !endsWithMonth)
            return null;
        if (first.Year == last.Year && first.Month == last.Month)
            return $"in {Months[first.Month - 1]} {first.Year}";
        if (first.Year == last.Year && first.Month == 1 && last.Month == 12)
            return $"in {first.Year}";
        if (precision == DatePrecision.Season && first.Month % 3 == 0 && first.AddMonths(2).Month == last.Month)
            return first.Month == 12 ? $"in winter {first.Year}/{last.Year % 100:00}" : $"in {Seasons[first.Month / 3]} {first.Year}";
        return null;
    }

    /// <summary>Two days with what both share said once: <c>3 and 4 Feb 2022</c>, <c>28 Jan and 4 Feb 2022</c>.</summary>
    private static string Stretch(DateOnly first, string joint, DateOnly last, string lead = "") =>
        first.Year != last.Year ? $"{lead}{Day(first)} {joint} {Day(last)}"
        : first.Month != last.Month ? $"{lead}{first.Day} {Month(first)} {joint} {Day(last)}"
        : $"{lead}{first.Day} {joint} {Day(last)}";
}
