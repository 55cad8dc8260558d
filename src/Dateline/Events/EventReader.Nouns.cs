using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>Events that a noun names, with the verbs that carry them, call them off or deny them.</summary>
internal sealed partial class EventReader
{
    private Event? OfNoun(int noun, EventKind kind, List<Event> found)
    {
        if (parts.IsModifier(noun))
            return null;
        if (OfNone(noun, kind) is { } none)
            return none;
        var what = parts.Word(noun);
        var own = TimeOf(noun);
        if (VerbBefore(PhraseStart(noun)) is { } threat && parts.Words.Threatens.Contains(threat.Base) && own is not null)
            return OfThreat(noun, kind, threat, own);
        if (statuses.IsHypothetical(PhraseStart(noun), noun))
            return null;
        var isWeak = parts.Words.WeakNouns.Contains(parts.Word(noun));
        if (PhraseStart(noun) <= parts.BodyStart + 1 && IsCalledOffBelow(noun) && (own ?? PlannedTime(noun, parts.Pieces.Length)) is { } off)
            return Make(noun, noun, kind, what, EventStatus.Cancelled, off, null, 0.8);
        if (IsGovernedByNoun(noun, out var named))
            return named is { } made ? Make(noun, noun, kind, what, made, own is not null && IsBeside(noun, own) ? own : null, null, 0.8) : null;
        foreach (var (group, isSubject) in Carriers(noun))
        {
            var changed = Change(group, isSubject) ?? EndOfPlan(noun, group, isSubject);
            if (isSubject && (IsOvertaken(noun, group, changed is not null) || IsOutlived(group, TimeOf(group.Verb))))
            {
                carries[group.Verb] = noun;
                continue;
            }

            if (changed is { } change)
            {
                var told = group.Tense == VerbTense.Present && parts.Sentence.Kind != PassageKind.Headline ? VerbTense.Past : group.Tense;
                if (statuses.Of(group with { Tense = told }, null) is not (EventStatus.Happened or EventStatus.Expected))
                    return null;
                carries[group.Verb] = noun;
                var old = (own is not null && (isSubject || IsOwn(noun, own)) && !IsNew(own) ? own : null) ?? PlannedTime(noun, parts.Pieces.Length);
                if (old?.Reading is WeekdayReading { Strict: false } weekday && IsPlannedPhrase(noun))
                    old = old with { Reading = weekday with { Direction = TimeDirection.Future } }; // "Friday's planned talks have fallen through"
                PassOverPlan(noun, group.Start);
                return Changed(noun, kind, what, change, isSubject ? null : group, old, group, found);
            }

            if (!(isSubject ? Tells(parts.Words.Occurs, group) || group.Base == "be" && (TimeOf(group.Verb) is not null || IsOff(group)) : parts.Words.Carriers.Contains(group.Base)))
                continue;
            if (isSubject && (WasPending(group) || group.Base == "be" && parts.Word(group.Verb + 1) is "to"))
                continue; // "The march, which had been due on Friday, …": whether it took place stands elsewhere.
            var time = TimeOf(group.Verb) ?? own ?? (isSubject ? Overtaken(PlannedTime(noun, group.Start)) : null);
            var planned = parts.Words.Planners.Contains(group.Base) && !(isSubject && group.Base is "set");
            var status = statuses.Of(group, time);
            if (isSubject && Overtaken(time) is not null && TimeSides.Of(time!.Reading) == TimeDirection.Unknown)
                return null; // "the fair due to open on Friday opened a day late"
            if (status is null && isSubject && group.IsNegated && Overtaken(time) is { } unmet && TimeSides.Of(unmet.Reading) == TimeDirection.Past)
            {
                carries[group.Verb] = noun;
                return Make(noun, noun, kind, what, EventStatus.Denied, unmet, group, 0.75) with { Negation = Negation.NotDone };
            }

            if (status is null && isSubject && group is { IsNegated: true, Tense: VerbTense.Future or VerbTense.Past or VerbTense.Perfect } && parts.Word(PhraseStart(noun) - 1) != "of")
                status = EventStatus.Cancelled;
            if (isSubject && group.Base == "be")
                status = IsPendingCopula(group) || time is not null && TimeSides.Of(time.Reading) == TimeDirection.Future ? EventStatus.Expected : status;
            if (isSubject && IsOff(group))
                status = EventStatus.Cancelled;
            if (planned || isSubject && group.IsPassive && parts.Words.Expects.Contains(parts.Word(group.Verb)))
                status = time is not null && TimeSides.Of(time.Reading) == TimeDirection.Future && group.Tense is not VerbTense.Infinitive ? EventStatus.Expected : null;
            if (status is null || Contradicts(status.Value, time))
                continue;
            carries[group.Verb] = noun;
            if (time is not null && parts.Words.Starters.Contains(group.Base) && Length(noun) is { } length && TimeSides.IsDay(time.Reading))
                time = time with { Reading = new LastingReading(time.Reading, length) };
            return Make(noun, noun, kind, what, status.Value, time, group, Confidence(time, strong: !isWeak) * (status == EventStatus.Uncertain ? 0.85 : 1));
        }

        if (parts.Times.Length > 0 && VerbBefore(PhraseStart(noun)) is { } governor && parts.Words.Open.Contains(parts.Word(governor.Verb)))
            return Make(noun, noun, kind, what, EventStatus.Uncertain, own, governor, 0.7);
        if (IsDenied(noun, null) && !isWeak && !denials.IsTakenUp(noun))
            return Make(noun, noun, kind, what, EventStatus.Denied, null, null, 0.8);
        if (ChangerOfList(noun) is { } changer && Change(changer, isSubject: false) is { } called and not EventStatus.Expected && statuses.Of(changer, null) is EventStatus.Happened)
            return Make(noun, noun, kind, what, called, own, null, 0.8);
        if (own is null && TimeOfSaying(noun) is { } said)
            return Make(noun, noun, kind, what, EventStatus.Happened, said, null, 0.75);
        if (own is null || isWeak && !IsBeside(noun, own) || !IsOwn(noun, own) && VerbBefore(PhraseStart(noun)) is { } takes && !parts.Words.Links.Contains(takes.Base))
            return null;
        if (own.Reading is WeekdayReading { Strict: false, Direction: TimeDirection.Future } && IsUnforeseen(noun, kind)
            && VerbsBefore(noun).Any(verb => verb.Tense is VerbTense.Future or VerbTense.Would))
            return null; // "will mourn the dead of the blast on Sunday": whose the day is, is open
        if (own.Reading is WeekdayReading { Strict: false } day && (IsUnplanned(noun, kind) || day.Direction == TimeDirection.Future && IsUnforeseen(noun, kind)))
            return Make(noun, noun, kind, what, EventStatus.Happened, own with { Reading = day with { Direction = TimeDirection.Past } }, null, 0.75);
        if (found.Count > 0 && Sequel(PhraseStart(noun)) is { } sequel)
            return Make(noun, noun, kind, what, found[^1].Status, own, null, 0.8) with { Telling = TellingOf(sequel) };
        var (start, end) = parts.TimeBounds[parts.Times.IndexOf(own)];
        var side = OutcomeOf(own) ?? SideOfPhrase(noun) ?? (IsDueAt(noun, own) ? TimeDirection.Future : default(TimeDirection?)) ?? TimeSides.Of(own.Reading);
        if (side == TimeDirection.Unknown)
            side = own.Reading is WeekdayReading || Overtaken(own) is not null ? side : tense.Firmly(start, end);
        if (own.Reading is CalendarReading { Precision: DatePrecision.Year } && end <= noun)
            return null;
        return !tense.IsOfPastPlan(start) && statuses.OfNoun(side) is { } plain ? Given(noun, Make(noun, noun, kind, what, plain, own, null, 0.75)) : null;
    }

    /// <summary>"Was charged on Monday over the ferry crash on Sunday": of Sunday the sentence tells the crash alone.</summary>
    private Event Given(int noun, Event told)
    {
        const int shortest = 16;
        var own = parts.Times.IndexOf(told.When!);
        var (start, end) = parts.TimeBounds[own];
        if (start < noun || start > noun + 2 || !ClaimReader.IsTakenAsGiven(parts, noun)
            || !Enumerable.Range(0, anchors.Length).Any(i => i != own && anchors[i] is not null && TimeSides.IsDay(parts.Times[i].Reading)))
            return told;
        var words = parts.Span(PhraseStart(noun), end);
        return words.Length < shortest ? told : told with { IsAside = true, Telling = [words] };
    }

    /// <summary>"A strike that they had announced for this weekend will not take place": the verb of the noun stands behind a clause about it.</summary>
    private bool IsCalledOffBelow(int noun)
    {
        for (var at = noun + 1; at < parts.Pieces.Length && parts.Word(at) != ";"; at++)
        {
            if (parts.Nouns[at] is not null)
                return false;
            if (parts.Groups[at] is { IsNegated: true, Tense: VerbTense.Future } group && Tells(parts.Words.Occurs, group))
                return true;
        }

        return false;
    }

    /// <summary>"A parade on Thursday, followed by a fair on Friday": where the words begin that put the second after the first; null for none.</summary>
    private int? Sequel(int phrase)
    {
        foreach (var words in parts.Words.Sequels)
        {
            var start = phrase - 1 - words.AsSpan().Count(' ');
            if (start > 0 && parts.Follows(start, words))
                return start;
        }

        return null;
    }

    /// <summary>The sentence without the day of what came before: "They will hold a parade … followed by a fair on Friday".</summary>
    private ImmutableArray<TextSpan> TellingOf(int sequel)
    {
        var words = parts.Span(sequel, parts.Pieces.Length);
        var before = parts.Word(sequel - 1) == "," ? sequel - 1 : sequel;
        foreach (var (start, end) in parts.TimeBounds)
        {
            var cut = parts.Small.TimePrepositions.Contains(parts.Word(start - 1)) ? start - 1 : start;
            if (end == before && cut > parts.BodyStart)
                return [parts.Span(parts.BodyStart, cut), words];
        }

        return [words];
    }

    /// <summary>"The next match", "last week's vote": the words of the noun phrase itself.</summary>
    private TimeDirection? SideOfPhrase(int noun)
    {
        for (var at = PhraseStart(noun); at < noun; at++)
        {
            if (parts.IsTime(at))
                continue;
            if (parts.Small.AheadAdjectives.Contains(parts.Word(at)))
                return TimeDirection.Future;
            if (parts.Small.PastAdjectives.Contains(parts.Word(at)))
                return TimeDirection.Past;
        }

        return null;
    }

    /// <summary>"A verdict set for Friday".</summary>
    private bool IsDueAt(int noun, TimeExpression time) =>
        parts.Words.Expects.Contains(parts.Word(noun + 1)) && parts.TimeBounds[parts.Times.IndexOf(time)].Start is var start && start > noun && start <= noun + 3;

    /// <summary>The verbs that may carry a noun: the one before it whose object it is, and the one after it whose subject it is.</summary>
    private IEnumerable<(VerbGroup Group, bool IsSubject)> Carriers(int noun)
    {
        var start = PhraseStart(noun);
        if (VerbBefore(start) is { } before)
            yield return (before, false);
        for (var at = noun + 1; at < parts.Pieces.Length && at <= noun + CarrierReach; at++)
        {
            if (PlanOfRelative(at) is { } plan)
                at = plan;
            else if (parts.IsBreak(at) || parts.Small.ClauseOpeners.Contains(parts.Word(at)) || parts.Quoted[at])
                yield break;
            if (parts.Nouns[at] is not null && parts.Word(at - 1) is "and" or "," or "or")
                yield break;
            if (parts.Groups[at] is not { } after)
                continue;
            var relative = parts.Small.SubjectRelatives.Contains(parts.Word(after.Start - 1));
            if (relative && parts.Word(after.Start - 1) == "who")
                continue; // "the trial of a woman who killed": what a person did is not what became of the noun
            if (after.Tense is VerbTense.Gerund && after.Start == after.Verb)
                yield break;
            if (after.Tense is VerbTense.Participle or VerbTense.Past && after.Start == after.Verb && parts.Words.Expects.Contains(parts.Word(at)) || IsPlan(at))
                continue;
            if (after.Tense is VerbTense.Infinitive && parts.Words.Expects.Contains(parts.Word(after.Start - 1)) && statuses.IsPerfect(after))
                continue; // "due to have begun on Monday, did not go ahead"
            if (!relative && IsInAdjunct(noun))
                yield break;
            // "Is due to begin", "is expected to open": the infinitive tells of the noun.
            if (parts.Words.Expects.Contains(parts.Word(after.Base == "be" ? at + 1 : at)) && parts.Word(after.Base == "be" ? at + 2 : at + 1) == "to")
                continue;
            yield return (after, true);
            if (!relative && !(after.Tense == VerbTense.Infinitive && IsPlan(after.Start - 1)))
                yield break;
        }
    }

    /// <summary>"The concert is off", but not "is off the coast".</summary>
    private bool IsOff(VerbGroup group) => group is { Base: "be", IsNegated: false, Tense: VerbTense.Present or VerbTense.Past } && parts.Words.Off.Contains(parts.Word(group.Verb + 1))
        && (group.Verb + 2 >= parts.Pieces.Length || parts.Pieces[group.Verb + 2].Kind == PieceKind.Mark || parts.Grammar.Subordinators.Contains(parts.Word(group.Verb + 2)));

    /// <summary>"After talks in Lund, the minister left": a noun inside an adjunct is not the subject of the clause.</summary>
    private bool IsInAdjunct(int noun)
    {
        var before = parts.Word(PhraseStart(noun) - 1);
        return parts.Small.AdjunctPrepositions.Contains(before)
            || before == "of" && parts.Small.AdjunctsWithOf.Contains(parts.Word(PhraseStart(noun) - 2));
    }

    /// <summary>The verb right before a noun phrase, with nothing between that could stand in its way.</summary>
    private VerbGroup? VerbBefore(int start)
    {
        var at = start - 1;
        if (parts.Small.ObjectPrepositions.Contains(parts.Word(at)) && at > 0
            && (parts.Small.TakingPart.Contains(parts.Word(at - 1)) || parts.Word(at) == "in" && parts.Groups[at - 1] is { Base: "participate" or "take" }))
            at--;
        if (parts.Small.ForMatter.Contains(parts.Word(at)) && parts.Small.Readiness.Contains(parts.Word(at - 1)))
            at--;
        if (parts.Word(at) == "part" && at > 0)
            at--;
        if (parts.Small.ObjectParticles.Contains(parts.Word(at)) && at > 0)
            at--;
        return at >= 0 ? parts.Groups[at] : null;
    }

    /// <summary>The first piece of the noun phrase that ends with a noun.</summary>
    private int PhraseStart(int noun)
    {
        var at = noun;
        while (at > 0 && at > noun - NounPhrase && IsInPhrase(at - 1))
            at--;
        return at;
    }

    private bool IsInPhrase(int at)
    {
        var piece = parts.Pieces[at];
        if (parts.Groups[at] is { } group)
            return group.Start == group.Verb && group.Tense is VerbTense.Participle or VerbTense.Gerund or VerbTense.Past && at > 0
                && parts.Small.BeforeParticiplesOfPhrases.Contains(parts.Word(at - 1));
        return piece.Kind == PieceKind.Digits || parts.Word(at) is "-" or "'s" or "'" or "\"" or "“" or "”" || parts.Word(at) == "of" && parts.Small.Measures.Contains(parts.Word(at - 1))
            || piece.Kind == PieceKind.Letters && !parts.Grammar.PhraseEnds.Contains(parts.Word(at));
    }

    /// <summary>Called off, put off, forbidden and so left open, or, still expected, brought forward, by what is done to the noun.</summary>
    private EventStatus? Change(VerbGroup group, bool isSubject)
    {
        if (isSubject && !group.IsPassive && group.Tense != VerbTense.Participle
            && !(group is { Tense: VerbTense.Past } && group.Start == group.Verb && parts.Sentence.Kind == PassageKind.Headline))
            return null;
        return Tells(parts.Words.CallsOff, group) ? EventStatus.Cancelled
            : parts.Words.Forbids.Contains(group.Base) ? EventStatus.Uncertain
            : Tells(parts.Words.BringsForward, group) && (NewTime(group) ?? Shift(group)) is not null ? EventStatus.Expected
            : Tells(parts.Words.PutsOff, group) || Tells(parts.Words.Halts, group) && (TimeOf(group.Verb) is null || NewTime(group) is not null)
                || Tells(parts.Words.Moves, group) && NewTime(group) is not null ? EventStatus.Postponed
            : null;
    }

    private bool Tells(System.Collections.Frozen.FrozenDictionary<string, ImmutableArray<string>> verbs, VerbGroup group)
    {
        if (!verbs.TryGetValue(group.Base, out var phrases))
            return false;
        foreach (var phrase in phrases)
        {
            if (parts.Follows(group.Verb + 1, phrase))
                return true;
        }

        return false;
    }

    private bool IsPendingCopula(VerbGroup group) =>
        group.Tense is VerbTense.Present or VerbTense.Infinitive && parts.Words.Expects.Contains(parts.Word(group.Verb + 1));

    private bool WasPending(VerbGroup group) =>
        group is { Base: "be", Tense: VerbTense.Past or VerbTense.Perfect or VerbTense.PastPerfect } && parts.Words.Expects.Contains(parts.Word(group.Verb + 1));

    /// <summary>"Denied that it wants a walkout": a denial governs what follows it in the sentence.</summary>
    private bool IsDenied(int start, int? verb)
    {
        for (var at = start - 1; at >= 0 && at >= start - 14; at--)
        {
            if (parts.IsBreak(at) || parts.Word(at) is "but")
                return false;
            if (parts.Groups[at] is not { } group || !Tells(parts.Words.Denies, group))
                continue;
            if (group.IsNegated || group.Tense is not (VerbTense.Past or VerbTense.Perfect or VerbTense.Present or VerbTense.PastPerfect))
                return false;
            return IsGoverned(at, start) || verb is { } told && IsDeniedClause(at, told);
        }

        return false;
    }

    /// <summary>"Denied that the boat rammed the ferry", "denied closing the port": the first verb of what is denied.</summary>
    private bool IsDeniedClause(int denial, int verb)
    {
        if (parts.Word(denial + 1) != parts.Grammar.Complementizer)
            return verb == denial + 1 && parts.Groups[verb] is { Tense: VerbTense.Gerund };
        for (var at = denial + 2; at < verb; at++)
        {
            if (parts.Groups[at] is not null)
                return false;
        }

        return parts.Groups[verb] is { IsNegated: false } group && group.Base is not ("be" or "have");
    }

    /// <summary>Whether what stands between a denial and a word is its clause or object: planning, plans, carrying out.</summary>
    private bool IsGoverned(int denial, int start)
    {
        for (var at = denial + 1; at < start; at++)
        {
            var word = parts.Word(at);
            if (parts.Small.DenialEnds.Contains(word))
                return false;
            if (parts.Small.Intentions.Contains(word))
                return true;
        }

        return false;
    }
}
