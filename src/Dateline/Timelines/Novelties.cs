using System.Collections.Immutable;
using Dateline.Copies;
using Dateline.Stories;

namespace Dateline.Timelines;

/// <summary>What the new reports of a story bring to a reader who knows its others.</summary>
public sealed record Novelties
{
    /// <summary>The index of the story.</summary>
    public required int Story { get; init; }

    /// <summary>The new reports, oldest first.</summary>
    public required ImmutableArray<int> Reports { get; init; }

    /// <summary>Whether all reports of the story are new, and with them the story.</summary>
    public required bool IsAll { get; init; }

    /// <summary>The lines of the timeline that only new reports tell, or of which they tell something else than the others did.</summary>
    public required ImmutableArray<NewLine> Lines { get; init; }

    /// <summary>The groups of figures that differ or change to which new reports bring a number.</summary>
    public required ImmutableArray<NewFigures> Figures { get; init; }

    /// <summary>For each new report, oldest first, how new its sentences are to who knows the other reports, and the new ones before it.</summary>
    public required ImmutableArray<Freshness> Fresh { get; init; }

    /// <summary>What is new, story by story; stories without a new report are left out.</summary>
    /// <param name="news">The collection.</param>
    /// <param name="isNew">Whether a report, by its index, is new to the reader.</param>
    public static ImmutableArray<Novelties> In(News news, Predicate<int> isNew)
    {
        // Who has read a reprint has read what it reprints.
        var read = news.Reports.Where(r => !isNew(r.Index) && r.CopyOf is { Kind: CopyKind.Same }).Select(r => r.CopyOf!.Of).ToHashSet();
        return [.. Enumerable.Range(0, news.Stories.Length).Where(story => news.Stories[story].Reports.Any(r => isNew(r)))
            .Select(story => Of(news, story, isNew, r => isNew(r) && !read.Contains(r)))];
    }

    private static Novelties Of(News news, int index, Predicate<int> isNew, Predicate<int> tells)
    {
        var story = news.Stories[index];
        ImmutableArray<int> reports = [.. story.Reports.Where(r => isNew(r))];
        ImmutableArray<int> known = [.. story.Reports.Where(r => !isNew(r))];
        return new()
        {
            Story = index,
            Reports = reports,
            IsAll = known.IsEmpty,
            Lines = [.. story.Timeline.Select((line, i) => Change(line, tells) is { } change ? new NewLine(i, change) : (NewLine?)null).OfType<NewLine>()],
            Figures = [.. story.Figures.Select((group, i) => new NewFigures(i, Values(group, tells))).Where(f => !f.Values.IsEmpty && story.Figures[f.Group] is { Agree: false } or { Changes: true })],
            Fresh = [.. NoveltyMeter.Measure([.. known, .. reports], news.Reports).Skip(known.Length)],
        };
    }

    private static LineChange? Change(TimelineLine line, Predicate<int> tells)
    {
        var before = line.History.Where(said => !tells(said.Report)).ToList();
        if (before.Count == line.History.Length)
            return null;
        if (before.Count == 0 && line.Evidence.All(e => tells(e.Report)))
            return LineChange.New;
        return before.Count > 0 && before[^1].Status != line.Status || (line.MovedFrom ?? line.MovedTo) is not null && tells(line.History[^1].Report) ? LineChange.Changed : null;
    }

    private static ImmutableArray<int> Values(FigureGroup group, Predicate<int> tells) =>
        [.. Enumerable.Range(0, group.Values.Length).Where(i => tells(group.Values[i].Evidence.Report)
            && !group.Values.Any(old => !tells(old.Evidence.Report) && IsSame(old, group.Values[i])))];

    private static bool IsSame(FigureValue one, FigureValue other) =>
        (one.Figure.Low, one.Figure.High, one.Figure.Bound, one.Figure.Unit) == (other.Figure.Low, other.Figure.High, other.Figure.Bound, other.Figure.Unit);
}

/// <summary>In what way a line of a timeline is new.</summary>
public enum LineChange
{
    /// <summary>Only new reports tell it.</summary>
    New,

    /// <summary>It was known; new reports say that it took place, was called off, put off, moved or denied.</summary>
    Changed,
}

/// <summary>A line that is new.</summary>
/// <param name="Index">Its place in the story's timeline.</param>
/// <param name="Change">In what way.</param>
public readonly record struct NewLine(int Index, LineChange Change);

/// <summary>Figures that are new.</summary>
/// <param name="Group">The place of their group among the story's figures.</param>
/// <param name="Values">The places of the new numbers in the group.</param>
public readonly record struct NewFigures(int Group, ImmutableArray<int> Values);
