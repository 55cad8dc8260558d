namespace Dateline.Times;

/// <summary>What words tell of a day whatever the day of their report: the month and the number of <c>19 March</c>, the weekday of <c>last Friday</c>.</summary>
/// <param name="Month">1 to 12; null when they name none.</param>
/// <param name="Number">The day of the month, 1 to 31; null when they name none.</param>
/// <param name="Weekday">The weekday; null when they name none.</param>
internal readonly record struct DayMarks(int? Month = null, int? Number = null, DayOfWeek? Weekday = null)
{
    /// <summary>Whether the words may be of that day.</summary>
    public bool Fit(DateOnly day) =>
        (Month ?? day.Month) == day.Month && (Number ?? day.Day) == day.Day && (Weekday ?? day.DayOfWeek) == day.DayOfWeek;

    /// <summary>Whether the words may be of one day with others.</summary>
    public bool Fit(DayMarks other) =>
        (Month ?? other.Month) == (other.Month ?? Month) && (Number ?? other.Number) == (other.Number ?? Number) && (Weekday ?? other.Weekday) == (other.Weekday ?? Weekday);
}
