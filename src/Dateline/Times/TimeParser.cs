using Dateline.Dates;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Times;

/// <summary>A time expression as parsed: the pieces up to <paramref name="End"/>.</summary>
internal readonly record struct ParsedTime(int Start, int End, TimeKind Kind, TimeReading Reading)
{
    /// <summary>The hour or part of the day as TIMEX3 writes it; null for none.</summary>
    public string? Clock { get; init; }

    /// <summary>The hour at which it ends; null for none.</summary>
    public string? ClockUntil { get; init; }

    /// <summary>Of two times with a word between them, the piece after the first and that with which the second begins; null where neither stands by
    /// itself.</summary>
    public (int FirstEnd, int SecondStart)? Ends { get; init; }

    /// <summary>The times that a range is made of, to be read by themselves where it is none: the old and the new day of "moved from Monday to Friday". Null
    /// for what is no range.</summary>
    public IReadOnlyList<ParsedTime>? Sides { get; init; }

    /// <summary>The further days of a list, in order: the 18th and the 19th of "July 17, 18 and 19". Null for none.</summary>
    public IReadOnlyList<ParsedTime>? Further { get; init; }
}

/// <summary>Reads the time expression that begins at a piece, without regard to what its clause says of it.</summary>
internal sealed partial class TimeParser(Piece[] pieces, TimeWords words, FigureOrder order)
{
    /// <summary>The longest expression that begins at a piece; null when none does.</summary>
    public ParsedTime? Parse(int at)
    {
        if (pieces[at].IsTight && at > 0 && pieces[at - 1].Word is not ("(" or "[" or "\"" or "“" or "‘" or "'" or "—" or "–" or "-" or "/" or ","
            or "|" or "*" or ":"))
            return null;
        return Range(at) ?? ClockFirst(at) ?? WithClock(Single(at)) ?? Reference(at);
    }

    private ParsedTime? Single(int at) =>
        WeekBeyond(at) ?? Slice(at) ?? Duration(at) ?? HolidayNamed(at) ?? Weekday(at) ?? MonthOrDate(at) ?? DayNamed(at) ?? DayOfMonth(at) ?? Unit(at) ?? SeasonOf(at) ?? YearOrDecade(at);

    /// <summary>"from Monday to Wednesday", "between 2010 and 2014": two like times with a word or dash between them.</summary>
    private ParsedTime? Range(int at)
    {
        var between = Word(at) == "between";
        var start = between || Word(at) == "from" ? at + 1 : at;
        if (EndOfRange(start) is not { } first)
            return null;
        var link = Word(first.End);
        var dash = link is "-" or "–" or "—" && (pieces[first.End].IsTight || first.Reading is CalendarReading);
        if (!(between ? link is "and" or "-" or "–" : link is "to" or "through" or "till" or "until" || dash))
            return null;
        var second = Word(first.End + 1) == "from" ? first.End + 2 : first.End + 1;
        if (EndOfRange(second) is not { } last)
            return null;
        var reading = (first.Reading, last.Reading) switch
        {
            (MonthDayReading day, CalendarReading { Days.Day: { } end }) =>
                On(day.Month <= end.Month ? end.Year : end.Year - 1, day.Month, day.Day) ?? first.Reading,
            (MonthDayReading day, CalendarReading { Precision: DatePrecision.Month, Days.Earliest: { } end }) =>
                On(day.Month <= end.Month ? end.Year : end.Year - 1, day.Month, day.Day) ?? first.Reading,
            (MonthReading { Part: CalendarPart.Whole } month, CalendarReading { Precision: DatePrecision.Month
                or DatePrecision.Day, Days.Earliest: { } end }) when Calendar.Years(end.Year - 1, end.Year) is not null =>
                new CalendarReading(DateInterval.Month(month.Month <= end.Month ? end.Year : end.Year - 1, month.Month), DatePrecision.Month),
            _ => first.Reading,
        };
        if (reading.GetType() != last.Reading.GetType() && !(IsDay(reading) && IsDay(last.Reading)) && last.Reading is not DayReading { Offset: 0 })
            return null;
        return new ParsedTime(start, last.End, first.Kind, between ? new BetweenReading(reading, last.Reading)
            : new RangeReading(reading, last.Reading)) { Ends = (first.End, second), Sides = [first, last],
            Clock = first.Clock, ClockUntil = last.Clock };
    }

    /// <summary>One side of a stretch of time; a day may carry its hour: "from 10 p.m. Friday", "until Monday at 5 a.m.".</summary>
    private ParsedTime? EndOfRange(int at)
    {
        if (at >= pieces.Length)
            return null;
        var plain = RangeStart(at);
        var timed = plain is null ? ClockFirst(at) is { } hour && IsDay(hour.Reading) ? hour : null : WithClock(plain);
        return timed is { ClockUntil: null } ? timed : plain;
    }

    /// <summary>Whether a reading names one day.</summary>
    internal static bool IsDay(TimeReading reading) =>
        reading is DayReading or WeekdayReading or WeekdayInWeekReading or MonthDayReading or DayInMonthReading or DayOfMonthReading or CountedWeekdayReading
            or NeighbourReading or WeekdayFromReading
            or CalendarReading { Days.Day: not null } or HolidayReading { IsLoose: false };

    private ParsedTime? RangeStart(int at) => at >= pieces.Length ? null
        : Weekday(at) ?? MonthOrDate(at) ?? MonthInRange(at) ?? Quarter(at) ?? DayNamed(at) ?? (Word(at) == "now" && IsLink(at - 1)
            ? (ParsedTime?)new(at, at + 1, TimeKind.Date, new DayReading(0)) : null) ?? (Word(at - 1) is "from" or "between" || IsLink(at - 1) || IsLink(at + 1)
            ? BareYear(at) : null);

    /// <summary>"from May to March": months that are other words too are none beside another month.</summary>
    private ParsedTime? MonthInRange(int at) =>
        words.Months.TryGetValue(Word(at), out var month) && (IsCapital(at) && Word(at - 1) is "from" or "between" || IsLink(at - 1)
            && words.Months.ContainsKey(Word(SkipBackDot(at - 2)))
            || IsLink(SkipDot(at + 1)) && words.Months.ContainsKey(Word(SkipDot(at + 1) + 1)))
            ? new(at, words.ShortMonths.Contains(Word(at)) ? SkipDot(at + 1)
                : at + 1, TimeKind.Date, new MonthReading(month, CalendarPart.Whole, TimeDirection.Unknown, Strict: false))
            : null;

    private int SkipBackDot(int at) => Word(at) == "." ? at - 1 : at;

    private bool IsLink(int at) => Word(at) is "to" or "and" or "through" or "-" or "–";

    private string Word(int at) => at >= 0 && at < pieces.Length ? pieces[at].Word : "";

    private bool IsCapital(int at) => at >= 0 && at < pieces.Length && pieces[at].IsCapitalised;

    private bool IsLetters(int at) => at >= 0 && at < pieces.Length && pieces[at].Kind == PieceKind.Letters;

    private bool IsTight(int at) => at >= 0 && at < pieces.Length && pieces[at].IsTight;

    /// <summary>Whether a time that ends before a piece does not stand before a noun: "at Easter, …", "on the 15th of".</summary>
    private bool IsClosed(int at) => at >= pieces.Length || pieces[at].Kind == PieceKind.Mark && !(pieces[at] is { IsTight: true, Word: "-" or "–" or "/" })
        || words.Closings.Contains(pieces[at].Word);

    /// <summary>Past a full stop that belongs to a shortened word.</summary>
    private int SkipDot(int at) => Word(at) == "." && pieces[at].IsTight ? at + 1 : at;

    private int SkipComma(int at) => Word(at) == "," ? at + 1 : at;

    /// <summary>A run of so many digits as a number; null where none stands.</summary>
    private int? Digits(int at, int least, int most) =>
        at >= 0 && at < pieces.Length && pieces[at] is { Kind: PieceKind.Digits, Word: { } digits } && digits.Length >= least && digits.Length <= most
            ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    /// <summary>A whole number of units, in digits or words up to 99, and the piece after it.</summary>
    private (int Count, int End)? Count(int at)
    {
        if (Digits(at, 1, 4) is { } digits)
            return Word(at + 1) is "." or "," && pieces[at + 1].IsTight && Digits(at + 2, 1, 9) is not null && pieces[at + 2].IsTight ? null : (digits, at + 1);
        if (!words.Numbers.TryGetValue(Word(at), out var number))
            return null;
        if (number >= 20 && number % 10 == 0)
        {
            var next = Word(at + 1) == "-" ? at + 2 : at + 1;
            if (words.Numbers.TryGetValue(Word(next), out var ones) && ones < 10 && Word(next) is not ("a" or "an"))
                return (number + ones, next + 1);
        }

        return (number, at + 1);
    }

    /// <summary>How many units: a whole number, "two and a half", "1.5", "half a", "a couple of"; 0 for "several".</summary>
    private (decimal Count, int End)? Quantity(int at)
    {
        var half = Word(at) is "a" or "an" ? at + 1 : at;
        if (Word(half) == "half" && (Word(half + 1) is "a" or "an" || words.Units.ContainsKey(Word(half + 1))))
            return (0.5m, Word(half + 1) is "a" or "an" ? half + 2 : half + 1);
        if (Word(half) is "another" or "full" && words.Units.TryGetValue(Word(half + 1), out var more) && more >= TimeUnit.Minute && Word(half + 1)[^1] != 's')
            return (1, half + 1);
        var couple = Word(at) == "a" ? at + 1 : at;
        if (Word(couple) == "couple")
            return (2, Word(couple + 1) == "of" ? couple + 2 : couple + 1);
        if (words.Vague.Contains(Word(couple)))
            return (0, couple + 1);
        if (Digits(at, 1, 3) is { } whole && Word(at + 1) == "." && IsTight(at + 1) && IsTight(at + 2) && Digits(at + 2, 1, 2) is { } decimals)
            return (whole + (decimal)decimals / (Word(at + 2).Length == 1 ? 10 : 100), at + 3);
        if (Count(at) is not { } count)
            return null;
        if (Word(count.End) == "and" && Word(count.End + 1) is "a" or "half" && Word(Word(count.End + 1) == "a" ? count.End + 2 : count.End + 1) == "half")
            return (count.Count + 0.5m, Word(count.End + 1) == "a" ? count.End + 3 : count.End + 2);
        return count;
    }

    /// <summary>"21st", "twenty-first", "third", and the piece after it.</summary>
    private (int Number, int End)? Ordinal(int at)
    {
        if (Digits(at, 1, 2) is { } digits)
            return IsTight(at + 1) && Word(at + 1) is "st" or "nd" or "rd" or "th" ? (digits, at + 2) : null;
        if (words.Ordinals.TryGetValue(Word(at), out var number))
            return (number, at + 1);
        if (Word(at) is not ("twenty" or "thirty") || !words.Numbers.TryGetValue(Word(at), out var tens))
            return null;
        var ones = Word(at + 1) == "-" ? at + 2 : at + 1;
        return words.Ordinals.TryGetValue(Word(ones), out number) && number < 10 ? (tens + number, ones + 1) : null;
    }

    /// <summary>A day that is written in full; null where there is no such day.</summary>
    private static CalendarReading? On(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(DateInterval.On(new(year, month, day)), DatePrecision.Day)
            : null;
}
