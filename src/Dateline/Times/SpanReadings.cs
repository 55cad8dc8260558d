using Dateline.Dates;
using Dateline.Languages;

namespace Dateline.Times;

/// <summary>A length of time that says nothing of when: <c>ten days</c>.</summary>
public sealed record DurationReading(decimal Count, TimeUnit Unit) : TimeReading
{
    /// <summary>What is added in a smaller unit: the months of <c>two years and three months</c>; null for nothing.</summary>
    public DurationReading? And { get; init; }

    /// <inheritdoc/>
    public override bool IsAbsolute => false;

    /// <summary>How many whole days it takes; null for units that have no fixed number of days, and for less than a day.</summary>
    public int? Days => And is null && (Unit switch { TimeUnit.Day => 1, TimeUnit.Weekend => 2, TimeUnit.Week => 7, TimeUnit.Fortnight => 14, _ => 0 }) is > 0 and var days
        && Count is >= 1 and <= 3660 && decimal.Truncate(Count) == Count
            ? (int)Count * days
            : null;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published) => null;
}

/// <summary>A repetition: <c>every Friday</c>.</summary>
/// <param name="Weekday">The weekday that comes back; null when it is no weekday.</param>
/// <param name="Unit">The unit after which it comes back.</param>
/// <param name="Count">After how many of them.</param>
public sealed record SetReading(DayOfWeek? Weekday, TimeUnit Unit, int Count = 1) : TimeReading
{
    /// <inheritdoc/>
    public override bool IsAbsolute => false;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published) => null;
}

/// <summary>From one time to another: <c>March 4-8</c>, <c>Monday to Wednesday</c>.</summary>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends.</param>
public sealed record RangeReading(TimeReading From, TimeReading To) : TimeReading
{
    internal override DayMarks Marks => From.Marks;

    /// <inheritdoc/>
    public override bool IsAbsolute => From.IsAbsolute && To.IsAbsolute;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published)
    {
        if (From.Resolve(published) is not { } begin)
            return null;
        if (begin.Starts.Day is { } first && To is WeekdayReading end)
            return begin with { Until = Calendar.OnOrAfter(first, end.Weekday) };
        if (begin.Starts is { Earliest: { } from, Latest: { } until } && from.Month == until.Month && from.Year == until.Year
            && Following(from) is { } following)
            return begin with { Until = following };
        if (To.Resolve(published) is not { } to)
            return null;
        if (to.Starts.Latest < begin.Starts.Earliest)
            return null;
        return begin with { Until = to.Starts.Latest };
    }

    /// <summary>"December 28 to January 3", "November to March": the first such day or month after the one it begins with.</summary>
    private DateOnly? Following(DateOnly from) => To switch
    {
        MonthReading { Part: CalendarPart.Whole, Month: var month } => Calendar.Month(from, (month - from.Month + 12) % 12)?.Latest,
        MonthDayReading { Month: var month, Day: var day } when From is MonthDayReading =>
            Calendar.Month(from, month == from.Month && day < from.Day ? 12 : (month - from.Month + 12) % 12) is { Earliest: { } first, Latest: { } last }
                && last.Day >= day ? first.AddDays(day - 1) : null,
        _ => null,
    };

    internal override TimeReading Facing(TimeDirection direction) => new RangeReading(From.Facing(direction), To.Facing(direction));
}

/// <summary>Some time between two others: <c>between 4 and 8 March</c>.</summary>
public sealed record BetweenReading(TimeReading First, TimeReading Last) : TimeReading
{
    /// <inheritdoc/>
    public override bool IsAbsolute => First.IsAbsolute && Last.IsAbsolute;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published) =>
        new RangeReading(First, Last).Resolve(published) is { Until: { } until } range
            ? range with { Starts = new(range.Starts.Earliest, until), Until = null }
            : null;

    internal override TimeReading Facing(TimeDirection direction) => new BetweenReading(First.Facing(direction), Last.Facing(direction));
}

/// <summary>A time and how long what begins then lasts: <c>six days from next Friday</c>.</summary>
public sealed record LastingReading(TimeReading From, DurationReading Length) : TimeReading
{
    internal override DayMarks Marks => From.Marks;

    /// <inheritdoc/>
    public override bool IsAbsolute => From.IsAbsolute;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published) =>
        From.Resolve(published) is not { } begin ? null
        : begin.Starts.Day is { } first && Length.Days is { } days ? begin with { Until = Calendar.Plus(first, days - 1) }
        : begin;

    internal override TimeReading Facing(TimeDirection direction) => new LastingReading(From.Facing(direction), Length);
}

/// <summary>A day counted from another that was named before it: <c>the following day</c>.</summary>
public sealed record NeighbourReading(TimeReading Anchor, int Offset) : TimeReading
{
    /// <inheritdoc/>
    public override bool IsAbsolute => Anchor.IsAbsolute;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published) =>
        Anchor.Resolve(published) is { Starts.Day: { } anchor } && Calendar.Plus(anchor, Offset) is { } day
            ? new(DateInterval.On(day), null, DatePrecision.Day)
            : null;
}

/// <summary>Not later than a time, and not before the report: <c>by Friday</c>.</summary>
public sealed record ByReading(TimeReading Limit) : TimeReading
{
    /// <inheritdoc/>
    public override bool IsAbsolute => false;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published) =>
        Limit.Resolve(published) is { Starts.Latest: { } last } && last >= published ? new(new(published, last), null, DatePrecision.Day) : null;

    internal override TimeReading Facing(TimeDirection direction) => new ByReading(Limit.Facing(direction));
}
