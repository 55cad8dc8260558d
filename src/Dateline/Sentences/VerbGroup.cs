using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Sentences;

/// <summary>What the words of a verb group say of its time.</summary>
internal enum VerbTense
{
    /// <summary><c>meets</c>, <c>are met</c></summary>
    Present,

    /// <summary><c>is meeting</c></summary>
    Progressive,

    /// <summary><c>met</c>, <c>was met</c>, <c>was meeting</c></summary>
    Past,

    /// <summary><c>has met</c></summary>
    Perfect,

    /// <summary><c>had met</c></summary>
    PastPerfect,

    /// <summary><c>will meet</c></summary>
    Future,

    /// <summary><c>would meet</c></summary>
    Would,

    /// <summary><c>may meet</c>, <c>could meet</c>, <c>may have met</c></summary>
    Possible,

    /// <summary><c>should meet</c>, <c>must meet</c>, <c>can meet</c></summary>
    Modal,

    /// <summary><c>would have met</c>, <c>should have met</c></summary>
    Unreal,

    /// <summary><c>to meet</c></summary>
    Infinitive,

    /// <summary><c>meeting</c>, without more</summary>
    Gerund,

    /// <summary><c>taken</c>, without more</summary>
    Participle,
}

/// <summary>A verb with the words before it that give its tense.</summary>
/// <param name="Start">The first piece of the group.</param>
/// <param name="Verb">The piece of the main verb.</param>
/// <param name="Base">Its dictionary form.</param>
/// <param name="Tense">What the group says of its time.</param>
/// <param name="IsNegated">Whether it says that it is not so.</param>
/// <param name="IsPassive">Whether its subject is what it is done to.</param>
internal readonly record struct VerbGroup(int Start, int Verb, string Base, VerbTense Tense, bool IsNegated, bool IsPassive)
{
    private const int LongestGroup = 8;

    /// <summary>The group whose main verb is a piece; null where that is no verb, or more likely a noun.</summary>
    public static VerbGroup? At(Piece[] pieces, int verb, Grammar grammar)
    {
        var piece = pieces[verb];
        if (piece.Kind != PieceKind.Letters)
            return null;
        var (dictionary, forms) = grammar.Verbs[piece.Word];
        if (forms == VerbForms.None)
        {
            // "Will peak": after a modal even a word that no table knows is a verb.
            if (verb == 0 || piece.IsCapitalised || grammar.Negations.Contains(piece.Word) || grammar.IsAdverb(piece.Word) || grammar.After.Contains(piece.Word)
                || pieces[verb - 1].Kind != PieceKind.Letters || !grammar.BeforeUnknownVerbs.Contains(pieces[verb - 1].Word))
                return null;
            forms = VerbForms.Base;
        }

        var start = verb;
        var negated = false;
        AuxiliaryWord first = default, second = default, nearest = default;
        for (var at = verb - 1; at >= 0 && verb - at <= LongestGroup; at--)
        {
            var word = pieces[at].Word;
            if (word == "longer" && at > 0 && pieces[at - 1].Word == "no")
            {
                (negated, at) = (true, at - 1); // "will no longer close"
                continue;
            }

            if (word == "," && BeforeAside(pieces, at, grammar) is { } not)
            {
                at = not + 1; // "would not, after all, suspend"
                continue;
            }

            if (grammar.Negations.Contains(word))
                negated = true;
            if (AuxiliaryAt(pieces, at, grammar) is { Kind: not Auxiliary.None } auxiliary)
            {
                nearest = nearest.Kind == Auxiliary.None ? auxiliary : nearest;
                (second, first) = (first, auxiliary);
                start = at;
                if (auxiliary.Kind == Auxiliary.To)
                    break;
            }
            else if (!grammar.IsAdverb(word))
            {
                break;
            }
        }

        if (first.Kind == Auxiliary.None)
            return Bare(pieces, verb, dictionary, forms, grammar, negated && (start < verb || pieces[verb - 1].Word == "never"));
        negated |= first.IsNegative || start > 0 && grammar.BeforeDeniedGroups.Contains(pieces[start - 1].Word);
        var isParticiple = forms.HasFlag(VerbForms.Participle);
        var isPassive = isParticiple && nearest.Kind is (Auxiliary.Be or Auxiliary.Is or Auxiliary.Was);
        var ongoing = nearest.Kind is (Auxiliary.Be or Auxiliary.Is or Auxiliary.Was or Auxiliary.Clipped) && forms.HasFlag(VerbForms.Gerund);
        VerbTense? tense = first.Kind switch
        {
            Auxiliary.Future => VerbTense.Future,
            Auxiliary.Would => second.Kind == Auxiliary.Have ? VerbTense.Unreal : VerbTense.Would,
            Auxiliary.Possible => VerbTense.Possible,
            Auxiliary.Should => second.Kind == Auxiliary.Have ? VerbTense.Unreal : VerbTense.Modal,
            Auxiliary.Modal => VerbTense.Modal,
            Auxiliary.To => VerbTense.Infinitive,
            Auxiliary.Have => isParticiple || nearest.Kind == Auxiliary.Be ? VerbTense.Perfect : null,
            Auxiliary.Had => isParticiple || nearest.Kind == Auxiliary.Be ? VerbTense.PastPerfect : null,
            Auxiliary.Having => VerbTense.Gerund,
            Auxiliary.Did => VerbTense.Past,
            Auxiliary.Do => VerbTense.Present,
            Auxiliary.Was => isPassive || ongoing ? VerbTense.Past : null,
            Auxiliary.Is => ongoing ? VerbTense.Progressive : isPassive ? VerbTense.Present : null,
            Auxiliary.Clipped => ongoing ? VerbTense.Progressive : null,
            Auxiliary.Be => VerbTense.Participle,
            _ => null,
        };
        var needsBase = first.Kind is Auxiliary.To or Auxiliary.Did or Auxiliary.Do or Auxiliary.Future or Auxiliary.Would or Auxiliary.Possible or Auxiliary.Should or Auxiliary.Modal;
        if (tense is not null && nearest.Kind == Auxiliary.Be && !isParticiple && !forms.HasFlag(VerbForms.Gerund))
            return null; // "would be free": an adjective
        if (tense is null || needsBase && nearest == first && !forms.HasFlag(VerbForms.Base))
            return Bare(pieces, verb, dictionary, forms, grammar, negated: false);
        return new(start, verb, dictionary, tense.Value, negated, isPassive);
    }

    /// <summary>The "not" before words between commas that say how it was meant: "did not, as reported, resign"; null where no such words end with a comma.</summary>
    private static int? BeforeAside(Piece[] pieces, int comma, Grammar grammar)
    {
        const int longest = 4;
        for (var at = comma - 2; at > 1 && at >= comma - longest - 1; at--)
        {
            if (pieces[at].Word == ",")
                return grammar.Negations.Contains(pieces[at - 1].Word) && grammar.After.Contains(pieces[at + 1].Word) ? at - 1 : null;
        }

        return null;
    }

    private static VerbGroup? Bare(Piece[] pieces, int verb, string dictionary, VerbForms forms, Grammar grammar, bool negated)
    {
        var before = verb > 0 ? pieces[verb - 1].Word : "";
        if (verb > 0 && pieces[verb] is { IsTight: true } && before is "-" or "–")
            return null;
        if (forms.HasFlag(VerbForms.Gerund))
            return new(verb, verb, dictionary, VerbTense.Gerund, negated, IsPassive: false);
        if (forms.HasFlag(VerbForms.Base) || forms.HasFlag(VerbForms.Third))
        {
            // A form that may be a noun is a verb only after its subject: "they visit", "Ruiz visits", but "two visits", "state visits".
            if (grammar.Determiners.Contains(before) && !grammar.Pronouns.Contains(before) && !(grammar.Joiners.Contains(before) && !grammar.NounsToo.Contains(dictionary)))
                return null;

            // "That talks would open": what stands before an auxiliary is its subject.
            if (verb + 1 < pieces.Length && AuxiliaryAt(pieces, verb + 1, grammar).Kind is not (Auxiliary.None or Auxiliary.To))
                return null;
            var isPlain = forms.HasFlag(VerbForms.Third) && grammar.VerbsInS.Contains(dictionary);
            if (grammar.NounsToo.Contains(dictionary) && !isPlain && !FollowsSubject(pieces, verb, forms, grammar))
                return null;
            if (!forms.HasFlag(VerbForms.Third) && !forms.HasFlag(VerbForms.Past) && IsLet(pieces, verb, grammar))
                return null;
            if (forms.HasFlag(VerbForms.Past) && !forms.HasFlag(VerbForms.Third))
                return new(verb, verb, dictionary, VerbTense.Past, negated, IsPassive: false);
            return verb == 0 && !forms.HasFlag(VerbForms.Third) ? null : new(verb, verb, dictionary, VerbTense.Present, negated, IsPassive: false);
        }

        // "The injured man", "a planned visit": the participle belongs to its noun.
        var hasNoun = verb + 1 < pieces.Length && pieces[verb + 1].Kind == PieceKind.Letters;
        var opening = verb > 1 && grammar.IsAdverb(before) ? pieces[verb - 2].Word : before; // "a newly painted hall"
        if (hasNoun && (grammar.BeforeParticiples.Contains(opening) || grammar.BeforeParticiples.Contains(before)))
            return null;

        // "Lunch followed by talks": nobody followed anybody.
        // "Stay closed": the participle says how the subject is.
        var afterVerb = verb > 0 && grammar.Copulas.Contains(grammar.Verbs[before].Base);
        var isPassive = !forms.HasFlag(VerbForms.Past) || forms.HasFlag(VerbForms.Participle) && (afterVerb || verb + 1 < pieces.Length && grammar.Agents.Contains(pieces[verb + 1].Word));
        return new(verb, verb, dictionary, isPassive ? VerbTense.Participle : VerbTense.Past, negated, isPassive);
    }

    /// <summary>"Let five ships pass", "made him leave": the bare form has the time of the verb before it.</summary>
    private static bool IsLet(Piece[] pieces, int verb, Grammar grammar)
    {
        const int reach = 5;
        for (var at = verb - 1; at >= 0 && at >= verb - reach && pieces[at].Kind != PieceKind.Mark; at--)
        {
            if (grammar.Letting.Contains(pieces[at].Word))
                return true;
        }

        return false;
    }

    /// <summary>"Ada Lund and Karl Berg visit", "the Reds visit"; but "the Lund launch site".</summary>
    private static bool IsPlural(Piece[] pieces, int last, Grammar grammar)
    {
        const int longestName = 4;
        if (pieces[last].Word[^1] == 's')
            return true;
        for (var at = last; at >= 0 && at > last - longestName - 1; at--)
        {
            if (grammar.Joiners.Contains(pieces[at].Word) || pieces[at].Word is "," or "&")
                return true;
            if (!pieces[at].IsCapitalised)
                return false;
        }

        return false;
    }

    private static bool FollowsSubject(Piece[] pieces, int verb, VerbForms forms, Grammar grammar)
    {
        if (verb == 0)
            return false;
        var before = pieces[verb - 1];
        if (grammar.Pronouns.Contains(before.Word))
            return true;
        if (before.Kind != PieceKind.Letters || grammar.Auxiliaries.GetValueOrDefault(before.Word).Kind == Auxiliary.Clipped)
            return false;
        var after = verb + 1 < pieces.Length ? pieces[verb + 1] : new Piece(default, PieceKind.Mark, ".", false, false);
        if (grammar.VerbParticles.Contains(after.Word) && forms.HasFlag(VerbForms.Base) && before.Word.Length > 3 && before.Word[^1] == 's')
            return true; // "observers set up a camp"
        if (before.IsCapitalised && !pieces[verb].IsCapitalised)
            return !grammar.NoObjects.Contains(after.Word) && after.Word is not ("," or ".") && (forms != VerbForms.Base || IsPlural(pieces, verb - 1, grammar));

        // "Ministers visit the port": a plural before the bare form, and an object after it; but "takes place on".
        if (grammar.Verbs[before.Word] is var (other, otherForms) && otherForms.HasFlag(VerbForms.Third) && !grammar.NounsToo.Contains(other))
            return false;
        return forms.HasFlag(VerbForms.Base) && before.Word.Length > 3 && before.Word[^1] == 's'
            && (after.IsCapitalised || grammar.Objects.Contains(after.Word));
    }

    private static AuxiliaryWord AuxiliaryAt(Piece[] pieces, int at, Grammar grammar)
    {
        var word = pieces[at].Word;
        if (!grammar.Auxiliaries.TryGetValue(word, out var auxiliary)
            || at > 0 && pieces[at].IsCapitalised && grammar.AuxiliariesOrNames.Contains(word)
            || auxiliary.Kind == Auxiliary.Clipped && (at == 0 || !grammar.BeforeClippedVerbs.Contains(pieces[at - 1].Word)))
            return default;
        return auxiliary;
    }
}
