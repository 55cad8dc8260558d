using System.Collections.Frozen;

namespace Dateline.Languages;

/// <summary>The small words of a language that show what the words beside them are, from its tables <c>grammar.txt</c> and <c>verbs.txt</c>.</summary>
internal sealed class Grammar(WordTable table, VerbTable verbs)
{
    public VerbTable Verbs { get; } = verbs;

    /// <summary>Adverbs that may stand inside a verb group; those in -ly are not listed.</summary>
    public FrozenSet<string> Adverbs { get; } = table.Set("adverbs");

    public FrozenSet<string> Negations { get; } = table.Set("negations");

    /// <summary>Words after which a form that may be verb or noun is a noun.</summary>
    public FrozenSet<string> Determiners { get; } = table.Set("determiners");

    /// <summary>The articles, which belong to no name: <c>the</c>.</summary>
    public FrozenSet<string> Articles { get; } = table.Set("articles");

    public FrozenSet<string> Pronouns { get; } = table.Set("pronouns");

    /// <summary>Small words that can stand after a noun without making it the first half of a compound.</summary>
    public FrozenSet<string> After { get; } = table.Set("after a noun");

    /// <summary>Plurals that mean two people after "the two".</summary>
    public FrozenSet<string> People { get; } = table.Set("people");

    /// <summary>Verbs whose form in -s is hardly ever a noun: <c>opens</c>.</summary>
    public FrozenSet<string> VerbsInS { get; } = table.Set("verbs in s");

    /// <summary>Words that begin a clause of a noun: <c>which</c>.</summary>
    public FrozenSet<string> Relatives { get; } = table.Set("relatives");

    /// <summary>The one of them that begins the clause of a verb of saying too: <c>that</c>.</summary>
    public string Complementizer { get; } = table.Lines("complementizer") is [var word] ? word : "";

    /// <summary>Words that begin a clause which only serves another: <c>since</c>.</summary>
    public FrozenSet<string> Subordinators { get; } = table.Set("subordinators");

    /// <summary>Words that put a noun to what stands before it: <c>in</c>.</summary>
    public FrozenSet<string> Prepositions { get; } = table.Set("prepositions");

    /// <summary>What shows that something is somebody's: <c>'s</c>.</summary>
    public FrozenSet<string> Possessives { get; } = table.Set("possessives");

    /// <summary>Words that stand in no noun phrase, so that one begins after them.</summary>
    public FrozenSet<string> PhraseEnds { get; } = table.Set("phrase ends");

    /// <summary>Words that join clauses of one rank: <c>and</c>.</summary>
    public FrozenSet<string> Joiners { get; } = table.Set("joiners");

    /// <summary>Verbs whose forms are nouns as well: <c>visit</c>.</summary>
    public FrozenSet<string> NounsToo { get; } = table.Set("nouns too");

    /// <summary>Words before a verb that give its time.</summary>
    public FrozenDictionary<string, AuxiliaryWord> Auxiliaries { get; } = table.Map("auxiliaries").ToFrozenDictionary(
        a => a.Key, a => AuxiliaryWord.Parse(a.Value), StringComparer.Ordinal);

    /// <summary>Auxiliaries that with a capital are something else, as <c>May</c>.</summary>
    public FrozenSet<string> AuxiliariesOrNames { get; } = table.Set("auxiliaries or names");

    /// <summary>Words after which a clipped <c>'s</c> is a verb.</summary>
    public FrozenSet<string> BeforeClippedVerbs { get; } = table.Set("before clipped verbs");

    /// <summary>Words that deny the verb group right after them.</summary>
    public FrozenSet<string> BeforeDeniedGroups { get; } = table.Set("before denied groups");

    /// <summary>Words after which even one that no table knows is a verb.</summary>
    public FrozenSet<string> BeforeUnknownVerbs { get; } = table.Set("before unknown verbs");

    /// <summary>Words after which a participle belongs to the noun behind it.</summary>
    public FrozenSet<string> BeforeParticiples { get; } = table.Set("before participles");

    /// <summary>Verbs after which a participle says how the subject is: <c>stay</c> closed.</summary>
    public FrozenSet<string> Copulas { get; } = table.Set("copulas");

    /// <summary>Words after which a bare form has no time of its own: <c>let</c> pass.</summary>
    public FrozenSet<string> Letting { get; } = table.Set("letting");

    /// <summary>Words before the one who does what a passive tells.</summary>
    public FrozenSet<string> Agents { get; } = table.Set("agents");

    /// <summary>Words that belong to the verb before them: set <c>up</c>.</summary>
    public FrozenSet<string> VerbParticles { get; } = table.Set("verb particles");

    /// <summary>Words that do not follow a verb and its subject.</summary>
    public FrozenSet<string> NoObjects { get; } = table.Set("no objects");

    /// <summary>Words that begin what a verb is done to, or where.</summary>
    public FrozenSet<string> Objects { get; } = table.Set("objects");

    private readonly string[] adverbEndings = [.. table.Lines("adverb endings")];
    private readonly FrozenSet<string> noAdverbs = table.Set("no adverbs");

    /// <summary>Whether a word is a form of "be" before what is done to somebody: <c>was</c> put, <c>been</c> put.</summary>
    public bool IsBe(string word) => Auxiliaries.GetValueOrDefault(word).Kind is Auxiliary.Be or Auxiliary.Is or Auxiliary.Was;

    /// <summary>Whether a word in small letters is an adverb, by the table or by how it ends.</summary>
    public bool IsAdverb(string word)
    {
        if (Adverbs.Contains(word))
            return true;
        foreach (var ending in adverbEndings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
                return !noAdverbs.Contains(word);
        }

        return false;
    }
}
