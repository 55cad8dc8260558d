using Dateline.Copies;

namespace Dateline.App.Showing;

/// <summary>That a report is a copy, and why, in words.</summary>
internal static class CopyWords
{
    /// <summary>What kind of copy it is, and the reason: <c>reprint: 98 % of its words …</c>.</summary>
    public static string Of(Copy copy)
    {
        var kind = copy.Kind switch
        {
            CopyKind.Same => "reprint",
            CopyKind.Updated => "update",
            _ => "shortened",
        };
        return copy.Why.Length > 0 ? $"{kind}: {copy.Why}" : kind;
    }
}
