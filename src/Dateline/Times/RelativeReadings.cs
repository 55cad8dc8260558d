using Dateline.Dates;
using Dateline.Languages;

namespace Dateline.Times;

/// <summary>A day counted from the report's: <c>today</c> is 0, <c>yesterday</c> -1.</summary>
public sealed record DayReading(int Offset) : TimeReading
{
    /// <inheritdoc/>
    public override bool IsAbsolute => false;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published) =>
        Calendar.Plus(published, Offset) is { } day ? new(DateInterval.On(day), null, DatePrecision.Day) : null;
}

/// <summary>A weekday: <c>on Friday</c>. The report's own day counts, as news calls it by its weekday too.</summary>
/// <param name="Weekday">Which.</param>
/// <param name="Direction">Before or after the report, where that is known.</param>
/// <param name="Strict">Whether the report's own day is left out: <c>last Friday</c>, <c>next Friday</c>.</param>
public sealed record WeekdayReading(DayOfWeek Weekday, TimeDirection Direction, bool Strict) : TimeReading
{
    internal override DayMarks Marks => new(Weekday: Weekday);

    /// <inheritdoc/>
    public override bool IsAbsolute => false;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published)
    {
        var step = Strict ? 1 : 0;
        if (Calendar.Plus(published, -step) is not { } upTo || Calendar.Plus(published, step) is not { } from
            || Calendar.OnOrBefore(upTo, Weekday) is not { } past || Calendar.OnOrAfter(from, Weekday) is not { } future)
            return null;
        DateInterval days;
        if (!Strict)
        {
            days = Direction switch
            {
                // Six days ago a weekday is hardly called by its bare name; it may be today where it happened, and the page was dated farther west.
                TimeDirection.Past => published.DayNumber - past.DayNumber == 6 ? new(past, future) : DateInterval.On(past),
                TimeDirection.Future => DateInterval.On(future),
                _ => new(past, future),
            };
        }
        else
        {
            // "Last Tuesday", said on a Friday, is the Tuesday of last week to some and three days ago to others; said on a Monday it is one day to all.
            var monday = Calendar.Monday(published);
            days = Direction == TimeDirection.Past
                ? past >= monday && Calendar.Plus(past, -7) is { } before ? new(before, past) : DateInterval.On(past)
                : monday is { } start && future.DayNumber < start.DayNumber + 7 && Calendar.Plus(future, 7) is { } after ? new(future, after) : DateInterval.On(future);
        }

        return new(days, null, DatePrecision.Day);
    }

    internal override TimeReading Facing(TimeDirection direction) => Direction == TimeDirection.Unknown ? this with { Direction = direction } : this;
}

/// <summary>The first such weekday from another day on: the Tuesday of <c>starts on Sunday and ends on Tuesday</c>.</summary>
/// <param name="Anchor">The other day.</param>
/// <param name="Weekday">Which weekday.</param>
public sealed record WeekdayFromReading(TimeReading Anchor, DayOfWeek Weekday) : TimeReading
{
    internal override DayMarks Marks => new(Weekday: Weekday);

    /// <inheritdoc/>
    public override bool IsAbsolute => Anchor.IsAbsolute;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published) =>
        Anchor.Resolve(published) is { Starts.Day: { } anchor } && Calendar.OnOrAfter(anchor, Weekday) is { } day
            ? new(DateInterval.On(day), null, DatePrecision.Day)
            : null;
}

/// <summary>A weekday of a week counted from the report's: <c>Monday next week</c>, <c>this Friday</c>.</summary>
public sealed record WeekdayInWeekReading(DayOfWeek Weekday, int Weeks) : TimeReading
{
    internal override DayMarks Marks => new(Weekday: Weekday);

    /// <inheritdoc/>
    public override bool IsAbsolute => false;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published) =>
        Calendar.Monday(published) is { } monday && Calendar.Plus(monday, 7L * Weeks + ((int)Weekday + 6) % 7) is { } day
            ? new(DateInterval.On(day), null, DatePrecision.Day)
            : null;
}

/// <summary>The weekend next to the report: <c>at the weekend</c>, <c>this weekend</c>. The report's own weekend counts.</summary>
public sealed record WeekendReading(TimeDirection Direction) : TimeReading
{
    /// <inheritdoc/>
    public override bool IsAbsolute => false;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published)
    {
        if (Calendar.OnOrBefore(published, DayOfWeek.Saturday) is not { } past || Calendar.Plus(past, published.DayNumber - past.DayNumber <= 1 ? 0 : 7) is not { } future)
            return null;
        var first = Direction == TimeDirection.Future ? future : past;
        return Calendar.Plus(Direction == TimeDirection.Past ? past : future, 1) is { } last ? new(new(first, last), null, DatePrecision.Day) : null;
    }

    internal override TimeReading Facing(TimeDirection direction) => Direction == TimeDirection.Unknown ? this with { Direction = direction } : this;
}

/// <summary>A week, month, year or the like counted from the report's: <c>last week</c>, <c>two years ago</c>, <c>later this month</c>.</summary>
public sealed record UnitReading(TimeUnit Unit, int Offset, CalendarPart Part) : TimeReading
{
    /// <inheritdoc/>
    public override bool IsAbsolute => false;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published)
    {
        var monday = Calendar.Monday(published);
        var days = Unit switch
        {
            TimeUnit.Week => Weeks(0, 6),
            TimeUnit.Weekend => Weeks(5, 6),
            TimeUnit.Month => Calendar.Month(published, Offset),
            TimeUnit.Quarter => Months(3),
            TimeUnit.Half => Months(6),
            TimeUnit.Year => Calendar.Years((long)published.Year + Offset, (long)published.Year + Offset),
            TimeUnit.Decade => Calendar.Years((published.Year / 10L + Offset) * 10, (published.Year / 10L + Offset) * 10 + 9),
            TimeUnit.Century => Calendar.Years((published.Year / 100L + Offset) * 100, (published.Year / 100L + Offset) * 100 + 99),
            _ => null,
        };
        return days is { } known ? new(Calendar.Part(known, Part, published), null, Precision(Unit)) : null;

        DateInterval? Months(int each) => Calendar.Month(published, (long)each * Offset - (published.Month - 1) % each) is { Earliest: { Year: < 9999 } first }
            ? new DateInterval(first, first.AddMonths(each).AddDays(-1))
            : null;

        DateInterval? Weeks(int first, int last) => monday is { } start
            ? Calendar.Between(Calendar.Plus(start, 7L * Offset + first), Calendar.Plus(start, 7L * Offset + last))
            : null;
    }

    internal override TimeReading Whole => this with { Part = CalendarPart.Whole };

    internal static DatePrecision Precision(TimeUnit unit) => unit switch
    {
        TimeUnit.Week or TimeUnit.Fortnight => DatePrecision.Week,
        TimeUnit.Month => DatePrecision.Month,
        TimeUnit.Quarter or TimeUnit.Half => DatePrecision.Season,
        TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century => DatePrecision.Year,
        _ => DatePrecision.Day,
    };
}

/// <summary>So many weeks before or after the report, give or take some days, as people say it: <c>two weeks ago</c>.</summary>
public sealed record WeeksAwayReading(int Weeks) : TimeReading
{
    private const int Slack = 3;

    /// <inheritdoc/>
    public override bool IsAbsolute => false;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published) =>
        Calendar.Between(Calendar.Plus(published, 7L * Weeks - Slack), Calendar.Plus(published, 7L * Weeks + Slack)) is { } days
            ? new(days, null, DatePrecision.Week)
            : null;
}

/// <summary>Some time within a length of days that ends or begins with the report: <c>the past 30 days</c>, <c>within two weeks</c>.</summary>
/// <param name="Days">How many days it holds; negative before the report.</param>
/// <param name="Unit">The unit in which the words count.</param>
public sealed record WithinReading(int Days, TimeUnit Unit) : TimeReading
{
    /// <summary>How many units the words count.</summary>
    public decimal Count { get; init; }

    /// <inheritdoc/>
    public override bool IsAbsolute => false;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published) =>
        (Days < 0 ? Calendar.Between(Calendar.Plus(published, Days), published) : Calendar.Between(published, Calendar.Plus(published, Days))) is { } days
            ? new(days, null, UnitReading.Precision(Unit))
            : null;
}

/// <summary>So many hours before or after the report, which has no hour: that day or the one beside it.</summary>
public sealed record HoursAwayReading(int Hours) : TimeReading
{
    private const int Day = 24;

    /// <inheritdoc/>
    public override bool IsAbsolute => false;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published)
    {
        var near = Hours / Day;
        var far = Hours < 0 ? -((-Hours + Day - 1) / Day) : (Hours + Day - 1) / Day;
        return Calendar.Between(Calendar.Plus(published, Math.Min(near, far)), Calendar.Plus(published, Math.Max(near, far))) is { } days
            ? new(days, null, DatePrecision.Day) : null;
    }
}

/// <summary>So many days before or after the report, give or take a tenth: <c>a year and a half ago</c>.</summary>
public sealed record RoughlyAwayReading(int Days) : TimeReading
{
    /// <inheritdoc/>
    public override bool IsAbsolute => false;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published)
    {
        var slack = Math.Abs(Days) / 10 + 1;
        return Calendar.Between(Calendar.Plus(published, Days - slack), Calendar.Plus(published, Days + slack)) is { } days
            ? new(days, null, slack <= 7 ? DatePrecision.Week : slack <= 31 ? DatePrecision.Month : DatePrecision.Year)
            : null;
    }
}
