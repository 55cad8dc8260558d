using Dateline.Dates;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Times;

/// <summary>A time expression as parsed: the pieces up to <paramref name="End"/>.</summary>
internal readonly record struct ParsedTime(int Start, int End, TimeKind Kind, TimeReading Reading);

/// <summary>Reads the time expression that begins at a piece, without regard to what its clause says of it.</summary>
internal sealed partial class TimeParser(Piece[] pieces, TimeWords words)
{
    /// <summary>The longest expression that begins at a piece; null when none does.</summary>
    public ParsedTime? Parse(int at)
    {
        if (pieces[at].IsTight && at > 0 && pieces[at - 1].Word is not ("(" or "[" or "\"" or "“" or "‘" or "'" or "—" or "–" or "-" or "/" or ","))
            return null;
        return Range(at) ?? Single(at);
    }

    private ParsedTime? Single(int at) =>
        Duration(at) ?? Weekday(at) ?? MonthOrDate(at) ?? DayNamed(at) ?? Unit(at) ?? SeasonOf(at) ?? YearOrDecade(at);

    /// <summary>"from Monday to Wednesday", "between 2010 and 2014": two like times with a word or dash between them.</summary>
    private ParsedTime? Range(int at)
    {
        var between = Word(at) == "between";
        var start = between || Word(at) == "from" ? at + 1 : at;
        if (RangeStart(start) is not { } first)
            return null;
        var link = Word(first.End);
        var dash = link is "-" or "–" or "—" && pieces[first.End].IsTight;
        if (!(between ? link == "and" : link is "to" or "through" or "till" or "until" || dash) || RangeStart(first.End + 1) is not { } last)
            return null;
        if (first.Reading.GetType() != last.Reading.GetType() && first.Reading is not MonthDayReading)
            return null;
        var from = first.Reading is MonthDayReading day && last.Reading is CalendarReading { Days.Day: { } end } && day.Month <= end.Month
            ? On(end.Year, day.Month, day.Day) ?? first.Reading
            : first.Reading;
        return new(start, last.End, first.Kind, between ? new BetweenReading(from, last.Reading) : new RangeReading(from, last.Reading));
    }

    private ParsedTime? RangeStart(int at) =>
        at >= pieces.Length ? null : Weekday(at) ?? MonthOrDate(at) ?? (Word(at - 1) is "from" or "between" || IsLink(at - 1) || IsLink(at + 1) ? BareYear(at) : null);

    private bool IsLink(int at) => Word(at) is "to" or "and" or "through" or "-" or "–";

    private string Word(int at) => at >= 0 && at < pieces.Length ? pieces[at].Word : "";

    private bool IsCapital(int at) => at >= 0 && at < pieces.Length && pieces[at].IsCapitalised;

    /// <summary>Past a full stop that belongs to a shortened word.</summary>
    private int SkipDot(int at) => Word(at) == "." && pieces[at].IsTight ? at + 1 : at;

    private int SkipComma(int at) => Word(at) == "," ? at + 1 : at;

    /// <summary>A run of so many digits as a number; null where none stands.</summary>
    private int? Digits(int at, int least, int most) =>
        at >= 0 && at < pieces.Length && pieces[at] is { Kind: PieceKind.Digits, Word: { } digits } && digits.Length >= least && digits.Length <= most
            ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    /// <summary>A number of units, in digits or words up to 99, and the piece after it.</summary>
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

    /// <summary>A day that is written in full; null where there is no such day.</summary>
    private static CalendarReading? On(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(DateInterval.On(new(year, month, day)), DatePrecision.Day)
            : null;
}
