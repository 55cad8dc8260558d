using System.Text;
using Dateline.App.Terminal;
using Dateline.Stories;

namespace Dateline.EndToEnd.Rendering;

public sealed class TerminalTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    public void A_story_reads_from_what_happened_to_where_it_comes_from(int width) =>
        Golden.Check($"dam-{width}.txt", Show(MadeUpNews.Dam(), width));

    internal static string Show(News news, int width, ColorChoice color = ColorChoice.Never, bool all = false, int? only = null)
    {
        using var output = new MemoryStream();
        NewsView.Write(news, only, all, TerminalPage.For(output, toTerminal: false, color, width));
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
