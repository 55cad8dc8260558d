using Dateline.Copies;

namespace Dateline.App.Showing;

/// <summary>That a report is a copy, and why, in words.</summary>
internal static class CopyWords
{
    public static string Of(Copy copy, StoryOutline story)
    {
        var original = story.Sources.FirstOrDefault(source => source.Report.Index == copy.Of);
        var of = original is null ? "another report" : $"[{original.Number}]";
        var kind = copy.Kind switch
        {
            CopyKind.Same => $"copy of {of}",
            CopyKind.Updated => $"update of {of}",
            CopyKind.Excerpt => $"shortened from {of}",
            _ => $"translation of {of}",
        };
        return copy.Why.Length > 0 ? $"{kind}: {copy.Why}" : kind;
    }
}
