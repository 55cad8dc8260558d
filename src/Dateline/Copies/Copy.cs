using System.Collections.Immutable;

namespace Dateline.Copies;

/// <summary>In what way an article reprints another.</summary>
public enum CopyKind
{
    /// <summary>The same words, but for a few.</summary>
    Same,

    /// <summary>A later version of the same report.</summary>
    Updated,

    /// <summary>A shortened version, or a part.</summary>
    Excerpt,

    /// <summary>The same in another language, as its page says.</summary>
    Translation,
}

/// <summary>That one article reprints another.</summary>
/// <param name="Of">The index of the article that it copies: the wire's own or the earliest known.</param>
/// <param name="Kind">In what way.</param>
/// <param name="Shared">The share of its words in runs that stand in the other too, 0 to 1; 0 for a translation.</param>
/// <param name="Why">The reason in words.</param>
public sealed record Copy(int Of, CopyKind Kind, double Shared, string Why)
{
    /// <summary>What a later version adds, leaves out and changes; null for a copy of another kind.</summary>
    public WordChanges? Changes { get; init; }

    /// <summary>
    /// The index of an earlier copy of the same article that this one is nearer to, as it has words that only that one added; null where none is known.
    /// </summary>
    public int? Nearest { get; init; }

    /// <summary>The numbers and names that stand in the place of others, in words that otherwise agree; none where that is not sure.</summary>
    public ImmutableArray<WordExchange> Exchanged { get; init; } = [];
}
