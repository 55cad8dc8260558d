using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dateline.Pages;

namespace Dateline.Feeds;

/// <summary>Turns the bytes of a feed into what it says: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1.</summary>
public static class FeedReader
{
    /// <summary>The most entries that are read of one feed; what is beyond is left out, with a doubt that says so.</summary>
    public const int MostEntries = 10_000;

    /// <summary>The most bytes that are read of one feed, after decompression; what is beyond is left out, with a doubt that says so.</summary>
    public const int LargestFeed = PageReader.LargestPage;

    internal const string TooMany = "it has more than 10,000 entries, of which only the first 10,000 were read";

    private static readonly FrozenSet<string> FeedRoots = FrozenSet.Create(StringComparer.Ordinal, "rss", "feed", "rdf", "channel");

    /// <summary>Reads a feed. Never throws for what the bytes hold.</summary>
    /// <param name="bytes">The bytes as they came, possibly compressed.</param>
    /// <param name="contentType">The media type that its server stated, such as <c>application/rss+xml; charset=utf-8</c>; null when none did.</param>
    /// <param name="address">The address that it was fetched from; null when unknown.</param>
    /// <returns>The feed; one without a form, with the feeds that it links to, where the bytes are a page; one without a form where they are neither.</returns>
    public static Feed Read(ReadOnlyMemory<byte> bytes, string? contentType = null, string? address = null)
    {
        var doubts = new FeedDoubts();
        var text = FeedBytes.Decode(bytes, contentType, LargestFeed, doubts.Others);
        if (string.IsNullOrWhiteSpace(text))
            return new() { Doubts = doubts.ToImmutableArray() };
        if (text.AsSpan().TrimStart("\ufeff \t\r\n") is ['{', ..] && JsonFeed.Read(text, address, doubts) is { } json)
            return Finish(json, doubts);
        var markup = new FeedMarkup(text, address, MarkupFeed.Units);
        if (BeginsFeed(markup))
            return Finish(MarkupFeed.Read(markup, address, doubts), doubts);
        var links = markup.Root is null ? FeedLinkFinder.Find(text, address) : [];
        doubts.Add(markup.Root?.Name switch
        {
            "opml" => "it is a list of feeds (OPML), not a feed; read the feeds that it names",
            not null => "it is a sitemap, not a feed; read it as one",
            null when !markup.IsPage => "it is no feed: neither RSS nor Atom nor JSON Feed begins in it; look at its address in a browser",
            null => $"it is an HTML page, not a feed; it links to {(links.Length == 0 ? "no feed" : links.Length == 1 ? "a feed" : $"{links.Length} feeds")}"
                + (links.Length == 0 ? "" : ": " + string.Join(", ", links.Take(5).Select(link => link.Address))),
        });
        return new() { Links = links, Doubts = doubts.ToImmutableArray() };
    }

    /// <summary>Whether the outermost element is that of a feed.</summary>
    internal static bool BeginsFeed(FeedMarkup markup) => markup.FindRoot() && FeedRoots.Contains(markup.Root!.Name);

    private static Feed Finish(Feed feed, FeedDoubts doubts)
    {
        var entries = WithIds(feed.Entries, doubts);
        if (entries.Count(entry => entry.Address is null) is > 0 and var homeless)
            doubts.Add($"{(homeless == 1 ? "an entry gives" : $"{homeless} entries give")} no address that can be followed");
        return feed with
        {
            Entries = [.. entries.Select(entry => entry with { Authors = entry.Authors.IsEmpty ? feed.Authors : entry.Authors, Language = entry.Language ?? feed.Language })],
            Doubts = doubts.ToImmutableArray(),
        };
    }

    /// <summary>Gives every entry an id of its own: the feed's, else the address, else a sum of its words. Of two versions of one entry the newer stays.</summary>
    private static List<FeedEntry> WithIds(ImmutableArray<FeedEntry> read, FeedDoubts doubts)
    {
        var entries = new List<FeedEntry>(read.Length);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        int repeated = 0, shared = 0;
        foreach (var entry in read)
        {
            var id = entry.IsIdGiven ? entry.Id : entry.Address ?? Sum(entry);
            if (places.TryGetValue(id, out var at) && !IsVersionOf(entry, entries[at]))
            {
                shared += entry.IsIdGiven ? 1 : 0;
                id = entry.Address is { } address && !places.ContainsKey(address) ? address : Sum(entry);
            }

            var named = entry with { Id = id, IsIdGiven = entry.IsIdGiven && id == entry.Id };
            if (places.TryAdd(id, entries.Count))
            {
                entries.Add(named);
                continue;
            }

            repeated++;
            at = places[id];
            if (Age(named).CompareTo(Age(entries[at])) > 0)
                entries[at] = named;
        }

        if (repeated > 0)
            doubts.Add($"{(repeated == 1 ? "an entry stands" : $"{repeated} entries stand")} in it again, of which the newest version was kept");
        if (shared > 0)
            doubts.Add(shared == 1 ? "an entry has the id of another, and is told apart by address and words"
                : $"{shared} entries have the ids of others, and are told apart by address and words");
        return entries;
    }

    /// <summary>Whether an entry of the same id is the same one, changed perhaps: an id that the feed gives is that of an address, an address alone that of a title.</summary>
    private static bool IsVersionOf(FeedEntry one, FeedEntry other) =>
        one.IsIdGiven && one.Address == other.Address || one.Title == other.Title && one.Address == other.Address;

    /// <summary>When an entry was last touched, as far as days tell; those that do not say are the oldest.</summary>
    private static DateTimeOffset Age(FeedEntry entry) =>
        (entry.Updated ?? entry.Published) is not { } date ? DateTimeOffset.MinValue
            : date.Moment ?? new(date.Date.Day.Earliest!.Value.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static string Sum(FeedEntry entry) => "urn:sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', entry.Title, entry.Address, entry.Published?.Written, entry.Summary, entry.Content))));
}
