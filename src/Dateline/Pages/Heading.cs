using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Markup;

namespace Dateline.Pages;

/// <summary>A heading of the first level, with what else stands in its element.</summary>
/// <param name="Words">All its words.</param>
/// <param name="Own">Its words without a kicker, label or subtitle that markup names as such; the same as <paramref name="Words"/> where it names none.</param>
/// <param name="Parts">The words of its pieces, in order: lines, and elements of their own.</param>
/// <param name="IsLink">Whether all of it is a link: it may announce another page.</param>
/// <param name="IsMasthead">Whether that link leads to the site's front page: then it is the site's name.</param>
/// <param name="Position">How many elements of the page stand before it.</param>
internal sealed record Heading(string Words, string Own, ImmutableArray<string> Parts, bool IsLink, bool IsMasthead, int Position)
{
    private const int Longest = 400;
    private const int MostParts = 12;

    private static readonly ImmutableArray<string> Companions = WordTable.Shipped("markup.txt")["beside headline"];

    /// <summary>Reads a heading; null where it shows no words.</summary>
    public static Heading? Read(HtmlElement element, int position)
    {
        var words = HtmlText.Plain(DeclaredFacts.Words(element, Longest));
        if (words.Length == 0)
            return null;
        var parts = ImmutableArray.CreateBuilder<string>();
        var own = new List<string>();
        for (var node = OnlyPiece(element).FirstChild; node is not null && parts.Count < MostParts; node = node.Next)
        {
            var part = node switch
            {
                HtmlWords text => HtmlText.Plain(text.Text.ToString()),
                HtmlElement inner when inner.Name is not ("script" or "style") => HtmlText.Plain(DeclaredFacts.Words(inner, Longest)),
                _ => "",
            };
            if (part.Length == 0)
                continue;
            parts.Add(part);
            if (!(node is HtmlElement piece && IsCompanion(piece)))
                own.Add(part);
        }

        var rest = own.Count < parts.Count ? string.Join(' ', own).Trim(' ', ':', '/', '|', '-', '–', '—', '•', '·') : words;
        var link = LinkOf(element, words);
        return new(words, rest.Length > 0 ? rest : words, parts.ToImmutable(), link is not null, link is not null && IsHome(link), position);
    }

    /// <summary>The innermost element that holds all words of a heading.</summary>
    private static HtmlElement OnlyPiece(HtmlElement element)
    {
        for (var depth = 0; depth < 8; depth++)
        {
            HtmlElement? only = null;
            for (var node = element.FirstChild; node is not null; node = node.Next)
            {
                if (node is HtmlWords text && text.Text.IsWhiteSpace() || node is HtmlElement { FirstChild: null } or HtmlElement { Name: "style" or "script" })
                    continue;
                if (only is not null || node is not HtmlElement inner)
                    return element;
                only = inner;
            }

            if (only is null)
                return element;
            element = only;
        }

        return element;
    }

    private static bool IsCompanion(HtmlElement element)
    {
        if (element.Name is "small" or "time")
            return true;
        if (element.Attribute("class") is not { Length: < 200 } names)
            return false;
        foreach (var range in names.AsSpan().SplitAny(' ', '_'))
        {
            foreach (var companion in Companions)
            {
                if (names.AsSpan()[range].TrimStart('-').StartsWith(companion, StringComparison.OrdinalIgnoreCase)
                    || names.AsSpan()[range].EndsWith(companion, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The link that holds all words of a heading; null where none does.</summary>
    private static HtmlElement? LinkOf(HtmlElement element, string words)
    {
        var piece = OnlyPiece(element);
        for (var around = piece; around is not null; around = around.Parent)
        {
            if (around.Name == "a")
                return HtmlText.Plain(DeclaredFacts.Words(around, Longest)) == words ? around : null;
            if (around == element)
                break;
        }

        return null;
    }

    private static bool IsHome(HtmlElement link) =>
        link.Attribute("rel") is { } rel && rel.Equals("home", StringComparison.OrdinalIgnoreCase)
        || link.Attribute("href") is { Length: > 0 } href
            && (href is "/" or "./" or "../" || Uri.TryCreate(href, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal)
            && uri.AbsolutePath == "/" && uri.Query.Length == 0);
}
