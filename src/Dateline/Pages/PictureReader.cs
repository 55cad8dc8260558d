using System.Collections.Immutable;
using System.Globalization;
using Dateline.Markup;

namespace Dateline.Pages;

/// <summary>Finds pictures where the walk over a document meets elements without words.</summary>
internal sealed class PictureReader
{
    private const int MostPictures = 2000;
    private const int LongestAddress = 4000;
    private const int LongestHidden = 8000;

    /// <summary>Where pages keep the address of a picture that they load only when it is scrolled to; what stands there is never a placeholder.</summary>
    private static readonly string[] Late = ["data-src", "data-original", "data-lazy-src", "data-srcset", "data-lazy-srcset"];

    private readonly ImmutableArray<Picture>.Builder found = ImmutableArray.CreateBuilder<Picture>();

    /// <summary>The pictures so far, in page order.</summary>
    public ImmutableArray<Picture> Found => found.ToImmutable();

    /// <summary>Whether an element is a picture or may hide one.</summary>
    public static bool Holds(string element) => element is "img" or "picture" or "amp-img" or "noscript";

    /// <summary>Adds the picture that an element is or holds.</summary>
    /// <param name="element">The element.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="link">The address that it links to; null where it is no link.</param>
    /// <param name="block">The index of the block that comes next.</param>
    public void Read(HtmlElement element, ElementPlace place, string? link, int block)
    {
        if (found.Count >= MostPictures)
            return;
        switch (element.Name)
        {
            case "picture":
                ReadChoices(element, place, link, block);
                break;
            case "noscript":
                // A page whose script loads pictures repeats them here for browsers without one.
                if (element.FirstChild is HtmlWords { Text: { Length: > 10 and < LongestHidden } markup } && markup.Contains("<img", StringComparison.OrdinalIgnoreCase)
                    && HtmlParser.Parse(markup.ToString(), HtmlNames.Attributes).Body is { } body && Image(body) is { } hidden)
                    Add(hidden, AddressOf(hidden), place, link, block);
                break;
            default:
                Add(element, AddressOf(element), place, link, block);
                break;
        }
    }

    /// <summary>One picture in several sizes or formats.</summary>
    private void ReadChoices(HtmlElement picture, ElementPlace place, string? link, int block)
    {
        if (Image(picture) is not { } image)
            return;
        var address = AddressOf(image);
        for (var child = picture.FirstChild; child is not null && address is null; child = child.Next)
        {
            if (child is HtmlElement { Name: "source" } source)
                address = AddressOf(source);
        }

        Add(image, address, place, link, block);
    }

    /// <summary>The first image directly in an element or one level deeper.</summary>
    private static HtmlElement? Image(HtmlElement around)
    {
        for (var child = around.FirstChild; child is not null; child = child.Next)
        {
            if (child is HtmlElement { Name: "img" } image)
                return image;
            if (child is HtmlElement { FirstChild: HtmlElement { Name: "img" } inner })
                return inner;
        }

        return null;
    }

    private void Add(HtmlElement image, string? address, ElementPlace place, string? link, int block)
    {
        if (address is null)
            return;
        found.Add(new()
        {
            Address = address,
            Alternative = image.Attribute("alt") is { Length: < LongestAddress } words ? HtmlText.Plain(words) : "",
            At = block,
            Link = link,
            Elements = place.Elements,
            Regions = place.Regions | ElementMarks.RegionsOf(image),
            ShortSide = Shorter(Pixels(image.Attribute("width")), Pixels(image.Attribute("height"))),
        });
    }

    private static string? AddressOf(HtmlElement image)
    {
        foreach (var name in Late)
        {
            if (image.Attribute(name) is { } late && Usable(name.EndsWith("set", StringComparison.Ordinal) ? Largest(late) : late) is { } address)
                return address;
        }

        return Usable(image.Attribute("src")) ?? (image.Attribute("srcset") is { } set ? Usable(Largest(set)) : null);
    }

    /// <summary>An address that leads to a picture; null for one that carries its bytes, as placeholders do.</summary>
    private static string? Usable(string? address) =>
        address is { Length: < LongestAddress } && address.Trim() is { Length: > 0 } trimmed && !trimmed.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? trimmed : null;

    /// <summary>The address of the largest size in a list such as <c>a.jpg 400w, b.jpg 1200w</c>; addresses may hold commas, but not at their end.</summary>
    private static string? Largest(string set)
    {
        if (set.Length > 4 * LongestAddress)
            return null;
        var best = default(string);
        var most = -1.0;
        var rest = set.AsSpan();
        while ((rest = rest.TrimStart(" \t\r\n\f,")).Length > 0)
        {
            var end = rest.IndexOfAny(" \t\r\n\f");
            var address = (end < 0 ? rest : rest[..end]).TrimEnd(',');
            var isAlone = end < 0 || address.Length < end;
            rest = end < 0 ? default : rest[end..];
            var size = 0.0;
            if (!isAlone)
            {
                var comma = rest.IndexOf(',');
                var stated = (comma < 0 ? rest : rest[..comma]).Trim();
                rest = comma < 0 ? default : rest[(comma + 1)..];
                size = stated.Length > 1 && double.TryParse(stated[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;
            }

            if (size > most)
                (best, most) = (address.ToString(), size);
        }

        return best;
    }

    private static int? Pixels(string? stated) =>
        stated is not null && int.TryParse(stated.AsSpan().Trim().TrimEnd("px"), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) ? pixels : null;

    private static int? Shorter(int? one, int? other) => one is null ? other : other is null ? one : Math.Min(one.Value, other.Value);
}
