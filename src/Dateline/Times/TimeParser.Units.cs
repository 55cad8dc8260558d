using Dateline.Dates;
using Dateline.Languages;

namespace Dateline.Times;

/// <summary>Weeks, months and years counted from the report; lengths; seasons.</summary>
internal sealed partial class TimeParser
{
    /// <summary>"last week", "two years ago", "later this month", "the past 30 days", "the weekend".</summary>
    private ParsedTime? Unit(int start)
    {
        var at = start;
        var part = CalendarPart.Whole;
        if (Word(at) is "earlier" or "later" or "late" or "early" && (words.Here.Contains(Word(at + 1)) || Word(at) is "late" or "early" && IsRelative(Word(at + 1))))
        {
            part = Word(at) switch { "earlier" => CalendarPart.Gone, "later" => CalendarPart.Left, "late" => CalendarPart.Late, _ => CalendarPart.Early };
            at++;
        }

        if (Word(at) == "the" && Word(at + 2) is "after" or "before" && words.Units.TryGetValue(Word(at + 1), out var twice) && twice is TimeUnit.Week
            or TimeUnit.Month or TimeUnit.Year or TimeUnit.Weekend
            && (Word(at + 2), Word(at + 3)) is ("after", "next") or ("before", "last"))
            return new(start, at + 4, TimeKind.Date, new UnitReading(twice, Word(at + 2) == "after" ? 2 : -2, part));
        if (PartLeft(start) is { } left)
            return left;
        var article = Word(at) == "the" ? at++ : -1;
        var modifier = Word(at);
        if (modifier == "year" && (Word(at + 1) == "end" || Word(at + 1) == "-" && Word(at + 2) == "end") && Word(at - 1) is "by" or "at" or "until"
            or "before")
            return new(start, Word(at + 1) == "end" ? at + 2 : at + 3, TimeKind.Date, new UnitReading(TimeUnit.Year, 0, CalendarPart.End));
        if (article >= 0 && modifier is "weekend")
            return WeekendBeside(start, at + 1);
        if (!IsRelative(modifier) || words.Back.Contains(modifier) && words.BeforeVerb.Contains(Word(at - 1)))
            return null; // "may last two weeks"
        if (Quantity(at + 1) is { } count && Word(at + 1) is not ("a" or "an") && words.Units.TryGetValue(Word(count.End), out var many)
            && !words.Here.Contains(modifier))
        {
            if (count.Count == 0)
                return new(start, count.End + 1, TimeKind.Duration, new DurationReading(0, many));
            if (DaysOf(count.Count, many) is { } days)
                return new(start, count.End + 1, TimeKind.Date, new WithinReading(words.Back.Contains(modifier) ? -days : days, many) { Count = count.Count });
        }

        if (Word(at + 1) is "fiscal" or "financial" or "calendar" or "school" or "academic" && Word(at + 2) == "year" && modifier is not "following")
            return new(start, at + 3, TimeKind.Date, Word(at + 1) == "calendar" ? new UnitReading(TimeUnit.Year, Offset(modifier), part)
                : new UndatedReading("P1Y"));
        if (!words.Units.TryGetValue(Word(at + 1), out var unit) || Word(at + 1).EndsWith('s'))
            return null;

        if (unit == TimeUnit.Weekend && modifier is not ("last" or "next"))
        {
            return modifier is "following" or "previous" or "current" ? null
                : new(start, at + 2, TimeKind.Date, new WeekendReading(modifier == "past" ? TimeDirection.Past : modifier == "coming" ? TimeDirection.Future : TimeDirection.Unknown));
        }

        // "The last week" runs up to today, and "the current year", "the coming months" are no dates of something.
        if (article >= 0 && words.Back.Contains(modifier) && DaysOf(1, unit) is { } length && unit >= TimeUnit.Week)
            return modifier == "previous" ? null : new(start, at + 2, TimeKind.Date, new WithinReading(-length, unit) { Count = 1 });
        if (modifier is "following" || modifier == "previous" && unit != TimeUnit.Quarter || unit is TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour
            or TimeUnit.Day or TimeUnit.Fortnight)
            return null;
        return new(start, at + 2, TimeKind.Date, new UnitReading(unit, Offset(modifier), part));
    }

    /// <summary>"the weekend", "the weekend of Thanksgiving"; null beside another time that is not read, since it is not the one near the report.</summary>
    private ParsedTime? WeekendBeside(int start, int end)
    {
        if (Word(end) is not ("of" or "after" or "before" or "following"))
            return new(start, end, TimeKind.Date, new WeekendReading(TimeDirection.Unknown));
        return Word(end) == "of" && HolidayNamed(end + 1) is { Reading: HolidayReading holiday } named
            ? named with { Start = start, Reading = holiday with { IsWeekend = true } } : null;
    }

    private int Offset(string modifier) => words.Back.Contains(modifier) ? -1 : words.Here.Contains(modifier) ? 0 : 1;

    /// <summary>"the rest of the week", "later in the year", "earlier in the month".</summary>
    private ParsedTime? PartLeft(int start)
    {
        var at = Word(start) == "the" && Word(start + 1) is "rest" or "remainder" ? start + 1 : start;
        var part = (Word(at), Word(at + 1)) switch
        {
            ("rest" or "remainder", "of") => CalendarPart.Left,
            ("later", "in") => CalendarPart.Left,
            ("earlier", "in") => CalendarPart.Gone,
            _ => CalendarPart.Whole,
        };
        if (part == CalendarPart.Whole || Word(at + 2) is not ("the" or "this") || !words.Units.TryGetValue(Word(at + 3), out var unit)
            || unit is not (TimeUnit.Week or TimeUnit.Month or TimeUnit.Year or TimeUnit.Decade))
            return null;
        return new(start, at + 4, TimeKind.Date, new UnitReading(unit, 0, part));
    }

    /// <summary>"six days", "a two-day visit", "three weeks ago", "six days from next Friday", "every year", "daily".</summary>
    private ParsedTime? Duration(int start)
    {
        if (Repetition(start) is { } set)
            return set;
        if (Quantity(start) is not { Count: < 1000 } count || start > 0 && Word(start - 1) is "$" or "€" or "£")
            return null;
        var hyphen = Word(count.End) == "-" && pieces[count.End].IsTight;
        var at = hyphen ? count.End + 1 : count.End;
        var isHalfMore = Word(at) == "and" && Word(at + 1) == "a" && Word(at + 2) == "half";
        if (isHalfMore)
            at += 3;
        if (!words.Units.TryGetValue(Word(at), out var unit) || unit is TimeUnit.Weekend or TimeUnit.Half && !hyphen)
            return null;
        var end = at + 1;
        if (unit == TimeUnit.Second && !hyphen && Word(at)[^1] != 's')
            return null; // "the twenty-second"
        if (unit >= TimeUnit.Day && Word(start) is "some" or "many" && Word(at)[^1] != 's')
            return null;

        // "A year and a half", "two years and three months".
        var amount = count.Count + (isHalfMore ? 0.5m : 0);
        if (Word(end) == "and" && Word(end + 1) == "a" && Word(end + 2) == "half" && !words.Units.ContainsKey(Word(end + 3)))
        {
            amount += 0.5m;
            end += 3;
        }

        var more = hyphen ? null : Further(ref end, unit);

        // "A 40-year-old man", "40 years old", "a day old": ages. "A second", "a quarter of": parts.
        if (Word(end) == "old" || Word(end) == "-" && Word(end + 1) == "old" || Word(end) is "of" && unit is TimeUnit.Quarter || Word(start) is "a" or "an"
            && unit is TimeUnit.Quarter or TimeUnit.Second)
            return null;
        var one = amount == 1 && Word(start) is "a" or "an" or "one";
        if (Word(end) == "ago" && unit == TimeUnit.Week && amount > 0 && decimal.Truncate(amount) == amount && more is null && !hyphen
            && (Word(end + 1) is "on" or "last" ? end + 2 : end + 1) is var named && WeekdayWord(named) is { } weekday && Away(-(int)amount, unit) is { } week)
            return new(start, named + 1, TimeKind.Date, new CountedWeekdayReading(week, weekday, 1)); // "a week ago on Tuesday"
        if (Word(end) is "ago" or "hence" || Word(end) == "back" && IsClosed(end + 1) && Word(start - 1) is not "go")
            return hyphen ? null : Ago(start, end + 1, Word(end) == "hence" ? -amount : amount, unit, more);
        if (!hyphen && Word(start - 1) == "in" && Word(end) is "'s" or "'" or "’" && Word(end + 1) == "time" && amount > 0)
            return Ago(start, end + 2, -amount, unit, more);
        if (!hyphen && unit >= TimeUnit.Day && amount > 0 && decimal.Truncate(amount) == amount && Anchored(start, end, (int)amount, unit) is { } anchored)
            return anchored;
        if (one && !hyphen && !(Word(start - 1) is "for" or "in" or "within" or "lasting" or "last" or "lasted")
            && !(unit >= TimeUnit.Day && Word(start - 1) is "by" or "back") // "put back by a week"
            && (Word(start) != "one" || unit < TimeUnit.Day) && more is null)
            return null;
        if (hyphen && Word(end) == "-" && Word(end + 1) == "long")
            end += 2;
        return new(start, end, TimeKind.Duration, new DurationReading(amount, unit) { And = more });
    }

    /// <summary>"every year", "every two weeks", "every other day", "daily", "twice a week".</summary>
    private ParsedTime? Repetition(int start)
    {
        if (Word(start) is "every" or "each")
        {
            if (words.Units.TryGetValue(Word(start + 1), out var every) && (every != TimeUnit.Second || IsClosed(start + 2)))
                return new(start, start + 2, TimeKind.Set, new SetReading(null, every));
            if (Word(start + 1) is "other" or "second" && words.Units.TryGetValue(Word(start + 2), out every))
                return new(start, start + 3, TimeKind.Set, new SetReading(null, every, 2));
            return Word(start) == "every" && Count(start + 1) is { Count: > 1 and < 1000 } many && words.Units.TryGetValue(Word(many.End), out every)
                ? new(start, many.End + 1, TimeKind.Set, new SetReading(null, every, many.Count)) : null;
        }

        if (Word(start) == "all" && words.Units.TryGetValue(Word(start + 1), out var whole) && whole is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month
            or TimeUnit.Year && Word(start + 1)[^1] != 's' && IsClosed(start + 2))
            return new(start, start + 2, TimeKind.Duration, new DurationReading(1, whole));
        if (Word(start) == "weekends")
            return new(start, start + 1, TimeKind.Set, new SetReading(null, TimeUnit.Weekend));
        if (Word(start) is "once" or "twice" && Word(start + 1) is "a" or "an" or "every" or "each" && words.Units.TryGetValue(Word(start + 2), out var unit))
            return new(start, start + 3, TimeKind.Set, new SetReading(null, unit));
        return words.Repeated.TryGetValue(Word(start), out var repeated) && !(IsCapital(start) && start > 0) && IsClosed(start + 1)
            ? new(start, start + 1, TimeKind.Set, new SetReading(null, repeated)) : null;
    }

    /// <summary>What is added to a length in a smaller unit: "and three months", "30 minutes".</summary>
    private DurationReading? Further(ref int end, TimeUnit unit)
    {
        var at = Word(end) is "and" or "," ? end + 1 : end;
        if (at >= pieces.Length || Count(at) is not { Count: > 0 and < 1000 } count || Word(at) is "a" or "an"
            || !words.Units.TryGetValue(Word(count.End), out var smaller) || smaller >= unit || Word(count.End + 1) == "old")
            return null;
        end = count.End + 1;
        var rest = Further(ref end, smaller);
        return new(count.Count, smaller) { And = rest };
    }

    /// <summary>"Six days from next Friday", "two weeks from now", "three days after Christmas", "two days before yesterday".</summary>
    private ParsedTime? Anchored(int start, int end, int count, TimeUnit unit)
    {
        if (Word(end) is "after" or "before" && end + 1 < pieces.Length)
        {
            return (Weekday(end + 1) ?? MonthOrDate(end + 1) ?? DayNamed(end + 1) ?? HolidayNamed(end + 1)) is { Kind: TimeKind.Date or TimeKind.Time } other
                && IsDay(other.Reading)
                ? new(start, other.End, TimeKind.Date, new OffsetReading(other.Reading, Word(end) == "after" ? count : -count, unit))
                : null;
        }

        if (Word(end) is not ("from" or "starting" or "beginning") || end + 1 >= pieces.Length)
            return null;
        var from = Word(end + 1) is "from" or "on" ? end + 2 : end + 1;
        var isFor = Word(start - 1) is "for" or "lasts" or "last" or "lasting";
        if (Word(from) is "now" or "today" && !isFor)
            return Ago(start, from + 1, -count, unit, null);
        if (from >= pieces.Length || (Weekday(from) ?? MonthOrDate(from) ?? DayNamed(from) ?? HolidayNamed(from)) is not { Kind: TimeKind.Date
            or TimeKind.Time } anchor)
            return null;
        return IsDay(anchor.Reading) && !isFor && Word(end) == "from" && DaysOf(count, unit) is { } away
            ? new(start, anchor.End, TimeKind.Date, anchor.Reading is DayReading day && unit == TimeUnit.Day ? new DayReading(day.Offset + away)
                : new OffsetReading(anchor.Reading, count, unit))
            : new(start, anchor.End, TimeKind.Date, new LastingReading(anchor.Reading, new(count, unit)));
    }

    /// <summary>So long before the report, or after it where negative.</summary>
    private static ParsedTime? Ago(int start, int end, decimal amount, TimeUnit unit, DurationReading? more)
    {
        // "Several years ago" names no year, and less than a day no day; what is given in two units is a day or so off, and half a year some months.
        if (amount == 0)
            return new(start, end, TimeKind.Date, new UndatedReading("PAST_REF"));
        var sign = amount < 0 ? -1 : 1;
        if (unit < TimeUnit.Day)
            return unit == TimeUnit.Hour && decimal.Truncate(amount) == amount && amount is > -200 and < 200
                ? new(start, end, TimeKind.Date, new HoursAwayReading((int)-amount))
                : new(start, end, TimeKind.Date, new UndatedReading(amount < 0 ? "FUTURE_REF" : "PAST_REF"));
        if (decimal.Truncate(amount) == amount && more is null)
            return Away(-(int)amount, unit) is { } reading ? new(start, end, TimeKind.Date, reading) : null;
        var days = 0m;
        for (var part = new DurationReading(Math.Abs(amount), unit) { And = more }; part is not null; part = part.And)
            days += part.Unit < TimeUnit.Day ? 0 : DaysOf(part.Count, part.Unit) ?? 0;
        return days is > 0 and < 366_000 ? new(start, end, TimeKind.Date, new RoughlyAwayReading((int)(-sign * days))) : null;
    }

    /// <summary>So many units from the report: the day, the week give or take, or the month or year of the calendar.</summary>
    internal static TimeReading? Away(int count, TimeUnit unit) => unit switch
    {
        TimeUnit.Day => new DayReading(count),
        TimeUnit.Week => new WeeksAwayReading(count),
        TimeUnit.Fortnight => new WeeksAwayReading(2 * count),
        TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Half or TimeUnit.Year => new UnitReading(unit, count, CalendarPart.Whole),
        TimeUnit.Decade => new UnitReading(TimeUnit.Year, 10 * count, CalendarPart.Whole),
        TimeUnit.Century => new UnitReading(TimeUnit.Year, 100 * count, CalendarPart.Whole),
        _ => null,
    };

    /// <summary>A length in days, as people round it; null for what is too short or too long to be counted in days.</summary>
    private static int? DaysOf(decimal count, TimeUnit unit)
    {
        var days = unit switch
        {
            TimeUnit.Day => 1m,
            TimeUnit.Week => 7,
            TimeUnit.Fortnight => 14,
            TimeUnit.Month => 30.44m,
            TimeUnit.Quarter => 91.3m,
            TimeUnit.Half => 182.6m,
            TimeUnit.Year => 365.25m,
            TimeUnit.Decade => 3652.5m,
            TimeUnit.Century => 36_525m,
            _ => 0,
        };
        return days * count is >= 1 and <= 366_000 and var all ? (int)decimal.Ceiling(all) : null;
    }

    /// <summary>"last summer", "in the spring", "summer 2019", "the spring of 2020".</summary>
    private ParsedTime? SeasonOf(int start)
    {
        var at = Word(start) == "the" ? start + 1 : start;
        var modifier = IsRelative(Word(at)) ? Word(at++) : "";
        if (!words.Seasons.TryGetValue(Word(at), out var season))
            return null;
        var year = Word(at + 1) == "of" ? at + 2 : at + 1;
        if (modifier.Length == 0 && YearAfter(year, out var known) is var end && known is { } full and <= LastYear && Calendar.SeasonOf(full, season) is { } days)
            return new(at, end, TimeKind.Date, new CalendarReading(days, DatePrecision.Season));
        var isVerbToo = Word(at) is "fall" or "spring";
        if (words.Back.Contains(modifier))
            return new(start, at + 1, TimeKind.Date, new SeasonReading(season, TimeDirection.Past, Strict: true));
        if (modifier is "next" or "coming")
            return new(start, at + 1, TimeKind.Date, new SeasonReading(season, TimeDirection.Future, Strict: true));
        if (words.Here.Contains(modifier) && Word(at + 1) != "in")
            return new(start, at + 1, TimeKind.Date, new SeasonReading(season, TimeDirection.Unknown, Strict: false));
        return at > start && Word(start - 1) is "in" or "during" or "until" or "by" or "since" && !(isVerbToo && Word(at + 1) == "of") && !IsCapital(at)
            ? new(start, at + 1, TimeKind.Date, new SeasonReading(season, TimeDirection.Unknown, Strict: false))
            : null;
    }
}
