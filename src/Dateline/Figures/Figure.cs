using Dateline.Quotes;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Figures;

/// <summary>How a number bounds what it counts.</summary>
public enum FigureBound
{
    Exactly,
    About,
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
}

/// <summary>A number that an article gives for something.</summary>
public sealed record Figure
{
    /// <summary>Where number, bound and unit stand: <c>about 4,500 goats</c>.</summary>
    public required TextSpan Words { get; init; }

    /// <summary>The number, or the lower end of a range.</summary>
    public required decimal Low { get; init; }

    /// <summary>The number, or the upper end of a range.</summary>
    public required decimal High { get; init; }

    public required FigureBound Bound { get; init; }

    /// <summary>What one of it is: <c>people</c>, <c>troops</c>, <c>percent</c>, <c>USD</c>, <c>km</c>; null for a bare number.</summary>
    public string? Unit { get; init; }

    /// <summary>What is counted, as the article words it: <c>goats near its ferry to Ostra</c>; null when that could not be told.</summary>
    public TextSpan? Of { get; init; }

    /// <summary>As of when the article gives it; null when it does not say.</summary>
    public TimeExpression? AsOf { get; init; }

    /// <summary>The number of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>The figure of an earlier sentence that this one gives another number for, as in "the fire brigade put the crowd at 2,500"; null where it does not.</summary>
    public Figure? Recounts { get; init; }

    /// <summary>The number that it is given in place of, as in "57 passengers, not 60"; null where it says of none.</summary>
    public decimal? Corrects { get; init; }

    /// <summary>Who gives it; null where the article gives it as its own.</summary>
    public Speaker? According { get; init; }

    public double Confidence { get; init; } = 1;
}
