using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>What is called off, put off or moved, and what has a last day.</summary>
internal sealed partial class EventReader
{
    /// <summary>The event as it was to be, and, where it is moved, as it is to be now.</summary>
    private Event Changed(int trigger, EventKind kind, string what, EventStatus change, VerbGroup? group, TimeExpression? old, TimeExpression? moved, List<Event> found)
    {
        if (moved?.Reading is RangeReading { From: var from, To: var to })
            (old, moved) = (moved with { Reading = from.Facing(TimeDirection.Future) }, moved with { Reading = to.Facing(TimeDirection.Future) }); // "moved from Monday to Friday"
        else if (moved is not null && OldDay(moved) is { } former)
            old = former;
        var changed = Make(trigger, trigger, kind, what, change, old == moved ? null : old, group, 0.85) with { MovedTo = moved };
        if (moved is null)
            return changed;
        found.Add(changed);
        return Make(trigger, trigger, kind, what, EventStatus.Expected, moved, group, 0.85);
    }

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
        if (Change(group, isSubject: true) is not { } change || statuses.Of(group, null) is not EventStatus.Happened)
            return null;
        var moved = Moved(change, group);
        var old = PlannedTime(parts.BodyStart - 1, group.Start);
        return moved is null && old is null ? null : Changed(group.Verb, EventKind.Other, group.Base, change, group, old, moved, found);
    }

    /// <summary>"Will no longer close the mill on April 1", "would not, after all, strike on Friday": it was to be.</summary>
    private Event? OfGivenUp(VerbGroup group)
    {
        if (group is not { IsNegated: true, Tense: VerbTense.Future or VerbTense.Would } || parts.Words.States.Contains(group.Base) || parts.Words.Says.Contains(group.Base)
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
    private TimeExpression? Moved(EventStatus change, VerbGroup group) => change == EventStatus.Postponed && !Tells(parts.Words.Halts, group) ? NewTime(group) : null;

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
