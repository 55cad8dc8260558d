namespace Dateline.Tracking;

/// <summary>Why a report is where it is.</summary>
public enum PlacementReason
{
    /// <summary>Nothing that was there is like it.</summary>
    NewStory,

    /// <summary>It tells another happening of a story that was there.</summary>
    FollowsOn,

    /// <summary>It is one more report of a happening.</summary>
    SameHappening,

    /// <summary>It copies a report that was there.</summary>
    Copy,
}

/// <summary>Where a report was put when it came.</summary>
/// <param name="Report">Its number, in order of arrival from 0 on.</param>
/// <param name="Story">Its story.</param>
/// <param name="Happening">Its happening.</param>
/// <param name="Reason">Why there.</param>
/// <param name="Strength">
/// How much spoke for it. Of <see cref="PlacementReason.SameHappening"/> the average probability, 0.4 to 1, that it and the happening's other reports tell of one thing;
/// of <see cref="PlacementReason.FollowsOn"/> how far principals and matter meet what one story asks for, 1 and up;
/// of <see cref="PlacementReason.NewStory"/> how far the nearest story met that, below 1; of a copy 1.
/// </param>
public sealed record Placement(int Report, StoryId Story, HappeningId Happening, PlacementReason Reason, double Strength);
