using Dateline.Copies;
using Dateline.Stories;

namespace Dateline.App.Showing;

/// <summary>A report as a source of a story: the number under which claims cite it, and where it comes from.</summary>
/// <param name="Number">Its number in the story, from 1.</param>
/// <param name="Report">The report.</param>
/// <param name="Origin">The outlet, else the host of its address, else its page's path.</param>
/// <param name="IsNamed">Whether <paramref name="Origin"/> is an outlet or a host rather than a path.</param>
/// <param name="Path">The path of its page.</param>
internal sealed record SourceReport(int Number, Report Report, string Origin, bool IsNamed, string Path)
{
    /// <summary>Its headline, or its first words where it has none.</summary>
    public string Title => Report.Article.Article is { Headline.Length: > 0 } article ? article.Headline : FirstWords(Report.Article.Article.Text.Body);

    /// <summary>The agency whose report it is; null when none is named.</summary>
    public string? Wire => Report.Article.Article.Wire;

    /// <summary>What it copies; null when it is nobody's copy.</summary>
    public Copy? Copy => Report.CopyOf;

    /// <summary>How many earlier copies it stands behind: 0 for one that is nearest to what it copies, as far as that is known.</summary>
    public int Depth { get; init; }

    /// <summary>A report as the source with a number.</summary>
    /// <param name="shown">The collection.</param>
    /// <param name="report">The report's index.</param>
    /// <param name="number">Its number in the story.</param>
    public static SourceReport From(ShownNews shown, int report, int number)
    {
        var news = shown.News;
        var article = news.Article(report);
        var page = news.PageOf(report).Page;
        var host = Uri.TryCreate(article.Address ?? page.Address, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : null;
        var name = article.Outlet ?? (host?.StartsWith("www.", StringComparison.Ordinal) == true ? host[4..] : host);
        var path = page.Path[shown.Folder.Length..];
        return new(number, news.Reports[report], name ?? path, name is not null, path);
    }

    private static string FirstWords(string body)
    {
        const int Enough = 80;
        if (body.Length <= Enough)
            return body.Length == 0 ? "(no headline)" : body;
        var end = body.LastIndexOf(' ', Enough);
        return string.Concat(body.AsSpan(0, end > 0 ? end : Enough - 1), " …");
    }
}
