using System.Globalization;
using Dateline.Articles;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Clippings;

/// <summary>Tells what a page is to its reader.</summary>
internal static class ClippingKinds
{
    /// <summary>So many announcements of other articles, and none of its own, make a front page.</summary>
    private const int FewestTeasers = 5;

    /// <summary>So many entries with times of their own make a live blog.</summary>
    private const int FewestEntries = 3;

    /// <summary>A time of day with what shows that it is over.</summary>
    private const int LongestTime = 12;

    /// <summary>A shorter word, such as "live", may begin any headline: there a mark must part it from the rest.</summary>
    private const int ShortestOwnWord = 8;

    private static readonly PhraseSet Live = new(WordTable.Shipped("furniture.txt")["live"]);

    private const PageRegions Elsewhere = PageRegions.Comments | PageRegions.Navigation | PageRegions.Aside | PageRegions.Footer | PageRegions.Hidden;

    public static ClippingKind Of(PageReading reading, Article? article)
    {
        if (article is null)
            return reading.Blocks.Count(block => block.Label == BlockLabel.Teaser) >= FewestTeasers ? ClippingKind.Index : ClippingKind.None;
        if (ServicePages.OffersProduct(reading.Page))
            return ClippingKind.None;
        return reading.Page.Declared.Kind == "LiveBlogPosting"
            || Moments(reading, article).Select(block => reading.Page.Blocks[block].MarkedTime).Distinct(StringComparer.Ordinal).Count() >= FewestEntries
            || SaysLive(reading, article) && WrittenTimes(reading, article) >= FewestEntries
            ? ClippingKind.LiveBlog : ClippingKind.Article;
    }

    /// <summary>Whether the headline or the page's title begins or ends with a word such as "Live" or "Liveticker".</summary>
    private static bool SaysLive(PageReading reading, Article article)
    {
        foreach (var title in new[] { article.Headline, reading.Page.Declared.WholeTitle }.OfType<string>())
        {
            var folded = PhraseSet.FoldPhrase(title);
            var mark = title.AsSpan().IndexOfAny(":|–—-");
            if (Live.LengthAtStart(folded) >= ShortestOwnWord || Live.Is(folded.AsSpan(folded.LastIndexOf(' ') + 1))
                || mark > 0 && Live.Is(PhraseSet.FoldPhrase(title.AsSpan(0, mark))))
                return true;
        }

        return false;
    }

    /// <summary>How many different times of day stand alone, or before words, in lines of an article.</summary>
    private static int WrittenTimes(PageReading reading, Article article)
    {
        var times = new HashSet<string>(StringComparer.Ordinal);
        var number = reading.Articles.IndexOf(article);
        foreach (var block in reading.Blocks)
        {
            var line = reading.Page.Text.AsSpan(block.Span.Start, Math.Min(block.Span.Length, LongestTime));
            if (block.Article == number && TimeLength(line) is > 0 and var length)
                times.Add(line[..length].ToString());
        }

        return times.Count;
    }

    /// <summary>The length of the time of day that a line begins with, such as <c>14.32</c> or <c>9:05</c>; 0 where it begins with none.</summary>
    private static int TimeLength(ReadOnlySpan<char> line)
    {
        var mark = line.IndexOfAny(":.h");
        if (mark is not (1 or 2) || line.Length < mark + 3)
            return 0;
        var isTime = int.TryParse(line[..mark], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= 24
            && int.TryParse(line.Slice(mark + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minute) && minute < 60;
        return isTime && (line.Length == mark + 3 || line[mark + 3] is ':' or ' ' or '|' or '–' or '—' or '-') ? mark + 3 : 0;
    }

    /// <summary>The blocks of an article, by their indices, that give the time of what stands under them: inside the body, a paragraph of it next.</summary>
    public static IEnumerable<int> Moments(PageReading reading, Article article)
    {
        var body = article.Text.Passages.Where(p => p.IsBody).Select(p => p.Span).ToList();
        if (body.Count == 0)
            yield break;
        var starts = body.Select(span => span.Start).ToHashSet();
        var blocks = reading.Page.Blocks;
        for (var i = 0; i + 1 < blocks.Length; i++)
        {
            var block = blocks[i];
            if (block.MarkedTime is null || blocks[i + 1].Span.Start < body[0].Start || block.Span.End > body[^1].End || (block.Regions & Elsewhere) != PageRegions.None)
                continue;
            if (starts.Contains(block.Span.Start) || starts.Contains(blocks[i + 1].Span.Start))
                yield return i;
        }
    }
}
