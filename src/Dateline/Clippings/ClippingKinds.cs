using Dateline.Articles;
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

    private const PageRegions Elsewhere = PageRegions.Comments | PageRegions.Navigation | PageRegions.Aside | PageRegions.Footer | PageRegions.Hidden;

    public static ClippingKind Of(PageReading reading, Article? article)
    {
        if (article is null)
            return reading.Blocks.Count(block => block.Label == BlockLabel.Teaser) >= FewestTeasers ? ClippingKind.Index : ClippingKind.None;
        if (ServicePages.OffersProduct(reading.Page))
            return ClippingKind.None;
        return reading.Page.Declared.Kind == "LiveBlogPosting"
            || Moments(reading, article).Select(block => reading.Page.Blocks[block].MarkedTime).Distinct(StringComparer.Ordinal).Count() >= FewestEntries
            ? ClippingKind.LiveBlog : ClippingKind.Article;
    }

    /// <summary>The blocks of an article, by their indices, that give the time of what stands under them: inside the body, a paragraph of it next.</summary>
    public static IEnumerable<int> Moments(PageReading reading, Article article)
    {
        var body = article.Text.Passages.Where(p => p.Kind is PassageKind.Paragraph or PassageKind.Subhead).Select(p => p.Span).ToList();
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
