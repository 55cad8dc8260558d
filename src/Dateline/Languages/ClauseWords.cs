using System.Collections.Frozen;

namespace Dateline.Languages;

/// <summary>The small words by which the events of a sentence are read, from its table <c>clauses.txt</c>.</summary>
internal sealed class ClauseWords(WordTable table)
{
    /// <summary>Prepositions after which a noun is no subject: <c>after</c> talks, the minister left.</summary>
    public FrozenSet<string> AdjunctPrepositions { get; } = table.Set("adjunct prepositions");

    /// <summary>Words that with "of" make such a preposition: <c>ahead</c> of talks.</summary>
    public FrozenSet<string> AdjunctsWithOf { get; } = table.Set("adjuncts with of");

    /// <summary>Words between such a helping verb and its participle: was <c>originally</c> due.</summary>
    public FrozenSet<string> AfterPastHelpers { get; } = table.Set("after past helpers");

    /// <summary>Adjectives of what lies ahead: <c>upcoming</c>.</summary>
    public FrozenSet<string> AheadAdjectives { get; } = table.Set("ahead adjectives");

    /// <summary>Words before the gerund of what has been done: <c>after</c> meeting.</summary>
    public FrozenSet<string> BeforeDeeds { get; } = table.Set("before deeds");

    /// <summary>Words before a saying that is not made: <c>if</c> he says.</summary>
    public FrozenSet<string> BeforeDoubtedSaying { get; } = table.Set("before doubted saying");

    /// <summary>Words after which a gerund is a verb: <c>without</c> firing.</summary>
    public FrozenSet<string> BeforeGerunds { get; } = table.Set("before gerunds");

    /// <summary>Words between the beginning of a clause and its time: <c>only</c> on Friday.</summary>
    public FrozenSet<string> BeforeOpeningTimes { get; } = table.Set("before opening times");

    /// <summary>Words after which a clause may open with a time.</summary>
    public FrozenSet<string> BeforeOpenings { get; } = table.Set("before openings");

    /// <summary>Words after which a participle belongs to a noun: <c>a</c> planned visit.</summary>
    public FrozenSet<string> BeforeParticiplesOfPhrases { get; } = table.Set("before participles of phrases");

    /// <summary>Words before a time that belongs to the noun after it: <c>this</c> Friday's vote.</summary>
    public FrozenSet<string> BeforePrenominals { get; } = table.Set("before prenominals");

    /// <summary>Words before a time that bounds what happens and does not date it: <c>since</c>.</summary>
    public FrozenSet<string> Bounds { get; } = table.Set("bounds");

    /// <summary>Words with which the clause before them ends.</summary>
    public FrozenSet<string> ClauseEnds { get; } = table.Set("clause ends");

    /// <summary>Words that begin another clause: <c>after</c>, <c>that</c>.</summary>
    public FrozenSet<string> ClauseOpeners { get; } = table.Set("clause openers");

    /// <summary>Words beyond which a denial does not reach.</summary>
    public FrozenSet<string> DenialEnds { get; } = table.Set("denial ends");

    /// <summary>Particles that make another verb of one of expecting: set <c>up</c>.</summary>
    public FrozenSet<string> ExpectParticles { get; } = table.Set("expect particles");

    /// <summary>What shows that something is somebody's.</summary>
    public FrozenSet<string> Genitives { get; } = table.Set("genitives");

    /// <summary>Words that make a clause a condition: <c>unless</c>.</summary>
    public FrozenSet<string> Hypotheses { get; } = table.Set("hypotheses");

    /// <summary>Words of intention, whose matter a denial reaches: denied <c>planning</c> an attack.</summary>
    public FrozenSet<string> Intentions { get; } = table.Set("intentions");

    /// <summary>Words before what is so in the place of something else: not on Friday <c>but</c> on Sunday.</summary>
    public FrozenSet<string> Insteads { get; } = table.Set("insteads");

    /// <summary>Words before a length: <c>for</c> ten days.</summary>
    public FrozenSet<string> LengthPrepositions { get; } = table.Set("length prepositions");

    /// <summary>Nouns that only count what follows "of": a <c>series</c> of talks.</summary>
    public FrozenSet<string> Measures { get; } = table.Set("measures");

    /// <summary>Words that make a subject nobody: <c>neither</c>.</summary>
    public FrozenSet<string> NegativeSubjects { get; } = table.Set("negative subjects");

    /// <summary>Words before what is still to be confirmed.</summary>
    public FrozenSet<string> NotYet { get; } = table.Set("not yet");

    /// <summary>The same two words before, with the short form.</summary>
    public FrozenSet<string> NotYetTwoBefore { get; } = table.Set("not yet two before");

    /// <summary>Words that deny the word after them.</summary>
    public FrozenSet<string> Nots { get; } = table.Set("nots");

    /// <summary>Prepositions after which a name is not what it is done to.</summary>
    public FrozenSet<string> ObjectBars { get; } = table.Set("object bars");

    /// <summary>Particles between a verb and its object: kicked <c>off</c> talks.</summary>
    public FrozenSet<string> ObjectParticles { get; } = table.Set("object particles");

    /// <summary>Prepositions between a verb and what it takes part in.</summary>
    public FrozenSet<string> ObjectPrepositions { get; } = table.Set("object prepositions");

    /// <summary>Words before the occasion in which something is said or done: <c>during</c>.</summary>
    public FrozenSet<string> Occasions { get; } = table.Set("occasions");

    /// <summary>Words before a plural that make it two.</summary>
    public FrozenSet<string> Pairs { get; } = table.Set("pairs");

    /// <summary>Parts of the passive: has <c>been</c> confirmed.</summary>
    public FrozenSet<string> PassiveParts { get; } = table.Set("passive parts");

    /// <summary>Adjectives of what is over: <c>recent</c>.</summary>
    public FrozenSet<string> PastAdjectives { get; } = table.Set("past adjectives");

    /// <summary>Forms of the copula that tell of the past.</summary>
    public FrozenSet<string> PastCopulas { get; } = table.Set("past copulas");

    /// <summary>Helping verbs that put what follows them into the past: <c>had</c>.</summary>
    public FrozenSet<string> PastHelpers { get; } = table.Set("past helpers");

    /// <summary>The same with their short and joined forms: <c>been</c>, <c>wasn't</c>.</summary>
    public FrozenSet<string> PastHelpersAndParts { get; } = table.Set("past helpers and parts");

    /// <summary>Words with which a noun phrase begins: <c>their</c>.</summary>
    public FrozenSet<string> PhraseOpeners { get; } = table.Set("phrase openers");

    /// <summary>Words that begin a clause about what is somebody's: <c>whose</c>.</summary>
    public FrozenSet<string> PossessiveRelatives { get; } = table.Set("possessive relatives");

    /// <summary>Prepositions of place.</summary>
    public FrozenSet<string> PlacePrepositions { get; } = table.Set("place prepositions");

    /// <summary>Prepositions of place before a name with an article.</summary>
    public FrozenSet<string> PlacePrepositionsBeforeThe { get; } = table.Set("place prepositions before the");

    /// <summary>Words with which a clause begins that speaks of several who were named before it.</summary>
    public FrozenSet<string> Anaphors { get; } = table.Set("anaphors");

    /// <summary>Words after a verb of planning before the time of its matter, not of the planning.</summary>
    public FrozenSet<string> ForMatter { get; } = table.Set("for matter");

    /// <summary>Words before the time of what is planned.</summary>
    public FrozenSet<string> PlannedPrepositions { get; } = table.Set("planned prepositions");

    /// <summary>Words with which the noun phrase after such a time ends.</summary>
    public FrozenSet<string> PrenominalEnds { get; } = table.Set("prenominal ends");

    /// <summary>Forms of the copula that tell of now.</summary>
    public FrozenSet<string> PresentCopulas { get; } = table.Set("present copulas");

    /// <summary>Forms of the copula before "to" that tell of what is arranged: <c>is</c> to meet.</summary>
    public FrozenSet<string> PresentCopulasBeforeTo { get; } = table.Set("present copulas before to");

    /// <summary>Words whose infinitive tells what was done: the <c>first</c> to sign.</summary>
    public FrozenSet<string> Ranks { get; } = table.Set("ranks");

    /// <summary>Words of being ready for something: <c>poised</c> for.</summary>
    public FrozenSet<string> Readiness { get; } = table.Set("readiness");

    /// <summary>Relatives whose verb is not that of the main clause.</summary>
    public FrozenSet<string> RelativeSubjects { get; } = table.Set("relative subjects");

    /// <summary>Words before a verb that shares the subject before it.</summary>
    public FrozenSet<string> SharedSubjectJoiners { get; } = table.Set("shared subject joiners");

    /// <summary>Words after which a name is not who does it.</summary>
    public FrozenSet<string> SubjectBars { get; } = table.Set("subject bars");

    /// <summary>Relatives that are the subject of their clause.</summary>
    public FrozenSet<string> SubjectRelatives { get; } = table.Set("subject relatives");

    /// <summary>Words that begin a clause which only says which one is meant: <c>since</c> troops invaded.</summary>
    public FrozenSet<string> SubordinateOpeners { get; } = table.Set("subordinate openers");

    /// <summary>Words before them that say that somebody takes part: <c>part</c> in.</summary>
    public FrozenSet<string> TakingPart { get; } = table.Set("taking part");

    /// <summary>Words after a time with which its clause ends.</summary>
    public FrozenSet<string> TimeEnds { get; } = table.Set("time ends");

    /// <summary>Words after which a time begins a clause: <c>but</c> on Friday.</summary>
    public FrozenSet<string> TimeLeaders { get; } = table.Set("time leaders");

    /// <summary>Words right before a time: <c>on</c>, <c>late</c>.</summary>
    public FrozenSet<string> TimePrepositions { get; } = table.Set("time prepositions");

    /// <summary>Words before what must be so, or must not, for the rest to come.</summary>
    public FrozenSet<string> Provisos { get; } = table.Set("provisos");

    /// <summary>Words in the names of places that do nothing: <c>strait</c>.</summary>
    public FrozenSet<string> Features { get; } = table.Set("features");

    /// <summary>Words that leave open the whole of a sentence.</summary>
    public FrozenSet<string> Unconfirmed { get; } = table.Set("unconfirmed");

    /// <summary>Words that begin a clause of what happens at the same time: died <c>when</c> a bus fell.</summary>
    public FrozenSet<string> Whens { get; } = table.Set("whens");
}
