using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Feeds;

/// <summary>The form of a feed.</summary>
public enum FeedForm
{
    /// <summary>RSS 0.91, 0.92 or 2.0.</summary>
    Rss,

    /// <summary>RSS 0.90 or 1.0, which are RDF.</summary>
    Rdf,

    /// <summary>Atom 0.3 or 1.0.</summary>
    Atom,

    /// <summary>JSON Feed 1.0 or 1.1.</summary>
    Json,
}

/// <summary>What a feed says, and what we could not make of it. Null means that it does not say.</summary>
public sealed record Feed
{
    /// <summary>Its form; null for what is no feed.</summary>
    public FeedForm? Form { get; init; }

    /// <summary>The title, in plain words.</summary>
    public string? Title { get; init; }

    /// <summary>What it is about, in plain words.</summary>
    public string? Description { get; init; }

    /// <summary>The address of the site whose feed it is.</summary>
    public string? Home { get; init; }

    /// <summary>The address that it gives as its own.</summary>
    public string? Self { get; init; }

    /// <summary>The address of the page of older entries.</summary>
    public string? Next { get; init; }

    /// <summary>The addresses of servers that tell subscribers of new entries.</summary>
    public ImmutableArray<string> Hubs { get; init; } = [];

    /// <summary>The language code, such as <c>en</c> or <c>de-AT</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Who publishes it, where it says that apart from the title.</summary>
    public string? Publisher { get; init; }

    /// <summary>Who writes its entries where they name nobody.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>When it last changed.</summary>
    public FeedDate? Updated { get; init; }

    /// <summary>How long it asks to be kept before it is fetched again.</summary>
    public TimeSpan? Ttl { get; init; }

    /// <summary>The hours, 0 to 23 in universal time, in which it asks not to be fetched.</summary>
    public ImmutableArray<int> SkipHours { get; init; } = [];

    /// <summary>The days on which it asks not to be fetched.</summary>
    public ImmutableArray<DayOfWeek> SkipDays { get; init; } = [];

    /// <summary>The address of a picture that stands for it.</summary>
    public string? Icon { get; init; }

    /// <summary>The entries, in the feed's order; no two have the same id.</summary>
    public ImmutableArray<FeedEntry> Entries { get; init; } = [];

    /// <summary>The feeds that it links to, where it is a page and no feed.</summary>
    public ImmutableArray<FeedLink> Links { get; init; } = [];

    /// <summary>What we could not make sense of.</summary>
    public ImmutableArray<Doubt> Doubts { get; init; } = [];
}

/// <summary>An entry of a feed: one report, or the announcement of one. Null means that the feed does not say.</summary>
public sealed record FeedEntry
{
    /// <summary>What tells it from every other entry of the feed, the same whenever the feed is read.</summary>
    public required string Id { get; init; }

    /// <summary>Whether the feed gives the id; otherwise the address stands for it, or a sum of the entry's words.</summary>
    public bool IsIdGiven { get; init; }

    /// <summary>The title, in plain words.</summary>
    public string? Title { get; init; }

    /// <summary>The address of the report, absolute.</summary>
    public string? Address { get; init; }

    /// <summary>The names of those who wrote it, as written.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>When it was published.</summary>
    public FeedDate? Published { get; init; }

    /// <summary>When it was last changed.</summary>
    public FeedDate? Updated { get; init; }

    /// <summary>What it says in short, as HTML: foreign markup, which is not safe to show.</summary>
    public string? Summary { get; init; }

    /// <summary>The whole text as the feed has it, as HTML: foreign markup, which is not safe to show.</summary>
    public string? Content { get; init; }

    /// <summary>The address that addresses in its markup are relative to.</summary>
    public string? Base { get; init; }

    /// <summary>The subjects that it is filed under, in plain words.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Where the entry was taken over from.</summary>
    public FeedSource? Source { get; init; }

    /// <summary>The files that come with it.</summary>
    public ImmutableArray<FeedEnclosure> Enclosures { get; init; } = [];

    /// <summary>The language code of its words, its own or that of the feed.</summary>
    public string? Language { get; init; }
}

/// <summary>Where an entry was taken over from.</summary>
/// <param name="Name">What the outlet or its feed is called; null when unknown.</param>
/// <param name="Address">The address of the outlet or its feed; null when unknown.</param>
public sealed record FeedSource(string? Name, string? Address);

/// <summary>A file that comes with an entry: a picture, a recording.</summary>
/// <param name="Address">Where it is, absolute.</param>
/// <param name="MediaType">What it is, such as <c>audio/mpeg</c>, or only <c>image</c>; null when unknown.</param>
/// <param name="Length">Its length in bytes; null when unknown.</param>
public sealed record FeedEnclosure(string Address, string? MediaType, long? Length);

/// <summary>A link from a page to a feed.</summary>
/// <param name="Address">The address of the feed, absolute.</param>
/// <param name="Title">What the page calls it; null where it gives no name.</param>
/// <param name="MediaType">What the page says that it is; null where only the address tells.</param>
public sealed record FeedLink(string Address, string? Title, string? MediaType);
