namespace Dateline.Tracking;

/// <summary>What a story is called for ever: the number of the report that founded it.</summary>
/// <remarks>
/// Whoever kept the id finds the story in which that report is now. So a story that was joined to an older one is found under both ids,
/// and of a story that was parted the part with the founding report keeps the id.
/// </remarks>
/// <param name="Founder">The founding report, by its number in order of arrival.</param>
public readonly record struct StoryId(int Founder);

/// <summary>What a happening is called for ever, in the way of <see cref="StoryId"/>.</summary>
/// <param name="Founder">The founding report, by its number in order of arrival.</param>
public readonly record struct HappeningId(int Founder);
