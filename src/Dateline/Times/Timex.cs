using System.Globalization;
using Dateline.Dates;
using Dateline.Languages;

namespace Dateline.Times;

/// <summary>Writes times as TimeML's TIMEX3 values: <c>2022-02-04</c>, <c>2022-02</c>, <c>P10D</c>.</summary>
public static class Timex
{
    /// <summary>The value of an expression in a report of that day, a range as <c>from/to</c>; null when it has none.</summary>
    /// <param name="reading">How to read the expression.</param>
    /// <param name="published">The report's day; null when it is not known, so that only what does not depend on it has a value.</param>
    public static string? Value(TimeReading reading, DateOnly? published)
    {
        switch (reading)
        {
            case DurationReading length:
                return Length(length);
            case SetReading set:
                return set.Weekday is { } weekday ? $"XXXX-WXX-{(weekday == DayOfWeek.Sunday ? 7 : (int)weekday)}" : Length(new(1, set.Unit));
            case BetweenReading between:
                return Ends(between.First, between.Last, published);
            case RangeReading range:
                return Ends(range.From, range.To, published);
        }

        if (published is null && !reading.IsAbsolute || reading.Resolve(published ?? new DateOnly(2000, 1, 1)) is not { Starts: var days, Until: var until, Precision: var precision })
            return null;
        if (until is { } end && days.Day is { } start)
            return $"{Day(start)}/{Day(end)}";
        return days.Day is { } day ? Day(day) : Stretch(days, precision);
    }

    private static string? Ends(TimeReading first, TimeReading last, DateOnly? published) =>
        Value(first, published) is { } from && Value(last, published) is { } to ? $"{from}/{to}" : null;

    private static string? Stretch(DateInterval days, DatePrecision precision)
    {
        if (days.Earliest is not { } first || days.Latest is not { } last)
            return null;
        if (precision == DatePrecision.Month && days == DateInterval.Month(first.Year, first.Month))
            return first.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        if (precision == DatePrecision.Year && days == DateInterval.Year(first.Year))
            return first.ToString("yyyy", CultureInfo.InvariantCulture);
        if (precision == DatePrecision.Year && first.Year % 10 == 0 && days == new DateInterval(new(first.Year, 1, 1), new(first.Year + 9, 12, 31)))
            return first.ToString("yyyy", CultureInfo.InvariantCulture)[..3];
        if (precision == DatePrecision.Season && Enum.GetValues<Season>().Where(s => Calendar.SeasonOf(first.Year, s) == days).ToArray() is [var season])
            return $"{first.Year:0000}-{season switch { Season.Spring => "SP", Season.Summer => "SU", Season.Autumn => "FA", _ => "WI" }}";
        return $"{Day(first)}/{Day(last)}";
    }

    private static string Length(DurationReading length)
    {
        var (count, unit) = length.Unit switch
        {
            TimeUnit.Minute => (length.Count, "TM"),
            TimeUnit.Hour => (length.Count, "TH"),
            TimeUnit.Day => (length.Count, "D"),
            TimeUnit.Weekend => (length.Count, "WE"),
            TimeUnit.Week => (length.Count, "W"),
            TimeUnit.Fortnight => (length.Count * 2, "W"),
            TimeUnit.Month => (length.Count, "M"),
            TimeUnit.Quarter => (length.Count, "Q"),
            TimeUnit.Decade => (length.Count * 10, "Y"),
            TimeUnit.Century => (length.Count * 100, "Y"),
            _ => (length.Count, "Y"),
        };
        var number = count.ToString("0.##", CultureInfo.InvariantCulture);
        return unit[0] == 'T' && unit.Length == 2 ? $"PT{number}{unit[1..]}" : $"P{number}{unit}";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
