using Dateline.Articles;
using Dateline.Events;
using Dateline.Figures;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Quotes;
using Dateline.Sentences;
using Dateline.Times;

namespace Dateline;

/// <summary>Reads an article sentence by sentence: the table of contents of all that is learnt from one.</summary>
public static class Annotator
{
    /// <summary>Takes the steps in order; each uses only what the steps above it found.</summary>
    /// <param name="article">The article.</param>
    /// <param name="lexicon">The words of its language.</param>
    /// <param name="mostTokens">So many of its words and marks are read, as far as they are whole sentences.</param>
    public static AnnotatedArticle Annotate(Article article, Lexicon lexicon, int mostTokens = int.MaxValue)
    {
        var text = article.Text;
        var sentences = SentenceSplitter.Split(text, lexicon, mostTokens, out var isCut);
        var names = NameFinder.Find(text, sentences, lexicon);
        var quotes = QuoteFinder.Find(text, sentences, names, lexicon);
        var times = TimeFinder.Find(text, sentences, lexicon, WrittenOrder.Of(article)); // readings; resolved once the article is dated
        var figures = FigureFinder.Find(text, sentences, names, quotes, times, lexicon);
        var events = EventFinder.Find(text, sentences, names, quotes, times, lexicon);
        var positions = PositionFinder.Find(text, sentences, names, lexicon);
        return new(article, sentences, names, quotes, times, figures, events, positions) { IsCut = isCut };
    }
}
