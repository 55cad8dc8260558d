using Dateline.App.Showing;
using Dateline.Stories;

namespace Dateline.App.Terminal;

/// <summary>A collection in a terminal: the stories, largest first, and what is no part of one.</summary>
internal static class NewsView
{
    private const int StoriesInFull = 3;
    private const int StoriesInShort = 12;
    private const int PagesWithoutArticle = 8;

    /// <summary>Writes the stories.</summary>
    /// <param name="news">The collection.</param>
    /// <param name="wanted">How much of them.</param>
    /// <param name="page">Where to.</param>
    public static void Write(News news, Wanted wanted, TerminalPage page)
    {
        var shown = new ShownNews(news);
        if (wanted.Story is { } number)
        {
            new StoryView(shown.Story(number - 1), page, wanted).Write();
        }
        else
        {
            WriteStories(shown, wanted, page);
            WriteRest(shown, wanted.All, page);
        }

        page.Flush();
    }

    private static void WriteStories(ShownNews shown, Wanted wanted, TerminalPage page)
    {
        var news = shown.News;
        var inFull = Enumerable.Range(0, news.Stories.Length).TakeWhile(i => i == 0 || wanted.All || (i < StoriesInFull && news.Stories[i].Reports.Length > 1)).Count();
        for (var i = 0; i < inFull; i++)
        {
            if (i > 0)
            {
                page.Blank();
                page.Write(new string('─', Math.Min(page.Width, 60)), Style.Dim);
            }

            if (news.Stories.Length > 1)
                page.Write($"Story {i + 1} of {news.Stories.Length}", Style.Dim);
            new StoryView(shown.Story(i), page, wanted).Write();
        }

        if (news.Stories.Length == inFull)
            return;
        page.Heading(inFull == 0 ? "Stories" : "Other stories");
        foreach (var i in Enumerable.Range(inFull, Math.Min(news.Stories.Length - inFull, StoriesInShort)))
            WriteShort(shown.Story(i), page);
        var left = news.Stories.Length - inFull - StoriesInShort;
        if (left > 0)
            page.Write($"… and {left:#,0} more (--all, or --story N for one)", Style.Dim, "  ");
    }

    private static void WriteShort(StoryOutline story, TerminalPage page)
    {
        page.Write(new Paragraph().Add(story.Story.Title), $"{story.Index + 1,4}. ");
        page.Write(story.Sources.Length == 1 ? Single(story.Sources[0]) : story.Extent, Style.Dim, new string(' ', 6));
    }

    private static string Single(SourceReport source) => string.Join(" · ", new[]
    {
        source.Origin,
        source.Wire is { } wire && wire != source.Origin ? $"wire: {wire}" : null,
        DateWords.Of(source.Report.Published),
        source.IsNamed ? source.Path : null,
    }.OfType<string>());

    private static void WriteRest(ShownNews shown, bool all, TerminalPage page)
    {
        var news = shown.News;
        if (news.Stories.Length == 0 && news.Pages.Any(read => read.Page.Problem is null))
            page.Write("No article was found in these pages.");
        var without = news.Pages.Where(read => read.Page.Problem is null && read.Articles.Length == 0).ToList();
        if (without.Count == 0)
            return;
        page.Heading($"{StoryOutline.Count(without.Count, "page")} without an article");
        foreach (var read in without.Take(all ? without.Count : PagesWithoutArticle))
            page.Write(new Paragraph().Add(read.Page.Path[shown.Folder.Length..]).Then(string.Join("; ", read.Doubts.Select(doubt => doubt.Message)), Style.Dim), "  ", 4);
        if (!all && without.Count > PagesWithoutArticle)
            page.Write($"… and {without.Count - PagesWithoutArticle:#,0} more (--all)", Style.Dim, "  ");
    }
}
