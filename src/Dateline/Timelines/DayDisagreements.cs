using System.Collections.Frozen;
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
        var byDay = lines.Where(line => line.When.Starts.Day is not null).ToLookup(line => line.When.Starts.Day!.Value);
        var gone = new HashSet<EventLine>();
        foreach (var line in lines.Where(line => line.When.Starts.Day is { } day && day < DateOnly.MaxValue && IsOfOneTime(line)).ToList())
        {
            var day = line.When.Starts.Day!.Value;
            var same = byDay[day].Count(other => AreOne(line, other));
            var next = byDay[day.AddDays(1)].Take(MostCompared).Where(other => !gone.Contains(other) && AreOne(line, other)).ToList();
            if (gone.Contains(line) || same > 1 || next is not [var only])
                continue;
            line.Disagree(only);
            gone.Add(only);
        }

        return [.. lines.Where(line => !gone.Contains(line))];
    }

    private static bool AreOne(EventLine one, EventLine other) => one != other && IsOfOneTime(other) && !one.Reports.Intersect(other.Reports).Any()
        && (one.IsAhead && other.IsAhead || one.HasHappened && other.HasHappened)
        && one.Members.Take(MostTellings).Any(m => other.Members.Take(MostTellings).Any(o => AreOne(m.Event, o.Event)));

    /// <summary>What is done once, by its kind and by its words: neither day is a second, and no report gives it several.</summary>
    private static bool IsOfOneTime(EventLine line) => line.When.Until is null && line.Members.All(m => m.MovedFrom.IsUnknown && m.MovedTo.IsUnknown && IsDoneOnce(m.Event.Told.Kind)
        && !m.Event.IsOneOfSeveral && !FoldedWords.Of(m.Event.Article.Article.Text[m.Event.Sentence.Span]).Exists(Repeating.Value.Contains));

    private static bool IsDoneOnce(EventKind kind) => kind is EventKind.Visit or EventKind.Vote or EventKind.Election or EventKind.Ruling or EventKind.Trial or EventKind.Ceremony
        or EventKind.Agreement or EventKind.Appointment or EventKind.Resignation or EventKind.Exercise or EventKind.Publication or EventKind.Other;

    private static bool AreOne(ReportedEvent one, ReportedEvent other)
    {
        if (one.Told.What != other.Told.What || one.Told.Kind != other.Told.Kind || one.Told.IsAside || other.Told.IsAside || HasOthers(one, other) || HasOthers(other, one))
            return false;
        var names = one.Named.Concat(other.Named).SelectMany(p => ContentWords.Of(p.Name)).ToHashSet(StringComparer.Ordinal);
        var words = ContentWords.Overlap([.. one.Words.Except(names)], [.. other.Words.Except(names)]);
        return words >= (one.Who.Any(p => p.Kind != NameKind.Place && other.Who.Contains(p)) ? SameWords : SameWordsUnnamed);
    }

    /// <summary>Whether one has people, bodies or places that the other does not name.</summary>
    private static bool HasOthers(ReportedEvent one, ReportedEvent other) => one.Who.Concat(one.Where).Any(p => !other.Named.Contains(p)) && other.Named.Count > 0;
}
