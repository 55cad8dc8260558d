using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Figures;
using Dateline.Text;
using Dateline.Timelines;

namespace Dateline.Stories;

/// <summary>Puts the numbers together that different sentences give for the same thing, and tells whether they agree.</summary>
internal static class FigureGrouper
{
    /// <summary>Two descriptions are of one thing when they have this share of their telling words in common.</summary>
    private const double SameThing = 0.5;

    /// <summary>"About 100" may stand for anything from 92.5 to 107.5.</summary>
    private const decimal About = 0.075m;

    private const int MostOfKind = 400;

    /// <param name="order">The story's reports, oldest first.</param>
    /// <param name="reports">All reports of the collection.</param>
    /// <param name="own">What each report says with its own words.</param>
    public static ImmutableArray<FigureGroup> Group(ImmutableArray<int> order, ImmutableArray<Report> reports, OwnWords own)
    {
        var counted = order.SelectMany(r => reports[r].Article.Figures
                .Where(f => f.Unit is not null && f.Of is not null && own.Has(r, f.Sentence))
                .Select(f => new Counted(r, reports[r], f)))
            .ToList();
        var groups = new List<FigureGroup>();
        foreach (var unit in counted.GroupBy(c => c.Unit, StringComparer.Ordinal))
        {
            var things = new List<List<Counted>>();
            foreach (var one in unit.Take(MostOfKind))
            {
                var best = things.Select(t => (Thing: t, Likeness: t.Max(o => o.Likeness(one)))).Where(t => t.Likeness >= SameThing).OrderByDescending(t => t.Likeness).Select(t => t.Thing).FirstOrDefault();
                if (best is null)
                    things.Add([one]);
                else
                    best.Add(one);
            }

            groups.AddRange(things.Where(t => t.Select(c => (c.Figure.Low, c.Figure.High, c.Figure.Bound)).Distinct().Count() > 1).Select(Describe));
        }

        return [.. groups.OrderBy(g => g.Agree).ThenByDescending(g => g.Values.Select(v => v.Evidence.Report).Distinct().Count())];
    }

    private static FigureGroup Describe(List<Counted> thing)
    {
        var values = thing.DistinctBy(c => (c.Report, c.Figure.Low, c.Figure.High, c.Figure.Bound)).ToList();
        var low = values.Max(c => Range(c.Figure).Low);
        var high = values.Min(c => Range(c.Figure).High);
        var of = values.OrderBy(c => c.Of.Length).ThenBy(c => c.Report).First().Of;
        return new(of, low <= high, [.. values.Select(c => new FigureValue(c.Figure, c.AsOf, c.Evidence))]);
    }

    /// <summary>The numbers that a figure allows.</summary>
    private static (decimal Low, decimal High) Range(Figure figure) => figure.Bound switch
    {
        FigureBound.About => (figure.Low * (1 - About), figure.High * (1 + About)),
        FigureBound.AtLeast or FigureBound.MoreThan => (figure.Low, decimal.MaxValue),
        FigureBound.AtMost or FigureBound.LessThan => (0, figure.High),
        _ => (figure.Low, figure.High),
    };

    private sealed class Counted
    {
        private readonly FrozenSet<string> words;
        private readonly FrozenSet<string> around;

        public Counted(int number, Report report, Figure figure)
        {
            var article = report.Article;
            var text = article.Article.Text;
            Report = number;
            Figure = figure;
            Unit = ArticleTerms.Stem(Folding.Fold(figure.Unit));
            Of = text.Words(figure.Of!.Value);
            Evidence = new(number, article.Sentences[figure.Sentence].Span);
            AsOf = figure.AsOf is { } when ? TimeBounds.Resolve(when.Reading, report.Published.Days).Starts : null;
            words = ContentWords.Of(Of).Where(w => w != Unit).ToFrozenSet(StringComparer.Ordinal);
            around = ContentWords.Of(text[Evidence.Span]);
        }

        public int Report { get; }

        public Figure Figure { get; }

        public string Unit { get; }

        public string Of { get; }

        public Evidence Evidence { get; }

        public DateInterval? AsOf { get; }

        /// <summary>How surely the two count one thing, 0 to 1.</summary>
        public double Likeness(Counted other) =>
            words.Count > 0 && other.words.Count > 0 ? ContentWords.Overlap(words, other.words)
            : words.Count == 0 && other.words.Count == 0 ? ContentWords.Overlap(around, other.around)
            : words.Count == 0 ? ContentWords.Overlap(other.words, around)
            : ContentWords.Overlap(words, other.around);
    }
}
