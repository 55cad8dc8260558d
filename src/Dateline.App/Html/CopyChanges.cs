using Dateline.App.Showing;
using Dateline.Stories;

namespace Dateline.App.Html;

/// <summary>What a later version of a report changes, word by word, where that is little enough to be read at a glance.</summary>
internal static class CopyChanges
{
    /// <summary>More places that differ are left to the reason's numbers.</summary>
    private const int MostPlaces = 12;

    /// <summary>Writes the places that differ; nothing for a report that is no later version, or one with many changes.</summary>
    public static void Write(HtmlWriter html, News news, Report report)
    {
        if (report.CopyOf is not { Changes.Places: { Length: > 0 and <= MostPlaces } places } copy)
            return;
        html.Literal("<p class=\"quiet\">");
        for (var i = 0; i < places.Length; i++)
        {
            if (i > 0)
                html.Literal(" · ");
            if (places[i].Old is { } old)
                html.Write($"<del dir=\"auto\">{CopyWords.Stretch(news.Article(copy.Of).Text, old)}</del>");
            if (places[i] is { Old: not null, New: not null })
                html.Literal(" ");
            if (places[i].New is { } added)
                html.Write($"<ins dir=\"auto\">{CopyWords.Stretch(report.Article.Article.Text, added)}</ins>");
        }

        html.Literal("</p>\n");
    }
}
