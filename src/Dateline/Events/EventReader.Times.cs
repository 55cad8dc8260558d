using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>The times of events: their own, or those of the words they hang on.</summary>
internal sealed partial class EventReader
{
    /// <summary>"On Sunday the pilot reported fog in a call": what was said in it dates it.</summary>
    private TimeExpression? TimeOfSaying(int noun)
    {
        var start = PhraseStart(noun);
        if (!parts.Small.Occasions.Contains(parts.Word(start - 1)) || parts.Word(start) is not ("a" or "an"))
            return null;
        for (var at = start - 2; at >= 0; at--)
        {
            if (parts.IsBreak(at) || parts.Quoted[at])
                return null;
            if (parts.Groups[at] is not { Tense: not (VerbTense.Infinitive or VerbTense.Gerund or VerbTense.Participle) } main)
                continue;
            if (main.Tense != VerbTense.Past || main.IsNegated)
                return null;
            for (var i = 0; i < sayings.Length; i++)
            {
                if (sayings[i] == at && TimeSides.Of(parts.Times[i].Reading) != TimeDirection.Future && parts.Times[i].Kind is TimeKind.Date or TimeKind.Time)
                    return parts.Times[i];
            }

            return null;
        }

        return null;
    }

    /// <summary>"Raised its offer on Monday": the time after the object is the verb's.</summary>
    private TimeExpression? TimeOfObject(VerbGroup group)
    {
        for (var at = group.Verb + 1; at < parts.Pieces.Length && at <= group.Verb + NounPhrase + 2; at++)
        {
            if (parts.IsBreak(at) || parts.Word(at) == "," || parts.Groups[at] is not null)
                return null;
            if (parts.Nouns[at] is not null)
                return VerbBefore(PhraseStart(at)) is { } before && before.Verb == group.Verb && TimeOf(at) is { } time && !IsOwn(at, time) ? time : null;
        }

        return null;
    }

    /// <summary>"Were killed in the storm on Sunday": the time of what it happened in.</summary>
    private TimeExpression? TimeOfAdjunct(VerbGroup group)
    {
        for (var at = group.Verb + 1; at < parts.Pieces.Length && at <= group.Verb + 12; at++)
        {
            if (parts.IsBreak(at) || parts.Word(at) == "," || parts.Groups[at] is not null)
                return null;
            if (parts.Nouns[at] is not null)
                return parts.Small.Occasions.Contains(parts.Word(PhraseStart(at) - 1)) && !HasDayBehind(at) ? TimeOf(at) : null;
        }

        return null;
    }

    /// <summary>"Conceded defeat in Sunday's election in a speech on Monday": the day behind may be that of the verb.</summary>
    private bool HasDayBehind(int noun)
    {
        for (var i = 0; i < parts.Times.Length; i++)
        {
            if (parts.TimeBounds[i].Start > noun && TimeOf(noun) is { } own && own != parts.Times[i] && sayings[i] is null && parts.TimeBounds[parts.Times.IndexOf(own)].End <= noun
                && TimeSides.IsDay(parts.Times[i].Reading))
                return true;
        }

        return false;
    }

    /// <summary>"A quake shook the town on Sunday, killing nine": the time of the verb before the comma.</summary>
    private TimeExpression? TimeOfMain(VerbGroup group)
    {
        if (group.Tense != VerbTense.Gerund || parts.Word(group.Start - 1) != ",")
            return null;
        for (var at = group.Start - 2; at >= 0; at--)
        {
            if (parts.Groups[at] is { Tense: not (VerbTense.Gerund or VerbTense.Infinitive) } main)
                return parts.Words.Says.Contains(main.Base) ? null : TimeOf(main.Verb) ?? (carries[main.Verb] >= 0 ? TimeOf(carries[main.Verb]) : null);
        }

        return null;
    }

    /// <summary>"Nine people died when a bus fell into a river on Monday": what happened then happened on the day of that.</summary>
    private TimeExpression? TimeOfWhen(VerbGroup group, EventKind kind)
    {
        if (group is not { IsNegated: false, Tense: VerbTense.Past or VerbTense.Perfect } || kind is EventKind.Statement or EventKind.Announcement)
            return null;
        var isOpened = false;
        for (var at = group.Verb + 1; at < parts.Pieces.Length && !parts.IsBreak(at) && !parts.Quoted[at]; at++)
        {
            isOpened |= parts.Small.Whens.Contains(parts.Word(at));
            if (parts.Grammar.Subordinators.Contains(parts.Word(at)) && !parts.Small.Whens.Contains(parts.Word(at))
                || parts.Grammar.Relatives.Contains(parts.Word(at)))
                return null;
            if (parts.Groups[at] is not { } then)
                continue;
            if (!isOpened && then.Tense == group.Tense && !parts.Words.Says.Contains(then.Base)
                && parts.Grammar.Joiners.Overlaps(parts.Pieces[group.Verb..then.Start].Select(p => p.Word)))
                continue; // "were killed and nine hurt when"
            return isOpened && then is { Tense: VerbTense.Past, IsNegated: false }
                && TimeOf(then.Verb) is { Kind: TimeKind.Date } time && TimeSides.IsDay(time.Reading) ? time : null;
        }

        return null;
    }

    /// <summary>"Called off a strike that it had planned for Friday", "a meeting that was to be held in the port on Thursday".</summary>
    private TimeExpression? PlannedTime(int noun, int end)
    {
        const int reach = 40;
        for (var i = 0; i < parts.Times.Length; i++)
        {
            var start = parts.TimeBounds[i].Start;
            if (start > noun && start <= noun + reach && start < end && parts.Small.PlannedPrepositions.Contains(parts.Word(start - 1)) && IsPlanned(noun + 1, start))
                return parts.Times[i];
        }

        return null;
    }

    /// <summary>Whether words between a noun and a time say that the one was meant to be on the other.</summary>
    private bool IsPlanned(int from, int to)
    {
        var planned = false;
        for (var at = from; at < to; at++)
        {
            if (parts.Groups[at] is { } planner && parts.Words.Planners.Contains(planner.Base) && parts.Small.ForMatter.Contains(parts.Word(to - 1)))
                return true;
            if (parts.IsBreak(at) || parts.Groups[at] is { } group && parts.Words.Says.Contains(group.Base))
                return false;
            planned |= parts.Words.Expects.Contains(parts.Word(at)) || parts.Small.PastCopulas.Contains(parts.Word(at)) && parts.Word(at + 1) == "to";
        }

        return planned;
    }

    /// <summary>The time from a verb that puts off: "postponed until Monday", "put back the vote on the bridge from Monday to Friday".</summary>
    private TimeExpression? NewTime(VerbGroup group)
    {
        for (var i = 0; i < parts.Times.Length; i++)
        {
            var start = parts.TimeBounds[i].Start;
            if (start > group.Verb && (start <= group.Verb + NounPhrase || IsInObject(group, start)) && parts.Times[i].Kind is TimeKind.Date or TimeKind.Time
                && (parts.Words.Until.Contains(parts.Word(start - 1)) || parts.Words.Goals.Contains(parts.Word(start - 1)) || parts.Times[i].Reading is RangeReading))
                return parts.Times[i];
        }

        return null;
    }

    /// <summary>How far a verb moves something: "put back by a week", "delayed two days"; null where it does not say.</summary>
    private TimeExpression? Shift(VerbGroup group)
    {
        for (var i = 0; i < parts.Times.Length; i++)
        {
            var start = parts.TimeBounds[i].Start;
            if (start > group.Verb && parts.Times[i].Reading is DurationReading
                && (start <= group.Verb + 2 || parts.Words.Extents.Contains(parts.Word(start - 1)) && (start <= group.Verb + NounPhrase || IsInObject(group, start))))
                return parts.Times[i];
        }

        return null;
    }

    /// <summary>The day on which something is to be that is moved by a length from a day that is known; null where either is not sure.</summary>
    private static TimeExpression? Shifted(TimeExpression? old, TimeExpression? shift, bool isForward) =>
        shift is { Reading: DurationReading length } && old is { Reading: not WeekdayReading { Direction: TimeDirection.Unknown } and var day } && TimeSides.IsDay(day)
            ? length.Days is { } days ? shift with { Kind = TimeKind.Date, Reading = new NeighbourReading(day, isForward ? -days : days) }
            : length is { And: null, Unit: TimeUnit.Month or TimeUnit.Year, Count: >= 1 and <= 120 and var count } && decimal.Truncate(count) == count
                ? shift with { Kind = TimeKind.Date, Reading = new OffsetReading(day, isForward ? -(int)count : (int)count, length.Unit) }
            : null : null;

    /// <summary>Whether no other verb or clause stands between a verb and a time.</summary>
    private bool IsInObject(VerbGroup group, int time)
    {
        for (var at = group.Verb + 1; at < time - 1; at++)
        {
            if (parts.IsBreak(at) || parts.Word(at) == "," || parts.Grammar.Subordinators.Contains(parts.Word(at)) || parts.Grammar.Relatives.Contains(parts.Word(at))
                || parts.Groups[at] is not null && !parts.Words.Planned.Contains(parts.Word(at)))
                return false;
        }

        return true;
    }

    /// <summary>"Is due to report by Friday": the last day of what is still to come; null for none.</summary>
    private TimeExpression? LimitOf(VerbGroup group) => statuses.Of(group, null) is EventStatus.Expected or EventStatus.Uncertain ? LimitAt(group.Verb) : null;

    private TimeExpression? LimitAt(int verb)
    {
        for (var i = 0; i < anchors.Length; i++)
        {
            if (anchors[i] == verb && parts.Times[i].Kind == TimeKind.Date && parts.Words.Limits.Contains(parts.Word(parts.TimeBounds[i].Start - 1)))
                return parts.Times[i] with { Reading = new ByReading(parts.Times[i].Reading) };
        }

        return null;
    }

    /// <summary>Whether a time is the new one of what was put off: "until Monday".</summary>
    private bool IsNew(TimeExpression time) => parts.Words.Until.Contains(parts.Word(parts.TimeBounds[parts.Times.IndexOf(time)].Start - 1));

    private TimeExpression? TimeOf(int anchor)
    {
        for (var i = 0; i < anchors.Length; i++)
        {
            if (anchors[i] == anchor && parts.Times[i].Kind is TimeKind.Date or TimeKind.Time && !IsBound(i))
                return parts.Times[i];
        }

        return null;
    }

    /// <summary>"Since 2014", "until Friday", "by March": a time that bounds something is not when it happens.</summary>
    private bool IsBound(int time) => parts.Small.Bounds.Contains(parts.Word(parts.TimeBounds[time].Start - 1)) && !IsNearHour(time)
        && parts.Times[time].Reading is not (RangeReading or LastingReading)
        && !(parts.Words.Origins.Contains(parts.Word(parts.TimeBounds[time].Start - 1)) && TimeSides.Of(parts.Times[time].Reading) == TimeDirection.Future);

    /// <summary>"Shortly before 4 a.m. on Sunday": the hour is bounded, the day is not.</summary>
    private bool IsNearHour(int time) => parts.Times[time].Clock is ['T', >= '0' and <= '9', ..]
        && parts.Word(parts.TimeBounds[time].Start - 1) is "before" or "after"
        && (parts.Pieces[parts.TimeBounds[time].Start].Kind == PieceKind.Digits || parts.Word(parts.TimeBounds[time].Start) is "noon" or "midnight");

    /// <summary>Whether a time is the noun's own beyond doubt: before it ("Friday's vote"), right after it ("the vote tomorrow"), or planned for it.</summary>
    private bool IsOwn(int noun, TimeExpression time)
    {
        var (start, end) = parts.TimeBounds[parts.Times.IndexOf(time)];
        return end <= noun || start == noun + 1 || parts.Small.ForMatter.Contains(parts.Word(start - 1)) || parts.Words.Expects.Contains(parts.Word(start - 1))
            || parts.Words.Expects.Contains(parts.Word(start - 2));
    }

    private bool IsBeside(int noun, TimeExpression time)
    {
        var (start, end) = parts.TimeBounds[parts.Times.IndexOf(time)];
        return end <= noun ? end >= PhraseStart(noun) - 1 : start <= noun + 3;
    }

    /// <summary>How long what a noun names takes: "five days of drills", "drills lasting five days"; null where that is not said.</summary>
    private DurationReading? Length(int trigger)
    {
        for (var i = 0; i < parts.Times.Length; i++)
        {
            var (start, end) = parts.TimeBounds[i];
            if (parts.Times[i] is { Kind: TimeKind.Duration } length
                && (start > trigger && start <= trigger + 12 && parts.Small.LengthPrepositions.Contains(parts.Word(start - 1)) || end == trigger
                || end + 1 == trigger && parts.Word(end) is "of" or "-"))
                return length.Reading as DurationReading;
        }

        return null;
    }
}
