namespace Dateline.Tagging;

/// <summary>The part of speech of a word, as Universal Dependencies names them (universaldependencies.org/u/pos).</summary>
public enum UniversalTag
{
    /// <summary>What is none of the others.</summary>
    X,

    /// <summary>Adjective: <c>big</c>, <c>third</c>.</summary>
    Adj,

    /// <summary>Preposition: <c>in</c>, <c>of</c>.</summary>
    Adp,

    /// <summary>Adverb: <c>very</c>, <c>tomorrow</c>.</summary>
    Adv,

    /// <summary>Helping verb or copula: <c>has</c>, <c>will</c>, <c>is</c>.</summary>
    Aux,

    /// <summary>Coordinating conjunction: <c>and</c>.</summary>
    Cconj,

    /// <summary>Determiner: <c>the</c>, <c>this</c>.</summary>
    Det,

    /// <summary>Interjection: <c>yes</c>.</summary>
    Intj,

    /// <summary>Noun: <c>treaty</c>.</summary>
    Noun,

    /// <summary>Number: <c>12</c>, <c>three</c>.</summary>
    Num,

    /// <summary>Particle: <c>not</c>, <c>to</c>, <c>'s</c>.</summary>
    Part,

    /// <summary>Pronoun: <c>she</c>, <c>who</c>.</summary>
    Pron,

    /// <summary>Proper noun: <c>Lisbane</c>.</summary>
    Propn,

    /// <summary>Punctuation.</summary>
    Punct,

    /// <summary>Subordinating conjunction: <c>that</c>, <c>if</c>.</summary>
    Sconj,

    /// <summary>Symbol: <c>$</c>, <c>%</c>.</summary>
    Sym,

    /// <summary>Verb that is no helping verb: <c>signed</c>.</summary>
    Verb,
}
