using Dateline.Languages;
using Dateline.Sentences;

namespace Dateline.Events;

/// <summary>Tells whether a clause is told as so, by the words that govern it: not behind "whether", "if", "denied that" or "did not say that".</summary>
internal sealed class ToldClause(SentenceParts parts, StanceWords words, SpeechWords speech)
{
    /// <summary>Whether the clause whose subject begins at a piece is told as so.</summary>
    /// <param name="subject">Its first piece.</param>
    /// <param name="isPresent">Whether its verb is of the present: behind "when" that is yet to come.</param>
    public bool IsTold(int subject, bool isPresent = false)
    {
        var (isJoined, isOfThat) = (false, false);
        for (var at = subject - 1; at >= 0 && !parts.IsBreak(at) && parts.Word(at) != ","; at--)
        {
            if (words.Unsettled.Contains(parts.Word(at)) || isPresent && words.UnsettledAhead.Contains(parts.Word(at)) || at == 0 && IsInverted())
                return false;
            if (parts.Grammar.Joiners.Contains(parts.Word(at)) || parts.Grammar.Subordinators.Contains(parts.Word(at)))
                isJoined = true;
            else if (!isJoined && parts.Groups[at] is { } group)
                return Reports(group, subject);
            else if (!isJoined && parts.Word(at) == parts.Grammar.Complementizer && (at + 1 == subject || parts.Grammar.Determiners.Contains(parts.Word(at + 1))))
                isOfThat = true;
        }

        return !isOfThat;
    }

    /// <summary>"Should the mayor oppose it".</summary>
    private bool IsInverted() => parts.Grammar.Auxiliaries.ContainsKey(parts.Word(0));

    private bool Reports(VerbGroup group, int subject)
    {
        var next = group.Verb + 1;
        var that = next;
        while (that < subject && parts.Word(that) != parts.Grammar.Complementizer)
            that++;
        var isTelling = speech.Tell.Contains(parts.Word(group.Verb));
        if (!isTelling && !speech.Say.Contains(parts.Word(group.Verb)))
            return that == subject && next < subject;

        // "Said rumours that she supports it": the clause is of the noun.
        if (!isTelling && that < subject && that > next && !speech.Prepositions.Contains(parts.Word(next)) && !parts.IsTime(next))
            return false;
        return !group.IsNegated && IsSaid(group) && IsTold(group.Start);
    }

    private bool IsSaid(VerbGroup group) => group.Tense switch
    {
        VerbTense.Gerund => parts.Word(group.Start - 1) == ",",
        VerbTense.Present or VerbTense.Progressive or VerbTense.Past or VerbTense.Perfect or VerbTense.PastPerfect => true,
        _ => false,
    };
}
