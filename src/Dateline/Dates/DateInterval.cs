using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Dateline.Dates;

/// <summary>How exactly a date is said.</summary>
public enum DatePrecision
{
    Day,
    Week,
    Month,
    Season,
    Year,
}

/// <summary>The days between which something lies; a side that nothing is known of is open. There is never a guess at the hour.</summary>
/// <param name="Earliest">The first day that is possible; null when it is open towards the past.</param>
/// <param name="Latest">The last day that is possible; null when it is open towards the future.</param>
public readonly record struct DateInterval(DateOnly? Earliest, DateOnly? Latest)
{
    /// <summary>Open on both sides: nothing is known.</summary>
    public static DateInterval Unknown => default;

    /// <summary>Exactly one day.</summary>
    public static DateInterval On(DateOnly day) => new(day, day);

    /// <summary>That day or any later one.</summary>
    public static DateInterval From(DateOnly day) => new(day, null);

    /// <summary>That day or any earlier one.</summary>
    public static DateInterval Until(DateOnly day) => new(null, day);

    /// <summary>The days of one month.</summary>
    public static DateInterval Month(int year, int month) =>
        new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>The days of one year.</summary>
    public static DateInterval Year(int year) => new(new(year, 1, 1), new(year, 12, 31));

    /// <summary>Whether nothing is known on either side.</summary>
    public bool IsUnknown => Earliest is null && Latest is null;

    /// <summary>The day, where it is exactly one; null otherwise.</summary>
    public DateOnly? Day => Earliest is { } day && Latest == day ? day : null;

    /// <summary>How many days it spans; null where a side is open.</summary>
    public int? Days => Earliest is { } first && Latest is { } last ? last.DayNumber - first.DayNumber + 1 : null;

    /// <summary>Whether that day is possible.</summary>
    public bool Contains(DateOnly day) => (Earliest is null || Earliest <= day) && (Latest is null || day <= Latest);

    /// <summary>Whether every day of <paramref name="other"/> is possible here too.</summary>
    public bool Contains(DateInterval other) =>
        (Earliest is null || Earliest <= other.Earliest) && (Latest is null || other.Latest <= Latest);

    /// <summary>The days that both allow; null when they contradict each other.</summary>
    public DateInterval? Intersect(DateInterval other)
    {
        var earliest = Earliest is null || other.Earliest > Earliest ? other.Earliest ?? Earliest : Earliest;
        var latest = Latest is null || other.Latest < Latest ? other.Latest ?? Latest : Latest;
        return earliest > latest ? null : new DateInterval(earliest, latest);
    }

    /// <summary>The shortest interval that allows whatever either allows.</summary>
    public DateInterval Hull(DateInterval other) => new(
        Earliest is null || other.Earliest is null ? null : Earliest < other.Earliest ? Earliest : other.Earliest,
        Latest is null || other.Latest is null ? null : Latest > other.Latest ? Latest : other.Latest);

    /// <summary>The days that lie between the two at least, 0 where they overlap; null where a side is open so that nothing follows.</summary>
    public int? DaysFrom(DateInterval other)
    {
        if (Earliest is { } late && other.Latest is { } early && late > early)
            return late.DayNumber - early.DayNumber;
        if (other.Earliest is { } later && Latest is { } earlier && later > earlier)
            return later.DayNumber - earlier.DayNumber;
        return Days is not null && other.Days is not null ? 0 : null;
    }

    /// <summary>The interval in ISO 8601 form: <c>2022-02-04</c>, <c>2022-02-03/2022-02-04</c>, <c>2022-02-03/..</c>.</summary>
    public override string ToString() =>
        Day is { } day ? Iso(day) : $"{Iso(Earliest) ?? ".."}/{Iso(Latest) ?? ".."}";

    [return: NotNullIfNotNull(nameof(day))]
    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
