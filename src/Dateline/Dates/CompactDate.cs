using System.Buffers;
using System.Globalization;

namespace Dateline.Dates;

/// <summary>Dates that machines write without words: <c>20220128</c>, seconds since 1970, and the folders of an address.</summary>
internal static class CompactDate
{
    private const int EarliestYear = 1990;
    private const int LatestYear = 2099;

    private static readonly SearchValues<char> Digits = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(char.IsDigit)]);

    /// <summary>Whether any character is a digit of any script.</summary>
    public static bool ContainsAnyDigit(this ReadOnlySpan<char> words) => words.ContainsAny(Digits);

    /// <summary>Where the next digit of any script stands; negative where there is none.</summary>
    public static int NextDigit(ReadOnlySpan<char> words, int from) => words[from..].IndexOfAny(Digits) is >= 0 and var next ? from + next : -1;

    /// <summary>Whether any character is a letter or a digit of any script.</summary>
    public static bool ContainsAnyLetterOrDigit(this ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }

    /// <summary>Reads <c>20220128</c>, <c>20220128T160500Z</c>, and seconds or milliseconds since 1970 (ten or thirteen digits).</summary>
    public static bool TryRead(ReadOnlySpan<char> words, out WrittenDate date)
    {
        date = default;
        if (words.Length is 10 or 13 && !words.ContainsAnyExceptInRange('0', '9'))
        {
            var seconds = long.Parse(words[..10], CultureInfo.InvariantCulture);
            var moment = DateTimeOffset.FromUnixTimeSeconds(seconds);
            if (moment.Year is < EarliestYear or > LatestYear)
                return false;
            date = new(DateInterval.On(DateOnly.FromDateTime(moment.UtcDateTime)), moment.ToString("HH:mm", CultureInfo.InvariantCulture) + "Z");
            return true;
        }

        if (words.Length < 8 || words[..8].ContainsAnyExceptInRange('0', '9') || !TryReadDay(words[..8], out var day))
            return false;
        var rest = words[8..];
        if (rest.IsEmpty)
        {
            date = new(DateInterval.On(day), null);
            return true;
        }

        if (rest.Length < 5 || rest[0] is not ('T' or 't') || rest[1..5].ContainsAnyExceptInRange('0', '9'))
            return false;
        var zone = rest[5..].TrimStart("0123456789.,");
        if (zone.Length > 6)
            return false;
        date = new(DateInterval.On(day), $"{rest[1..3]}:{rest[3..5]}{zone}");
        return true;
    }

    /// <summary>The date that an address carries; a whole month where it names no day; null where there is none.</summary>
    public static DateInterval? InAddress(string address)
    {
        DateInterval? month = null;
        var path = address.AsSpan();
        if (path.IndexOf("://") is >= 0 and var scheme)
            path = path[(scheme + 3)..];
        for (var at = 0; at < path.Length;)
        {
            if (!char.IsAsciiDigit(path[at]))
            {
                at++;
                continue;
            }

            var run = path[at..];
            run = run.IndexOfAnyExceptInRange('0', '9') is >= 0 and var length ? run[..length] : run;
            if (run.Length == 8 && TryReadDay(run, out var day))
                return DateInterval.On(day);
            if (run.Length is 1 or 2 && DayFirstFrom(path[at..]) is { } named)
                return DateInterval.On(named);
            if (run.Length == 4)
            {
                var found = FoldersFrom(path[at..]);
                if (found?.Day is not null)
                    return found;
                month ??= found;
            }

            at += run.Length;
        }

        return month;
    }

    /// <summary>Reads <c>2022/01/28</c>, <c>2022-01-28</c>, <c>2022/jan/28</c>, or <c>2022/01/</c>, which is a month.</summary>
    private static DateInterval? FoldersFrom(ReadOnlySpan<char> path)
    {
        var year = int.Parse(path[..4], CultureInfo.InvariantCulture);
        if (year is < EarliestYear or > LatestYear || path.Length < 7 || path[4] is not ('/' or '-' or '_' or '.'))
            return null;
        var separator = path[4];
        var rest = path[5..];
        int month;
        if (char.IsAsciiDigit(rest[0]))
        {
            month = TakeNumber(ref rest);
        }
        else
        {
            var end = rest.IndexOf(separator);
            if (end is < 3 or > 12 || DateWords.MonthOf(rest[..end], DateWords.HintFor("en")) is not { } named)
                return null;
            month = named;
            rest = rest[end..];
        }

        if (month is < 1 or > 12)
            return null;
        if (rest.Length > 1 && rest[0] == separator && char.IsAsciiDigit(rest[1]))
        {
            var afterMonth = rest[1..];
            var day = TakeNumber(ref afterMonth);
            // "/2022/01/3-ferries-are-late" is a number of ferries.
            if (day >= 1 && day <= DateTime.DaysInMonth(year, month) && (afterMonth.IsEmpty || !char.IsAsciiLetterOrDigit(afterMonth[0]) && !(separator == '/' && afterMonth[0] == '-')))
                return DateInterval.On(new(year, month, day));
        }

        return separator == '/' && rest.Length > 0 && rest[0] == '/' ? DateInterval.Month(year, month) : null;
    }

    /// <summary>Reads <c>29-10-2021</c>, and <c>10-29-2021</c>; null where the two could be meant.</summary>
    private static DateOnly? DayFirstFrom(ReadOnlySpan<char> path)
    {
        var first = TakeNumber(ref path);
        if (path.Length < 7 || path[0] is not ('-' or '_' or '.'))
            return null;
        var separator = path[0];
        path = path[1..];
        var second = TakeNumber(ref path);
        if (second == 0 || path.Length < 5 || path[0] != separator || path[1..5].ContainsAnyExceptInRange('0', '9') || path.Length > 5 && char.IsAsciiDigit(path[5]))
            return null;
        var year = int.Parse(path[1..5], CultureInfo.InvariantCulture);
        var (day, month) = first > 12 ? (first, second) : (second, first);
        return year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && (day > 12 || day == month) && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
    }

    /// <summary>Takes a number of one or two digits off the front; 0 where it has more.</summary>
    private static int TakeNumber(ref ReadOnlySpan<char> words)
    {
        var length = words.IndexOfAnyExceptInRange('0', '9');
        if (length < 0)
            length = words.Length;
        var number = length is 1 or 2 ? int.Parse(words[..length], CultureInfo.InvariantCulture) : 0;
        words = words[length..];
        return number;
    }

    private static bool TryReadDay(ReadOnlySpan<char> digits, out DateOnly day) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        && day.Year is >= EarliestYear and <= LatestYear;
}
