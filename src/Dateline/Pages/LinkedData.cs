using System.Collections.Frozen;
using System.Text.Json;

namespace Dateline.Pages;

/// <summary>What a page's structured data (JSON-LD) says of the report on it.</summary>
internal sealed class LinkedData
{
    private const int MostNodes = 2000;
    private const int LongestText = 2000;

    private static readonly FrozenSet<string> Reports = Set(
        "NewsArticle Article ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle ReviewNewsArticle AskPublicNewsArticle LiveBlogPosting BlogPosting Report TechArticle ScholarlyArticle AdvertiserContentArticle SatiricalArticle SocialMediaPosting");

    private static readonly FrozenSet<string> Pages = Set("WebPage ItemPage AboutPage QAPage VideoObject CreativeWork Recipe HowTo Review PodcastEpisode DiscussionForumPosting");

    private static readonly string[] AuthorFields = ["author", "creator"];

    private readonly Dictionary<string, JsonElement> byId = new(StringComparer.Ordinal);
    private readonly List<JsonElement> reports = [];
    private readonly List<JsonElement> pages = [];
    private readonly Dictionary<string, string> broken = new(StringComparer.Ordinal);
    private readonly List<string> brokenAuthors = [];
    private int nodes;

    /// <summary>Adds the content of one script. Of what is no JSON only what is certain is taken: a field that it gives one value.</summary>
    public void Add(string script)
    {
        var any = false;
        foreach (var root in JsonRepair.Read(script))
        {
            any = true;
            Collect(root, 0);
        }

        if (any)
            return;
        foreach (var field in (ReadOnlySpan<string>)["datePublished", "dateModified"])
        {
            if (JsonRepair.OnlyValue(script, field) is { } value)
                broken.TryAdd(field, value);
        }

        if (JsonRepair.OnlyObject(script, "author") is { } author)
            brokenAuthors.AddRange(NamesIn(author, persons: true));
    }

    /// <summary>The report's text fields under a name, the report's own before those of the page that holds it.</summary>
    public IEnumerable<string> Texts(string name) =>
        Nodes().SelectMany(n => JsonText.All(n, name)).Concat(broken.TryGetValue(name, out var only) ? [only] : []).Where(t => t.Length < LongestText)
            .Select(HtmlText.Plain).Where(t => t.Length > 0);

    /// <summary>The names under a field that holds persons or organisations.</summary>
    public IEnumerable<string> Names(string field)
    {
        foreach (var node in Nodes())
        {
            if (!node.TryGetProperty(field, out var value))
                continue;
            var any = false;
            foreach (var name in NamesIn(value))
            {
                any = true;
                yield return name;
            }

            if (any)
                yield break;
        }
    }

    /// <summary>Whether the report is said not to be free to read.</summary>
    public bool IsForSubscribers => reports.Exists(r => r.TryGetProperty("isAccessibleForFree", out var free)
        && (free.ValueKind == JsonValueKind.False || string.Equals(JsonText.Of(free), "false", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The report's authors; organisations are left out.</summary>
    public IEnumerable<string> Authors()
    {
        var isNamed = false;
        foreach (var node in Nodes())
        {
            var any = false;
            foreach (var field in AuthorFields)
            {
                if (any || !node.TryGetProperty(field, out var value))
                    continue;
                foreach (var name in NamesIn(value, persons: true))
                {
                    any = true;
                    yield return name;
                }
            }

            isNamed = any;
            if (any)
                break;
        }

        foreach (var name in isNamed ? [] : brokenAuthors)
            yield return name;
    }

    /// <summary>The declared kind of the report; null where there is no report.</summary>
    public string? Kind => reports.Count == 0 ? null : Types(reports[0]).FirstOrDefault(Reports.Contains);

    /// <summary>Whether a declared kind of thing is one of a report.</summary>
    public static bool IsReport(string? kind) => kind is not null && (Reports.Contains(kind) || kind.Equals("article", StringComparison.OrdinalIgnoreCase));

    /// <summary>What the page serves, where it says that it is no report but offers a product or lists what a search found; null where it does not.</summary>
    public string? Service { get; private set; }

    /// <summary>Keeps only the report that bears a title or address, where the page carries several: the others are announcements. One alone is kept unless its
    /// headline has nothing in common with any title of the page.</summary>
    /// <param name="isTitle">Whether a headline is one of the page's titles.</param>
    /// <param name="isLike">Whether it is like one of them.</param>
    /// <param name="address">The page's address; null when unknown.</param>
    public void Choose(Func<string, bool> isTitle, Func<string, bool> isLike, string? address)
    {
        if (reports.Count == 1 && JsonText.Of(reports[0], "headline") is { } only && !isTitle(only) && !isLike(only) && !IsAt(reports[0], address))
            reports.Clear();
        if (reports.Count < 2)
            return;
        var chosen = reports.FindIndex(r => (JsonText.Of(r, "headline") ?? JsonText.Of(r, "name")) is { } title && isTitle(title) || IsAt(r, address));
        if (chosen < 0)
        {
            // Several reports and none of them the page's own: none speaks for it.
            var headlines = reports.Select(r => JsonText.Of(r, "headline")).Where(h => h is not null).Distinct(StringComparer.Ordinal).Count();
            if (headlines > 1)
                reports.Clear();
            return;
        }

        var own = reports[chosen];
        reports.Clear();
        reports.Add(own);
    }

    /// <summary>Whether a report gives an address as its own.</summary>
    private static bool IsAt(JsonElement report, string? address) => address is not null
        && (JsonText.Of(report, "url") == address || JsonText.Of(report, "@id") == address || JsonText.Of(report, "mainEntityOfPage") == address
            || report.TryGetProperty("mainEntityOfPage", out var page) && page.ValueKind == JsonValueKind.Object && JsonText.Of(page, "@id") == address);

    private IEnumerable<JsonElement> Nodes() => reports.Concat(pages);

    private IEnumerable<string> NamesIn(JsonElement value, bool persons = false)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                foreach (var name in NamesIn(item, persons))
                    yield return name;
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            var node = JsonText.Of(value, "name") is null && JsonText.Of(value, "@id") is { } id && byId.TryGetValue(id, out var full) ? full : value;
            if (persons && Types(node).Any(t => t.EndsWith("Organization", StringComparison.Ordinal)))
                yield break;
            foreach (var name in JsonText.All(node, "name").Where(t => t.Length < LongestText))
                yield return HtmlText.Plain(name);
        }
        else if (JsonText.Of(value) is { Length: < LongestText } text)
        {
            yield return HtmlText.Plain(text);
        }
    }

    private void Collect(JsonElement value, int depth)
    {
        if (depth > 8 || ++nodes > MostNodes)
            return;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                Collect(item, depth + 1);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            if (JsonText.Of(value, "@id") is { } id && JsonText.Of(value, "name") is not null)
                byId.TryAdd(id, value);
            var types = Types(value).ToArray();
            if (types.Any(Reports.Contains))
                reports.Add(value);
            else if (types.Any(Pages.Contains))
                pages.Add(value);
            else if (types.Contains("SearchResultsPage") || types.Contains("Product") && value.TryGetProperty("offers", out _))
                Service ??= types.First(type => type is "SearchResultsPage" or "Product");
            foreach (var part in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
            {
                if (value.TryGetProperty(part, out var inner))
                    Collect(inner, depth + 1);
            }
        }
    }

    private static IEnumerable<string> Types(JsonElement node) => JsonText.All(node, "@type").Select(t => t[(t.LastIndexOf('/') + 1)..]);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
