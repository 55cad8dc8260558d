namespace Dateline.Tracking;

/// <summary>That a later look put a report elsewhere.</summary>
/// <param name="Report">Its number, in order of arrival.</param>
/// <param name="From">The story that it was in.</param>
/// <param name="To">The story that it is in now; the same where only its happening changed.</param>
public sealed record StoryMove(int Report, StoryId From, StoryId To);
