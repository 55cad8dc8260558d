using Dateline.Languages;
using Dateline.Tagging;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>The words of a tagged sentence with what hangs on each, as the reading of its clauses asks for them.</summary>
/// <remarks>Where tags and structure are known to go wrong in a way that the words show, it takes the words' side.</remarks>
internal sealed partial class ClauseStructure
{
    private readonly TaggedSentence sentence;
    private readonly Grammar grammar;
    private readonly string[] lower;
    private readonly string[] lemmas;
    private readonly List<int>[] children;
    private readonly TimeDirection?[] sides;
    private readonly bool[] verbs;
    private readonly bool[] passive;

    /// <summary>For each word, whether it is a verb that no table knows, whose dictionary form may lack an e or have a letter too many.</summary>
    private readonly bool[] isGuessed;

    /// <summary>The structure of one sentence.</summary>
    /// <param name="page">The page's text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="times">The times that it names.</param>
    /// <param name="grammar">The verbs and small words of its language.</param>
    public ClauseStructure(string page, TaggedSentence sentence, IEnumerable<TimeExpression> times, Grammar grammar)
    {
        (this.sentence, this.grammar) = (sentence, grammar);
        var words = sentence.Words;
        lower = [.. words.Select(word => page.Substring(word.Span.Start, word.Span.Length).ToLowerInvariant().Replace('’', '\''))];
        lemmas = [.. words.Select((word, i) => LemmaOf(lower[i], word, grammar))];
        isGuessed = [.. words.Select((word, i) => word.Penn[0] == 'V' && lemmas[i].Length > 2 && grammar.Verbs[lemmas[i]].Forms == VerbForms.None)];
        sides = [.. words.Select(word => SideOf(word, times))];
        children = [.. words.Select(_ => new List<int>())];
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Head >= 0)
                children[words[i].Head].Add(i);
        }

        passive = new bool[words.Length];
        verbs = new bool[words.Length];
        var isHeadline = words.Length > 1 && words[^1].Universal != UniversalTag.Punct;
        for (var i = 0; i < words.Length; i++)
        {
            // "Were laid": an adjective behind a form of "be" that is a participle as well.
            passive[i] = words[i].Penn is "VBN" or "VBD" or "JJ" && HasBe(i) && grammar.Verbs[lower[i]].Forms.HasFlag(VerbForms.Participle);
            verbs[i] = words[i].Penn[0] == 'V' || words[i].Penn == "MD" || passive[i] || IsInfinitive(i, isHeadline) || isHeadline && IsTelling(i);
            if (passive[i])
                lemmas[i] = grammar.Verbs[lower[i]].Base;
        }
    }

    public bool IsQuestion => lower.Length > 0 && lower[^1] == "?";

    public string WordOf(int word) => lower[word];

    public string WordAfter(int word) => word + 1 < lower.Length ? lower[word + 1] : "";

    /// <summary>The dictionary form of a verb, the singular of a noun, else the word itself.</summary>
    public string LemmaOf(int word) => lemmas[word];

    /// <summary>The number of the word on which a word hangs; -1 for the root.</summary>
    public int HeadOf(int word) => sentence.Words[word].Head;

    public IReadOnlyList<int> ChildrenOf(int word) => children[word];

    public bool IsVerb(int word) => verbs[word];

    /// <summary>How a word hangs on its head, without the finer sorts; the subject of a passive is one whatever the parser took it for.</summary>
    public string RelationOf(int word) => sentence.Words[word].Relation switch
    {
        "acl:relcl" => "acl",
        "nsubj" or "nsubj:outer" when HeadOf(word) is >= 0 and var head && passive[head] => "nsubj:pass",
        "nsubj:outer" => "nsubj",
        "obl:agent" or "obl:unmarked" => "obl",
        "nmod:poss" or "nmod:unmarked" => "nmod",
        "csubj:pass" => "csubj",
        "advcl:relcl" => "advcl",
        var relation => relation,
    };

    /// <summary>Whether a word is the subject of what it hangs on.</summary>
    public bool IsSubject(int word) => RelationOf(word) is "nsubj" or "nsubj:pass";

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

    /// <summary>Whether a clause says more of a noun, as <c>that killed</c>, and does not say what the noun is, as <c>reports that he was killed</c>.</summary>
    public bool IsRelative(int verb) => sentence.Words[verb].Relation == "acl:relcl" && !IsThatClause(verb);

    /// <summary>Whether "that" opens a clause as its mark, and not as its subject.</summary>
    public bool IsThatClause(int verb)
    {
        var (hasMark, hasSubject) = (false, false);
        foreach (var child in children[verb])
        {
            hasMark |= grammar.Complementizer == lower[child] && RelationOf(child) == "mark";
            hasSubject |= IsSubject(child) || RelationOf(child) == "expl";
        }

        return hasMark && hasSubject;
    }

    /// <summary>The verb that hangs on a saying behind a noun which the parser took for its object; null where none does.</summary>
    public int? SaidOf(int noun, int saying)
    {
        foreach (var child in children[saying])
        {
            if (child > noun && verbs[child] && RelationOf(child) is "parataxis" or "ccomp")
                return child;
        }

        return null;
    }

    /// <summary>The noun right in front of the "to" of an infinitive; null where none stands there.</summary>
    public int? NounBeforeTo(int verb)
    {
        for (var to = verb - 1; to > 0 && to >= verb - 3; to--)
        {
            if (IsTo(to))
                return sentence.Words[to - 1].Universal == UniversalTag.Noun ? to - 1 : null;
        }

        return null;
    }

    /// <summary>"To open", where the verb is tagged as an adjective or a noun.</summary>
    private bool IsInfinitive(int word, bool isHeadline) =>
        word > 0 && IsTo(word - 1) && sentence.Words[word - 1].Penn == "TO" && sentence.Words[word].Universal is UniversalTag.Adj or UniversalTag.Noun
            && grammar.Verbs[lower[word]].Forms.HasFlag(VerbForms.Base) && (isHeadline || children[word].Contains(word - 1));

    /// <summary>"Minister quits", where a headline's verb is tagged as a noun of many.</summary>
    private bool IsTelling(int word) => word > 0 && sentence.Words[word].Penn == "NNS" && grammar.Verbs[lower[word]].Forms.HasFlag(VerbForms.Third)
        && sentence.Words[word - 1].Penn is "NN" or "NNP" or "NNS";

    private bool IsTo(int word) => grammar.Auxiliaries.GetValueOrDefault(lower[word]).Kind == Auxiliary.To;

    private static string LemmaOf(string form, TaggedWord word, Grammar grammar) =>
        word.Penn[0] == 'V' || word.Universal == UniversalTag.Aux ? BaseOf(form, word.Penn, grammar)
        : word.Penn != "NNS" || form.Length < 4 ? form
        : form.EndsWith("ies", StringComparison.Ordinal) ? form[..^3] + "y"
        : form[..^1];

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

    private static TimeDirection? SideOf(TaggedWord word, IEnumerable<TimeExpression> times)
    {
        foreach (var time in times)
        {
            if (word.Span.Start >= time.Words.Start && word.Span.End <= time.Words.End)
                return TimeSides.Of(time.Reading);
        }

        return null;
    }
}
