using System.Collections.Frozen;
using Dateline.Events;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Text;

namespace Dateline.Timelines;

/// <summary>Joins two lines of days next to each other where reports only disagree on the day of one thing.</summary>
/// <remarks>"The inquiry opens on 11 March" and, in another report, "on 12 March" is one opening; arrests, attacks and rounds of talks on two days are two.</remarks>
internal static class DayDisagreements
{
    /// <summary>Two tell one deed where they share this part of their words, names left out.</summary>
    private const double SameWords = 0.5;

    /// <summary>The same where one of them names nobody.</summary>
    private const double SameWordsUnnamed = 0.7;

    /// <summary>A line is compared with so many of the day after it.</summary>
    private const int MostCompared = 40;

    private const int MostTellings = 6;

    private static readonly Lazy<FrozenSet<string>> Repeating = new(() => WordTable.Shipped("English/summaries.txt").Set("repeating"));

    /// <summary>The lines, those about whose day reports disagree once, with both days.</summary>
    public static List<EventLine> Join(List<EventLine> lines)
    {
        var gone = Settled(lines);
        var byDay = lines.Where(line => !gone.Contains(line)).Where(line => line.When.Starts.Day is not null).ToLookup(line => line.When.Starts.Day!.Value);
        foreach (var line in lines.Where(line => line.When.Starts.Day is { } day && day < DateOnly.MaxValue && IsOfOneTime(line)).ToList())
        {
            var day = line.When.Starts.Day!.Value;
            if (gone.Contains(line))
                continue;
            var next = byDay[day.AddDays(1)].Take(MostCompared).Where(other => !gone.Contains(other) && AreOne(line, other)).ToList();
            if (next is not [var only] || IsOneOfSeveral(line, only, byDay[day]) || IsOneOfSeveral(line, only, byDay[day.AddDays(1)]))
                continue;
            line.Disagree(only);
            gone.Add(only);
        }

        return [.. lines.Where(line => !gone.Contains(line))];
    }

    /// <summary>Those of a day next to the one on which, as a newer report tells, the thing was done: they were wrong about the day, and it is no longer due on it.</summary>
    private static HashSet<EventLine> Settled(List<EventLine> lines)
    {
        var told = lines.Where(line => line.HasHappened && line.When.Starts.Day is not null && IsOfOneTime(line)).ToLookup(line => line.When.Starts.Day!.Value);
        var settled = new HashSet<EventLine>();
        foreach (var due in lines.Where(line => line.IsAhead && line.When.Starts.Day is { } day && day > DateOnly.MinValue && day < DateOnly.MaxValue && IsOfOneTime(line)).ToList())
        {
            var day = due.When.Starts.Day!.Value;
            var outcomes = told[day.AddDays(-1)].Concat(told[day.AddDays(1)]).Take(MostCompared).Where(line => IsOutcome(line, due)).ToList();
            if (outcomes is not [var only])
                continue;
            only.TakeOver(due);
            settled.Add(due);
        }

        return settled;
    }

    private static bool IsOutcome(EventLine told, EventLine due) => !told.Reports.Intersect(due.Reports).Any() && TellOne(told, due)
        && told.Members.Any(m => m.Event.Told.Status == EventStatus.Happened && due.Members.All(d => d.Possible.Earliest <= m.Possible.Latest));

    /// <summary>Whether nobody can say which of several lines of a day is meant.</summary>
    private static bool IsOneOfSeveral(EventLine one, EventLine other, IEnumerable<EventLine> ofDay)
    {
        var compared = 0;
        foreach (var third in ofDay)
        {
            if (third == one || third == other)
                continue;
            if (++compared > MostCompared || TellOne(third, one) || TellOne(third, other))
                return true;
        }

        return false;
    }

    private static bool AreOne(EventLine one, EventLine other) => one != other && IsOfOneTime(other) && !one.Reports.Intersect(other.Reports).Any()
        && (one.IsAhead && other.IsAhead || one.HasHappened && other.HasHappened) && TellOne(one, other);

    private static bool TellOne(EventLine one, EventLine other) =>
        one.Members.Take(MostTellings).Any(m => other.Members.Take(MostTellings).Any(o => AreOne(m.Event, o.Event)));

    /// <summary>What is done once, by its kind and by its words: neither day is a second, and no report gives it several.</summary>
    private static bool IsOfOneTime(EventLine line) => line.When.Until is null && line.Members.All(m => m.MovedFrom.IsUnknown && m.MovedTo.IsUnknown && IsDoneOnce(m.Event.Told.Kind)
        && !m.Event.IsOneOfSeveral && !FoldedWords.Of(m.Event.Article.Article.Text[m.Event.Sentence.Span]).Exists(Repeating.Value.Contains));

    private static bool IsDoneOnce(EventKind kind) => kind is EventKind.Visit or EventKind.Vote or EventKind.Election or EventKind.Ruling or EventKind.Trial or EventKind.Ceremony
        or EventKind.Agreement or EventKind.Appointment or EventKind.Resignation or EventKind.Exercise or EventKind.Publication or EventKind.Other;

    /// <summary>Whether two tell one deed, whenever each thinks it is: by one word, of the same, with most other words in common.</summary>
    public static bool AreOne(ReportedEvent one, ReportedEvent other)
    {
        if (one.Told.What != other.Told.What || one.Told.Kind != other.Told.Kind || one.Told.IsAside || other.Told.IsAside || HasOthers(one, other) || HasOthers(other, one))
            return false;
        var words = ContentWords.Overlap(one.Matter, other.Matter, word => !one.NameWords.Contains(word) && !other.NameWords.Contains(word));
        return words >= (one.Who.Any(p => p.Kind != NameKind.Place && other.Who.Contains(p)) ? SameWords : SameWordsUnnamed);
    }

    /// <summary>Whether one has people, bodies or places that the other does not name.</summary>
    private static bool HasOthers(ReportedEvent one, ReportedEvent other) => one.Who.Concat(one.Where).Any(p => !other.Named.Contains(p)) && other.Named.Count > 0;
}
