using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Quotes;
using Dateline.Sentences;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Figures;

/// <summary>Finds the numbers that say how many or how much of something.</summary>
public static class FigureFinder
{
    /// <summary>The figures of an article, in page order; dates, ages, times of day and scores are none.</summary>
    public static ImmutableArray<Figure> Find(
        ArticleText text,
        ImmutableArray<Sentence> sentences,
        ImmutableArray<Name> names,
        ImmutableArray<Quote> quotes,
        ImmutableArray<TimeExpression> times,
        Lexicon lexicon)
    {
        if (!lexicon.IsKnown)
            return [];
        var timesOf = times.ToLookup(time => time.Sentence);
        var givers = new GiverReader(new(text, sentences, names, quotes, lexicon), lexicon);
        var found = new List<Figure>();
        foreach (var sentence in sentences)
        {
            var pieces = Piece.Read(text.Page, sentence.Span);
            if (pieces.Length == 0)
                continue;
            var reader = new FigureReader(pieces, sentence, [.. timesOf[sentence.Index]], lexicon);
            var here = new Dictionary<Figure, Figure>(ReferenceEqualityComparer.Instance);
            foreach (var figure in reader.Recounts(text, reader.Read(), found).ToList())
            {
                var first = figure.Recounts is { } other ? here.GetValueOrDefault(other, other) : null;
                found.Add(here[figure] = figure with { According = givers.Of(figure, pieces), Recounts = first });
            }
        }

        return [.. found];
    }
}
