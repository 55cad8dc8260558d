using Dateline.App.Clippings;
using Dateline.Clippings;
using Dateline.Pages;

namespace Dateline.App.Commands;

/// <summary>One run of <c>dateline extract</c>.</summary>
internal static class ExtractRun
{
    public static int Run(ExtractOptions options) => PageByPage.Run("extract", options, page => PartOf(page, options.Format), ClippingOutput.Frame(options.Format));

    private static PagePart PartOf(Page page, ClippingFormat format)
    {
        var clipping = Clipping.Of(page);

        // A line of JSON says by itself that the page has no article; of the other forms nothing would be seen.
        var remark = page.Problem ?? (clipping.Article is null && format != ClippingFormat.Json ? clipping.Doubts.LastOrDefault()?.Message : null);
        return new(ClippingOutput.Of(clipping, format), clipping.Title, remark is null ? null : $"{PageByPage.Name(page)}: {remark}", page.Problem is not null);
    }
}
