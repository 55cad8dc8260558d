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
        if (IsRelative(modifier) && Word(at) is "late" or "early")
            at++;
        if (WeekdayWord(at) is not { } weekday)
            return Word(at).Length > 6 && Word(at)[^1] == 's' && words.Weekdays.TryGetValue(Word(at)[..^1], out var many)
                ? new(start, at + 1, TimeKind.Set, new SetReading(many, TimeUnit.Week))
                : null;
        var end = SkipDot(at + 1);
        if (end > at + 1 && words.Weekdays.ContainsKey(Word(at)))
            end = at + 1;
        if (every)
            return new(start, PartOfDay(end, out _), TimeKind.Set, new SetReading(weekday, TimeUnit.Week));

        // The date that follows a weekday says it better: "Tuesday, September 22, 2015", "Friday the 4th of February".
        var date = SkipComma(end);
        if (Word(date) == "the")
            date++;
        if (MonthOrDate(date) is { Reading: MonthDayReading or CalendarReading { Precision: DatePrecision.Day } } dated)
            return dated with { Start = start };
        var last = PartOfDay(end, out var kind);
        if (Word(last) is "of" && IsRelative(Word(last + 1)) && Word(last + 2) == "week")
            last++;
        if (WeekAfter(last) is { } weeks)
            return new(start, last + 2, kind, new WeekdayInWeekReading(weekday, weeks));
        return new(start, last, kind, modifier switch
        {
            "this" or "current" => new WeekdayInWeekReading(weekday, 0),
            "coming" or "following" => new WeekdayReading(weekday, TimeDirection.Future, Strict: false),
            "past" or "previous" => new WeekdayReading(weekday, TimeDirection.Past, Strict: false),
            "last" => new WeekdayReading(weekday, TimeDirection.Past, Strict: true),
            "next" => new WeekdayReading(weekday, TimeDirection.Future, Strict: true),
            _ => new WeekdayReading(weekday, TimeDirection.Unknown, Strict: false),
        });
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
            return named || words.NamesBeforeWeekday.Contains(Word(at - 1)) ? null : weekday;
        }

        // "Sat" and "Sun" are verbs, newspapers and stars: only a date beside them tells.
        var date = SkipComma(SkipDot(at + 1));
        return words.ShortWeekdays.TryGetValue(Word(at), out weekday) && IsCapital(at)
            && (words.Months.ContainsKey(Word(date)) && IsCapital(date) && Digits(SkipDot(date + 1), 1, 2) is not null
                || Digits(date, 1, 2) is not null && words.Months.ContainsKey(Word(date + 1)))
                ? weekday
                : null;
    }

    /// <summary>"next week" after a weekday, as weeks from the report's.</summary>
    private int? WeekAfter(int at) => Word(at + 1) != "week" || pieces[at + 1].IsTight ? null
        : words.Back.Contains(Word(at)) ? -1
        : Word(at) == "next" ? 1
        : words.Here.Contains(Word(at)) ? 0
        : null;

    private int PartOfDay(int at, out TimeKind kind)
    {
        kind = words.PartsOfDay.Contains(Word(at)) ? TimeKind.Time : TimeKind.Date;
        return kind == TimeKind.Time ? at + 1 : at;
    }

    /// <summary>today, tonight, yesterday, "the day after tomorrow", "this morning", "last night", Christmas Day.</summary>
    private ParsedTime? DayNamed(int start)
    {
        var word = Word(start);
        switch (word)
        {
            case "today" or "tonight":
                return new(start, start + 1, word == "tonight" ? TimeKind.Time : TimeKind.Date, new DayReading(0));
            case "yesterday" or "tomorrow":
                var end = PartOfDay(start + 1, out var kind);
                return new(start, end, kind, new DayReading(word == "yesterday" ? -1 : 1));
            case "this" or "last" when words.PartsOfDay.Contains(Word(start + 1)):
                return word == "last" && Word(start + 1) is not ("night" or "evening")
                    ? null
                    : new(start, start + 2, TimeKind.Time, new DayReading(word == "last" ? -1 : 0));
            case "the" when Word(start + 1) == "day" && (Word(start + 2), Word(start + 3)) is ("before", "yesterday") or ("after", "tomorrow"):
                return new(start, start + 4, TimeKind.Date, new DayReading(Word(start + 2) == "before" ? -2 : 2));
            default:
                foreach (var length in new[] { 1, 2, 4 })
                {
                    if (IsCapital(start) && start + length <= pieces.Length && words.FixedDays.TryGetValue(Joined(start, length), out var day))
                        return new(start, start + length, TimeKind.Date, new MonthDayReading(day.Month, day.Day, TimeDirection.Unknown));
                }

                return null;
        }
    }

    private string Joined(int at, int length)
    {
        var joined = Word(at);
        for (var i = at + 1; i < at + length; i++)
            joined += pieces[i].IsTight ? Word(i) : " " + Word(i);
        return joined;
    }
}
