using Dateline.Sentences;

namespace Dateline.Events;

/// <summary>What is said of a statement as a whole: that it is not true, a hoax, not proven; and what was done to nobody.</summary>
internal sealed partial class DenialReader
{
    /// <summary>So many pieces may stand between a copula or a noun and what is said of it.</summary>
    private const int Near = 4;

    /// <summary>"It is not true that the mayor resigned", "the arrest on Sunday was a hoax".</summary>
    private void OfPredicate(int at)
    {
        var isClause = parts.Word(at + 1) == parts.Grammar.Complementizer;
        if (isClause && words.FalseClauses.Contains(parts.Word(at)) && Predicate(at) is not null
            || isClause && words.True.Contains(parts.Word(at)) && IsUntrue(at))
            Mark(at + 2, ClauseEnd(at + 2), Standing.Denied);
        if (words.Hoaxes.Contains(parts.Word(at)) && CopulaBefore(at) is { } copula)
        {
            for (var subject = copula - 1; subject >= parts.BodyStart && !parts.IsBreak(subject) && parts.Word(subject) != "," && parts.Groups[subject] is null; subject--)
            {
                if (parts.Nouns[subject] is not null)
                    Mark(subject, subject + 1, Standing.Denied);
            }
        }
    }

    /// <summary>"It was not true", "it isn't the case".</summary>
    private bool IsUntrue(int adjective)
    {
        for (var at = adjective - 1; at >= parts.BodyStart && at >= adjective - Near; at--)
        {
            if (parts.Grammar.Negations.Contains(parts.Word(at)) || parts.Small.Nots.Contains(parts.Word(at)))
                return true;
            if (parts.IsBreak(at) || parts.Word(at) == "," || parts.Word(at) == parts.Grammar.Complementizer)
                return false;
        }

        return false;
    }

    /// <summary>The first piece of the verb by which a subject is said to be what a noun names; null where the noun is no such predicate, or it is denied.</summary>
    private int? CopulaBefore(int noun)
    {
        for (var at = noun - 1; at > parts.BodyStart && at >= noun - Near; at--)
        {
            if (parts.Grammar.Negations.Contains(parts.Word(at)) || parts.Small.Nots.Contains(parts.Word(at)))
                return null;
            if (parts.Groups[at] is { Tense: not (VerbTense.Past or VerbTense.Present or VerbTense.Perfect or VerbTense.PastPerfect or VerbTense.Infinitive) })
                return null;
            if (words.Proves.Contains(parts.Grammar.Verbs[parts.Word(at)].Base))
            {
                var start = parts.Groups[at]?.Start ?? at;
                return parts.Groups[at] is { Tense: VerbTense.Infinitive } && CopulaBefore(start) is { } turns ? turns : start;
            }
        }

        return null;
    }

    /// <summary>"Failed to prove that", "could not show that", "stopped short of confirming that": the clause is left open.</summary>
    private void OfUnproven(VerbGroup group)
    {
        if (!words.Confirms.Contains(group.Base) || !(group.IsNegated || IsLacking(group)))
            return;
        if (ClauseOf(group, needsReport: false) is { } clause)
            Mark(clause, ClauseEnd(clause), Standing.Doubted);
    }

    private bool IsLacking(VerbGroup group)
    {
        for (var at = group.Start - 1; at >= parts.BodyStart && at >= group.Start - Near + 1 && parts.Word(at) != ","; at--)
        {
            if (words.Lacks.Contains(parts.Word(at)) && group.Tense is VerbTense.Infinitive or VerbTense.Gerund)
                return true;
        }

        return false;
    }

    /// <summary>"Demanded that parliament meet": a bare verb behind one who is one, so that nothing is said of what will be.</summary>
    private bool IsAskedFor(VerbGroup group) =>
        parts.Word(group.Verb + 1) == parts.Grammar.Complementizer && NextGroup(group.Verb + 2) is { Tense: VerbTense.Present } asked && parts.Word(asked.Verb) == asked.Base;

    /// <summary>"A hoax message said Karl Berg had been arrested".</summary>
    private void OfHoax(VerbGroup group)
    {
        if (group.IsNegated || !parts.Words.Says.Contains(group.Base))
            return;
        for (var at = group.Start - 1; at >= parts.BodyStart && at >= group.Start - Near && parts.Groups[at] is null && parts.Word(at) != ","; at--)
        {
            if (!words.Fakes.Contains(parts.Word(at)) || at + 1 == group.Start)
                continue;
            if (ClauseOf(group, needsReport: false) is { } clause)
                Mark(clause, ClauseEnd(clause), Standing.Denied);
            return;
        }
    }

    /// <summary>"Met neither Ada Lund nor Karl Berg", "arrested nobody", but "none other than".</summary>
    private void OfNone(VerbGroup group)
    {
        var next = parts.Word(group.Verb + 1);
        var isPreposition = parts.Grammar.After.Contains(next) && !words.Nobody.Contains(next) && !parts.Grammar.Joiners.Contains(next)
            && !parts.Grammar.Subordinators.Contains(next) && !words.Ends.Contains(next);
        var at = isPreposition ? group.Verb + 2 : group.Verb + 1;
        if ((words.Nobody.Contains(parts.Word(at)) || parts.Word(at) == "no" && parts.Word(at + 1) == "one") && !words.Exceptions.Contains(parts.Word(at + 1)))
            Mark(group.Verb, group.Verb + 1, Standing.Denied);
    }

    /// <summary>Whether the pieces between a verb and the next are the subject of that one, a clause without "that": "denied she had been sacked"; but in
    /// "rejected the bill passed on Monday" a bare form may belong to the object.</summary>
    private bool IsPlainSubject(int from, VerbGroup governed)
    {
        if (from >= governed.Start || !IsSubjectStart(from)
            || governed.Start == governed.Verb && !(parts.Grammar.Pronouns.Contains(parts.Word(from)) && from + 1 == governed.Start))
            return false;
        for (var at = from; at < governed.Start; at++)
        {
            if (parts.Word(at) == "," || parts.Grammar.Relatives.Contains(parts.Word(at)) || parts.Grammar.Subordinators.Contains(parts.Word(at)))
                return false;
        }

        return true;
    }
}
