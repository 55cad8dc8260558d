using System.Collections.Frozen;

namespace Dateline.Events;

/// <summary>What verbs and nouns make of what they govern.</summary>
internal sealed partial class FactualityReader
{
    /// <summary>The status that a verb gives to what it governs; null where it gives none.</summary>
    private EventStatus? Class(int verb)
    {
        if (words.Moves.Contains(clauses.LemmaOf(verb)) && (clauses.LeadsToTime(verb, words.ToADay) || clauses.Find(words.OnHold, verb) >= 0))
            return EventStatus.Postponed;
        return Class(set => clauses.IsOneOf(verb, set));
    }

    /// <summary>What a verb with its preposition gives to the noun behind that: "gave up on the launch". Null where it gives nothing.</summary>
    private EventStatus? Class(int verb, int noun) =>
        Class(set => clauses.IsOneOfBefore(verb, noun, set)) ?? (Class(verb) is EventStatus.Uncertain ? EventStatus.Uncertain : null);

    private EventStatus? Class(Func<FrozenSet<string>, bool> isOneOf) =>
        isOneOf(words.Cancels) ? EventStatus.Cancelled
        : isOneOf(words.Postpones) ? EventStatus.Postponed
        : isOneOf(words.Denies) || isOneOf(words.Fails) ? EventStatus.Denied
        : isOneOf(words.Opens) ? EventStatus.Uncertain
        : isOneOf(words.Expects) ? EventStatus.Expected
        : null;

    /// <summary>What a noun makes of what hangs on it: "the cancellation of the match". Null where it makes nothing of it.</summary>
    private EventStatus? ClassOfNoun(int noun)
    {
        var lemma = clauses.LemmaOf(noun);
        return words.CancellingNouns.Contains(lemma) ? EventStatus.Cancelled
            : words.PostponingNouns.Contains(lemma) ? EventStatus.Postponed
            : words.DenyingNouns.Contains(lemma) ? EventStatus.Denied
            : null;
    }

    /// <summary>What its verb gives to a noun that it takes; null where it takes it not or gives it nothing.</summary>
    private EventStatus? Taken(int noun, int verb) => clauses.RelationOf(noun) switch
    {
        "obj" or "nsubj:pass" or "xcomp" => Class(verb),
        "obl" => Class(verb, noun),
        _ => null,
    };

    /// <summary>What a verb makes of what it governs, given what is said of the verb itself: "could be cancelled", "was not considering".</summary>
    private EventStatus? Under(int verb, EventStatus governed, int depth)
    {
        var mood = clauses.MoodOf(verb);
        if (governed == EventStatus.Expected && mood == ClauseMood.Done && clauses.IsPluperfect(verb) && clauses.RelationOf(verb) != "ccomp")
            return Overtaken();
        if (clauses.IsNegated(verb))
        {
            return governed switch
            {
                EventStatus.Uncertain or EventStatus.Expected => Refused(mood),
                EventStatus.Denied => EventStatus.Uncertain, // "would not rule out"
                _ => EventStatus.Expected,
            };
        }

        if (clauses.IsHypothetical(verb, words.Conditions) || mood == ClauseMood.Possible && governed != EventStatus.Denied)
            return EventStatus.Uncertain;
        if (mood is ClauseMood.Infinitive or ClauseMood.Gerund && governed is EventStatus.Cancelled or EventStatus.Postponed or EventStatus.Expected && depth <= Deepest
            && OfUnfinished(verb, mood, depth + 1) is EventStatus.Uncertain or EventStatus.Denied)
            return EventStatus.Uncertain;
        return governed is EventStatus.Expected or EventStatus.Uncertain ? Governed(verb, governed, depth + 1) : governed;
    }

    /// <summary>What becomes of a noun through the words above it: "abandoned its attempt to", "reports of a merger were false". Null where nothing does.</summary>
    private EventStatus? Effect(int noun, int depth)
    {
        for (var at = noun; depth <= Deepest; depth++)
        {
            var governor = clauses.HeadOf(at);
            if (governor < 0)
                return null;
            var relation = clauses.RelationOf(at);
            if (relation == "nsubj" && (IsSaidToBeFalse(governor) || words.Denies.Contains(clauses.LemmaOf(governor))))
                return EventStatus.Denied;
            if (relation == "nmod" && ClassOfNoun(governor) is { } made)
                return made;

            // "Pulled the plug on the fair": what hangs on the noun of a phrase hangs on the phrase.
            var taking = relation == "nmod" ? clauses.HeadOf(governor) : governor;
            EventStatus? given = taking < 0 || !clauses.IsVerb(taking) ? null : relation switch
            {
                "obl" => Class(taking, at),
                "nmod" => Phrase(taking, at),
                "obj" or "nsubj:pass" or "xcomp" or "ccomp" => Class(taking),
                _ => null,
            };
            if (given is { } governed)
                return governed == EventStatus.Expected ? null : Under(taking, governed, depth);
            if (relation is not ("nmod" or "conj" or "obj" or "obl" or "appos"))
                return null;
            at = governor;
        }

        return null;

        EventStatus? Phrase(int verb, int of) => Class(set => clauses.IsOneOfBefore(verb, of, set)) is { } status and not EventStatus.Uncertain ? status : null;
    }
}
