using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Stories;

namespace Dateline;

/// <summary>Joins pages to stories: the table of contents of the way from bytes to a dated story.</summary>
public static class NewsReader
{
    /// <summary>Reads one page by itself: its articles, and all that their sentences say. Pages can be read on any thread, in any order.</summary>
    public static (PageReading Page, ImmutableArray<AnnotatedArticle> Articles) Read(Page page)
    {
        var reading = ArticleFinder.Find(page);
        return (reading, [.. reading.Articles.Select(article => Annotator.Annotate(article, Lexicon.For(article.Language)))]);
    }

    /// <summary>Joins pages that were read one by one. The order in which they are given changes nothing.</summary>
    /// <param name="pages">What <see cref="Read"/> made of each page.</param>
    /// <param name="oneStory">Whether all reports are to be taken as one story.</param>
    public static News Join(IEnumerable<(PageReading Page, ImmutableArray<AnnotatedArticle> Articles)> pages, bool oneStory = false)
    {
        var sorted = pages.OrderBy(p => p.Page.Page.Path, StringComparer.Ordinal).ThenBy(p => p.Page.Page.Text, StringComparer.Ordinal).ToImmutableArray();
        return StoryTeller.Tell(sorted, oneStory);
    }
}
