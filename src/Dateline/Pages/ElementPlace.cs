using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dateline.Markup;

namespace Dateline.Pages;

/// <summary>Where on a page words stand: what all elements around them say.</summary>
internal sealed class ElementPlace
{
    /// <summary>Elements deeper than this are taken for the one around them: nobody's page means anything by so many, and each would keep the numbers of all around it.</summary>
    public const int DeepestTold = 64;

    private const int LongestPath = 14;
    private const int LongestName = 60;
    private readonly ElementPlace? up;
    private readonly string segment;
    private readonly bool isLine;
    private string? path;
    private ImmutableArray<int> elements;
    private int columns;
    private ElementPlace? likeMe;

    private ElementPlace(ElementPlace? up, string segment, bool isLine)
    {
        this.up = up;
        this.segment = segment;
        this.isLine = isLine;
    }

    /// <summary>The number of the element.</summary>
    public int Id { get; private init; }

    public BlockTag Tag { get; private init; } = BlockTag.Other;

    public int Level { get; private init; }

    public PageRegions Regions { get; private init; }

    public int Section { get; private init; }

    public string? MarkedTime { get; private init; }

    /// <summary>Whether line breaks in the markup are line breaks on the page.</summary>
    public bool KeepsLines { get; private init; }

    /// <summary>Whether other blocks stand in the element beside its own words.</summary>
    public bool HoldsBlocks { get; private init; }

    /// <summary>The number of the element that its blocks have in common with those beside it.</summary>
    public int Parent => up is null || HoldsBlocks ? Id : isLine ? up.Id : up.Parent;

    /// <summary>The numbers of this element and those around it, outermost first, not more than <see cref="DeepestTold"/>.</summary>
    public ImmutableArray<int> Elements => elements.IsDefault ? elements = up is null ? [] : up.Elements.Length == DeepestTold ? up.Elements : up.Elements.Add(Id) : elements;

    /// <summary>The elements around, innermost last; of a very deep page the innermost ones.</summary>
    public string Path => path ??= MakePath();

    /// <summary>The place outside all elements.</summary>
    public static ElementPlace Outside { get; } = new(null, "", isLine: true);

    /// <summary>The place in an element, inside this one.</summary>
    /// <param name="element">The element.</param>
    /// <param name="id">Its number.</param>
    /// <param name="section">Its number where it is a section of the page.</param>
    public ElementPlace In(HtmlElement element, int id, int section)
    {
        var name = element.Name;
        var meaning = HtmlNames.Of(element);
        var role = element.Attribute("role");
        var level = name is ['h', >= '1' and <= '6'] ? name[1] - '0' : role == "heading" ? HeadingLevel(element) : 0;
        var isSection = meaning.IsSection || HtmlNames.RegionOfRole(role) is not (PageRegions.None or PageRegions.List or PageRegions.Form);
        return new(this, name is "td" or "th" ? Column(Segment(element)) : Segment(element), meaning.IsLine)
        {
            Id = id,
            Tag = level > 0 ? BlockTag.Heading : TagIn(name, meaning.Tag),
            Level = level > 0 ? level : Tag == BlockTag.Heading && meaning.Tag is null ? Level : 0,
            Regions = Regions | meaning.Region | HtmlNames.RegionOfRole(role) | ElementMarks.RegionsOf(element),
            Section = isSection ? section : Section,
            MarkedTime = name == "time" ? element.Attribute("datetime") ?? MarkedTime : MarkedTime,
            KeepsLines = KeepsLines || meaning.Tag == BlockTag.Preformatted,
            HoldsBlocks = ElementMarks.HoldsBlocks(element),
        };
    }

    /// <summary>Cells of one row are beside one another: where tables lay out a page, one column holds the article and the next a menu.</summary>
    private string Column(string cell) => ++columns == 1 ? cell : $"{cell}:{columns.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A plain <c>div</c> is what it stands in; a paragraph keeps to be one except in a caption or quotation.</summary>
    private BlockTag TagIn(string name, BlockTag? own) => own switch
    {
        BlockTag.Paragraph => Tag is BlockTag.Caption or BlockTag.Quotation ? Tag : BlockTag.Paragraph,
        { } said => said,
        null when name is "ul" or "ol" or "dl" or "table" or "tr" or "tbody" or "figure" or "article" or "section" or "button" => BlockTag.Other,
        null => Tag,
    };

    private string MakePath()
    {
        if (up is null)
            return "";
        // Hundreds of paragraphs of one parent have the same path: hold it once.
        if (up.likeMe is { } sibling && sibling.segment == segment)
            return sibling.Path;
        up.likeMe = this;
        var segments = new List<string>();
        for (var place = this; place?.up is not null && segments.Count < LongestPath; place = place.up)
            segments.Add(place.segment);
        segments.Reverse();
        return path = string.Join(' ', segments);
    }

    private static int HeadingLevel(HtmlElement element) =>
        int.TryParse(element.Attribute("aria-level"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var level) ? Math.Clamp(level, 1, 6) : 2;

    private static string Segment(HtmlElement element)
    {
        var classes = element.Attribute("class");
        var id = element.Attribute("id");
        var property = element.Attribute("itemprop");
        if (string.IsNullOrWhiteSpace(classes) && string.IsNullOrWhiteSpace(id) && property is null)
            return element.Name;
        var named = new StringBuilder(element.Name);
        if (!string.IsNullOrWhiteSpace(id))
            Append(named, '#', id);
        if (classes is not null)
            Append(named, '.', classes);
        if (property is not null)
            Append(named, '@', property);
        return named.ToString();
    }

    private static void Append(StringBuilder named, char mark, string names)
    {
        var length = Math.Min(names.Length, LongestName);
        var gap = true;
        for (var i = 0; i < length; i++)
        {
            if (char.IsWhiteSpace(names[i]))
            {
                gap = true;
                continue;
            }

            if (gap)
                named.Append(mark);
            gap = false;
            named.Append(names[i]);
        }
    }
}
