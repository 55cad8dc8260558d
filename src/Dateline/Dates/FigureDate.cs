namespace Dateline.Dates;

/// <summary>Dates that are written in figures alone, the year last: in which order day and month stand, language, country and weekday decide.</summary>
internal static class FigureDate
{
    /// <summary><c>28.01.2022</c>, <c>1/28/2022</c>, <c>28-01-22</c>, <c>28 | 01 | 2022</c>: all in figures.</summary>
    public static bool TryRead(ReadOnlySpan<char> words, ref int i, int first, int firstDigits, int? weekday, DateHint hint, out DateInterval day)
    {
        day = default;
        var j = i;
        var isSpaced = DateScan.SkipSpaces(words, ref j, "");
        if (j >= words.Length || words[j] is not ('.' or '/' or '-' or '–' or '|'))
            return false;
        var separator = words[j++];
        if (separator == '.' || isSpaced)
            DateScan.SkipSpaces(words, ref j, "");
        if (!DateScan.TryReadNumber(words, ref j, out var second, out var secondDigits) || secondDigits > 2
            || isSpaced && !(DateScan.SkipSpaces(words, ref j, "") && firstDigits == 2 && secondDigits == 2) || j >= words.Length || words[j++] != separator)
            return false;
        if (separator == '.' || isSpaced)
            DateScan.SkipSpaces(words, ref j, "");
        if (!DateScan.TryReadNumber(words, ref j, out var year, out var yearDigits) || j + 1 < words.Length && words[j] == separator && char.IsDigit(words[j + 1]))
            return false;
        if (yearDigits == 2 && !isSpaced)
        {
            // 1.2.22 may be a section or a version, and 22/01/28 may begin with the year: two figures for the year are believed only in full form.
            var isFull = firstDigits == 2 && secondDigits == 2 || hint.Order == FigureOrder.DayFirst && firstDigits + secondDigits == 3 && year is > 0 and < 50;
            if (!isFull || separator == '.' && !(first <= 31 && second <= 12))
                return false;
            year += year < 70 ? 2000 : 1900;
        }
        else if (yearDigits != 4 || !DateReader.IsYear(ref year, thai: hint.Language == "th"))
        {
            return false;
        }

        var dayFirst = DateReader.TryMakeDay(year, second, first, out var asDayFirst);
        var monthFirst = DateReader.TryMakeDay(year, first, second, out var asMonthFirst);
        if (separator == '.' || hint.Order == FigureOrder.DayFirst && dayFirst)
            monthFirst = false;
        else if (hint.Order == FigureOrder.MonthFirst && monthFirst)
            dayFirst = false;
        if (dayFirst && monthFirst && weekday is { } named && asDayFirst != asMonthFirst)
        {
            dayFirst = WeekdayOf(asDayFirst) == named;
            monthFirst = WeekdayOf(asMonthFirst) == named;
        }

        if (!dayFirst && !monthFirst || dayFirst && monthFirst && yearDigits == 2 && asDayFirst != asMonthFirst)
            return false;
        day = dayFirst && monthFirst ? asDayFirst.Hull(asMonthFirst) : dayFirst ? asDayFirst : asMonthFirst;
        i = j;
        return true;
    }

    private static int WeekdayOf(DateInterval day) => day.Day!.Value.DayOfWeek is DayOfWeek.Sunday ? 7 : (int)day.Day.Value.DayOfWeek;
}
