using System.Runtime.InteropServices;

namespace Dateline.Timelines;

/// <summary>Joins what the reports of a story tell into one line an event.</summary>
internal static class EventGatherer
{
    /// <summary>An event is compared with so many lines of its day, and with so many others that share someone with it.</summary>
    private const int MostCompared = 80;

    /// <summary>So many of what a line on something due tells are held against what took place.</summary>
    private const int MostTried = 6;

    /// <summary>The lines, each with all that tell it.</summary>
    /// <param name="told">The events with their times; those with a day first, so that the others find them.</param>
    public static List<EventLine> Gather(IEnumerable<TimedEvent> told)
    {
        var lines = new List<EventLine>();
        var byKey = new Dictionary<object, List<EventLine>>();
        var known = new HashSet<(object Key, EventLine Line)>();
        foreach (var one in told)
        {
            var fitting = Near(one, byKey)
                .Select(line => (Line: line, Likeness: line.Likeness(one)))
                .Where(l => l.Likeness >= EventLikeness.Same)
                .OrderByDescending(l => l.Likeness)
                .ThenBy(l => l.Line.Number)
                .Select(l => l.Line)
                .ToList();

            // "Will travel next week", "the lunch on Monday", "the talks on Tuesday": what is told roughly begins on the first of its days.
            var best = fitting is [var first, ..] && first.IsDayOf(one) ? fitting.Where(line => line.IsDayOf(one)).MinBy(line => line.When.Starts.Day) : fitting.FirstOrDefault();
            if (best is null)
                lines.Add(best = new(one, lines.Count));
            else
                best.Add(one);
            foreach (var key in Keys(one))
            {
                if (!known.Add((key, best)))
                    continue;
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(byKey, key, out _);
                (list ??= []).Add(best);
            }
        }

        return DayDisagreements.Join(Moved(Settled(lines)));
    }

    /// <summary>The lines without those whose matter a newer report expects on another day.</summary>
    private static List<EventLine> Moved(List<EventLine> lines)
    {
        var left = new HashSet<EventLine>();
        foreach (var moved in lines.Where(line => line.Members.Any(m => !m.MovedFrom.IsUnknown || m.Event.IsOfChange)))
        {
            foreach (var former in lines.Where(line => line != moved && line.IsAhead && !left.Contains(line) && (moved.IsMovedFrom(line) || moved.IsChangedFrom(line))).Take(MostTried).ToList())
            {
                moved.TakeOver(former);
                left.Add(former);
            }
        }

        return [.. lines.Where(line => !left.Contains(line))];
    }

    /// <summary>The lines without those whose outcome another line of their day turned out to tell: when a line on what is due began, what became of it was not yet there.</summary>
    private static List<EventLine> Settled(List<EventLine> lines)
    {
        var told = lines.Where(line => line.HasHappened).ToLookup(line => line.When.Starts.Day);
        var settled = new HashSet<EventLine>();
        foreach (var due in lines.Where(line => line.IsAhead && line.When.Starts.Day is not null))
        {
            var outcome = told[due.When.Starts.Day].TakeLast(MostCompared)
                .Select(line => (Line: line, Likeness: due.Members.Take(MostTried).Max(line.Likeness)))
                .Where(l => l.Likeness >= EventLikeness.Same)
                .OrderByDescending(l => l.Likeness)
                .ThenBy(l => l.Line.Number)
                .Select(l => l.Line)
                .FirstOrDefault();
            if (outcome is null)
                continue;
            foreach (var member in due.Members)
                outcome.Add(member);
            settled.Add(due);
        }

        return [.. lines.Where(line => !settled.Contains(line))];
    }

    private static IEnumerable<EventLine> Near(TimedEvent told, Dictionary<object, List<EventLine>> byKey) =>
        Keys(told).SelectMany(key => byKey.TryGetValue(key, out var lines) ? lines.TakeLast(MostCompared) : []).Distinct();

    private static IEnumerable<object> Keys(TimedEvent told)
    {
        if (told.When.Starts.Day is { } day)
            yield return day;
        foreach (var player in told.Event.Named)
            yield return player;
        yield return told.Event.Told.What;
    }
}
