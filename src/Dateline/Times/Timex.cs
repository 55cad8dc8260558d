using System.Globalization;
using Dateline.Dates;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Times;

/// <summary>Writes times as TimeML's TIMEX3 does: <c>2022-02-04</c>, <c>2022-W05</c>, <c>2022-02</c>, <c>2022-SP</c>, <c>199</c>, <c>P10D</c>, <c>XXXX-WXX-5</c>.</summary>
/// <remarks>Source: TimeML 1.2.1, "Annotation guidelines", the attribute <c>value</c> of TIMEX3.</remarks>
public static class Timex
{
    /// <summary>The type of a time: <c>DATE</c>, <c>TIME</c>, <c>DURATION</c> or <c>SET</c>.</summary>
    public static string Type(TimeExpression time) => time switch
    {
        { Reading: WithinReading } => "DURATION",
        { Kind: TimeKind.Time } => "TIME",
        { Kind: TimeKind.Duration } => "DURATION",
        { Kind: TimeKind.Set } => "SET",
        _ => "DATE",
    };

    /// <summary>The times that TIMEX3 marks one by one: both ends of <c>from Monday to Wednesday</c>; else the time itself.</summary>
    public static IEnumerable<(TextSpan Words, string Type, string? Value, DateInterval? Days)> Marked(TimeExpression time, DateInterval published)
    {
        var resolved = time.Reading.Resolve(published);
        if (time.Ends is not var (from, to) || time.Reading is not (RangeReading or BetweenReading))
            return [(time.Words, Type(time), Value(time, published), resolved is { } known
                ? new DateInterval(known.Starts.Earliest, known.Until ?? known.Starts.Latest) : null)];
        var (first, last) = time.Reading is BetweenReading between ? (between.First, between.Last)
            : (((RangeReading)time.Reading).From, ((RangeReading)time.Reading).To);
        var values = Value(time, published)?.Split('/') ?? [];
        var end = last.Resolve(published)?.Starts is { } days && days.Latest == LastDay(time.Reading, published) ? days
            : LastDay(time.Reading, published) is { } day ? DateInterval.On(day) : default(DateInterval?);
        return
        [
            (from, time.Clock is null ? "DATE" : "TIME", values.Length == 2 ? values[0] : Value(first, published), first.Resolve(published)?.Starts),
            (to, time.ClockUntil is null ? "DATE" : "TIME", values.Length == 2 ? values[1] : Value(last, published), end),
        ];
    }

    private static DateOnly? LastDay(TimeReading range, DateInterval published) =>
        range.Resolve(published) is { } resolved ? resolved.Until ?? resolved.Starts.Latest : null;

    /// <summary>The value of a time, with <c>X</c> for what its words leave open, as the week of a weekday that may be the last or the next one; null where
    /// nothing is left to say.</summary>
    /// <param name="time">The time.</param>
    /// <param name="published">The days on which the report may have been published.</param>
    public static string? Value(TimeExpression time, DateInterval published)
    {
        var value = Value(time.Reading, published);
        if (time.Reading is RangeReading or BetweenReading && value?.Split('/') is [var first, var last])
            return $"{first}{time.Clock}/{last}{time.ClockUntil}";
        return value is null || time.Clock is not { } clock || time.Reading is UndatedReading ? value
            : time.ClockUntil is { } until ? $"{value}{clock}/{value}{until}"
            : value + clock;
    }

    private static string? Value(TimeReading reading, DateInterval published) => reading switch
    {
        UndatedReading undated => undated.Value,
        DurationReading length => Length(length),
        SetReading { Weekday: { } weekday } => $"XXXX-WXX-{IsoNumber(weekday)}",
        SetReading { Unit: TimeUnit.Weekend, Count: 1 } => "XXXX-WXX-WE",
        SetReading set => Length(set.Count, set.Unit),
        WithinReading { Count: > 0 } within => Length(within.Count, within.Unit),
        RangeReading range => Range(range, published),
        BetweenReading between => Range(new(between.First, between.Last), published),
        SliceReading { Unit: TimeUnit.Week, Count: 1, Index: > 0 } week =>
            Value(week.Of, published) is { Length: 4 or 7 } whole ? Invariant($"{whole}-W{week.Index:00}") : null,
        SliceReading { Unit: TimeUnit.Half, Of: CalendarReading { Precision: DatePrecision.Year, Days.Days: > 366 } century } => Value(century, published),
        LastingReading lasting => Value(lasting.From, published),
        _ => Resolved(reading.Whole, published) ?? Open(reading),
    };

    private static string? Resolved(TimeReading reading, DateInterval published) => reading.Resolve(published) is { } resolved ? Value(resolved) : null;

    /// <summary>What the words say although they leave open in which week, month or year.</summary>
    private static string? Open(TimeReading reading) => reading switch
    {
        WeekdayReading weekday => $"XXXX-WXX-{IsoNumber(weekday.Weekday)}",
        MonthDayReading day => Invariant($"XXXX-{day.Month:00}-{day.Day:00}"),
        MonthReading month => Invariant($"XXXX-{month.Month:00}"),
        DayOfMonthReading { Weekday: null } day => Invariant($"XXXX-XX-{day.Day:00}"),
        WeekOfReading week => Open(week.Day),
        QuarterReading quarter => Invariant($"XXXX-Q{quarter.Number}"),
        SeasonReading season => $"XXXX-{Season(season.Season)}",
        HolidayReading { Holiday: { Calendar: HolidayCalendar.Fixed } holiday } => Invariant($"XXXX-{holiday.Month:00}-{holiday.Day:00}"),
        _ => null,
    };

    /// <summary>Both ends, as ISO 8601 writes a stretch of time: TIMEX3 has no value of its own for one.</summary>
    private static string? Range(RangeReading range, DateInterval published)
    {
        if (range.Resolve(published) is not { Until: { } until } resolved || Value(range.From, published) is not { } from)
            return null;
        var to = range.To is CalendarReading named ? Value(named, published) : resolved.Precision switch
        {
            DatePrecision.Year => Years(until.Year, until.Year),
            DatePrecision.Month when until.AddDays(1 - until.Day).AddMonths(1).AddDays(-1) == until => Invariant($"{until.Year:0000}-{until.Month:00}"),
            _ => Iso(until),
        };
        return to is null ? null : $"{from}/{to}";
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Value(ResolvedTime time)
    {
        if (time.Starts.Day is { } day)
            return Iso(day);
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
    private static string? Season(DateOnly first, int days) => days is >= 181 and <= 184 && first.Month is 1 or 7
        ? Invariant($"{first.Year:0000}-H{(first.Month + 5) / 6}")
        : days is < 89 or > 92 ? null
        : first.Month switch
    {
        3 => Invariant($"{first.Year:0000}-SP"),
        6 => Invariant($"{first.Year:0000}-SU"),
        9 => Invariant($"{first.Year:0000}-FA"),
        12 => Invariant($"{first.Year:0000}-WI"),
        1 or 4 or 7 or 10 => Invariant($"{first.Year:0000}-Q{(first.Month + 2) / 3}"),
        _ => null,
    };

    private static string Season(Season season) => season switch
    {
        Languages.Season.Spring => "SP",
        Languages.Season.Summer => "SU",
        Languages.Season.Autumn => "FA",
        _ => "WI",
    };

    private static string? Years(int first, int last) =>
        first == last ? Invariant($"{first:0000}")
        : first % 10 == 0 && last == first + 9 ? Invariant($"{first / 10:000}")
        : first % 100 == 0 && last == first + 99 ? Invariant($"{first / 100:00}")
        : null;

    /// <summary>"Two years and three months" is P2Y3M, "an hour and ten minutes" is PT1H10M, "several days" is PXD.</summary>
    private static string Length(DurationReading length)
    {
        var written = Length(length.Count, length.Unit);
        for (var more = length.And; more is not null; more = more.And)
        {
            var next = Length(more.Count, more.Unit);
            written += next.StartsWith("PT", StringComparison.Ordinal) && written.Contains('T') ? next[2..] : next[1..];
        }

        return written;
    }

    private static string Length(decimal count, TimeUnit unit)
    {
        var number = count == 0 ? "X" : count.ToString("0.##", CultureInfo.InvariantCulture);
        return unit switch
        {
            TimeUnit.Second => $"PT{number}S",
            TimeUnit.Half => Length(6 * count, TimeUnit.Month),
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
