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
            if (verb == 0 || piece.IsCapitalised || IsAdverb(piece.Word, grammar) || grammar.After.Contains(piece.Word)
                || pieces[verb - 1] is not { Kind: PieceKind.Letters, Word: "will" or "'ll" or "won't" or "would" or "might" or "could" })
                return null;
            forms = VerbForms.Base;
        }

        var start = verb;
        var negated = false;
        string first = "", second = "", nearest = "";
        for (var at = verb - 1; at >= 0 && verb - at <= LongestGroup; at--)
        {
            var word = pieces[at].Word;
            if (grammar.Negations.Contains(word))
                negated = true;
            if (IsAuxiliary(word, pieces, at))
            {
                nearest = nearest.Length == 0 ? word : nearest;
                (second, first) = (first, word);
                start = at;
                if (word == "to")
                    break;
            }
            else if (!IsAdverb(word, grammar))
            {
                break;
            }
        }

        if (first.Length == 0)
            return Bare(pieces, verb, dictionary, forms, grammar, negated && start < verb);
        negated |= first.EndsWith("n't", StringComparison.Ordinal) || first == "cannot" || start > 0 && pieces[start - 1].Word is "not" or "never";
        var isPassive = nearest is "be" or "been" or "being" or "is" or "are" or "was" or "were" or "am" or "get" or "gets" or "got" or "wasn't" or "weren't" or "isn't" or "aren't"
            && forms.HasFlag(VerbForms.Participle);
        var ongoing = nearest is "is" or "are" or "am" or "was" or "were" or "be" or "been" or "isn't" or "aren't" or "wasn't" or "weren't" or "'re" or "'m" or "'s" && forms.HasFlag(VerbForms.Gerund);
        VerbTense? tense = first switch
        {
            "will" or "shall" or "'ll" or "won't" => VerbTense.Future,
            "would" or "wouldn't" => second == "have" ? VerbTense.Unreal : VerbTense.Would,
            "could" or "may" or "might" or "couldn't" => VerbTense.Possible,
            "should" or "shouldn't" => second == "have" ? VerbTense.Unreal : VerbTense.Modal,
            "must" or "can" or "can't" or "cannot" => VerbTense.Modal,
            "to" => VerbTense.Infinitive,
            "has" or "have" or "hasn't" or "haven't" or "'ve" => forms.HasFlag(VerbForms.Participle) || nearest == "been" ? VerbTense.Perfect : null,
            "had" or "hadn't" => forms.HasFlag(VerbForms.Participle) || nearest == "been" ? VerbTense.PastPerfect : null,
            "having" => VerbTense.Gerund,
            "did" or "didn't" => VerbTense.Past,
            "do" or "does" or "don't" or "doesn't" => VerbTense.Present,
            "was" or "were" or "wasn't" or "weren't" or "got" => isPassive || ongoing ? VerbTense.Past : null,
            "is" or "are" or "am" or "isn't" or "aren't" or "'re" or "'m" or "get" or "gets" => ongoing ? VerbTense.Progressive : isPassive ? VerbTense.Present : null,
            "'s" => ongoing ? VerbTense.Progressive : null,
            "be" or "been" or "being" => VerbTense.Participle,
            _ => null,
        };
        var needsBase = first is "to" or "did" or "didn't" or "do" or "does" or "don't" or "doesn't" or "will" or "shall" or "'ll" or "won't" or "would" or "could" or "may" or "might" or "should" or "must" or "can";
        if (tense is not null && nearest is "be" or "been" or "being" && !forms.HasFlag(VerbForms.Participle) && !forms.HasFlag(VerbForms.Gerund))
            return null; // "would be free": an adjective
        if (tense is null || needsBase && nearest == first && !forms.HasFlag(VerbForms.Base))
            return Bare(pieces, verb, dictionary, forms, grammar, negated: false);
        return new(start, verb, dictionary, tense.Value, negated, isPassive);
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
            if (verb + 1 < pieces.Length && pieces[verb + 1].Word != "to" && IsAuxiliary(pieces[verb + 1].Word, pieces, verb + 1))
                return null;
            var isPlain = forms.HasFlag(VerbForms.Third) && grammar.VerbsInS.Contains(dictionary);
            if (grammar.NounsToo.Contains(dictionary) && !isPlain && !FollowsSubject(pieces, verb, forms, grammar))
                return null;
            if (!forms.HasFlag(VerbForms.Third) && !forms.HasFlag(VerbForms.Past) && IsLet(pieces, verb))
                return null;
            if (forms.HasFlag(VerbForms.Past) && !forms.HasFlag(VerbForms.Third))
                return new(verb, verb, dictionary, VerbTense.Past, negated, IsPassive: false);
            return verb == 0 && !forms.HasFlag(VerbForms.Third) ? null : new(verb, verb, dictionary, VerbTense.Present, negated, IsPassive: false);
        }

        // "The injured man", "a planned visit": the participle belongs to its noun.
        var attributive = before is "the" or "a" or "an" or "his" or "her" or "its" or "their" or "'s" or "of" or "by" or "with" or "for" or "from" or "among" or "between" && verb + 1 < pieces.Length && pieces[verb + 1].Kind == PieceKind.Letters;
        if (attributive || verb > 1 && IsAdverb(before, grammar) && pieces[verb - 2].Word is "a" or "an" or "the" && verb + 1 < pieces.Length && pieces[verb + 1].Kind == PieceKind.Letters)
            return null; // "a newly painted hall"

        // "Lunch followed by talks": nobody followed anybody.
        // "Stay closed": the participle says how the subject is.
        var afterVerb = verb > 0 && grammar.Verbs[before] is { Base: "stay" or "remain" or "keep" or "become" or "feel" or "look" or "seem" or "appear" or "go" or "get" };
        var isPassive = !forms.HasFlag(VerbForms.Past) || forms.HasFlag(VerbForms.Participle) && (afterVerb || verb + 1 < pieces.Length && pieces[verb + 1].Word == "by");
        return new(verb, verb, dictionary, isPassive ? VerbTense.Participle : VerbTense.Past, negated, isPassive);
    }

    /// <summary>"Let five ships pass", "made him leave": the bare form has the time of the verb before it.</summary>
    private static bool IsLet(Piece[] pieces, int verb)
    {
        const int reach = 5;
        for (var at = verb - 1; at >= 0 && at >= verb - reach && pieces[at].Kind != PieceKind.Mark; at--)
        {
            if (pieces[at].Word is "let" or "lets" or "made" or "makes" or "make" or "saw" or "helped" or "helps")
                return true;
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
        if (before.Kind != PieceKind.Letters || before.Word == "'s")
            return false;
        var after = verb + 1 < pieces.Length ? pieces[verb + 1] : default;
        if (after.Word is "up" or "out" or "off" or "down" && forms.HasFlag(VerbForms.Base) && before.Word.Length > 3 && before.Word[^1] == 's')
            return true; // "observers set up a camp"
        if (before.IsCapitalised && !pieces[verb].IsCapitalised)
            return after.Word is not ("of" or "that" or "and" or "," or ".");

        // "Ministers visit the port": a plural before the bare form, and an object after it; but "takes place on".
        if (grammar.Verbs[before.Word] is var (other, otherForms) && otherForms.HasFlag(VerbForms.Third) && !grammar.NounsToo.Contains(other))
            return false;
        return forms.HasFlag(VerbForms.Base) && before.Word.Length > 3 && before.Word[^1] == 's'
            && (after.IsCapitalised || after.Word is "the" or "a" or "an" or "their" or "to" or "for" or "on" or "in" or "at" or "against");
    }

    private static bool IsAuxiliary(string word, Piece[] pieces, int at) => word switch
    {
        "will" or "shall" or "'ll" or "won't" or "would" or "could" or "might" or "should" or "must" or "can" or "can't" or "cannot" or "wouldn't" or "couldn't" or "shouldn't" => true,
        "may" => at == 0 || !pieces[at].IsCapitalised,
        "to" or "has" or "have" or "had" or "having" or "hasn't" or "haven't" or "hadn't" or "'ve" => true,
        "is" or "are" or "am" or "was" or "were" or "be" or "been" or "being" or "isn't" or "aren't" or "wasn't" or "weren't" or "'re" or "'m" => true,
        "did" or "didn't" or "do" or "does" or "don't" or "doesn't" => true,
        "'s" => at > 0 && pieces[at - 1].Word is "he" or "she" or "it" or "that" or "who" or "there",
        _ => false,
    };

    private static bool IsAdverb(string word, Grammar grammar) =>
        grammar.Adverbs.Contains(word) || word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("family" or "supply" or "assembly" or "july" or "italy" or "reply" or "rally");
}
