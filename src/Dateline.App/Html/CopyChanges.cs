using Dateline.Stories;
using Dateline.Text;

namespace Dateline.App.Html;

/// <summary>What a later version of a report changes, word by word, where that is little enough to be read at a glance.</summary>
internal static class CopyChanges
{
    /// <summary>More places that differ are left to the reason's numbers.</summary>
    private const int MostPlaces = 12;

    /// <summary>Longer stretches are shown by their beginning.</summary>
    private const int LongestShown = 240;

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
                html.Write($"<del dir=\"auto\">{Shown(news.Article(copy.Of).Text, old)}</del>");
            if (places[i] is { Old: not null, New: not null })
                html.Literal(" ");
            if (places[i].New is { } added)
                html.Write($"<ins dir=\"auto\">{Shown(report.Article.Article.Text, added)}</ins>");
        }

        html.Literal("</p>\n");
    }

    private static string Shown(ArticleText text, TextSpan span)
    {
        if (span.Length <= LongestShown)
            return text.Words(span);
        var words = text[new(span.Start, LongestShown)];
        var end = words.LastIndexOf(' ');
        return string.Concat(words[..(end > 0 ? end : LongestShown - (char.IsHighSurrogate(words[^1]) ? 1 : 0))], " …");
    }
}
