using Dateline.Tagging;

namespace Dateline.Coding;

/// <summary>Finds who does what a verb says, and to whom, by the structure of the sentence, and by the order of its noun phrases where that leaves it open.</summary>
internal sealed class ParticipantReader(Clauses clauses, NounPhraseReader phrases)
{
    /// <summary>What the structure says is hardly ever wrong where the order of the phrases says the same.</summary>
    public const double Sure = 1, Likely = 0.8, Guessed = 0.5;

    private static readonly string[] Prepositions = ["in", "at", "near", "from", "to", "with", "of", "by", "for", "on", "against"];

    /// <summary>So many words a verb has with its helping verbs and adverbs.</summary>
    private const int LongestVerb = 6;

    /// <summary>So many verbs are climbed from one to the verb that has its subject.</summary>
    private const int MostSteps = 4;

    /// <summary>Those before the verb: who does it, or to whom where the verb is passive.</summary>
    public (ActorGroup? Group, double Confidence) Subject(int verb)
    {
        if (SubjectHead(verb) is ({ } head, var isFar))
        {
            if (clauses[head].Universal == UniversalTag.Pron && head < verb && GovernorOf(head) is { } governor && Subject(governor) is ({ } self, var sure))
                return (self, Math.Min(sure, Likely));
            var group = GroupAt(head, verb);

            // What stands behind a preposition does nothing.
            if (group is { Start: > 0 } && Prepositions.Contains(clauses.Forms[group.Start - 1]))
                return (null, 0);
            if (group is not null)
                return (group, Nearest(verb) is { } near && near.Start == group.Start ? Sure : isFar ? Guessed : Likely);
            if (phrases.At(head) < 0 || clauses[head].Universal == UniversalTag.Pron)
                return (null, 0);

            // The mayor of Lisbane, ties between Lisbane and Ostmark: those to whom the noun belongs. What is in Lisbane is not Lisbane.
            for (var i = phrases.Phrases[phrases.At(head)].End; i < verb; i++)
            {
                if (clauses.Forms[i] is "in" or "at" or "near")
                    break;
                if (phrases.At(i) >= 0 && GroupAt(i, verb) is { } belonging && clauses.IsUnder(i, head))
                    return (belonging, Likely);
            }

            return (null, 0);
        }

        if (Nearest(verb) is not { } guess)
            return (null, 0);

        // Who stands first in the sentence, and nobody else before a verb with a tense, is its subject in spite of what stands between.
        return (guess, guess.Start == 0 && clauses.IsFinite(verb) ? Likely : Guessed);
    }

    /// <summary>The first group behind a place that belongs to what the verb tells and is none of some others.</summary>
    public ActorGroup? After(int place, int verb, ActorGroup? but)
    {
        for (var i = place; i < clauses.Count; i++)
        {
            if (i > verb && IsNewClause(i, verb))
                return null;
            if (phrases.At(i) is not (>= 0 and var phrase) || !clauses.IsSeen(i, verb) && phrases.SubjectOf(phrase) is null)
                continue;
            if (phrases.SubjectOf(phrase) is { } other && !clauses.IsWithin(other, verb))
                return null;
            if (!phrases.Phrases[phrase].IsActor)
                continue;
            if (phrases.From(phrase, clauses.Count) is { } group && (but is null || group.Start >= but.End || group.End <= but.Start))
                return group;
            i = phrases.Phrases[phrase].End - 1;
        }

        return null;
    }

    /// <summary>Those who are the object of an active verb; null where it has none or it is nobody.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="end">Where its words end: who stands right there is its object, unless it begins a clause of its own.</param>
    public ActorGroup? Object(int verb, int end)
    {
        var head = end < clauses.Count && phrases.At(end) is >= 0 and var next && !(phrases.SubjectOf(next) is { } other && clauses.IsVerb(other)) ? end
            : clauses.Dependents(verb, "obj").FirstOrDefault(word => word > verb, -1);
        return head >= 0 && phrases.At(head) is >= 0 and var phrase && phrases.Phrases[phrase] is { IsActor: true, IsWhole: true } ? phrases.From(phrase, clauses.Count) : null;
    }

    /// <summary>Whether the verb says what is done to its subject.</summary>
    public bool IsPassive(int verb)
    {
        if (clauses[verb].Penn is not ("VBN" or "VBD"))
            return false;
        for (var i = verb - 1; i >= 0 && clauses[i].Universal is UniversalTag.Adv or UniversalTag.Part or UniversalTag.Aux; i--)
        {
            if (clauses.Forms[i] is "was" or "were" or "been" or "being" or "is" or "are" or "be" or "got")
                return true;
            if (clauses.Forms[i] is "have" or "has" or "had" or "having")
                return false;
        }

        // "Was beaten and robbed": both.
        if (clauses.IsRelation(verb, "conj") && clauses[verb].Penn == "VBN" && clauses[verb].Head is var other && other < verb && clauses.IsVerb(other))
            return IsPassive(other);
        // A participle with an object is a past tense that was taken for one: "Rebels attacked troops".
        return clauses[verb].Penn == "VBN" && !clauses.Dependents(verb, "obj").Any() && (clauses.IsRelation(verb, "acl") || clauses.Dependents(verb, "aux:pass").Any());
    }

    /// <summary>Who is named by "by" as the one who does it.</summary>
    public ActorGroup? Agent(int verb)
    {
        for (var i = verb + 1; i + 1 < clauses.Count && !IsNewClause(i, verb); i++)
        {
            if (clauses.Forms[i] == "by" && phrases.At(i + 1) is >= 0 and var phrase)
                return phrases.Phrases[phrase].IsActor ? phrases.From(phrase, clauses.Count) : After(i + 1, verb, null);
        }

        return null;
    }

    /// <summary>Whether the verb is said not to be so.</summary>
    public bool IsNegated(int verb)
    {
        for (var at = verb; at >= 0; at = clauses[at].Head)
        {
            if (clauses.Dependents(at, "advmod", "cc").Any(word => word < at && clauses.Forms[word] is "not" or "never" or "neither" or "nor"))
                return true;

            // "did not try to": what is tried did not come about either.
            if (!clauses.IsRelation(at, "xcomp"))
                return false;
        }

        return false;
    }

    /// <summary>Whether those before the verb are said not to do it: "neither Lisbane nor Ostmark".</summary>
    public bool AreNone(ActorGroup group) =>
        clauses.Forms[group.Start] is "neither" or "no" or "none" || group.Start > 0 && clauses.Forms[group.Start - 1] is "neither" or "nor";

    /// <summary>Whether a verb's subject is something that two have with each other: "talks between Lisbane and Ostmark".</summary>
    public bool IsBetween(ActorGroup group) => group.Members.Length > 1 && group.Start > 0 && clauses.Forms[group.Start - 1] == "between";

    /// <summary>Whether a group is where something takes place: "in Corvaine", "in the neutral city of Corvaine".</summary>
    public bool IsPlaced(ActorGroup group)
    {
        var before = group.Start - 1;
        if (before > 0 && clauses.Forms[before] == "of" && phrases.At(before - 1) is >= 0 and var phrase)
            before = phrases.Phrases[phrase].Start - 1;
        return before >= 0 && clauses.Forms[before] is "in" or "at" or "near" or "outside";
    }

    /// <summary>How a verb stands to what it tells.</summary>
    public VerbMood Mood(int verb)
    {
        var mood = OwnMood(verb);
        for (var at = verb; mood != VerbMood.Open && clauses[at].Head is >= 0 and var head; at = head)
        {
            // What somebody says before it is his; what stands under "if" is nobody's.
            if (clauses.Dependents(at, "mark").Any(mark => clauses.Forms[mark] is "if" or "unless" or "whether") || clauses.IsRelation(at, "ccomp") && head < at && clauses.IsVerb(head))
                return VerbMood.Open;
        }

        return mood;
    }

    private VerbMood OwnMood(int verb)
    {
        for (var i = verb - 1; i >= 0 && i > verb - LongestVerb; i--)
        {
            if (clauses[i].Penn == "MD")
                return clauses.Forms[i] is "will" or "shall" ? VerbMood.Ahead : VerbMood.Open;
            if (clauses.Forms[i] is "about" or "set" or "due" && clauses.Forms[i + 1] == "to")
                return VerbMood.Ahead;
            if (clauses[i].Universal is not (UniversalTag.Adv or UniversalTag.Aux or UniversalTag.Part))
                break;
        }

        if (clauses.IsRelation(verb, "conj") && clauses[verb].Head < verb && clauses.IsVerb(clauses[verb].Head) && clauses[verb].Penn is "VBN" or "VB")
            return OwnMood(clauses[verb].Head);
        if (clauses[verb].Penn == "VBN" && clauses.IsRelation(verb, "acl") && clauses[clauses[verb].Head].Head < 0 && clauses.Dependents(verb, "obj").Any())
            return VerbMood.Told;
        if (clauses[verb].Penn is "VBD" or "VBZ" or "VBP" && !clauses.IsRelation(verb, "acl"))
            return VerbMood.Told;
        return clauses[verb].Penn == "VBN" && clauses.IsFinite(verb) ? VerbMood.Told : VerbMood.Open;
    }

    private ActorGroup? GroupAt(int word, int verb)
    {
        if (phrases.At(word) is not (>= 0 and var phrase))
            return null;
        var first = phrases.First(phrase);
        return phrases.From(first, Math.Max(verb, phrases.Phrases[phrase].End)) is { } group
            && (group.Members.Any(m => m.End > phrases.Phrases[phrase].Start) || phrases.Phrases[phrase].IsActor) ? group : null;
    }

    /// <summary>The noun that does what a verb says, and whether it was found by way of a clause that need not share its subject.</summary>
    private (int? Head, bool IsFar) SubjectHead(int verb)
    {
        var at = verb;
        var isFar = false;
        for (var step = 0; step < MostSteps && at >= 0; step++)
        {
            foreach (var subject in clauses.Dependents(at, "nsubj"))
            {
                if (subject < at)
                    return (IsRelative(subject, at) ? clauses[at].Head : subject, isFar);
            }

            // A noun right before a verb is its subject, whatever else it was taken for.
            if (NounBefore(at) is { } noun)
                return (noun, isFar);

            // A verb that describes a noun: the noun does it. One that an object is told to do: the object does it.
            if (clauses.IsRelation(at, "acl"))
                return (clauses[at].Head, isFar);
            var head = clauses[at].Head;
            if (head < 0 || !IsChained(at))
                return (null, false);
            if (clauses.IsRelation(at, "xcomp") && clauses.Dependents(head, "obj").FirstOrDefault(o => o > head && o < at, -1) is >= 0 and var told)
                return (told, isFar);
            isFar |= !clauses.IsRelation(at, "xcomp") && !clauses.IsRelation(at, "conj");
            at = head;
        }

        return (null, false);
    }

    private int? NounBefore(int verb)
    {
        if (clauses[verb].Penn is "VB" or "VBG")
            return null;
        var at = verb - 1;
        while (at >= 0 && clauses[at].Universal is UniversalTag.Adv or UniversalTag.Aux)
            at--;
        if (at < 0 || clauses[at].Universal is not (UniversalTag.Noun or UniversalTag.Propn))
            return null;

        // "The leader of Lisbane condemned": not Lisbane.
        while (clauses.IsRelation(at, "nmod") && clauses[at].Head is >= 0 and var head && head < at)
            at = head;
        return at;
    }

    /// <summary>Whether a subject stands for the noun that its clause describes: "Lisbane, which condemned".</summary>
    private bool IsRelative(int subject, int verb) => clauses[subject].Universal == UniversalTag.Pron && clauses.Forms[subject] is "that" or "which" or "who"
        && clauses[verb].Head is var head && head >= 0 && head < subject && clauses[verb].Relation.EndsWith("relcl", StringComparison.Ordinal);

    /// <summary>The verb that "it" in what is said comes back to: "Lisbane said it would …".</summary>
    private int? GovernorOf(int pronoun)
    {
        var said = clauses[pronoun].Head;
        return clauses.Forms[pronoun] is "it" or "they" or "he" or "she" && said > pronoun && clauses.IsRelation(said, "ccomp") && clauses[said].Head is >= 0 and var governor && governor < pronoun
            ? governor : null;
    }

    /// <summary>Whether a verb without a subject has that of the verb or adjective on which it depends.</summary>
    private bool IsChained(int verb) => clauses.IsRelation(verb, "xcomp") || clauses.IsRelation(verb, "conj")
        || (clauses.IsRelation(verb, "ccomp") || clauses.IsRelation(verb, "advcl")) && !clauses.IsFinite(verb);

    /// <summary>The group that stands nearest before the verb.</summary>
    private ActorGroup? Nearest(int verb)
    {
        for (var i = verb - 1; i >= 0; i--)
        {
            if (phrases.At(i) is >= 0 and var phrase && phrases.Phrases[phrase].IsActor && clauses.IsSeen(i, verb))
                return phrases.From(phrases.First(phrase), verb);
        }

        return null;
    }

    /// <summary>Whether at a word something else is begun that is not what the verb tells: "… after", "…, officials said", "… and promised".</summary>
    private bool IsNewClause(int at, int verb)
    {
        if (clauses.Forms[at] is "after" or "since" or "while" or "because" or "although" or "when" or "before")
            return true;
        return clauses.IsVerb(at) && clauses.IsFinite(at) && !clauses.IsSeen(at, verb) && clauses[at].Head is var head && head != at && !clauses.IsUnder(verb, at);
    }
}
