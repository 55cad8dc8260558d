using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Dates;

namespace Dateline.Feeds;

/// <summary>A date as a feed states it.</summary>
/// <param name="Written">As written.</param>
/// <param name="Date">The day, and the clock time where one is stated.</param>
/// <param name="Moment">The moment, where day, clock time and a zone that means the same everywhere are stated; null otherwise.</param>
public sealed partial record FeedDate(string Written, WrittenDate Date, DateTimeOffset? Moment)
{
    private const int Longest = 100;

    /// <summary>No feed has an entry from before the Web, or from the far future: such a year is a mistake.</summary>
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>The day and clock time in one form, as other readers of dates take it.</summary>
    internal string Plain => Date.Day.Day is null ? Written
        : Date.Time is { } time ? $"{Date.Day}{(time.Contains(' ', StringComparison.Ordinal) ? " " : "T")}{time}" : Date.Day.ToString();

    /// <summary>Reads a date; null where there is none, or none that an entry of a feed can have.</summary>
    internal static FeedDate? Read(string? written, string? language)
    {
        if (written?.Trim() is not { Length: > 0 and <= Longest } words)
            return null;
        var whole = ShortYear().Replace(words, match => string.Compare(match.Groups["year"].Value, "70", StringComparison.Ordinal) < 0 ? "20" : "19");
        if (!WrittenDate.TryParse(whole, language, out var date))
        {
            // A weekday in another language before it, the name of a zone behind its number, a clock that cannot be: the day stands all the same.
            if (WrittenDate.Find(whole, language) is not { } found || whole.AsSpan(0, found.Words.Start).ContainsAnyInRange('0', '9'))
                return null;
            date = found.Date;
        }

        return date.Day is { Earliest.Year: >= FirstYear, Latest.Year: <= LastYear, Days: <= 31 } ? new(words, date, MomentOf(date, whole)) : null;
    }

    private static DateTimeOffset? MomentOf(WrittenDate date, string words)
    {
        if (date.Day.Day is not { } day || date.Time is not { Length: > 5 } time
            || !TimeOnly.TryParseExact(time.AsSpan(0, 5), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)
            || OffsetOf(time.AsSpan(5).Trim()) is not { } offset)
            return null;
        if (Seconds().Match(words) is { Success: true } match
            && int.Parse(match.Groups["seconds"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is < 60 and var seconds)
            clock = clock.Add(TimeSpan.FromSeconds(seconds));
        return new(day.ToDateTime(clock), offset);
    }

    /// <summary>What a zone adds to universal time, where its name is that of one zone only: those that the standard for dates of mail defines.</summary>
    private static TimeSpan? OffsetOf(ReadOnlySpan<char> zone) => zone switch
    {
        "Z" or "GMT" or "UTC" or "UT" => TimeSpan.Zero,
        "EDT" => TimeSpan.FromHours(-4),
        "EST" or "CDT" => TimeSpan.FromHours(-5),
        "CST" or "MDT" => TimeSpan.FromHours(-6),
        "MST" or "PDT" => TimeSpan.FromHours(-7),
        "PST" => TimeSpan.FromHours(-8),
        ['+' or '-', ..] when TimeSpan.TryParseExact(zone[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var offset) => zone[0] == '-' ? -offset : offset,
        _ => null,
    };

    /// <summary>The old standard for dates of mail has years of two figures.</summary>
    [GeneratedRegex(@"(?<=\b\d{1,2}[ -]\p{L}{3,9}\.?[ -])(?=(?<year>\d\d) \d{1,2}:\d\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"\d:\d\d:(?<seconds>\d\d)(?!\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Seconds();
}
