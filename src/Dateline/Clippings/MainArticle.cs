using Dateline.Articles;
using Dateline.Text;

namespace Dateline.Clippings;

/// <summary>Tells which of a page's articles the page is there for.</summary>
internal static class MainArticle
{
    /// <summary>The article that bears the page's own title, else the longest; null where there is none.</summary>
    public static Article? Of(PageReading reading)
    {
        if (reading.Articles.Length < 2)
            return reading.Articles.FirstOrDefault();
        var title = Folding.Fold(reading.Page.Declared.Title);
        return reading.Articles.FirstOrDefault(a => title.Length > 0 && Folding.Fold(a.Headline) == title)
            ?? reading.Articles.MaxBy(a => a.Text.Body.Length);
    }
}
