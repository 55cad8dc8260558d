using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Markup;

namespace Dateline.Feeds;

/// <summary>Finds the feeds that a page links to: what its head names as such, and links whose address looks like a feed's.</summary>
public static class FeedLinkFinder
{
    private const int MostLinks = 100;
    private const int LongestTitle = 200;

    private static readonly FrozenSet<string> Attributes = FrozenSet.Create(StringComparer.Ordinal, "rel", "type", "href", "title");
    private static readonly FrozenSet<string> Types = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "application/rss", "application/atom", "text/rss", "text/rss+xml");

    private static readonly FrozenSet<string> LastParts = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "feed", "feeds", "rss", "atom", "rss.xml", "atom.xml", "feed.xml", "index.xml", "index.rdf", "rss.php", "feed.json", "rss2", "rdf");

    /// <summary>The feeds, those that the head names first; none twice.</summary>
    /// <param name="markup">The page's markup.</param>
    /// <param name="address">Its address, against which its links are read; null when unknown.</param>
    public static ImmutableArray<FeedLink> Find(string markup, string? address)
    {
        var named = new List<FeedLink>();
        var likely = new List<FeedLink>();
        var tokens = new HtmlTokenizer(markup, Attributes);
        var (from, words, linked) = (address, "", (string?)null);
        for (var token = tokens.Read(); token != HtmlToken.End && named.Count + likely.Count < MostLinks; token = tokens.Read())
        {
            if (token == HtmlToken.Words)
            {
                if (linked is not null && words.Length < LongestTitle)
                    words += tokens.Words.Span[..Math.Min(LongestTitle, tokens.Words.Length)].ToString();
                continue;
            }

            if (linked is not null && tokens.Name.Name == "a")
            {
                likely.Add(new(linked, Title(words), null));
                linked = null;
            }

            if (token != HtmlToken.StartTag)
                continue;
            var href = Value(tokens, "href");
            switch (tokens.Name.Name)
            {
                case "base":
                    from = FeedBytes.Address(href, address) ?? from;
                    break;
                case "link" when IsFeed(tokens) && FeedBytes.Address(href, from) is { } whole:
                    named.Add(new(whole, Title(Value(tokens, "title")), Value(tokens, "type")));
                    break;
                case "a" when FeedBytes.Address(href, from) is { } whole && LooksLikeFeed(whole):
                    (linked, words) = (whole, "");
                    break;
                case "script" or "style" or "textarea":
                    tokens.ReadRawText(tokens.Name.Name);
                    break;
            }
        }

        return [.. named.Concat(likely).DistinctBy(link => link.Address, StringComparer.Ordinal)];
    }

    private static bool IsFeed(HtmlTokenizer tokens)
    {
        var relations = (Value(tokens, "rel") ?? "").Split(' ');
        var type = (Value(tokens, "type") ?? "").Split(';')[0].Trim();

        // Pages name their articles in other forms as alternates too, so plain JSON and XML have to look like feeds.
        return relations.Contains("alternate", StringComparer.OrdinalIgnoreCase)
            && (Types.Contains(type) || type is "application/json" or "application/xml" or "text/xml"
                && FeedBytes.Address(Value(tokens, "href"), "http://page.invalid/") is { } address && LooksLikeFeed(address))
            || relations.Contains("feed", StringComparer.OrdinalIgnoreCase);
    }

    private static bool LooksLikeFeed(string address)
    {
        var uri = new Uri(address);
        var last = uri.AbsolutePath.TrimEnd('/');
        last = last[(last.LastIndexOf('/') + 1)..];
        return LastParts.Contains(last) || last.EndsWith(".rss", StringComparison.OrdinalIgnoreCase) || last.EndsWith(".atom", StringComparison.OrdinalIgnoreCase)
            || last.EndsWith(".rdf", StringComparison.OrdinalIgnoreCase) || uri.Query.Contains("feed=", StringComparison.OrdinalIgnoreCase);
    }

    private static string? Title(string? words) => FeedText.Plain(words) is { Length: > 0 } line ? line : null;

    private static string? Value(HtmlTokenizer tokens, string name)
    {
        foreach (var attribute in tokens.Attributes)
        {
            if (attribute.Name == name)
                return attribute.Value;
        }

        return null;
    }
}
