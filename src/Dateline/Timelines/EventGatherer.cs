using System.Runtime.InteropServices;

namespace Dateline.Timelines;

/// <summary>Joins what the reports of a story tell into one line an event.</summary>
internal static class EventGatherer
{
    /// <summary>An event is compared with so many lines of its day, and with so many others that share someone with it.</summary>
    private const int MostCompared = 80;

    /// <summary>The lines, each with all that tell it.</summary>
    /// <param name="told">The events with their times; those with a day first, so that the others find them.</param>
    public static List<EventLine> Gather(IEnumerable<TimedEvent> told)
    {
        var lines = new List<EventLine>();
        var byKey = new Dictionary<object, List<EventLine>>();
        var known = new HashSet<(object Key, EventLine Line)>();
        foreach (var one in told)
        {
            var best = Near(one, byKey)
                .Select(line => (Line: line, Likeness: line.Likeness(one)))
                .Where(l => l.Likeness >= EventLikeness.Same)
                .OrderByDescending(l => l.Likeness)
                .ThenBy(l => l.Line.Number)
                .Select(l => l.Line)
                .FirstOrDefault();
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

        return lines;
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
