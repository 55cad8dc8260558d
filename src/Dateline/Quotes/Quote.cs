using Dateline.Names;
using Dateline.Text;

namespace Dateline.Quotes;

/// <summary>Whose words a quote is in.</summary>
public enum QuoteKind
{
    /// <summary>The speaker's own words, a sentence or more, between quotation marks.</summary>
    Direct,

    /// <summary>What was said, in the reporter's words.</summary>
    Reported,

    /// <summary>The reporter's sentence with words of the speaker in quotation marks.</summary>
    Mixed,
}

/// <summary>Who says the words of a quote.</summary>
/// <param name="Words">The words that name the speaker where they stand: <c>harbour master Karl Berg</c>, <c>He</c>.</param>
/// <param name="Name">The one whom they name; null when it is nobody with a name, or could not be told.</param>
/// <param name="Role">What the speaker is, as the article says; null when it does not.</param>
public sealed record Speaker(TextSpan Words, Name? Name, string? Role)
{
    /// <summary>The words that say who it is where no name does: <c>a harbour spokeswoman</c>; for a pronoun those of an earlier sentence. Null where nothing says it.</summary>
    public TextSpan? Naming { get; init; }

    /// <summary>Whom "his" or "her" means in the words that say who it is: of <c>his office</c> the one whose office it is. Null where they have no such word, or where it cannot be told.</summary>
    public Name? Owner { get; init; }

    /// <summary>Whether both are one, by name or by the same words.</summary>
    internal bool IsSameAs(Speaker? other) =>
        other is not null && (Name is not null ? ReferenceEquals(Name, other.Name) : other.Name is null && Naming is { } words && words == other.Naming);
}

/// <summary>Words that somebody said or wrote, as an article reports them.</summary>
public sealed record Quote
{
    /// <summary>The words, without the quotation marks around them.</summary>
    public required TextSpan Words { get; init; }

    public required QuoteKind Kind { get; init; }

    /// <summary>Who said it; null when the article does not say.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>The words that report the saying, such as <c>said</c>; null where there are none, as in the paragraph that goes on with a long quote.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>The sentences in which the words stand.</summary>
    public required TextSpan Evidence { get; init; }

    /// <summary>How sure the finder is of words and speaker, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}
