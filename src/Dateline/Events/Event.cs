using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>What a report says of whether something takes place.</summary>
public enum EventStatus
{
    /// <summary>Announced, planned, scheduled or due.</summary>
    Expected,

    Happened,
    Postponed,
    Cancelled,

    /// <summary>Somebody concerned says that it is not so or will not be, or the report itself does: see <see cref="Event.Negation"/>.</summary>
    Denied,

    /// <summary>Possible, unconfirmed or conditional.</summary>
    Uncertain,
}

/// <summary>How a report says by itself that something is not so, without somebody who denies it.</summary>
public enum Negation
{
    /// <summary>It does not: it is so, or somebody denies it.</summary>
    None,

    /// <summary>It did not happen: <c>did not meet</c>.</summary>
    NotDone,

    /// <summary>It is not to come: <c>will not meet</c>.</summary>
    NotToCome,
}

/// <summary>Someone who takes part in an event.</summary>
/// <param name="Words">The words of the article: <c>The two presidents</c>.</param>
/// <param name="Name">Whom they name; null when it is nobody with a name.</param>
public sealed record Participant(TextSpan Words, Name? Name);

/// <summary>Something that an article says happens, happened, will happen, or does not.</summary>
public sealed record Event
{
    /// <summary>The word that names it: <c>meet</c>, <c>talks</c>.</summary>
    public required TextSpan Trigger { get; init; }

    public required EventKind Kind { get; init; }

    /// <summary>The trigger's dictionary form: <c>meet</c>.</summary>
    public required string What { get; init; }

    /// <summary>Who does it, or takes part on equal terms.</summary>
    public ImmutableArray<Participant> Who { get; init; } = [];

    /// <summary>To whom it is done, or with whom; empty where that is nobody.</summary>
    public ImmutableArray<Participant> Whom { get; init; } = [];

    /// <summary>The places where it takes place, as far as the sentence says.</summary>
    public ImmutableArray<Participant> Where { get; init; } = [];

    /// <summary>When; null when the sentence does not say.</summary>
    public TimeExpression? When { get; init; }

    /// <summary>The new day of what is put off; null where none is given, and for all else.</summary>
    public TimeExpression? MovedTo { get; init; }

    /// <summary>The former day of what is expected on another; null where none is given, and for all else.</summary>
    public TimeExpression? MovedFrom { get; init; }

    /// <summary>Whether it is expected on a day before the one on which it was due.</summary>
    public bool IsBroughtForward { get; init; }

    public required EventStatus Status { get; init; }

    /// <summary>How the report itself says that it is not so; none where somebody denies it, and for all that is not denied.</summary>
    public Negation Negation { get; init; }

    /// <summary>Whether somebody claims that it happened, so that it is uncertain but not ahead.</summary>
    public bool IsClaimed { get; init; }

    /// <summary>Whether the article tells it as background from before the matter it reports.</summary>
    public bool IsBackground { get; init; }

    /// <summary>The words that tell it, where its sentence tells other things besides: its clause, after its subject where that stands apart. Empty where the whole sentence tells it.</summary>
    public ImmutableArray<TextSpan> Telling { get; init; } = [];

    /// <summary>Whether it stands in a clause that only serves another (<c>since she took office in January</c>) or only says that something did not happen, on no day.</summary>
    public bool IsAside { get; init; }

    /// <summary>Whether an entry of a chronology tells it in the present, as both what happened and what is due are told there: it happened only if its day has gone by.</summary>
    public bool IsEntry { get; init; }

    /// <summary>The number of the sentence, which is its evidence.</summary>
    public required int Sentence { get; init; }

    /// <summary>How sure the finder is of kind, time and status together, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}
