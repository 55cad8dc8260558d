namespace Dateline.Stories;

/// <summary>How much speaks for two happenings being of one story.</summary>
internal static class StoryBond
{
    /// <summary>The bond from which they are.</summary>
    public const double Enough = 1;

    /// <summary>The average likeness of principals from which two happenings are of one story.</summary>
    private const double SamePrincipals = 0.45;

    /// <summary>The least average likeness of all words of two happenings of one story: a head of state is in the news for more than one matter.</summary>
    private const double SameMatter = 0.15;

    /// <summary>The same two where their words are much more alike: then fewer of the principals need be the same.</summary>
    private const double SomePrincipals = 0.2;

    private const double MuchMatter = 0.24;

    /// <summary>The average likeness of matter from which two happenings that follow on each other are of one story, whoever is in their first sentences.</summary>
    private const double SequelMatter = 0.2;

    /// <summary>So many days apart at most one happening follows on another.</summary>
    private const int SequelDays = 21;

    /// <summary>How far two happenings meet what one story asks for; from 1 on they do.</summary>
    /// <param name="pairs">Each report that speaks for the one with each that speaks for the other; one pair at least.</param>
    public static double Of(IEnumerable<ReportPair> pairs)
    {
        var (principals, words, matter) = (0.0, 0.0, 0.0);
        var apart = int.MaxValue;
        var count = 0;
        foreach (var pair in pairs)
        {
            count++;
            if (pair.AreOfOthersElsewhere)
                continue;
            principals += pair.SamePrincipals;
            words += pair.SameWords;
            matter += pair.Matter;
            apart = Math.Min(apart, pair.DaysApart ?? int.MaxValue);
        }

        var chain = Math.Max(
            Math.Min(principals / count / SamePrincipals, words / count / SameMatter),
            Math.Min(principals / count / SomePrincipals, words / count / MuchMatter));
        return apart <= SequelDays ? Math.Max(chain, matter / count / SequelMatter) : chain;
    }
}
