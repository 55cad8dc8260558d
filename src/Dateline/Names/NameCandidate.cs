using Dateline.Languages;

namespace Dateline.Names;

/// <summary>Words that may be a name, and what speaks for each kind.</summary>
internal sealed class NameCandidate
{
    public required SentenceView View { get; init; }

    /// <summary>Its first token.</summary>
    public required int First { get; init; }

    /// <summary>The token after its last.</summary>
    public required int End { get; init; }

    /// <summary>Its folded words.</summary>
    public required string Key { get; init; }

    /// <summary>What is known of it before any article is read; null when nothing is.</summary>
    public KnownName? Known { get; init; }

    /// <summary>Whether it is one everyday word, which is a name only where a person of the article is called so.</summary>
    public bool IsCommon { get; set; }

    /// <summary>Whether a title stands before it, so that it is a person here whatever else is called so.</summary>
    public bool IsTitled { get; set; }

    /// <summary>Whether it stands with an article, as no person does: <c>the Anna Lund</c> is a ship.</summary>
    public bool HasArticle { get; set; }

    /// <summary>The gender that its title or role shows.</summary>
    public Gender Gender { get; set; }

    /// <summary>What the words around it say the person is; null when they do not.</summary>
    public string? Role { get; set; }

    /// <summary>Whether the words around it say that it is a place here, as <c>in</c> does.</summary>
    public bool IsPlaceHere { get; set; }

    /// <summary>What the tagger takes it for; null where it sees no name, or has not looked.</summary>
    public TaggedName? Tagged { get; set; }

    public double Person { get; set; }

    public double Place { get; set; }

    public double Organisation { get; set; }

    public double Event { get; set; }

    public int Tokens => End - First;
}
