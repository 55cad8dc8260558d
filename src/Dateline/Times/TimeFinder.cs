using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Times;

/// <summary>Finds the words that name a time.</summary>
public static class TimeFinder
{
    /// <summary>The time expressions of an article, in page order.</summary>
    public static ImmutableArray<TimeExpression> Find(ArticleText text, ImmutableArray<Sentence> sentences, Lexicon lexicon) => [];
}
