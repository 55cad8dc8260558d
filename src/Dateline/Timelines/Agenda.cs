using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Languages;
using Dateline.Stories;

namespace Dateline.Timelines;

/// <summary>What is still to come, or was due without another line of whether it took place.</summary>
public static class Agenda
{
    /// <summary>Somebody denies what another expects where the denial has this part of its words.</summary>
    private const double Denied = 0.5;

    /// <summary>The same where both call it by one word.</summary>
    private const double DeniedOfOneName = 0.35;

    /// <summary>Whether a line is on its story's agenda: it is expected or put off, or lies ahead and is not told as done.</summary>
    /// <param name="line">The line.</param>
    /// <param name="newest">The day of the story's newest report; null when none of its reports has a date.</param>
    public static bool Holds(TimelineLine line, DateOnly? newest) =>
        line.Status is EventStatus.Expected or EventStatus.Postponed
        || (line.Status != EventStatus.Happened && line.Starts.Earliest is { } day && day > newest);

    /// <summary>What is due on a day or after it across all stories, what was called off or put off, and what went by and no report
    /// seems to tell of; by date, what has no last possible day at the end.</summary>
    /// <param name="news">The collection.</param>
    /// <param name="day">The day; null where nothing tells what has gone by.</param>
    public static ImmutableArray<AgendaItem> Of(News news, DateOnly? day)
    {
        var items = new List<AgendaItem>();
        for (var story = 0; story < news.Stories.Length; story++)
        {
            var own = new List<AgendaItem>();
            var reports = news.Stories[story].Reports;
            var outcomes = new Lazy<Outcomes>(() => new(news.Reports, reports));
            for (var line = 0; line < news.Stories[story].Timeline.Length; line++)
            {
                if (Item(news, story, line, day) is { } item && !MayBeTold(news, item, outcomes))
                    own.Add(item);
            }

            items.AddRange(Joined(own));
        }

        return [.. items.OrderBy(i => i.Starts.Latest is null).ThenBy(i => i.Starts.Earliest).ThenBy(i => i.Starts.Latest).ThenBy(i => i.Ends).ThenBy(i => i.Story).ThenBy(i => i.Index)];
    }

    /// <summary>Whether it went by or was put off without a new day, and a report may tell what became of it since.</summary>
    private static bool MayBeTold(News news, AgendaItem item, Lazy<Outcomes> outcomes) =>
        item.IsPassed ? outcomes.Value.MayTell(item.Line, item.Starts)
        : item is { Line.Status: EventStatus.Postponed, Starts.IsUnknown: true }
            && (item.Line.Starts.Latest ?? item.Line.Tellers.Max(report => news.Reports[report].Published.Days.Latest)) is { } former && former < DateOnly.MaxValue
            && outcomes.Value.MayTell(item.Line, DateInterval.From(former.AddDays(1)));

    private static AgendaItem? Item(News news, int story, int index, DateOnly? day)
    {
        var line = news.Stories[story].Timeline[index];
        var item = new AgendaItem { Story = story, Index = index, Line = line, Starts = line.Starts, Until = line.Until, Precision = line.Precision, Sources = Sources(news, line), Deniers = Deniers(news, story, line) };
        return line.Status switch
        {
            EventStatus.Expected => Timed(item with { MovedFrom = line.MovedFrom }, day),
            EventStatus.Uncertain when line.IsToCome => Timed(item, day),

            // What is put off is due on its new day, where that is known; its old one no longer counts.
            EventStatus.Postponed => Timed(
                item with
                {
                    Starts = line.MovedTo is { } moved ? DateInterval.On(moved) : DateInterval.Unknown,
                    Until = null,
                    Precision = DatePrecision.Day,
                    MovedFrom = line.Starts.Day,
                },
                day),
            EventStatus.Cancelled or EventStatus.Denied when line.Starts.Latest is { } last && !(last < day) => item,
            EventStatus.Cancelled when line.Starts.Latest is null && line.History.Any(said => said.Status == EventStatus.Expected) => item,
            _ => null,
        };
    }

    private static AgendaItem Timed(AgendaItem item, DateOnly? day) => item with { IsPassed = item.Ends < day };

    /// <summary>One item for what a report puts off to a day and what another expects on that day of the same: who is to do it, or what it is called.</summary>
    private static List<AgendaItem> Joined(List<AgendaItem> items)
    {
        foreach (var moved in items.Where(i => i.Line.Status == EventStatus.Postponed && i.Starts.Day is not null).ToList())
        {
            if (items.FindIndex(i => i.Line.Status == EventStatus.Expected && i.Starts.Day == moved.Starts.Day && AreOne(i.Line, moved.Line)) is >= 0 and var at)
            {
                items[at] = items[at] with { MovedFrom = moved.MovedFrom, Sources = [.. items[at].Sources.Union(moved.Sources).Order()] };
                items.Remove(moved);
            }
        }

        return items;
    }

    private static bool AreOne(TimelineLine one, TimelineLine other) => one.What == other.What || one.Who.Intersect(other.Who, StringComparer.Ordinal).Any();

    /// <summary>The reports that tell of a denial of what a line expects, be it on the line, on one of its own, or only as what somebody denies.</summary>
    private static ImmutableArray<int> Deniers(News news, int story, TimelineLine line)
    {
        if (line.Status is not (EventStatus.Expected or EventStatus.Postponed))
            return [];
        var own = line.History.Where(said => said.Status == EventStatus.Denied).Select(said => said.Report);
        var others = news.Stories[story].Timeline
            .Where(other => other.Status == EventStatus.Denied && other.Starts.Intersect(line.Starts) is not null && IsOf(line, other.Summary)).SelectMany(other => other.Tellers);
        var positions = news.Stories[story].Positions.Where(p => p.Stance == Stance.Denies).SelectMany(p => p.Also.Prepend(p.Evidence))
            .Where(e => IsOf(line, news.Reports[e.Report].Article.Article.Text.Words(e.Span))).Select(e => e.Report);
        return [.. own.Concat(others).Concat(positions).Select(news.RootOf).Distinct().Order()];
    }

    /// <summary>Whether a denial is of what a line expects: it has a good part of its words, and more of them where it calls the deed otherwise.</summary>
    private static bool IsOf(TimelineLine due, string denial)
    {
        var words = ContentWords.Of(denial);
        return ContentWords.Overlap(words, ContentWords.Of(due.Summary)) >= (words.Contains(ArticleTerms.Stem(due.What)) ? DeniedOfOneName : Denied);
    }

    private static ImmutableArray<int> Sources(News news, TimelineLine line) => [.. line.Tellers.Select(news.RootOf).Distinct().Order()];
}

/// <summary>Something that is due, was due, or is no longer due.</summary>
public sealed record AgendaItem
{
    /// <summary>The index of its story.</summary>
    public required int Story { get; init; }

    /// <summary>The index of its line in the story's timeline.</summary>
    public required int Index { get; init; }

    public required TimelineLine Line { get; init; }

    /// <summary>The days on which it may start; of what is put off, those to which it is.</summary>
    public required DateInterval Starts { get; init; }

    /// <summary>The day it ends; null when no report says.</summary>
    public DateOnly? Until { get; init; }

    public required DatePrecision Precision { get; init; }

    /// <summary>The day on which it was to be before it was moved or put off; null when no report says.</summary>
    public DateOnly? MovedFrom { get; init; }

    /// <summary>Whether the last day on which it may take place has gone by, and no report tells what became of it. It never means that it took place.</summary>
    public bool IsPassed { get; init; }

    /// <summary>The reports that say of it what its line says, ascending, a copy under the report that it copies. How many sources they are, <see cref="News.Independent"/> tells.</summary>
    public required ImmutableArray<int> Sources { get; init; }

    /// <summary>The reports in which somebody denies what others expect, ascending; empty where nobody does, and for what is not expected.</summary>
    public ImmutableArray<int> Deniers { get; init; } = [];

    /// <summary>The last day on which it may take place; null where that is not known.</summary>
    public DateOnly? Ends => Starts.Latest is not { } last ? null : Until is { } until && until > last ? until : last;
}
