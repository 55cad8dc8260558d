namespace Dateline.Stories;

/// <summary>How likely two reports are of one happening.</summary>
internal static class HappeningLikelihood
{
    /// <summary>The average probability from which reports are of one happening. Five collections of labelled news bear from 0.3 to 0.5; the more, the less is joined that is not one.</summary>
    public const double Enough = 0.4;

    /// <summary>What is left of the probability where one report names other people at other places than the other.</summary>
    private const double OfOthersElsewhere = 0.25;

    /// <summary>In the smallest collection the probability that two reports are of one happening is at most so many times their likeness.</summary>
    private const double MostByLikeness = 2.9;

    /// <summary>With so many more reports the likeness may be so much less.</summary>
    private const double Few = 30;

    /// <summary>From so many on a collection tells by itself which of its words are common.</summary>
    private const int Many = 100;

    /// <summary>Whether a collection tells by itself which of its words are common.</summary>
    /// <param name="originals">How many reports it has, without copies.</param>
    public static bool TellsByItself(int originals) => originals >= Many;

    /// <summary>The probability by their clues, and at most what their likeness allows where the collection is small; 0 to 1.</summary>
    public static double Of(ReportPair pair, ReadOnlySpan<double> clues) => Math.Min(ByClues(pair, clues), Most(pair) ?? 1);

    /// <summary>The probability by their clues alone.</summary>
    public static double ByClues(ReportPair pair, ReadOnlySpan<double> clues) =>
        HappeningModel.Shipped.Probability(clues) * (pair.AreOfOthersElsewhere ? OfOthersElsewhere : 1);

    /// <summary>
    /// Few reports cannot tell which of their words are the daily bread of their subject: there they have to be alike by the general language's measure too,
    /// and are of one happening with this probability at most. Null where the reports are many.
    /// </summary>
    public static double? Most(ReportPair pair) =>
        pair.One.Collection.Reports is var reports && TellsByItself(reports) ? null : Math.Min(1, MostByLikeness * (1 + reports / Few) * pair.Likeness);
}
