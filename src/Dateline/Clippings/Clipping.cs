using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Clippings;

/// <summary>What a page is to its reader.</summary>
public enum ClippingKind
{
    /// <summary>No report: furniture, an offer for sale, or a page that could not be read.</summary>
    None,

    /// <summary>One report, or several.</summary>
    Article,

    /// <summary>A report that grows by entries, each with its time.</summary>
    LiveBlog,

    /// <summary>A front page or the like: a list of other articles, and none of its own.</summary>
    Index,
}

/// <summary>A page's main article, cut out of all that stands around it.</summary>
public sealed record Clipping
{
    /// <summary>The page it was cut out of, with every block labelled and all its articles.</summary>
    public required PageReading Page { get; init; }

    /// <summary>The main article: the one that bears the page's own title, else the longest; null where there is none.</summary>
    public Article? Article { get; init; }

    public ClippingKind Kind { get; init; }

    /// <summary>The headline, or the title that the page declares; empty where there is neither.</summary>
    public string Title => Article is { Headline.Length: > 0 } article ? article.Headline : Page.Title ?? "";

    /// <summary>The words of the body: paragraphs and subheads, joined by a blank line; empty where there is no article.</summary>
    public string Text => Article?.Text.Body ?? "";

    /// <summary>When it was published as the page states it, of the article or else of the page; null where it states nothing.</summary>
    public StatedDate? Stated => Article?.Published ?? Page.Published;

    /// <summary>The day of publication as the page states it; null where it states none, or not to the day.</summary>
    public DateOnly? Published => Stated?.Day.Day;

    /// <summary>When it was last changed as the page states it; null where it states nothing.</summary>
    public StatedDate? Modified => Article?.Modified ?? Page.Modified;

    /// <summary>Who wrote it, of the article or else of the page.</summary>
    public ImmutableArray<string> Authors => Article is { Authors.IsEmpty: false } article ? article.Authors : Page.Authors;

    /// <summary>Its address; null when unknown.</summary>
    public string? Address => Article?.Address ?? Page.Page.Declared.Address ?? Page.Page.Address;

    public string? Outlet => Article?.Outlet ?? Page.Page.Declared.Outlet;

    /// <summary>The ISO 639 code of its language; null where it could not be told.</summary>
    public string? Language => Article is { Language: not "und" } article ? article.Language : null;

    /// <summary>Why the page could not be read, in words that a person can act on; null when it was read.</summary>
    public string? Problem => Page.Page.Problem;

    /// <summary>What was read, but not without doubt.</summary>
    public ImmutableArray<Doubt> Doubts => Page.Doubts;

    /// <summary>The article as one <c>article</c> element: headline, paragraphs, subheads, lists, quotations, tables, links, pictures with their captions.</summary>
    /// <remarks>Safe to put into a page: no script, style or attribute of the outlet's comes through, and addresses are of the web or of a mailbox.
    /// Pictures stay at the outlet's address, so whoever shows the article fetches them from there.</remarks>
    public string ToHtml() => ClippingHtml.Write(this);

    /// <summary>The article as Markdown, with the same pieces as <see cref="ToHtml"/>.</summary>
    public string ToMarkdown() => ClippingMarkdown.Write(this);

    /// <summary>The pieces of the article's body, in order.</summary>
    internal IReadOnlyList<Part> Parts() => Article is null ? [] : ClippingLayout.Of(Page, Article, Kind == ClippingKind.LiveBlog);

    /// <summary>Cuts the main article out of a page.</summary>
    public static Clipping Of(Page page)
    {
        if (page.Problem is not null)
            return new() { Page = new() { Page = page, Doubts = page.Doubts } };
        var reading = ArticleFinder.Find(page);
        var article = MainArticle.Of(reading);
        return new() { Page = reading, Article = article, Kind = ClippingKinds.Of(reading, article) };
    }
}
