using System.Text;
using AngleSharp.Dom;

namespace Dateline.Pages;

/// <summary>The declarations of a page as they stand in it, before any is believed.</summary>
internal sealed class DeclaredFacts
{
    private const int MostHeadings = 5;
    private const int LongestHeading = 400;
    private const int MostLogos = 5;
    private const string Logo = "logo";
    private const int MostOfAKey = 20;
    private readonly Dictionary<string, List<string>> values = new(StringComparer.Ordinal);

    /// <summary>The structured data.</summary>
    public LinkedData Linked { get; } = new();

    /// <summary>The words of the first-level headings.</summary>
    public List<string> Headings { get; } = [];

    /// <summary>What pictures of a logo say in words, before the first heading; those below are the owner's and the partners'.</summary>
    public List<string> Logos { get; } = [];

    /// <summary>The words of the title element; null where there is none.</summary>
    public string? Title { get; private set; }

    /// <summary>The address that the page calls its own, as written; null where it does not.</summary>
    public string? Canonical { get; private set; }

    /// <summary>The language of the root element, as written; null where it has none.</summary>
    public string? Language { get; private set; }

    /// <summary>All values of a key, in page order; the keys of meta elements in small letters, item properties behind <c>@</c>.</summary>
    public IEnumerable<string> All(string key) => values.TryGetValue(key, out var list) ? list : [];

    /// <summary>The first value of a key; null where there is none.</summary>
    public string? First(string key) => All(key).FirstOrDefault();

    /// <summary>Reads all declarations of a document.</summary>
    public static DeclaredFacts Collect(IDocument document)
    {
        var facts = new DeclaredFacts();
        if (document.DocumentElement is not { } root)
            return facts;
        facts.Language = root.GetAttribute("lang");
        var walk = new Stack<(INodeList Children, int Next)>();
        walk.Push((root.ChildNodes, 0));
        while (walk.TryPop(out var place))
        {
            if (place.Next == place.Children.Length)
                continue;
            walk.Push((place.Children, place.Next + 1));
            if (place.Children[place.Next] is not IElement element)
                continue;
            facts.Read(element);
            if (element.ChildNodes.Length > 0 && !ElementMarks.HoldsComments(element))
                walk.Push((element.ChildNodes, 0));
        }

        return facts;
    }

    private void Read(IElement element)
    {
        switch (element.LocalName)
        {
            case "meta":
                if (element.GetAttribute("content") is { } content)
                {
                    Add((element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("http-equiv"))?.Trim().ToLowerInvariant(), content);
                    Add(Property(element), content);
                }

                return;
            case "title" when Title is null && element.NamespaceUri == "http://www.w3.org/1999/xhtml":
                Title = HtmlText.Plain(Words(element, LongestHeading));
                return;
            case "link" when Canonical is null && HasWord(element.GetAttribute("rel"), "canonical"):
                Canonical = element.GetAttribute("href");
                return;
            case "script" when element.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                Linked.Add(Words(element, int.MaxValue));
                return;
            case "h1" when Headings.Count < MostHeadings && HtmlText.Plain(Words(element, LongestHeading)) is { Length: > 0 } heading:
                Headings.Add(heading);
                return;
            case "img" when Logos.Count < MostLogos && Headings.Count == 0 && element.GetAttribute("alt") is { Length: > 1 and < 100 } alt && IsLogo(element, alt):
                Logos.Add(LogoWords(alt));
                return;
            case "time" when element.GetAttribute("datetime") is { Length: > 0 } time
                && (element.HasAttribute("pubdate") || element.GetAttribute("class") is { } named && named.Contains("publish", StringComparison.OrdinalIgnoreCase)):
                Add("time", time);
                break;
            case "a" when HasWord(element.GetAttribute("rel"), "author"):
                Add("rel author", Words(element, 200));
                break;
        }

        if (Property(element) is { } property && property is "@datepublished" or "@datemodified" or "@datecreated" or "@author")
            Add(property, element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? AuthorName(element));
    }

    /// <summary>The name inside a marked author, whose element may also hold a portrait and a life.</summary>
    private static string AuthorName(IElement element)
    {
        var walk = new Stack<INode>();
        walk.Push(element);
        for (var steps = 0; steps < 100 && walk.TryPop(out var node); steps++)
        {
            if (node is IElement inner && HasWord(inner.GetAttribute("itemprop"), "name"))
                return inner.GetAttribute("content") ?? Words(inner, 200);
            for (var i = node.ChildNodes.Length - 1; i >= 0; i--)
                walk.Push(node.ChildNodes[i]);
        }

        return Words(element, 200);
    }

    private static bool IsLogo(IElement image, string alt) =>
        IsNamed(image.GetAttribute("class")) || IsNamed(image.GetAttribute("id")) || IsNamed(alt) || IsNamed(FileName(image.GetAttribute("src")))
        || image.ParentElement is { } around && (IsNamed(around.GetAttribute("class")) || IsNamed(around.GetAttribute("id")));

    private static bool IsNamed(string? words) => words is not null && words.Contains(Logo, StringComparison.OrdinalIgnoreCase);

    private static string? FileName(string? address) => address is { Length: < 500 } ? address[(address.LastIndexOf('/') + 1)..] : null;

    private static string LogoWords(string alt)
    {
        var words = HtmlText.Plain(alt);
        return words.EndsWith(Logo, StringComparison.OrdinalIgnoreCase) ? words[..^Logo.Length].TrimEnd()
            : words.StartsWith(Logo, StringComparison.OrdinalIgnoreCase) ? words[Logo.Length..].TrimStart() : words;
    }

    private void Add(string? key, string value)
    {
        if (key is null || HtmlText.Plain(value.Length > 2000 ? value[..2000] : value) is not { Length: > 0 } words)
            return;
        if (!values.TryGetValue(key, out var list))
            values[key] = list = [];
        if (list.Count < MostOfAKey)
            list.Add(words);
    }

    private static string? Property(IElement element) => element.GetAttribute("itemprop") is { Length: > 0 and < 40 } property ? "@" + property.Trim().ToLowerInvariant() : null;

    private static bool HasWord(string? words, string word) =>
        words is not null && words.Contains(word, StringComparison.OrdinalIgnoreCase) && words.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>The words in an element, up to a length; the document's own way would run the stack over on a deep page.</summary>
    private static string Words(IElement element, int longest)
    {
        var words = new StringBuilder();
        var walk = new Stack<INode>();
        walk.Push(element);
        while (words.Length < longest && walk.TryPop(out var node))
        {
            if (node is IText text)
                words.Append(text.Data);
            else if (node is IElement { LocalName: "br" })
                words.Append(' ');
            else if (node == element || node is not IElement inner || inner.LocalName is not ("script" or "style"))
            {
                for (var i = node.ChildNodes.Length - 1; i >= 0; i--)
                    walk.Push(node.ChildNodes[i]);
            }
        }

        return words.Length > longest && longest < int.MaxValue ? words.ToString(0, longest) : words.ToString();
    }
}
