using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Languages;

/// <summary>A language's verbs of speech.</summary>
public sealed class SpeechWords
{
    private readonly FrozenSet<string> beside;

    internal SpeechWords(WordTable table)
    {
        Say = table.Set("say");
        Tell = table.Set("tell");
        Judge = table.Set("judge");
        beside = table.Set("beside marks").Concat(Say).Concat(Tell).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Utterances = table.Set("utterances");
        Claims = table.Set("claims");
        Collectives = table.Set("collective speakers");
        Pronouns = table.Map("pronouns");
        Owners = table.Map("owners");
        BeforeVerbs = table.Set("before verbs");
        Denials = table.Set("denials");
        ClauseOpeners = table.Set("clause openers");
        Prepositions = table.Set("prepositions");
        Articles = table.Set("articles");
        Naming = table.Set("naming");
        Sources = table.Map("sources");
        GerundEndings = table.Lines("gerund endings");
        DenialEndings = table.Lines("denial endings");
        Who = table.Set("who");
        RelativesOfSubjects = table.Set("relatives of subjects");
        Plain = table.Set("plain");
        BeforeTimes = table.Set("before times");
        Times = table.Set("times");
        TimeLinks = table.Set("time links");
        SayingTimes = table.Set("saying times");
        Hearers = table.Set("hearers");
        ClauseJoiners = table.Set("clause joiners");
        MainJoiners = table.Set("main joiners");
        ClauseEnders = table.Set("clause enders");
        Conditions = table.Set("conditions");
        NoClauses = table.Set("no clauses");
        InsideLostMarks = table.Set("inside lost marks");
        NounForms = table.Set("noun forms");
        PluralSpeakers = table.Set("plural speakers");
        BeforeSpeakers = table.Set("before speakers");
        BareArticles = table.Set("bare articles");
        DefiniteArticles = table.Set("definite articles");
        Of = table.Set("of");
        Documents = table.Set("documents");
        Reveals = table.Set("reveals");
        Pairs = table.Set("pairs");
        Deniers = table.Set("deniers");
        Addressed = table.Set("addressed");
        Asking = table.Set("asking");
        Only = table.Set("only");
        Objects = table.Set("objects");
        Calls = table.Set("calls");
        Particles = table.Set("particles");
        PastEndings = table.Lines("past endings");
    }

    /// <summary>Forms that name a saying whatever follows, as <c>said</c>.</summary>
    public FrozenSet<string> Say { get; }

    /// <summary>Forms that name a saying to someone who stands after them, as <c>told</c>.</summary>
    public FrozenSet<string> Tell { get; }

    /// <summary>Forms whose subject chose the words in quotation marks of their sentence, as <c>called</c>.</summary>
    public FrozenSet<string> Judge { get; }

    /// <summary>Nouns of what can be read and so be a source, as <c>survey</c>.</summary>
    public FrozenSet<string> Documents { get; }

    /// <summary>Verbs by which a document tells something, as <c>shows</c>.</summary>
    public FrozenSet<string> Reveals { get; }

    /// <summary>Words that join two who speak together, as <c>and</c>.</summary>
    public FrozenSet<string> Pairs { get; }

    /// <summary>How pasts end.</summary>
    public ImmutableArray<string> PastEndings { get; }

    /// <summary>Nouns that somebody's words stand in, as <c>statement</c>.</summary>
    public FrozenSet<string> Utterances { get; }

    /// <summary>Nouns of what somebody says to be so, which is the owner's: "Lund's charge that".</summary>
    public FrozenSet<string> Claims { get; }

    /// <summary>Nouns of those who speak without a name, as <c>officials</c>.</summary>
    public FrozenSet<string> Collectives { get; }

    /// <summary>Small words that can speak, with what they show: <c>male</c>, <c>female</c>, <c>many</c>, <c>thing</c> or <c>self</c>.</summary>
    public FrozenDictionary<string, string> Pronouns { get; }

    /// <summary>Words that say whose somebody is, and what they show of that one: <c>his</c> office, <c>male</c>.</summary>
    public FrozenDictionary<string, string> Owners { get; }

    /// <summary>Words that may stand between a speaker and the verb, as <c>also</c>.</summary>
    public FrozenSet<string> BeforeVerbs { get; }

    /// <summary>Words before a verb that say there was no such saying.</summary>
    public FrozenSet<string> Denials { get; }

    /// <summary>Words that begin a clause, so that no speaker's name runs over them.</summary>
    public FrozenSet<string> ClauseOpeners { get; }

    public FrozenSet<string> Prepositions { get; }

    /// <summary>Words that begin the words for somebody, as <c>the</c>.</summary>
    public FrozenSet<string> Articles { get; }

    /// <summary>Words before quotation marks that show a name, title or term and no saying, as <c>so-called</c>.</summary>
    public FrozenSet<string> Naming { get; }

    /// <summary>Words, with the next, before somebody whose words they were.</summary>
    internal FrozenDictionary<string, string> Sources { get; }

    /// <summary>How verbs end that only go with another.</summary>
    internal ImmutableArray<string> GerundEndings { get; }

    /// <summary>How words end that deny a saying.</summary>
    internal ImmutableArray<string> DenialEndings { get; }

    /// <summary>What goes on with a person before it.</summary>
    internal FrozenSet<string> Who { get; }

    /// <summary>What begins a clause that only says who somebody is.</summary>
    internal FrozenSet<string> RelativesOfSubjects { get; }

    /// <summary>Verbs after which the words said need no "that".</summary>
    internal FrozenSet<string> Plain { get; }

    /// <summary>Words that with the next say when something was said.</summary>
    internal FrozenSet<string> BeforeTimes { get; }

    /// <summary>What they say it of.</summary>
    internal FrozenSet<string> Times { get; }

    /// <summary>What may stand between them.</summary>
    internal FrozenSet<string> TimeLinks { get; }

    /// <summary>Words right behind a verb that say when something was said, as <c>yesterday</c>.</summary>
    public FrozenSet<string> SayingTimes { get; }

    /// <summary>To whom, or where, something was said.</summary>
    internal FrozenSet<string> Hearers { get; }

    /// <summary>Words that join a clause of the reporter's, if a verb follows.</summary>
    internal FrozenSet<string> ClauseJoiners { get; }

    /// <summary>Words before a subject that leave it the main one.</summary>
    internal FrozenSet<string> MainJoiners { get; }

    /// <summary>Words that begin the reporter's own words again.</summary>
    internal FrozenSet<string> ClauseEnders { get; }

    /// <summary>Words that make a whole sentence serve another.</summary>
    internal FrozenSet<string> Conditions { get; }

    /// <summary>Words after a verb of speech that name its matter and not what was said.</summary>
    internal FrozenSet<string> NoClauses { get; }

    /// <summary>Words of the reporter's that show a closing mark to be missing.</summary>
    internal FrozenSet<string> InsideLostMarks { get; }

    /// <summary>Forms of verbs of speech that are as often nouns.</summary>
    internal FrozenSet<string> NounForms { get; }

    /// <summary>Words without a plural's ending for several speakers.</summary>
    internal FrozenSet<string> PluralSpeakers { get; }

    /// <summary>Small words that may stand before the words for a speaker.</summary>
    internal FrozenSet<string> BeforeSpeakers { get; }

    /// <summary>Articles that say nothing of whose somebody is.</summary>
    internal FrozenSet<string> BareArticles { get; }

    /// <summary>The article of somebody known.</summary>
    internal FrozenSet<string> DefiniteArticles { get; }

    /// <summary>Words before a subject that deny what it does, as <c>nor</c>.</summary>
    internal FrozenSet<string> Deniers { get; }

    /// <summary>Words with which a sentence begins by what was put to the one who then speaks, as <c>Asked</c>.</summary>
    internal FrozenSet<string> Addressed { get; }

    /// <summary>Verbs that put a question to somebody.</summary>
    internal FrozenSet<string> Asking { get; }

    /// <summary>Words that show that so much was said and no more.</summary>
    internal FrozenSet<string> Only { get; }

    /// <summary>Pronouns of whom or what a verb is about, as <c>them</c>.</summary>
    internal FrozenSet<string> Objects { get; }

    /// <summary>Verbs that name a saying beside quotation marks where no object follows, as <c>called</c> in "called from the quay".</summary>
    internal FrozenSet<string> Calls { get; }

    /// <summary>Small words that go with these verbs, as <c>back</c>.</summary>
    internal FrozenSet<string> Particles { get; }

    /// <summary>What hangs a noun on the one before it.</summary>
    internal FrozenSet<string> Of { get; }

    /// <summary>Whether the word names a saying where it stands beside words in quotation marks.</summary>
    public bool IsCue(ReadOnlySpan<char> word) => beside.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
