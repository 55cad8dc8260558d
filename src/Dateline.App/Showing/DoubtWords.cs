using Dateline.Articles;

namespace Dateline.App.Showing;

/// <summary>What is doubtful of some pages in lines for the reader: a doubt that many pages have is one line.</summary>
internal static class DoubtWords
{
    /// <summary>So many pages are named; of more, as many, and how many there are.</summary>
    private const int MostNamed = 3;

    /// <summary>The lines, in the order in which the pages first raise them: <c>a.html: no date</c>, <c>12 pages (a.html, b.html, c.html …): no date</c>.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="name">What a page is called.</param>
    /// <param name="all">Whether every page is named, however many there are.</param>
    public static IEnumerable<string> Lines(IEnumerable<PageReading> pages, Func<PageReading, string> name, bool all = false) =>
        pages.SelectMany(page => page.Doubts.Select(doubt => (Page: page, doubt.Message)).Distinct())
            .GroupBy(doubt => doubt.Message, StringComparer.Ordinal)
            .Select(group => $"{Names([.. group.Select(doubt => name(doubt.Page)).Distinct(StringComparer.Ordinal)], all)}: {group.Key}");

    private static string Names(List<string> names, bool all) => names.Count <= MostNamed || all ? string.Join(", ", names)
        : $"{StoryOutline.Count(names.Count, "page")} ({string.Join(", ", names.Take(MostNamed))} …)";
}
