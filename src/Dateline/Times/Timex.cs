using System.Globalization;
using Dateline.Dates;
using Dateline.Languages;

namespace Dateline.Times;

/// <summary>Writes times as TimeML's TIMEX3 does: <c>2022-02-04</c>, <c>2022-W05</c>, <c>2022-02</c>, <c>2022-SP</c>, <c>199</c>, <c>P10D</c>, <c>XXXX-WXX-5</c>.</summary>
/// <remarks>Source: TimeML 1.2.1, "Annotation guidelines", the attribute <c>value</c> of TIMEX3.</remarks>
public static class Timex
{
    /// <summary>The type of a time: <c>DATE</c>, <c>TIME</c>, <c>DURATION</c> or <c>SET</c>.</summary>
    public static string Type(TimeKind kind) => kind switch
    {
        TimeKind.Time => "TIME",
        TimeKind.Duration => "DURATION",
        TimeKind.Set => "SET",
        _ => "DATE",
    };

    /// <summary>The value of a time; null where its words do not settle on one, as a weekday that may be the last or the next one.</summary>
    /// <param name="time">The time.</param>
    /// <param name="published">The days on which the report may have been published.</param>
    public static string? Value(TimeExpression time, DateInterval published) => time.Reading switch
    {
        DurationReading length => Length(length.Count, length.Unit),
        SetReading { Weekday: { } weekday } => $"XXXX-WXX-{IsoNumber(weekday)}",
        SetReading set => Length(1, set.Unit),
        WithinReading => null,
        var reading => reading.Resolve(published) is { } resolved ? Value(resolved) : null,
    };

    private static string? Value(ResolvedTime time)
    {
        if (time.Starts.Day is { } day)
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (time.Starts is not { Earliest: { } first, Latest: { } last })
            return null;
        var days = last.DayNumber - first.DayNumber + 1;
        return time.Precision switch
        {
            DatePrecision.Day => days == 2 && first.DayOfWeek == DayOfWeek.Saturday ? Week(first) + "-WE" : null,
            DatePrecision.Week => days <= 7 ? Week(first.AddDays(days / 2)) : null,
            DatePrecision.Month => first.Year == last.Year && first.Month == last.Month ? Invariant($"{first.Year:0000}-{first.Month:00}") : null,
            DatePrecision.Season => Season(first, days),
            _ => Years(first.Year, last.Year),
        };
    }

    private static string Week(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return Invariant($"{ISOWeek.GetYear(at):0000}-W{ISOWeek.GetWeekOfYear(at):00}");
    }

    /// <summary>A season as this library counts them, from the first day of March, June, September and December; or a quarter of a year.</summary>
    private static string? Season(DateOnly first, int days) => days is < 89 or > 92 ? null : first.Month switch
    {
        3 => Invariant($"{first.Year:0000}-SP"),
        6 => Invariant($"{first.Year:0000}-SU"),
        9 => Invariant($"{first.Year:0000}-FA"),
        12 => Invariant($"{first.Year:0000}-WI"),
        1 or 4 or 7 or 10 => Invariant($"{first.Year:0000}-Q{(first.Month + 2) / 3}"),
        _ => null,
    };

    private static string? Years(int first, int last) =>
        first == last ? Invariant($"{first:0000}")
        : first % 10 == 0 && last == first + 9 ? Invariant($"{first / 10:000}")
        : first % 100 == 0 && last == first + 99 ? Invariant($"{first / 100:00}")
        : null;

    private static string Length(decimal count, TimeUnit unit)
    {
        var number = count.ToString("0.##", CultureInfo.InvariantCulture);
        return unit switch
        {
            TimeUnit.Minute => $"PT{number}M",
            TimeUnit.Hour => $"PT{number}H",
            TimeUnit.Day => $"P{number}D",
            TimeUnit.Weekend => $"P{number}WE",
            TimeUnit.Week => $"P{number}W",
            TimeUnit.Fortnight => Length(2 * count, TimeUnit.Week),
            TimeUnit.Month => $"P{number}M",
            TimeUnit.Quarter => $"P{number}Q",
            TimeUnit.Year => $"P{number}Y",
            TimeUnit.Decade => Length(10 * count, TimeUnit.Year),
            _ => Length(100 * count, TimeUnit.Year),
        };
    }

    private static int IsoNumber(DayOfWeek weekday) => weekday == DayOfWeek.Sunday ? 7 : (int)weekday;

    private static string Invariant(FormattableString words) => FormattableString.Invariant(words);
}
