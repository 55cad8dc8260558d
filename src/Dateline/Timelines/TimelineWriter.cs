using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Stories;

namespace Dateline.Timelines;

/// <summary>Writes a story's timeline: the events of its reports, joined, weighed and chosen.</summary>
internal static class TimelineWriter
{
    /// <summary>A timeline has so many lines a report at most, but <see cref="MostOfFew"/> at least.</summary>
    private const int MostPerReport = 7;

    /// <summary>A timeline of few reports has so many lines at most: one long report may tell a whole calendar.</summary>
    private const int MostOfFew = 30;

    /// <summary>A line that matters less is left out.</summary>
    private const double LeastImportance = 0.2;

    /// <summary>What is only told in passing is worth a line where it is known to so many days.</summary>
    private const int LongestAside = 7;

    /// <summary>An event that lies so many days before the first report on its happening is background to it.</summary>
    private const int BackgroundDays = 45;

    /// <summary>The headline and the first two sentences of a report tell what it is about.</summary>
    private const int OpeningSentences = 2;

    /// <param name="group">The story.</param>
    /// <param name="order">Its reports, oldest first.</param>
    /// <param name="happenings">Its happenings in the order of the story.</param>
    /// <param name="reports">All reports of the collection.</param>
    /// <param name="events">The events that each report is the first to tell.</param>
    public static ImmutableArray<TimelineLine> Write(StoryGroup group, ImmutableArray<int> order, ImmutableArray<Happening> happenings,
        ImmutableArray<Report> reports, Func<int, ImmutableArray<ReportedEvent>> events)
    {
        var place = order.Select((report, i) => (report, i)).ToDictionary(p => p.report, p => p.i);
        var home = happenings.SelectMany((h, i) => h.Reports.Select(r => (r, i))).ToDictionary(h => h.r, h => h.i);
        var told = order.SelectMany(r => events(r)).Select(e => Timed(e, reports[e.Report].Published.Days, home[e.Report]))

            // What is due cannot lie before the report that says so, nor what happened after it: there the sentence was misread, and nothing is better than a wrong day.
            .Where(e => e.Event.Told.Status is not (EventStatus.Expected or EventStatus.Uncertain or EventStatus.Happened) || e.When.Starts.Intersect(e.Possible) is not null)

            // An entry of a chronology tells what is due as it tells what happened.
            .Where(e => !e.Event.Told.IsEntry || e.When.Starts.Latest <= reports[e.Event.Report].Published.Days.Latest)

            // What is moved to a day before is not put off: it is due, on its new day.
            .Where(e => !(e.Event.Told.Status == EventStatus.Postponed && e.MovedTo.Latest < e.When.Starts.Earliest))
            .OrderBy(e => e.When.Starts.Day is null ? e.When.Starts.Days is null ? 2 : 1 : 0)
            .ThenBy(e => place[e.Event.Report])
            .ThenBy(e => e.Event.Told.Trigger.Start);
        var principals = Principals(group, events);
        var scribe = new LineWriter(reports, place, happenings, home, principals);
        var originals = group.Reports.Count(r => reports[r].CopyOf is null or { Kind: Copies.CopyKind.Updated });
        return
        [
            .. EventGatherer.Gather(told)
                .Where(line => line.Members.Any(m => !m.Event.IsHeadline) && Matters(line))
                .Select(scribe.Write)
                .Where(line => line.Importance >= LeastImportance)
                .OrderByDescending(line => line.Importance)
                .ThenBy(line => line.Evidence[0].Report)
                .ThenBy(line => line.Evidence[0].Span)
                .Take(Math.Max(MostOfFew, MostPerReport * originals))

                // The first day that is possible is no date, where no last one is known.
                .OrderBy(line => line.Starts.Latest is null ? 1 : 0)
                .ThenBy(line => line.Starts.Earliest ?? line.Starts.Latest ?? DateOnly.MaxValue)
                .ThenBy(line => line.Starts.Latest ?? DateOnly.MaxValue)
                .ThenBy(line => line.Until ?? line.Starts.Latest ?? DateOnly.MaxValue)
                .ThenBy(line => place[line.Evidence[0].Report])
                .ThenBy(line => line.Evidence[0].Span),
        ];
    }

    private static TimedEvent Timed(ReportedEvent told, DateInterval published, int happening)
    {
        var when = told.When(published);
        return new(told, when, told.Possible(published), told.MovedTo(published), told.MovedFrom(published, when.Starts), happening);
    }

    /// <summary>Whether a line is worth a place. What happened at some time that no report gives is what reports lean on, not what they tell, unless it opens one.</summary>
    private static bool Matters(EventLine line) =>
        line.Members.All(m => m.Event.Told.IsAside) && (line.When.Starts.Days is not <= LongestAside || line.Members.All(m => m.Event.Told.Telling.IsEmpty)) ? false
        : line.Members.All(m => m.Event.Told.Kind is EventKind.Statement) ? line.Members.Any(m => m.Event.Who.Length > 0 && line.When.Starts.Day is not null)
        : line.When.Starts.Days is not null
        || line.Members.Any(m => m.Event.Told.Status == EventStatus.Expected && m.Event.Marks is { Month: not null, Number: not null })
        || line.Members.Any(m => m.Event.Told.Status is EventStatus.Denied or EventStatus.Cancelled or EventStatus.Postponed)
        || line.Members.Any(m => m.Event.Told.Sentence <= OpeningSentences && !m.Event.IsCaption && (m.Event.Who.Length > 0 || IsGrave(m.Event.Told.Kind)))
        || line.Members.Any(m => m.Event.Told.Status != EventStatus.Happened && !SentenceWorth.Leans(m.Event) && m.Event.Who.Length > 0);

    /// <summary>What a report may open with though nobody in it has a name.</summary>
    private static bool IsGrave(EventKind kind) => kind is EventKind.Attack or EventKind.Death or EventKind.Disaster or EventKind.Strike or EventKind.Ruling or EventKind.Protest;

    /// <summary>How much each that the story names counts in it: the share of its reports, doubled for those who do something in them; at most 1.</summary>
    private static Dictionary<Player, double> Principals(StoryGroup group, Func<int, ImmutableArray<ReportedEvent>> events)
    {
        var counts = new Dictionary<Player, double>();
        foreach (var report in group.Reports)
        {
            foreach (var player in events(report).SelectMany(e => e.Who).Where(p => p.Kind is NameKind.Person or NameKind.Organisation or NameKind.Place).Distinct())
                counts[player] = counts.GetValueOrDefault(player) + 1;
        }

        var most = counts.Values.DefaultIfEmpty(1).Max();
        return counts.ToDictionary(c => c.Key, c => c.Value / most);
    }

    internal static bool IsBefore(DateInterval days, DateOnly? firstReport) =>
        days.Latest is { } last && firstReport is { } first && last.DayNumber + BackgroundDays < first.DayNumber;
}
