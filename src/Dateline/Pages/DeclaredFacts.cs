using System.Text;
using Dateline.Markup;

namespace Dateline.Pages;

/// <summary>The declarations of a page as they stand in it, before any is believed.</summary>
internal sealed class DeclaredFacts
{
    private const int MostHeadings = 5;
    private const int LongestTitle = 400;
    private const int MostLogos = 5;
    private const string Logo = "logo";
    private const int MostOfAKey = 20;
    private readonly Dictionary<string, List<string>> values = new(StringComparer.Ordinal);

    /// <summary>The structured data.</summary>
    public LinkedData Linked { get; } = new();

    /// <summary>The scripts that are not structured data, in page order; what they say is read only where nothing else says it.</summary>
    public List<HtmlElement> Scripts { get; } = [];

    /// <summary>The authors that visible markup marks.</summary>
    public MarkedAuthors Authors { get; } = new();

    /// <summary>The first-level headings, without those that are the site's name.</summary>
    public List<Heading> Headings { get; } = [];

    /// <summary>What headings that link to the front page call the site.</summary>
    public List<string> Mastheads { get; } = [];

    /// <summary>The words of the first lower headings, folded, and how many elements stand before each.</summary>
    private readonly List<(string Words, int Position)> lower = [];

    /// <summary>Where the first lower heading stands that says what the page is called; null where none does.</summary>
    public int? PositionOf(string? title) =>
        title is not null && Text.Folding.Fold(title) is var folded && lower.FindIndex(h => h.Words == folded) is >= 0 and var at ? lower[at].Position : null;

    /// <summary>What pictures of a logo say in words, before the first heading; those below are the owner's and the partners'.</summary>
    public List<string> Logos { get; } = [];

    /// <summary>The words of the title element; null where there is none.</summary>
    public string? Title { get; private set; }

    /// <summary>The address that the page calls its own, as written; null where it does not.</summary>
    public string? Canonical { get; private set; }

    /// <summary>The addresses that the page gives for itself in other languages and editions, as written.</summary>
    public List<string> OtherLanguages { get; } = [];

    /// <summary>The language of the root element, as written; null where it has none.</summary>
    public string? Language { get; private set; }

    /// <summary>All values of a key, in page order; the keys of meta elements in small letters, item properties behind <c>@</c>.</summary>
    public IEnumerable<string> All(string key) => values.TryGetValue(key, out var list) ? list : [];

    /// <summary>The first value of a key; null where there is none.</summary>
    public string? First(string key) => All(key).FirstOrDefault();

    /// <summary>Reads all declarations of a document.</summary>
    public static DeclaredFacts Collect(HtmlDocument document)
    {
        var facts = new DeclaredFacts();
        facts.Language = document.Root.Attribute("lang");
        var waiting = new Stack<HtmlNode>();
        waiting.Push(document.Root);
        var position = 0;
        while (waiting.TryPop(out var node))
        {
            if (node.Next is { } next)
                waiting.Push(next);
            if (node is not HtmlElement element)
                continue;
            facts.Read(element, ++position);
            facts.Authors.Note(element, position);
            if (element.FirstChild is { } first && !ElementMarks.HoldsComments(element))
                waiting.Push(first);
        }

        return facts;
    }

    private void Read(HtmlElement element, int position)
    {
        switch (element.Name)
        {
            case "meta":
                if (element.Attribute("content") is { } content)
                {
                    Add((element.Attribute("property") ?? element.Attribute("name") ?? element.Attribute("http-equiv"))?.Trim().ToLowerInvariant(), content);
                    Add(Property(element), content);
                }

                return;
            case "title" when Title is null && !element.IsForeign:
                Title = HtmlText.Plain(Words(element, LongestTitle));
                return;
            case "link" when Canonical is null && HasWord(element.Attribute("rel"), "canonical"):
                Canonical = element.Attribute("href");
                return;
            case "link" when OtherLanguages.Count < MostOfAKey && element.HasAttribute("hreflang") && HasWord(element.Attribute("rel"), "alternate") && element.Attribute("href") is { } other:
                OtherLanguages.Add(other);
                return;
            case "script" when element.Attribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                Linked.Add(Words(element, int.MaxValue));
                return;
            case "script":
                Scripts.Add(element);
                return;
            case "h1" when Headings.Count + Mastheads.Count < MostHeadings && Heading.Read(element, position) is { } heading:
                if (heading.IsMasthead)
                    Mastheads.Add(heading.Words);
                else
                    Headings.Add(heading);
                return;
            case "h2" or "h3" or "h4" when lower.Count < MostHeadings:
                lower.Add((Text.Folding.Fold(HtmlText.Plain(Words(element, LongestTitle))), position));
                return;
            case "img" when Logos.Count < MostLogos && Headings.Count == 0 && element.Attribute("alt") is { Length: > 1 and < 100 } alt && IsLogo(element, alt):
                Logos.Add(LogoWords(alt));
                return;
            case "time" when element.Attribute("datetime") is { Length: > 0 } time
                && (element.HasAttribute("pubdate") || element.Attribute("class") is { } named && named.Contains("publish", StringComparison.OrdinalIgnoreCase)):
                Add("time", time);
                break;
            case "a" when HasWord(element.Attribute("rel"), "author"):
                Add("rel author", Words(element, 200));
                break;
        }

        if (DeclaredDates.IsMarked(element))
            Add(DeclaredDates.Mark, element.Attribute("content") ?? element.Attribute("datetime") ?? Words(element, 200));
        if (Property(element) is { } property && property is "@datepublished" or "@datemodified" or "@datecreated" or "@author")
            Add(property, element.Attribute("content") ?? element.Attribute("datetime") ?? AuthorName(element));
    }

    /// <summary>What parts the lines of a marked author's element: only one of them is the name.</summary>
    public const string LineGap = " ¦ ";

    /// <summary>The name inside a marked author, whose element may also hold a portrait and a life.</summary>
    public static string AuthorName(HtmlElement element)
    {
        foreach (var node in Inside(element).Take(100))
        {
            if (node is HtmlElement inner && HasWord(inner.Attribute("itemprop"), "name"))
                return inner.Attribute("content") ?? Words(inner, 200);
        }

        return Words(element, 200, LineGap);
    }

    private static bool IsLogo(HtmlElement image, string alt) =>
        IsNamed(image.Attribute("class")) || IsNamed(image.Attribute("id")) || IsNamed(alt) || IsNamed(FileName(image.Attribute("src")))
        || image.Parent is { } around && (IsNamed(around.Attribute("class")) || IsNamed(around.Attribute("id")));

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

    private static string? Property(HtmlElement element) => element.Attribute("itemprop") is { Length: > 0 and < 40 } property ? "@" + property.Trim().ToLowerInvariant() : null;

    private static bool HasWord(string? words, string word) =>
        words is not null && words.Contains(word, StringComparison.OrdinalIgnoreCase) && words.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>The words in an element, up to a length.</summary>
    /// <param name="element">The element.</param>
    /// <param name="longest">The length.</param>
    /// <param name="gap">What is put between two lines.</param>
    public static string Words(HtmlElement element, int longest, string gap = " ")
    {
        var words = new StringBuilder();
        foreach (var node in Inside(element))
        {
            if (node is HtmlWords text && (text.Parent == element || text.Parent?.Name is not ("script" or "style")))
                words.Append(text.Text);
            else if (node is HtmlElement inner && (inner.Name == "br" || HtmlNames.Of(inner).IsLine) || node is HtmlElement { Previous: HtmlElement line } && HtmlNames.Of(line).IsLine)
                words.Append(gap);
            else if (node is HtmlElement { Previous: HtmlElement before } piece && ElementMarks.ArePartedByStyle(before, piece))
                words.Append(' ');
            if (words.Length >= longest)
                return words.ToString(0, longest);
        }

        return words.ToString();
    }

    /// <summary>Everything in an element, in page order; it keeps no stack, so that no page is too deep.</summary>
    private static IEnumerable<HtmlNode> Inside(HtmlElement element)
    {
        var node = element.FirstChild;
        while (node is not null)
        {
            yield return node;
            if (node is HtmlElement { FirstChild: { } first })
            {
                node = first;
                continue;
            }

            while (node is not null && node != element && node.Next is null)
                node = node.Parent;
            node = node == element ? null : node?.Next;
        }
    }
}
