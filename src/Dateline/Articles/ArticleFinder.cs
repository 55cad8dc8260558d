using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>Tells the articles of a page from its furniture, and one article from the next.</summary>
public static class ArticleFinder
{
    /// <summary>Labels every block of a page and puts its articles together.</summary>
    public static PageReading Find(Page page) => new() { Page = page, Doubts = page.Doubts };
}
