using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Sentences;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>Reads the events of one sentence.</summary>
internal sealed partial class EventReader
{
    private const int NounPhrase = 8;

    /// <summary>How far from a noun the verb of its clause may stand, past a relative clause.</summary>
    private const int CarrierReach = 40;

    private readonly SentenceParts parts;
    private readonly ClauseTense tense;
    private readonly EventStatusReader statuses;
    private readonly ParticipantFinder people;
    private readonly ClaimReader claims;
    private readonly DenialReader denials;
    private readonly Standing standing;
    private readonly int?[] anchors;
    private readonly int?[] sayings;

    /// <summary>For each piece, the noun whose event its verb group carries or tells; -1 for none.</summary>
    private readonly int[] carries;

    public EventReader(SentenceParts parts, ClauseTense tense, ImmutableArray<Name> before, Standing standing, bool isTakenBack)
    {
        this.parts = parts;
        this.tense = tense;
        this.standing = standing;
        statuses = new(parts);
        people = new(parts, before);
        claims = new(parts);
        denials = new(parts, statuses, isTakenBack);
        sayings = new int?[parts.Times.Length];
        anchors = TimeAnchors.Find(parts, sayings);
        carries = new int[parts.Pieces.Length];
        Array.Fill(carries, -1);
    }

    /// <summary>The events, in the order of their triggers.</summary>
    public IEnumerable<Event> Read()
    {
        var found = new List<Event>();
        for (var at = 0; at < parts.Pieces.Length; at++)
        {
            if (parts.Nouns[at] is { } kind && !parts.Quoted[at] && !parts.IsTime(at) && OfNoun(at, kind, found) is { } named)
                found.Add(named);
        }

        for (var at = 0; at < parts.Pieces.Length; at++)
        {
            if (parts.Groups[at] is { } group && !parts.Quoted[at] && carries[at] < 0
                && (OfChange(group, found) ?? OfGivenUp(group) ?? OfDeadline(group) ?? OfNobody(group) ?? (VerbKinds.Of(parts, group) is { } kind ? OfVerb(group, kind) : OfDatedVerb(group, found))) is { } told)
                found.Add(told);
        }

        if (parts.Sentence.Kind == PassageKind.Caption && parts.Times is [{ Kind: TimeKind.Date or TimeKind.Time } taken])
        {
            // A caption gives the day of what its picture shows.
            found = [.. found.Select(e => e.When is null && e.Status == EventStatus.Happened ? e with { When = taken, Confidence = 0.75 } : e)];
        }

        found = [.. found.SelectMany(Corrected)];

        // Verb and noun may tell one event: "march in a parade on Sunday".
        return new ClauseCutter(parts, carries).Cut([.. found.Select(Standing).OfType<Event>().Select(Weighed)
            .Where(e => e.When is not null || e.Kind is not (EventKind.Announcement or EventKind.Statement)).OrderBy(e => e.Trigger)
            .DistinctBy(e => (e.Kind, e.Status, e.When, e.When is null ? e.Trigger.Start : 0))]);
    }

    /// <summary>What the sentence itself takes back; null for what it only imagines.</summary>
    private Event? Standing(Event told) => IsDoubtful(told) ? told with { Status = EventStatus.Uncertain, Confidence = told.Confidence * 0.85 } : denials.IsTakenUp(parts.PieceAt(told.Trigger)) ? TakenUp(told)
        : (Standing)Math.Max((int)denials.Of(parts.PieceAt(told.Trigger)), (int)standing) switch
    {
        Events.Standing.Unreal => null,
        Events.Standing.Doubted when told is { Status: EventStatus.Denied, When: null } => null, // "denied that it had scrapped plans to strike"
        Events.Standing.Denied when told.Status is EventStatus.Happened or EventStatus.Expected or EventStatus.Uncertain =>
            told with { Status = EventStatus.Denied, IsClaimed = false },
        Events.Standing.Cancelled when told.Status is EventStatus.Expected or EventStatus.Uncertain => told with { Status = EventStatus.Cancelled },
        Events.Standing.Denied or Events.Standing.Doubted when told.Status is EventStatus.Cancelled or EventStatus.Postponed =>
            told with { Status = EventStatus.Uncertain, MovedTo = null, Confidence = told.Confidence * 0.85 }, // whether it was called off is open, and so is the event
        Events.Standing.Doubted when told.Status is EventStatus.Happened or EventStatus.Expected =>
            told with { Status = EventStatus.Uncertain, IsClaimed = told.Status == EventStatus.Happened, Confidence = told.Confidence * 0.85 },
        _ => told,
    };

    /// <summary>"Denied that the meeting on Monday ended in a row": there was one, but what the denied verb says of it is not told.</summary>
    private Event? TakenUp(Event told)
    {
        var trigger = parts.PieceAt(told.Trigger);
        var isDeniedVerb = carries.IndexOf(trigger) is var verb and >= 0 && !denials.IsTakenUp(verb);
        return isDeniedVerb && (told.Status is EventStatus.Cancelled or EventStatus.Postponed || told.When is not { } when || !denials.IsTakenUp(parts.PieceAt(when.Words))) ? null
            : told.Status == EventStatus.Denied ? null
            : told with { Telling = [parts.Span(parts.BodyStart, parts.Pieces.Length)] }; // the clause alone would tell what is denied
    }

    /// <summary>What somebody only claims to have happened did not happen because they say so.</summary>
    private Event Weighed(Event told) =>
        told.Status == EventStatus.Happened && claims.IsClaimed(parts.PieceAt(told.Trigger), told.Kind)
            ? told with { Status = EventStatus.Uncertain, IsClaimed = true, Confidence = told.Confidence * 0.85 } : told;

    private Event? OfVerb(VerbGroup group, EventKind kind)
    {
        var time = TimeOf(group.Verb) ?? TimeOfObject(group) ?? TimeOfAdjunct(group) ?? TimeOfMain(group) ?? TimeOfWhen(group, kind) ?? LimitOf(group);
        if (IsDenied(group.Start, group.Verb) && !denials.IsTakenUp(group.Verb))
            return Make(group.Verb, group.Verb, kind, group.Base, EventStatus.Denied, null, group, 0.8);
        if (IsDropped(group))
            return Make(group.Verb, group.Verb, kind, group.Base, EventStatus.Cancelled, time, group, 0.8);
        if (IsOfPlan(group, time) || IsImputedPlan(group) || IsOutlived(group, time))
            return null;
        if (NegationOf(group, kind, time) is var negation and not Negation.None)
            return Make(group.Verb, group.Verb, kind, group.Base, EventStatus.Denied, time, group, 0.6) with { IsAside = time is null, Negation = negation };
        if (statuses.Of(group, time) is not { } status || Contradicts(status, time) || time is null && (parts.Words.Says.Contains(group.Base) || IsSubordinate(group)))
            return null;
        var confidence = Confidence(time, strong: true)
            * (kind == EventKind.Visit && people.Subjects(Matrix(group)).IsEmpty ? 0.7 : 1)
            * (status == EventStatus.Uncertain || group.Tense is VerbTense.Participle or VerbTense.Gerund or VerbTense.Infinitive ? 0.85 : 1);
        return Make(group.Verb, group.Verb, kind, group.Base, status, time, group, confidence);
    }

    private Negation NegationOf(VerbGroup group, EventKind kind, TimeExpression? time) =>
        IsNegatedDeed(group, kind, time) ? Negation.NotDone : IsNotToCome(group, time) ? Negation.NotToCome : Negation.None;

    /// <summary>"Was not arrested on Sunday"; without a day, "had not been arrested" only answers what another report may tell, and "had not met since Monday" does not.</summary>
    private bool IsNegatedDeed(VerbGroup group, EventKind kind, TimeExpression? time) =>
        group is { IsNegated: true, Tense: VerbTense.Past or VerbTense.Perfect or VerbTense.PastPerfect } && kind is not (EventKind.Statement or EventKind.Announcement)
        && (time is null ? group.Tense != VerbTense.Perfect && !IsBounded(group.Verb) : group.Tense != VerbTense.PastPerfect && TimeSides.IsDay(time.Reading))
        && statuses.Of(group with { IsNegated = false }, time) is EventStatus.Happened;

    /// <summary>"Will not visit the yard on Thursday".</summary>
    private bool IsNotToCome(VerbGroup group, TimeExpression? time) => group is { IsNegated: true, Tense: VerbTense.Future } && time is not null
        && TimeSides.IsDay(time.Reading) && !parts.Words.Origins.Contains(parts.Word(parts.TimeBounds[parts.Times.IndexOf(time)].Start - 1))
        && statuses.Of(group with { IsNegated = false }, time) is EventStatus.Expected && !Contradicts(EventStatus.Expected, time);

    /// <summary>"Dropped plans to move its head office": what nobody has a day for is still off.</summary>
    private bool IsDropped(VerbGroup group) => group is { Tense: VerbTense.Infinitive, IsNegated: false } && denials.Of(group.Verb) == Events.Standing.Cancelled
        && Change(group, isSubject: true) is null;

    private bool IsBounded(int verb)
    {
        for (var at = verb + 1; at < parts.Pieces.Length && !parts.IsBreak(at); at++)
        {
            if (parts.Small.Bounds.Contains(parts.Word(at)))
                return true;
        }

        return false;
    }

    /// <summary>"Had announced for Friday": the time is that of the plan, not of the announcing.</summary>
    private bool IsOfPlan(VerbGroup group, TimeExpression? time) => time is not null && group.Tense != VerbTense.Infinitive && parts.Words.Planners.Contains(group.Base)
        && parts.Small.ForMatter.Contains(parts.Word(parts.TimeBounds[parts.Times.IndexOf(time)].Start - 1));

    /// <summary>Whatever has a day and happens or is to happen is an event; whatever only is, seems or is thought is none.</summary>
    private Event? OfDatedVerb(VerbGroup group, List<Event> found)
    {
        if (group is { Base: "be", Tense: VerbTense.Present, IsNegated: false } && parts.Word(group.Verb + 1) == "due" && TimeOf(group.Verb) is { } due
            && !Contradicts(EventStatus.Expected, due))
            return Make(group.Verb + 1, group.Verb + 1, EventKind.Other, "due", EventStatus.Expected, due, group, 0.7);
        if (group is { IsPassive: true, IsNegated: false, Tense: VerbTense.Present } && parts.Words.Expects.Contains(parts.Word(group.Verb)) && !IsInfinitiveAt(group.Verb + 1)
            && (TimeOf(group.Verb) ?? LimitAt(group.Verb)) is { } expected && !Contradicts(EventStatus.Expected, expected))
            return Make(group.Verb, group.Verb, EventKind.Other, group.Base, EventStatus.Expected, expected, group, 0.7); // "results are expected on Monday"
        if (parts.Words.Says.Contains(group.Base) && group.Tense is not (VerbTense.Future or VerbTense.Infinitive))
            return null;
        var isPhrasal = parts.Words.Particles.Contains(parts.Word(group.Verb + 1));
        if (IsDenied(group.Start, group.Verb)
            && (!parts.Words.States.Contains(group.Base) || isPhrasal || found.TrueForAll(e => e.Status != EventStatus.Denied && !denials.IsTakenUp(parts.PieceAt(e.Trigger)))) && !parts.Words.Expects.Contains(parts.Word(group.Verb)))
            return Make(group.Verb, group.Verb, EventKind.Other, group.Base, EventStatus.Denied, null, group, 0.7);
        if (parts.Words.States.Contains(group.Base) && !isPhrasal || parts.Words.Expects.Contains(parts.Word(group.Verb)) && !isPhrasal && !parts.Words.Resolves.Contains(group.Base))
            return null;
        if (IsDropped(group))
            return Make(group.Verb, group.Verb, EventKind.Other, group.Base, EventStatus.Cancelled, TimeOf(group.Verb) ?? TimeOfObject(group), group, 0.7);
        if (group.Tense is VerbTense.Gerund or VerbTense.Participle || IsImputedPlan(group)
            || (TimeOf(group.Verb) ?? TimeOfObject(group) ?? LimitOf(group)) is not { } time || TimeSides.IsLongPast(time.Reading) || IsOutlived(group, time))
            return null;
        if (IsNotToCome(group, time))
            return Make(group.Verb, group.Verb, EventKind.Other, group.Base, EventStatus.Denied, time, group, 0.6) with { Negation = Negation.NotToCome };
        if (statuses.Of(group, time) is not { } status || Contradicts(status, time))
            return null;
        return Make(group.Verb, group.Verb, EventKind.Other, group.Base, status, time, group, status == EventStatus.Uncertain ? 0.6 : 0.7);
    }

    /// <summary>"Announced it would ban the trade earlier this month": the time is that of another verb.</summary>
    private static bool Contradicts(EventStatus status, TimeExpression? time) =>
        time is not null && status is EventStatus.Expected or EventStatus.Uncertain && TimeSides.Of(time.Reading) == TimeDirection.Past;

    /// <summary>"Since troops invaded", "who resigned": without a time of its own this only says which one is meant.</summary>
    private bool IsSubordinate(VerbGroup group)
    {
        for (var at = group.Start - 1; at >= 0 && at >= group.Start - 8; at--)
        {
            if (parts.Small.SubordinateOpeners.Contains(parts.Word(at)) || parts.Word(at) == parts.Grammar.Complementizer && !(at > 0 && parts.Groups[at - 1] is not null))
                return true;
            if (parts.Groups[at] is not null || parts.IsBreak(at) || parts.Word(at) == ",")
                return false;
        }

        return false;
    }

    /// <summary>What has a time is worth a line; what has none may be any detail.</summary>
    private double Confidence(TimeExpression? time, bool strong) => time is not null ? 0.9 : strong ? parts.Named.Length > 0 ? 0.55 : 0.45 : 0.4;

    /// <summary>The verb that an infinitive serves, as its subject is that one's: "will travel to attend".</summary>
    private VerbGroup Matrix(VerbGroup group)
    {
        for (var at = group.Start - 1; at >= 0 && group.Tense is VerbTense.Infinitive; at--)
        {
            if (parts.IsBreak(at))
                break;
            if (parts.Groups[at] is { Tense: not (VerbTense.Gerund or VerbTense.Participle) } matrix)
                group = matrix;
        }

        return group;
    }

    private Event Make(int first, int last, EventKind kind, string what, EventStatus status, TimeExpression? when, VerbGroup? group, double confidence)
    {
        var clause = group is { } verb ? people.ClauseStart(verb.Start) : people.ClauseStart(first);
        var who = group is { IsPassive: false } active ? people.Subjects(Matrix(active)) : [];
        var whom = people.Objects(last, isNoun: parts.Nouns[last] is not null);
        if (group is { IsPassive: true } passive && who.IsEmpty)
        {
            who = kind == EventKind.Disaster ? [] : people.Agents(passive);
            whom = [.. people.Subjects(passive).Concat(whom).Except(who)];
        }

        return new Event
        {
            Trigger = TextSpan.FromBounds(parts.Pieces[first].Span.Start, parts.Pieces[last].Span.End),
            Kind = kind,
            What = what,
            Who = who,
            Whom = whom,
            Where = people.Places(last, clause),
            When = when,
            Status = status,
            IsBackground = when is not null && status == EventStatus.Happened && TimeSides.IsLongPast(when.Reading),
            Sentence = parts.Sentence.Index,
            IsEntry = parts.IsEntry && status == EventStatus.Happened && when is not null && when == parts.Times[0] && group is null or { Tense: VerbTense.Present },
            Confidence = parts.Sentence.Kind == PassageKind.Headline ? confidence * 0.9 : confidence,
        };
    }
}
