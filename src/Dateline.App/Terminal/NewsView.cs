using System.Collections.Immutable;
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
    /// <param name="fresh">What is new, where only that is to be shown; null to show everything.</param>
    public static void Write(News news, Wanted wanted, TerminalPage page, NewToReader? fresh = null)
    {
        var shown = new ShownNews(news);
        if (AsOfWords.Of(news) is { } asOf)
            page.Write(asOf, Style.Dim);
        if (fresh is not null)
        {
            WriteNew(shown, wanted, page, fresh);
        }
        else if (wanted.Story is { } number)
        {
            new StoryView(shown.Story(number - 1), page, wanted).Write();
        }
        else
        {
            WriteStories(shown, [.. Enumerable.Range(0, news.Stories.Length)], wanted, page, "stories");
            WriteRest(shown, wanted.All, page);
        }

        page.Flush();
    }

    private static void WriteNew(ShownNews shown, Wanted wanted, TerminalPage page, NewToReader fresh)
    {
        var news = shown.News;
        var stories = fresh.Stories.Where(story => wanted.Story is null || wanted.Story == story.Story + 1).ToList();
        var of = fresh.Since is { } since ? $" since {DateWords.DayWithWeekday(since)}" : "";
        page.Write(
            stories.Count == 0 ? $"Nothing is new{of}." : $"New{of}: {stories.Sum(story => story.Reports.Length):#,0} of {StoryOutline.Count(news.Reports.Length, "report")}"
            + $"{(fresh.BySeen ? " not shown before" : "")}, in {StoryOutline.Count(stories.Count, "stories", "story")}",
            Style.Bold);
        if (fresh.Uncertain.Length > 0)
        {
            var paths = string.Join(", ", fresh.Uncertain.Take(StoriesInShort).Select(report => SourceReport.From(shown, report, 0).Path));
            page.Write($"{StoryOutline.Count(fresh.Uncertain.Length, "report")} of no certain day not counted: {paths}", Style.Dim);
        }

        foreach (var story in stories.Where(story => !story.IsAll))
        {
            page.Blank();
            new StoryView(shown.Story(story.Story), page, wanted, fresh).WriteNew(story);
        }

        WriteStories(shown, [.. stories.Where(story => story.IsAll).Select(story => story.Story)], wanted, page, "new stories");
    }

    /// <param name="shown">The collection.</param>
    /// <param name="stories">The stories, by index, largest first.</param>
    /// <param name="wanted">How much of them.</param>
    /// <param name="page">Where to.</param>
    /// <param name="called">What they are, for the headings.</param>
    private static void WriteStories(ShownNews shown, ImmutableArray<int> stories, Wanted wanted, TerminalPage page, string called)
    {
        var news = shown.News;
        var inFull = stories.Index().TakeWhile(s => s.Index == 0 || wanted.All || (s.Index < StoriesInFull && news.Stories[s.Item].Reports.Length > 1)).Count();
        foreach (var (i, story) in stories.Take(inFull).Index())
        {
            page.Blank();
            if (i > 0)
                page.Write(new string('─', Math.Min(page.Width, 60)), Style.Dim);
            if (news.Stories.Length > 1)
                page.Write($"Story {story + 1} of {news.Stories.Length}", Style.Dim);
            new StoryView(shown.Story(story), page, wanted).Write();
        }

        if (stories.Length == inFull)
            return;
        page.Heading(inFull == 0 ? char.ToUpperInvariant(called[0]) + called[1..] : $"Other {called}");
        foreach (var story in stories.Skip(inFull).Take(StoriesInShort))
            WriteShort(shown.Story(story), page);
        var left = stories.Length - inFull - StoriesInShort;
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
