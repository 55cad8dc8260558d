using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Clippings;
using Dateline.Pages;

namespace Dateline.Lab.Quality.Extraction;

/// <summary>What Dateline makes of one page, as others would be asked for it: its main article, and where that does not say, the page.</summary>
/// <param name="Text">The words of the body; empty where no article was found.</param>
/// <param name="Title">Its headline; null where the page has none.</param>
/// <param name="Date">The day that the page states; null where it states none, or not exactly.</param>
/// <param name="Authors">The people of its byline.</param>
internal sealed record PageAnswer(string Text, string? Title, string? Date, ImmutableArray<string> Authors)
{
    /// <summary>What every block of the page was taken for.</summary>
    public required PageReading Reading { get; init; }

    /// <summary>Reads a page as <c>dateline extract</c> does; of several lines of JSON the one with the longest article counts.</summary>
    public static PageAnswer Read(PageSource source)
    {
        var clipping = PageReader.Read(source).Select(Clipping.Of).MaxBy(c => c.Text.Length)!;
        return new(clipping.Text, clipping.Title, clipping.Published?.ToString("yyyy-MM-dd"), clipping.Authors) { Reading = clipping.Page };
    }
}
