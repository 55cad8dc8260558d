using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Pages;

internal static class HtmlPage
{
    public static Page Read(PageSource source, string markup, ImmutableArray<Doubt> doubts) => PageReader.Unreadable(source, "soon");
}
