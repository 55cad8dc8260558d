using Dateline.Sentences;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>Finds for each time of a sentence the verb or noun that it belongs to.</summary>
/// <remarks>"The ministry said on Friday that talks would open on Monday" has two times, and only the second is that of the talks.</remarks>
internal static class TimeAnchors
{
    private const int Reach = 40;

    /// <summary>A time that stands no further behind a verb is its own, whatever else the sentence tells: "stolen in January".</summary>
    private const int Beside = 2;

    /// <summary>For each time of the sentence, the piece of its verb or noun; null where that is no event, or could not be told.</summary>
    /// <param name="parts">The sentence.</param>
    /// <param name="sayings">For each time, the piece of the verb of saying that it dates; null for none.</param>
    public static int?[] Find(SentenceParts parts, int?[] sayings)
    {
        var anchors = new int?[parts.Times.Length];
        for (var i = 0; i < anchors.Length; i++)
        {
            var (start, end) = parts.TimeBounds[i];
            if (end <= parts.BodyStart || IsCompared(parts, start))
                continue; // the day of a dateline is the report's
            if (parts.Word(start - 1) == "of")
            {
                // "The agreement of 1994" dates nothing but itself.
                anchors[i] = parts.Times[i].Reading is not CalendarReading { Precision: Dates.DatePrecision.Year } && start >= 2 && parts.Nouns[start - 2] is not null ? start - 2 : null;
                continue;
            }

            anchors[i] = IsPrenominal(parts, start, end) ? OfPrenominal(parts, end)
                : LeadsClause(parts, start, end) && FromRight(parts, start, end, out sayings[i]) is { } led ? led
                : sayings[i] is not null ? null
                : FromLeft(parts, start, out var isLed, out sayings[i]) ?? (isLed ? null : FromRight(parts, start, end, out sayings[i]));
        }

        return anchors;
    }

    /// <summary>"Up from 50 a week ago", "more than on Friday", "the closing price on Friday": a time that something is only compared with.</summary>
    private static bool IsCompared(SentenceParts parts, int time)
    {
        const int reach = 5;
        var noun = parts.Small.TimePrepositions.Contains(parts.Word(time - 1)) ? time - 2 : time - 1;
        if (noun > parts.BodyStart && parts.Words.QuotedPrices.Contains($"{parts.Word(noun - 1)} {parts.Word(noun)}"))
            return true;
        for (var at = time - 1; at >= parts.BodyStart && at >= time - reach; at--)
        {
            if (parts.Words.Comparisons.Contains(parts.Word(at)) || parts.Words.Origins.Contains(parts.Word(at)) && parts.Words.Particles.Contains(parts.Word(at - 1)))
                return true;
            if (parts.Groups[at] is not null || parts.Nouns[at] is not null || parts.Word(at) == ",")
                return false;
        }

        return false;
    }

    /// <summary>Whether a time belongs to the noun phrase after it: "Friday's parade", "a September hearing", "reopens May 3 inquiry".</summary>
    private static bool IsPrenominal(SentenceParts parts, int start, int end)
    {
        if (parts.Small.Genitives.Contains(parts.Word(end)))
            return true;
        if (end >= parts.Pieces.Length || parts.Pieces[end] is not { Kind: PieceKind.Letters, IsCapitalised: var capital, Word: var next })
            return false;
        if (parts.Small.BeforePrenominals.Contains(parts.Word(start - 1)) || parts.Word(start) == "the" && start + 1 < end && parts.Pieces[start + 1].Kind == PieceKind.Digits)
            return parts.Groups[end] is not { Tense: VerbTense.Past or VerbTense.Future or VerbTense.Perfect } && !parts.IsFunctionWord(end);
        return start > 0 && parts.Pieces[start - 1].Kind == PieceKind.Letters && !parts.IsFunctionWord(start - 1) && !capital && parts.Groups[end] is null && !parts.IsFunctionWord(end)
            && !next.EndsWith("ly", StringComparison.Ordinal) && !next.EndsWith("ed", StringComparison.Ordinal);
    }

    /// <summary>The last noun of events in the phrase after a time; null where there is none.</summary>
    private static int? OfPrenominal(SentenceParts parts, int end)
    {
        int? last = null;
        for (var at = parts.Small.Genitives.Contains(parts.Word(end)) ? end + 1 : end; at < parts.Pieces.Length && at <= end + 6; at++)
        {
            if (parts.Pieces[at].Kind == PieceKind.Mark && parts.Word(at) != "-" || parts.Small.PrenominalEnds.Contains(parts.Word(at)) || parts.IsTime(at))
                break;
            if (parts.Nouns[at] is not null)
                last = at;
            else if (last is not null || parts.Groups[at] is { Tense: not (VerbTense.Gerund or VerbTense.Participle or VerbTense.Present) })
                break;
        }

        return last;
    }

    private static int? FromLeft(SentenceParts parts, int start, out bool isLed, out int? saying)
    {
        isLed = true;
        saying = null;
        int? reduced = null;
        for (var at = start - 1; at >= parts.BodyStart && at >= start - Reach && !parts.IsBreak(at); at--)
        {
            if (parts.Quoted[at])
                continue;
            if (parts.Nouns[at] is not null && !parts.IsTime(at) && !IsLacking(parts, at) && !parts.IsModifier(at))
                return Imputing(parts, at) ?? at;
            if (parts.Groups[at] is not { } group)
                continue;
            if (group.Tense == VerbTense.Gerund && Imputing(parts, group.Start) is not null)
                return at; // "cleared of having been drunk on Sunday"
            if (IsPassedOver(parts, group))
            {
                if (IsReducedRelative(parts, group))
                {
                    if (start - at <= Beside)
                        return at;
                    reduced ??= at;
                }

                continue;
            }

            if (!parts.Words.Says.Contains(group.Base) || IsFormal(parts, group) || group.Tense is VerbTense.Future or VerbTense.Infinitive)
                return at;
            saying = at;
            return null;
        }

        isLed = reduced is not null;
        return reduced;
    }

    /// <summary>"Was charged with murder on Monday": the verb that imputes a crime, or clears of it, where the bare word for it or its gerund follows; null for none.</summary>
    private static int? Imputing(SentenceParts parts, int crime)
    {
        const int reach = 8;
        for (var at = crime - 2; at >= parts.BodyStart && at >= crime - reach; at--)
        {
            if (parts.Groups[at] is { } group)
                return parts.Words.Claims.Imputes.TryGetValue(group.Base, out var links) && links.Contains(parts.Word(crime - 1))
                    || parts.Words.Claims.Clears.TryGetValue(group.Base, out links) && links.Contains(parts.Word(crime - 1)) ? at : null;
        }

        return null;
    }

    /// <summary>"Sheep stolen in January were found": the time is that of the participle, which tells which sheep are meant; but "talks scheduled for
    /// Friday".</summary>
    private static bool IsReducedRelative(SentenceParts parts, VerbGroup group)
    {
        var noun = group.Start - 1;
        return group.Tense == VerbTense.Participle && group.Start == group.Verb && !parts.Words.Expects.Contains(parts.Word(group.Verb))
            && noun > parts.BodyStart
            && parts.Pieces[noun].Kind == PieceKind.Letters && parts.Nouns[noun] is null && parts.Groups[noun] is null && !parts.IsFunctionWord(noun)
            && !parts.Grammar.IsAdverb(parts.Word(noun));
    }

    /// <summary>"Ended without an agreement on Friday": what there was none of has no day.</summary>
    private static bool IsLacking(SentenceParts parts, int noun) => parts.Words.Lacks.Contains(parts.Word(noun - 1)) || parts.Words.Lacks.Contains(parts.Word(noun - 2));

    /// <summary>An announcement is an act with its own day.</summary>
    private static bool IsFormal(SentenceParts parts, VerbGroup group) => VerbKinds.Of(parts, group) is not null;

    /// <summary>What only serves another verb, as the purpose in "will meet to discuss gas on Friday" or "scheduled" in "talks scheduled for Friday".</summary>
    private static bool IsPassedOver(SentenceParts parts, VerbGroup group)
    {
        if (parts.Words.Expects.Contains(parts.Word(group.Verb)) && group.Start == group.Verb
            && !(parts.Words.Resolves.Contains(group.Base) && group.Tense == VerbTense.Past) && !parts.Small.ExpectParticles.Contains(parts.Word(group.Verb + 1)))
            return true;
        if (group.Tense is VerbTense.Gerund && group.Start == group.Verb && group.Verb > 0 && parts.Nouns[group.Verb - 1] is not null && parts.Words.Occurs.ContainsKey(group.Base))
            return true; // "a strike beginning on Friday"
        if (group.Tense is VerbTense.Infinitive && (parts.Words.Expects.Contains(parts.Word(group.Start - 1)) || parts.Small.PresentCopulas.Contains(parts.Word(group.Start - 1))))
            return false;
        if (group.Tense is VerbTense.Infinitive && parts.Words.Says.Contains(group.Base) && !parts.Words.Verbs.ContainsKey(group.Base))
            return true;
        return group.Tense is VerbTense.Infinitive or VerbTense.Gerund or VerbTense.Participle
            && !parts.Words.Verbs.ContainsKey(group.Base)
            && (group.Tense == VerbTense.Infinitive || !parts.Words.Carriers.Contains(group.Base) && !parts.Words.Occurs.ContainsKey(group.Base))
            && !parts.Words.Says.Contains(group.Base);
    }

    /// <summary>A time at the head of a clause belongs to the clause's main verb: "On Monday, the court ruled".</summary>
    private static int? FromRight(SentenceParts parts, int start, int end, out int? saying)
    {
        saying = null;
        var opens = OpensClause(parts, start);
        if (!opens && parts.Small.TimeEnds.Contains(parts.Word(end)))
            return null;
        for (var at = parts.IsEntry && parts.IsBreak(end) ? end + 1 : end; at < parts.Pieces.Length && at <= (opens ? end + Reach : end + 3); at++)
        {
            if (parts.IsBreak(at))
                return null;
            if (parts.Quoted[at] || parts.Groups[at] is not { Tense: not (VerbTense.Gerund or VerbTense.Infinitive or VerbTense.Participle) } group
                || parts.Small.RelativeSubjects.Contains(parts.Word(group.Start - 1)))
                continue;
            if (parts.Words.Says.Contains(group.Base) && !IsFormal(parts, group))
            {
                saying = at;
                return null;
            }

            return group.Base == "be" ? OfCopula(parts, at) : at;
        }

        return null;
    }

    /// <summary>Whether a time stands at the head of its clause: "On Monday, …", "and on Friday the council voted".</summary>
    private static bool OpensClause(SentenceParts parts, int start)
    {
        var at = start - 1;
        while (at >= 0 && at > start - 4 && parts.Small.BeforeOpeningTimes.Contains(parts.Word(at)))
            at--;
        return at < 0 || at < parts.BodyStart || parts.Pieces[at].Kind == PieceKind.Mark && parts.Word(at) != "-" || parts.Small.BeforeOpenings.Contains(parts.Word(at));
    }

    /// <summary>"But on Friday the court ruled": the clause goes on to the right, whatever stands to the left.</summary>
    private static bool LeadsClause(SentenceParts parts, int start, int end)
    {
        var at = start - 1;
        if (parts.Small.TimePrepositions.Contains(parts.Word(at)))
            at--;
        return at >= 0 && (parts.Small.TimeLeaders.Contains(parts.Word(at)) || parts.Word(at) == "," && parts.Word(end) == ",");
    }

    /// <summary>"Was the last parish to vote": the infinitive carries what happened.</summary>
    private static int OfCopula(SentenceParts parts, int copula)
    {
        for (var at = copula + 1; at < parts.Pieces.Length && at <= copula + 14 && parts.Word(at) != ","; at++)
        {
            if (parts.Groups[at] is { Tense: VerbTense.Infinitive } infinitive && parts.Words.Verbs.ContainsKey(infinitive.Base))
                return at;
        }

        return copula;
    }
}
