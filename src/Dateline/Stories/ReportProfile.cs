using System.Runtime.InteropServices;
using Dateline.Dates;

namespace Dateline.Stories;

/// <summary>A report as it is compared with others.</summary>
internal sealed class ReportProfile
{
    /// <summary>Weights are those of today until the collection has grown by this share.</summary>
    private const double Growth = 0.02;

    private readonly int weighedAmong;

    /// <param name="vocabulary">How much each term of the collection tells apart.</param>
    /// <param name="sketch">What it speaks of.</param>
    public ReportProfile(Vocabulary vocabulary, ReportSketch sketch)
    {
        Collection = vocabulary;
        Sketch = sketch;
        weighedAmong = vocabulary.Reports;
        var weighted = vocabulary.Weigh(sketch.Terms.AsSpan());
        Words = new(weighted);
        var (names, principals) = (new List<WeightedTerm>(), new List<WeightedTerm>());
        for (var i = 0; i < weighted.Length; i++)
        {
            var term = sketch.Terms[i];
            if (!term.IsName)
                continue;
            names.Add(weighted[i]);
            if (term.Leading > 0)
                principals.Add(weighted[i].Counted(term.Leading, isName: true));
        }

        Names = new(CollectionsMarshal.AsSpan(names));
        Principals = new(CollectionsMarshal.AsSpan(principals));
        Title = Part(weighted, sketch.Title.AsSpan());
        Lead = Part(weighted, sketch.Lead.AsSpan());
    }

    private ReportProfile(ReportProfile whole, int terms)
    {
        Collection = whole.Collection;
        Sketch = whole.Sketch.Shortened();
        Words = whole.Words.Shortened(terms);
        Names = whole.Names.Shortened(terms);
        Principals = whole.Principals.Shortened(terms);
        Title = TermVector.Empty;
        Lead = TermVector.Empty;
    }

    /// <summary>A part of the report's terms, with their counts in that part.</summary>
    private static TermVector Part(ReadOnlySpan<WeightedTerm> whole, ReadOnlySpan<SketchTerm> part)
    {
        var terms = new List<WeightedTerm>(part.Length);
        for (int i = 0, k = 0; i < whole.Length && k < part.Length;)
        {
            var (a, b) = (whole[i].Word, part[k].Word);
            if (a == b)
                terms.Add(whole[i].Counted(part[k].Count, isName: false));
            i += a <= b ? 1 : 0;
            k += b <= a ? 1 : 0;
        }

        return new(CollectionsMarshal.AsSpan(terms));
    }

    /// <summary>How much each term tells apart in its collection.</summary>
    public Vocabulary Collection { get; }

    public ReportSketch Sketch { get; }

    /// <summary>The same with the weights that its terms have in the collection by now.</summary>
    public ReportProfile Refreshed() => Collection.Reports <= weighedAmong * (1 + Growth) ? this : new(Collection, Sketch);

    /// <summary>The same with only its heaviest terms: enough to know its story by, too little to tell its happening.</summary>
    public ReportProfile Shortened(int terms) => new(this, terms);

    public DateInterval Days => Sketch.Published;

    /// <summary>What it speaks of.</summary>
    public TermVector Words { get; }

    /// <summary>Whom and where it speaks of.</summary>
    public TermVector Names { get; }

    /// <summary>Whom and where its headline and first sentences speak of.</summary>
    public TermVector Principals { get; }

    /// <summary>What its headline speaks of.</summary>
    public TermVector Title { get; }

    /// <summary>What its headline and first sentences speak of.</summary>
    public TermVector Lead { get; }
}
