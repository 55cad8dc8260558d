using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Dateline.Text;

namespace Dateline.Feeds;

/// <summary>A list of feeds, in folders, as programs that read feeds hand it to each other (OPML).</summary>
public sealed record FeedList
{
    /// <summary>What the list is called; null when it has no name.</summary>
    public string? Title { get; init; }

    /// <summary>The feeds and folders, in the list's order.</summary>
    public ImmutableArray<FeedListEntry> Entries { get; init; } = [];

    /// <summary>What we could not make sense of.</summary>
    public ImmutableArray<Doubt> Doubts { get; init; } = [];

    /// <summary>All feeds of all folders, in the list's order.</summary>
    public IEnumerable<FeedListEntry> Feeds()
    {
        var waiting = new Stack<FeedListEntry>(Entries.Reverse());
        while (waiting.TryPop(out var entry))
        {
            if (entry.Feed is not null)
                yield return entry;
            foreach (var inner in entry.Entries.Reverse())
                waiting.Push(inner);
        }
    }
}

/// <summary>A feed or a folder of a list. Null means that the list does not say.</summary>
public sealed record FeedListEntry
{
    /// <summary>What it is called.</summary>
    public string? Title { get; init; }

    /// <summary>The address of the feed; null for a folder.</summary>
    public string? Feed { get; init; }

    /// <summary>The address of the site whose feed it is.</summary>
    public string? Home { get; init; }

    /// <summary>What the feed is about.</summary>
    public string? Description { get; init; }

    /// <summary>The language code of the feed.</summary>
    public string? Language { get; init; }

    /// <summary>The feeds and folders in it.</summary>
    public ImmutableArray<FeedListEntry> Entries { get; init; } = [];
}

/// <summary>Turns the bytes of a list of feeds (OPML 1.0, 1.1, 2.0) into the list.</summary>
public static class OpmlReader
{
    private static readonly FrozenSet<string> NoUnits = [];

    /// <summary>Reads a list. Never throws for what the bytes hold.</summary>
    /// <param name="bytes">The bytes as they came, possibly compressed.</param>
    public static FeedList Read(ReadOnlyMemory<byte> bytes)
    {
        var doubts = new FeedDoubts();
        var text = FeedBytes.Decode(bytes, null, FeedReader.LargestFeed, doubts.Others);
        if (string.IsNullOrWhiteSpace(text))
            return new() { Doubts = doubts.ToImmutableArray() };
        var markup = new FeedMarkup(text, null, NoUnits);
        if (!markup.FindRoot() || markup.Root is not { Name: "opml" } root)
        {
            doubts.Add("it is no list of feeds: it has no <opml>");
            return new() { Doubts = doubts.ToImmutableArray() };
        }

        foreach (var _ in markup.Units())
        {
            // A list has no units: this reads it to its end.
        }

        if (markup.IsCutOff)
            doubts.Add("it is cut off; what came before was read");
        if (markup.IsThinned)
            doubts.Add("elements nested deeper than 256, or of more than 10,000 in one, were left out");
        var spoilt = 0;
        var list = new FeedList
        {
            Title = Plain(root.All("head").Select(head => head.First("title")).FirstOrDefault(title => title is not null)),
            Entries = Entries(root.All("body").FirstOrDefault() ?? root, ref spoilt),
        };
        if (spoilt > 0)
            doubts.Add($"{(spoilt == 1 ? "a feed has" : $"{spoilt} feeds have")} no address that can be followed, and {(spoilt == 1 ? "is" : "are")} left out");
        return list with { Doubts = doubts.ToImmutableArray() };
    }

    // The markup is no deeper than 256 elements.
    private static ImmutableArray<FeedListEntry> Entries(FeedElement around, ref int spoilt)
    {
        var entries = ImmutableArray.CreateBuilder<FeedListEntry>();
        foreach (var outline in around.All("outline"))
        {
            var written = outline.Attribute("xmlurl");
            var feed = FeedBytes.Address(written, null);
            var inner = Entries(outline, ref spoilt);
            if (feed is null && !string.IsNullOrWhiteSpace(written))
            {
                spoilt++;
                if (inner.IsEmpty)
                    continue;
            }

            entries.Add(new()
            {
                Title = Plain(outline.Attribute("text")) ?? Plain(outline.Attribute("title")),
                Feed = feed,
                Home = FeedBytes.Address(outline.Attribute("htmlurl"), null),
                Description = Plain(outline.Attribute("description")),
                Language = FeedBytes.Language(outline.Attribute("language")),
                Entries = inner,
            });
        }

        return entries.ToImmutable();
    }

    private static string? Plain(string? words) => FeedText.Plain(words) is { Length: > 0 } line ? line : null;
}

/// <summary>Writes a list of feeds as OPML 2.0.</summary>
public static class OpmlWriter
{
    /// <summary>The list as a document, to be saved in UTF-8.</summary>
    public static string Write(FeedList list)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n");
        if (list.Title is { } title)
            text.Append("    <title>").Append(Escape(title)).Append("</title>\n");
        text.Append("  </head>\n  <body>\n");
        var waiting = new Stack<(FeedListEntry? Entry, int Depth)>(list.Entries.Reverse().Select(entry => ((FeedListEntry?)entry, 2)));
        while (waiting.TryPop(out var next))
        {
            text.Append(' ', next.Depth * 2);
            if (next.Entry is not { } entry)
            {
                text.Append("</outline>\n");
                continue;
            }

            // Every outline has a text; where nothing is known it is the address.
            text.Append("<outline");
            Attribute(text, "text", entry.Title ?? entry.Feed ?? "");
            Attribute(text, "title", entry.Title);
            Attribute(text, "type", entry.Feed is null ? null : "rss");
            Attribute(text, "xmlUrl", entry.Feed);
            Attribute(text, "htmlUrl", entry.Home);
            Attribute(text, "description", entry.Description);
            Attribute(text, "language", entry.Language);
            text.Append(entry.Entries.IsEmpty ? "/>\n" : ">\n");
            if (entry.Entries.IsEmpty)
                continue;
            waiting.Push((null, next.Depth));
            foreach (var inner in entry.Entries.Reverse())
                waiting.Push((inner, next.Depth + 1));
        }

        return text.Append("  </body>\n</opml>\n").ToString();
    }

    private static void Attribute(StringBuilder text, string name, string? value)
    {
        if (value is not null)
            text.Append(' ').Append(name).Append("=\"").Append(Escape(value)).Append('"');
    }

    /// <summary>Words as XML has them, without the signs of control that it has no way to write.</summary>
    private static string Escape(string words) => FeedText.Escape(string.Concat(words.Where(c => c >= ' ' || c == '\t'))).Replace("\"", "&quot;", StringComparison.Ordinal);
}
