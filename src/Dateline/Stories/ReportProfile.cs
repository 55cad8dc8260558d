using Dateline.Dates;

namespace Dateline.Stories;

/// <summary>A report as it is compared with others.</summary>
/// <param name="vocabulary">How much each term of the collection tells apart.</param>
/// <param name="terms">The report's terms.</param>
/// <param name="days">When it was published, as far as its own page tells.</param>
internal sealed class ReportProfile(Vocabulary vocabulary, ArticleTerms terms, DateInterval days)
{
    private const double NamesShare = 0.35;

    /// <summary>What is taken for the closeness in time of reports one of which has no date.</summary>
    private const double Undated = 0.9;

    /// <summary>After so many days the closeness in time is down to about a third.</summary>
    private const double Fading = 12;

    /// <summary>However far apart in time: some reports on one thing come late.</summary>
    private const double LeastCloseness = 0.2;

    public Vocabulary Vocabulary => vocabulary;

    public DateInterval Days => days;

    /// <summary>What it speaks of.</summary>
    public TermVector Words { get; } = vocabulary.Vector(terms.All);

    /// <summary>Whom and where it speaks of.</summary>
    public TermVector Names { get; } = vocabulary.Vector(terms.Names);

    /// <summary>Whom and where its headline and first sentences speak of.</summary>
    public TermVector Principals { get; } = vocabulary.Vector(terms.Principals);

    /// <summary>How much the two speak of the same thing at the same time, 0 to 1.</summary>
    public double Likeness(ReportProfile other)
    {
        var words = Words.Cosine(other.Words);
        return words == 0 ? 0 : (NamesShare * Names.Cosine(other.Names) + (1 - NamesShare) * words) * Closeness(other);
    }

    private double Closeness(ReportProfile other)
    {
        if (DaysApart(other) is not { } days)
            return Undated;
        return LeastCloseness + (1 - LeastCloseness) * Math.Exp(-Math.Max(0, days - 1) / Fading);
    }

    /// <summary>The days that lie between the two at least; null where nothing says.</summary>
    public int? DaysApart(ReportProfile other)
    {
        var (mine, its) = (Days, other.Days);
        if (mine.Earliest is { } late && its.Latest is { } early && late > early)
            return late.DayNumber - early.DayNumber;
        if (its.Earliest is { } later && mine.Latest is { } earlier && later > earlier)
            return later.DayNumber - earlier.DayNumber;
        return mine.Days is not null && its.Days is not null ? 0 : null;
    }
}
