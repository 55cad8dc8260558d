using Dateline.Pages;
using Dateline.Stories;

namespace Dateline.Lab.Quality;

/// <summary>Scores a reading of a collection of pages against what a careful reader found in them.</summary>
/// <remarks>
/// Saying more than the gold asks costs nothing where it is true. What is checkably untrue or unfounded costs points:
/// an invented article, a wrong date, a claim from a line that is none of the article's, a span outside its text.
/// </remarks>
internal static class CollectionScorer
{
    /// <summary>Reads the pages of a folder and scores what came out.</summary>
    public static Scorecard Score(string folder, Gold gold)
    {
        var pages = PageFolder.Sources(folder).SelectMany(source => PageReader.Read(source)).Select(NewsReader.Read);
        return Score(NewsReader.Join(pages), gold, GoldLines.Read(folder, gold));
    }

    /// <summary>Scores a reading.</summary>
    public static Scorecard Score(News news, Gold gold, GoldLines lines)
    {
        var card = new Scorecard();
        var found = ArticleScorer.Score(card, news, gold, lines);
        CopyScorer.Score(card, news, gold, lines, found);
        foreach (var story in gold.Stories)
            StoryScorer.Score(card, news, story, lines, found);
        PersonScorer.Score(card, news, gold);
        UntruthFinder.Find(card, news, gold, lines, found);
        return card;
    }
}
