using System.Collections.Frozen;
using Dateline.Markup;

namespace Dateline.Pages;

/// <summary>What the names of elements, roles and attributes say about the words in them.</summary>
internal static class HtmlNames
{
    /// <summary>The attributes that are ever looked at; the parser drops the others.</summary>
    public static FrozenSet<string> Attributes { get; } = Set(
        "class id href hidden style aria-hidden aria-level role open datetime content name property itemprop itemtype rel type lang hreflang title value pubdate http-equiv alt src srcset data-src data-srcset data-original data-lazy-src data-lazy-srcset width height colspan rowspan start");

    /// <summary>Elements whose words no reader sees, or that hold none: other documents, pictures, programs, fields to fill in.</summary>
    private static readonly FrozenSet<string> Unseen = Set(
        "script style noscript template svg iframe frame frameset noframes object embed applet canvas audio video map head title select option datalist textarea input img picture source track link meta base param rt rp progress meter noembed amp-ad amp-embed amp-sticky-ad amp-social-share");

    private static readonly FrozenSet<string> Lines = Set(
        "p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th article section aside nav main header footer figure figcaption blockquote pre form fieldset legend address details summary hr center body html button dialog menu hgroup search listing xmp dir marquee plaintext");

    private static readonly FrozenDictionary<string, PageRegions> Regions = new Dictionary<string, PageRegions>
    {
        ["article"] = PageRegions.Article, ["main"] = PageRegions.Main, ["nav"] = PageRegions.Navigation, ["aside"] = PageRegions.Aside,
        ["header"] = PageRegions.Header, ["footer"] = PageRegions.Footer, ["figure"] = PageRegions.Figure, ["figcaption"] = PageRegions.Figure,
        ["form"] = PageRegions.Form, ["fieldset"] = PageRegions.Form, ["button"] = PageRegions.Form, ["ul"] = PageRegions.List, ["ol"] = PageRegions.List,
        ["dl"] = PageRegions.List, ["menu"] = PageRegions.List, ["time"] = PageRegions.Time, ["address"] = PageRegions.Address,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, PageRegions> Roles = new Dictionary<string, PageRegions>
    {
        ["article"] = PageRegions.Article, ["main"] = PageRegions.Main, ["navigation"] = PageRegions.Navigation, ["menu"] = PageRegions.Navigation,
        ["menubar"] = PageRegions.Navigation, ["complementary"] = PageRegions.Aside, ["banner"] = PageRegions.Header, ["contentinfo"] = PageRegions.Footer,
        ["figure"] = PageRegions.Figure, ["form"] = PageRegions.Form, ["search"] = PageRegions.Form, ["button"] = PageRegions.Form, ["list"] = PageRegions.List,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Sections = Set("article section aside nav main header footer");

    private static readonly FrozenDictionary<string, BlockTag> Tags = new Dictionary<string, BlockTag>
    {
        ["p"] = BlockTag.Paragraph, ["li"] = BlockTag.ListItem, ["dt"] = BlockTag.ListItem, ["dd"] = BlockTag.ListItem, ["figcaption"] = BlockTag.Caption,
        ["caption"] = BlockTag.Caption, ["blockquote"] = BlockTag.Quotation, ["td"] = BlockTag.TableCell, ["th"] = BlockTag.TableCell,
        ["pre"] = BlockTag.Preformatted, ["listing"] = BlockTag.Preformatted, ["xmp"] = BlockTag.Preformatted,
        ["h1"] = BlockTag.Heading, ["h2"] = BlockTag.Heading, ["h3"] = BlockTag.Heading, ["h4"] = BlockTag.Heading, ["h5"] = BlockTag.Heading, ["h6"] = BlockTag.Heading,
    }.ToFrozenDictionary();

    private static readonly ElementMeaning[] Meanings = [Meaning(""), .. ElementName.All.Select(name => Meaning(name.Name))];

    /// <summary>What an element's name says.</summary>
    public static ElementMeaning Of(HtmlElement element) => Meanings[element.Kind.Number];

    /// <summary>The part of a page that a role marks.</summary>
    public static PageRegions RegionOfRole(string? role) => role is null ? PageRegions.None : Roles.GetValueOrDefault(role.ToLowerInvariant());

    private static ElementMeaning Meaning(string element) => new()
    {
        IsUnseen = Unseen.Contains(element),
        IsLine = Lines.Contains(element),
        IsSection = Sections.Contains(element),
        Region = Regions.GetValueOrDefault(element),
        Tag = Tags.TryGetValue(element, out var tag) ? tag : null,
        Kind = KindOf(element),
        Emphasis = EmphasisOf(element),
    };

    private static ElementKind KindOf(string element) => element switch
    {
        "ul" or "menu" or "dir" or "dl" => ElementKind.List,
        "ol" => ElementKind.NumberedList,
        "li" or "dt" or "dd" => ElementKind.Item,
        "blockquote" => ElementKind.Quotation,
        "table" => ElementKind.Table,
        "tr" => ElementKind.Row,
        "td" => ElementKind.Cell,
        "th" => ElementKind.HeaderCell,
        "figure" => ElementKind.Figure,
        "pre" or "listing" or "xmp" or "plaintext" => ElementKind.Preformatted,
        _ => ElementKind.Other,
    };

    private static Emphasis EmphasisOf(string element) => element switch
    {
        "b" or "strong" => Emphasis.Strong,
        "i" or "em" => Emphasis.Stressed,
        "code" or "kbd" or "samp" or "tt" => Emphasis.Code,
        _ => Emphasis.None,
    };

    private static FrozenSet<string> Set(string words) => words.Split(' ').Select(string.Intern).ToFrozenSet(StringComparer.Ordinal);
}
