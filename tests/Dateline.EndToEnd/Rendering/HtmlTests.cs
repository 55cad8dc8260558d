using System.Text;
using Dateline.App.Html;
using Dateline.Stories;

namespace Dateline.EndToEnd.Rendering;

public sealed class HtmlTests
{
    [Fact]
    public void A_story_is_one_page_with_every_claim_linked_to_its_sentence()
    {
        var page = Show(MadeUpNews.Dam());
        Golden.Check("dam.html", page[page.IndexOf("<body>", StringComparison.Ordinal)..]);
    }

    internal static string Show(News news, int? only = null)
    {
        using var output = new MemoryStream();
        HtmlOutput.Write(news, only, all: false, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
