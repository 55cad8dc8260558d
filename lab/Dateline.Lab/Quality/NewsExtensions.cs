using Dateline.Articles;
using Dateline.Stories;

namespace Dateline.Lab.Quality;

/// <summary>What the scorers ask of a reading.</summary>
internal static class NewsExtensions
{
    /// <summary>The file name under which a gold knows a page.</summary>
    public static string FileName(PageReading page) => Path.GetFileName(page.Page.Path);

    /// <summary>The file name of the page on which a report stands.</summary>
    public static string PageOf(this News news, Report report) => FileName(news.Pages[report.Page]);

    /// <summary>The words that a claim comes from.</summary>
    public static string Words(this News news, Evidence evidence) => news.Reports[evidence.Report].Article.Article.Text.Words(evidence.Span);

    /// <summary>Whether a span lies inside the text of its report's page.</summary>
    public static bool Holds(this News news, Evidence evidence) =>
        evidence.Report >= 0 && evidence.Report < news.Reports.Length && evidence.Span is { Start: >= 0, Length: >= 0 }
        && evidence.Span.End <= news.Reports[evidence.Report].Article.Article.Text.Page.Length;
}
