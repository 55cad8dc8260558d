using Dateline.Dates;
using Dateline.Languages;

namespace Dateline.Times;

/// <summary>Weekdays, and days named by their distance.</summary>
internal sealed partial class TimeParser
{
    private ParsedTime? Weekday(int start)
    {
        var at = start;
        var every = Word(at) is "every" or "each";
        var modifier = every || IsRelative(Word(at)) || Word(at) is "late" or "early" ? Word(at++) : "";
        if (IsRelative(modifier) && Word(at) is "late" or "early" || modifier == "this" && Word(at) is "coming" or "past" && WeekdayWord(at + 1) is null)
            at++;
        var isOther = every && Word(at) is "other" or "second";
        if (isOther)
            at++;
        if (WeekdayWord(at) is not { } weekday)
            return modifier.Length > 0 && !every && WeekdayOfWeek(start) is { } ofWeek ? ofWeek
                : Word(at).Length > 6 && Word(at)[^1] == 's' && words.Weekdays.TryGetValue(Word(at)[..^1], out var many)
                ? new(start, at + 1, TimeKind.Set, new SetReading(many, TimeUnit.Week))
                : null;
        var end = SkipDot(at + 1);
        if (end > at + 1 && words.Weekdays.ContainsKey(Word(at)))
            end = at + 1;
        var last = PartOfDay(end, out var part);
        if (every)
            return new(start, last, TimeKind.Set, new SetReading(weekday, TimeUnit.Week, isOther ? 2 : 1));

        // The date that follows a weekday says it better: "Tuesday, September 22, 2015", "Friday the 4th of February", "Monday night, 4 March".
        var date = SkipComma(last);
        var isThe = Word(date) == "the";
        if (MonthOrDate(isThe ? date + 1 : date) is { Reading: MonthDayReading or CalendarReading { Precision: DatePrecision.Day, Days.Day: not null } } dated)
            return dated with { Start = start, Clock = part, Kind = part is null ? TimeKind.Date : TimeKind.Time };
        if (Ordinal(isThe ? date + 1 : date) is { Number: <= 31 } numbered && (isThe || Digits(date, 1, 2) is not null) && date == last
            && IsClosed(numbered.End))
            return new(start, numbered.End, TimeKind.Date, new DayOfMonthReading(numbered.Number, weekday, TimeDirection.Unknown));
        if (Word(last) is "of" && (IsRelative(Word(last + 1)) && Word(last + 2) == "week" || Word(last + 1) == "the" && IsRelative(Word(last + 2))
            && Word(last + 3) == "week"))
            last += Word(last + 1) == "the" ? 2 : 1;
        if (WeekAfter(last) is { } weeks)
            return Timed(last + 2, new WeekdayInWeekReading(weekday, weeks));
        return Timed(last, modifier switch
        {
            "this" or "current" when Word(start + 1) is "coming" => new WeekdayReading(weekday, TimeDirection.Future, Strict: false),
            "this" or "current" when Word(start + 1) is "past" => new WeekdayReading(weekday, TimeDirection.Past, Strict: false),
            "this" or "current" => new WeekdayInWeekReading(weekday, 0),
            "coming" or "upcoming" or "following" => new WeekdayReading(weekday, TimeDirection.Future, Strict: false),
            "past" or "previous" => new WeekdayReading(weekday, TimeDirection.Past, Strict: modifier == "previous"),
            "last" => new WeekdayReading(weekday, TimeDirection.Past, Strict: true),
            "next" => new WeekdayReading(weekday, TimeDirection.Future, Strict: true),
            _ => new WeekdayReading(weekday, TimeDirection.Unknown, Strict: false),
        });

        ParsedTime Timed(int end, TimeReading reading) => new(start, end, part is null ? TimeKind.Date : TimeKind.Time, reading) { Clock = part };
    }

    /// <summary>"a week on Friday", "two weeks on Friday", "Friday week", "tomorrow week": so many weeks after the coming day.</summary>
    private ParsedTime? WeekBeyond(int start)
    {
        const int week = 7;
        if (DayToCome(start) is { } named && Word(named.End) == "week" && !IsTight(named.End) && IsClosed(named.End + 1))
            return new(start, named.End + 1, TimeKind.Date, new NeighbourReading(named.Reading, week));
        if (Word(start - 1) is "for" or "of" or "in" or "within" or "than" or "over" or "under" or "by" or "about" or "nearly" or "almost" or "another"
            || Count(start) is not { Count: >= 1 and <= 3 } count || Word(count.End) is not ("week" or "weeks" or "fortnight"))
            return null;
        var on = Word(count.End + 1) is "on" or "from" ? count.End + 2 : -1;
        var weeks = Word(count.End) == "fortnight" ? 2 : count.Count;
        return on > 0 && DayToCome(on) is { } day && IsClosed(day.End)
            ? new(start, day.End, TimeKind.Date, new NeighbourReading(day.Reading, weeks * week)) : null;
    }

    private ParsedTime? DayToCome(int at) => WeekdayWord(at) is { } weekday
        ? new(at, at + 1, TimeKind.Date, new WeekdayReading(weekday, TimeDirection.Future, Strict: false))
        : Word(at) is "today" or "tomorrow" ? new(at, at + 1, TimeKind.Date, new DayReading(Word(at) == "today" ? 0 : 1)) : null;

    /// <summary>"next week Monday", "this week on Friday".</summary>
    private ParsedTime? WeekdayOfWeek(int start)
    {
        if (WeekAfter(start) is not { } weeks)
            return null;
        var at = Word(start + 2) is "on" or "," ? start + 3 : start + 2;
        if (WeekdayWord(at) is not { } weekday && !words.ShortWeekdays.TryGetValue(Word(at), out weekday))
            return null;
        var end = PartOfDay(at + 1, out var part);
        return new(start, end, part is null ? TimeKind.Date : TimeKind.Time, new WeekdayInWeekReading(weekday, weeks)) { Clock = part };
    }

    private bool IsRelative(string word) => words.Back.Contains(word) || words.Ahead.Contains(word) || words.Here.Contains(word);

    private DayOfWeek? WeekdayWord(int at)
    {
        if (at >= pieces.Length)
            return null;
        if (words.Weekdays.TryGetValue(Word(at), out var weekday))
        {
            var named = IsCapital(at) && IsCapital(at + 1)
                && (words.NamesAfterWeekday.Contains(Word(at + 1)) || words.NamesAfterWeekday.Contains(Word(at + 1) + " " + Word(at + 2)));
            return named || words.NamesBeforeWeekday.Contains(Word(at - 1)) && (IsCapital(at - 1) || !IsCapital(at)) ? null : weekday;
        }

        // "Sat" and "Sun" are verbs, newspapers and stars: only a date beside them tells.
        var date = SkipComma(SkipDot(at + 1));
        return words.ShortWeekdays.TryGetValue(Word(at), out weekday) && IsCapital(at)
            && (words.Months.ContainsKey(Word(date)) && IsCapital(date) && Digits(SkipDot(date + 1), 1, 2) is not null
                || Digits(date, 1, 2) is not null && words.Months.ContainsKey(Word(date + 1))
                || Word(at - 1) is "on" or "next" or "last" or "this" or "until" or "by" && Word(at) is not ("sun" or "sat" or "mon") && !IsCapital(at + 1))
                ? weekday
                : null;
    }

    /// <summary>"next week" after a weekday, as weeks from the report's.</summary>
    private int? WeekAfter(int at) => Word(at + 1) != "week" || pieces[at + 1].IsTight ? null
        : words.Back.Contains(Word(at)) ? -1
        : Word(at) is "next" or "following" ? 1
        : words.Here.Contains(Word(at)) ? 0
        : null;

    /// <summary>Past a part of the day, which is told as TIMEX3 writes it; null where none stands there.</summary>
    private int PartOfDay(int at, out string? clock)
    {
        var named = Word(at) is "early" or "late" ? Word(at + 1) == "-" ? at + 2 : at + 1 : at;
        clock = words.PartsOfDay.TryGetValue(Word(named), out var part) && !IsSet(named) ? "T" + part : null;
        return clock is null ? at : named + 1;
    }

    private bool IsSet(int at) => Word(at)[^1] == 's';

    /// <summary>today, tonight, yesterday, "the day after tomorrow", "this morning", "last night".</summary>
    private ParsedTime? DayNamed(int start)
    {
        var word = Word(start);
        switch (word)
        {
            case "today" or "tonight":
                return new(start, start + 1, word == "tonight" ? TimeKind.Time : TimeKind.Date, new DayReading(0)) { Clock = word == "tonight" ? "TNI" : null };
            case "yesterday" or "tomorrow" or "tmrw" or "tmr":
                var end = PartOfDay(start + 1, out var part);
                return new(start, end, part is null ? TimeKind.Date : TimeKind.Time, new DayReading(word == "yesterday" ? -1 : 1)) { Clock = part };
            case "this" or "last" when words.PartsOfDay.TryGetValue(Word(start + 1), out var named) && !IsSet(start + 1):
                return word == "last" && Word(start + 1) is not ("night" or "evening")
                    ? null
                    : new(start, start + 2, TimeKind.Time, new DayReading(word == "last" ? -1 : 0)) { Clock = "T" + named };
            case "the" or "day" when DayBeyond(word == "the" ? start + 1 : start) is { } days:
                return new(start, word == "the" ? start + 4 : start + 3, TimeKind.Date, new DayReading(days));
            default:
                return null;
        }
    }

    /// <summary>"day before yesterday", "day after tomorrow", as days from the report's.</summary>
    private int? DayBeyond(int at) => Word(at) != "day" ? null : (Word(at + 1), Word(at + 2)) switch
    {
        ("before", "yesterday") => -2,
        ("after", "tomorrow") => 2,
        _ => null,
    };

    /// <summary>"Christmas Day", "Thanksgiving", "last Easter", "Labor Day weekend", "Good Friday 2019".</summary>
    private ParsedTime? HolidayNamed(int start)
    {
        var at = IsRelative(Word(start)) ? start + 1 : start;
        if (words.Holidays.At(pieces, at) is not ({ } holiday, var end))
            return null;
        var yearEnd = YearAfter(Word(end) is "of" or "in" ? end + 1 : end, out var year);
        var isWeekend = Word(year is null ? end : yearEnd) == "weekend";
        if (isWeekend && year is not null)
            yearEnd++;
        else if (isWeekend)
            yearEnd = YearAfter(Word(++end) is "of" or "in" ? end + 1 : end, out year);
        if (year > LastYear)
            return null;
        var part = isWeekend ? null : PartOfDayAfter(ref end);
        var isShown = at > start || words.HolidayHeralds.Contains(Word(Word(at - 1) == "the" ? at - 2 : at - 1));
        if (holiday.IsLoose && year is null && !isWeekend && part is null && !(isShown && (IsClosed(end) || Word(end) == "'s")))
            return null;
        var modifier = at > start ? Word(start) : "";
        return new(start, year is null ? end : yearEnd, part is null ? TimeKind.Date : TimeKind.Time, new HolidayReading(holiday.Rule)
        {
            Year = year,
            IsWeekend = isWeekend,
            IsSaid = modifier.Length > 0 && !words.Here.Contains(modifier),
            IsLoose = holiday.IsLoose && year is null && Word(at - 1) is not ("on" or "before" or "after" or "since" or "until" or "by"),
            Direction = words.Back.Contains(modifier) ? TimeDirection.Past : words.Ahead.Contains(modifier) ? TimeDirection.Future : TimeDirection.Unknown,
        }) { Clock = part };
    }

    private string? PartOfDayAfter(ref int end)
    {
        end = PartOfDay(end, out var part);
        return part;
    }

    /// <summary>"on the 15th", "the 20th of next month", "the 21st this month", "4 to 23 of this month".</summary>
    private ParsedTime? DayOfMonth(int start, bool isShown = false)
    {
        var at = Word(start) == "the" ? start + 1 : start;
        if (Ordinal(at) is { Number: <= 31, Number: > 0 } ordinal && (at > start || Word(ordinal.End) == "of"))
        {
            var of = Word(ordinal.End) == "of" ? ordinal.End + 1 : ordinal.End;
            if (MonthAfter(of) is { } months)
                return new(start, of + 2, TimeKind.Date, new DayInMonthReading(ordinal.Number, months));
            var herald = Word(start - 1) is "on" or "until" or "by" or "since" or "from" or "before" or "after" or "around" or "for" && IsClosed(ordinal.End)
                && Word(ordinal.End) is not ("of" or "-" or "in" or "to" or "and");
            return at > start && (isShown || herald) && Digits(at, 1, 2) is not null
                ? new(start, ordinal.End, TimeKind.Date, new DayOfMonthReading(ordinal.Number, null, TimeDirection.Unknown)) : null;
        }

        return Day(at) is { } first && (Word(first.End) is "to" or "till" or "until" or "-" or "–" || Word(start - 1) == "between" && Word(first.End) == "and")
            && Day(first.End + 1) is { } last && last.Day > first.Day
            && (Word(last.End) == "of" ? last.End + 1 : last.End) is var behind && MonthAfter(behind) is { } both
                ? new(start, behind + 2, TimeKind.Date, new RangeReading(new DayInMonthReading(first.Day, both), new DayInMonthReading(last.Day, both)))
                : null;
    }

    /// <summary>"next month" behind a day, as months from the report's.</summary>
    private int? MonthAfter(int at) => Word(at + 1) != "month" ? null
        : words.Back.Contains(Word(at)) ? -1
        : words.Here.Contains(Word(at)) ? 0
        : words.Ahead.Contains(Word(at)) ? 1
        : null;
}
