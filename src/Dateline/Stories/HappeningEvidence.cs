using System.Collections.Immutable;

namespace Dateline.Stories;

/// <summary>What one clue says of two reports being of one happening.</summary>
/// <param name="Name">The clue, as <c>happenings.txt</c> names it.</param>
/// <param name="Value">How much of it there is; most are shares from 0 to 1.</param>
/// <param name="Nats">How much it speaks for one happening, in nats; against it where less than 0.</param>
public sealed record HappeningClue(string Name, double Value, double Nats);

/// <summary>How likely two reports are of one happening by themselves, and which clues say so. Happenings are joined by the average over all of their reports.</summary>
/// <param name="Likelihood">What the clues say together, 0 to 1.</param>
/// <param name="Most">The most for which it counts, 0 to 1, where a collection is too small to tell which words are common; null where it counts as it is.</param>
/// <param name="Needed">The average from which reports are joined, 0 to 1.</param>
/// <param name="Clues">The clues, in the order of the table.</param>
public sealed record HappeningEvidence(double Likelihood, double? Most, double Needed, ImmutableArray<HappeningClue> Clues);
