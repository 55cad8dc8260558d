using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Figures;

/// <summary>Finds the numbers that say how many or how much of something.</summary>
public static class FigureFinder
{
    /// <summary>The figures of an article, in page order; dates, ages, times of day and scores are none.</summary>
    public static ImmutableArray<Figure> Find(ArticleText text, ImmutableArray<Sentence> sentences, ImmutableArray<TimeExpression> times, Lexicon lexicon) => [];
}
