using System.Collections.Immutable;
using Dateline.App.Showing;
using Dateline.Events;
using Dateline.Timelines;

namespace Dateline.App.Terminal;

/// <summary>An agenda in a terminal: what is due, day by day across all stories, then what went by without a report, then from whom it is known.</summary>
internal sealed class AgendaView(AgendaOutline agenda, ShownNews shown, TerminalPage page, bool all)
{
    private const int DueShown = 40;
    private const int PassedShown = 8;
    private const int StatusColumns = StatusWords.Longest + 2;

    private readonly SortedSet<int> stories = [];

    public void Write()
    {
        page.Write(agenda.Day is { } day ? $"Agenda from {DateWords.DayWithWeekday(day)}{(agenda.LastDay is { } last ? $" to {DateWords.DayWithWeekday(last)}" : "")}" : "Agenda", Style.Bold);
        page.Write(Basis(), Style.Dim);
        if (agenda.Due.IsEmpty && agenda.DayUnknown.IsEmpty)
        {
            page.Blank();
            page.Write(agenda.Later > 0 ? "Nothing is due in these days." : "Nothing is due.");
        }

        Part("Due", agenda.Due, DueShown);
        Part("Day not known", agenda.DayUnknown, DueShown);
        if (agenda.Later > 0)
            page.Write($"… and {agenda.Later:#,0} more on later days (without --days)", Style.Dim, "  ");
        Part("Passed, no report tells", agenda.Passed, PassedShown);
        Stories();
        CitedView.Write(agenda.Cited, shown, page);
        page.Blank();
        page.Flush();
    }

    /// <summary>From what the agenda is: the day and how it was chosen, the reports that count and those that do not.</summary>
    private string Basis()
    {
        var news = agenda.News;
        var parts = new List<string>
        {
            news.Reports.IsEmpty ? "no article was found in these pages"
                : agenda.Day is null ? "no report has a date, so nothing tells what has gone by (--as-of DAY)"
                : agenda.IsAsked ? $"as known on that day: {StoryOutline.Count(news.Reports.Length, "report")}"
                : !news.Reports.Any(report => report.Published.Days.Day == agenda.Day)
                ? $"the newest of {StoryOutline.Count(news.Reports.Length, "report")} is of that day or later; for another: --as-of DAY"
                : $"the day of the newest of {StoryOutline.Count(news.Reports.Length, "report")}; for another: --as-of DAY",
        };
        if (AsOfWords.SetAside(news) is { } aside)
            parts.Add(aside);
        if (agenda is { IsAsked: true, Undated: > 0 and var undated })
            parts.Add($"{StoryOutline.Count(undated, "report")} of no certain day counted");
        return string.Join(" · ", parts);
    }

    private void Part(string heading, ImmutableArray<AgendaItem> items, int most)
    {
        if (items.IsEmpty)
            return;
        page.Heading(heading);
        string? date = null;
        foreach (var item in all ? items : items.Take(most))
        {
            var when = item.Starts.Latest is not null ? AgendaOutline.When(item) : item.Starts.Earliest is { } first ? $"{DateWords.DayWithWeekday(first)} at the earliest" : "";
            if (when != date && when.Length > 0)
                page.Write(when, first: "  ");
            date = when;
            Item(item);
        }

        if (!all && items.Length > most)
            page.Write($"… and {items.Length - most:#,0} more (--all)", Style.Dim, "  ");
    }

    private void Item(AgendaItem item)
    {
        stories.Add(item.Story);
        var body = new Paragraph().Add(item.Line.Summary);
        if (item.Line.LeansOn is { } before)
            body.Then($"(before it: “{agenda.News.Words(before)}”)", Style.Dim);
        if (AgendaOutline.Moved(item) is { } moved)
            body.Then($"({moved})", Style.Dim);
        if (agenda.Disagreement(item) is { } days)
            body.Then($"(reports disagree on the day: {days})", Style.Warning);
        page.WriteLabelled(AgendaOutline.Status(item), StyleOf(item), body, 4, StatusColumns);

        var parts = new List<string>();
        if (item.Line.HourUtc is { } hour)
            parts.Add($"{hour:HH\\:mm} UTC");
        if (item.Line.Who.Length > 0)
            parts.Add(string.Join(", ", item.Line.Who));
        if (item.Line.Where.Except(item.Line.Who, StringComparer.Ordinal).ToList() is { Count: > 0 } where)
            parts.Add(string.Join(", ", where));
        parts.Add($"{agenda.Told(item)} {string.Concat(item.Sources.Select(report => $"[{agenda.Cited.NumberOf(report)}]"))}");
        if (!item.Deniers.IsEmpty)
            parts.Add($"denied in {string.Concat(item.Deniers.Select(report => $"[{agenda.Cited.NumberOf(report)}]"))}");
        if (agenda.IsFromInferred(item))
            parts.Add("day inferred");
        if (agenda.News.Stories.Length > 1)
            parts.Add($"story {item.Story + 1}");
        page.WriteBelow(string.Join(" · ", parts), Style.Dim, 4, StatusColumns);
    }

    private void Stories()
    {
        if (agenda.News.Stories.Length < 2 || stories.Count == 0)
            return;
        page.Heading("Stories");
        foreach (var story in stories)
            page.Write(agenda.News.Stories[story].Title, first: $"{story + 1,4}. ");
    }

    private static Style StyleOf(AgendaItem item) => item.Line.Status switch
    {
        _ when item.IsPassed => Style.Warning,
        EventStatus.Expected => Style.Ahead,
        EventStatus.Postponed when item.Starts.Day is not null => Style.Ahead,
        EventStatus.Cancelled or EventStatus.Denied => Style.Bad,
        _ => Style.Warning,
    };
}
