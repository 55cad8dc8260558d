using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>Reads from a verb group and its surroundings whether what it names happened, is expected, or neither.</summary>
internal sealed class EventStatusReader(SentenceParts parts)
{
    /// <summary>How far the verb that governs an infinitive is looked for.</summary>
    private const int Reach = 12;

    /// <summary>How far before its verb the word may stand that makes a subject nobody.</summary>
    private const int Subject = 5;

    private readonly bool isQuestion = parts.Pieces.Length > 0 && parts.Pieces[^1].Word == "?";

    /// <summary>What a verb group says; null where it reports no event.</summary>
    /// <param name="group">The group.</param>
    /// <param name="time">The time that belongs to it; null for none.</param>
    public EventStatus? Of(VerbGroup group, TimeExpression? time)
    {
        if (isQuestion || HasNegativeSubject(group) || IsSubjectless(group))
            return null;
        var status = Plain(group, time);
        if (status is null || IsConditional(group.Start))
            return null;
        if (time is null && status is EventStatus.Expected or EventStatus.Uncertain && HasCondition())
            return null; // "Will strike unless its offer is raised": where somebody stands, and no event.
        return status == EventStatus.Expected && IsOpen(group) ? EventStatus.Uncertain : status;
    }

    /// <summary>What is said of a noun by its own time alone: <c>the meeting tomorrow</c>.</summary>
    public EventStatus? OfNoun(TimeDirection direction)
    {
        if (isQuestion)
            return null;
        return direction switch
        {
            TimeDirection.Past => EventStatus.Happened,
            TimeDirection.Future => IsUnconfirmed() ? EventStatus.Uncertain : EventStatus.Expected,
            _ => null,
        };
    }

    /// <summary>"Any deal", "a possible attack": a noun phrase that does not say that the thing is there.</summary>
    public bool IsHypothetical(int start, int noun)
    {
        for (var at = Math.Max(0, start - 2); at < noun; at++)
        {
            if (parts.Words.Conditions.Contains(parts.Word(at)) && (at >= start || parts.Word(start - 1) is "of"))
                return true;
        }

        return false;
    }

    private EventStatus? Plain(VerbGroup group, TimeExpression? time)
    {
        var isAhead = time is not null && TimeSides.Of(time.Reading) == TimeDirection.Future;
        switch (group.Tense)
        {
            case VerbTense.Future:
                return group.IsNegated ? null : EventStatus.Expected;
            case VerbTense.Would:
                return !group.IsNegated && IsReported(group.Start) ? EventStatus.Expected : null;
            case VerbTense.Possible:
                return group.IsNegated ? null : EventStatus.Uncertain;
            case VerbTense.Modal:
                return !group.IsNegated && time is not null && TimeSides.IsDay(time.Reading) && TimeSides.Of(time.Reading) != TimeDirection.Past && !IsPerfect(group)
                    && parts.Words.Obliges.Contains(parts.Word(group.Start)) ? EventStatus.Expected : null; // "must be held on 16 June"
            case VerbTense.Past or VerbTense.Perfect or VerbTense.PastPerfect:
                return group.IsNegated || isAhead ? null : EventStatus.Happened;
            case VerbTense.Present:
                if (group.IsNegated)
                    return null;
                return isAhead ? EventStatus.Expected : parts.IsEntry && time == parts.Times[0] ? EventStatus.Happened : parts.Sentence.Kind is PassageKind.Headline or PassageKind.Caption && !group.IsPassive ? EventStatus.Happened : null;
            case VerbTense.Progressive:
                return group.IsNegated ? null : isAhead ? EventStatus.Expected : null;
            case VerbTense.Infinitive:
                return group.IsNegated ? null : OfInfinitive(group);
            case VerbTense.Gerund:
                return group.IsNegated ? null : OfGerund(group);
            case VerbTense.Participle:
                return group.IsNegated || isAhead || time is null && !parts.Grammar.Agents.Contains(parts.Word(group.Verb + 1)) || parts.Words.Expects.Contains(parts.Word(group.Verb)) ? null
                    : EventStatus.Happened;
            default:
                return null;
        }
    }

    private EventStatus? OfInfinitive(VerbGroup group)
    {
        for (var at = group.Start - 1; at >= 0 && at >= group.Start - Reach; at--)
        {
            var word = parts.Word(at);
            if (parts.IsBreak(at))
                break;
            if (parts.Small.PresentCopulasBeforeTo.Contains(word) && at == group.Start - 1)
                return EventStatus.Expected;
            if (parts.Small.PastCopulas.Contains(word) && at == group.Start - 1)
                return null;
            if (parts.Small.Ranks.Contains(word) && Before(at, "was", "were", "became", "is", "are") is { } copula)
                return copula ? EventStatus.Happened : null;
            if (parts.Words.Wishes.Contains(word))
                return null;
            if (parts.Words.Expects.Contains(word))
                return HasPastBefore(at) || IsPerfect(group) ? null : parts.Groups[at] is { IsNegated: true } || parts.Small.Nots.Contains(parts.Word(at - 1)) ? null : EventStatus.Expected;
            if (parts.Words.Does.Contains(word))
                return EventStatus.Happened;
            if (parts.Groups[at] is not { } matrix)
                continue;
            if (matrix.Tense == VerbTense.Infinitive)
                return OfInfinitive(matrix);
            if (at < group.Start - 1 && parts.Words.Foresees.Contains(matrix.Base) && matrix is { Tense: VerbTense.Present, IsNegated: false })
                return EventStatus.Expected; // "officials expect the tunnel to open on 1 October"
            if (parts.Words.Says.Contains(matrix.Base))
                return ClaimReader.IsSaidOf(parts, matrix) && IsPerfect(group) ? EventStatus.Happened : null;
            if (matrix.Base == "have" && at == group.Start - 1)
                return null;

            // Purpose: who will travel to meet will meet; who travelled to meet may have come in vain.
            return Plain(matrix, null) is EventStatus.Expected ? EventStatus.Expected : null;
        }

        return parts.Sentence.Kind == PassageKind.Headline && group.Start > 0 ? EventStatus.Expected : null;
    }

    /// <summary>"Due to have begun": what became of it is not said.</summary>
    public bool IsPerfect(VerbGroup group) => parts.Grammar.Auxiliaries.GetValueOrDefault(parts.Word(group.Start + 1)).Kind == Auxiliary.Have;

    private bool? Before(int at, params ReadOnlySpan<string> copulas)
    {
        for (var i = at - 1; i >= 0 && i >= at - 4; i--)
        {
            foreach (var copula in copulas)
            {
                if (parts.Word(i) == copula)
                    return copula is not ("is" or "are");
            }
        }

        return null;
    }

    /// <summary>"Was due to meet", "had been expected": what became of it is not said.</summary>
    private bool HasPastBefore(int at) =>
        parts.Small.PastHelpersAndParts.Contains(parts.Word(at - 1)) || parts.Small.PastHelpers.Contains(parts.Word(at - 2)) && parts.Small.AfterPastHelpers.Contains(parts.Word(at - 1));

    private EventStatus? OfGerund(VerbGroup group)
    {
        var before = parts.Word(group.Start - 1);
        if (parts.Small.BeforeDeeds.Contains(before))
            return EventStatus.Happened;
        if (before != ",")
            return null;
        for (var at = group.Start - 2; at >= 0; at--)
        {
            if (parts.Groups[at] is { Tense: not (VerbTense.Gerund or VerbTense.Infinitive or VerbTense.Participle) } main)
                return parts.Words.Says.Contains(main.Base) ? null : Plain(main, null) is EventStatus.Happened ? EventStatus.Happened : null;
        }

        return null;
    }

    /// <summary>"Said he would meet": the future of a report in the past.</summary>
    private bool IsReported(int start)
    {
        for (var at = 0; at < parts.Pieces.Length; at++)
        {
            if (parts.Groups[at] is { Tense: VerbTense.Past or VerbTense.Perfect or VerbTense.Present or VerbTense.PastPerfect } group
                && parts.Words.Says.Contains(group.Base) && (at < start || !parts.Small.BeforeDoubtedSaying.Contains(parts.Word(group.Start - 1))))
                return true;
        }

        return false;
    }

    /// <summary>Whether words before a piece make its clause a condition: <c>if</c>.</summary>
    public bool IsConditional(int start)
    {
        for (var at = start - 1; at >= 0 && at >= start - Reach; at--)
        {
            var word = parts.Word(at);
            if (parts.Small.Hypotheses.Contains(word))
                return true;
            if (word is "," or ";" && at < start - 1)
                return false;
        }

        return false;
    }

    /// <summary>"If", "unless", "to be confirmed" after "yet", "has not been confirmed".</summary>
    private bool IsUnconfirmed()
    {
        for (var at = 0; at < parts.Pieces.Length; at++)
        {
            if (parts.Small.Unconfirmed.Contains(parts.Word(at))
                || parts.Word(at) == "confirmed" && parts.Small.PassiveParts.Contains(parts.Word(at - 1))
                    && (parts.Small.NotYet.Contains(parts.Word(at - 3)) || parts.Small.NotYetTwoBefore.Contains(parts.Word(at - 2))))
                return true;
        }

        return false;
    }

    private bool HasCondition()
    {
        for (var at = 0; at < parts.Pieces.Length; at++)
        {
            if (parts.Small.Provisos.Contains(parts.Word(at)))
                return true;
        }

        return false;
    }

    private bool IsOpen(VerbGroup group)
    {
        if (IsUnconfirmed())
            return true;
        for (var at = Math.Max(0, group.Start - 4); at <= group.Verb; at++)
        {
            if (parts.Words.Open.Contains(parts.Word(at)))
                return true;
        }

        return false;
    }

    /// <summary>"(Published Friday)", "Posted on Monday": a note, and no sentence.</summary>
    private bool IsSubjectless(VerbGroup group) =>
        parts.Sentence.Kind != PassageKind.Headline && group.Tense is VerbTense.Past or VerbTense.Participle
        && (group.Start == 0 || parts.Word(group.Start - 1) == "(");

    /// <summary>Whether the subject of a verb is nobody, or no such thing: "no buses", "none of the miners"; not "no more than nine", "no doubt the fair".</summary>
    public bool HasNobody(VerbGroup group)
    {
        if (isQuestion)
            return false;
        for (var at = group.Start; at >= parts.BodyStart && at >= group.Start - Subject; at--)
        {
            if (parts.Words.Denials.Nobody.Contains(parts.Word(at)) || parts.Words.None.Contains(parts.Word(at)))
                return IsNone(at)
                    && (at + 1 >= group.Start || parts.Grammar.Prepositions.Contains(parts.Word(at + 1)) || !parts.Pieces[(at + 1)..group.Start].Any(piece => parts.Grammar.Articles.Contains(piece.Word)));
            if (at < group.Start && (parts.Groups[at] is not null || parts.Pieces[at].Kind == PieceKind.Mark))
                return false;
        }

        return false;
    }

    /// <summary>Whether a word says that there is none of what follows: "no buses"; not "no other bus", "no more than nine".</summary>
    public bool IsNone(int at) => !IsNotNone(at) && !parts.Words.Denials.Exceptions.Contains(parts.Word(at + 1))
        && at + 1 < parts.Pieces.Length && parts.Pieces[at + 1].Kind == PieceKind.Letters;

    private bool IsNotNone(int at) => parts.Words.NotNone.Any(phrase => parts.Follows(at + 1, phrase));

    private bool HasNegativeSubject(VerbGroup group)
    {
        for (var at = group.Start - 1; at >= 0 && at >= group.Start - Subject; at--)
        {
            if (parts.Small.NegativeSubjects.Contains(parts.Word(at)) && !IsNotNone(at) || parts.Word(at) == "one" && parts.Word(at - 1) == "no")
                return true;
            if (parts.Pieces[at].Kind == PieceKind.Mark || parts.Groups[at] is not null)
                return false;
        }

        return false;
    }
}
