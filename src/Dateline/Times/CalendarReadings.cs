using Dateline.Dates;
using Dateline.Languages;

namespace Dateline.Times;

/// <summary>A time that the words name in full: <c>November 13, 2019</c>, <c>in 2014</c>, <c>the 1990s</c>.</summary>
public sealed record CalendarReading(DateInterval Days, DatePrecision Precision) : TimeReading
{
    /// <summary>All of that of which the words name a part: the days of 1990 for <c>late 1990</c>; null where they name it whole.</summary>
    public CalendarReading? PartOf { get; init; }

    /// <inheritdoc/>
    public override bool IsAbsolute => true;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published) => new(Days, null, Precision);

    internal override TimeReading Whole => PartOf ?? this;
}

/// <summary>A day of a month without a year: <c>Feb. 4</c>. The nearest such day is meant; one that is far from the report is on the side that the tense of the clause tells.</summary>
public sealed record MonthDayReading(int Month, int Day, TimeDirection Direction) : TimeReading
{
    /// <summary>Up to so many days away, the nearest day is meant whatever the tense: news gives a year to what is nearly a year away.</summary>
    private const int Near = 60;

    /// <summary>Without a tense, a day farther away than this may be the other one too.</summary>
    private const int Clear = 120;

    internal override DayMarks Marks => new(Month, Day);

    /// <inheritdoc/>
    public override bool IsAbsolute => false;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published)
    {
        DateOnly? before = null;
        DateOnly? after = null;
        for (var year = published.Year - 8; year <= published.Year + 8; year++)
        {
            // 29 February is there every fourth year, and sometimes every eighth.
            if (year is < 1 or > 9999 || Day > DateTime.DaysInMonth(year, Month))
                continue;
            var day = new DateOnly(year, Month, Day);
            if (day <= published)
                before = day;
            if (day >= published)
                after ??= day;
        }

        if (before is not { } past || after is not { } future)
            return null;
        var since = published.DayNumber - past.DayNumber;
        var until = future.DayNumber - published.DayNumber;
        var nearest = since < until ? past : future;
        var days = Math.Min(since, until) <= (Direction == TimeDirection.Unknown ? Clear : Near) ? DateInterval.On(nearest)
            : Direction == TimeDirection.Past ? DateInterval.On(past)
            : Direction == TimeDirection.Future ? DateInterval.On(future)
            : new DateInterval(past, future);
        return new(days, null, DatePrecision.Day);
    }

    internal override TimeReading Facing(TimeDirection direction) => this with { Direction = direction };
}

/// <summary>A month without a year: <c>in December</c>, <c>last May</c>, <c>early January</c>.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Part">Which part of it.</param>
/// <param name="Direction">Before or after the report, where that is known.</param>
/// <param name="Strict">Whether the report's own month is left out: <c>last May</c>, written in May.</param>
public sealed record MonthReading(int Month, CalendarPart Part, TimeDirection Direction, bool Strict) : TimeReading
{
    internal override DayMarks Marks => new(Month);

    /// <inheritdoc/>
    public override bool IsAbsolute => false;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published)
    {
        var back = (published.Month - Month + 12) % 12;
        var ahead = (Month - published.Month + 12) % 12;
        if (back == 0 && Strict)
            back = ahead = 12;
        var past = Calendar.Month(published, -back);
        var future = Calendar.Month(published, ahead);
        if (past is not { } before || future is not { } after)
            return null;

        // "In March", said in November of the last March but one or of the next: without a tense only what is near is sure.
        var (earlier, later) = (Calendar.Part(before, Part, published), Calendar.Part(after, Part, published));
        var days = Direction switch
        {
            TimeDirection.Past => earlier,
            TimeDirection.Future => later,
            _ => back <= 3 ? earlier : ahead <= 3 ? later : earlier.Hull(later),
        };
        return new(days, null, DatePrecision.Month);
    }

    internal override TimeReading Whole => this with { Part = CalendarPart.Whole };

    internal override TimeReading Facing(TimeDirection direction) => Direction == TimeDirection.Unknown ? this with { Direction = direction } : this;
}

/// <summary>A season without a year: <c>last summer</c>, <c>in the spring</c>.</summary>
/// <param name="Season">Which.</param>
/// <param name="Direction">Before or after the report, where that is known.</param>
/// <param name="Strict">Whether the season of the report itself is left out.</param>
public sealed record SeasonReading(Season Season, TimeDirection Direction, bool Strict) : TimeReading
{
    /// <inheritdoc/>
    public override bool IsAbsolute => false;

    /// <inheritdoc/>
    public override ResolvedTime? Resolve(DateOnly published)
    {
        DateInterval? past = null;
        DateInterval? future = null;
        for (var year = published.Year - 2; year <= published.Year + 2; year++)
        {
            if (Calendar.SeasonOf(year, Season) is not { } days || Strict && days.Contains(published))
                continue;
            if (days.Earliest <= published)
                past = days;
            if (days.Latest >= published)
                future ??= days;
        }

        if (past is not { } before || future is not { } after)
            return null;
        return new(Direction switch { TimeDirection.Past => before, TimeDirection.Future => after, _ => before.Hull(after) }, null, DatePrecision.Season);
    }

    internal override TimeReading Facing(TimeDirection direction) => Direction == TimeDirection.Unknown ? this with { Direction = direction } : this;
}
