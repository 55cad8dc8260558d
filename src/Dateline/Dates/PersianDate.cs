using System.Globalization;

namespace Dateline.Dates;

/// <summary>Dates of the Persian solar calendar, as Iranian and Afghan outlets write them: <c>۸ بهمن ۱۴۰۰</c>, <c>1400/11/08</c>.</summary>
internal static class PersianDate
{
    private const int EarliestYear = 1360;
    private const int LatestYear = 1479;
    private static readonly PersianCalendar Calendar = new();

    /// <summary>Whether a number is a year in which pages may have been published.</summary>
    public static bool IsYear(int year) => year is >= EarliestYear and <= LatestYear;

    /// <summary>Reads a month and a year behind a day; no other calendar has a month of that name in such a year.</summary>
    public static bool TryReadMonthAndYear(ReadOnlySpan<char> words, ref int i, int number, out DateInterval day)
    {
        day = default;
        var j = i;
        if (!DateScan.TryReadWord(words, ref j, out var word) || DateWords.PersianMonthOf(word) is not { } month)
            return false;
        DateScan.SkipSpaces(words, ref j, "،,");
        if (!DateScan.TryReadNumber(words, ref j, out var year, out _) || !TryMake(year, month, number, out day))
            return false;
        i = j;
        return true;
    }

    /// <summary>The day in the common calendar.</summary>
    public static bool TryMake(int year, int month, int number, out DateInterval day)
    {
        day = default;
        if (!IsYear(year) || month is < 1 or > 12 || number < 1 || number > Calendar.GetDaysInMonth(year, month))
            return false;
        day = DateInterval.On(DateOnly.FromDateTime(Calendar.ToDateTime(year, month, number, 0, 0, 0, 0)));
        return true;
    }
}
