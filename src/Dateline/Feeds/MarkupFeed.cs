using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Feeds;

/// <summary>Reads RSS and Atom.</summary>
internal static class MarkupFeed
{
    /// <summary>The entries of a feed by name.</summary>
    public static FrozenSet<string> Units { get; } = FrozenSet.Create(StringComparer.Ordinal, "item", "entry");

    private const int LongestTtl = 366 * 24 * 60;

    /// <summary>Reads a feed whose outermost element was found.</summary>
    public static Feed Read(FeedMarkup markup, string? address, FeedDoubts doubts)
    {
        var entries = new List<FeedEntry>();
        var root = markup.Root!;
        var cut = false;
        (string? Language, string? Home)? around = null;
        foreach (var unit in markup.Units())
        {
            if (entries.Count == FeedReader.MostEntries)
            {
                doubts.Add(FeedReader.TooMany);
                break;
            }

            cut |= !unit.IsWhole;
            // What stands before the first entry; in RDF the channel is a neighbour of its entries.
            if (around is null)
            {
                var channel = unit.Parent is { Name: "channel" } parent ? parent : root.All("channel").FirstOrDefault() ?? root;
                around = (Language(channel), address ?? Home(channel, null));
            }

            entries.Add(new EntryReader(unit, around.Value.Language, around.Value.Home, doubts).Read());
        }

        if (cut)
            doubts.Add("it is cut off within an entry, of which only what came before was read; fetch it again");
        else if (markup.IsCutOff)
            doubts.Add("it is cut off behind its last entry; fetch it again to see whether there are more");
        if (markup.IsThinned)
            doubts.Add("elements nested deeper than 256, or of more than 10,000 in one, were left out");
        if (markup.DeclaresEntities)
            doubts.Add("it declares entities of its own; none of them was expanded");
        var form = root.Name switch
        {
            "feed" => FeedForm.Atom,
            "rdf" => FeedForm.Rdf,
            _ => FeedForm.Rss,
        };
        var head = form == FeedForm.Atom || root.Name == "channel" ? root : root.All("channel").FirstOrDefault() ?? root;
        return Head(form, head, address, doubts) with { Entries = [.. entries] };
    }

    private static Feed Head(FeedForm form, FeedElement head, string? address, FeedDoubts doubts)
    {
        var from = head.Base ?? address;
        var language = Language(head);
        var image = head.All("image").Concat(head.Parent?.All("image") ?? []).Select(i => i.First("url")).FirstOrDefault(url => url is not null);
        return new()
        {
            Form = form,
            Title = EntryReader.Title(head),
            Description = Plain(head.First("description") ?? head.First("subtitle") ?? head.First("tagline")),
            Home = Home(head, from),
            Self = EntryReader.Links(head, "self", from).FirstOrDefault(),
            Next = EntryReader.Links(head, "next", from).FirstOrDefault(),
            Hubs = [.. EntryReader.Links(head, "hub", from).Distinct(StringComparer.Ordinal)],
            Language = language,
            Publisher = Plain(head.First(Vocabulary.Dublin, "publisher")),
            Authors = form == FeedForm.Atom ? EntryReader.Authors(head) : [],
            Updated = doubts.Date(Changed(head), language),
            Ttl = Ttl(head),
            SkipHours = [.. Under(head, "skiphours").Select(Hour).OfType<int>().Distinct().Order()],
            SkipDays = [.. Under(head, "skipdays").Select(Day).OfType<DayOfWeek>().Distinct().Order()],
            Icon = FeedBytes.Address(head.First("icon") ?? head.First("logo") ?? image, from ?? Home(head, null)),
        };
    }

    /// <summary>The address of the feed's site.</summary>
    private static string? Home(FeedElement head, string? from) =>
        head.All("link").Where(l => l.Attribute("href") is null).Select(l => FeedBytes.Address(l.Text, l.Base ?? from)).FirstOrDefault(a => a is not null)
        ?? EntryReader.Links(head, "alternate", from).FirstOrDefault();

    private static string? Language(FeedElement head) =>
        FeedBytes.Language(head.First("language") ?? head.First(Vocabulary.Dublin, "language") ?? head.Attribute("xml:lang") ?? head.Language);

    private static TimeSpan? Ttl(FeedElement head)
    {
        if (Number(head.First("ttl")) is > 0 and <= LongestTtl and var minutes)
            return TimeSpan.FromMinutes(minutes);
        TimeSpan? period = head.First(Vocabulary.Syndication, "updateperiod")?.ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" => TimeSpan.FromDays(7),
            "monthly" => TimeSpan.FromDays(30),
            "yearly" => TimeSpan.FromDays(365),
            _ => null,
        };
        return period / (Number(head.First(Vocabulary.Syndication, "updatefrequency")) is > 0 and var times ? times : 1);
    }

    private static string? Changed(FeedElement head) =>
        head.First("lastbuilddate") ?? head.First("updated") ?? head.First("modified") ?? head.First("pubdate") ?? head.First(Vocabulary.Dublin, "date");

    private static DayOfWeek? Day(string written) =>
        written.All(char.IsAsciiLetter) && Enum.TryParse<DayOfWeek>(written, ignoreCase: true, out var day) && Enum.IsDefined(day) ? day : null;

    private static int? Hour(string written) => Number(written) is { } hour and <= 24 ? hour % 24 : null;

    private static int? Number(string? written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IEnumerable<string> Under(FeedElement head, string list) => head.All(list).SelectMany(l => l.Children).Select(c => c.Text.Trim());

    private static string? Plain(string? words) => FeedText.Plain(words) is { Length: > 0 } line ? line : null;
}
