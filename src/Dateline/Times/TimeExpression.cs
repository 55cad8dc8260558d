using Dateline.Dates;
using Dateline.Text;

namespace Dateline.Times;

/// <summary>What an expression of time tells, after TimeML's types of TIMEX3.</summary>
public enum TimeKind
{
    /// <summary>A day or a longer part of the calendar.</summary>
    Date,

    /// <summary>A part of a day: <c>Friday evening</c>.</summary>
    Time,

    /// <summary>A length: <c>ten days</c>.</summary>
    Duration,

    /// <summary>A repetition: <c>every Friday</c>.</summary>
    Set,
}

/// <summary>Words that name a time, such as "last Tuesday", and how to read them from a given day.</summary>
/// <remarks>Many pages carry no date: <see cref="TimeReading.Resolve(DateOnly)"/> waits until the article is dated.</remarks>
/// <param name="Words">Where the words stand.</param>
/// <param name="Kind">What they name.</param>
/// <param name="Reading">How to read them.</param>
/// <param name="Sentence">The number of the sentence.</param>
public sealed record TimeExpression(TextSpan Words, TimeKind Kind, TimeReading Reading, int Sentence)
{
    /// <summary>The hour or the part of the day as TIMEX3 writes it, <c>T18:30</c> or <c>TEV</c>; null where the words say none.</summary>
    public string? Clock { get; init; }

    /// <summary>The hour at which it ends; null where the words say none.</summary>
    public string? ClockUntil { get; init; }

    /// <summary>Where two times make one, as in <c>from Monday to Wednesday</c>, the words of each; null where neither stands by itself, as in <c>March
    /// 4-8</c>.</summary>
    public (TextSpan From, TextSpan To)? Ends { get; init; }
}

/// <summary>A time as read from a given day.</summary>
/// <param name="Starts">The days on which it may start.</param>
/// <param name="Until">The day it ends; null when the words do not say.</param>
/// <param name="Precision">How exactly the words say it.</param>
public readonly record struct ResolvedTime(DateInterval Starts, DateOnly? Until, DatePrecision Precision);

/// <summary>How to read words that name a time, from the day of the report.</summary>
public abstract record TimeReading
{
    /// <summary>Whether the words name the same time whatever the day of the report: <c>November 13, 2019</c>.</summary>
    public abstract bool IsAbsolute { get; }

    /// <summary>The time that the words name in a report of that day; null when they cannot be read from a day.</summary>
    public abstract ResolvedTime? Resolve(DateOnly published);

    /// <summary>What the words tell of the day on which it starts, whatever the day of the report.</summary>
    internal virtual DayMarks Marks => default;

    /// <summary>The same words in a clause that tells on which side of the report they lie.</summary>
    internal virtual TimeReading Facing(TimeDirection direction) => this;

    /// <summary>The time of which the words name a part: March of <c>late March</c>.</summary>
    internal virtual TimeReading Whole => this;

    /// <summary>The time that the words name in a report of one of those days: all that any of them allows. Null when nothing follows.</summary>
    public ResolvedTime? Resolve(DateInterval published)
    {
        if (published.Day is { } day || IsAbsolute && Fallback(published, out day))
            return Resolve(day);
        if (published.Days is not { } days || days > LongestUncertainty)
            return null;
        ResolvedTime? hull = null;
        for (var i = 0; i < days; i++)
        {
            if (Resolve(published.Earliest!.Value.AddDays(i)) is not { } one)
                return null;
            hull = hull is { } sofar
                ? new ResolvedTime(sofar.Starts.Hull(one.Starts), sofar.Until == one.Until ? one.Until : null, one.Precision)
                : one;
        }

        return hull;
    }

    /// <summary>Beyond so many possible days of publication a relative time says too little to be worth showing.</summary>
    private const int LongestUncertainty = 31;

    private static bool Fallback(DateInterval published, out DateOnly day)
    {
        day = published.Earliest ?? published.Latest ?? new DateOnly(2000, 1, 1);
        return true;
    }
}
