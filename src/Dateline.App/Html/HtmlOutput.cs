using System.Text;
using Dateline.App.Showing;
using Dateline.Stories;

namespace Dateline.App.Html;

/// <summary>Writes a collection as one web page that needs no network and no script, and forbids both.</summary>
internal static class HtmlOutput
{
    internal const int StoriesInFull = 40;

    /// <summary>Writes the page.</summary>
    /// <param name="news">The collection.</param>
    /// <param name="wanted">How much of it; all of it has also the smallest stories of a large collection with their texts.</param>
    /// <param name="output">Where to.</param>
    public static void Write(News news, Wanted wanted, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(writer);
        var collection = new ShownNews(news);
        var shown = wanted.Story is { } number
            ? [number - 1]
            : Enumerable.Range(0, wanted.All ? news.Stories.Length : Math.Min(news.Stories.Length, StoriesInFull)).ToArray();
        var single = shown.Length == 1;
        HtmlPage.Head(html, single ? news.Stories[shown[0]].Title : $"{StoryOutline.Count(news.Stories.Length, "stories", "story")} in {StoryOutline.Count(news.Pages.Length, "page")}");
        if (!single)
            Contents(html, news, shown);
        html.Literal("<main id=\"main\">\n");
        if (AsOfWords.Of(news) is { } asOf)
            html.Write($"<p class=\"quiet\">{asOf}</p>\n");
        foreach (var story in shown)
            new StorySection(collection.Story(story), html, single ? 1 : 2, wanted).Write();
        if (wanted.Story is null && shown.Length < news.Stories.Length)
            Rest(html, news, shown.Length);
        if (wanted.Story is null)
            Unread(html, news);
        html.Literal("</main>\n");
        HtmlPage.Foot(html);
        html.Flush();
    }

    private static void Contents(HtmlWriter html, News news, int[] shown)
    {
        html.Write($"<header>\n<h1>{StoryOutline.Count(news.Stories.Length, "stories", "story")} in {StoryOutline.Count(news.Pages.Length, "page")}</h1>\n");
        if (shown.Length > 0)
        {
            html.Literal("<nav aria-label=\"Stories\">\n<ol class=\"contents\">\n");
            foreach (var story in shown)
                html.Write($"<li><a href=\"#{Json.Ids.Story(story)}\" dir=\"auto\">{news.Stories[story].Title}</a> <span class=\"quiet\">{StoryOutline.Count(news.Stories[story].Reports.Length, "report")}</span></li>\n");
            html.Literal("</ol>\n</nav>\n");
        }

        html.Literal("</header>\n");
    }

    private static void Rest(HtmlWriter html, News news, int from)
    {
        html.Write($"<section class=\"rest\" aria-labelledby=\"rest\">\n<h2 id=\"rest\">{StoryOutline.Count(news.Stories.Length - from, "smaller stories", "smaller story")}</h2>\n<ol class=\"contents\" start=\"{from + 1}\">\n");
        foreach (var story in news.Stories.Skip(from))
            html.Write($"<li><span dir=\"auto\">{story.Title}</span> <span class=\"quiet\">{news.PageOf(story.Reports[0]).Page.Path}</span></li>\n");
        html.Literal("</ol>\n<p class=\"quiet\">Their texts are left out to keep this page small; --all puts them in.</p>\n</section>\n");
    }

    private static void Unread(HtmlWriter html, News news)
    {
        var without = news.Pages.Where(page => page.Page.Problem is not null || page.Articles.Length == 0).ToList();
        if (without.Count == 0)
            return;
        html.Write($"<section class=\"rest\" aria-labelledby=\"without\">\n<h2 id=\"without\">{StoryOutline.Count(without.Count, "page")} without an article</h2>\n<ul>\n");
        foreach (var page in without)
            html.Write($"<li>{page.Page.Path} <span class=\"quiet\">{page.Page.Problem ?? string.Join("; ", page.Doubts.Select(doubt => doubt.Message))}</span></li>\n");
        html.Literal("</ul>\n</section>\n");
    }
}
