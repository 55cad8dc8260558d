using System.Collections.Frozen;
using Dateline.Languages;

namespace Dateline.Events;

/// <summary>What hangs on a verb: its helpers, its negation, its condition.</summary>
internal sealed partial class ClauseStructure
{
    /// <summary>What the words of its group say of a verb's time.</summary>
    public ClauseMood MoodOf(int verb)
    {
        var (isTo, hasBe, isPast) = (false, false, false);
        foreach (var child in children[verb])
        {
            if (child > verb || RelationOf(child) is not ("aux" or "aux:pass" or "mark" or "cop"))
                continue;
            switch (HelperOf(child))
            {
                case Auxiliary.Future:
                    return ClauseMood.Ahead;
                case Auxiliary.Would:
                    return ClauseMood.Would;
                case Auxiliary.Possible or Auxiliary.Should or Auxiliary.Modal:
                    return ClauseMood.Possible;
                case Auxiliary.To:
                    isTo = true;
                    break;
                case Auxiliary.Have or Auxiliary.Had or Auxiliary.Having:
                    isPast = true;
                    break;
                case Auxiliary.Was:
                    (hasBe, isPast) = (true, true);
                    break;
                case Auxiliary.Is or Auxiliary.Be or Auxiliary.Clipped:
                    hasBe = true;
                    break;
                case Auxiliary.Did:
                    return ClauseMood.Done;
                case Auxiliary.Do:
                    return ClauseMood.Present;
            }
        }

        if (isTo)
            return ToCome(verb) ?? ClauseMood.Infinitive;
        if (isPast)
            return ClauseMood.Done;
        return sentence.Words[verb].Penn switch
        {
            "VBD" => ClauseMood.Done,
            "VBG" => hasBe ? ClauseMood.Progressive : ClauseMood.Gerund,
            "VBN" => hasBe ? ClauseMood.Present : RelationOf(verb) is "acl" or "advcl" or "amod" ? ClauseMood.Participle : ClauseMood.Done,
            "JJ" or "NNS" or "NN" => verb > 0 && IsTo(verb - 1) ? ClauseMood.Infinitive : ClauseMood.Present,
            _ => ClauseMood.Present,
        };
    }

    /// <summary>What the clipped forms of a treebank's words make of a verb: <c>wo</c> of "won't" is <c>will</c>.</summary>
    private Auxiliary HelperOf(int word) => lower[word] switch
    {
        "wo" => Auxiliary.Future,
        "ca" or "ought" => Auxiliary.Modal,
        "'d" => sentence.Words[word].Penn == "MD" ? Auxiliary.Would : Auxiliary.Had,
        var form => grammar.Auxiliaries.GetValueOrDefault(form).Kind,
    };

    /// <summary>"Is to sign", "was to have signed": the form of "be" stands right before "to".</summary>
    private ClauseMood? ToCome(int verb)
    {
        for (var to = verb - 1; to > 0 && to >= verb - 5; to--)
        {
            if (IsTo(to))
                return HelperOf(to - 1) switch { Auxiliary.Is or Auxiliary.Clipped => ClauseMood.ToCome, Auxiliary.Was => ClauseMood.WasToCome, _ => null };
        }

        return null;
    }

    /// <summary>Whether a verb's subject is what it is done to: "was moved".</summary>
    public bool IsPassive(int verb) => passive[verb];

    /// <summary>Whether a word may be a participle of the past.</summary>
    public bool IsParticiple(int word) => sentence.Words[word].Penn is "VBN" or "VBD" or "JJ";

    /// <summary>Whether a verb stands with "has" or "had".</summary>
    public bool IsPerfect(int verb) => HasHelper(verb, Auxiliary.Have, Auxiliary.Had);

    /// <summary>Whether a verb stands with "had".</summary>
    public bool IsPluperfect(int verb) => HasHelper(verb, Auxiliary.Had);

    /// <summary>"Had been due", "was scheduled".</summary>
    public bool IsOfPast(int predicate) => HasHelper(predicate, Auxiliary.Was, Auxiliary.Had);

    /// <summary>Whether a word stands with "will".</summary>
    public bool IsFuture(int word) => HasHelper(word, Auxiliary.Future);

    private bool HasBe(int word) => HasHelper(word, Auxiliary.Was, Auxiliary.Is, Auxiliary.Be);

    private bool HasHelper(int word, params ReadOnlySpan<Auxiliary> kinds)
    {
        foreach (var child in children[word])
        {
            if (child < word && RelationOf(child) is "aux" or "aux:pass" or "cop" && kinds.Contains(HelperOf(child)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word is itself a form of "be".</summary>
    public bool IsBe(int word) => HelperOf(word) is Auxiliary.Was or Auxiliary.Is or Auxiliary.Be;

    /// <summary>Whether a verb, or the noun of its subject, is denied.</summary>
    public bool IsNegated(int word)
    {
        foreach (var child in children[word])
        {
            if (RelationOf(child) != "det" && (grammar.Negations.Contains(lower[child]) || lower[child] == "n't") && !IsSubject(child)
                || RelationOf(child) == "advmod" && IsNone(child)
                || IsSubject(child) && (grammar.Negations.Contains(lower[child]) || lower[child] == "none" || IsNone(child)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a noun or an adverb stands with "no": "no parade", "no longer".</summary>
    public bool IsNone(int word) => word > 0 && lower[word - 1] == "no" || HasChild(word, "no");

    /// <summary>Whether a clause stands under "if" or "whether", or is a turned condition: "should he fail".</summary>
    public bool IsHypothetical(int verb, FrozenSet<string> conditions)
    {
        foreach (var child in children[verb])
        {
            if (RelationOf(child) is "mark" or "advmod" && conditions.Contains(lower[child]) || child > 0 && IsTo(child) && conditions.Contains(lower[child - 1])
                || RelationOf(child) == "aux" && HelperOf(child) == Auxiliary.Should && child == First(verb) && RelationOf(verb) == "advcl")
                return true;
        }

        return false;
    }

    /// <summary>Whether a clause hangs on a condition.</summary>
    public bool HasCondition(int verb, FrozenSet<string> conditions)
    {
        foreach (var child in children[verb])
        {
            if (RelationOf(child) == "advcl" && IsHypothetical(child, conditions))
                return true;
        }

        return false;
    }

    /// <summary>Whether a form of "be" ties a predicate to its subject.</summary>
    public bool IsPredicate(int word)
    {
        foreach (var child in children[word])
        {
            if (RelationOf(child) == "cop")
                return true;
        }

        return false;
    }
}
