using System.Globalization;

namespace Dateline.Languages;

/// <summary>The calendar by which a holiday falls on its day.</summary>
internal enum HolidayCalendar
{
    /// <summary>The same date every year.</summary>
    Fixed,

    /// <summary>A weekday counted within a month: the fourth Thursday of November.</summary>
    Weekday,

    /// <summary>Counted from the Easter of the western churches.</summary>
    Easter,
    Hebrew,

    /// <summary>The Islamic calendar as Umm al-Qura reckons it, from which what is seen of the moon may differ by a day.</summary>
    Islamic,

    /// <summary>The Chinese lunisolar calendar.</summary>
    Chinese,
}

/// <summary>The rule by which a holiday falls on its day, from a line of the table of times.</summary>
/// <param name="Calendar">What it is counted by.</param>
/// <param name="Month">The month of that calendar.</param>
/// <param name="Day">The day of that month; for a weekday which of the month, -1 for the last.</param>
/// <param name="Weekday">The weekday, where one is counted.</param>
/// <param name="Offset">So many days later, or earlier where negative.</param>
/// <param name="Length">For how many days it is kept.</param>
internal sealed record Holiday(HolidayCalendar Calendar, int Month, int Day, DayOfWeek Weekday, int Offset, int Length)
{
    private static readonly HebrewCalendar HebrewYears = new();
    private static readonly UmAlQuraCalendar IslamicYears = new();
    private static readonly ChineseLunisolarCalendar ChineseYears = new();

    /// <summary>Reads <c>12 25</c>, <c>thursday 4 in 11 +1</c>, <c>monday last in 5</c>, <c>easter -2</c>, <c>hebrew 1 10</c>, <c>islamic 9 1 for
    /// 30</c>.</summary>
    public static Holiday Parse(string rule)
    {
        var words = rule.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var length = 1;
        if (words.Count > 2 && words[^2] == "for")
        {
            length = Number(words[^1]);
            words.RemoveRange(words.Count - 2, 2);
        }

        var offset = 0;
        if (words[^1][0] is '+' or '-')
        {
            offset = int.Parse(words[^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count == 1)
            return new(HolidayCalendar.Easter, 0, 0, default, offset, length);
        if (words.Count == 2)
            return new(HolidayCalendar.Fixed, Number(words[0]), Number(words[1]), default, offset, length);
        if (words.Count == 4)
            return new(HolidayCalendar.Weekday, Number(words[3]), words[1] == "last" ? -1
                : Number(words[1]), Enum.Parse<DayOfWeek>(words[0], ignoreCase: true), offset, length);
        return new(Enum.Parse<HolidayCalendar>(words[0], ignoreCase: true), Number(words[1]), Number(words[2]), default, offset, length);
    }

    /// <summary>Its first day in a year of the common calendar; null where it is not known, or has none.</summary>
    public DateOnly? In(int year)
    {
        if (year is < 1600 or > 2200)
            return null;
        return Calendar switch
        {
            HolidayCalendar.Fixed => Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day).AddDays(Offset) : null,
            HolidayCalendar.Weekday => Counted(year).AddDays(Offset),
            HolidayCalendar.Easter => EasterOf(year).AddDays(Offset),
            _ => Foreign(year)?.AddDays(Offset),
        };
    }

    /// <summary>How many days before and after it may be kept where the moon is looked for.</summary>
    public int Slack => Calendar == HolidayCalendar.Islamic ? 1 : 0;

    private DateOnly Counted(int year)
    {
        var first = new DateOnly(year, Month, 1);
        if (Day < 0)
        {
            var last = first.AddMonths(1).AddDays(-1);
            return last.AddDays(-(((int)last.DayOfWeek - (int)Weekday + 7) % 7));
        }

        return first.AddDays(((int)Weekday - (int)first.DayOfWeek + 7) % 7 + 7 * (Day - 1));
    }

    /// <summary>Source: "A New York correspondent", Nature, 20 April 1876, p. 487.</summary>
    private static DateOnly EasterOf(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var g = (b - (b + 8) / 25 + 1) / 3;
        var h = (19 * a + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var (month, day) = Math.DivRem(h + l - 7 * m + 114, 31);
        return new(year, month, day + 1);
    }

    /// <summary>The day in a year of the common calendar that has such a date of another one.</summary>
    private DateOnly? Foreign(int year)
    {
        Calendar calendar = Calendar switch { HolidayCalendar.Hebrew => HebrewYears, HolidayCalendar.Islamic => IslamicYears, _ => ChineseYears };
        var (first, last) = (new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), new DateTime(year, 12, 31, 0, 0, 0, DateTimeKind.Unspecified));
        if (first < calendar.MinSupportedDateTime || last > calendar.MaxSupportedDateTime)
            return null;
        for (var own = calendar.GetYear(first); own <= calendar.GetYear(last); own++)
        {
            // The months of Hebrew years are numbered from Tishri, with one more before Nisan in leap years; here Nisan is always the seventh.
            var isLater = calendar.IsLeapYear(own) && (Calendar == HolidayCalendar.Hebrew ? Month >= 7 : Calendar == HolidayCalendar.Chinese
                && calendar.GetLeapMonth(own) is > 0 and var leap && Month >= leap);
            var month = isLater ? Month + 1 : Month;
            if (Day <= calendar.GetDaysInMonth(own, month) && calendar.ToDateTime(own, month, Day, 0, 0, 0, 0) is var day && day.Year == year)
                return DateOnly.FromDateTime(day);
        }

        return null;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
