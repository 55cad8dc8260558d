using Dateline.Markup;

namespace Dateline.Pages;

/// <summary>What markup says that a date in it is, the clearest last.</summary>
internal enum MarkedTimeKind
{
    /// <summary>The day of the last change.</summary>
    Changed,

    /// <summary>It does not say.</summary>
    Unknown,

    /// <summary>The day of publication.</summary>
    Published,
}

/// <summary>A date that an element among the visible words carries for machines.</summary>
/// <param name="Written">The date as written.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct MarkedTime(string Written, MarkedTimeKind Kind)
{
    /// <summary>The date that an element carries: <c>time datetime</c>, <c>itemprop="datePublished" content</c>, <c>abbr class="published" title</c>, <c>property="dc:date" content</c>; null where there is none.</summary>
    public static MarkedTime? Of(HtmlElement element)
    {
        if (element.Name == "time" && element.Attribute("datetime") is { Length: > 0 } time)
            return new(time, KindOf(element));
        if (element.Attribute("content") is { Length: > 0 } content)
            return element.Attribute("itemprop") is "datePublished" || DeclaredDates.IsMarked(element) ? new(content, MarkedTimeKind.Published) : null;
        return element.Name is "abbr" or "span" && element.Attribute("title") is { Length: >= 8 } title && char.IsAsciiDigit(title[0])
            && IsNamed(element, "published") ? new(title, MarkedTimeKind.Published) : null;
    }

    private static MarkedTimeKind KindOf(HtmlElement time) =>
        time.Attribute("itemprop") is "datePublished" || time.HasAttribute("pubdate") || IsNamed(time, "published") ? MarkedTimeKind.Published
        : time.Attribute("itemprop") is "dateModified" ? MarkedTimeKind.Changed : MarkedTimeKind.Unknown;

    private static bool IsNamed(HtmlElement element, string name) => element.Attribute("class") is { } names && names.Contains(name, StringComparison.OrdinalIgnoreCase);
}
