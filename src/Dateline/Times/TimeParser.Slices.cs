using Dateline.Dates;
using Dateline.Languages;

namespace Dateline.Times;

/// <summary>Parts that are counted in a longer time.</summary>
internal sealed partial class TimeParser
{
    /// <summary>"the first week of March", "the last Friday in May", "Q3 2020", "the second half of next year", "the week of March 3".</summary>
    private ParsedTime? Slice(int start) => Quarter(start) ?? WeekOf(start) ?? Counted(start);

    private ParsedTime? Counted(int start)
    {
        var at = Word(start) == "the" ? start + 1 : start;
        var isEarly = Word(at) is "early" or "late";
        if (isEarly)
            at += Word(at + 1) == "-" || Word(at + 1) == "in" ? 2 : 1;
        var isLast = Word(at) is "last" or "final" or "closing";
        int index;
        int next;
        if (isLast)
            (index, next) = (-1, at + 1);
        else if (Ordinal(at) is { } ordinal)
            (index, next) = ordinal;
        else if (Word(at) == "opening")
            (index, next) = (1, at + 1);
        else
            return null;
        if (Word(next) == "-" && IsTight(next))
            next++;
        if (WeekdayWord(next) is { } weekday)
        {
            return Word(next + 1) is "of" or "in" && MonthWhole(next + 2) is { } month
                ? new(start, month.End, TimeKind.Date, new CountedWeekdayReading(month.Reading, weekday, index))
                : null;
        }

        var (count, unitAt) = Count(next) is { Count: > 0 and < 100 } several && Word(next) is not ("a" or "an") ? several : (1, next);
        TimeUnit unit;
        if (Word(unitAt) == "half")
            unit = TimeUnit.Half;
        else if (!words.Units.TryGetValue(Word(unitAt), out unit) || unit is < TimeUnit.Day or TimeUnit.Weekend or TimeUnit.Fortnight or TimeUnit.Century)
            return null;
        if (count == 1 && Word(unitAt)[^1] == 's')
            return null;
        var behind = Word(unitAt + 1) is "of" or "in" ? unitAt + 2 : unitAt + 1;
        if (behind > unitAt + 1 && Word(behind) == "the" && Word(behind + 1) == "year" && unit < TimeUnit.Year && IsClosed(behind + 2))
            return new(start, behind + 2, TimeKind.Date, new SliceReading(new UnitReading(TimeUnit.Year, 0, CalendarPart.Whole), unit, index, count));
        if (behind < pieces.Length && (behind > unitAt + 1 || unit is TimeUnit.Quarter or TimeUnit.Half or TimeUnit.Week) && Longer(behind) is { } whole)
            return new(start, whole.End, TimeKind.Date, new SliceReading(whole.Reading, unit, index, count));

        // "The third quarter" is one of a year in business news; in sport, of a game.
        return unit == TimeUnit.Quarter && index is >= 1 and <= 4 && count == 1 && !isEarly
            && (Word(at - 1) == "the" && Word(at - 2) is "in" or "for" or "during" or "of" or "since" or "until" or "by" || Word(next - 1) == "-")
            && IsOfBusiness(start, unitAt + 1)
            ? new(start, unitAt + 1, TimeKind.Date, new QuarterReading(index, TimeDirection.Unknown))
            : null;
    }

    /// <summary>Whether profits, sales or percentages stand near.</summary>
    private bool IsOfBusiness(int start, int end)
    {
        const int reach = 14;
        for (var at = Math.Max(0, start - reach); at < Math.Min(pieces.Length, end + reach); at++)
        {
            if (words.Business.Contains(Word(at)))
                return true;
        }

        return false;
    }

    /// <summary>What a part can be counted in: a month, a year, a decade.</summary>
    private ParsedTime? Longer(int at) => MonthWhole(at) ?? YearWhole(at);

    private ParsedTime? MonthWhole(int at)
    {
        if (MonthFirst(at) is { Reading: MonthReading { Part: CalendarPart.Whole } or MonthInYearReading
            or CalendarReading { Precision: DatePrecision.Month, PartOf: null } } month)
            return month;
        if (Unit(at) is { Reading: UnitReading { Unit: TimeUnit.Month, Part: CalendarPart.Whole } } relative)
            return relative;
        var previous = Word(at) == "the" ? at + 1 : at;
        if (Word(previous) == "previous" && Word(previous + 1) == "month")
            return new(at, previous + 2, TimeKind.Date, new UnitReading(TimeUnit.Month, -1, CalendarPart.Whole));
        return words.Months.TryGetValue(Word(at), out var bare) && IsCapital(at) && Digits(SkipDot(at + 1), 1, 2) is null
            ? new(at, words.ShortMonths.Contains(Word(at)) ? SkipDot(at + 1)
                : at + 1, TimeKind.Date, new MonthReading(bare, CalendarPart.Whole, TimeDirection.Unknown, Strict: false))
            : null;
    }

    private ParsedTime? YearWhole(int at)
    {
        if (BareYear(Word(at) == "year" ? at + 1 : at) is { } year)
            return year;
        if (Decade(Word(at) == "the" ? at + 1 : at) is { } decade)
            return decade;
        if (Century(Word(at) == "the" ? at + 1 : at) is { } century)
            return century;
        return Unit(at) is { Reading: UnitReading { Unit: TimeUnit.Year or TimeUnit.Decade, Part: CalendarPart.Whole } } relative ? relative : null;
    }

    /// <summary>"Q3 2020", "2020 Q3", "H1", "fiscal 2020".</summary>
    private ParsedTime? Quarter(int start)
    {
        if (Word(start) is "fiscal" or "fy")
        {
            var year = Word(start + 1) == "year" ? start + 2 : start + 1;
            return Digits(year, 4, 4) is { } fiscal and >= 1900 and <= LastYear
                ? new(start, year + 1, TimeKind.Date, new UndatedReading(FormattableString.Invariant($"FY{fiscal}"))) : null;
        }

        if (BareYear(start) is { } before && Short(Word(start + 1) is "-" or "/" ? start + 2 : start + 1) is { } after)
            return new(start, after.End, TimeKind.Date, new SliceReading(before.Reading, after.Unit, after.Number, 1));
        if (Short(start) is not { } part)
            return null;
        var next = Word(part.End) is "of" or "-" or "/" or "," ? part.End + 1 : part.End;
        if (next < pieces.Length && YearWhole(next) is { } whole)
            return new(start, whole.End, TimeKind.Date, new SliceReading(whole.Reading, part.Unit, part.Number, 1));
        return part.Unit == TimeUnit.Quarter && IsCapital(start) && Word(start - 1) is "in" or "for" or "during" or "since" or "until" or "by" or "of" or "from"
            && IsOfBusiness(start, part.End) ? new(start, part.End, TimeKind.Date, new QuarterReading(part.Number, TimeDirection.Unknown)) : null;

        (TimeUnit Unit, int Number, int End)? Short(int at) =>
            Word(at) is "q" or "h" && IsTight(at + 1) && Digits(at + 1, 1, 1) is { } number && number >= 1 && number <= (Word(at) == "q" ? 4 : 2)
                && !(IsTight(at + 2) && IsLetters(at + 2))
                ? (Word(at) == "q" ? TimeUnit.Quarter : TimeUnit.Half, number, at + 2)
                : null;
    }

    /// <summary>"the week of March 3", "the week beginning 3 March".</summary>
    private ParsedTime? WeekOf(int start)
    {
        var at = Word(start) == "the" ? start + 1 : start;
        if (Word(at) != "week" || Word(at + 1) is not ("of" or "beginning" or "starting" or "commencing" or "ending"))
            return null;
        var day = Word(at + 2) == "on" ? at + 3 : at + 2;
        return day < pieces.Length && (MonthOrDate(day) ?? DayOfMonth(day, isShown: true) ?? HolidayNamed(day)) is { } found && IsDay(found.Reading)
            ? new(start, found.End, TimeKind.Date, new WeekOfReading(found.Reading))
            : null;
    }
}
