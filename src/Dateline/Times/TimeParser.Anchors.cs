using Dateline.Dates;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Times;

/// <summary>Times counted from one that was named before.</summary>
internal sealed partial class TimeParser
{
    /// <summary>So many times may be counted one from the other: each is only as sure as all before it.</summary>
    private const int LongestChain = 6;

    /// <summary>How many times stand between a reading and the one that is counted from nothing.</summary>
    private static int Links(TimeReading reading) => reading switch
    {
        NeighbourReading neighbour => 1 + Links(neighbour.Anchor),
        OffsetReading offset => 1 + Links(offset.Anchor),
        _ => 0,
    };

    /// <summary>"the following day", "two years later", "that week": a time counted from one that the text has named; null where the words do not count from
    /// it.</summary>
    public ParsedTime? FromAnchor(int at, TimeReading anchor)
    {
        if (Neighbour(at) is not (var count, var unit, var end) || !CanCount(anchor, unit) || Links(anchor) >= LongestChain)
            return null;
        var part = unit == TimeUnit.Day ? PartOfDayBefore(end) : null;
        return new(at, end, part is null ? TimeKind.Date : TimeKind.Time, unit == TimeUnit.Day && IsDay(anchor) ? new NeighbourReading(anchor, count)
            : new OffsetReading(anchor, count, unit)) { Clock = part };
    }

    /// <summary>Weeks and years are counted from what is no nearer to the report than they are: "signed in 2014, he said on Tuesday. Two years later
    /// …".</summary>
    private static bool CanCount(TimeReading anchor, TimeUnit unit) => unit switch
    {
        TimeUnit.Day => IsDay(anchor),
        TimeUnit.Week or TimeUnit.Weekend => anchor is not (DayReading { Offset: 0 } or UndatedReading)
            && (IsDay(anchor) || anchor is UnitReading { Unit: TimeUnit.Week } or WeekOfReading or WeekendReading),
        TimeUnit.Month => anchor is MonthDayReading or MonthReading or MonthInYearReading or HolidayReading
            or CalendarReading { Precision: DatePrecision.Day or DatePrecision.Month } or UnitReading { Unit: TimeUnit.Month },
        _ => anchor is CalendarReading or MonthDayReading or MonthReading or MonthInYearReading or OffsetReading or UnitReading { Unit: TimeUnit.Year },
    };

    private (int Count, TimeUnit Unit, int End)? Neighbour(int at)
    {
        if (Word(at) is "the" or "that")
        {
            if (Word(at) == "that" || Word(at + 1) == "same")
            {
                var same = Word(at) == "that" ? at + 1 : at + 2;
                return UnitOrPart(same) is { } unit && !(Word(at) == "that"
                    && !(Word(at - 1) is "on" or "in" or "since" or "by" or "during" or "of" or "" or "later" or "until" or "," || IsCapital(at)
                    || same + 1 >= pieces.Length || pieces[same + 1].Kind == PieceKind.Mark)) ? (0, unit, same + 1) : null;
            }

            if (Word(at + 1) is "following" or "next" or "previous" && UnitOrPart(at + 2) is { } near
                && (near == TimeUnit.Day || Word(at + 1) != "next" || IsClosed(at + 3)))
                return (Word(at + 1) == "previous" ? -1 : 1, near, at + 3);
            if (words.Units.TryGetValue(Word(at + 1), out var unitBefore) && Word(at + 1)[^1] != 's' && Word(at + 2) == "before"
                && (at + 3 >= pieces.Length || pieces[at + 3].Kind == PieceKind.Mark))
                return (-1, unitBefore, at + 3);
            return null;
        }

        if (Count(at) is not { Count: > 0 and < 1000 } count || !words.Units.TryGetValue(Word(count.End), out var counted) || counted is < TimeUnit.Day
            or TimeUnit.Fortnight or TimeUnit.Quarter or TimeUnit.Half)
            return null;
        var later = count.End + 1;
        return Word(later) is "earlier" or "later" && Word(later + 1) != "than" || Word(later) is "before" or "after"
            && (later + 1 >= pieces.Length || pieces[later + 1].Kind == PieceKind.Mark)
            ? (Word(later) is "later" or "after" ? count.Count : -count.Count, counted, later + 1)
            : null;
    }

    private TimeUnit? UnitOrPart(int at) =>
        words.PartsOfDay.ContainsKey(Word(at)) && !IsSet(at) ? TimeUnit.Day
        : words.Units.TryGetValue(Word(at), out var unit) && Word(at)[^1] != 's' && unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year
            or TimeUnit.Weekend ? unit
        : null;

    private string? PartOfDayBefore(int end) => words.PartsOfDay.TryGetValue(Word(end - 1), out var part) ? "T" + part : null;

    /// <summary>"Will be done within two weeks": from the report on. In what is past, it is a length.</summary>
    internal static TimeReading? Within(ParsedTime time, DurationReading length, Piece[] pieces, TimeDirection direction) =>
        time.Start > 0 && pieces[time.Start - 1].Word == "within" && direction == TimeDirection.Future && length.And is null && length.Count > 0
            && DaysOf(length.Count, length.Unit) is { } days
            ? new WithinReading(days, length.Unit) { Count = length.Count }
            : null;
}
