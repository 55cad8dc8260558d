using System.Collections.Immutable;
using Dateline.Events;
using Dateline.Stories;
using Dateline.Timelines;

namespace Dateline.App.Showing;

/// <summary>An agenda in the order in which a person wants to read it; all forms of output show this.</summary>
internal sealed class AgendaOutline
{
    /// <summary>Orders what is due in a collection.</summary>
    /// <param name="news">The collection.</param>
    /// <param name="asked">The day that was asked for; null for that of the newest report.</param>
    /// <param name="days">How many days after that day are shown; null for all.</param>
    public AgendaOutline(News news, DateOnly? asked, int? days)
    {
        News = news;
        Day = asked ?? news.Newest;
        IsAsked = asked is not null;
        var all = Agenda.Of(news, Day);
        LastDay = days is { } many && Day is { } day ? day.AddDays(Math.Min(many, DateOnly.MaxValue.DayNumber - day.DayNumber)) : null;
        var ahead = all.Where(item => !item.IsPassed).ToList();
        Due = [.. ahead.Where(item => item.Starts.Latest is not null && !(item.Starts.Earliest > LastDay))];
        DayUnknown = [.. ahead.Where(item => item.Starts.Latest is null)];
        Later = ahead.Count - Due.Length - DayUnknown.Length;

        // The newest of what has gone by is what a reader may still hear of.
        Passed = [.. all.Where(item => item.IsPassed).OrderByDescending(item => item.Ends).ThenBy(item => item.Story).ThenBy(item => item.Index)];
    }

    public News News { get; }

    /// <summary>The day of the agenda; null where no report has a date and none was asked for.</summary>
    public DateOnly? Day { get; }

    /// <summary>Whether that day was asked for, and is not that of the newest report.</summary>
    public bool IsAsked { get; }

    /// <summary>The last day that is shown; null where all are.</summary>
    public DateOnly? LastDay { get; }

    /// <summary>What is due on the day or after it, put off to such a day, or called off, by date.</summary>
    public ImmutableArray<AgendaItem> Due { get; }

    /// <summary>What is to come on a day that no report lets know.</summary>
    public ImmutableArray<AgendaItem> DayUnknown { get; }

    /// <summary>What was due before the day, and of which no report tells what became of it; newest first.</summary>
    public ImmutableArray<AgendaItem> Passed { get; }

    /// <summary>How much is due after <see cref="LastDay"/>.</summary>
    public int Later { get; }

    /// <summary>How many reports count though they may have been published after the day, because their own is not known.</summary>
    public int Undated => Day is { } day ? News.Reports.Count(report => report.Published.Days is var days && (days.Latest is null || days.Latest > day)) : 0;

    /// <summary>The reports that are cited, numbered in the order in which they are asked for.</summary>
    public CitedReports Cited { get; } = new();

    /// <summary>When an item is due, as exactly as it is known.</summary>
    public static string When(AgendaItem item) => item.Starts.IsUnknown ? "day not known" : DateWords.Of(item.Starts, item.Until, item.Precision);

    /// <summary>The status of an item in a word; what went by without a report is never said to have taken place.</summary>
    public static string Status(AgendaItem item) => item.IsPassed ? "was due"
        : item.Line.Status == EventStatus.Postponed && item.Starts.Day is not null ? StatusWords.Of(EventStatus.Expected)
        : StatusWords.Of(item.Line.Status, item.Line.Negation);

    /// <summary>From which day it was moved, in words; null where it was not.</summary>
    public static string? Moved(AgendaItem item) => item.MovedFrom is { } former
        ? $"{(item.Line.Status == EventStatus.Postponed ? "put off" : "moved")} from {DateWords.DayWithWeekday(former)}{(item.Starts.IsUnknown ? ", to no known day" : "")}"
        : null;

    /// <summary>On which days the reports put an item where they disagree, with their numbers; null where they do not.</summary>
    public string? Disagreement(AgendaItem item) => item.Line.Days.IsEmpty ? null
        : string.Join(", ", item.Line.Days.Select(given => $"{DateWords.DayWithWeekday(given.Day)} {string.Concat(given.Reports.Select(News.RootOf).Distinct().Select(report => $"[{Cited.NumberOf(report)}]"))}"));

    /// <summary>How many reports that do not copy each other tell of it: <c>1 report</c>, <c>3 independent reports</c>, <c>3 reports of 2 independent sources</c> where a publisher has several.</summary>
    public string Told(AgendaItem item)
    {
        var (reports, sources) = (item.Sources.Length, News.Independent(item.Sources));
        return reports == 1 ? "1 report"
            : sources == reports ? StoryOutline.Count(reports, "independent report")
            : $"{StoryOutline.Count(reports, "report")} of {(sources == 1 ? "1 publisher" : $"{StoryOutline.Count(sources, "independent source")}")}";
    }

    /// <summary>Whether no report that tells of it states its own day, so that days such as "Friday" are reckoned from an inferred one.</summary>
    public bool IsFromInferred(AgendaItem item) => item.Starts.Latest is not null && item.Line.Evidence.All(evidence => News.Reports[evidence.Report].Published.Basis != DateBasis.Stated);
}
