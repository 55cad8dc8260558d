using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Languages;
using Dateline.Stories;
using Dateline.Times;

namespace Dateline.Timelines;

/// <summary>Dates reports by others on the same happening: what one calls "tomorrow", another gives a date.</summary>
/// <remarks>Whatever is learnt of one report may date the next, so it goes round until nothing changes. Nothing is taken from a clue that would contradict what is known already.</remarks>
internal static class SiblingDater
{
    private const int MostRounds = 6;

    /// <summary>So far around a dated event the days are tried on which a report's words would mean it.</summary>
    private const int DaysTried = 400;

    /// <summary>The bare weekdays of a report and its own day lie within so many days of each other: farther ones are called "last Friday" or get their date.</summary>
    private const int WeekdaySpread = 5;

    /// <summary>An event that another report gives to so many days ("talks next week") is a clue.</summary>
    private const int LongestOfClue = 7;

    /// <param name="group">The story.</param>
    /// <param name="known">For each report of the collection what is known of its day; grows.</param>
    /// <param name="copies">Whether each report is a copy: it speaks with its original's words, and so tells nothing of its own day.</param>
    /// <param name="events">The events of each report.</param>
    /// <param name="paths">The name of each report's page, for the reasons.</param>
    public static void Date(StoryGroup group, DayKnowledge[] known, Predicate<int> copies, Func<int, ImmutableArray<ReportedEvent>> events, ImmutableArray<string> paths)
    {
        foreach (var happening in group.Happenings)
        {
            var originals = happening.Where(r => !copies(r)).ToImmutableArray();
            foreach (var report in originals)
                KeepNearWeekdays(known[report], events(report));
            if (originals.Length < 2 || originals.All(r => known[r].Stated is not null))
                continue;
            for (var round = 0; round < MostRounds; round++)
            {
                var changed = false;
                foreach (var report in originals.Where(r => known[r].Stated is null && known[r].Days.Day is null))
                    changed |= Narrow(report, originals, known, events, paths);
                if (!changed)
                    break;
            }
        }
    }

    private static bool Narrow(int report, ImmutableArray<int> originals, DayKnowledge[] known, Func<int, ImmutableArray<ReportedEvent>> events, ImmutableArray<string> paths)
    {
        var dated = new List<(ReportedEvent Event, DateInterval Days)>();
        foreach (var told in originals.Where(r => r != report).SelectMany(r => events(r)))
        {
            if (told.When(known[told.Report].Days).Starts is { Days: <= LongestOfClue } when)
                dated.Add((told, when));
        }

        // "Talks next week" says less than "they meet on Wednesday", and must not gainsay it.
        var days = dated.FindAll(d => d.Days.Day is not null);
        var clues = events(report)
            .Where(e => e.Told.When is { Reading.IsAbsolute: false })
            .Select(e => Clue(e, days) ?? Clue(e, dated))
            .OfType<Clue>()
            .OrderBy(c => c.Days.Day is null)
            .ThenByDescending(c => c.Strength)
            .ThenBy(c => c.Event.Told.Trigger.Start);
        var changed = false;
        foreach (var clue in clues)
        {
            var reading = clue.Event.Told.When!.Reading;
            var first = clue.Days.Earliest!.Value;
            var published = Enumerable.Range(-DaysTried, 2 * DaysTried + 1)
                .Where(offset => first.DayNumber + offset > 0 && first.DayNumber + offset < DateOnly.MaxValue.DayNumber)
                .Select(first.AddDays)
                .Where(day => reading.Resolve(day) is { } meant && meant.Starts.Days <= 31 && IsMeant(meant.Starts, clue.Days));
            changed |= known[report].Narrow(published, $"{Quoted(clue.Event)} is the {Noun(clue.Same.Told)} that {paths[clue.Same.Report]} dates {ReportDater.Days(clue.Days)}");
        }

        return KeepNearWeekdays(known[report], events(report)) || changed;
    }

    /// <summary>The event of another report that one tells too; null when none is like it, or several of different days.</summary>
    private static Clue? Clue(ReportedEvent told, List<(ReportedEvent Event, DateInterval Days)> dated)
    {
        var alike = dated.Where(d => Agree(told.Told.Status, d.Event.Told.Status)).Select(d => (d.Event, d.Days, Strength: EventLikeness.Roughly(told, d.Event))).ToList();
        var best = alike.Where(a => a.Strength >= EventLikeness.Same).OrderByDescending(a => a.Strength).ThenBy(a => a.Event.Report).ThenBy(a => a.Event.Told.Trigger.Start).ToList();
        if (best.Count > 0 && best.TrueForAll(b => b.Days.Intersect(best[0].Days) is not null || b.Strength < best[0].Strength - 0.2))
            return new(told, best[0].Event, best[0].Days, best[0].Strength);

        // Reports on one happening expect one occasion: where all that have a date agree on it, that is the one that is meant.
        var occasion = alike.Where(a => told.Told.Status == EventStatus.Expected && a.Event.Told.Status == EventStatus.Expected
            && (EventLikeness.SameKind(told.Told, a.Event.Told) || EventLikeness.Near(told.Told.Kind, a.Event.Told.Kind)))
            .OrderByDescending(a => a.Strength).ThenBy(a => a.Event.Report).ThenBy(a => a.Event.Told.Trigger.Start).ToList();
        return occasion.Count > 0 && best.Count == 0 && occasion[0].Strength >= LeastOfOccasion && occasion.TrueForAll(o => o.Days == occasion[0].Days)
            ? new(told, occasion[0].Event, occasion[0].Days, 0.5 * occasion[0].Strength)
            : null;
    }

    private const double LeastOfOccasion = 0.6;

    /// <summary>Whether what a report means by its words are days of the event: one of them at least, and all where both are a stretch.</summary>
    private static bool IsMeant(DateInterval meant, DateInterval days) => meant.Contains(days) || days.Contains(meant);

    private static bool Agree(EventStatus one, EventStatus other) =>
        one == other || one is EventStatus.Expected && other is EventStatus.Happened || one is EventStatus.Happened && other is EventStatus.Expected;

    /// <summary>Leaves the days on which every bare weekday of the report is near; changes nothing where there are none.</summary>
    private static bool KeepNearWeekdays(DayKnowledge known, ImmutableArray<ReportedEvent> events)
    {
        if (known.Candidates is null || known.Count is 1 or > 31)
            return false;
        var weekdays = events.Where(e => e.Told.When?.Reading is WeekdayReading { Strict: false, Direction: not TimeDirection.Unknown }).ToList();
        if (weekdays.Count == 0)
            return false;
        var words = weekdays.Select(e => $"“{e.Article.Article.Text.Words(e.Told.When!.Words)}”").Distinct(StringComparer.Ordinal).Take(3);
        return known.Keep(day => Spread(weekdays, day) <= WeekdaySpread, $"{string.Join(", ", words)} must be near");
    }

    /// <summary>How many days lie between the first and the last of a report's day and its weekdays, if it is of that day.</summary>
    private static int Spread(List<ReportedEvent> weekdays, DateOnly published)
    {
        var (first, last) = (0, 0);
        foreach (var told in weekdays)
        {
            if (told.Told.When!.Reading.Resolve(published) is not { Starts.Day: { } meant })
                return int.MaxValue;
            first = Math.Min(first, meant.DayNumber - published.DayNumber);
            last = Math.Max(last, meant.DayNumber - published.DayNumber);
        }

        return last - first;
    }

    /// <summary>A noun for an event: <c>meeting</c> for what a verb names.</summary>
    private static string Noun(Event told) => told.Kind == EventKind.Other ? "event" : told.Kind.ToString().ToLowerInvariant();

    /// <summary>The words that name the event and its time, as the report has them.</summary>
    private static string Quoted(ReportedEvent told)
    {
        var text = told.Article.Article.Text;
        var when = told.Told.When!.Words;
        var both = told.Told.Trigger.Union(when);
        return both.Length <= 40 ? $"“{text.Words(both)}”" : $"“{text.Words(told.Told.Trigger)} … {text.Words(when)}”";
    }
}

/// <summary>That an event of an undated report is one that another dates.</summary>
internal sealed record Clue(ReportedEvent Event, ReportedEvent Same, DateInterval Days, double Strength);
