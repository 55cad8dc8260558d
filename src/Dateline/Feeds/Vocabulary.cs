using System.Collections.Frozen;

namespace Dateline.Feeds;

/// <summary>Whose word the name of an element is.</summary>
internal enum Vocabulary
{
    /// <summary>No namespace, or that of one of the forms of RSS, of sitemaps or of OPML.</summary>
    Plain,
    Atom,

    /// <summary>Dublin Core, its elements and its terms.</summary>
    Dublin,
    Content,
    Media,
    Xhtml,
    Rdf,

    /// <summary>RSS's module for how often a feed changes.</summary>
    Syndication,

    /// <summary>What sitemaps say of news.</summary>
    News,

    /// <summary>What a service that passes feeds on says of where they came from.</summary>
    Forwarding,
    Other,
}

/// <summary>Tells vocabularies by the names that feeds give for them.</summary>
internal static class Vocabularies
{
    private static readonly FrozenDictionary<string, Vocabulary> ByName = new Dictionary<string, Vocabulary>
    {
        ["purl.org/rss/1.0"] = Vocabulary.Plain,
        ["my.netscape.com/rdf/simple/0.9"] = Vocabulary.Plain,
        ["channel.netscape.com/rdf/simple/0.9"] = Vocabulary.Plain,
        ["my.netscape.com/publish/formats/rss-0.91.dtd"] = Vocabulary.Plain,
        ["backend.userland.com/rss2"] = Vocabulary.Plain,
        ["blogs.law.harvard.edu/tech/rss"] = Vocabulary.Plain,
        ["cyber.law.harvard.edu/rss/rss.html"] = Vocabulary.Plain,
        ["www.sitemaps.org/schemas/sitemap/0.9"] = Vocabulary.Plain,
        ["www.google.com/schemas/sitemap/0.84"] = Vocabulary.Plain,
        ["www.google.com/schemas/sitemap/0.9"] = Vocabulary.Plain,
        ["opml.org/spec2"] = Vocabulary.Plain,
        ["www.w3.org/2005/atom"] = Vocabulary.Atom,
        ["purl.org/atom/ns#"] = Vocabulary.Atom,
        ["purl.org/dc/elements/1.1"] = Vocabulary.Dublin,
        ["purl.org/dc/elements/1.0"] = Vocabulary.Dublin,
        ["purl.org/dc/terms"] = Vocabulary.Dublin,
        ["purl.org/rss/1.0/modules/content"] = Vocabulary.Content,
        ["purl.org/rss/1.0/modules/syndication"] = Vocabulary.Syndication,
        ["search.yahoo.com/mrss"] = Vocabulary.Media,
        ["www.w3.org/1999/xhtml"] = Vocabulary.Xhtml,
        ["www.w3.org/1999/02/22-rdf-syntax-ns#"] = Vocabulary.Rdf,
        ["www.google.com/schemas/sitemap-news/0.9"] = Vocabulary.News,
        ["rssnamespace.org/feedburner/ext/1.0"] = Vocabulary.Forwarding,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What prefixes mean that a feed uses and does not declare.</summary>
    private static readonly FrozenDictionary<string, Vocabulary> ByPrefix = new Dictionary<string, Vocabulary>
    {
        [""] = Vocabulary.Plain,
        ["rss"] = Vocabulary.Plain,
        ["atom"] = Vocabulary.Atom,
        ["atom10"] = Vocabulary.Atom,
        ["dc"] = Vocabulary.Dublin,
        ["dcterms"] = Vocabulary.Dublin,
        ["content"] = Vocabulary.Content,
        ["media"] = Vocabulary.Media,
        ["xhtml"] = Vocabulary.Xhtml,
        ["rdf"] = Vocabulary.Rdf,
        ["sy"] = Vocabulary.Syndication,
        ["news"] = Vocabulary.News,
        ["feedburner"] = Vocabulary.Forwarding,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The vocabulary of a declared name, with or without a slash at its end.</summary>
    public static Vocabulary OfName(string name)
    {
        var rest = name.AsSpan().Trim();
        if (rest.IndexOf("://") is > 0 and var scheme)
            rest = rest[(scheme + 3)..];
        rest = rest.TrimEnd('/');
        return rest.IsEmpty ? Vocabulary.Plain : ByName.TryGetValue(rest.ToString(), out var known) ? known : Vocabulary.Other;
    }

    /// <summary>The vocabulary that a prefix stands for where it is not declared.</summary>
    public static Vocabulary OfPrefix(string prefix) => ByPrefix.GetValueOrDefault(prefix, Vocabulary.Other);
}
