using System.Globalization;
using Dateline.Text;

namespace Dateline.Times;

/// <summary>Hours and parts of the day, alone and beside a day.</summary>
internal sealed partial class TimeParser
{
    /// <summary>An hour, or a stretch of hours; its minutes past midnight as long as it is not known whether before or after noon.</summary>
    private readonly record struct Hours(string From, string? Until, int End);

    /// <summary>"8 p.m. on Friday", "10:30 a.m.", "noon": an hour, with the day that follows it.</summary>
    private ParsedTime? ClockFirst(int start)
    {
        if (ClockSpan(start) is not { } hours)
            return PartOfNamedDay(start);
        var next = hours.End;
        if (Word(next) is "," or "on" or "of")
            next++;
        var day = next < pieces.Length ? Weekday(next) ?? MonthOrDate(next) ?? DayNamed(next) ?? HolidayNamed(next) ?? (next > hours.End ? DayOfMonth(next)
            : null) : null;
        if (day is { Clock: null or [_, > '9', ..] } dated && IsDay(dated.Reading))
        {
            // "7:00 on Friday evening"
            var placed = dated.Clock is { } part && ClockSpan(start, part) is { } sure && sure.End == hours.End ? sure : hours;
            return dated with { Start = start, Kind = TimeKind.Time, Clock = placed.From, ClockUntil = placed.Until };
        }

        return new(start, hours.End, TimeKind.Time, new UndatedReading(hours.Until is { } until ? $"{hours.From}/{until}"
            : hours.From)) { Clock = hours.From, ClockUntil = hours.Until };
    }

    /// <summary>"Friday at 8 p.m.", "4 March, 10:30": a day, with the hour that follows it.</summary>
    private ParsedTime? WithClock(ParsedTime? parsed)
    {
        if (parsed is not { } time || !IsDay(time.Reading) || time.Kind == TimeKind.Set)
            return parsed;
        var at = time.End;
        if (Word(at) == "," || Word(at) == "-" && !IsTight(at))
            at++;
        if (time.Clock is null && Word(at) is "in" or "during" && Word(at + 1) == "the" && words.PartsOfDay.TryGetValue(Word(at + 2), out var part))
            return time with { End = at + 3, Kind = TimeKind.Time, Clock = "T" + part };
        if (Word(at) is "at" or "around" or "about" or "by" or "before" or "after" or "until")
            at += Word(at) == "at" && Word(at + 1) is "about" or "around" ? 2 : 1;
        if (time.End == at && Word(at) is "noon" or "midnight" or "midday" && !IsClosed(at + 1) || ClockSpan(at, time.Clock) is not { } hours)
            return parsed;
        // "Wed Oct 26 15:50:06 2016", as computers write it.
        if (time.Reading is MonthDayReading day && Digits(hours.End, 4, 4) is { } year && IsClosed(hours.End + 1) && On(year, day.Month, day.Day) is { } dated)
            return time with { End = hours.End + 1, Kind = TimeKind.Time, Clock = hours.From, ClockUntil = hours.Until, Reading = dated };
        return time with { End = hours.End, Kind = TimeKind.Time, Clock = hours.From, ClockUntil = hours.Until };
    }

    /// <summary>"the morning of March 3", "the early hours of Friday", "in the early afternoon on Tuesday", "in the evening, this Friday".</summary>
    private ParsedTime? PartOfNamedDay(int start)
    {
        var at = Word(start) == "the" ? start + 1 : start;
        if (Word(at) is "early" or "late" or "small")
            at = Word(at + 1) == "-" ? at + 2 : at + 1;
        var part = Word(at) == "hours" && Word(at - 1) is "early" or "small" ? "MO" : words.PartsOfDay.GetValueOrDefault(Word(at));
        if (part is null || at + 1 >= pieces.Length)
            return null;
        var link = Word(at + 1) is "of" or "on" or "," ? at + 2 : at + 1;
        var isOf = Word(at + 1) == "of";
        return link < pieces.Length && (isOf || Word(start - 1) == "in" && Word(start) == "the")
            && (Weekday(link) ?? MonthOrDate(link) ?? (isOf ? null : DayNamed(link))) is { Clock: null } day && IsDay(day.Reading) && (isOf || IsClosed(day.End))
            ? day with { Start = start, Kind = TimeKind.Time, Clock = "T" + part }
            : null;
    }

    /// <summary>"10:30", "from 4 to 6 p.m.", "between 9 a.m. and noon".</summary>
    private Hours? ClockSpan(int start, string? part = null)
    {
        var at = Word(start) is "from" or "between" ? start + 1 : start;
        if (at > start && Word(start) == "from" && Clock(at, part) is null && Digits(at, 1, 2) is null)
            return null;
        if (Clock(at, part) is { } first)
        {
            var linked = Word(first.End) is "to" or "until" or "till" or "through" or "-" or "–" || Word(start) == "between" && Word(first.End) == "and";
            if (linked && Clock(first.End + 1, part) is { } last)
                return new(Text(first.Minutes + (first.IsOpen && last.IsAfternoon && first.Minutes + 720 <= last.Minutes ? 720
                    : 0)) + Seconds(at), Text(last.Minutes) + Seconds(first.End + 1), last.End);
            return at == start || Word(start) == "from" ? new(Text(first.Minutes) + Seconds(at), null, first.End) : null;
        }

        // "4 to 6 p.m.": the hour before the link has the noon of the one behind it.
        if (Digits(at, 1, 2) is { } hour and >= 1 and <= 12 && (Word(at + 1) is "to" or "-" or "–" or "until" or "till" || Word(start) == "between"
            && Word(at + 1) == "and")
            && Clock(at + 2, part) is { IsOpen: false } end)
        {
            var minutes = hour % 12 * 60;
            return new(Text(end.Minutes >= 720 && minutes + 720 < end.Minutes ? minutes + 720 : minutes), Text(end.Minutes), end.End);
        }

        return null;

        static string Text(int minutes) => string.Create(CultureInfo.InvariantCulture, $"T{minutes / 60:00}:{minutes % 60:00}");
    }

    /// <summary>The seconds of the hour that begins at a piece, as in "8:00:25"; empty where none are written.</summary>
    private string Seconds(int at) => Word(at + 1) == ":" && IsTight(at + 1) && IsTight(at + 2) && Digits(at, 1, 2) is not null && Digits(at + 2, 2, 2) is < 60
        && Word(at + 3) == ":" && IsTight(at + 3) && IsTight(at + 4) && Digits(at + 4, 2, 2) is < 60 ? ":" + Word(at + 4) : "";

    /// <summary>One hour in minutes past midnight; open where it may be twelve hours later.</summary>
    private (int Minutes, bool IsOpen, bool IsAfternoon, int End)? Clock(int at, string? part)
    {
        if (words.NamedHours.TryGetValue(Word(at), out var named))
            return IsCapital(at + 1) && IsCapital(at) ? null : (60 * int.Parse(named.AsSpan(0, 2), CultureInfo.InvariantCulture), false, named[0] == '1',
                at + 1);
        if (Word(at) == "12" && Word(at + 1) is "noon" or "midnight")
            return (Word(at + 1) == "noon" ? 720 : 0, false, Word(at + 1) == "noon", at + 2);
        if (Digits(at, 1, 2) is { } hour and <= 24)
        {
            if (at > 0 && IsTight(at) && Word(at - 1) is ":" or "." or "," or "/" or "$" or "£" or "€")
                return null;
            var next = at + 1;
            int? minute = null;
            if (Word(next) is ":" or "." && IsTight(next) && IsTight(next + 1) && Word(next + 1).Length == 2 && Digits(next + 1, 2, 2) is { } written and < 60)
            {
                minute = written;
                next += 2;
                next += Seconds(at).Length > 0 ? 2 : 0;
            }

            if (Half(next) is { } half && hour <= 12)
                return (hour % 12 * 60 + (minute ?? 0) + (half.IsAfternoon ? 720 : 0), false, half.IsAfternoon, Zone(InPart(half.End)));
            var clock = Word(next) is "o" && Word(next + 1) == "'" || Word(next) == "o'clock" ? Word(next) == "o'clock" ? next + 1 : next + 3 : next;
            if (PartBehind(clock) is { } told && hour <= 12 && (minute is not null || clock > next
                || Word(at - 1) is "at" or "by" or "to" or "from" or "until" or "around" or "about" or "before" or "after" or "and"))
                return (Placed(hour, told.Part) * 60 + (minute ?? 0), false, Placed(hour, told.Part) >= 12, told.End);
            if (clock > next && hour is >= 1 and <= 12)
                return (Minutes(hour, minute ?? 0, part), part is null, Minutes(hour, 0, part) >= 720, clock);
            if (minute is { } full && Word(at + 1) == ":" && hour <= 24 && !IsTightNumber(next))
                return (Minutes(hour, full, part), hour is >= 1 and <= 12 && part is null, hour >= 12, Zone(next));
            if (minute is { } dotted && hour < 24 && words.Zones.Contains(Word(next)))
                return (hour * 60 + dotted, false, hour >= 12, Zone(next));
            if (part is not null && minute is null && Word(at - 1) == "at" && hour is >= 1 and <= 12 && IsClosed(next)
                && !(IsTight(next) && (Word(next) is "-" or ":" or "%" || Digits(next + 1, 1, 9) is not null)))
                return (Minutes(hour, 0, part), false, Minutes(hour, 0, part) >= 720, next);
            return null;
        }

        if (HourInWords(at) is { } spelt && (spelt.IsClock || part is not null))
        {
            var told = PartBehind(spelt.End);
            var known = told?.Part ?? part?[1..];
            if (known is not null || spelt.IsClock && Half(spelt.End) is not null)
            {
                var half = Half(spelt.End);
                var hour24 = half is { } sure ? spelt.Hour % 12 + (sure.IsAfternoon ? 12 : 0) : Placed(spelt.Hour, known!);
                var all = (hour24 * 60 + spelt.Minutes + 1440) % 1440;
                return (all, false, all >= 720, half?.End ?? told?.End ?? spelt.End);
            }
        }

        // "0830 am"
        if (Digits(at, 3, 4) is { } glued && glued / 100 is >= 1 and <= 12 && glued % 100 < 60 && Half(at + 1) is { } noon)
            return (glued / 100 % 12 * 60 + glued % 100 + (noon.IsAfternoon ? 720 : 0), false, noon.IsAfternoon, Zone(InPart(noon.End)));

        // "1530 GMT"
        return Digits(at, 4, 4) is { } military && military / 100 < 24 && military % 100 < 60 && words.Zones.Contains(Word(at + 1))
            && (Word(at + 1) is not ("hours" or "hrs") || Word(at - 1) is "at" or "by" or "from" or "until" or "to")
            ? (military / 100 * 60 + military % 100, false, military >= 1200, Zone(at + 1))
            : null;
    }

    /// <summary>"half past ten", "a quarter to seven", "twenty past eight", "eight o'clock"; a bare "seven" is a clock only beside a part of the day.</summary>
    private (int Hour, int Minutes, bool IsClock, int End)? HourInWords(int at)
    {
        var minutesAt = Word(at) == "a" && Word(at + 1) == "quarter" ? at + 1 : at;
        (int Minutes, int End)? minutes = Word(minutesAt) == "half" ? (30, minutesAt + 1)
            : Word(minutesAt) == "quarter" ? (15, minutesAt + 1)
            : Count(at) is { Count: >= 1 and < 60 } count && Word(at) is not ("a" or "an")
                ? (count.Count, Word(count.End) is "minutes" or "minute" or "min" or "mins" ? count.End + 1 : count.End)
            : null;
        if (minutes is var (amount, next) && Word(next) is "past" or "to" && next + 1 < pieces.Length && Count(next + 1) is { Count: >= 1 and <= 12 } hour
            && Word(next + 1) is not ("a" or "an")
            && (Word(next) == "past" || Word(minutesAt) != "half"))
            return (hour.Count, Word(next) == "past" ? amount : -amount, true, Word(hour.End) == "o'clock" ? hour.End + 1 : hour.End);
        if (Count(at) is not { Count: >= 1 and <= 12 } only || Word(at) is "a" or "an" || !IsLetters(at))
            return null;
        var isClock = Word(only.End) is "o'clock" or "oclock";
        return isClock || Word(at - 1) == "at" && IsClosed(only.End) ? (only.Count, 0, isClock, isClock ? only.End + 1 : only.End) : null;
    }

    private static int Minutes(int hour, int minute, string? part) => (part is null || hour > 12 ? hour % 24 : Placed(hour, part[1..])) * 60 + minute;

    /// <summary>The hour of the day of an hour of twelve in a part of the day.</summary>
    private static int Placed(int hour, string part) => part switch
    {
        "AF" or "EV" => hour % 12 + 12,
        "NI" => hour is >= 5 and < 12 ? hour + 12 : hour % 12,
        _ => hour == 12 ? part == "MI" ? 12 : 0 : hour,
    };

    private bool IsTightNumber(int at) => IsTight(at) && at < pieces.Length
        && (pieces[at].Kind != PieceKind.Mark || Word(at) is ":" or "." && IsTight(at + 1) && Digits(at + 1, 1, 9) is not null || Word(at) == "%");

    /// <summary>"a.m.", "pm".</summary>
    private (bool IsAfternoon, int End)? Half(int at)
    {
        if (Word(at) is "am" or "pm")
            return (Word(at) == "pm", at + 1);
        return Word(at) is "a" or "p" && Word(at + 1) == "." && IsTight(at + 1) && Word(at + 2) == "m" && IsTight(at + 2)
            ? (Word(at) == "p", SkipDot(at + 3))
            : null;
    }

    /// <summary>"in the evening", "at night" behind an hour.</summary>
    private (string Part, int End)? PartBehind(int at)
    {
        if (Word(at) == "in" && Word(at + 1) == "the" && words.PartsOfDay.TryGetValue(Word(at + 2), out var part))
            return (part, at + 3);
        return Word(at) == "at" && Word(at + 1) == "night" ? ("NI", at + 2) : null;
    }

    private int InPart(int at) => PartBehind(at)?.End ?? at;

    private int Zone(int at)
    {
        if (!words.Zones.Contains(Word(at)) || Word(at) is "eastern" or "local" && Word(at + 1) is not ("time" or "daylight" or "standard"))
            return at;
        at++;
        while (Word(at) is "daylight" or "standard" or "time")
            at++;
        return at;
    }

    /// <summary>"now", "recently", "as soon as possible".</summary>
    private ParsedTime? Reference(int at) =>
        words.References.At(pieces, at) is { } found && (Word(at) is not ("in" or "at") || IsClosed(found.End))
            && !(Word(at) is "shortly" or "soon" or "previously" or "recently" && Word(at + 1) is "after" or "before" or "as" or "enough")
            && (found.End - at > 1 || Word(at) != "now" || Word(at + 1) is not "that" and not "-" and not "," and not "and"
                && Word(at - 1) is not ("by" or "until" or "from" or "-"))
            && !(IsCapital(at) && at > 0 && IsCapital(at - 1) && IsLetters(at - 1))
            ? new(at, found.End, TimeKind.Date, new UndatedReading(found.Value))
            : null;
}
