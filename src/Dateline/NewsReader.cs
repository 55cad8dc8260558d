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
    /// <param name="asOf">The day as of which the stories are told: reports that were published later are set aside. Null to tell all.</param>
    public static News Join(IEnumerable<(PageReading Page, ImmutableArray<AnnotatedArticle> Articles)> pages, bool oneStory = false, DateOnly? asOf = null)
    {
        var sorted = pages.OrderBy(p => p.Page.Page.Path, StringComparer.Ordinal).ThenBy(p => p.Page.Page.Text, StringComparer.Ordinal).ToImmutableArray();
        var news = StoryTeller.Tell(sorted, oneStory);
        if (asOf is not { } day)
            return news;

        // Later reports may date an undated one, so the days of all are found first; without them another may turn out to be later.
        var setAside = 0;
        while (news.Reports.Count(report => PublishedLater.IsLater(report, day)) is > 0 and var later)
        {
            setAside += later;
            sorted = PublishedLater.SetAside(sorted, news.Reports, day);
            news = StoryTeller.Tell(sorted, oneStory);
        }

        return news with { AsOf = day, SetAside = setAside };
    }
}
