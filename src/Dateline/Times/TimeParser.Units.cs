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

        var article = Word(at) == "the" ? at++ : -1;
        var modifier = Word(at);
        if (article >= 0 && modifier is "weekend")
            return new(start, at + 1, TimeKind.Date, new WeekendReading(TimeDirection.Unknown));
        if (!IsRelative(modifier) || words.Back.Contains(modifier) && words.BeforeVerb.Contains(Word(at - 1)))
            return null; // "may last two weeks"
        if (Count(at + 1) is { } count && Word(at + 1) is not ("a" or "an") && words.Units.TryGetValue(Word(count.End), out var many) && DaysOf(count.Count, many) is { } days && !words.Here.Contains(modifier))
            return new(start, count.End + 1, TimeKind.Date, new WithinReading(words.Back.Contains(modifier) ? -days : days, many));
        if (!words.Units.TryGetValue(Word(at + 1), out var unit) || Word(at + 1).EndsWith('s'))
            return null;

        if (unit == TimeUnit.Weekend && modifier is not ("last" or "next"))
        {
            return modifier is "following" or "previous" or "current" ? null
                : new(start, at + 2, TimeKind.Date, new WeekendReading(modifier == "past" ? TimeDirection.Past : modifier == "coming" ? TimeDirection.Future : TimeDirection.Unknown));
        }

        // "The last week" runs up to today, and "the current year", "the coming months" are no dates of something.
        if (article >= 0 && words.Back.Contains(modifier) && DaysOf(1, unit) is { } length && unit >= TimeUnit.Week)
            return modifier == "previous" ? null : new(start, at + 2, TimeKind.Date, new WithinReading(-length, unit));
        if (modifier is "following" or "previous" || unit is TimeUnit.Minute or TimeUnit.Hour or TimeUnit.Day or TimeUnit.Fortnight)
            return null;
        var offset = words.Back.Contains(modifier) ? -1 : words.Here.Contains(modifier) ? 0 : 1;
        return new(start, at + 2, TimeKind.Date, new UnitReading(unit, offset, part));
    }

    /// <summary>"six days", "a two-day visit", "three weeks ago", "six days from next Friday", "every year".</summary>
    private ParsedTime? Duration(int start)
    {
        if (Word(start) is "every" or "each" && words.Units.TryGetValue(Word(start + 1), out var every))
            return new(start, start + 2, TimeKind.Set, new SetReading(null, every));
        if (Count(start) is not { Count: < 1000 } count || start > 0 && Word(start - 1) is "$" or "€" or "£")
            return null;
        var hyphen = Word(count.End) == "-" && pieces[count.End].IsTight;
        var at = hyphen ? count.End + 1 : count.End;
        if (Word(at) == "and" && Word(at + 1) == "a" && Word(at + 2) == "half")
            at += 3;
        if (!words.Units.TryGetValue(Word(at), out var unit) || unit == TimeUnit.Weekend && !hyphen)
            return null;
        var end = at + 1;

        // "A 40-year-old man", "40 years old", "a day old": ages. "A second", "a quarter of": parts.
        if (Word(end) == "old" || Word(end) == "-" && Word(end + 1) == "old" || Word(end) is "of" && unit is TimeUnit.Quarter || Word(start) is "a" or "an" && unit == TimeUnit.Quarter)
            return null;
        var one = count.Count == 1 && Word(start) is "a" or "an" or "one";
        if (Word(end) == "ago" && !hyphen)
            return Ago(start, end + 1, count.Count, unit);
        if (Word(end) is "from" or "starting" or "beginning" && end + 1 < pieces.Length && unit >= TimeUnit.Day)
        {
            var from = Word(end + 1) is "from" or "on" ? end + 2 : end + 1;
            if (Word(from) == "now" && !hyphen)
                return Ahead(start, from + 1, count.Count, unit);
            if (from < pieces.Length && (Weekday(from) ?? MonthOrDate(from) ?? DayNamed(from)) is { Kind: TimeKind.Date or TimeKind.Time } anchor)
                return anchor.Reading is DayReading { Offset: >= 0 } day && Word(start - 1) is not ("for" or "lasts" or "last" or "lasting") && DaysOf(count.Count, unit) is { } away && unit <= TimeUnit.Fortnight
                    ? new(start, anchor.End, TimeKind.Date, new DayReading(day.Offset + away))
                    : new(start, anchor.End, TimeKind.Date, new LastingReading(anchor.Reading, new(count.Count, unit)));
        }

        if (one && !hyphen && !(Word(start - 1) is "for" or "in" or "within" or "lasting" or "last" or "lasted"))
            return null;
        if (hyphen && Word(end) == "-" && Word(end + 1) == "long")
            end += 2;
        return new(start, end, TimeKind.Duration, new DurationReading(count.Count, unit));
    }

    private static ParsedTime? Ago(int start, int end, int count, TimeUnit unit) => Away(-count, unit) is { } reading ? new(start, end, TimeKind.Date, reading) : null;

    private static ParsedTime? Ahead(int start, int end, int count, TimeUnit unit) => Away(count, unit) is { } reading ? new(start, end, TimeKind.Date, reading) : null;

    /// <summary>So many units from the report: the day, the week give or take, or the month or year of the calendar.</summary>
    internal static TimeReading? Away(int count, TimeUnit unit) => unit switch
    {
        TimeUnit.Day => new DayReading(count),
        TimeUnit.Week => new WeeksAwayReading(count),
        TimeUnit.Fortnight => new WeeksAwayReading(2 * count),
        TimeUnit.Month or TimeUnit.Year => new UnitReading(unit, count, CalendarPart.Whole),
        TimeUnit.Decade => new UnitReading(TimeUnit.Year, 10 * count, CalendarPart.Whole),
        TimeUnit.Century => new UnitReading(TimeUnit.Year, 100 * count, CalendarPart.Whole),
        _ => null,
    };

    /// <summary>A length in days, as people round it; null for what is too short or too long to be counted in days.</summary>
    private static int? DaysOf(int count, TimeUnit unit)
    {
        var days = unit switch
        {
            TimeUnit.Day => 1m,
            TimeUnit.Week => 7,
            TimeUnit.Fortnight => 14,
            TimeUnit.Month => 30.44m,
            TimeUnit.Quarter => 91.3m,
            TimeUnit.Year => 365.25m,
            TimeUnit.Decade => 3652.5m,
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
        if (modifier.Length == 0 && YearAfter(year, out var known) is var end && known is { } full && Calendar.SeasonOf(full, season) is { } days)
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
