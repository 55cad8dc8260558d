using System.Collections.Frozen;
using Dateline.Text;

namespace Dateline.Dates;

/// <summary>Reads a written date from a given place in a line.</summary>
/// <remarks>Every step looks at a bounded number of characters, so that a line of any length takes time in proportion to it.</remarks>
internal readonly ref struct DateReader(ReadOnlySpan<char> words, DateHint hint)
{
    private const int EarliestYear = 1800;
    private const int LatestYear = 2199;

    /// <summary>How far the Thai calendar runs ahead.</summary>
    private const int BuddhistYears = 543;

    private readonly ReadOnlySpan<char> words = words;

    /// <summary>Reads a date with weekday and clock time, on either side, that begins exactly there.</summary>
    /// <param name="at">Where a run of letters or digits begins.</param>
    /// <param name="end">Where the date ends.</param>
    /// <param name="date">What it says.</param>
    public bool TryReadAt(int at, out int end, out WrittenDate date)
    {
        end = at;
        date = default;
        if (at > 1 && words[at - 1] is '.' or '/' or '-' or ':' && char.IsDigit(words[at - 2]))
            return false;
        string? time = null;
        var i = at;
        var weekday = ReadWeekday(ref i);
        var isDay = TryReadDay(ref i, weekday, out var day, ref time);
        if (!isDay && weekday is not null)
        {
            // "Mar" may be Tuesday or March.
            i = at;
            weekday = null;
            isDay = TryReadDay(ref i, null, out day, ref time);
        }

        if (!isDay)
        {
            i = at;
            if (!ClockTime.TryRead(words, ref i, hint, out time))
                return false;
            SkipBetween(ref i, ",;|·•–—-/)", allowWord: true);
            weekday = ReadWeekday(ref i);
            if (!TryReadDay(ref i, weekday, out day, ref time))
                return false;
        }

        end = i;
        if (time is null)
        {
            ReadWeekdayBehind(ref i);
            if (ClockTime.TryReadAfterDate(words, ref i, hint, out time))
                end = i;
        }

        date = new(day, time) { HasOtherWeekday = weekday is { } named && day.Day is { } known && known.DayOfWeek != (DayOfWeek)(named % 7) };
        if (date.IsOpen && hint.Order == FigureOrder.Unknown && time?.IndexOf(' ') is > 0 and var zone
            && DateWords.ZonesOfMonthFirst.Contains(time[(zone + 1)..]))
            return new DateReader(words, hint with { Order = FigureOrder.MonthFirst }).TryReadAt(at, out end, out date);
        return true;
    }

    private bool TryReadDay(ref int i, int? weekday, out DateInterval day, ref string? time)
    {
        day = default;
        if (i >= words.Length)
            return false;
        if (!char.IsDigit(words[i]))
            return weekday is null && SignDate.TryReadEra(words, ref i, out day) || TryReadMonthFirst(ref i, weekday, out day, ref time);
        if (!TryReadNumber(ref i, out var number, out var digits))
            return false;
        if (SignDate.IsSign(words, i, "年년"))
            return SignDate.TryRead(words, ref i, number, out day);
        if (digits == 4)
            return TryReadYearFirst(ref i, number, out day);
        return digits <= 2 && (FigureDate.TryRead(words, ref i, number, digits, weekday, hint, out day) || TryReadDayFirst(ref i, number, out day));
    }

    /// <summary><c>2022-01-28</c>, <c>2022. 1. 28.</c>, <c>2022. január 28.</c>, <c>2022 January 28</c>.</summary>
    private bool TryReadYearFirst(ref int i, int year, out DateInterval day)
    {
        day = default;
        var isPersian = hint.Language == "fa" && PersianDate.IsYear(year);
        if (!isPersian && !IsYear(ref year, thai: false))
            return false;
        var j = i;
        if (j < words.Length && words[j] is '-' or '/' or '.' or '–')
        {
            var separator = words[j++];
            SkipSpaces(ref j);
            if (j < words.Length && char.IsDigit(words[j]))
            {
                if (!TryReadNumber(ref j, out var month, out var digits) || digits > 2)
                    return false;
                SkipSpaces(ref j);
                if (j >= words.Length || words[j] != separator)
                    return false;
                j++;
                SkipSpaces(ref j);
                if (!TryReadNumber(ref j, out var number, out digits) || digits > 2
                    || !(isPersian ? PersianDate.TryMake(year, month, number, out day) : TryMakeDay(year, month, number, out day)))
                    return false;
                // The full stop behind the day belongs to a date that is written with full stops: 2022. 1. 28.
                if (separator == '.' && j < words.Length && words[j] == '.')
                    j++;
                i = j;
                return true;
            }
        }

        SkipBetween(ref j, ".,-/", allowWord: false);
        var isSaid = SkipSetWord(ref j, DateWords.YearWords);
        SkipBetween(ref j, ".,-/", allowWord: false);
        if (isPersian || isSaid && TryReadDayAndMonth(ref i, j, year, out day))
            return !isPersian;
        if (ReadMonth(ref j) is not { } named)
            return false;
        SkipBetween(ref j, ".,-/", allowWord: false);
        if (!TryReadNumber(ref j, out var dayNumber, out var dayDigits) || dayDigits > 2 || !TryMakeDay(year, named, dayNumber, out day)
            || j < words.Length && words[j] == ':')
            return false;
        i = j;
        SkipSpaces(ref j);
        if (SkipSetWord(ref j, DateWords.DayWords))
            i = j;
        return true;
    }

    /// <summary>What stands behind the year where the day comes before the month: <c>2022. gada 28. janvāris</c>.</summary>
    private bool TryReadDayAndMonth(ref int i, int j, int year, out DateInterval day)
    {
        day = default;
        if (!TryReadNumber(ref j, out var number, out var digits) || digits > 2)
            return false;
        SkipBetween(ref j, ".,-/", allowWord: false);
        if (ReadMonth(ref j, isSure: true) is not { } month || !TryMakeDay(year, month, number, out day))
            return false;
        i = j;
        return true;
    }

    /// <summary><c>28 January 2022</c>, <c>28. Januar 2022</c>, <c>28 de enero de 2022</c>, <c>28-Jan-22</c>, <c>28 tháng 1, 2022</c>.</summary>
    private bool TryReadDayFirst(ref int i, int number, out DateInterval day)
    {
        day = default;
        var j = i;
        SkipSetWord(ref j, DateWords.Ordinals);
        SkipBetween(ref j, ".,-/'’،", allowWord: true);
        // Between a figure and a year even "3 mai 2022" is certain, whatever the language.
        var month = ReadMonth(ref j, isSure: true);
        if (month is null && PersianDate.TryReadMonthAndYear(words, ref j, number, out day))
        {
            i = j;
            return true;
        }

        if (month is null)
        {
            // Vietnamese numbers its months: "28 tháng 1", in short "28 thg 1".
            if (!SkipWord(ref j, "tháng") && !SkipWord(ref j, "thg") || !TryReadNumber(ref j, out var numbered, out var digits) || digits > 2)
                return false;
            month = numbered;
            SkipBetween(ref j, ",.-/", allowWord: false);
            SkipWord(ref j, "năm");
        }

        var dashed = j < words.Length && words[j] == '-';
        SkipBetween(ref j, ".,-/،॰׳", allowWord: true);
        SkipBetween(ref j, ",", allowWord: true);
        var apostrophe = j < words.Length && words[j] is '\'' or '’';
        if (apostrophe)
            j++;
        if (!TryReadYear(ref j, out var year, allowTwoDigits: dashed || apostrophe) || !TryMakeDay(year, month.Value, number, out day))
            return false;
        i = j;
        var behind = i;
        SkipSpaces(ref behind);
        if (SkipSetWord(ref behind, DateWords.YearWords))
            i = behind;
        return true;
    }

    /// <summary><c>January 28, 2022</c>, <c>Jan. 28th 2022</c>, <c>Jan 28, '22</c>, <c>Jan 28 16:05:00 +0000 2022</c>, <c>January 2022</c>.</summary>
    private bool TryReadMonthFirst(ref int i, int? weekday, out DateInterval day, ref string? time)
    {
        day = default;
        var j = i;
        if (ReadMonth(ref j) is not { } month)
            return false;
        SkipBetween(ref j, ".,-/،॰׳", allowWord: true);
        var afterMonth = j;
        if (!TryReadNumber(ref j, out var number, out var digits))
            return false;
        if (digits == 4)
        {
            j = afterMonth;
            // Behind a figure it is the rest of a date that does not exist: 31 February 2022.
            var isRest = words[..i].TrimEnd() is [.., var before] && char.IsDigit(before);
            if (isRest || weekday is not null || !TryReadYear(ref j, out var onlyYear, allowTwoDigits: false))
                return false;
            day = DateInterval.Month(onlyYear, month);
            i = j;
            return true;
        }

        if (digits > 2)
            return false;
        SkipSetWord(ref j, DateWords.Ordinals);
        SkipBetween(ref j, ".,-/", allowWord: true);
        var beforeClock = j;
        var apostrophe = j < words.Length && words[j] is '\'' or '’' or '‘';
        if (apostrophe)
            j++;
        if (!TryReadYear(ref j, out var year, allowTwoDigits: apostrophe))
        {
            j = beforeClock;
            if (!ClockTime.TryRead(words, ref j, hint, out var clock))
                return false;
            SkipBetween(ref j, ",", allowWord: false);
            if (!TryReadYear(ref j, out year, allowTwoDigits: false))
                return false;
            time ??= clock;
        }

        if (!TryMakeDay(year, month, number, out day))
            return false;
        i = j;
        return true;
    }

    private int? ReadWeekday(ref int i)
    {
        var j = i;
        if (!TryReadWord(ref j, out var word) || DateWords.WeekdayOf(word, hint) is not { } weekday)
            return null;
        SkipBetween(ref j, ".,-–|(", allowWord: true);
        i = j;
        return weekday;
    }

    /// <summary>A weekday behind the date, as Chinese and Japanese write it: <c>2022年1月28日星期五</c>, <c>2022.1.28(金)</c>, <c>28/01/2022, Friday</c>.</summary>
    private void ReadWeekdayBehind(ref int i)
    {
        var j = i;
        SkipSpaces(ref j);
        if (SignDate.TryReadWeekday(words, ref j))
        {
            i = j;
            return;
        }

        SkipBetween(ref j, ",(", allowWord: false);
        if (TryReadWord(ref j, out var word) && DateWords.WeekdayOf(word, hint) is not null)
            i = j < words.Length && words[j] == ')' ? j + 1 : j;
    }

    private int? ReadMonth(ref int i, bool isSure = false)
    {
        var j = i;
        if (!TryReadWord(ref j, out var word))
            return null;
        // Some names are of two or three words: "tháng mười hai".
        if (DateWords.BeginsMonth(word))
        {
            Span<int> ends = stackalloc int[2];
            var count = 0;
            for (var k = j; count < ends.Length && SkipSpaces(ref k) && TryReadWord(ref k, out _) && k - i <= DateWords.LongestWord;)
                ends[count++] = k;
            while (count-- > 0)
            {
                if (DateWords.MonthOf(words[i..ends[count]], hint, isSure) is not { } named)
                    continue;
                i = ends[count];
                return named;
            }
        }

        var month = DateWords.MonthOf(word, hint, isSure);
        if (month is not null)
            i = j;
        return month;
    }

    private bool TryReadYear(ref int i, out int year, bool allowTwoDigits)
    {
        if (!TryReadNumber(ref i, out year, out var digits) || i < words.Length && words[i] == ':')
            return false;
        if (digits == 2 && allowTwoDigits)
        {
            year += year < 70 ? 2000 : 1900;
            return true;
        }

        return digits == 4 && IsYear(ref year, thai: true);
    }

    internal static bool IsYear(ref int year, bool thai)
    {
        if (thai && year is > 2400 and < 2700)
            year -= BuddhistYears;
        return year is >= EarliestYear and <= LatestYear;
    }

    internal static bool TryMakeDay(int year, int month, int day, out DateInterval interval)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            interval = default;
            return false;
        }

        interval = DateInterval.On(new(year, month, day));
        return true;
    }

    /// <summary>Reads a whole run of digits of any script; false where there is none or it is longer than a year.</summary>
    private bool TryReadNumber(ref int i, out int number, out int digits) => DateScan.TryReadNumber(words, ref i, out number, out digits);

    private bool TryReadWord(ref int i, out ReadOnlySpan<char> word) => DateScan.TryReadWord(words, ref i, out word);

    private bool SkipSpaces(ref int i) => DateScan.SkipSpaces(words, ref i, "");

    /// <summary>Steps over white space and marks, and over one small word such as "of" or "de" where that is allowed.</summary>
    private void SkipBetween(ref int i, string marks, bool allowWord)
    {
        DateScan.SkipSpaces(words, ref i, marks);
        if (allowWord && SkipSetWord(ref i, DateWords.Between))
            DateScan.SkipSpaces(words, ref i, marks);
    }

    private bool SkipSetWord(ref int i, FrozenSet<string> set) => DateScan.SkipSetWord(words, ref i, set);

    private bool SkipWord(ref int i, string word)
    {
        var j = i;
        if (!TryReadWord(ref j, out var found) || !string.Equals(Folding.Fold(found), Folding.Fold(word), StringComparison.Ordinal))
            return false;
        SkipSpaces(ref j);
        i = j;
        return true;
    }
}
