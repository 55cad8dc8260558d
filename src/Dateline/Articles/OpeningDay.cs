using System.Globalization;
using Dateline.Dates;

namespace Dateline.Articles;

/// <summary>The day without a year that a dateline gives: <c>GARESH, March 4 (Coast Wire) -</c>.</summary>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day of the month.</param>
internal readonly record struct OpeningDay(int Month, int Day)
{
    /// <summary>So many days after the one that its dateline gives a report may come out.</summary>
    private const int LongestDelay = 2;

    /// <summary>The day of a dateline; null where it gives none.</summary>
    public static OpeningDay? In(ReadOnlySpan<char> opening)
    {
        if (opening.IsEmpty)
            return null;
        var words = opening.ToString().Split([' ', ',', '(', ')', '.', '\u2013', '\u2014', '-'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (DateWords.MonthOf(words[i], default) is not { } month)
                continue;
            if (i + 1 < words.Length && IsDay(words[i + 1], out var day) || i > 0 && IsDay(words[i - 1], out day))
                return new(month, day);
        }

        return null;
    }

    /// <summary>The one of two days that figures leave open on which a report with this dateline came out; the interval as it is where it fits neither or both.</summary>
    public DateInterval Settle(DateInterval open)
    {
        if (!new WrittenDate(open, null).IsOpen)
            return open;
        var (first, last) = (open.Earliest!.Value, open.Latest!.Value);
        return (Fits(first), Fits(last)) switch
        {
            (true, false) => DateInterval.On(first),
            (false, true) => DateInterval.On(last),
            _ => open,
        };
    }

    private bool Fits(DateOnly published)
    {
        for (var delay = 0; delay <= LongestDelay; delay++)
        {
            if (published.AddDays(-delay) is var day && day.Month == Month && day.Day == Day)
                return true;
        }

        return false;
    }

    private static bool IsDay(string word, out int day) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out day) && day is >= 1 and <= 31;
}
