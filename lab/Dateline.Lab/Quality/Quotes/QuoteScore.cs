using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Lab.Quality.Quotes;

/// <summary>A quote between marks as it is told.</summary>
/// <param name="Words">Where its words stand.</param>
/// <param name="Speaker">Who says it; null where nobody is told, or only a pronoun.</param>
internal sealed record ToldQuote(TextSpan Words, string? Speaker);

/// <summary>A quote that is missed or told otherwise than wanted.</summary>
/// <param name="Wanted">The quote wanted; null where none is.</param>
/// <param name="Told">What is told in its place.</param>
internal sealed record QuoteMiss(GoldQuote? Wanted, ImmutableArray<(string Words, string? Speaker)> Told);

/// <summary>How the quotes of a passage were told, counted in words.</summary>
internal sealed record QuoteScore(QuotePassage Passage)
{
    /// <summary>The words that somebody says of whom it can be told who he is.</summary>
    public int Wanted { get; init; }

    /// <summary>The words of them that are told as speech, with whatever speaker.</summary>
    public int Found { get; init; }

    /// <summary>The words told with a speaker, whether or not they are speech.</summary>
    public int Attributed { get; init; }

    /// <summary>The words told with the right speaker.</summary>
    public int Right { get; init; }

    /// <summary>How many of what is no speech are told as speech.</summary>
    public int Taken { get; init; }

    /// <summary>How many of them are told with a speaker.</summary>
    public int TakenWithSpeaker { get; init; }

    /// <summary>Every quote with words that are missed, told with another speaker, or said by nobody.</summary>
    public ImmutableArray<QuoteMiss> Misses { get; init; } = [];
}
