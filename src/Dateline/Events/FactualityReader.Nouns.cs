using Dateline.Times;

namespace Dateline.Events;

/// <summary>Nouns: their own words, their verbs, their prepositions.</summary>
internal sealed partial class FactualityReader
{
    private EventStatus? OfNoun(int noun, int depth)
    {
        var governor = clauses.HeadOf(noun);
        var verb = governor >= 0 && clauses.IsVerb(governor) ? governor : default(int?);
        var own = OfOwnWords(noun);

        // "Ordered his release on 4 May": the day is that of what was ordered.
        if (own == EventStatus.Happened && verb is { } taking && Taken(noun, taking) is { } ordered)
            return Under(taking, ordered, depth);
        if (own is { } said)
            return Outweighed(noun, said, depth);
        if (clauses.IsNone(noun))
            return (verb is not { } denying || clauses.MoodOf(denying) == ClauseMood.Ahead) && clauses.Has(words.NoMore) ? EventStatus.Cancelled : EventStatus.Denied;
        if (governor < 0)
            return null;
        if (OfPreposition(noun, verb) is { } placed)
            return placed;
        if (clauses.RelationOf(noun) is "conj" or "appos" or "compound")
            return Read(governor, depth + 1);
        return verb is { } main ? WithVerb(noun, main, depth) : WithPredicate(noun, governor, depth);
    }

    /// <summary>"Ahead of the vote", "after the vote", "instead of the vote".</summary>
    private EventStatus? OfPreposition(int noun, int? verb) =>
        clauses.FollowsAny(noun, words.BeforeWhatComes) ? EventStatus.Expected
        : clauses.FollowsAny(noun, words.InsteadOf) ? EventStatus.Cancelled
        : clauses.FollowsAny(noun, words.AfterWhatWas) ? EventStatus.Happened
        : !clauses.FollowsAny(noun, words.Before) ? null
        : verb is { } main && clauses.MoodOf(main) == ClauseMood.Done && !clauses.IsPerfect(main) ? EventStatus.Happened
        : EventStatus.Expected;

    private EventStatus? WithVerb(int noun, int verb, int depth)
    {
        var relation = clauses.RelationOf(noun);
        if (Taken(noun, verb) is { } taken)
            return Under(verb, taken, depth);

        // "Said the visit, the first for years, would begin": the verb of the noun is another that hangs on the saying.
        if (relation == "obj" && clauses.SaidOf(noun, verb) is { } said)
            return Read(said, depth + 1);
        if (clauses.IsSubject(noun) && OfSubject(verb, depth) is { } told)
            return told;
        if (clauses.FollowsAny(noun, words.For) && (clauses.IsPerfect(verb) || clauses.MoodOf(verb) is ClauseMood.Progressive or ClauseMood.Present))
            return EventStatus.Expected; // "the streets are being swept for the wedding"
        if (!clauses.IsNegated(verb))
            return Read(verb, depth + 1);
        return relation == "nsubj" && clauses.MoodOf(verb) == ClauseMood.Ahead ? EventStatus.Cancelled // "the march will not take place"
            : relation is "obj" or "nsubj" or "nsubj:pass" ? EventStatus.Denied
            : EventStatus.Happened;
    }

    /// <summary>What its verb says of a noun that is its subject; null where it goes as the verb goes.</summary>
    private EventStatus? OfSubject(int verb, int depth)
    {
        // "Fell victim to the frost and has been rearranged": what is said by a second verb.
        foreach (var at in clauses.ChildrenOf(verb))
        {
            if (clauses.RelationOf(at) == "conj" && clauses.IsPassive(at) && Class(at) is { } made and (EventStatus.Cancelled or EventStatus.Postponed))
                return Under(at, made, depth);
        }

        var mood = clauses.MoodOf(verb);
        if (words.Perceives.Contains(clauses.LemmaOf(verb)) && mood == ClauseMood.Possible)
            return EventStatus.Happened;
        if (mood is ClauseMood.Ahead or ClauseMood.Would && clauses.IsLater(verb, words.Later) || clauses.IsOneOf(verb, words.Slips))
            return Under(verb, EventStatus.Postponed, depth);
        if (clauses.IsOneOf(verb, words.FailsOfItself))
            return Under(verb, EventStatus.Cancelled, depth);
        return clauses.IsBe(verb) && words.Off.Contains(clauses.WordAfter(verb)) ? clauses.IsNegated(verb) ? EventStatus.Expected : EventStatus.Cancelled : null;
    }

    /// <summary>"The vote is due", "a rumour of a merger".</summary>
    private EventStatus? WithPredicate(int noun, int governor, int depth)
    {
        if (Effect(noun, depth) is { } effect)
            return effect;
        var (word, lemma) = (clauses.WordOf(governor), clauses.LemmaOf(governor));
        if (clauses.IsSubject(noun) && words.Off.Contains(word))
            return EventStatus.Cancelled;
        if (clauses.IsSubject(noun) && clauses.EndsAny(governor, words.OnHold))
            return EventStatus.Postponed;
        if (clauses.IsSubject(noun) && clauses.IsPredicate(governor))
        {
            return clauses.IsNegated(governor) ? EventStatus.Denied
                : words.Pending.Contains(word) || clauses.IsFuture(governor) ? EventStatus.Expected
                : words.Doubtful.Contains(lemma) ? EventStatus.Uncertain
                : EventStatus.Happened;
        }

        return words.OpenNouns.Contains(lemma) || words.Near.Contains(word) ? EventStatus.Uncertain
            : words.PlanNouns.Contains(lemma) ? EventStatus.Expected
            : clauses.HeadOf(governor) >= 0 ? Read(governor, depth + 1)
            : EventStatus.Happened;
    }

    /// <summary>What the words of its own phrase say of a noun: "planned talks", "a possible strike", "the march set for Friday". Null where they say nothing.</summary>
    private EventStatus? OfOwnWords(int noun)
    {
        EventStatus? told = clauses.SideOf(noun) switch
        {
            TimeDirection.Future => EventStatus.Expected,
            TimeDirection.Past => EventStatus.Happened,
            _ => null,
        };
        foreach (var at in clauses.ChildrenOf(noun))
        {
            var (word, lemma) = (clauses.WordOf(at), clauses.LemmaOf(at));
            var relation = clauses.RelationOf(at);
            if (relation is "amod" or "compound" or "advmod" && (words.Doubtful.Contains(lemma) || words.Doubtful.Contains(word)))
                return EventStatus.Uncertain;
            told = relation switch
            {
                "amod" or "compound" when words.Ahead.Contains(lemma) || words.Ahead.Contains(word) => EventStatus.Expected,
                "amod" or "acl" when !clauses.IsRelative(at) && clauses.IsParticiple(at) && OfParticiple(at) is { } done => done,
                "amod" when at > noun && words.Pending.Contains(word) => EventStatus.Expected,
                "amod" when words.Gone.Contains(lemma) => EventStatus.Happened,
                "acl" when words.Pending.Contains(word) || clauses.MoodOf(at) == ClauseMood.Infinitive => EventStatus.Expected,
                "acl" when clauses.IsRelative(at) => OfRelative(noun, at) ?? told,
                _ => told,
            };
        }

        return told;
    }

    /// <summary>"The cancelled flight", "surgery postponed to next year"; null where the participle says nothing.</summary>
    private EventStatus? OfParticiple(int participle) =>
        clauses.MoodOf(participle) is not (ClauseMood.Participle or ClauseMood.Done or ClauseMood.Present) ? null
        : clauses.IsOneOf(participle, words.Cancels) || clauses.IsOneOf(participle, words.FailsOfItself) ? EventStatus.Cancelled
        : clauses.IsOneOf(participle, words.Postpones) ? EventStatus.Postponed
        : null;

    /// <summary>"Talks, which were to start on Monday, will now start on Friday"; null where the clause says nothing.</summary>
    private EventStatus? OfRelative(int noun, int verb) => clauses.MoodOf(verb) switch
    {
        ClauseMood.WasToCome when clauses.HeadOf(noun) is >= 0 and var main && clauses.MoodOf(main) == ClauseMood.Ahead => EventStatus.Postponed,
        ClauseMood.Ahead or ClauseMood.ToCome => EventStatus.Expected,
        ClauseMood.Present when clauses.IsAhead(verb, words.Soon) => EventStatus.Expected,
        ClauseMood.Done when words.Occurs.Contains(clauses.LemmaOf(verb)) => EventStatus.Happened,
        _ => null,
    };

    /// <summary>"Planned talks were called off": what is done with a noun outweighs what its own words say.</summary>
    private EventStatus? Outweighed(int noun, EventStatus own, int depth)
    {
        if (own == EventStatus.Uncertain)
            return own;
        if (clauses.IsNone(noun))
            return EventStatus.Denied;
        var verb = clauses.IsSubject(noun) && clauses.HeadOf(noun) is >= 0 and var head && clauses.IsVerb(head) ? head : default(int?);
        if (verb is { } main)
        {
            // "Saturday's game will now be played on Wednesday", "the vote planned for Tuesday will not be held".
            if (clauses.SideOf(noun) is not null && clauses.MoodOf(main) == ClauseMood.Ahead && words.Now.Any(now => clauses.HasChild(main, now)))
                return EventStatus.Postponed;
            if (own == EventStatus.Expected && clauses.IsNegated(main))
                return EventStatus.Cancelled;
        }

        if (Effect(noun, depth) is { } effect and not EventStatus.Uncertain)
            return effect;
        return verb is { } occurring && words.Occurs.Contains(clauses.LemmaOf(occurring)) && clauses.MoodOf(occurring) == ClauseMood.Done ? EventStatus.Happened : own;
    }
}
