using Dateline.Dates;
using Dateline.Text;

namespace Dateline.Times;

/// <summary>Years, decades and centuries.</summary>
internal sealed partial class TimeParser
{
    /// <summary>"in 1949", "the 2014 accord", "the 1990s", "the 19th century".</summary>
    private ParsedTime? YearOrDecade(int start)
    {
        var at = Word(start) == "the" ? start + 1 : start;
        if (Decade(at) is { } decade)
            return decade with { Start = start };
        if (Century(at) is { } century)
            return century with { Start = start };
        if (at == start && Word(start) == "year" && Digits(start + 1, 4, 4) is not null && BareYear(start + 1) is { } called && IsClosed(start + 2))
            return called with { Start = start };
        if (at != start || BareYear(at) is not { } year)
            return YearInWords(start) is { } spelt && Word(start - 1) is "in" or "since" or "of" or "by" or "until" or "from" && IsClosed(spelt.End)
                ? new(start, spelt.End, TimeKind.Date, new CalendarReading(DateInterval.Year(spelt.Year), DatePrecision.Year))
                : null;
        return IsYear(at) ? year : null;
    }

    /// <summary>Whether a bare number of four digits is a year: where something beside it says so, and where it counts nothing.</summary>
    private bool IsYear(int at)
    {
        var before = Word(at - 1);
        var number = Digits(at, 4, 4);
        var (isRecent, isModern) = (number is >= 1900 and <= 2099, number is >= 1500 and <= 2099);
        var next = Word(at + 1);
        var closed = IsClosed(at + 1);
        if (words.Units.ContainsKey(next) || Word(at + 1) == "-" && words.Units.ContainsKey(Word(at + 2)) || words.Measures.Contains(next))
            return false;

        // "The 2011 and 2017 censuses": both stand before the noun.
        if (next is "and" or "or" or "to" && Digits(at + 2, 4, 4) is >= 1900 and <= 2099 && isRecent && words.YearDeterminers.Contains(before))
            return true;
        if (before is "and" or "or" && Digits(at - 2, 4, 4) is >= 1900 and <= 2099 && isRecent)
            return true;
        var counts = before is "of" or "by" or "for" or "from" or "after" or "before" or "until" or "between" && !closed && next.Length > 2 && next[^1] == 's'
            && !IsCapital(at + 1) && Word(at + 1) != "'s";
        if (words.YearHeralds.Contains(before))
            return !counts && (isRecent || closed && (isModern || before is "in" or "since"));
        if (words.YearDeterminers.Contains(before))
            return !closed && !words.Crowds.Contains(next) && (isRecent || isModern && number % 100 != 0 && !next.EndsWith('s'));

        // "(2010-2014)", "(Lund, 2016)", "(Lund 2014; Berg 2015)".
        if (before is "(" or "[" or "-" or "–" or "/" || before is "," or "." or "," && IsNamed(at - 2))
            return isRecent && (next is ")" or "]" or ";" || before is not ("," or ".") && next is "-" or "–" or ",");
        if (IsNamed(at - 1) && !words.Units.ContainsKey(before))
            return isRecent && number is >= 1950 and <= 2060 && (closed && next is not ("(" or "-") || next is ")" or ";");
        return isRecent && number is >= 1950 and <= 2060 && IsCapital(at + 1) && !next.EndsWith('s') && !IsTight(at + 1)
            && (at == 0 || pieces[at - 1].Kind == PieceKind.Mark || words.Closings.Contains(before));
    }

    /// <summary>Whether a piece is a word with a capital that does not stand at the head of its sentence.</summary>
    private bool IsNamed(int at) => at > 0 && IsCapital(at) && pieces[at].Word.Length > 1 && !words.Months.ContainsKey(Word(at))
        && !words.Weekdays.ContainsKey(Word(at));

    private ParsedTime? BareYear(int at) =>
        Digits(at, 4, 4) is { } year and >= FirstYear and <= LastYear && !IsCount(at + 1)
            && !(at + 1 < pieces.Length && pieces[at + 1].IsTight && pieces[at + 1].Kind == PieceKind.Letters && pieces[at + 1].Word != "'s")
            && !(IsTight(at) && Word(at - 1) == "/" && Digits(at - 2, 1, 2) is not null)
            && !(at > 0 && pieces[at - 1].Word is "$" or "€" or "£" or "#" or ".")
            && !(Word(at + 1) is "-" or "/" && IsTight(at + 1) && Digits(at + 2, 1, 2) is not null && Word(at + 2).Length == 2 && IsTight(at + 2)
                && Word(at + 3) is "-" or "/" && IsTight(at + 3))
            ? new(at, at + 1, TimeKind.Date, new CalendarReading(DateInterval.Year(year), DatePrecision.Year))
            : null;

    /// <summary>"1990s", "'90s", "seventies", "nineteen seventies".</summary>
    private ParsedTime? Decade(int at)
    {
        if (at >= pieces.Length)
            return null;
        if (words.Decades.TryGetValue(Word(at), out var spelt) && !IsCapital(at + 1))
            return Word(at - 1) == "the" || Word(at - 2) is "early" or "mid" or "late" || Word(at - 1) is "early" or "late" ? Of(1900 + spelt, at + 1) : null;
        if (Word(at) == "nineteen" && words.Decades.TryGetValue(Word(at + 1) == "-" ? Word(at + 2) : Word(at + 1), out spelt))
            return Of(1900 + spelt, Word(at + 1) == "-" ? at + 3 : at + 2);

        // "The '20s" are those of this century or of the last.
        var digits = Word(at) is "'" or "‘" ? at + 1 : at;
        if (digits + 1 >= pieces.Length || pieces[digits + 1] is not { IsTight: true, Word: "s" or "'s" })
            return null;
        if (digits > at)
            return IsTight(digits) && Digits(digits, 2, 2) is { } shortened && shortened % 10 == 0 && shortened != 20
                ? Of(shortened < 20 ? 2000 + shortened : 1900 + shortened, digits + 2) : null;
        if (Digits(at, 4, 4) is { } year and >= FirstYear and <= LastYear && year % 10 == 0)
            return pieces[at + 1].Word == "'s" && Word(at - 1) != "the" ? null
                : new(at, at + 2, TimeKind.Date, new CalendarReading(new(new(year, 1, 1), new(year % 100 == 0 && year < 2000 ? year + 99
                    : year + 9, 12, 31)), DatePrecision.Year));
        return null;

        ParsedTime Of(int first, int end) => new(at, end, TimeKind.Date, new CalendarReading(new(new(first, 1, 1), new(first + 9, 12, 31)),
            DatePrecision.Year));
    }

    /// <summary>"19th century", "twenty-first century", "21st-century".</summary>
    private ParsedTime? Century(int at)
    {
        if (Ordinal(at) is not { Number: >= 1 and <= 22 } ordinal)
            return null;
        var next = Word(ordinal.End) == "-" ? ordinal.End + 1 : ordinal.End;
        if (Word(next) is not ("century" or "centuries") || Word(next + 1) is "bc" or "bce")
            return null;
        var first = Math.Max(1, 100 * (ordinal.Number - 1));
        return new(at, next + 1, TimeKind.Date, new CalendarReading(new(new(first, 1, 1), new(100 * ordinal.Number - 1, 12, 31)), DatePrecision.Year));
    }

    /// <summary>"nineteen ninety-nine", "two thousand and eighteen", "twenty sixteen".</summary>
    private (int Year, int End)? YearInWords(int at)
    {
        if (Word(at) == "two" && Word(at + 1) == "thousand")
        {
            var rest = Word(at + 2) == "and" ? at + 3 : at + 2;
            return rest < pieces.Length && IsLetters(rest) && Count(rest) is { Count: > 0 and < 100 } after && Word(rest) is not ("a" or "an")
                ? (2000 + after.Count, after.End) : (2000, at + 2);
        }

        if (Word(at) is not ("eighteen" or "nineteen" or "twenty") || !words.Numbers.TryGetValue(Word(at), out var hundreds))
            return null;
        var next = Word(at + 1) == "hundred" ? Word(at + 2) == "and" ? at + 3 : at + 2 : at + 1;
        return next < pieces.Length && IsLetters(next) && Count(next) is { Count: >= 10 and < 100 } years && Word(next) is not ("a" or "an")
            ? (100 * hundreds + years.Count, years.End) : null;
    }
}
