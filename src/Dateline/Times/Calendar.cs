using Dateline.Dates;
using Dateline.Languages;

namespace Dateline.Times;

/// <summary>Reckoning with days that stays inside the years a day can have.</summary>
internal static class Calendar
{
    /// <summary>The day so many days later, or earlier where negative; null beyond the years 1 to 9999.</summary>
    public static DateOnly? Plus(DateOnly day, long days)
    {
        var number = day.DayNumber + days;
        return number < DateOnly.MinValue.DayNumber || number > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)number);
    }

    /// <summary>The last such weekday up to and with a day.</summary>
    public static DateOnly? OnOrBefore(DateOnly day, DayOfWeek weekday) => Plus(day, -(((int)day.DayOfWeek - (int)weekday + 7) % 7));

    /// <summary>The first such weekday from a day on.</summary>
    public static DateOnly? OnOrAfter(DateOnly day, DayOfWeek weekday) => Plus(day, ((int)weekday - (int)day.DayOfWeek + 7) % 7);

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly? Monday(DateOnly day) => OnOrBefore(day, DayOfWeek.Monday);

    /// <summary>The interval of two days; null where either is.</summary>
    public static DateInterval? Between(DateOnly? first, DateOnly? last) =>
        first is { } from && last is { } to && from <= to ? new DateInterval(from, to) : null;

    /// <summary>A month counted from another; null beyond the years 1 to 9999.</summary>
    public static DateInterval? Month(DateOnly day, long monthsLater)
    {
        var month = day.Year * 12L + day.Month - 1 + monthsLater;
        return month is < 12 or >= 120_000 ? null : DateInterval.Month((int)(month / 12), (int)(month % 12) + 1);
    }

    /// <summary>The years from one to another; null beyond the years 1 to 9999.</summary>
    public static DateInterval? Years(long first, long last) =>
        first < 1 || last > 9999 ? null : new DateInterval(new((int)first, 1, 1), new((int)last, 12, 31));

    /// <summary>The months of a season that begins in a year; null beyond the years 1 to 9999.</summary>
    public static DateInterval? SeasonOf(int year, Season season)
    {
        if (year is < 1 or > 9998)
            return null;
        var first = new DateOnly(year, 3 * (int)season + 3, 1);
        return new DateInterval(first, first.AddMonths(3).AddDays(-1));
    }

    private static int Rim(int days) => days > 92 ? Math.Max(30, days / 12) : days / 3;

    /// <summary>The part of an interval.</summary>
    public static DateInterval Part(DateInterval whole, CalendarPart part, DateOnly published)
    {
        if (whole.Earliest is not { } first || whole.Latest is not { } last)
            return whole;
        var days = last.DayNumber - first.DayNumber + 1;
        return part switch
        {
            CalendarPart.Start => new(first, first.AddDays(Rim(days))),
            CalendarPart.End => new(last.AddDays(-Rim(days)), last),
            CalendarPart.Early => new(first, first.AddDays(days / 3)),
            CalendarPart.Middle => new(first.AddDays(days / 3 - 1), first.AddDays(2 * days / 3)),
            CalendarPart.Late => new(first.AddDays(2 * days / 3 - 1), last),
            CalendarPart.Gone => whole.Intersect(DateInterval.Until(published)) ?? whole,
            CalendarPart.Left => whole.Intersect(DateInterval.From(published)) ?? whole,
            _ => whole,
        };
    }
}
