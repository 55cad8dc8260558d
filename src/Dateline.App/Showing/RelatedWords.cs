using Dateline.Stories;

namespace Dateline.App.Showing;

/// <summary>Why two stories are related, in words for the reader.</summary>
internal static class RelatedWords
{
    /// <summary>As <c>both are about Ada Velde; both speak of ferries, strike</c>.</summary>
    public static string Of(RelatedStory related) =>
        $"both are about {string.Join(", ", related.Names)}; both speak of {string.Join(", ", related.Words)}";
}
