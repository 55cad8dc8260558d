using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Lab.Quality.Extraction;

/// <summary>What Dateline makes of one page, as others would be asked for it: its main article, and where that does not say, the page.</summary>
/// <param name="Text">The words of the body; empty where no article was found.</param>
/// <param name="Title">Its headline; null where the page has none.</param>
/// <param name="Date">The day that the page states; null where it states none, or not exactly.</param>
/// <param name="Authors">The people of its byline.</param>
internal sealed record PageAnswer(string Text, string? Title, string? Date, ImmutableArray<string> Authors)
{
    /// <summary>Reads a page; its longest article is the main one.</summary>
    public static PageAnswer Read(PageSource source)
    {
        var reading = PageReader.Read(source).Select(ArticleFinder.Find).MaxBy(r => r.Articles.Select(a => a.Text.Body.Length).DefaultIfEmpty().Max())!;
        var article = reading.Articles.MaxBy(a => a.Text.Body.Length);
        return new(
            article?.Text.Body ?? "",
            article is { Headline.Length: > 0 } ? article.Headline : reading.Title,
            (article?.Published ?? reading.Published)?.Day.Day?.ToString("yyyy-MM-dd"),
            article is { Authors.Length: > 0 } ? article.Authors : reading.Authors);
    }
}
