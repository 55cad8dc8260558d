using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>What becomes of a noun that is planned for a day: "the talks planned for Friday have collapsed".</summary>
internal sealed partial class EventReader
{
    /// <summary>How far behind a noun the word may stand that says that it is planned: "a march through the old port planned for Friday".</summary>
    private const int PlanReach = 8;

    /// <summary>What a verb does to a noun that is planned and not under way; null where it is not planned, or the verb leaves it as it is.</summary>
    private EventStatus? EndOfPlan(int noun, VerbGroup group, bool isSubject)
    {
        if (group.IsNegated || !IsPlannedNoun(noun, isSubject ? group.Start : parts.Pieces.Length))
            return null;
        if (isSubject && IsOnHold(group))
            return EventStatus.Postponed;
        if (statuses.Of(group, null) is not (EventStatus.Happened or EventStatus.Expected))
            return null;
        if (isSubject && !group.IsPassive)
            return Tells(parts.Words.FallsThrough, group) ? EventStatus.Cancelled : null;
        foreach (var (verb, phrase, change) in parts.Words.EndsPlans)
        {
            if (verb == group.Base && parts.Follows(group.Verb + 1, phrase))
                return change switch { "off" => EventStatus.Cancelled, "later" => EventStatus.Postponed, _ => EventStatus.Uncertain };
        }

        return null;
    }

    /// <summary>The time for which a noun or verb was planned, as what became of it is told: "talks due to start on Monday did not take place"; null for none.</summary>
    private TimeExpression? Overtaken(TimeExpression? time) =>
        OutcomeOf(time) is not null ? time : null;

    private TimeDirection? OutcomeOf(TimeExpression? time) =>
        time is not null && parts.Times.IndexOf(time) is >= 0 and var i && tense.OutcomeOf(parts.TimeBounds[i].Start, parts.TimeBounds[i].End) is { } side
            && (side == TimeDirection.Past || time.Reading is WeekdayReading) ? side : null;

    /// <summary>"Due to start on Monday did not take place", "had said it would open on Monday": a plan on a day that may have gone by is no longer due.</summary>
    private bool IsOutlived(VerbGroup group, TimeExpression? time) =>
        group.Tense == VerbTense.Infinitive && IsPlan(group.Start - 1) && Overtaken(time) is not null
        || group.Tense == VerbTense.Would && time is { Reading: WeekdayReading } && parts.Times.Contains(time) && denials.Of(group.Verb) == Events.Standing.Told && tense.IsOfFormerSaying(parts.TimeBounds[parts.Times.IndexOf(time)].Start);

    /// <summary>"The fair is on hold".</summary>
    private bool IsOnHold(VerbGroup group) => group is { Base: "be", Tense: VerbTense.Present or VerbTense.Past or VerbTense.Perfect }
        && parts.Words.OnHold.Any(phrase => parts.Follows(group.Verb + 1, phrase));

    /// <summary>"The talks planned for Friday", "Friday's planned talks".</summary>
    private bool IsPlannedNoun(int noun, int end)
    {
        if (IsPlannedPhrase(noun))
            return true;
        for (var at = noun + 1; at < end && at <= noun + PlanReach && !parts.IsBreak(at); at++)
        {
            if (IsPlan(at))
                return true;
            if (parts.Nouns[at] is not null || parts.Groups[at] is { } group && !IsOfRelative(group))
                return false;
        }

        return false;
    }

    private bool IsPlannedPhrase(int noun)
    {
        for (var at = PhraseStart(noun); at < noun; at++)
        {
            if (parts.Words.Planned.Contains(parts.Word(at)) || parts.Small.AheadAdjectives.Contains(parts.Word(at)))
                return true;
        }

        return false;
    }

    private bool IsOfRelative(VerbGroup group) => parts.Grammar.Relatives.Contains(parts.Word(group.Start - 1));

    /// <summary>Whether a word says that the noun before it is to be on the day behind: "due on Friday", "called for Friday", "due to be played on Friday".</summary>
    private bool IsPlan(int at)
    {
        var isPlanned = parts.Words.Planned.Contains(parts.Word(at));
        if (!isPlanned && !parts.Words.PlannedFor.Contains(parts.Word(at))
            || (parts.Groups[at] ?? parts.Groups[Math.Max(0, at - 1)]) is { } group && group.Start < at && !IsOfRelative(group))
            return false; // "is planned for Friday" tells what it says of the noun
        for (var time = at + 1; time <= at + PlanReach && time < parts.Pieces.Length && !parts.IsBreak(time); time++)
        {
            if (parts.IsTime(time))
                return isPlanned || parts.Small.ForMatter.Contains(parts.Word(time - 1));
            if (parts.Groups[time] is { } next && !(isPlanned && next.Tense == VerbTense.Infinitive))
                return false;
        }

        return false;
    }

    /// <summary>"Talks that had been due on Friday": where a clause of a noun only says when it was to be, the piece of the word that says so.</summary>
    private int? PlanOfRelative(int relative)
    {
        if (!parts.Grammar.Relatives.Contains(parts.Word(relative)))
            return null;
        for (var at = relative + 1; at <= relative + 4; at++)
        {
            if (at < parts.Pieces.Length && IsPlan(at))
                return at;
        }

        return null;
    }

    /// <summary>"A match that is due on Friday was called off": the clause of the noun tells no second event.</summary>
    private void PassOverPlan(int noun, int end)
    {
        for (var at = noun + 1; at < end; at++)
        {
            if (parts.Groups[at] is not null && (IsPlan(at) || IsPlan(at + 1)))
                carries[at] = at; // it carries nothing, so that the verb behind it tells the noun
        }
    }

    /// <summary>"Threatened a strike on March 22": whether it comes is open. Of a weekday it is open too whether it is that of the threat.</summary>
    private Event? OfThreat(int noun, EventKind kind, VerbGroup threat, TimeExpression day)
    {
        var before = parts.Word(parts.TimeBounds[parts.Times.IndexOf(day)].Start - 1);
        carries[threat.Verb] = noun;
        day = day.Reading is MonthDayReading date ? day with { Reading = date with { Direction = TimeDirection.Unknown } } : day; // the tense is that of the threat
        return threat.IsNegated || !parts.Small.TimePrepositions.Contains(before) && !parts.Small.ForMatter.Contains(before)
            || day.Reading is WeekdayReading { Direction: not TimeDirection.Future } || TimeSides.Of(day.Reading) == TimeDirection.Past ? null
            : Make(noun, noun, kind, parts.Word(noun), EventStatus.Uncertain, day, null, 0.75);
    }

    /// <summary>"No buses will run on Friday": what is not to come. What nobody did on a day is not told, as somebody else may have done it to others.</summary>
    private Event? OfNobody(VerbGroup group)
    {
        if (group.Tense != VerbTense.Future || group.IsNegated && !IsNobody(group.Start) && !IsNobody(group.Start - 1)
            || !statuses.HasNobody(group) || statuses.IsConditional(group.Start)
            || (TimeOf(group.Verb) ?? TimeOfObject(group)) is not { } time || !TimeSides.IsDay(time.Reading) || TimeSides.Of(time.Reading) == TimeDirection.Past)
            return null;
        var kind = VerbKinds.Of(parts, group) ?? EventKind.Other;
        return Make(group.Verb, group.Verb, kind, group.Base, EventStatus.Denied, time, group, 0.6) with { Negation = Negation.NotToCome, Who = [] };
    }

    private bool IsNobody(int at) => parts.Words.Denials.Nobody.Contains(parts.Word(at));
}
