using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Stories;

namespace Dateline;

/// <summary>Joins pages to stories: the table of contents of the way from bytes to a dated story.</summary>
public static class NewsReader
{
    /// <summary>The most words and marks of a page whose sentences are read: as many as a novel has, where long pages of news have ten or twenty thousand.</summary>
    public const int MostTokens = 100_000;

    private static readonly string TooLong = FirstPart.Doubt(MostTokens, "words and marks in its articles");

    /// <summary>Reads one page by itself: its articles, and all that their sentences say. Pages can be read on any thread, in any order.</summary>
    public static (PageReading Page, ImmutableArray<AnnotatedArticle> Articles) Read(Page page)
    {
        var reading = ArticleFinder.Find(page);
        var articles = ImmutableArray.CreateBuilder<AnnotatedArticle>(reading.Articles.Length);
        var left = MostTokens;
        foreach (var article in reading.Articles)
        {
            articles.Add(Annotator.Annotate(article, Lexicon.For(article.Language), left));
            left -= articles[^1].Sentences.Sum(sentence => sentence.Tokens.Length);
        }

        return (articles.Any(article => article.IsCut) ? reading with { Doubts = reading.Doubts.Add(new(TooLong)) } : reading, articles.DrainToImmutable());
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
