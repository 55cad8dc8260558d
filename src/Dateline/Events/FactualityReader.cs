using Dateline.Languages;
using Dateline.Tagging;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>Tells from the structure of a sentence whether what one of its words names takes place.</summary>
/// <remarks>
/// A verb's own group says when (<c>will sign</c>, <c>has signed</c>, <c>to sign</c>), and the words that govern it say what to make of that
/// (<c>denied that</c>, <c>scrapped plans to</c>, <c>whether</c>). A noun has its own words (<c>planned talks</c>, <c>after the talks</c>), else it goes as its
/// verb goes. The field calls this the factuality of events (Saurí and Pustejovsky 2009, FactBank).
/// </remarks>
internal sealed partial class FactualityReader
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
        clauses = new(page, sentence, times, lexicon.Grammar);
        words = lexicon.Factuality;
        isUnconfirmed = clauses.Has(words.Unconfirmed);
    }

    /// <summary>What the sentence says of the event that a word names; null where it says nothing of whether it takes place.</summary>
    /// <param name="word">The number of the word in the sentence.</param>
    public EventStatus? Of(int word)
    {
        var told = Read(word, 0);
        return told switch
        {
            EventStatus.Happened when clauses.IsQuestion || isUnconfirmed => EventStatus.Uncertain,
            EventStatus.Expected when clauses.IsQuestion => EventStatus.Uncertain,
            _ => told,
        };
    }

    private EventStatus? Read(int word, int depth) =>
        depth > Deepest ? null
        : clauses.IsVerb(word) ? OfVerb(word, depth)
        : OfNoun(word, depth);

    private EventStatus? OfVerb(int verb, int depth)
    {
        var mood = clauses.MoodOf(verb);
        EventStatus? told = mood switch
        {
            ClauseMood.Done => EventStatus.Happened,
            ClauseMood.Ahead or ClauseMood.ToCome => EventStatus.Expected,
            ClauseMood.WasToCome => Overtaken(),
            ClauseMood.Would => clauses.HasCondition(verb, words.Conditions) ? EventStatus.Uncertain : EventStatus.Expected,
            ClauseMood.Possible => EventStatus.Uncertain,
            ClauseMood.Present when words.Starts.Contains(clauses.LemmaOf(verb)) => EventStatus.Expected,
            ClauseMood.Present or ClauseMood.Progressive => clauses.IsAhead(verb, words.Soon) ? EventStatus.Expected : EventStatus.Happened,
            _ => null,
        };
        if (told is not { } own)
            return OfUnfinished(verb, mood, depth);
        return clauses.IsNegated(verb) ? Refused(mood) : Governed(verb, own, depth);
    }

    /// <summary>"Will not close": by who says it, it is denied; "will not close after all", "no longer plans to": a plan is given up.</summary>
    private EventStatus Refused(ClauseMood mood) =>
        mood is ClauseMood.Ahead or ClauseMood.Would or ClauseMood.Present && clauses.Has(words.GivenUp) ? EventStatus.Cancelled : EventStatus.Denied;

    /// <summary>"Was to have spoken": what came of it is said by what else the sentence tells.</summary>
    private EventStatus Overtaken()
    {
        if (clauses.HasVerb(words.Postpones) || clauses.Has(words.NotUntil) || clauses.Has(words.DoneElse) && !clauses.Has(words.NotDone))
            return EventStatus.Postponed;
        return clauses.Has(words.NotDone) || clauses.Has(words.WasToHave) || clauses.Has(words.But) || clauses.HasVerb(words.Cancels)
            || clauses.HasVerb(words.FailsOfItself) ? EventStatus.Cancelled : EventStatus.Uncertain;
    }

    /// <summary>A clause with a verb of its own time, under the words that govern it: "denied that it had sold", "whether it will sell".</summary>
    private EventStatus Governed(int verb, EventStatus told, int depth)
    {
        for (var at = verb; depth <= Deepest; depth++)
        {
            if (clauses.IsHypothetical(at, words.Conditions))
                return EventStatus.Uncertain;
            var governor = clauses.HeadOf(at);
            if (governor < 0)
                return told;
            switch (clauses.RelationOf(at))
            {
                case "ccomp" or "xcomp" or "csubj" or "advcl" when IsSaidToBeFalse(governor):
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
                    return Effect(governor, depth) ?? (words.OpenNouns.Contains(clauses.LemmaOf(governor)) ? EventStatus.Uncertain : told);
                case "conj" or "parataxis" or "advcl":
                    break;
                default:
                    return told;
            }

            at = governor;
        }

        return told;
    }

    private bool IsSaidToBeFalse(int predicate) => words.False.Contains(clauses.LemmaOf(predicate))
        || words.True.Contains(clauses.LemmaOf(predicate)) && clauses.IsNegated(predicate);

    /// <summary>An infinitive, a gerund or a participle, which goes as what governs it goes.</summary>
    private EventStatus? OfUnfinished(int verb, ClauseMood mood, int depth)
    {
        var governor = clauses.HeadOf(verb);
        if (governor < 0)
            return mood == ClauseMood.Infinitive ? EventStatus.Expected : EventStatus.Happened;
        if (clauses.IsNegated(verb))
            return EventStatus.Denied;
        if (clauses.IsHypothetical(verb, words.Conditions) || clauses.IsHypothetical(governor, words.Conditions) || clauses.HasCondition(governor, words.Conditions))
            return EventStatus.Uncertain;
        if (words.Pending.Contains(clauses.WordOf(governor)) && clauses.IsOfPast(governor))
            return Overtaken();

        var relation = clauses.RelationOf(verb);
        if (relation == "conj" && !(mood == ClauseMood.Infinitive && clauses.IsVerb(governor) && clauses.MoodOf(governor) != ClauseMood.Infinitive))
            return Read(governor, depth + 1);
        return (mood == ClauseMood.Infinitive ? OfInfinitive(verb, governor, depth) : null)
            ?? (relation == "acl" && !clauses.IsVerb(governor) ? OfNounClause(mood, governor, depth) : null)
            ?? (Takes(relation, mood) && Class(governor) is { } governed ? Under(governor, governed, depth) : null)
            ?? (clauses.IsVerb(governor) ? OfAdverbial(verb, mood, governor, depth)
                : words.Doubtful.Contains(clauses.LemmaOf(governor)) ? EventStatus.Uncertain
                : mood == ClauseMood.Infinitive ? EventStatus.Expected : EventStatus.Happened);
    }

    /// <summary>Whether a verb takes the clause as what it is about: "refused to sign", "denied signing"; an infinitive is joined to infinitives only, so one
    /// that seems joined to another verb is taken by it.</summary>
    private static bool Takes(string relation, ClauseMood mood) => relation is "xcomp" or "ccomp" or "obj" or "csubj"
        || mood == ClauseMood.Infinitive && relation is "advcl" or "parataxis" or "conj" || mood == ClauseMood.Gerund && relation is "advcl" or "obl";

    /// <summary>"Told them to leave", "no plans to leave"; null where neither the verb nor the noun in front decides.</summary>
    private EventStatus? OfInfinitive(int verb, int governor, int depth)
    {
        if (clauses.NounBeforeTo(verb) is { } noun)
        {
            if (clauses.IsNone(noun))
                return EventStatus.Denied;
            var lemma = clauses.LemmaOf(noun);
            var isPlan = words.PlanNouns.Contains(lemma);
            if (noun != governor && (isPlan || words.OpenNouns.Contains(lemma)))
                return Effect(noun, depth + 1) ?? OfLeadingPlan(noun) ?? (isPlan ? EventStatus.Expected : EventStatus.Uncertain);
        }

        return words.ExpectsOfInfinitives.Contains(clauses.LemmaOf(governor)) && clauses.RelationOf(verb) is "xcomp" or "ccomp"
            ? Under(governor, EventStatus.Expected, depth) : null;
    }

    /// <summary>"Plans to build a runway were dropped": whatever the parse makes of it, what is said of plans that open a sentence is said of the infinitive.</summary>
    private EventStatus? OfLeadingPlan(int noun)
    {
        const int leading = 2;
        return clauses.Has(words.NotDone) ? EventStatus.Cancelled
            : noun > leading ? null
            : clauses.HasVerb(words.Cancels) ? EventStatus.Cancelled
            : clauses.HasVerb(words.Postpones) ? EventStatus.Postponed
            : null;
    }

    /// <summary>"The attempt to deport", "an order closing the road", "a survey carried out".</summary>
    private EventStatus? OfNounClause(ClauseMood mood, int noun, int depth) =>
        mood == ClauseMood.Participle ? EventStatus.Happened
        : Effect(noun, depth + 1) is { } effect ? effect
        : words.OpenNouns.Contains(clauses.LemmaOf(noun)) ? EventStatus.Uncertain
        : mood == ClauseMood.Infinitive || words.PlanNouns.Contains(clauses.LemmaOf(noun)) ? EventStatus.Expected
        : EventStatus.Happened;

    /// <summary>"After signing", "travelled to sign": who travelled to sign may have come in vain.</summary>
    private EventStatus? OfAdverbial(int verb, ClauseMood mood, int governor, int depth)
    {
        if (mood == ClauseMood.Gerund && clauses.FollowsAny(verb, words.AfterWhatWas))
            return EventStatus.Happened;
        if (mood == ClauseMood.Gerund && (clauses.FollowsAny(verb, words.BeforeWhatComes) || clauses.FollowsAny(verb, words.Before)))
            return clauses.MoodOf(governor) == ClauseMood.Done ? EventStatus.Happened : EventStatus.Expected;
        var main = Read(governor, depth + 1);
        return mood == ClauseMood.Infinitive && main == EventStatus.Happened && clauses.RelationOf(verb) == "advcl" && !words.Does.Contains(clauses.LemmaOf(governor))
            ? EventStatus.Uncertain : main;
    }
}
