using Dateline.Articles;
using Dateline.Stories;

namespace Dateline.App;

/// <summary>Finds the words that a claim comes from.</summary>
internal static class NewsWords
{
    /// <summary>The words of a piece of evidence, exactly as they stand in the text of its page.</summary>
    public static string Words(this News news, Evidence evidence) =>
        news.Article(evidence.Report).Text.Words(evidence.Span);

    /// <summary>The article of a report.</summary>
    public static Article Article(this News news, int report) => news.Reports[report].Article.Article;

    /// <summary>The page that a report stands on.</summary>
    public static PageReading PageOf(this News news, int report) => news.Pages[news.Reports[report].Page];
}
