namespace Dateline.Copies;

/// <summary>Why one article is a copy of another, or why it is none.</summary>
public sealed record CopyExplanation
{
    /// <summary>In what way one is a copy of the other; null where neither is.</summary>
    public required CopyKind? Kind { get; init; }

    /// <summary>The index of the one that the other comes from if one is a copy: the wire's own, the earlier, the more complete.</summary>
    public required int Original { get; init; }

    /// <summary>The share of the original's runs of four words that stand in the other too, 0 to 1. What many pages of its outlet carry is left out.</summary>
    public required double SharedOfOriginal { get; init; }

    /// <summary>The share of the other's runs that stand in the original too, 0 to 1.</summary>
    public required double SharedOfOther { get; init; }

    /// <summary>The share of all runs of both that they have in common, 0 to 1.</summary>
    public required double Common { get; init; }

    /// <summary>How many names and numbers stand in both where their words agree.</summary>
    public required int TellingKept { get; init; }

    /// <summary>How many names and numbers of the one stand in the place of others, in sentences that otherwise agree.</summary>
    public required int TellingExchanged { get; init; }

    /// <summary>Days between the two; null where one states none.</summary>
    public required int? DaysApart { get; init; }

    /// <summary>In which words the other differs from the original; null where they have too little in common to compare them.</summary>
    public required WordChanges? Changes { get; init; }

    /// <summary>The reason in words.</summary>
    public required string Why { get; init; }
}
