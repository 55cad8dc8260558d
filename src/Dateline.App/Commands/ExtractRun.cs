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

        IEnumerable<string> remarks = page.Problem is { } problem ? [problem] : clipping.Doubts.Select(doubt => doubt.Message);
        return new(ClippingOutput.Of(clipping, format), clipping.Title, [.. remarks.Select(remark => $"{PageByPage.Name(page)}: {remark}")], page.Problem is not null);
    }
}
