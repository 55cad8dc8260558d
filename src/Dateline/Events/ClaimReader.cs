using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Events;

/// <summary>Whose word a piece of a sentence is.</summary>
internal enum Claim
{
    /// <summary>The report's own, or that of somebody who says what is so.</summary>
    None,

    /// <summary>One side's in a case: it knows of arrests and hearings, but what was done is still to be found out.</summary>
    OfParty,

    /// <summary>A mere claim's.</summary>
    Plain,
}

/// <summary>Finds the words of a sentence that tell what somebody only claims: "prosecutors allege that", "accused of", "told the jury that", "reportedly".</summary>
internal sealed class ClaimReader
{
    /// <summary>How far from a verb its subject, its hearer or the word before what it imputes may stand.</summary>
    private const int Reach = 8;

    private readonly SentenceParts parts;
    private readonly ClaimWords words;
    private readonly Claim[] claims;

    public ClaimReader(SentenceParts parts)
    {
        (this.parts, words) = (parts, parts.Words.Claims);
        claims = new Claim[parts.Pieces.Length];
        for (var at = 0; at < parts.Pieces.Length; at++)
        {
            if (parts.Groups[at] is { IsNegated: false } group)
                OfVerb(group);
            OfImputingNoun(at);
            OfSource(at);
            if (words.Hearsay.Contains(parts.Word(at)))
                Mark(ClauseStart(at), ClauseEnd(at + 1), Claim.Plain);
        }

        for (var at = 0; at < parts.Pieces.Length; at++)
        {
            if (claims[at] != Claim.None && parts.Nouns[at] is not null && IsTakenAsGiven(parts, at))
                claims[at] = Claim.None;
        }
    }

    /// <summary>Whether what a word names is only claimed.</summary>
    /// <param name="trigger">The word's piece.</param>
    /// <param name="kind">What it names.</param>
    public bool IsClaimed(int trigger, EventKind kind) => claims[trigger] is var claim && claim != Claim.None && !(claim == Claim.OfParty && words.OwnActs.Contains(kind));

    /// <summary>Whether a noun is only what something else is told by: who is charged with manslaughter "over the crash on Friday", or is said to have fled "after the
    /// raid", leaves no doubt that there was one.</summary>
    public static bool IsTakenAsGiven(SentenceParts parts, int noun)
    {
        var isKnown = false;
        for (var at = noun - 1; at >= parts.BodyStart && at >= noun - Reach; at--)
        {
            if (isKnown && parts.Words.Claims.Givens.Any(phrase => parts.Follows(at - phrase.AsSpan().Count(' '), phrase)))
                return true;
            isKnown |= parts.Words.Denials.Known.Contains(parts.Word(at)) || parts.Grammar.Possessives.Contains(parts.Word(at));
            if (parts.Groups[at] is { Tense: not (VerbTense.Participle or VerbTense.Gerund) } || parts.Grammar.PhraseEnds.Contains(parts.Word(at))
                || parts.Pieces[at].Kind == PieceKind.Mark && !parts.Grammar.Possessives.Contains(parts.Word(at)) && parts.Word(at) != "-")
                return false;
        }

        return false;
    }

    private void OfVerb(VerbGroup group)
    {
        if (words.Imputes.TryGetValue(group.Base, out var before))
        {
            for (var at = group.Verb + 1; at < parts.Pieces.Length && at <= group.Verb + 2 * Reach && !parts.IsBreak(at); at++)
            {
                if (before.Contains(parts.Word(at)))
                {
                    Mark(at + 1, ImputedEnd(at + 1), Claim.Plain);
                    return;
                }

                if (parts.Groups[at] is { Tense: not (VerbTense.Gerund or VerbTense.Infinitive) })
                    return;
            }

            return;
        }

        var isParty = IsParty(group);
        var claim = words.Claims.Contains(group.Base) ? Claim.Plain : words.Testifies.Contains(group.Base) || isParty || IsHeard(group) ? Claim.OfParty : Claim.None;
        if (claim == Claim.None && IsSaidOf(parts, group))
            claim = Claim.Plain;
        if (claim == Claim.None)
            return;
        if (ClauseOf(group) is { } clause)
        {
            // "Prosecutors said they had charged him": who acts knows.
            if (!(isParty && claim == Claim.OfParty && words.Selves.Contains(parts.Word(clause))))
                Mark(clause, ClauseEnd(clause), claim);
        }
        else if (IsTrailing(group))
        {
            Mark(parts.BodyStart, group.Start, claim);
        }
    }

    /// <summary>Whether an infinitive of the past after a verb is said to have been: "is said to have met", "claims to have met".</summary>
    public static bool IsSaidOf(SentenceParts parts, VerbGroup group) =>
        parts.Words.Claims.Claims.Contains(group.Base) || group.IsPassive && parts.Words.Claims.SaidTo.Contains(parts.Word(group.Verb));

    /// <summary>"Prosecutors say", "the defence argued": one side of a case speaks.</summary>
    private bool IsParty(VerbGroup group)
    {
        if (!parts.Words.Says.Contains(group.Base) || group.IsPassive)
            return false;
        for (var at = group.Start - 1; at >= 0 && at >= group.Start - Reach && !parts.IsBreak(at); at--)
        {
            if (words.Parties.Contains(parts.Word(at)))
                return true;
            if (parts.Groups[at] is not null || parts.Word(at) == parts.Grammar.Complementizer)
                return false;
        }

        return group.Start == group.Verb && words.Parties.Contains(parts.Word(group.Verb + 1)); // "…, said prosecutors"
    }

    /// <summary>"Told the court", "the jury heard", "the inquest was told".</summary>
    private bool IsHeard(VerbGroup group)
    {
        var isTold = words.Tells.Contains(group.Base);
        if (isTold && !group.IsPassive && HasCourt(group.Verb + 1, group.Verb + Reach))
            return true;
        return (words.Hears.Contains(group.Base) || isTold && group.IsPassive || isTold && parts.Sentence.Kind == Text.PassageKind.Headline) && HasCourt(group.Start - 4, group.Start - 1);
    }

    private bool HasCourt(int from, int to)
    {
        for (var at = Math.Max(0, from); at < parts.Pieces.Length && at <= to; at++)
        {
            if (words.Courts.Contains(parts.Word(at)))
                return true;
            if (parts.Groups[at] is not null || parts.IsBreak(at) || parts.Word(at) == parts.Grammar.Complementizer)
                return false;
        }

        return false;
    }

    /// <summary>The first piece of the clause that a verb of saying governs; null where it governs none, as in "claimed responsibility for the attack".</summary>
    private int? ClauseOf(VerbGroup group)
    {
        for (var at = group.Verb + 1; at < parts.Pieces.Length && !parts.IsBreak(at); at++)
        {
            if (parts.Word(at) == parts.Grammar.Complementizer)
                return at + 1;
            if (parts.Groups[at] is { } governed)
                return governed.Tense is VerbTense.Gerund or VerbTense.Participle ? null : group.Verb + 1;
            if (parts.Word(at) == "," || parts.Grammar.Relatives.Contains(parts.Word(at)) || parts.Grammar.Subordinators.Contains(parts.Word(at)))
                return null;
        }

        return null;
    }

    /// <summary>"…, prosecutors said.", "…, the court heard on Friday.": all before it is what was said.</summary>
    private bool IsTrailing(VerbGroup group)
    {
        for (var at = group.Start - 1; at > parts.BodyStart && at >= group.Start - Reach; at--)
        {
            if (parts.Word(at) == ",")
                return true;
            if (parts.Groups[at] is not null)
                return false;
        }

        return false;
    }

    private void OfImputingNoun(int at)
    {
        if (words.ImputingNouns.TryGetValue(parts.Word(at), out var before) && before.Contains(parts.Word(at + 1)))
            Mark(at + 2, ImputedEnd(at + 2), Claim.Plain);
    }

    /// <summary>"According to the indictment, …".</summary>
    private void OfSource(int at)
    {
        foreach (var phrase in words.ByTheWordOf)
        {
            if (phrase[0] != parts.Word(at).FirstOrDefault() || !parts.Follows(at, phrase))
                continue;
            var from = at + phrase.AsSpan().Count(' ') + 1;
            for (var source = from; source < parts.Pieces.Length && source < from + Reach && parts.Groups[source] is null && parts.Word(source) != ","; source++)
            {
                if (words.Parties.Contains(parts.Word(source)) || words.WrittenParties.Contains(parts.Word(source)))
                {
                    Mark(ClauseStart(at), ClauseEnd(source + 1), Claim.OfParty);
                    return;
                }
            }
        }
    }

    /// <summary>What is imputed ends where a verb with a tense goes on with the sentence: "accused of selling the land <b>was</b> arrested".</summary>
    private int ImputedEnd(int from)
    {
        var isOpened = parts.Word(from - 1) == parts.Grammar.Complementizer;
        for (var at = from; at < parts.Pieces.Length; at++)
        {
            var word = parts.Word(at);
            if (parts.IsBreak(at) || words.Ends.Contains(word))
                return at;
            if (parts.Grammar.Relatives.Contains(word) || parts.Grammar.Subordinators.Contains(word))
                isOpened = true;
            if (parts.Groups[at] is not { Tense: not (VerbTense.Gerund or VerbTense.Infinitive or VerbTense.Participle) } group)
                continue;
            if (!isOpened)
                return group.Start;
            isOpened = false;
        }

        return parts.Pieces.Length;
    }

    private int ClauseStart(int at)
    {
        while (at > parts.BodyStart && !parts.IsBreak(at - 1) && !words.Ends.Contains(parts.Word(at - 1)))
            at--;
        return at;
    }

    private int ClauseEnd(int at)
    {
        while (at < parts.Pieces.Length && !parts.IsBreak(at) && !words.Ends.Contains(parts.Word(at)))
            at++;
        return at;
    }

    private void Mark(int from, int to, Claim claim)
    {
        for (var at = from; at < to; at++)
        {
            if (claims[at] < claim)
                claims[at] = claim;
        }
    }
}
