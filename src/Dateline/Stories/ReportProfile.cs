using Dateline.Dates;

namespace Dateline.Stories;

/// <summary>A report as it is compared with others.</summary>
internal sealed class ReportProfile
{
    private const double NamesShare = 0.2;
    private const double PrincipalsShare = 0.2;

    /// <summary>What is left of the likeness of two reports whose headlines name different people.</summary>
    private const double OfOthers = 0.75;

    /// <summary>What is taken for the closeness in time of reports one of which has no date.</summary>
    private const double Undated = 0.53;

    /// <summary>After so many days the closeness in time is down to about a third.</summary>
    private const double Fading = 16;

    /// <summary>Reports that are further apart are of one happening only if many others between them are.</summary>
    private const int LongestHappening = 60;

    private const double TooFar = -0.5;

    /// <summary>However far apart in time: some reports on one thing come late.</summary>
    private const double LeastCloseness = 0.2;

    private readonly Vocabulary vocabulary;

    /// <param name="vocabulary">How much each term of the collection tells apart.</param>
    /// <param name="sketch">What it speaks of.</param>
    public ReportProfile(Vocabulary vocabulary, ReportSketch sketch)
    {
        this.vocabulary = vocabulary;
        Sketch = sketch;
        Words = vocabulary.Vector(sketch.Terms);
        Names = vocabulary.Vector(sketch.Terms.Where(term => term.IsName));
        Principals = vocabulary.Vector(sketch.Terms.Where(term => term.IsName && term.Leading > 0).Select(term => term.AsLeading));
        Title = vocabulary.Vector(sketch.Title);
        Lead = vocabulary.Vector(sketch.Lead);
    }

    private ReportProfile(ReportProfile whole, int terms)
    {
        vocabulary = whole.vocabulary;
        Sketch = whole.Sketch.Shortened();
        Words = whole.Words.Shortened(terms);
        Names = whole.Names.Shortened(terms);
        Principals = whole.Principals.Shortened(terms);
        Title = TermVector.Empty;
        Lead = TermVector.Empty;
    }

    public ReportSketch Sketch { get; }

    /// <summary>The same with only its heaviest terms: enough to know its story by, too little to tell its happening.</summary>
    public ReportProfile Shortened(int terms) => new(this, terms);

    /// <summary>How much the two speak of the same part of their story, up to 1.</summary>
    /// <param name="other">Another report of the story.</param>
    /// <param name="words">What this one speaks of, by what tells apart within the story.</param>
    /// <param name="its">The same of the other.</param>
    public double LikenessWithin(ReportProfile other, TermVector words, TermVector its) =>
        words.SharedWith(its).Sum(vocabulary.MostOfSetting) * (DaysApart(other) is { } days ? days > LongestHappening ? TooFar : Math.Exp(-Math.Max(0, days - 1) / FadingWithin) : 1);

    /// <summary>Inside a story a happening is over sooner.</summary>
    private const double FadingWithin = 10;

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

    /// <summary>How much the two speak of the same thing at the same time; up to 1, and below 0 where they are too far apart in time.</summary>
    public double Likeness(ReportProfile other) => Matter(other) is > 0 and var matter ? matter * Closeness(other) : 0;

    /// <summary>How much the two speak of the same, whenever, 0 to 1.</summary>
    public double Matter(ReportProfile other)
    {
        var principals = Principals.SharedWith(other.Principals);
        var matter = (NamesShare * Names.SharedWith(other.Names) + PrincipalsShare * principals + (1 - NamesShare - PrincipalsShare) * Words.SharedWith(other.Words)).Sum(vocabulary.MostOfSetting);
        return HeadlinesNameOthers(other) ? OfOthers * matter : matter;
    }

    /// <summary>Whether each headline names people and none of them is in both: who is in a headline is whom the report is about.</summary>
    private bool HeadlinesNameOthers(ReportProfile other) =>
        Sketch.Headlined.Length > 0 && other.Sketch.Headlined.Length > 0 && Ascending.Shared(Sketch.Headlined, other.Sketch.Headlined) == 0;

    /// <summary>How much of the same they say, 0 to 1.</summary>
    public double SameWords(ReportProfile other) => Words.SharedWith(other.Words).Sum(vocabulary.MostOfSetting);

    /// <summary>How much of the same their first sentences and headlines name, 0 to 1.</summary>
    public double SamePrincipals(ReportProfile other)
    {
        var principals = Principals.SharedWith(other.Principals);
        return principals.Rest + Math.Min(principals.Setting, Shared.Most(Words.SharedWith(other.Words).Rest, vocabulary.MostOfSetting));
    }

    private double Closeness(ReportProfile other)
    {
        if (DaysApart(other) is not { } days)
            return Undated;
        if (days > LongestHappening)
            return TooFar;
        return LeastCloseness + (1 - LeastCloseness) * Math.Exp(-Math.Max(0, days - 1) / Fading);
    }

    /// <summary>The days that lie between the two at least; null where nothing says.</summary>
    public int? DaysApart(ReportProfile other) => Days.DaysFrom(other.Days);
}
