using Dateline.Languages;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>On which side of the report a reading lies, as far as that follows from the words.</summary>
internal static class TimeSides
{
    public static TimeDirection Of(TimeReading reading) => reading switch
    {
        WeekdayReading weekday => weekday.Direction,
        WeekendReading weekend => weekend.Direction,
        MonthDayReading day => day.Direction,
        MonthReading month => month.Direction,
        SeasonReading season => season.Direction,
        WeekdayInWeekReading { Weeks: var weeks } => Side(weeks),
        DayReading { Offset: var days } => Side(days),
        WeeksAwayReading { Weeks: var weeks } => Side(weeks),
        WithinReading { Days: var days } => Side(days),
        UnitReading { Offset: 0, Part: CalendarPart.Gone } => TimeDirection.Past,
        UnitReading { Offset: 0, Part: CalendarPart.Left } => TimeDirection.Future,
        UnitReading { Offset: var units } => Side(units),
        RangeReading range => Of(range.From),
        BetweenReading between => Of(between.First),
        ByReading by => Of(by.Limit),
        LastingReading lasting => Of(lasting.From),
        WeekdayFromReading weekday => Of(weekday.Anchor),
        NeighbourReading neighbour => Of(neighbour.Anchor),
        OffsetReading offset => Of(offset.Anchor),
        SliceReading slice => Of(slice.Of),
        CountedWeekdayReading counted => Of(counted.Of),
        WeekOfReading week => Of(week.Day),
        HolidayReading holiday => holiday.Direction,
        QuarterReading quarter => quarter.Direction,
        DayOfMonthReading day => day.Direction,
        DayInMonthReading { Months: var months } => Side(months),
        MonthInYearReading { Years: var years } => Side(years),
        HoursAwayReading { Hours: var hours } => Side(hours),
        RoughlyAwayReading { Days: var days } => Side(days),
        _ => TimeDirection.Unknown,
    };

    /// <summary>Whether the words count in years, so that what they date is from before the matter of a report: <c>in 2014</c>, <c>two years ago</c>.</summary>
    public static bool IsLongPast(TimeReading reading) => reading switch
    {
        CalendarReading { Precision: Dates.DatePrecision.Year } => true,
        UnitReading { Unit: TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century, Offset: < 0 } => true,
        SliceReading slice => IsLongPast(slice.Of),
        OffsetReading offset => IsLongPast(offset.Anchor),
        _ => false,
    };

    /// <summary>Whether the words name one day.</summary>
    public static bool IsDay(TimeReading reading) =>
        reading is DayReading or WeekdayReading or WeekdayInWeekReading or WeekdayFromReading or NeighbourReading or MonthDayReading or DayInMonthReading or DayOfMonthReading or CountedWeekdayReading
            or CalendarReading { Precision: Dates.DatePrecision.Day };

    private static TimeDirection Side(int offset) => offset switch { < 0 => TimeDirection.Past, > 0 => TimeDirection.Future, _ => TimeDirection.Unknown };
}
