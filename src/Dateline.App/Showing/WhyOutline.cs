using System.Collections.Immutable;
using Dateline.Copies;
using Dateline.Stories;

namespace Dateline.App.Showing;

/// <summary>What two articles have to do with each other, in words; all forms of output show this.</summary>
internal sealed class WhyOutline
{
    /// <param name="news">The collection.</param>
    /// <param name="comparison">Two of its reports, compared.</param>
    public WhyOutline(News news, ReportComparison comparison)
    {
        (News, Comparison) = (news, comparison);
        var shown = new ShownNews(news);
        Articles = [SourceReport.From(shown, comparison.One, 1), SourceReport.From(shown, comparison.Other, 2)];
    }

    public News News { get; }

    public ReportComparison Comparison { get; }

    /// <summary>The two, with the numbers 1 and 2 in the order in which they were named.</summary>
    public ImmutableArray<SourceReport> Articles { get; }

    /// <summary>The index of the one that is the copy, if either is.</summary>
    public int Later => Comparison.Copy.Original == Comparison.One ? Comparison.Other : Comparison.One;

    /// <summary>Whether one copies the other, and why.</summary>
    public string Copy => Comparison.Copy.Kind is { } kind
        ? $"{Mark(Later)} {Verb(kind)} {Mark(Comparison.Copy.Original)}: {Comparison.Copy.Why}"
        : $"neither copies the other: {Comparison.Copy.Why}";

    /// <summary>The numbers on which that rests.</summary>
    public IEnumerable<string> CopyNumbers
    {
        get
        {
            var copy = Comparison.Copy;
            var (old, later) = (Mark(copy.Original), Mark(Later));
            yield return $"runs of four words: {InHundred(copy.SharedOfOriginal)} of those of {old} stand in {later}, {InHundred(copy.SharedOfOther)} of those of {later} in {old}; {InHundred(copy.Common)} of all are in both";
            if (copy.Changes is { } changes)
            {
                yield return $"words side by side: {StoryOutline.Count(changes.Kept, "word")} in both, {changes.Added:#,0} only in {later}, {changes.Removed:#,0} only in {old}";
                yield return $"names and numbers where the words agree: {copy.TellingKept:#,0} the same, {copy.TellingExchanged:#,0} exchanged";
            }

            yield return copy.DaysApart switch
            {
                null => "days apart: not known, as not both state their day",
                0 => "days apart: none, both are of one day",
                var days => $"days apart: {days:#,0}",
            };
            foreach (var report in (int[])[copy.Original, Later])
            {
                if (News.Reports[report].CopyOf is { } told && (told.Of != copy.Original || copy.Kind is null))
                    yield return $"among these pages {Mark(report)} is told as a copy of {NameOf(told.Of)}: {CopyWords.Of(told)}";
            }

            if (copy.Kind is not null && News.RootOf(copy.Original) != News.RootOf(Later))
                yield return "among these pages they are told apart, as they copy two reports that do not copy each other";
        }
    }

    /// <summary>Whether both are of one story.</summary>
    public string Story => Comparison.AreOfOneStory
        ? $"both are of one, “{News.Stories[Comparison.Stories.One].Title}” ({StoryOutline.Count(News.Stories[Comparison.Stories.One].Reports.Length, "report")}){ByCopies}"
        : $"they are of two: {Mark(Comparison.One)} of “{News.Stories[Comparison.Stories.One].Title}”, {Mark(Comparison.Other)} of “{News.Stories[Comparison.Stories.Other].Title}”";

    /// <summary>Whether both are of one happening.</summary>
    public string Happening => Comparison.AreOfOneHappening
        ? $"both are of one, “{HappeningOf(Comparison.Stories.One, Comparison.Happenings.One!.Value).Title}” "
            + $"({StoryOutline.Count(HappeningOf(Comparison.Stories.One, Comparison.Happenings.One!.Value).Reports.Length, "report")}){ByCopies}"
        : "they are of two";

    /// <summary>How likely one happening is by the two alone, and from what on reports are joined; null where copies decide.</summary>
    public string? Likelihood => Comparison.Evidence is not { } evidence ? null
        : $"by {(IsOfOriginals ? "the reports that they copy" : "the two")} alone, the likelihood of one happening is {InHundred(evidence.Likelihood)}"
            + (evidence.Most < evidence.Likelihood ? $", which counts as {InHundred(evidence.Most.Value)}, as so few pages do not tell which of their words are common" : "")
            + $"; reports are joined where the average of all of a happening is {InHundred(evidence.Needed)} or more, and parted again where they tell of two days or of two parts of a story";

    private bool IsOfOriginals => News.RootOf(Comparison.One) != Comparison.One || News.RootOf(Comparison.Other) != Comparison.Other;

    private string ByCopies => Comparison.AreOneByCopies ? ": a copy goes where its original goes" : "";

    /// <summary>The number by which one of the two is cited.</summary>
    public string Mark(int report) => report == Comparison.One ? "[1]" : "[2]";

    private Happening HappeningOf(int story, int happening) => News.Stories[story].Happenings[happening];

    private string NameOf(int report) => report == Comparison.One || report == Comparison.Other ? Mark(report) : News.PageOf(report).Page.Path;

    private static string Verb(CopyKind kind) => kind switch
    {
        CopyKind.Same => "reprints",
        CopyKind.Updated => "updates",
        CopyKind.Translation => "translates",
        _ => "shortens",
    };

    private static string InHundred(double share) => share switch
    {
        <= 0 => "none",
        >= 1 => "all",
        _ => $"{Math.Clamp((int)Math.Round(share * 100), 1, 99)} of 100",
    };
}
