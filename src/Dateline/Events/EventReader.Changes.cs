using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>What is called off, put off or moved, and what has a last day.</summary>
internal sealed partial class EventReader
{
    /// <summary>The event as it was to be, and, where it is moved, as it is to be now.</summary>
    private Event Changed(int trigger, EventKind kind, string what, EventStatus change, VerbGroup? group, TimeExpression? old, VerbGroup changer, List<Event> found)
    {
        var (moved, former) = (Moved(change, changer), old);
        if (change == EventStatus.Uncertain && old?.Reading is WeekdayReading { Strict: false, Direction: not TimeDirection.Future } day)
            old = old with { Reading = day with { Direction = TimeDirection.Future } }; // "the march on Saturday has been banned": what is forbidden lies ahead
        if (change == EventStatus.Postponed && moved is not null && old?.Reading is WeekdayReading { Strict: false, Direction: TimeDirection.Past } put)
            old = old with { Reading = put with { Direction = TimeDirection.Unknown } }; // "Friday's hearing has been put back": the tense is that of the putting back
        if (moved?.Reading is RangeReading { From: var from, To: var to })
            (old, moved) = (moved with { Reading = Ahead(from) }, moved with { Reading = Ahead(to) }); // "moved from Monday to Friday"
        else if (moved is not null)
            (old, moved) = (OldDay(moved) ?? old, moved with { Reading = Ahead(moved.Reading) });
        else if (change is EventStatus.Postponed or EventStatus.Expected && !Tells(parts.Words.Halts, changer))
            moved = Shifted(old, Shift(changer), change == EventStatus.Expected);
        if (change == EventStatus.Expected)
            return Make(trigger, trigger, kind, what, change, moved, group, 0.85) with { MovedFrom = old == moved ? null : old, IsBroughtForward = true };
        if (old is { Reading: WeekdayReading was } && moved is { Reading: WeekdayReading now } && was.Weekday != now.Weekday)
            old = old with { Reading = new NeighbourReading(now, Tells(parts.Words.Moves, changer) ? Nearest(was.Weekday - now.Weekday) : Before(was.Weekday - now.Weekday)) };
        var changed = Make(trigger, trigger, kind, what, change, old == moved ? null : old, group, 0.85) with { MovedTo = moved };
        if (moved is null || changer.Tense == VerbTense.PastPerfect && OutcomeOf(former) == TimeDirection.Past)
            return changed; // "had been delayed by five days": the new day lies before what is told, too
        found.Add(changed);
        return Make(trigger, trigger, kind, what, EventStatus.Expected, moved, group, 0.85) with { MovedFrom = changed.When };
    }

    /// <summary>"The match on Saturday has been moved to Sunday": of all Saturdays, the one next to the new day; what is moved may be brought forward.</summary>
    private static int Nearest(int days) => (days + 10) % 7 - 3;

    /// <summary>What is put off was to be before its new day.</summary>
    private static int Before(int days) => days < 0 ? days : days - 7;

    /// <summary>A new day lies ahead, though the verb before it tells of the past: "put back the concert from Friday to Sunday".</summary>
    private static TimeReading Ahead(TimeReading day) =>
        day is WeekdayReading { Strict: false } weekday ? weekday with { Direction = TimeDirection.Future } : day.Facing(TimeDirection.Future);

    /// <summary>The day before the new one in "moved from Monday to Friday"; null where none stands there.</summary>
    private TimeExpression? OldDay(TimeExpression moved)
    {
        var i = parts.Times.IndexOf(moved);
        return i > 0 && parts.TimeBounds[i - 1] is var (start, end) && end == parts.TimeBounds[i].Start - 1
            && parts.Words.Origins.Contains(parts.Word(start - 1))
            ? parts.Times[i - 1] : null;
    }

    /// <summary>"It has been postponed until Monday": what is put off is named elsewhere, but a day shows that it is an event.</summary>
    private Event? OfChange(VerbGroup group, List<Event> found)
    {
        var isSubject = Change(group, isSubject: true) is not null || !MovesFrom(group);
        if (Change(group, isSubject) is not { } change || change == EventStatus.Uncertain || statuses.Of(group, null) is not EventStatus.Happened)
            return null;
        var old = PlannedTime(parts.BodyStart - 1, group.Start) ?? TimeBefore(group);
        return Moved(change, group) is null && old is null ? null : Changed(group.Verb, EventKind.Other, group.Base, change, group, old, group, found);
    }

    /// <summary>"Pushed the sale of its mills from March 11 to March 18": both days show that what is moved is an event.</summary>
    private bool MovesFrom(VerbGroup group) =>
        NewTime(group) is { } moved && (moved.Reading is RangeReading { From: var from } ? from : OldDay(moved)?.Reading) is { } former
        && TimeSides.IsDay(former) && !(former is WeekdayReading && Tells(parts.Words.Moves, group)); // "moved ships from Monday to Friday"

    /// <summary>"The fair on Saturday has been cancelled": the day right before a verb that calls off is that of what it calls off.</summary>
    private TimeExpression? TimeBefore(VerbGroup group)
    {
        for (var i = 0; i < parts.Times.Length; i++)
        {
            var (start, end) = parts.TimeBounds[i];
            if (end == group.Start && start > parts.BodyStart + 1 && parts.Small.TimePrepositions.Contains(parts.Word(start - 1)) && parts.Word(start - 2) != ","
                && group.IsPassive && TimeSides.IsDay(parts.Times[i].Reading))
                return parts.Times[i];
        }

        return null;
    }

    /// <summary>"Will no longer close the mill on April 1", "would not, after all, strike on Friday": it was to be.</summary>
    private Event? OfGivenUp(VerbGroup group)
    {
        if (group is not { IsNegated: true, Tense: VerbTense.Future or VerbTense.Would } || parts.Words.Says.Contains(group.Base)
            || (TimeOf(group.Verb) ?? TimeOfObject(group)) is not { } time || !TimeSides.IsDay(time.Reading) || TimeSides.Of(time.Reading) == TimeDirection.Past
            || parts.Words.Origins.Contains(parts.Word(parts.TimeBounds[parts.Times.IndexOf(time)].Start - 1)))
            return null;
        for (var at = group.Start; at < parts.Pieces.Length && !parts.IsBreak(at); at++)
        {
            if (parts.Words.Denials.GivenUp.Any(phrase => parts.Follows(at, phrase)))
                return Make(group.Verb, group.Verb, VerbKinds.Of(parts, group) ?? EventKind.Other, group.Base, EventStatus.Cancelled, time, group, 0.8);
        }

        return null;
    }

    /// <summary>"Will not open on April 1 but on May 2", "opened not on Sunday but on Monday": the day that is not so, and the one that is.</summary>
    private IEnumerable<Event> Corrected(Event told)
    {
        if (told.When is not { } when || parts.Times.IndexOf(when) is not (>= 0 and var i) || Correction(i) is not { } instead)
            return [told];
        var isContrasted = parts.Small.Nots.Contains(parts.Word(parts.TimeBounds[i].Start - 2)) || parts.Small.Nots.Contains(parts.Word(parts.TimeBounds[i].Start - 1));
        if (told.Negation == Negation.NotDone)
            return [told, told with { When = instead, Status = EventStatus.Happened, Negation = Negation.None, IsAside = false }];
        if (told.Negation == Negation.NotToCome || told.Status == EventStatus.Cancelled)
        {
            return
            [
                told with { Status = EventStatus.Denied, Negation = Negation.NotToCome },
                told with { When = instead, MovedFrom = when, Status = EventStatus.Expected, Negation = Negation.None },
            ];
        }

        return isContrasted ? [told with { When = instead }] : [told];
    }

    /// <summary>The day that is put in the place of another: "not on Friday <b>but on Sunday</b>"; null where none is.</summary>
    private TimeExpression? Correction(int time)
    {
        if (time + 1 >= parts.Times.Length || !TimeSides.IsDay(parts.Times[time].Reading) || !(TimeSides.IsDay(parts.Times[time + 1].Reading) || parts.Times[time + 1].Reading is OffsetReading))
            return null;
        var at = parts.TimeBounds[time].End;
        at += parts.Word(at) == "," ? 1 : 0;
        if (!parts.Small.Insteads.Contains(parts.Word(at)))
            return null;
        at += parts.Small.TimePrepositions.Contains(parts.Word(at + 1)) ? 2 : 1;
        if (at != parts.TimeBounds[time + 1].Start)
            return null;
        for (var after = parts.TimeBounds[time + 1].End; after < parts.Pieces.Length && !parts.IsBreak(after) && parts.Word(after) != ","; after++)
        {
            if (parts.Groups[after] is not null)
                return null; // "but on Sunday the market will open"
        }

        return parts.Times[time + 1];
    }

    /// <summary>"Has until Friday to appeal": the last day on which something can be done.</summary>
    private Event? OfDeadline(VerbGroup group)
    {
        if (!parts.Words.Grants.Contains(group.Base) || group.IsNegated || !(group.Tense is VerbTense.Present or VerbTense.Perfect or VerbTense.Future || group.IsPassive))
            return null;
        for (var i = 0; i < parts.Times.Length; i++)
        {
            var (start, end) = parts.TimeBounds[i];
            if (start > group.Verb + 1 && start <= group.Verb + 3 && parts.Words.Until.Contains(parts.Word(start - 1)) && IsInfinitiveAt(end)
                && parts.Times[i].Kind is TimeKind.Date or TimeKind.Time && TimeSides.Of(parts.Times[i].Reading) != TimeDirection.Past)
                return Make(group.Verb, group.Verb, EventKind.Other, group.Base, EventStatus.Expected, parts.Times[i], group, 0.8);
        }

        return null;
    }

    private bool IsInfinitiveAt(int at)
    {
        for (var verb = at; verb < parts.Pieces.Length && verb <= at + 3; verb++)
        {
            if (parts.Groups[verb] is { } group)
                return group.Tense == VerbTense.Infinitive && group.Start == at;
        }

        return false;
    }

    /// <summary>The new day of what is put off; null where none is given, or what is halted only goes on later.</summary>
    private TimeExpression? Moved(EventStatus change, VerbGroup group) =>
        change is EventStatus.Postponed or EventStatus.Expected && !Tells(parts.Words.Halts, group) ? NewTime(group) : null;

    /// <summary>What a noun makes of the event that it governs: "the cancellation of the vote". A ban leaves open whether what it forbids takes place.</summary>
    private bool IsGovernedByNoun(int noun, out EventStatus? change)
    {
        change = null;
        var link = PhraseStart(noun) - 1;
        var governor = link - 1;
        if (governor < parts.BodyStart || !parts.Words.ChangingNouns.TryGetValue($"{parts.Word(governor)} {parts.Word(link)}", out var told))
            return false;
        change = told == "ban" ? TimeOf(noun) is { } time && IsRightBehind(noun, time) && TimeSides.Of(time.Reading) != TimeDirection.Past ? EventStatus.Uncertain : null
            : !IsDone(governor) ? null
            : told == "off" ? EventStatus.Cancelled : EventStatus.Postponed;
        return true;
    }

    /// <summary>"A ban on the march on Saturday", not "a ban on marches imposed on Saturday".</summary>
    private bool IsRightBehind(int noun, TimeExpression time)
    {
        var start = parts.TimeBounds[parts.Times.IndexOf(time)].Start;
        for (var at = noun + 1; at < start; at++)
        {
            if (parts.Groups[at] is not null && !parts.Words.Expects.Contains(parts.Word(at)))
                return false;
        }

        return start > noun || IsOwn(noun, time);
    }

    /// <summary>"There will be no fair on Saturday", "no fair will be held on Saturday", "there was no strike on Sunday"; null where no such thing is said.</summary>
    private Event? OfNone(int noun, EventKind kind)
    {
        var start = PhraseStart(noun);
        if (!parts.Words.None.Contains(parts.Word(start)) || !statuses.IsNone(start) || statuses.IsConditional(start))
            return null;
        var group = start > 1 && parts.Groups[start - 1] is { Base: "be" } exists && parts.Words.Expletives.Contains(parts.Word(exists.Start - 1)) ? exists
            : start <= parts.BodyStart || parts.Groups[start - 1] is { } saying && parts.Words.Says.Contains(saying.Base) || parts.Word(start - 1) == parts.Grammar.Complementizer
                ? OccurringBehind(noun) : null;
        if (group is not { } verb || StatusOfNone(verb) is not { } status || (TimeOf(verb.Verb) ?? TimeOf(noun)) is not { } time || !TimeSides.IsDay(time.Reading)
            || (TimeSides.Of(time.Reading), status) is (TimeDirection.Past, EventStatus.Cancelled) or (TimeDirection.Future, EventStatus.Denied))
            return null;
        carries[verb.Verb] = noun;
        return Make(noun, noun, kind, parts.Word(noun), status, time, null, 0.8) with { Negation = status == EventStatus.Denied ? Negation.NotDone : Negation.None };
    }

    private EventStatus? StatusOfNone(VerbGroup verb) => verb.Tense switch
    {
        VerbTense.Past or VerbTense.Perfect => EventStatus.Denied,
        VerbTense.Future => EventStatus.Cancelled,
        _ => statuses.Of(verb, null) is EventStatus.Expected ? EventStatus.Cancelled : null, // "said there would be no fair"
    };

    /// <summary>"The parade on Sunday is in doubt", "a meeting planned for Tuesday is not expected to happen", "the race will probably not take place".</summary>
    private bool IsDoubtful(Event told)
    {
        var noun = parts.PieceAt(told.Trigger);
        if (parts.Nouns[noun] is null || told.Status is not (EventStatus.Expected or EventStatus.Cancelled))
            return false;
        for (var at = noun + 1; at < parts.Pieces.Length && !parts.IsBreak(at); at++)
        {
            if (parts.Groups[at] is not { Tense: not (VerbTense.Participle or VerbTense.Gerund) } group || parts.Words.Expects.Contains(parts.Word(at)) && group.Start == at
                || parts.Small.SubjectRelatives.Contains(parts.Word(group.Start - 1)))
                continue;
            for (var word = group.Start; word <= group.Verb + 1 && word < parts.Pieces.Length; word++)
            {
                if (told.Status == EventStatus.Cancelled ? group.IsNegated && word < group.Verb && parts.Words.Guesses.Contains(parts.Word(word))
                    : parts.Words.Doubtful.Any(phrase => parts.Follows(word, phrase)))
                    return true;
            }

            return false;
        }

        return false;
    }

    private VerbGroup? OccurringBehind(int noun)
    {
        for (var at = noun + 1; at < parts.Pieces.Length && !parts.IsBreak(at) && parts.Word(at) != ","; at++)
        {
            if (parts.Groups[at] is { } group)
                return Tells(parts.Words.Occurs, group) ? group : null;
        }

        return null;
    }

    /// <summary>Whether a deed that a noun names is told as done: not one that somebody only asks for, or that would anger somebody.</summary>
    private bool IsDone(int noun)
    {
        var start = PhraseStart(noun);
        if (VerbBefore(start) is { } before)
            return parts.Words.Says.Contains(before.Base) && !parts.Words.Wishes.Contains(parts.Word(before.Verb)) && !parts.Words.Denies.ContainsKey(before.Base)
                && statuses.Of(before, null) is EventStatus.Happened;
        return (start <= parts.BodyStart || parts.Word(start - 1) == ","
                || parts.Small.AdjunctPrepositions.Contains(parts.Word(start - 1)) && !parts.Small.ForMatter.Contains(parts.Word(start - 1)))
            && parts.Groups.Skip(noun).FirstOrDefault(group => group is { Tense: not (VerbTense.Gerund or VerbTense.Participle) })
                is not { Tense: VerbTense.Would or VerbTense.Possible or VerbTense.Modal or VerbTense.Unreal or VerbTense.Infinitive };
    }

    /// <summary>"The strike, which had been called off twice, began", "the trial, due to begin on Monday, was adjourned": what the clause of the main verb
    /// says of a noun counts, and not what was so or was to be before.</summary>
    private bool IsOvertaken(int noun, VerbGroup group, bool isChange)
    {
        var isRelative = parts.Small.SubjectRelatives.Contains(parts.Word(group.Start - 1));
        if (isChange ? group.Tense != VerbTense.PastPerfect || !isRelative : group.Tense != VerbTense.Infinitive && !(isRelative && IsPlan(group.Verb)))
            return false;
        foreach (var (main, isSubject) in Carriers(noun))
        {
            if (isSubject && main.Verb > group.Verb
                && (isChange ? Tells(parts.Words.Occurs, main) && statuses.Of(main, null) is EventStatus.Happened
                    : (Change(main, isSubject: true) ?? EndOfPlan(noun, main, isSubject: true)) is not null))
                return true;
        }

        return false;
    }

    /// <summary>"Accused of planning to close the port": a plan that somebody is only said to have had.</summary>
    private bool IsImputedPlan(VerbGroup group)
    {
        var plan = group.Start - 1;
        if (group.Tense != VerbTense.Infinitive || parts.Groups[Math.Max(plan, 0)] is not { Tense: VerbTense.Gerund, Start: var start } || start < 2)
            return false;
        for (var at = start - 2; at >= 0 && at >= start - NounPhrase; at--)
        {
            if (parts.Groups[at] is { } imputing)
                return parts.Words.Claims.Imputes.TryGetValue(imputing.Base, out var links) && links.Contains(parts.Word(start - 1));
        }

        return false;
    }

    /// <summary>"Have yet to arrest anyone over the fire on Monday": what nobody plans has happened, though the verb looks ahead.</summary>
    private bool IsUnplanned(int noun, EventKind kind)
    {
        if (kind is not (EventKind.Disaster or EventKind.Attack or EventKind.Death))
            return false;
        for (var at = noun - 1; at >= parts.BodyStart; at--)
        {
            if (parts.Groups[at] is { } group)
                return group.Tense == VerbTense.Infinitive && parts.Small.NotYet.Contains(parts.Word(group.Start - 1));
        }

        return false;
    }

    /// <summary>"Is suspected of a role in the blast on Sunday": what is known and was planned by nobody has happened, whatever the tense of its verb.</summary>
    private bool IsUnforeseen(int noun, EventKind kind) => kind is EventKind.Disaster or EventKind.Attack or EventKind.Death && !parts.Words.Foreseen.Contains(parts.Word(noun))
        && parts.Word(PhraseStart(noun)) is var first && parts.Words.Denials.Known.Contains(first) && !IsPlannedNoun(noun, parts.Pieces.Length);

    private IEnumerable<VerbGroup> VerbsBefore(int at) => parts.Groups.Take(at).OfType<VerbGroup>();

    /// <summary>"Cancelled all shows, including a concert on Friday": what is done to the list is done to the noun.</summary>
    private VerbGroup? ChangerOfList(int noun)
    {
        var start = PhraseStart(noun);
        var joint = start - 1;
        if (!(parts.Word(joint) == "," || parts.Grammar.Joiners.Contains(parts.Word(joint)) || parts.Words.Listing.Contains(parts.Word(joint))))
            return null;
        for (var at = joint - 1; at >= 0; at--)
        {
            if (parts.IsBreak(at) || parts.Grammar.Subordinators.Contains(parts.Word(at)) || parts.Grammar.Relatives.Contains(parts.Word(at)))
                return null;
            if (parts.Groups[at] is { Tense: not VerbTense.Gerund } group)
                return group.IsPassive ? null : group;
        }

        return null;
    }
}
