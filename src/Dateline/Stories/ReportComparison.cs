using Dateline.Copies;

namespace Dateline.Stories;

/// <summary>What two reports of a collection have to do with each other, and from what that is known.</summary>
public sealed record ReportComparison
{
    /// <summary>The index of the report that was named first.</summary>
    public required int One { get; init; }

    /// <summary>The index of the other.</summary>
    public required int Other { get; init; }

    /// <summary>Whether one copies the other, were they alone. In the collection a copy is told as that of the root of all its versions.</summary>
    public required CopyExplanation Copy { get; init; }

    /// <summary>Whether both copy the same report in the end, or one of them the other: then they are of one story and happening whatever else speaks for it.</summary>
    public required bool AreOneByCopies { get; init; }

    /// <summary>The index of the story of each.</summary>
    public required (int One, int Other) Stories { get; init; }

    /// <summary>The index of the happening of each in its story; null where a report is in none.</summary>
    public required (int? One, int? Other) Happenings { get; init; }

    /// <summary>What speaks for one happening and what against it, of the reports that the two copy or are; null where that is the same one.</summary>
    public required HappeningEvidence? Evidence { get; init; }

    public bool AreOfOneStory => Stories.One == Stories.Other;

    public bool AreOfOneHappening => AreOfOneStory && Happenings.One is { } happening && happening == Happenings.Other;
}
