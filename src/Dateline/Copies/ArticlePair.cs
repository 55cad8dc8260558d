using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>Two articles side by side, and whether one is the other's copy.</summary>
/// <remarks>
/// What makes a copy is words in the same order. What unmakes it are names and numbers: where they change and the sentences stay, a form was filled in anew.
/// </remarks>
internal sealed class ArticlePair
{
    /// <summary>Two articles of about one length are the same report when this share of all their runs is common.</summary>
    private const double SameReport = 0.4;

    /// <summary>An article is part of a longer one when this share of its runs stands in it.</summary>
    private const double Contained = 0.7;

    /// <summary>
    /// Of the names and numbers that both have or exchange, so many may be exchanged by the days between the two, and of the numbers alone;
    /// more and one form was filled in twice. What is printed again days later is printed as it was.
    /// </summary>
    private static readonly ImmutableArray<(int Days, double Most, double Numbers)> MostExchanged = [(FormDays, 0, 0), (2, 0.04, 0.04), (1, 0.1, 0.1), (0, 0.13, 0.25)];

    /// <summary>
    /// Of the words that two reports of one day have in common, so many numbers may be exchanged in prose that is one for the rest: a toll that rose. A form is
    /// denser.
    /// </summary>
    private const double NumbersOfProse = 0.04;

    /// <summary>So much of all runs of two reports of one day is common if only their numbers moved on.</summary>
    private const double ProseInCommon = 0.65;

    /// <summary>A report that says itself that it corrects or updates another may exchange so many times as much.</summary>
    private const double OfVersions = 2;

    /// <summary>
    /// A report that is so many days older than one in the same words is its form of another time where both are short: a bank that leaves its rates unchanged
    /// again.
    /// </summary>
    private const int FormDays = 5;

    /// <summary>
    /// A later version corrects or moves on hardly more numbers than these, unless it is a long report with hundreds: the rest are a table of another day.
    /// </summary>
    private const int MostCorrected = 3;

    /// <summary>The share of the numbers that a long report may exchange.</summary>
    private const double CorrectedShare = 0.08;

    /// <summary>So much of one of two reports that are so far apart stands in the other if it is a reprint.</summary>
    private const double Reprinted = 0.9;

    /// <summary>A text of more words is no form that comes out the same twice.</summary>
    private const int LongestForm = 100;

    private KeptAndExchanged? words;
    private int? shared;

    /// <param name="old">The article that may be the original.</param>
    /// <param name="new">The article that may be the copy.</param>
    public ArticlePair(ComparedArticle old, ComparedArticle @new)
    {
        (Old, New) = (old, @new);
        AreSame = old.Wording.HasWordsOf(@new.Wording);
    }

    public ComparedArticle Old { get; }

    public ComparedArticle New { get; }

    /// <summary>Whether the bodies have the same words.</summary>
    public bool AreSame { get; }

    /// <summary>The share of the new article's runs that stand in the old, 0 to 1.</summary>
    public double OfNew => Share(New);

    /// <summary>The share of the old article's runs that stand in the new, 0 to 1.</summary>
    public double OfOld => Share(Old);

    /// <summary>The share of all runs of both that stand in both, 0 to 1.</summary>
    public double Common => AreSame ? 1 : New.Runs.Numbers.Length + Old.Runs.Numbers.Length - Shared is > 0 and var all ? Shared / (double)all : 0;

    /// <summary>What became of names and numbers, by the words side by side.</summary>
    public KeptAndExchanged Words => words ??= new WordComparison(Old, New).Told;

    /// <summary>Days between the two; null where one is undated.</summary>
    public int? DaysApart => New.Day is { } day && Old.Day is { } its ? Math.Abs(day.DayNumber - its.DayNumber) : null;

    /// <summary>Whether enough of the words agree.</summary>
    public bool SharesWords => Common >= SameReport || Math.Max(OfNew, OfOld) >= Contained;

    /// <summary>The share of names and numbers that were exchanged, of those in words that agree but for these, 0 to 1.</summary>
    public double Exchanged => Words.Exchanged.Names + Words.Exchanged.Numbers is > 0 and var all ? all / (double)(all + Words.Kept.Names + Words.Kept.Numbers) : 0;

    /// <summary>Whether both are so short and so far apart that the same words may tell of two occasions.</summary>
    public bool AreShortAndFar => DaysApart >= FormDays && Math.Max(Old.Wording.Words.Length, New.Wording.Words.Length) <= LongestForm;

    /// <summary>Whether names and numbers changed as in a form that is filled in anew, or both are short and far apart and may be its filling of two days.</summary>
    public bool IsFormFilledAnew
    {
        get
        {
            if (AreShortAndFar)
                return true;
            var days = DaysApart ?? 0;
            if (AreSame || days == 0 && Words.Exchanged.Names + Words.Exchanged.Numbers < 2)
                return false;
            if (days >= FormDays && Math.Max(OfNew, OfOld) < Reprinted)
                return true;
            if (OnlyNumbersMovedOn)
                return false;
            var limit = MostExchanged.First(limit => days >= limit.Days);
            var most = Old.Article.Update is null && New.Article.Update is null ? 1 : OfVersions;
            return Exchanged > most * limit.Most
                || Words.Exchanged.Numbers > MostCorrected && Words.Exchanged.Numbers > most * CorrectedShare * (Words.Exchanged.Numbers + Words.Kept.Numbers)
                || Words.Exchanged.Numbers > 1 && Words.Exchanged.Numbers > most * limit.Numbers * (Words.Exchanged.Numbers + Words.Kept.Numbers);
        }
    }

    /// <summary>Whether both are of one day, one in long stretches of prose and without another name, and few of their numbers stand in the place of others.</summary>
    private bool OnlyNumbersMovedOn =>
        DaysApart == 0 && Words.Exchanged.Names == 0 && Common >= ProseInCommon && Words.Exchanged.Numbers <= NumbersOfProse * Words.InCommon
        && Words.Places.Length >= Words.Exchanged.Numbers;

    /// <summary>Whether the new article is a copy of the old, or the old of the new.</summary>
    public bool IsCopy => SharesWords && !IsFormFilledAnew && !RestsOnNotices;

    /// <summary>Whether what both have in common is what their sites ask readers for: consent, a subscription.</summary>
    public bool RestsOnNotices
    {
        get
        {
            // What stands in both stands in one; where the words are the same, in the one that others are compared with too.
            var asking = AreSame ? Old : New;
            if (asking.Own.Asking == 0)
                return false;
            if (AreSame)
                return Old.Own.Runs.Words < CopyFamilies.FewestWords;
            var (one, other) = (Old.Own.Runs, New.Own.Runs);
            var common = one.SharedWith(other);
            if (Math.Min(one.Words, other.Words) < CopyFamilies.FewestWords || common < SameReport * (one.Numbers.Length + other.Numbers.Length - common)
                && common < Contained * Math.Min(one.Numbers.Length, other.Numbers.Length))
                return true;
            return common < New.Own.Asking && !HeadlinesAgree;
        }
    }

    /// <summary>Whether the words of one headline all stand in the other: who pays a dividend may stand nowhere else.</summary>
    public bool HeadlinesAgree
    {
        get
        {
            var (words, its) = (FoldedWords.Of(Old.Article.Headline), FoldedWords.Of(New.Article.Headline));
            return !words.Except(its, StringComparer.Ordinal).Any() || !its.Except(words, StringComparer.Ordinal).Any();
        }
    }

    /// <summary>In which words the new article differs from the old.</summary>
    public WordChanges Changes() => new WordComparison(Old, New).Changes();

    /// <summary>How many runs of words stand in both.</summary>
    private int Shared => shared ??= New.Runs.SharedWith(Old.Runs);

    private double Share(ComparedArticle article) => AreSame ? 1 : article.Runs.Numbers.Length == 0 ? 0 : Shared / (double)article.Runs.Numbers.Length;
}
