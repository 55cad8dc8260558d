using System.Globalization;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Stories;

namespace Dateline.Timelines;

/// <summary>Tells when a report was published, from its own page alone.</summary>
internal static class ReportDater
{
    /// <param name="report">The report.</param>
    /// <param name="fetched">The day its page was fetched; null when unknown.</param>
    public static DayKnowledge Date(AnnotatedArticle report, DateOnly? fetched)
    {
        if (report.Article.Published is { } stated)
            return new(new PublicationDate(stated.Day, stated.Time, DateBasis.Stated, stated.Why));
        var known = new DayKnowledge(stated: null);
        foreach (var caption in report.Article.Captions.Where(c => c.Taken is not null).OrderByDescending(c => c.Taken).Take(1))
            known.Narrow(DateInterval.From(caption.Taken!.Value), $"a picture in it was taken on {Day(caption.Taken.Value)}");
        foreach (var (told, day) in Past(report).Take(1))
            known.Narrow(DateInterval.From(day), $"it tells of “{report.Article.Text.Words(told.When!.Words)}” as past");
        foreach (var (days, why) in Anniversaries.Find(report))
            known.Narrow(days, why);
        if (report.Article.Modified is { } modified && modified.Day.Latest is { } changed)
            known.Narrow(DateInterval.Until(changed), $"the page was last changed on {Day(changed)}");
        if (fetched is { } then)
            known.Narrow(DateInterval.Until(then), $"the page was fetched on {Day(then)}");
        return known;
    }

    /// <summary>A day as reasons give it: <c>4 February 2022</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Days as reasons give them: <c>4 February 2022</c>, <c>7 February 2022 to 13 February 2022</c>.</summary>
    public static string Days(DateInterval days) => days.Day is { } day ? Day(day) : $"{Day(days.Earliest!.Value)} to {Day(days.Latest!.Value)}";

    /// <summary>The events that the report tells as past and dates in full, newest first.</summary>
    /// <remarks>A bare year is left aside: in "agreed in May to cut emissions by 2030" it is easily given to the wrong verb.</remarks>
    private static IEnumerable<(Event Told, DateOnly Day)> Past(AnnotatedArticle report)
    {
        var past = new List<(Event Told, DateOnly Day)>();
        var due = report.Events.Where(e => e.Status is EventStatus.Expected or EventStatus.Postponed && e.When is not null).Select(e => e.When!.Words).ToHashSet();
        foreach (var told in report.Events)
        {
            if (told is { Status: EventStatus.Happened, IsEntry: false, When: { Reading.IsAbsolute: true } when }
                && when.Reading.Resolve(DateInterval.Unknown) is { Precision: DatePrecision.Day or DatePrecision.Month, Starts.Earliest: { } day }
                && !due.Contains(when.Words))
                past.Add((told, day));
        }

        return past.OrderByDescending(p => p.Day).ThenBy(p => p.Told.Sentence);
    }
}
