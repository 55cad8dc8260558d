using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Feeds;

/// <summary>What a sitemap lists, and what we could not make of it.</summary>
public sealed record Sitemap
{
    /// <summary>The pages that it lists, in its order.</summary>
    public ImmutableArray<SitemapPage> Pages { get; init; } = [];

    /// <summary>The sitemaps that it lists, in its order.</summary>
    public ImmutableArray<SitemapPage> Maps { get; init; } = [];

    /// <summary>What we could not make sense of.</summary>
    public ImmutableArray<Doubt> Doubts { get; init; } = [];
}

/// <summary>A page or another sitemap in a sitemap. Null means that the sitemap does not say.</summary>
/// <param name="Address">Where it is, absolute.</param>
/// <param name="Modified">When it last changed.</param>
/// <param name="News">What is said of it as a report.</param>
public sealed record SitemapPage(string Address, FeedDate? Modified, SitemapNews? News);

/// <summary>What a sitemap of news says of a report. Null means that it does not say.</summary>
/// <param name="Title">Its title, in plain words.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Outlet">What the outlet is called.</param>
/// <param name="Language">The language code of its words.</param>
public sealed record SitemapNews(string? Title, FeedDate? Published, string? Outlet, string? Language);

/// <summary>Turns the bytes of a sitemap into the pages and sitemaps that it lists.</summary>
public static class SitemapReader
{
    /// <summary>The most addresses that are read of one sitemap: as many as its protocol allows.</summary>
    public const int MostAddresses = 50_000;

    /// <summary>The most bytes that are read of one sitemap, after decompression: as many as its protocol allows.</summary>
    public const int LargestSitemap = 50 * 1024 * 1024;

    private static readonly FrozenSet<string> Units = FrozenSet.Create(StringComparer.Ordinal, "url", "sitemap");

    /// <summary>Reads a sitemap, or a list of addresses, one a line. Never throws for what the bytes hold.</summary>
    /// <param name="bytes">The bytes as they came, possibly compressed.</param>
    /// <param name="contentType">The media type that its server stated; null when none did.</param>
    /// <param name="address">The address that it was fetched from; null when unknown.</param>
    public static Sitemap Read(ReadOnlyMemory<byte> bytes, string? contentType = null, string? address = null)
    {
        var doubts = new FeedDoubts();
        var text = FeedBytes.Decode(bytes, contentType, LargestSitemap, doubts.Others);
        if (string.IsNullOrWhiteSpace(text))
            return new() { Doubts = doubts.ToImmutableArray() };
        var markup = new FeedMarkup(text, address, Units);
        if (markup.FindRoot() && markup.Root!.Name is "urlset" or "sitemapindex")
            return Read(markup, address, doubts);
        if (markup.Root is null && !markup.IsPage && Lines(text, address) is { IsEmpty: false } pages)
            return new() { Pages = pages, Doubts = doubts.ToImmutableArray() };
        doubts.Add(markup.Root is not null ? "it is a feed or a list of feeds, not a sitemap; read it as one"
            : "it is no sitemap: it has neither <urlset> nor <sitemapindex>, nor an address a line");
        return new() { Doubts = doubts.ToImmutableArray() };
    }

    private static Sitemap Read(FeedMarkup markup, string? address, FeedDoubts doubts)
    {
        var pages = ImmutableArray.CreateBuilder<SitemapPage>();
        var maps = ImmutableArray.CreateBuilder<SitemapPage>();
        var homeless = 0;
        foreach (var unit in markup.Units())
        {
            if (pages.Count + maps.Count == MostAddresses)
            {
                doubts.Add("it lists more than 50,000 addresses, of which only the first 50,000 were read");
                break;
            }

            if (FeedBytes.Address(unit.First("loc"), address) is { } found)
                (unit.Name == "sitemap" ? maps : pages).Add(new(found, doubts.Date(unit.First("lastmod"), null), News(unit, doubts)));
            else
                homeless++;
        }

        if (homeless > 0)
            doubts.Add($"{(homeless == 1 ? "an entry gives" : $"{homeless} entries give")} no address that can be followed");
        if (markup.IsCutOff)
            doubts.Add("it is cut off; fetch it again");
        if (markup.DeclaresEntities)
            doubts.Add("it declares entities of its own; none of them was expanded");
        return new() { Pages = pages.ToImmutable(), Maps = maps.ToImmutable(), Doubts = doubts.ToImmutableArray() };
    }

    private static SitemapNews? News(FeedElement unit, FeedDoubts doubts)
    {
        if (unit.All(Vocabulary.News, "news").FirstOrDefault() is not { } news)
            return null;
        var outlet = news.All(Vocabulary.News, "publication").FirstOrDefault();
        var language = FeedBytes.Language(outlet?.First(Vocabulary.News, "language"));
        var published = doubts.Date(news.First(Vocabulary.News, "publication_date"), language);
        return new(Plain(news.First(Vocabulary.News, "title")), published, Plain(outlet?.First(Vocabulary.News, "name")), language);
    }

    private static ImmutableArray<SitemapPage> Lines(string text, string? address)
    {
        var pages = ImmutableArray.CreateBuilder<SitemapPage>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (pages.Count == MostAddresses)
                break;
            if (line.IsWhiteSpace())
                continue;
            // Of a list of addresses every line is one; anything else is no list.
            if (!line.Contains("://", StringComparison.Ordinal) || FeedBytes.Address(line.ToString(), address) is not { } found)
                return [];
            pages.Add(new(found, null, null));
        }

        return pages.ToImmutable();
    }

    private static string? Plain(string? words) => FeedText.Plain(words) is { Length: > 0 } line ? line : null;
}
