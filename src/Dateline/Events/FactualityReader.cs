using System.Collections.Frozen;
using Dateline.Languages;
using Dateline.Tagging;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>Tells from the structure of a sentence whether what one of its words names takes place.</summary>
/// <remarks>
/// A verb's own group says when (<c>will sign</c>, <c>has signed</c>, <c>to sign</c>), and the words that govern it say what to make of that (<c>denied that</c>,
/// <c>scrapped plans to</c>, <c>whether</c>). A noun has its own words (<c>planned talks</c>, <c>after the talks</c>), else it goes as its verb goes.
/// </remarks>
internal sealed class FactualityReader
{
    /// <summary>So many words are climbed from one to the word that governs it; parses hang deeper only by mistake.</summary>
    private const int Deepest = 12;

    private readonly ClauseStructure clauses;
    private readonly FactualityWords words;
    private readonly bool isUnconfirmed;

    /// <summary>A reader of one sentence.</summary>
    /// <param name="page">The page's text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="times">The times that it names.</param>
    /// <param name="lexicon">Its language.</param>
    public FactualityReader(string page, TaggedSentence sentence, IEnumerable<TimeExpression> times, Lexicon lexicon)
    {
        clauses = new(page, sentence, lexicon.Grammar, times);
        words = lexicon.Factuality;
        isUnconfirmed = words.Unconfirmed.Any(phrase => clauses.Find(phrase) >= 0);
    }

    /// <summary>What the sentence says of the event that a word names; null where it says nothing of whether it takes place.</summary>
    public EventStatus? Of(int word)
    {
        var told = clauses.IsVerb(word) ? OfVerb(word, 0) : OfNoun(word, 0);
        return told switch
        {
            EventStatus.Happened when clauses.IsQuestion || isUnconfirmed => EventStatus.Uncertain,
            EventStatus.Expected when clauses.IsQuestion => EventStatus.Uncertain,
            _ => told,
        };
    }

    private EventStatus? OfVerb(int verb, int depth)
    {
        if (depth > Deepest)
            return null;
        var mood = clauses.MoodOf(verb);
        var told = mood switch
        {
            VerbMood.Done => EventStatus.Happened,
            VerbMood.Ahead => EventStatus.Expected,
            VerbMood.Would => clauses.HasCondition(verb) ? EventStatus.Uncertain : EventStatus.Expected,
            VerbMood.Possible => clauses.HasChild(verb, "should") && clauses.IsAhead(verb) ? EventStatus.Expected : EventStatus.Uncertain,
            VerbMood.Present or VerbMood.Progressive => clauses.IsAhead(verb) || words.Starts.Contains(clauses.LemmaOf(verb)) && mood == VerbMood.Present ? EventStatus.Expected : EventStatus.Happened,
            VerbMood.ToCome => EventStatus.Expected,
            VerbMood.WasToCome => Overtaken(),
            _ => default(EventStatus?),
        };
        if (told is null)
            return OfUnfinished(verb, mood, depth);
        if (clauses.IsNegated(verb))
            return IsGivenUp(mood) ? EventStatus.Cancelled : EventStatus.Denied;
        return Governed(verb, told.Value, depth);
    }

    /// <summary>"Will not close after all", "no longer plans to".</summary>
    private bool IsGivenUp(VerbMood mood) => mood is VerbMood.Ahead or VerbMood.Would or VerbMood.Present && words.GivenUp.Any(phrase => clauses.Find(phrase) >= 0);

    /// <summary>"Was to have spoken": what came of it is said by what else the sentence tells.</summary>
    private EventStatus Overtaken()
    {
        var isDenied = clauses.Find("not do so") >= 0 || clauses.Find("no longer") >= 0;
        if (clauses.Any(words.Postpones) || clauses.Find("until") >= 0 && clauses.Find("not") >= 0 || clauses.Find("do so") >= 0 && !isDenied || clauses.Find("later") >= 0)
            return EventStatus.Postponed;
        return isDenied || clauses.IsPerfectInfinitive || clauses.Any(words.Cancels) || clauses.Any(words.FailsOfItself) || clauses.Find("but") >= 0 || clauses.Find("instead") >= 0
            ? EventStatus.Cancelled : EventStatus.Uncertain;
    }

    /// <summary>A clause with a verb of its own time, under the words that govern it: "denied that it had sold", "whether it will sell".</summary>
    private EventStatus Governed(int verb, EventStatus told, int depth)
    {
        for (int at = verb, climbed = depth; climbed <= Deepest; climbed++)
        {
            if (clauses.IsHypothetical(at))
                return EventStatus.Uncertain;
            var governor = clauses.HeadOf(at);
            if (governor < 0)
                return told;
            switch (clauses.RelationOf(at))
            {
                case "ccomp" or "xcomp" or "csubj" or "advcl" when words.False.Contains(clauses.LemmaOf(governor))
                    || words.True.Contains(clauses.LemmaOf(governor)) && clauses.IsNegated(governor):
                    return EventStatus.Denied;
                case "ccomp" or "xcomp" or "csubj":
                case "advcl" when clauses.IsThatClause(at):
                    if (clauses.IsOneOf(governor, words.Denies))
                        return clauses.IsNegated(governor) ? EventStatus.Uncertain : EventStatus.Denied;
                    if (clauses.IsOneOf(governor, words.Opens) || words.Doubtful.Contains(clauses.LemmaOf(governor)))
                        return clauses.IsNegated(governor) ? EventStatus.Denied : EventStatus.Uncertain;
                    break;
                case "acl" when !clauses.IsRelative(at):
                    // "Rejected claims that they had raided", "a report that they were freed was untrue".
                    if (Effect(governor, climbed) is { } effect)
                        return effect;
                    return words.OpenNouns.Contains(clauses.LemmaOf(governor)) ? EventStatus.Uncertain : told;
                case "conj" or "parataxis" or "advcl":
                    break;
                default:
                    return told;
            }

            at = governor;
        }

        return told;
    }

    /// <summary>An infinitive, a gerund or a participle, which goes as what governs it goes.</summary>
    private EventStatus? OfUnfinished(int verb, VerbMood mood, int depth)
    {
        var governor = clauses.HeadOf(verb);
        if (governor < 0)
            return mood == VerbMood.Infinitive ? EventStatus.Expected : EventStatus.Happened;
        if (clauses.IsNegated(verb))
            return EventStatus.Denied;
        if (clauses.IsHypothetical(verb) || clauses.IsHypothetical(governor) || clauses.HasCondition(governor))
            return EventStatus.Uncertain;
        if (mood == VerbMood.Infinitive && clauses.NounBeforeTo(verb) is { } denied && clauses.IsNone(denied))
            return EventStatus.Denied;
        if (words.Pending.Contains(clauses.WordOf(governor)) && clauses.IsOfPast(governor))
            return Overtaken();
        var lemma = clauses.LemmaOf(governor);
        var relation = clauses.RelationOf(verb);
        if (relation == "conj" && mood == VerbMood.Infinitive && clauses.IsVerb(governor) && clauses.MoodOf(governor) != VerbMood.Infinitive)
            relation = "xcomp"; // an infinitive is joined to infinitives only
        if (relation == "conj")
            return clauses.IsVerb(governor) ? OfVerb(governor, depth + 1) : OfNoun(governor, depth + 1);
        if (mood == VerbMood.Infinitive && words.ExpectsOfInfinitives.Contains(lemma) && relation is "xcomp" or "ccomp")
            return Under(governor, EventStatus.Expected, depth);
        if (mood == VerbMood.Infinitive && clauses.NounBeforeTo(verb) is { } noun && noun != governor
            && (words.PlanNouns.Contains(clauses.LemmaOf(noun)) || words.OpenNouns.Contains(clauses.LemmaOf(noun))))
        {
            // "Plans to build a runway were dropped": whatever the parse makes of it, the infinitive is the plan's.
            return Effect(noun, depth + 1) ?? (clauses.Find("no longer") >= 0 ? EventStatus.Cancelled : noun <= 2 && clauses.Any(words.Cancels) ? EventStatus.Cancelled : noun <= 2 && clauses.Any(words.Postpones) ? EventStatus.Postponed
                : words.PlanNouns.Contains(clauses.LemmaOf(noun)) ? EventStatus.Expected : EventStatus.Uncertain);
        }

        if (relation == "acl" && !clauses.IsVerb(governor))
        {
            if (mood == VerbMood.Participle)
                return EventStatus.Happened;
            if (Effect(governor, depth + 1) is { } effect)
                return effect;
            return words.OpenNouns.Contains(lemma) ? EventStatus.Uncertain
                : mood == VerbMood.Infinitive || words.PlanNouns.Contains(lemma) ? EventStatus.Expected : EventStatus.Happened;
        }

        if (Class(governor) is { } governed && (relation is "xcomp" or "ccomp" or "obj" or "csubj" || mood == VerbMood.Infinitive && relation is "advcl" or "parataxis"
            || mood == VerbMood.Gerund && relation is "advcl" or "obl"))
            return Under(governor, governed, depth);
        if (!clauses.IsVerb(governor))
            return words.Doubtful.Contains(lemma) ? EventStatus.Uncertain : mood == VerbMood.Infinitive ? EventStatus.Expected : EventStatus.Happened;
        if (mood == VerbMood.Gerund && clauses.FollowsAny(verb, words.AfterWhatWas))
            return EventStatus.Happened;
        if (mood == VerbMood.Gerund && clauses.FollowsAny(verb, words.BeforeWhatComes))
            return clauses.MoodOf(governor) == VerbMood.Done ? EventStatus.Happened : EventStatus.Expected;
        return mood == VerbMood.Infinitive && OfVerb(governor, depth + 1) is EventStatus.Happened && relation == "advcl" && !words.Does.Contains(lemma) ? EventStatus.Uncertain
            : OfVerb(governor, depth + 1);
    }

    /// <summary>The status that a verb gives to what it governs; null where it gives none.</summary>
    private EventStatus? Class(int verb)
    {
        var lemma = clauses.LemmaOf(verb);
        return words.Moves.Contains(lemma) && clauses.LeadsToTime(verb) ? EventStatus.Postponed
            : Is(words.Cancels) ? EventStatus.Cancelled
            : Is(words.Postpones) || lemma is "put" or "place" or "leave" && words.OnHold.Any(phrase => clauses.Find(phrase) > verb) ? EventStatus.Postponed
            : Is(words.Denies) || Is(words.Fails) ? EventStatus.Denied
            : Is(words.Opens) ? EventStatus.Uncertain
            : Is(words.Expects) ? EventStatus.Expected
            : null;

        bool Is(FrozenSet<string> set) => clauses.IsOneOf(verb, set);
    }

    /// <summary>What a verb with its preposition gives to the noun behind that: "gave up on the launch". Null where it gives nothing.</summary>
    private EventStatus? Class(int verb, int noun) =>
        clauses.IsOneOfBefore(verb, noun, words.Cancels) ? EventStatus.Cancelled
        : clauses.IsOneOfBefore(verb, noun, words.Postpones) ? EventStatus.Postponed
        : clauses.IsOneOfBefore(verb, noun, words.Denies) || clauses.IsOneOfBefore(verb, noun, words.Fails) ? EventStatus.Denied
        : clauses.IsOneOfBefore(verb, noun, words.Opens) ? EventStatus.Uncertain
        : clauses.IsOneOfBefore(verb, noun, words.Expects) ? EventStatus.Expected
        : Class(verb) is EventStatus.Uncertain ? EventStatus.Uncertain
        : null;

    /// <summary>What a verb makes of what it governs, given what is said of the verb itself: "could be cancelled", "was not considering".</summary>
    private EventStatus? Under(int verb, EventStatus governed, int depth)
    {
        var mood = clauses.MoodOf(verb);
        if (governed == EventStatus.Expected && mood == VerbMood.Done && clauses.IsPluperfect(verb) && clauses.RelationOf(verb) != "ccomp")
            return Overtaken();
        if (clauses.IsNegated(verb))
            return governed is EventStatus.Uncertain or EventStatus.Expected ? IsGivenUp(mood) ? EventStatus.Cancelled : EventStatus.Denied : governed == EventStatus.Denied ? EventStatus.Uncertain : EventStatus.Expected;
        if (mood == VerbMood.Possible && governed is not EventStatus.Denied)
            return EventStatus.Uncertain;
        if (mood is VerbMood.Infinitive or VerbMood.Gerund && governed is EventStatus.Cancelled or EventStatus.Postponed or EventStatus.Expected
            && OfUnfinished(verb, mood, depth + 1) is EventStatus.Uncertain or EventStatus.Denied)
            return EventStatus.Uncertain;
        if (clauses.IsHypothetical(verb))
            return EventStatus.Uncertain;
        return governed is EventStatus.Expected or EventStatus.Uncertain ? Governed(verb, governed, depth + 1) : governed;
    }

    /// <summary>What a noun makes of what hangs on it: "the cancellation of the match".</summary>
    private EventStatus? ClassOfNoun(int noun) =>
        words.CancellingNouns.Contains(clauses.LemmaOf(noun)) ? EventStatus.Cancelled
        : words.PostponingNouns.Contains(clauses.LemmaOf(noun)) ? EventStatus.Postponed
        : words.DenyingNouns.Contains(clauses.LemmaOf(noun)) ? EventStatus.Denied
        : null;

    /// <summary>What becomes of a noun through the words above it: "abandoned its attempt to", "reports of a merger were false". Null where nothing does.</summary>
    private EventStatus? Effect(int noun, int depth)
    {
        for (var at = noun; depth <= Deepest; depth++)
        {
            var governor = clauses.HeadOf(at);
            if (governor < 0)
                return null;
            switch (clauses.RelationOf(at))
            {
                case "obl" when clauses.IsVerb(governor) && Class(governor, at) is { } governed:
                    return governed == EventStatus.Expected ? null : Under(governor, governed, depth);
                case "obj" or "nsubj:pass" or "xcomp" or "ccomp" when clauses.IsVerb(governor) && Class(governor) is { } governed:
                    return governed == EventStatus.Expected ? null : Under(governor, governed, depth);
                case "nsubj" when words.Denies.Contains(clauses.LemmaOf(governor)) || words.False.Contains(clauses.LemmaOf(governor)):
                    return EventStatus.Denied;
                case "nmod" when ClassOfNoun(governor) is { } made:
                    return made;
                case "nmod" when clauses.HeadOf(governor) is >= 0 and var taking && clauses.IsVerb(taking) && Class(taking, at) is { } phrase and not EventStatus.Uncertain:
                    return phrase == EventStatus.Expected ? null : Under(taking, phrase, depth); // "pulled the plug on the fair"
                case "nmod" or "conj" or "obj" or "obl" or "appos":
                    at = governor;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private EventStatus? OfNoun(int noun, int depth)
    {
        if (depth > Deepest)
            return null;
        var governor = clauses.HeadOf(noun);
        var own = OfOwnWords(noun);
        if (own == EventStatus.Happened && governor >= 0 && clauses.IsVerb(governor) && Taken(noun, governor) is { } taken)
            return Under(governor, taken, depth); // "ordered his release on 4 May": the day is that of what was ordered
        if (own is { } told)
            return Governing(noun, told, depth);
        if (governor < 0)
            return clauses.IsNone(noun) ? words.NoMore.Any(phrase => clauses.Find(phrase) >= 0) ? EventStatus.Cancelled : EventStatus.Denied : null;
        var relation = clauses.RelationOf(noun);
        if (clauses.IsNone(noun))
            return clauses.IsVerb(governor) && clauses.MoodOf(governor) == VerbMood.Ahead && words.NoMore.Any(phrase => clauses.Find(phrase) >= 0) ? EventStatus.Cancelled : EventStatus.Denied;
        if (clauses.FollowsAny(noun, words.BeforeWhatComes))
            return EventStatus.Expected;
        if (clauses.FollowsAny(noun, words.InsteadOf))
            return EventStatus.Cancelled;
        if (clauses.FollowsAny(noun, words.AfterWhatWas))
            return EventStatus.Happened;
        if (clauses.FollowsAny(noun, ["before"]))
            return clauses.IsVerb(governor) && clauses.MoodOf(governor) == VerbMood.Done && !clauses.IsPerfect(governor) ? EventStatus.Happened : EventStatus.Expected;
        if (relation is "conj" or "appos" or "compound")
            return OfNoun(governor, depth + 1);
        if (!clauses.IsVerb(governor))
        {
            if (Effect(noun, depth) is { } effect)
                return effect;
            if (relation.StartsWith("nsubj", StringComparison.Ordinal) && (words.Off.Contains(clauses.WordOf(governor)) || clauses.StandsBefore(governor, words.OnHold)))
                return words.Off.Contains(clauses.WordOf(governor)) ? EventStatus.Cancelled : EventStatus.Postponed;
            if (clauses.CopulaOf(governor) is { } copula && relation.StartsWith("nsubj", StringComparison.Ordinal))
                return clauses.IsNegated(governor) ? EventStatus.Denied : words.Pending.Contains(clauses.WordOf(governor)) || clauses.IsFuture(copula) ? EventStatus.Expected
                    : words.Doubtful.Contains(clauses.LemmaOf(governor)) ? EventStatus.Uncertain : EventStatus.Happened;
            return words.OpenNouns.Contains(clauses.LemmaOf(governor)) || words.Near.Contains(clauses.WordOf(governor)) ? EventStatus.Uncertain
                : words.PlanNouns.Contains(clauses.LemmaOf(governor)) ? EventStatus.Expected
                : clauses.HeadOf(governor) >= 0 ? OfNoun(governor, depth + 1) : EventStatus.Happened;
        }

        if (Taken(noun, governor) is { } governed)
            return Under(governor, governed, depth);
        // "Said the visit, the first for years, would begin": the verb of the noun is another that hangs on the saying.
        if (relation == "obj" && clauses.SaidOf(noun, governor) is { } said)
            return OfVerb(said, depth + 1);
        if (relation.StartsWith("nsubj", StringComparison.Ordinal) && OfJoined(governor, depth) is { } joined)
            return joined;
        if (relation.StartsWith("nsubj", StringComparison.Ordinal) && words.Perceives.Contains(clauses.LemmaOf(governor)) && clauses.MoodOf(governor) == VerbMood.Possible)
            return EventStatus.Happened;
        if (relation.StartsWith("nsubj", StringComparison.Ordinal) && clauses.IsLater(governor) && clauses.MoodOf(governor) is VerbMood.Ahead or VerbMood.Would)
            return EventStatus.Postponed;
        if (relation is "obl" or "nmod" && clauses.FollowsAny(noun, ["for"]) && (clauses.IsPerfect(governor) || clauses.MoodOf(governor) is VerbMood.Progressive or VerbMood.Present))
            return EventStatus.Expected;
        if (relation.StartsWith("nsubj", StringComparison.Ordinal) && clauses.IsOneOf(governor, words.FailsOfItself))
            return Under(governor, EventStatus.Cancelled, depth);
        if (relation.StartsWith("nsubj", StringComparison.Ordinal) && clauses.IsOneOf(governor, words.Slips))
            return Under(governor, EventStatus.Postponed, depth);
        if (relation == "nsubj" && clauses.IsBe(governor) && words.Off.Contains(clauses.WordAfter(governor)))
            return clauses.IsNegated(governor) ? EventStatus.Expected : EventStatus.Cancelled;
        return clauses.IsNegated(governor) ? relation is "nsubj" && clauses.MoodOf(governor) == VerbMood.Ahead ? EventStatus.Cancelled
                : relation is "obj" or "nsubj" or "nsubj:pass" ? EventStatus.Denied : EventStatus.Happened
            : OfVerb(governor, depth + 1);
    }

    /// <summary>"Fell victim to the frost and has been rearranged": what is said of a subject by a second verb.</summary>
    private EventStatus? OfJoined(int verb, int depth)
    {
        foreach (var at in clauses.ChildrenOf(verb))
        {
            if (clauses.RelationOf(at) == "conj" && clauses.IsPassive(at) && Class(at) is EventStatus.Cancelled or EventStatus.Postponed && Class(at) is { } made)
                return Under(at, made, depth);
        }

        return null;
    }

    /// <summary>What its verb gives to a noun that it takes; null where it takes it not or gives it nothing.</summary>
    private EventStatus? Taken(int noun, int verb) => clauses.RelationOf(noun) switch
    {
        "obj" or "nsubj:pass" or "xcomp" => Class(verb),
        "obl" => Class(verb, noun),
        _ => null,
    };

    /// <summary>What the words of its own phrase say of a noun: "planned talks", "a possible strike", "the march set for Friday".</summary>
    private EventStatus? OfOwnWords(int noun)
    {
        var told = clauses.SideOf(noun) switch
        {
            TimeDirection.Future => EventStatus.Expected,
            TimeDirection.Past => EventStatus.Happened,
            _ => default(EventStatus?),
        };
        foreach (var at in clauses.ChildrenOf(noun))
        {
            var lemma = clauses.LemmaOf(at);
            switch (clauses.RelationOf(at))
            {
                case "amod" or "compound" or "advmod" when words.Doubtful.Contains(lemma) || words.Doubtful.Contains(clauses.WordOf(at)):
                    return EventStatus.Uncertain;
                case "amod" or "compound" when words.Ahead.Contains(lemma) || words.Ahead.Contains(clauses.WordOf(at)):
                    told = EventStatus.Expected;
                    break;
                case "amod" or "acl" when !clauses.IsRelative(at) && clauses.MoodOf(at) is VerbMood.Participle or VerbMood.Done && clauses.IsParticiple(at) && OfParticiple(at) is { } done:
                    told = done;
                    break;
                case "amod" when at > noun && words.Pending.Contains(clauses.WordOf(at)):
                    told = EventStatus.Expected;
                    break;
                case "amod" when words.Gone.Contains(lemma):
                    told = EventStatus.Happened;
                    break;
                case "acl" when words.Pending.Contains(clauses.WordOf(at)) || clauses.MoodOf(at) == VerbMood.Infinitive:
                    told = EventStatus.Expected;
                    break;
                case "acl" when clauses.IsRelative(at) && clauses.MoodOf(at) == VerbMood.WasToCome && clauses.HeadOf(noun) is >= 0 and var main && clauses.MoodOf(main) == VerbMood.Ahead:
                    return EventStatus.Postponed; // "talks, which were to start on Monday, will now start on Friday"
                case "acl" when clauses.IsRelative(at):
                    told = clauses.MoodOf(at) is VerbMood.Ahead or VerbMood.ToCome || clauses.MoodOf(at) is VerbMood.Present && clauses.IsAhead(at) ? EventStatus.Expected
                        : clauses.MoodOf(at) is VerbMood.Done && words.Occurs.Contains(clauses.LemmaOf(at)) ? EventStatus.Happened : told;
                    break;
            }
        }

        return told;
    }

    /// <summary>"The cancelled flight", "surgery postponed to next year".</summary>
    private EventStatus? OfParticiple(int participle) =>
        clauses.IsOneOf(participle, words.Cancels) || clauses.IsOneOf(participle, words.FailsOfItself) ? EventStatus.Cancelled
        : clauses.IsOneOf(participle, words.Postpones) ? EventStatus.Postponed
        : null;

    /// <summary>"Saturday's game will now be played on Wednesday".</summary>
    private bool IsMoved(int noun) => clauses.SideOf(noun) is not null && clauses.RelationOf(noun).StartsWith("nsubj", StringComparison.Ordinal)
        && clauses.HeadOf(noun) is >= 0 and var verb && clauses.IsVerb(verb) && clauses.MoodOf(verb) == VerbMood.Ahead && clauses.HasChild(verb, "now");

    /// <summary>"Planned talks were called off": what is done with a noun outweighs what it was.</summary>
    private EventStatus? Governing(int noun, EventStatus own, int depth) =>
        IsMoved(noun) ? EventStatus.Postponed :
        own == EventStatus.Uncertain ? own
        : clauses.IsNone(noun) ? EventStatus.Denied
        : own == EventStatus.Expected && clauses.RelationOf(noun).StartsWith("nsubj", StringComparison.Ordinal) && clauses.HeadOf(noun) is >= 0 and var held && clauses.IsNegated(held)
            ? EventStatus.Cancelled
        : Effect(noun, depth) is { } effect and not EventStatus.Uncertain ? effect
        : clauses.RelationOf(noun) == "nsubj" && clauses.HeadOf(noun) is >= 0 and var verb && clauses.IsVerb(verb) && words.Occurs.Contains(clauses.LemmaOf(verb))
            && clauses.MoodOf(verb) is VerbMood.Done ? clauses.IsNegated(verb) ? EventStatus.Denied : EventStatus.Happened
        : own;
}
