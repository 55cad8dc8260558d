using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Tagging;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>What the group of a verb says of its time.</summary>
internal enum VerbMood
{
    /// <summary><c>signed</c>, <c>has signed</c>, <c>was signed</c></summary>
    Done,

    /// <summary><c>signs</c>, <c>is signed</c></summary>
    Present,

    /// <summary><c>is signing</c></summary>
    Progressive,

    /// <summary><c>will sign</c></summary>
    Ahead,

    /// <summary><c>would sign</c></summary>
    Would,

    /// <summary><c>may sign</c>, <c>should sign</c></summary>
    Possible,

    /// <summary><c>is to sign</c></summary>
    ToCome,

    /// <summary><c>was to sign</c>, <c>was to have signed</c></summary>
    WasToCome,

    /// <summary><c>to sign</c></summary>
    Infinitive,

    /// <summary><c>signing</c></summary>
    Gerund,

    /// <summary><c>signed</c> behind a noun</summary>
    Participle,
}

/// <summary>The words of a tagged sentence with what hangs on each, as the reading of its clauses asks for them.</summary>
internal sealed class ClauseStructure
{
    private readonly TaggedSentence sentence;
    private readonly string[] lower;
    private readonly string[] lemmas;
    private readonly List<int>[] children;
    private readonly bool[] verbs;
    private readonly bool[] passive;
    private readonly bool isHeadline;

    /// <summary>For each word, whether it is a verb that no table knows, whose dictionary form may lack an e or have a letter too many.</summary>
    private readonly bool[] isGuessed;
    private readonly TimeDirection?[] sides;

    public ClauseStructure(string page, TaggedSentence sentence, Grammar grammar, IEnumerable<TimeExpression> times)
    {
        this.sentence = sentence;
        var words = sentence.Words;
        lower = new string[words.Length];
        lemmas = new string[words.Length];
        children = new List<int>[words.Length];
        isGuessed = new bool[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            lower[i] = page.Substring(words[i].Span.Start, words[i].Span.Length).ToLowerInvariant();
            lemmas[i] = words[i].Penn[0] == 'V' || words[i].Universal == UniversalTag.Aux ? BaseOf(lower[i], words[i].Penn, grammar)
                : words[i].Penn is "NNS" && lower[i].Length > 3 ? lower[i].EndsWith("ies", StringComparison.Ordinal) ? lower[i][..^3] + "y" : lower[i][..^1]
                : lower[i];
            children[i] = [];
            isGuessed[i] = words[i].Penn[0] == 'V' && grammar.Verbs[lemmas[i]].Forms == VerbForms.None && lemmas[i].Length > 2;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Head >= 0)
                children[words[i].Head].Add(i);
        }

        sides = new TimeDirection?[words.Length];
        foreach (var time in times)
        {
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i].Span.Start >= time.Words.Start && words[i].Span.End <= time.Words.End)
                    sides[i] = TimeSides.Of(time.Reading);
            }
        }

        isHeadline = words.Length > 1 && words[^1].Universal != UniversalTag.Punct;
        verbs = new bool[words.Length];
        passive = new bool[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            // "Were laid": an adjective behind a form of "be" that is a participle as well.
            passive[i] = words[i].Penn is "VBN" or "VBD" or "JJ" && HasBe(i) && grammar.Verbs[lower[i]].Forms.HasFlag(VerbForms.Participle);
            verbs[i] = words[i].Penn[0] == 'V' || words[i].Penn == "MD" || passive[i]
                || i > 0 && words[i - 1].Penn == "TO" && words[i].Universal is UniversalTag.Adj or UniversalTag.Noun && grammar.Verbs[lower[i]].Forms.HasFlag(VerbForms.Base)
                    && (isHeadline || HasChild(i, "to"))
                || isHeadline && i > 0 && words[i].Penn == "NNS" && grammar.Verbs[lower[i]].Forms.HasFlag(VerbForms.Third) && words[i - 1].Penn is "NN" or "NNP" or "NNS";
            if (passive[i])
                lemmas[i] = grammar.Verbs[lower[i]].Base;
        }
    }

    /// <summary>The dictionary form of a verb, by the table, else by the endings that its tag tells of.</summary>
    private static string BaseOf(string form, string penn, Grammar grammar)
    {
        var (known, forms) = grammar.Verbs[form];
        if (forms != VerbForms.None)
            return known;
        return penn switch
        {
            "VBG" when form.Length > 5 && form.EndsWith("ing", StringComparison.Ordinal) => grammar.Verbs[form[..^3] + "ed"].Base,
            "VBZ" when form.EndsWith("ies", StringComparison.Ordinal) => form[..^3] + "y",
            "VBZ" when form.Length > 4 && form.EndsWith("es", StringComparison.Ordinal) && form[^3] is 's' or 'x' or 'z' or 'h' or 'o' => form[..^2],
            "VBZ" when form.EndsWith('s') => form[..^1],
            _ => form,
        };
    }

    /// <summary>Whether a form hangs on a word.</summary>
    public bool HasChild(int word, string form)
    {
        foreach (var child in children[word])
        {
            if (lower[child] == form)
                return true;
        }

        return false;
    }

    private bool HasBe(int word)
    {
        foreach (var child in children[word])
        {
            if (child < word && RelationOf(child) is "aux:pass" or "cop" or "aux" && lower[child] is "was" or "were" or "is" or "are" or "be" or "been" or "being" or "am")
                return true;
        }

        return false;
    }

    public bool IsQuestion => lower.Length > 0 && lower[^1] == "?";

    public string WordOf(int word) => lower[word];

    /// <summary>Whether a time stands behind "to" or "until" in what follows a verb: "pushed from Thursday to next month".</summary>
    public bool LeadsToTime(int verb)
    {
        const int reach = 14;
        for (var at = verb + 1; at + 1 < lower.Length && at < verb + reach; at++)
        {
            if (lower[at] is "to" or "until" or "till" or "back" && (sides[at + 1] is not null || at + 2 < lower.Length && sides[at + 2] is not null))
                return true;
        }

        return false;
    }

    /// <summary>Whether something is said to be so much later: "will start a week later".</summary>
    public bool IsLater(int verb)
    {
        foreach (var child in children[verb])
        {
            if (lower[child] == "later" && child > 1 && sentence.Words[child - 1].Universal is UniversalTag.Noun)
                return true;
        }

        return false;
    }

    /// <summary>Whether a verb's subject is what it is done to: "was moved".</summary>
    public bool IsPassive(int verb) => passive[verb];

    /// <summary>Whether a word is tagged as a participle of the past.</summary>
    public bool IsParticiple(int word) => sentence.Words[word].Penn is "VBN" or "VBD" or "JJ";

    /// <summary>"Had been due", "was scheduled".</summary>
    public bool IsOfPast(int predicate)
    {
        foreach (var child in children[predicate])
        {
            if (child < predicate && lower[child] is "was" or "were" or "had")
                return true;
        }

        return false;
    }

    public bool IsBe(int verb) => lower[verb] is "is" or "are" or "was" or "were" or "be" or "been" or "'s" or "’s";

    public string WordAfter(int word) => word + 1 < lower.Length ? lower[word + 1] : "";

    /// <summary>The dictionary form of a verb, the singular of a noun, else the word itself.</summary>
    public string LemmaOf(int word) => lemmas[word];

    /// <summary>Whether a verb, alone or with a particle or the words right behind it, is one of a set: "called it off", "held the vote over until".</summary>
    public bool IsOneOf(int verb, FrozenSet<string> set)
    {
        const int reach = 8;
        if (set.Contains(lemmas[verb]) || isGuessed[verb] && (set.Contains(lemmas[verb] + "e") || set.Contains(lemmas[verb][..^1])))
            return true;
        var run = lemmas[verb];
        for (var at = verb + 1; at < lower.Length && at <= verb + 4; at++)
        {
            run += " " + lower[at];
            if (set.Contains(run) && (!passive[verb] || at > verb + 1 || IsLoose(at) || at + 1 < lower.Length && sides[at + 1] is not null))
                return true;
        }

        for (var at = verb + 2; at < lower.Length && at <= verb + reach && !verbs[at]; at++)
        {
            if (sentence.Words[at].Universal is UniversalTag.Adp or UniversalTag.Adv && set.Contains($"{lemmas[verb]} {lower[at]}") && IsLoose(at))
                return true;
        }

        return false;
    }

    /// <summary>Whether a verb and the words up to a noun's phrase are one of a set: "gave up on the launch".</summary>
    public bool IsOneOfBefore(int verb, int noun, FrozenSet<string> set)
    {
        var start = PhraseStart(noun);
        return start > verb + 1 && start <= verb + 4 && set.Contains($"{lemmas[verb]} {string.Join(' ', lower[(verb + 1)..start])}");
    }

    /// <summary>Whether no noun phrase follows, so that a preposition stands alone as a particle.</summary>
    private bool IsLoose(int at) => at + 1 >= lower.Length || sentence.Words[at + 1].Universal is UniversalTag.Punct or UniversalTag.Adp or UniversalTag.Sconj
        or UniversalTag.Cconj or UniversalTag.Adv or UniversalTag.Part;

    public int HeadOf(int word) => sentence.Words[word].Head;

    public string RelationOf(int word) => sentence.Words[word].Relation switch
    {
        "acl:relcl" => "acl",
        "nsubj" or "nsubj:outer" when sentence.Words[word].Head is >= 0 and var head && passive?[head] == true => "nsubj:pass",
        "nsubj:outer" => "nsubj",
        "obl:agent" or "obl:unmarked" => "obl",
        "nmod:poss" or "nmod:unmarked" => "nmod",
        "csubj:pass" => "csubj",
        "advcl:relcl" => "advcl",
        var relation => relation,
    };

    public IReadOnlyList<int> ChildrenOf(int word) => children[word];

    public bool IsVerb(int word) => verbs[word];

    /// <summary>Whether a clause says more of a noun, as <c>that killed</c>, and does not say what the noun is.</summary>
    public bool IsRelative(int verb) => sentence.Words[verb].Relation == "acl:relcl" && !IsThatClause(verb);

    /// <summary>Whether "that" opens a clause as its mark, and not as its subject.</summary>
    public bool IsThatClause(int verb)
    {
        var (hasMark, hasSubject) = (false, false);
        foreach (var child in children[verb])
        {
            hasMark |= lower[child] == "that" && RelationOf(child) == "mark";
            hasSubject |= RelationOf(child) is "nsubj" or "nsubj:pass" or "expl";
        }

        return hasMark && hasSubject;
    }

    /// <summary>Where the words of a phrase stand for the first time; -1 where they do not.</summary>
    public int Find(string phrase)
    {
        var parts = phrase.Split(' ');
        for (var at = 0; at + parts.Length <= lower.Length; at++)
        {
            if (StandsAt(at, parts))
                return at;
        }

        return -1;
    }

    private bool StandsAt(int at, string[] parts)
    {
        if (at < 0 || at + parts.Length > lower.Length)
            return false;
        for (var i = 0; i < parts.Length; i++)
        {
            if (lower[at + i] != parts[i])
                return false;
        }

        return true;
    }

    /// <summary>Whether one of the verbs, in any form, stands in the sentence.</summary>
    public bool Any(FrozenSet<string> set)
    {
        for (var at = 0; at < lower.Length; at++)
        {
            if (IsVerb(at) && IsOneOf(at, set))
                return true;
        }

        return false;
    }

    /// <summary>Whether one of some phrases stands right before a word's own phrase.</summary>
    public bool FollowsAny(int word, ImmutableArray<string> phrases)
    {
        var start = PhraseStart(word);
        foreach (var phrase in phrases)
        {
            var parts = phrase.Split(' ');
            if (StandsAt(start - parts.Length, parts))
                return true;
        }

        return false;
    }

    /// <summary>The first word of a word's own phrase, without the preposition before it.</summary>
    private int PhraseStart(int word)
    {
        var start = word;
        foreach (var child in children[word])
        {
            if (child < start && RelationOf(child) is not ("case" or "mark" or "cc" or "punct" or "advmod"))
                start = Math.Min(start, First(child));
        }

        return start;
    }

    private int First(int word)
    {
        var first = word;
        foreach (var child in children[word])
        {
            if (child < first)
                first = Math.Min(first, First(child));
        }

        return first;
    }

    /// <summary>Whether a verb, or the noun of its subject, is denied.</summary>
    public bool IsNegated(int word)
    {
        foreach (var child in children[word])
        {
            if (lower[child] is "not" or "n't" or "never" or "neither" || lower[child] == "no" && RelationOf(child) == "advmod" || lower[child] == "longer" && Find("no longer") >= 0)
                return true;
            if (RelationOf(child).StartsWith("nsubj", StringComparison.Ordinal) && (lower[child] is "nobody" or "none" or "neither" || IsNone(child)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a noun stands with "no".</summary>
    public bool IsNone(int noun)
    {
        foreach (var child in children[noun])
        {
            if (lower[child] is "no" && RelationOf(child) is "det" or "advmod")
                return true;
        }

        return false;
    }

    /// <summary>Whether a clause stands under "if" or "whether", or is a turned condition: "should he fail".</summary>
    public bool IsHypothetical(int verb)
    {
        foreach (var child in children[verb])
        {
            if (lower[child] == "to" && child > 0 && lower[child - 1] == "whether" || RelationOf(child) is "mark" or "advmod" && lower[child] is "if" or "whether" or "unless" or "lest"
                || RelationOf(child) == "aux" && lower[child] is "should" or "were" or "had" && child == First(verb) && RelationOf(verb) == "advcl")
                return true;
        }

        return false;
    }

    /// <summary>Whether a clause hangs on a condition.</summary>
    public bool HasCondition(int verb)
    {
        foreach (var child in children[verb])
        {
            if (RelationOf(child) == "advcl" && IsHypothetical(child))
                return true;
        }

        return false;
    }

    /// <summary>The form of "be" that ties a predicate to its subject; null where none does.</summary>
    public int? CopulaOf(int predicate)
    {
        foreach (var child in children[predicate])
        {
            if (RelationOf(child) == "cop")
                return child;
        }

        return null;
    }

    /// <summary>Whether a word stands with "will".</summary>
    public bool IsFuture(int word)
    {
        foreach (var child in children[sentence.Words[word].Head >= 0 ? sentence.Words[word].Head : word])
        {
            if (lower[child] is "will" or "'ll" or "shall")
                return true;
        }

        return false;
    }

    /// <summary>Whether a present tense is one of what is to come: with a day, or in a headline's infinitive.</summary>
    public bool IsAhead(int verb)
    {
        for (var at = verb + 1; at < lower.Length && at < verb + 14; at++)
        {
            if (sides[at] is { } side)
                return side != TimeDirection.Past;
            if (lower[at] is "soon" or "shortly")
                return true;
            if (verbs[at] && sentence.Words[at].Penn is not ("VBN" or "VBG"))
                return false;
        }

        return false;
    }

    /// <summary>Whether a verb stands with "have".</summary>
    public bool IsPerfect(int verb)
    {
        foreach (var child in children[verb])
        {
            if (child < verb && lower[child] is "has" or "have" or "had" or "'ve")
                return true;
        }

        return false;
    }

    /// <summary>Whether a verb stands with "had", or as a predicate with "was": "had been due", "was scheduled".</summary>
    public bool IsPluperfect(int verb)
    {
        foreach (var child in children[verb])
        {
            if (child < verb && lower[child] == "had")
                return true;
        }

        return false;
    }

    /// <summary>Whether one of some phrases ends with a word: "on hold".</summary>
    public bool StandsBefore(int word, ImmutableArray<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            var parts = phrase.Split(' ');
            if (StandsAt(word - parts.Length + 1, parts))
                return true;
        }

        return false;
    }

    /// <summary>"Was to have spoken".</summary>
    public bool IsPerfectInfinitive => Find("was to have") >= 0 || Find("were to have") >= 0;

    /// <summary>The verb that hangs on a saying behind a noun, where the noun hangs on the saying as its object; null where none does.</summary>
    public int? SaidOf(int noun, int saying)
    {
        foreach (var child in children[saying])
        {
            if (child > noun && verbs[child] && RelationOf(child) is "parataxis" or "ccomp")
                return child;
        }

        return null;
    }

    /// <summary>The side of the report on which the time of a noun lies, as "next week's vote", "the vote on Sunday"; null where none stands with it.</summary>
    public TimeDirection? SideOf(int noun)
    {
        foreach (var child in children[noun])
        {
            if (RelationOf(child) is "nmod" or "compound" or "amod" && (sides[child] ?? SideWithin(child)) is { } side)
                return side;
        }

        return noun > 1 && lower[noun - 1] is "'s" or "’s" or "'" or "’" ? sides[noun - 2] : null;
    }

    private TimeDirection? SideWithin(int word)
    {
        foreach (var child in children[word])
        {
            if (RelationOf(child) is "amod" or "det" or "compound" && sides[child] is { } side)
                return side;
        }

        return null;
    }

    /// <summary>The noun right in front of the "to" of an infinitive; null where none stands there.</summary>
    public int? NounBeforeTo(int verb)
    {
        for (var to = verb - 1; to > 0 && to >= verb - 3; to--)
        {
            if (lower[to] == "to")
                return sentence.Words[to - 1].Universal == UniversalTag.Noun ? to - 1 : null;
        }

        return null;
    }

    /// <summary>What the words of its group say of a verb's time.</summary>
    public VerbMood MoodOf(int verb)
    {
        var penn = sentence.Words[verb].Penn;
        bool isTo = false, hasBe = false, isPast = false, hasHave = false;
        var at = -1;
        foreach (var child in children[verb])
        {
            if (child > verb || RelationOf(child) is not ("aux" or "aux:pass" or "mark" or "cop"))
                continue;
            at = at < 0 ? child : at;
            switch (lower[child])
            {
                case "will" or "'ll" or "shall" or "wo":
                    return VerbMood.Ahead;
                case "would" or "'d" when sentence.Words[child].Penn == "MD":
                    return VerbMood.Would;
                case "may" or "might" or "could" or "can" or "should" or "must" or "ca" or "ought":
                    return VerbMood.Possible;
                case "to":
                    isTo = true;
                    break;
                case "have" or "has" or "had" or "'ve" or "having":
                    hasHave = true;
                    break;
                case "was" or "were" or "got":
                    (hasBe, isPast) = (true, true);
                    break;
                case "is" or "are" or "am" or "'s" or "'re" or "be" or "been" or "being":
                    hasBe = true;
                    break;
                case "did":
                    return VerbMood.Done;
                case "do" or "does":
                    return VerbMood.Present;
            }
        }

        if (isTo)
            return IsToCome(verb) ?? VerbMood.Infinitive;
        if (hasHave || isPast)
            return VerbMood.Done;
        return penn switch
        {
            "VBD" => VerbMood.Done,
            "JJ" or "NNS" or "NN" => lower[Math.Max(0, verb - 1)] == "to" ? VerbMood.Infinitive : VerbMood.Present,
            "VBG" => hasBe ? VerbMood.Progressive : VerbMood.Gerund,
            "VBN" => hasBe ? VerbMood.Present : RelationOf(verb) is "acl" or "advcl" or "amod" ? VerbMood.Participle : VerbMood.Done,
            _ => VerbMood.Present,
        };
    }

    /// <summary>"Is to sign", "was to have signed": the form of "be" stands right before "to".</summary>
    private VerbMood? IsToCome(int verb)
    {
        for (var to = verb - 1; to > 0 && to >= verb - 5; to--)
        {
            if (lower[to] != "to")
                continue;
            return lower[to - 1] switch
            {
                "is" or "are" or "'s" or "'re" => VerbMood.ToCome,
                "was" or "were" => VerbMood.WasToCome,
                _ => null,
            };
        }

        return null;
    }
}
