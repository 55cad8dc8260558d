using System.Collections.Immutable;
using Dateline.Copies;
using Dateline.Dates;
using Dateline.Figures;
using Dateline.Languages;
using Dateline.Quotes;
using Dateline.Text;
using Dateline.Timelines;

namespace Dateline.Stories;

/// <summary>From what an article's day is known.</summary>
public enum DateBasis
{
    /// <summary>The page states it.</summary>
    Stated,

    /// <summary>It follows from other things that are known; the reason says from which.</summary>
    Inferred,

    Unknown,
}

/// <summary>When an article was published, as far as is known, and from what.</summary>
/// <param name="Days">The days that are possible.</param>
/// <param name="Time">Clock time with zone as stated; null when it is not.</param>
/// <param name="Basis">From what it is known.</param>
/// <param name="Why">The reason, in words for the reader.</param>
public sealed record PublicationDate(DateInterval Days, string? Time, DateBasis Basis, string Why);

/// <summary>An article in its collection: read, dated, and compared with the others.</summary>
public sealed record Report
{
    /// <summary>The article's index in <see cref="News.Reports"/>; ids that people see follow from it.</summary>
    public required int Index { get; init; }

    /// <summary>The index of its page in <see cref="News.Pages"/>.</summary>
    public required int Page { get; init; }

    public required AnnotatedArticle Article { get; init; }

    public required PublicationDate Published { get; init; }

    /// <summary>What it copies, by <see cref="Index"/>; null when it is nobody's copy.</summary>
    public Copy? CopyOf { get; init; }

    /// <summary>The index of the first report of its publisher, whose editions are one source; null where its page names neither outlet nor address.</summary>
    public int? Publisher { get; init; }
}

/// <summary>The sentence or words that a claim comes from.</summary>
/// <param name="Report">The report's index.</param>
/// <param name="Span">Where they stand in the text of its page.</param>
public readonly record struct Evidence(int Report, TextSpan Span);

/// <summary>A person across all reports of a collection.</summary>
/// <param name="Name">The form that most reports use in full.</param>
/// <param name="Also">Other spellings and forms, most frequent first.</param>
/// <param name="Reports">The reports that name the person; a report that has two names for the person, without joining them itself, is there twice.</param>
/// <param name="Names">For each of these reports, in the same order, the index of the person in its names.</param>
public sealed record Person(string Name, ImmutableArray<string> Also, ImmutableArray<int> Reports, ImmutableArray<int> Names);

/// <summary>One thing at one time and place, as different outlets report it.</summary>
public sealed record Happening(string Title, ImmutableArray<int> Reports);

/// <summary>A quote in a story.</summary>
/// <param name="Quote">The quote in its report.</param>
/// <param name="Speaker">The speaker's name as the collection knows it, else the words that stand for it; null when unknown, as where only a pronoun stands.</param>
/// <param name="Role">The speaker's role; null when no report gives it.</param>
/// <param name="Evidence">Where the words stand.</param>
public sealed record StoryQuote(Quote Quote, string? Speaker, string? Role, Evidence Evidence)
{
    /// <summary>Where other reports carry the same words, or a part of them.</summary>
    public ImmutableArray<Evidence> Also { get; init; } = [];

    /// <summary>The speaker in the collection; null where no name says who it is.</summary>
    internal Player? By { get; init; }

    /// <summary>Everybody and everything that the words name.</summary>
    internal ImmutableArray<Player> About { get; init; } = [];
}

/// <summary>Where someone stands on one matter, in a story, as all reports together tell it.</summary>
/// <param name="Who">Whose position it is.</param>
/// <param name="Stance">What it is.</param>
/// <param name="Towards">The one it is addressed to; null when no report says.</param>
/// <param name="What">On what, in the words of the first report that tells it.</param>
/// <param name="Evidence">Its sentence in the first report.</param>
public sealed record StoryPosition(string Who, Stance Stance, string? Towards, string What, Evidence Evidence)
{
    /// <summary>Where it is told besides, oldest report first.</summary>
    public ImmutableArray<Evidence> Also { get; init; } = [];

    /// <summary>The opposite position on the matter that the same one held before; null where no report tells of one, or it is not sure which came first.</summary>
    public PositionChange? ChangedFrom { get; init; }

    /// <summary>Whether it is held by several who are named together: <c>Western countries</c>.</summary>
    public bool IsOfSeveral { get; init; }

    /// <summary>The holder in the collection; null where no name says who it is.</summary>
    internal Player? Holder { get; init; }

    /// <summary>Those to whom it is addressed and whom its matter names.</summary>
    internal ImmutableArray<Player> Concerned { get; init; } = [];
}

/// <summary>That someone stands where he or she did not stand before.</summary>
/// <param name="From">The index of the former position among those of the story.</param>
/// <param name="Before">The last sentence that tells the former position before the new one was told.</param>
/// <param name="After">The first sentence that tells the new one.</param>
public sealed record PositionChange(int From, Evidence Before, Evidence After);

/// <summary>One number of a group that counts the same thing.</summary>
/// <param name="Figure">The number.</param>
/// <param name="AsOf">The day for which its sentence gives it; null when the sentence does not say.</param>
/// <param name="Evidence">Its sentence.</param>
public sealed record FigureValue(Figure Figure, DateInterval? AsOf, Evidence Evidence)
{
    /// <summary>Who gives the number; null where the report gives it as its own.</summary>
    public string? According { get; init; }

    /// <summary>The number with the noun that it counts, where they stand: <c>crowd at 2,500</c>.</summary>
    public TextSpan Words { get; init; } = Figure.Words;
}

/// <summary>Numbers that different sentences give for the same thing.</summary>
/// <param name="Of">What is counted.</param>
/// <param name="Agree">Whether all of them can be true at once.</param>
/// <param name="Values">The numbers, earliest report first.</param>
public sealed record FigureGroup(string Of, bool Agree, ImmutableArray<FigureValue> Values)
{
    /// <summary>Whether they differ only because what they count changed between them, such as a toll that rises from day to day.</summary>
    public bool Changes { get; init; }
}

/// <summary>A chain of happenings with the same principals and the same matter.</summary>
public sealed record Story
{
    public required string Title { get; init; }

    /// <summary>Its reports, oldest first as far as is known.</summary>
    public required ImmutableArray<int> Reports { get; init; }

    /// <summary>Its happenings, oldest first; every report is in at most one.</summary>
    public ImmutableArray<Happening> Happenings { get; init; } = [];

    /// <summary>What happened and what is due, by date; lines without a date last.</summary>
    public ImmutableArray<TimelineLine> Timeline { get; init; } = [];

    public ImmutableArray<StoryQuote> Quotes { get; init; } = [];

    public ImmutableArray<StoryPosition> Positions { get; init; } = [];

    public ImmutableArray<FigureGroup> Figures { get; init; } = [];

    /// <summary>For each report, oldest first, what it says that no earlier one did.</summary>
    public ImmutableArray<Freshness> Fresh { get; init; } = [];
}
