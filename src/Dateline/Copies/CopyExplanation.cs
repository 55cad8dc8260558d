namespace Dateline.Copies;

/// <summary>Why one article is a copy of another, or why it is none.</summary>
public sealed record CopyExplanation
{
    /// <summary>In what way the second is a copy of the first; null where neither is a copy of the other.</summary>
    public required CopyKind? Kind { get; init; }

    /// <summary>The share of the first article's runs of four words that stand in the second too, 0 to 1.</summary>
    public required double SharedOfFirst { get; init; }

    /// <summary>The share of the second article's runs that stand in the first too, 0 to 1.</summary>
    public required double SharedOfSecond { get; init; }

    /// <summary>The share of all runs of both that they have in common, 0 to 1.</summary>
    public required double Common { get; init; }

    /// <summary>How many names and numbers stand in both where their words agree.</summary>
    public required int TellingKept { get; init; }

    /// <summary>How many names and numbers of the one stand in the place of others, in sentences that otherwise agree.</summary>
    public required int TellingExchanged { get; init; }

    /// <summary>Days between the two; null where one has no day.</summary>
    public required int? DaysApart { get; init; }

    /// <summary>In which words the second differs from the first; null where they have too little in common to compare them.</summary>
    public required WordChanges? Changes { get; init; }

    /// <summary>The reason in words.</summary>
    public required string Why { get; init; }
}
