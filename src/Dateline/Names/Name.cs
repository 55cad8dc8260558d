using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Names;

/// <summary>What a name names.</summary>
public enum NameKind
{
    Person,
    Place,
    Organisation,
    Event,
    Other,
}

/// <summary>The grammatical gender that an article uses for a person.</summary>
public enum Gender
{
    /// <summary>The article does not show it.</summary>
    Unknown,
    Female,
    Male,
}

/// <summary>Words of an article that name someone or something.</summary>
/// <param name="Words">Where they stand, without title or possessive: <c>Berg</c> of "Mr Berg's".</param>
/// <param name="Sentence">The number of the sentence.</param>
public readonly record struct Mention(TextSpan Words, int Sentence);

/// <summary>One person, place or organisation across an article, with every mention of it.</summary>
public sealed record Name
{
    /// <summary>The fullest form that the article uses: <c>Karl Berg</c>.</summary>
    public required string Text { get; init; }

    public required NameKind Kind { get; init; }

    /// <summary>What the article says the person is, without article: <c>harbour master</c>; null when it does not say.</summary>
    public string? Role { get; init; }

    public Gender Gender { get; init; }

    /// <summary>Every mention, in page order; at least one.</summary>
    public required ImmutableArray<Mention> Mentions { get; init; }

    /// <summary>How sure the finder is that these words are a name of this kind, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}
