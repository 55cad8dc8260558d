using Dateline.Dates;

namespace Dateline.Lab.Quality;

/// <summary>Days in ISO 8601 form, compared as words; an open side is the first or last day that four digits can say.</summary>
internal static class IsoDays
{
    /// <summary>The first day that an interval, or a gold's year, month or day, allows.</summary>
    public static string Low(string? date) => date is null ? "0000" : date.Length == 10 ? date : date + "-01-01"[(date.Length - 4)..];

    /// <summary>The bounds of an interval.</summary>
    public static (string First, string Last) Bounds(DateInterval days) =>
        (days.Earliest?.ToString("yyyy-MM-dd") ?? "0000", days.Latest?.ToString("yyyy-MM-dd") ?? "9999");

    public static bool NotAfter(string one, string other) => string.CompareOrdinal(one, other) <= 0;
}
