using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Lab.Quality.Extraction;

/// <summary>What Dateline makes of one page, as others would be asked for it: its main article.</summary>
/// <param name="Text">The words of the body; empty where no article was found.</param>
/// <param name="Title">Its headline; null where there is no article.</param>
/// <param name="Date">The day that the page states; null where it states none, or not exactly.</param>
/// <param name="Authors">The people of its byline.</param>
internal sealed record PageAnswer(string Text, string? Title, string? Date, ImmutableArray<string> Authors)
{
    /// <summary>Reads a page; its longest article is the main one.</summary>
    public static PageAnswer Read(PageSource source)
    {
        var article = PageReader.Read(source)
            .SelectMany(page => ArticleFinder.Find(page).Articles)
            .MaxBy(a => a.Text.Body.Length);
        return article is null
            ? new("", null, null, [])
            : new(article.Text.Body, article.Headline, article.Published?.Day.Day?.ToString("yyyy-MM-dd"), article.Authors);
    }
}
