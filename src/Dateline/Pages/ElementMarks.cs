using Dateline.Markup;
using Dateline.Text;

namespace Dateline.Pages;

/// <summary>What an element's attributes and children say beside its name.</summary>
internal static class ElementMarks
{
    /// <summary>The parts of a page that attributes mark: what is hidden, what is a report, what readers wrote.</summary>
    public static PageRegions RegionsOf(HtmlElement element)
    {
        var regions = PageRegions.None;
        if (IsHidden(element))
            regions |= PageRegions.Hidden;
        var type = element.Attribute("itemtype");
        if (type is not null && type.Contains("Comment", StringComparison.Ordinal))
            regions |= PageRegions.Comments;
        else if (type is not null && (type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal)))
            regions |= PageRegions.Article;
        if (element.Attribute("itemprop") == "articleBody")
            regions |= PageRegions.Article;
        if (HoldsComments(element))
            regions |= PageRegions.Comments;
        return regions;
    }

    /// <summary>Whether its name says that an element holds what readers wrote.</summary>
    public static bool HoldsComments(HtmlElement element) => NamesComments(element.Attribute("id")) || NamesComments(element.Attribute("class"));

    /// <summary>Whether an element stands in a line of words although its place matters: it marks a time or is hidden.</summary>
    public static bool MattersInline(HtmlElement element) =>
        element.Name == "time" || element.HasAttribute("hidden") || element.HasAttribute("aria-hidden") || element.HasAttribute("style");

    /// <summary>Whether lines of their own stand directly in an element.</summary>
    public static bool HoldsBlocks(HtmlElement element)
    {
        for (var child = element.FirstChild; child is not null; child = child.Next)
        {
            if (child is HtmlElement inner && HtmlNames.Of(inner).IsLine)
                return true;
        }

        return false;
    }

    /// <summary>Whether a reader sees white space between two elements that touch in the markup: links, and pieces that each have a style of their own.</summary>
    public static bool ArePartedByStyle(HtmlElement left, HtmlElement right) => IsPiece(left) && IsPiece(right);

    private static bool IsPiece(HtmlElement element) =>
        element.Name is "a" or "time" or "label" || element.Name == "span" && element.HasAttribute("class");

    private static bool IsHidden(HtmlElement element)
    {
        if (element.HasAttribute("hidden") || element.Attribute("aria-hidden") == "true")
            return true;
        if (element.Name == "dialog" && !element.HasAttribute("open"))
            return true;
        return element.Attribute("style") is { } style && (Sets(style, "display", "none") || Sets(style, "visibility", "hidden"));
    }

    /// <summary>Whether an inline style sets a property to a value, however it is spaced.</summary>
    private static bool Sets(ReadOnlySpan<char> style, string property, string value)
    {
        for (var at = IgnoringCase.IndexOf(style, property); at >= 0;)
        {
            var rest = style[(at + property.Length)..].TrimStart();
            if (rest.StartsWith(":") && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase))
                return true;
            style = style[(at + property.Length)..];
            at = IgnoringCase.IndexOf(style, property);
        }

        return false;
    }

    private static bool NamesComments(string? names)
    {
        if (names is null || !IgnoringCase.Holds(names, "comment") && !IgnoringCase.Holds(names, "disqus"))
            return false;
        foreach (var range in names.AsSpan().Split(' '))
        {
            var name = names.AsSpan()[range];
            if (name.StartsWith("comments", StringComparison.OrdinalIgnoreCase) || name.Equals("comment", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("comment-list", StringComparison.OrdinalIgnoreCase) || name.StartsWith("commentlist", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("disqus", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
