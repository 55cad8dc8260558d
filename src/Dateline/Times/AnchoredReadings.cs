using Dateline.Dates;
using Dateline.Languages;

namespace Dateline.Times;

/// <summary>Words that point to a time without saying on which days it lies: <c>now</c>, <c>recently</c>, <c>10:30 a.m.</c> of an unnamed day, <c>fiscal
/// 2020</c>.</summary>
/// <param name="Value">What TIMEX3 writes for them.</param>
public sealed record UndatedReading(string Value) : TimeReading
{
    /// <inheritdoc/>
    public override bool IsAbsolute => false;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published) => null;
}

/// <summary>A day by its number alone: <c>on the 15th</c>, <c>Thursday the 21st</c>.</summary>
/// <param name="Day">1 to 31.</param>
/// <param name="Weekday">The weekday that it must be; null when none is said.</param>
/// <param name="Direction">Before or after the report, where that is known.</param>
public sealed record DayOfMonthReading(int Day, DayOfWeek? Weekday, TimeDirection Direction) : TimeReading
{
    /// <summary>So many days around the report are looked through: a weekday meets a number every few months.</summary>
    private const int Reach = 400;

    /// <summary>Up to so many days away, a weekday with its number is the nearest one whatever the tense.</summary>
    private const int Near = 45;

    internal override DayMarks Marks => new(Number: Day, Weekday: Weekday);

    /// <inheritdoc/>
    public override bool IsAbsolute => false;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published)
    {
        if (Nearest(published, -1) is not { } past || Nearest(published, 1) is not { } future)
            return null;
        var nearer = published.DayNumber - past.DayNumber <= future.DayNumber - published.DayNumber ? past : future;
        var days = Weekday is not null && Math.Abs(published.DayNumber - nearer.DayNumber) <= Near ? DateInterval.On(nearer) : Direction switch
        {
            TimeDirection.Past => DateInterval.On(past),
            TimeDirection.Future => DateInterval.On(future),
            _ => Weekday is null ? new(past, future) : DateInterval.On(nearer),
        };
        return new(days, null, DatePrecision.Day);
    }

    internal override TimeReading Facing(TimeDirection direction) => this with { Direction = direction };

    private DateOnly? Nearest(DateOnly from, int step)
    {
        for (var i = 0; i <= Reach; i++)
        {
            if (Calendar.Plus(from, step * i) is not { } day)
                return null;
            if (day.Day == Day && (Weekday is null || day.DayOfWeek == Weekday))
                return day;
        }

        return null;
    }
}

/// <summary>A day of a month counted from the report's: <c>the 20th of next month</c>.</summary>
/// <param name="Day">1 to 31.</param>
/// <param name="Months">How many months later.</param>
public sealed record DayInMonthReading(int Day, int Months) : TimeReading
{
    internal override DayMarks Marks => new(Number: Day);

    /// <inheritdoc/>
    public override bool IsAbsolute => false;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published) =>
        Calendar.Month(published, Months) is { Earliest: { } first } month && month.Latest?.Day >= Day
            ? new(DateInterval.On(first.AddDays(Day - 1)), null, DatePrecision.Day) : null;
}

/// <summary>A month of a year counted from the report's: <c>June next year</c>.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Part">Which part of it.</param>
/// <param name="Years">How many years later.</param>
public sealed record MonthInYearReading(int Month, CalendarPart Part, int Years) : TimeReading
{
    internal override DayMarks Marks => new(Month);

    /// <inheritdoc/>
    public override bool IsAbsolute => false;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published) =>
        published.Year + Years is >= 1 and <= 9999 and var year ? new(Calendar.Part(DateInterval.Month(year, Month), Part, published), null,
            DatePrecision.Month) : null;

    internal override TimeReading Whole => this with { Part = CalendarPart.Whole };
}

/// <summary>A part of another time, counted in it: <c>the first week of March</c>, <c>the last two months of 2019</c>, <c>the third quarter of next
/// year</c>.</summary>
/// <param name="Of">What it is a part of.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Index">The number of the part, from 1; -1 for the last.</param>
/// <param name="Count">How many of them from there; before the last, how many up to it.</param>
public sealed record SliceReading(TimeReading Of, TimeUnit Unit, int Index, int Count) : TimeReading
{
    /// <inheritdoc/>
    public override bool IsAbsolute => Of.IsAbsolute;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published)
    {
        if (Of.Resolve(published) is not { Until: null, Starts: { Earliest: { } first, Latest: { } last } whole } || !IsPartOf(whole.Days ?? 0))
            return null;
        var half = whole.Days > 366 ? (last.Year - first.Year + 1) * 6L : 6;
        var from = Index > 0 ? Step(first, Index - 1, half) : Step(last.AddDays(1), -Count, half);
        var to = (Index > 0 ? Step(first, Index - 1 + Count, half) : last.AddDays(1)) is { } behind ? Calendar.Plus(behind, -1) : null;
        if (from is not { } begin || to is not { } end || begin > last)
            return null;
        if (Unit == TimeUnit.Week)
        {
            // The third week of a year is also that of the calendar with numbered weeks.
            if (Index > 0 && whole.Days > 31 && Calendar.Monday(new(first.Year, first.Month, 4)) is { } numbered
                && Calendar.Plus(numbered, 7L * (Index - 1)) is { } monday)
                begin = monday < begin ? monday : begin;

            // The first week of March is its first seven days to some, and the first full week to others.
            end = Index > 0 ? Calendar.OnOrAfter(end, DayOfWeek.Sunday) ?? end : end;
            begin = Index > 0 ? begin : Calendar.Monday(begin) ?? begin;
        }

        return new(new(begin, end), null, UnitReading.Precision(Unit));
    }

    internal override TimeReading Facing(TimeDirection direction) => this with { Of = Of.Facing(direction) };

    /// <summary>Whether as many parts are in a whole of so many days: there is no fifth quarter of a year, and no first week of what may be one of two
    /// Marches.</summary>
    private bool IsPartOf(int days) => days is <= 31 or >= 89 and <= 92 or >= 180 and <= 184 or 365 or 366 or > 3600 && (Unit switch
    {
        TimeUnit.Day => 1,
        TimeUnit.Week => 7,
        TimeUnit.Month => 28,
        TimeUnit.Quarter => 90,
        TimeUnit.Half => 181,
        TimeUnit.Year => 365,
        TimeUnit.Decade => 3650,
        _ => int.MaxValue / 64,
    }) * Math.Max(Math.Max(Index - 1, 0) + Count, 1) < days + 3;

    private DateOnly? Step(DateOnly day, int units, long half) => Unit switch
    {
        TimeUnit.Day => Calendar.Plus(day, units),
        TimeUnit.Week => Calendar.Plus(day, 7L * units),
        TimeUnit.Month => Calendar.Month(day, units)?.Earliest,
        TimeUnit.Quarter => Calendar.Month(day, 3L * units)?.Earliest,
        TimeUnit.Half => Calendar.Month(day, half * units)?.Earliest,
        TimeUnit.Year => Calendar.Month(day, 12L * units)?.Earliest,
        TimeUnit.Decade => Calendar.Month(day, 120L * units)?.Earliest,
        _ => null,
    };
}

/// <summary>A weekday counted in another time: <c>the first Monday of October</c>, <c>the last Friday in May</c>.</summary>
/// <param name="Of">The month in which it is counted.</param>
/// <param name="Weekday">Which weekday.</param>
/// <param name="Index">The number of it, from 1; -1 for the last.</param>
public sealed record CountedWeekdayReading(TimeReading Of, DayOfWeek Weekday, int Index) : TimeReading
{
    /// <inheritdoc/>
    public override bool IsAbsolute => Of.IsAbsolute;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published)
    {
        if (Of.Resolve(published) is not { Until: null, Starts: { Earliest: { } first, Latest: { } last, Days: <= 31 } month })
            return null;
        var day = Index > 0 ? Calendar.OnOrAfter(first, Weekday) is { } one ? Calendar.Plus(one, 7L * (Index - 1)) : null : Calendar.OnOrBefore(last, Weekday);
        return day is { } found && month.Contains(found) ? new(DateInterval.On(found), null, DatePrecision.Day) : null;
    }

    internal override TimeReading Facing(TimeDirection direction) => this with { Of = Of.Facing(direction) };
}

/// <summary>The week in which a day falls: <c>the week of March 3</c>.</summary>
public sealed record WeekOfReading(TimeReading Day) : TimeReading
{
    /// <inheritdoc/>
    public override bool IsAbsolute => Day.IsAbsolute;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published) =>
        Day.Resolve(published) is { Starts: { Earliest: { } first, Latest: { } last } } && Calendar.Monday(first) is { } monday
            && Calendar.OnOrAfter(last, DayOfWeek.Sunday) is { } sunday
            ? new(new(monday, sunday), null, DatePrecision.Week)
            : null;

    internal override TimeReading Facing(TimeDirection direction) => new WeekOfReading(Day.Facing(direction));
}

/// <summary>A time counted from another one: <c>two years later</c>, <c>three days after Christmas</c>.</summary>
/// <param name="Anchor">What it is counted from.</param>
/// <param name="Count">How many units later, or earlier where negative.</param>
/// <param name="Unit">What is counted.</param>
public sealed record OffsetReading(TimeReading Anchor, int Count, TimeUnit Unit) : TimeReading
{
    /// <inheritdoc/>
    public override bool IsAbsolute => Anchor.IsAbsolute;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published)
    {
        if (Anchor.Resolve(published) is not { Starts: { Earliest: { } first, Latest: { } last } }
            || (Count == 0 || Unit == TimeUnit.Weekend ? new UnitReading(Unit, Count, CalendarPart.Whole) : TimeParser.Away(Count, Unit)) is not { } away
            || away.Resolve(first) is not { } begin || away.Resolve(last) is not { } end)
            return null;
        return begin with { Starts = begin.Starts.Hull(end.Starts) };
    }

    internal override TimeReading Facing(TimeDirection direction) => this with { Anchor = Anchor.Facing(direction) };
}

/// <summary>A quarter of an unnamed year: <c>in the third quarter</c>. The nearest one that is over or running is meant, unless the clause looks
/// ahead.</summary>
/// <param name="Number">1 to 4.</param>
/// <param name="Direction">Before or after the report, where that is known.</param>
public sealed record QuarterReading(int Number, TimeDirection Direction) : TimeReading
{
    /// <inheritdoc/>
    public override bool IsAbsolute => false;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published)
    {
        var back = (published.Month - (3 * Number - 2) + 12) % 12;
        var past = Calendar.Month(published, -back)?.Earliest;
        var future = back < 3 ? past : past?.AddYears(past.Value.Year < 9999 ? 1 : 0);
        if (past is not { } before || future is not { } after || after.Year >= 9999)
            return null;
        var days = Direction switch
        {
            TimeDirection.Past => Three(before),
            TimeDirection.Future => Three(after),
            _ => Three(before).Hull(Three(after)),
        };
        return new(days, null, DatePrecision.Season);

        static DateInterval Three(DateOnly first) => new(first, first.AddMonths(3).AddDays(-1));
    }

    internal override TimeReading Facing(TimeDirection direction) => this with { Direction = direction };
}

/// <summary>A holiday that has its day by rule: <c>Easter Monday</c>, <c>Thanksgiving</c>, <c>Christmas 2019</c>.</summary>
public sealed record HolidayReading : TimeReading
{
    internal HolidayReading(Holiday holiday) => Holiday = holiday;

    /// <summary>What people keep and travel for holds more days than one.</summary>
    private const int LooseDays = 3;

    /// <summary>Up to so many days away, the nearest one is meant where no tense tells.</summary>
    private const int Near = 60;

    /// <summary>A tense that leads so many days away, past one that is near, may be that of something else.</summary>
    private const int Far = 300;

    internal Holiday Holiday { get; }

    /// <summary>The year; null when the words name none.</summary>
    public int? Year { get; init; }

    /// <summary>Before or after the report, where that is known.</summary>
    public TimeDirection Direction { get; init; }

    /// <summary>Whether the words themselves say on which side it lies: <c>last Christmas</c>.</summary>
    public bool IsSaid { get; init; }

    /// <summary>Whether the days around it are meant too: <c>over Christmas</c>.</summary>
    public bool IsLoose { get; init; }

    /// <summary>Whether the weekend next to it is meant: <c>Labor Day weekend</c>.</summary>
    public bool IsWeekend { get; init; }

    /// <inheritdoc/>
    public override bool IsAbsolute => Year is not null;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published)
    {
        if (Year is { } known)
            return Holiday.In(known) is { } only ? Around(DateInterval.On(only)) : null;
        DateOnly? before = null;
        DateOnly? after = null;
        for (var year = published.Year - 2; year <= published.Year + 2; year++)
        {
            if (Holiday.In(year) is not { } day)
                continue;
            if (day <= published)
                before = day;
            if (day >= published)
                after ??= day;
        }

        if (before is not { } past || after is not { } future)
            return null;
        var (since, until) = (published.DayNumber - past.DayNumber, future.DayNumber - published.DayNumber);
        var (told, other) = Direction == TimeDirection.Past ? (since, until) : (until, since);
        return Direction switch
        {
            TimeDirection.Past or TimeDirection.Future when !IsSaid && told > Far && other <= Near => new(new(past, future), null, DatePrecision.Day),
            TimeDirection.Past => Around(DateInterval.On(past)),
            TimeDirection.Future => Around(DateInterval.On(future)),
            _ => Math.Min(since, until) <= Near ? Around(DateInterval.On(since < until ? past : future)) : new(new(past, future), null, DatePrecision.Day),
        };
    }

    internal override TimeReading Facing(TimeDirection direction) => Direction == TimeDirection.Unknown ? this with { Direction = direction } : this;

    private ResolvedTime Around(DateInterval day)
    {
        var first = day.Earliest!.Value;
        if (IsWeekend)
        {
            var saturday = first.DayOfWeek is DayOfWeek.Thursday or DayOfWeek.Friday ? Calendar.OnOrAfter(first, DayOfWeek.Saturday)
                : Calendar.OnOrBefore(first, DayOfWeek.Saturday);
            return new(new(saturday, saturday?.AddDays(1)), null, DatePrecision.Day);
        }

        var slack = IsLoose ? Math.Max(LooseDays, Holiday.Slack) : Holiday.Slack;
        return new(new(first.AddDays(-slack), first.AddDays(Holiday.Length - 1 + slack)), null, DatePrecision.Day);
    }

    internal override TimeReading Whole => this with { IsLoose = false };
}
