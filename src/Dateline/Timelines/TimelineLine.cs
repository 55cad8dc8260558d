using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Stories;
using Dateline.Text;

namespace Dateline.Timelines;

/// <summary>What one report said of an event.</summary>
/// <param name="Status">What it said.</param>
/// <param name="Report">The report's index.</param>
/// <param name="Negation">How it said by itself that it is not so; none where somebody denies it.</param>
/// <param name="IsOfFormerDay">Whether it said so of the day on which the event was to be before it was moved.</param>
public readonly record struct StatusReport(EventStatus Status, int Report, Negation Negation = Negation.None, bool IsOfFormerDay = false);

/// <summary>A day that some reports give an event on whose day others disagree.</summary>
/// <param name="Day">The day.</param>
/// <param name="Reports">The reports that give it, by index, oldest first.</param>
public sealed record ReportedDay(DateOnly Day, ImmutableArray<int> Reports);

/// <summary>One event on a story's timeline, as all reports together tell it.</summary>
public sealed record TimelineLine
{
    /// <summary>The index of the happening it belongs to in its story; null when it belongs to none.</summary>
    public int? Happening { get; init; }

    /// <summary>The days on which it may start.</summary>
    public required DateInterval Starts { get; init; }

    /// <summary>The day it ends; null when no report says.</summary>
    public DateOnly? Until { get; init; }

    public required DatePrecision Precision { get; init; }

    /// <summary>The hour, in UTC, at which it starts; null unless a report gives its hour in UTC or GMT, and no other report another.</summary>
    public TimeOnly? HourUtc { get; init; }

    /// <summary>The day on which it was to be before it was moved; null when no report says that it was.</summary>
    public DateOnly? MovedFrom { get; init; }

    /// <summary>The day to which it is put off; null when no report says.</summary>
    public DateOnly? MovedTo { get; init; }

    /// <summary>The days that reports give it, where they disagree; empty where they do not.</summary>
    public ImmutableArray<ReportedDay> Days { get; init; } = [];

    /// <summary>What the newest report that speaks of it says.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>How the newest report says by itself that it is not so; none where somebody denies it, and for all that is not denied.</summary>
    public Negation Negation => History[^1].Negation;

    /// <summary>Whether its day has gone by at the newest report and no event that was found to be the same took place, or was called off.</summary>
    public bool Passed { get; init; }

    /// <summary>Whether, its day having gone by, some report may tell what became of it in other words: then nobody can say that no report does.</summary>
    public bool MayBeTold { get; init; }

    /// <summary>Whether all reports tell of it as of something to come; what somebody claims to have happened is not.</summary>
    public bool IsToCome { get; init; }

    /// <summary>What each report said, oldest first.</summary>
    public required ImmutableArray<StatusReport> History { get; init; }

    /// <summary>The reports that say of it what the line says, oldest first; what those say that told another status or its former day is its history.</summary>
    public IEnumerable<int> Tellers => History.Where(said => said.Status == Status && !said.IsOfFormerDay).Select(said => said.Report);

    /// <summary>How much it matters to the story, 0 to 1.</summary>
    public double Importance { get; init; }

    /// <summary>Whether it is from before the matter of the story.</summary>
    public bool IsBackground { get; init; }

    /// <summary>The sentence that tells it best, or the telling part of it, in a report's own words.</summary>
    public required string Summary { get; init; }

    /// <summary>The sentence before the one that the summary is of, which says who or what its first word stands for; null where the summary can be read alone.</summary>
    public Evidence? LeansOn { get; init; }

    public ImmutableArray<string> Who { get; init; } = [];

    public ImmutableArray<string> Where { get; init; } = [];

    /// <summary>Those who do it, or take part on equal terms.</summary>
    internal ImmutableArray<Player> Doers { get; init; } = [];

    /// <summary>Those to whom it is done.</summary>
    internal ImmutableArray<Player> Whom { get; init; } = [];

    /// <summary>The dictionary form of the word that names it: <c>meet</c>.</summary>
    public required string What { get; init; }

    /// <summary>The sentences it comes from, best first; at least one.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }
}

/// <summary>How new the sentences of a report were when it came.</summary>
/// <param name="Report">The report's index.</param>
/// <param name="Sentences">Its sentences, in page order.</param>
public sealed record Freshness(int Report, ImmutableArray<FreshSentence> Sentences);

/// <summary>A sentence, and how much of it no earlier report had said.</summary>
/// <param name="Span">Where it stands in the page's text.</param>
/// <param name="Novelty">0 where all of it was known, 1 where all is new.</param>
public readonly record struct FreshSentence(TextSpan Span, double Novelty);
