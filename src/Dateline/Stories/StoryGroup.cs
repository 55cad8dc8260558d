using System.Collections.Immutable;

namespace Dateline.Stories;

/// <summary>Which reports tell one story, and which of them one happening of it; reports by index.</summary>
/// <param name="Happenings">Each with its reports, ascending; every report of the story is in one.</param>
internal sealed record StoryGroup(ImmutableArray<ImmutableArray<int>> Happenings)
{
    /// <summary>All reports of the story, ascending.</summary>
    public ImmutableArray<int> Reports { get; } = [.. Happenings.SelectMany(h => h).Order()];
}
