using Dateline.Dates;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Times;

/// <summary>Dates with a month, bare months, years and decades.</summary>
internal sealed partial class TimeParser
{
    private const int FirstYear = 1000;
    private const int LastYear = 2199;

    private ParsedTime? MonthOrDate(int start) => NumericDate(start) ?? YearFirst(start) ?? DayThenMonth(start) ?? MonthFirst(start);

    /// <summary>"2016 June", "2016, Nov", "2016 October 16", "in 11/2016".</summary>
    private ParsedTime? YearFirst(int start)
    {
        if (Digits(start, 1, 2) is { } number and >= 1 and <= 12 && Word(start + 1) is "/" && IsTight(start + 1) && IsTight(start + 2)
            && Digits(start + 2, 4, 4) is >= 1900 and <= LastYear and { } of && words.MonthHeralds.Contains(Word(start - 1)) && !IsGlued(start + 2))
            return new(start, start + 3, TimeKind.Date, new CalendarReading(DateInterval.Month(of, number), DatePrecision.Month));
        if (Digits(start, 4, 4) is not ({ } year and >= FirstYear and <= LastYear))
            return null;
        var at = SkipComma(start + 1);
        if (!words.Months.TryGetValue(Word(at), out var month) || !IsMonthWritten(at))
            return null;
        var end = words.ShortMonths.Contains(Word(at)) ? SkipDot(at + 1) : at + 1;
        if (Day(end) is { } day && !IsCount(day.End) && Digits(day.End, 4, 4) is null && On(year, month, day.Day) is { } date)
            return new(start, day.End, TimeKind.Date, date);

        // In "in 2016 May said" a person speaks.
        return words.MonthHomonyms.Contains(Word(at)) && !IsClosed(end) || Digits(end, 1, 4) is not null ? null
            : new(start, end, TimeKind.Date, new CalendarReading(DateInterval.Month(year, month), DatePrecision.Month));
    }

    /// <summary>"2022-02-04", "4/2/2022", "04.02.2022".</summary>
    private ParsedTime? NumericDate(int start)
    {
        if (DayAndMonth(start) is { } yearless)
            return yearless;
        if (Digits(start, 1, 4) is not { } first || Word(start + 1) is not ("-" or "/" or ".") || Word(start + 3) != Word(start + 1)
            || Digits(start + 2, 1, 2) is not { } second || Digits(start + 4, 1, 4) is not { } third)
            return null;
        for (var i = start + 1; i < start + 5; i++)
        {
            if (!pieces[i].IsTight)
                return null;
        }

        if (start + 5 < pieces.Length && pieces[start + 5] is { IsTight: true, Kind: PieceKind.Digits } or { IsTight: true, Word: "-" or "/" }
            && !(Word(start + 1) == "/" && Word(start + 5) == "-"))
            return null;
        if (Word(start).Length == 4 && Word(start + 4).Length == 2)
            return On(first, second, third) is { } iso && first >= FirstYear ? new(start, start + 5, TimeKind.Date, iso) : null;
        if (Word(start + 4).Length == 2 && Word(start + 1) == "/")
            third += third < 40 ? 2000 : 1900;
        else if (Word(start + 4).Length != 4)
            return null;
        if (Word(start).Length > 2 || third is < FirstYear or > LastYear)
            return null;

        // Day first in one half of the world, month first in the other: where both are possible, so is either day.
        var dayFirst = On(third, second, first);
        var monthFirst = On(third, first, second);
        var reading = dayFirst is null || monthFirst is null || dayFirst == monthFirst ? dayFirst ?? monthFirst
            : order == FigureOrder.DayFirst ? dayFirst
            : order == FigureOrder.MonthFirst ? monthFirst
            : dayFirst.Days.Day < monthFirst.Days.Day ? new CalendarReading(dayFirst.Days.Hull(monthFirst.Days), DatePrecision.Day)
            : new CalendarReading(monthFirst.Days.Hull(dayFirst.Days), DatePrecision.Day);
        return reading is null ? null : new(start, start + 5, TimeKind.Date, reading);
    }

    /// <summary>"on 4/22", "from 10/1 to 11/7": two numbers are a date only behind a word that dates, and where one of them can be no month.</summary>
    private ParsedTime? DayAndMonth(int start)
    {
        if (Digits(start, 1, 2) is not { } first || Word(start + 1) != "/" || !IsTight(start + 1) || !IsTight(start + 2)
            || Digits(start + 2, 1, 2) is not { } second
            || IsTight(start + 3) && Word(start + 3) is "/" or "-" or "." && IsTight(start + 4) || Word(start + 3) == "%"
                || Word(start - 1) is not ("on" or "since" or "until" or "by" or "from" or "to" or "between" or "through"))
            return null;
        return (first, second) switch
        {
            ( >= 1 and <= 12, > 12) when Dated(null, first, second) is { } monthFirst => new(start, start + 3, TimeKind.Date, monthFirst),
            ( > 12, >= 1 and <= 12) when Dated(null, second, first) is { } dayFirst => new(start, start + 3, TimeKind.Date, dayFirst),
            ( >= 1 and <= 12, >= 1 and <= 12) when order != FigureOrder.Unknown
                && (order == FigureOrder.DayFirst ? Dated(null, second, first)
                : Dated(null, first, second)) is { } ordered => new(start, start + 3, TimeKind.Date, ordered),
            _ => null,
        };
    }

    /// <summary>"4 February 2022", "the 4th of February", "4-8 March", "4 and 8 March" after "between".</summary>
    private ParsedTime? DayThenMonth(int start)
    {
        var at = Word(start) == "the" ? start + 1 : start;
        if (Day(at) is not { } first || Word(at - 1) is "$" or "€" or "£")
            return null;
        var link = first.End;
        if (DayList(at) is { } list && MonthAfterDay(list[^1].End) is { } ofAll)
        {
            var behind = YearAfter(ofAll.End, out var ofList);
            return Listed(start, [.. list.SkipLast(1), (list[^1].Start, list[^1].Day, behind)], ofList, ofAll.Month);
        }

        if ((Word(link) is "-" or "–" or "to" or "until" or "till" or "through" || Word(link) == "and" && Word(start - 1) == "between")
            && Day(Word(link + 1) == "the" ? link + 2 : link + 1) is { } last && last.Day > first.Day
            && MonthAfterDay(last.End) is { } both)
        {
            var end = YearAfter(both.End, out var year);
            if (Dated(year, both.Month, first.Day) is not { } from || Dated(year, both.Month, last.Day) is not { } to)
                return null;
            TimeReading reading = Word(start - 1) == "between" ? new BetweenReading(from, to) : new RangeReading(from, to);
            return new(start, end, TimeKind.Date, reading);
        }

        if (MonthAfterDay(first.End) is not { } month || Word(start) == "second" && Word(month.End - 1) == "may")
            return null;
        var stop = YearAfter(month.End, out var only);
        return Dated(only, month.Month, first.Day) is { } day ? new(start, stop, TimeKind.Date, day) : null;
    }

    /// <summary>"4 and 8", "17, 18 and 19": two or more days, each later than the one before; null where none are listed, and for the ends of a stretch.</summary>
    private List<(int Start, int Day, int End)>? DayList(int at)
    {
        var days = new List<(int Start, int Day, int End)>();
        for (var isLast = false; Day(at) is { } day && (days.Count == 0 || day.Day > days[^1].Day);)
        {
            days.Add((at, day.Day, day.End));
            if (isLast)
                return Word(days[0].Start - 1) == "between" || Word(days[0].Start - 2) == "between" && days.Count == 2 ? null : days;
            var next = SkipComma(day.End);
            isLast = Word(next) is "and" or "or" or "&";
            if (!isLast && next == day.End)
                return null;
            at = isLast ? next + 1 : next;
            if (Word(at) == "the")
                at++;
        }

        return null;
    }

    /// <summary>The days of a list, the first from <paramref name="start"/> on; days that follow each other are one stretch, and of "4 or 5 June" it is one
    /// of the two. Null where one of them is none of its month.</summary>
    private ParsedTime? Listed(int start, List<(int Start, int Day, int End)> list, int? year, int month)
    {
        var days = new List<ParsedTime>();
        foreach (var (at, day, end) in list)
        {
            if (Dated(year, month, day) is not { } reading)
                return null;
            days.Add(new(days.Count == 0 ? start : at, end, TimeKind.Date, reading));
        }

        if (list[^1].Day - list[0].Day != list.Count - 1)
            return days[0] with { Further = days[1..] };
        var isOneOf = Word(list[^1].Start - 1) == "or" || Word(list[^1].Start - 2) == "or";
        return days[0] with
        {
            End = days[^1].End,
            Reading = isOneOf ? new BetweenReading(days[0].Reading, days[^1].Reading) : new RangeReading(days[0].Reading, days[^1].Reading),
        };
    }

    private (int Month, int End)? MonthAfterDay(int at)
    {
        if (Word(at) == "of")
            at++;
        else if (at < pieces.Length && pieces[at].IsTight && pieces[at].Kind != PieceKind.Letters)
            return null;
        return words.Months.TryGetValue(Word(at), out var month) && (IsMonthWritten(at) || Word(at - 1) == "of" || Digits(at - 1, 1, 2) is not null)
            ? (month, words.ShortMonths.Contains(Word(at)) ? SkipDot(at + 1) : at + 1)
            : null;
    }

    /// <summary>Whether a word is written as a month is: with a capital, or small where it can be nothing else.</summary>
    private bool IsMonthWritten(int at) => IsCapital(at) || !words.MonthWords.Contains(Word(at));

    /// <summary>A number that can be a day of a month, with or without "th".</summary>
    private (int Day, int End)? Day(int at)
    {
        if (Digits(at, 1, 2) is not ({ } day and >= 1 and <= 31))
            return Ordinal(at) is { Number: <= 31 } ordinal && Word(ordinal.End) is not ("-" or "half" or "quarter" or "week" or "time") ? ordinal : null;
        var next = at + 1;
        if (next < pieces.Length && pieces[next].IsTight)
        {
            if (pieces[next].Word is "st" or "nd" or "rd" or "th")
                return (day, next + 1);

            // "4.5", "10:30" and "4,000" are no days; nor is the "5" of "5m".
            if (pieces[next].Kind != PieceKind.Mark || pieces[next].Word is "." or ":" or "," or "/" or "%" && next + 1 < pieces.Length && pieces[next + 1] is { IsTight: true, Kind: PieceKind.Digits } || pieces[next].Word == "%")
                return null;
        }

        return (day, next);
    }

    private ParsedTime? MonthFirst(int start)
    {
        var (at, part, modifier) = Modifiers(start);
        if (!words.Months.TryGetValue(Word(at), out var month) || !IsMonthWritten(at) && Digits(SkipDot(at + 1), 1, 4) is null)
            return modifier != 0 || part != CalendarPart.Whole ? PartOfYear(start, at, part) : null;
        var isShort = words.ShortMonths.Contains(Word(at));
        var end = isShort ? SkipDot(at + 1) : at + 1;
        if (at == start)
        {
            if (DayList(Word(end) == "the" ? end + 1 : end) is { } list && IsClosed(list[^1].End))
            {
                var behind = YearAfter(list[^1].End, out var ofList);
                return Listed(start, [.. list.SkipLast(1), (list[^1].Start, list[^1].Day, behind)], ofList, month);
            }

            if (Day(Word(end) == "the" || Word(end) is "/" or "-" && IsTight(end) && IsTight(end + 1) && isShort ? end + 1 : end) is { } day
                && !IsCount(day.End) && !words.PartsOfDay.ContainsKey(Word(day.End)))
            {
                if ((Word(day.End) is "-" or "–" or "to" or "through" || Word(day.End) == "and" && Word(start - 1) == "between")
                    && Day(day.End + 1) is { } last && last.Day > day.Day && !words.Months.ContainsKey(Word(last.End)) && !IsCount(last.End))
                {
                    var stop = YearAfter(last.End, out var sameYear);
                    if (Dated(sameYear, month, day.Day) is { } from && Dated(sameYear, month, last.Day) is { } to)
                        return new(start, stop, TimeKind.Date, Word(start - 1) == "between" ? new BetweenReading(from, to) : new RangeReading(from, to));
                }

                var isTied = Word(day.End) is "-" or "/" && IsTight(day.End) && IsTight(day.End + 1) && Digits(day.End + 1, 4, 4) is not null;
                var dayEnd = YearAfter(isTied ? day.End + 1 : day.End, out var year);
                return Dated(year, month, day.Day) is { } date ? new(start, dayEnd, TimeKind.Date, date) : null;
            }
        }

        var yearEnd = YearAfter(Word(end) == "of" || Word(end) is "/" or "-" && IsTight(end) && IsTight(end + 1) ? end + 1 : end, out var full);
        if (full > DateOnly.MaxValue.Year)
            return null;
        if (full is { } known)
            return new(start, yearEnd, TimeKind.Date, Part(new CalendarReading(DateInterval.Month(known, month), DatePrecision.Month), part));
        var ofYear = Word(end) is "of" or "in" ? end + 1 : end;
        if (modifier == 0 && Word(ofYear + 1) == "year" && IsMonthWritten(at) && (IsRelative(Word(ofYear)) && !IsTight(ofYear)))
            return new(start, ofYear + 2, TimeKind.Date, new MonthInYearReading(month, part, words.Back.Contains(Word(ofYear)) ? -1
                : words.Here.Contains(Word(ofYear)) ? 0 : 1));
        var herald = Word(start - 1);
        var shown = at > start || words.MonthHeralds.Contains(herald)
            || !words.MonthHomonyms.Contains(Word(at)) && !isShort
            || !(Word(at) is "may" or "march") && words.MonthDeterminers.Contains(herald) && !IsCapital(end);
        if (!shown || !IsMonthWritten(at) || isShort && words.MonthHomonyms.Contains(Word(at)) || IsCapital(end) && at == start
            && !words.MonthHeralds.Contains(herald))
            return null;
        return new(start, end, TimeKind.Date, modifier switch
        {
            < 0 => new MonthReading(month, part, TimeDirection.Past, Strict: true),
            > 0 and < 9 => new MonthReading(month, part, TimeDirection.Future, Strict: true),
            _ => new MonthReading(month, part, TimeDirection.Unknown, Strict: false),
        });
    }

    /// <summary>"late 2021", "early next year", "the end of the year", "mid-1990s".</summary>
    private ParsedTime? PartOfYear(int start, int at, CalendarPart part)
    {
        if (part == CalendarPart.Whole)
            return null;
        if (Word(at) == "the")
            at++;
        if (BareYear(at) is { Reading: CalendarReading year } && !IsCount(at + 1))
            return new(start, at + 1, TimeKind.Date, Part(year, part, DatePrecision.Season));
        if ((Decade(at) ?? Century(at)) is { Reading: CalendarReading decade } found)
            return found with { Start = start, Reading = Part(decade, part) };
        if (Unit(at) is { Reading: UnitReading { Unit: TimeUnit.Week or TimeUnit.Month or TimeUnit.Year or TimeUnit.Decade, Part: CalendarPart.Whole } unit } relative)
            return relative with { Start = start, Reading = unit with { Part = part } };
        return Word(at - 1) == "the" && Word(at) is "week" or "month" or "year" or "decade" && Word(at - 2) == "of"
            ? new(start, at + 1, TimeKind.Date, new UnitReading(words.Units[Word(at)], 0, part))
            : null;
    }

    /// <summary>A part of what is named in full.</summary>
    private static CalendarReading Part(CalendarReading whole, CalendarPart part, DatePrecision? precision = null) =>
        part == CalendarPart.Whole ? whole : new(Calendar.Part(whole.Days, part, default), precision ?? whole.Precision) { PartOf = whole };

    /// <summary>"early", "mid-", "late", "the end of", "last", "next" before a month or year, and the piece after them; -1 for back, 1 for ahead, 9 for this.</summary>
    private (int At, CalendarPart Part, int Modifier) Modifiers(int at)
    {
        var part = CalendarPart.Whole;
        if (Word(at) == "the" && Word(at + 2) == "of")
            at++;
        if (Word(at + 1) == "of")
        {
            part = Word(at) switch
            {
                "end" => CalendarPart.End,
                "middle" => CalendarPart.Middle,
                "beginning" or "start" or "turn" => CalendarPart.Start,
                _ => part,
            };
        }

        if (part != CalendarPart.Whole)
            at += 2;
        else if (Word(at) is "early" or "late" or "mid" or "middle")
        {
            part = Word(at) switch { "early" => CalendarPart.Early, "late" => CalendarPart.Late, _ => CalendarPart.Middle };
            at++;
            if (Word(at) == "-" && pieces[at].IsTight)
                at++;
            if (Word(at) == "in")
                at++;
        }

        if (!words.Months.ContainsKey(Word(at + 1)))
            return (at, part, 0);
        var modifier = words.Back.Contains(Word(at)) ? -1 : Word(at) is "next" or "coming" ? 1 : words.Here.Contains(Word(at)) ? 9 : 0;
        return (modifier == 0 ? at : at + 1, part, modifier);
    }

    /// <summary>Past a year that belongs to the date before it, with or without a comma.</summary>
    private int YearAfter(int at, out int? year)
    {
        var digits = SkipComma(at);
        if (YearInWords(digits) is { } spelt)
        {
            year = spelt.Year;
            return spelt.End;
        }

        if (Word(digits) is "of" or "in" && Digits(digits + 1, 4, 4) is >= 1900 and <= 2099 && IsClosed(digits + 2))
            digits++;
        if (Digits(digits, 4, 9) is > LastYear and { } far && IsClosed(digits + 1) && !IsGlued(digits))
        {
            year = far; // "4 May 2387" is no day of this year, and of "4 May 12026" nothing is known
            return digits + 1;
        }

        year = Digits(digits, 4, 4) is { } found and >= FirstYear and <= LastYear && !(digits > at && IsCount(digits + 1)) && !IsGlued(digits) ? found : null;
        return year is null ? at : digits + 1;
    }

    private bool IsGlued(int at) => at + 2 < pieces.Length && pieces[at + 1].IsTight && pieces[at + 2] is { IsTight: true, Kind: PieceKind.Digits };

    /// <summary>A number that the date has swallowed by mistake goes on here: "March 10,000", "May 4.5".</summary>
    private bool IsCount(int at) => at > 0 && at + 1 < pieces.Length && pieces[at].Word is "," or "." or ":" && pieces[at].IsTight && pieces[at + 1] is { IsTight: true, Kind: PieceKind.Digits };

    private static TimeReading? Dated(int? year, int month, int day) =>
        year is { } known ? On(known, month, day)
        : day <= DateTime.DaysInMonth(2000, month) ? new MonthDayReading(month, day, TimeDirection.Unknown)
        : null;
}
