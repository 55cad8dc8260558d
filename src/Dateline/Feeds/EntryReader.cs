using System.Collections.Immutable;
using System.Globalization;

namespace Dateline.Feeds;

/// <summary>Reads an entry of RSS or Atom, whatever other vocabularies it uses.</summary>
/// <param name="entry">The element of the entry.</param>
/// <param name="feedLanguage">The language that the feed states; null when it states none.</param>
/// <param name="home">What addresses are relative to where nothing else says; null when unknown.</param>
/// <param name="doubts">Takes what could not be read.</param>
internal sealed class EntryReader(FeedElement entry, string? feedLanguage, string? home, FeedDoubts doubts)
{
    private const int MostOfAKind = 100;
    private const int LongestId = 4000;

    private readonly string? around = entry.Base ?? home;
    private readonly string? language = FeedBytes.Language(entry.Language) ?? FeedBytes.Language(entry.First(Vocabulary.Dublin, "language")) ?? feedLanguage;

    /// <summary>The entry; its id is empty where the feed gives none.</summary>
    public FeedEntry Read()
    {
        var id = entry.First("guid") ?? entry.First("id") ?? entry.First(Vocabulary.Dublin, "identifier") ?? entry.Attribute("rdf:about");
        var updated = entry.First("updated") ?? entry.First("modified") ?? entry.First(Vocabulary.Dublin, "modified");
        var published = entry.First("pubdate") ?? entry.First("published") ?? entry.First("issued")
            ?? entry.First(Vocabulary.Dublin, "date") ?? entry.First(Vocabulary.Dublin, "issued")
            ?? entry.First("created") ?? entry.First(Vocabulary.Dublin, "created") ?? entry.First("date");
        var description = Markup(entry.All("description")) ?? Markup(entry.All("summary")) ?? Markup(entry.All(Vocabulary.Dublin, "description"))
            ?? Markup(Media("description"));
        return new()
        {
            Id = id is { Length: <= LongestId } ? id : "",
            IsIdGiven = id is { Length: <= LongestId },
            Title = Title(entry) ?? Plain(entry.First(Vocabulary.Dublin, "title")) ?? Media("title").Select(TitleOf).FirstOrDefault(title => title is not null),
            Address = Address(),
            Authors = Authors(entry),
            Published = doubts.Date(published, language),
            Updated = doubts.Date(updated, language),
            Summary = description,
            Content = Markup(entry.All(Vocabulary.Content, "encoded")) ?? Markup(entry.All("content"))
                ?? Markup(entry.All(Vocabulary.Xhtml, "body")) ?? Markup(entry.All(Vocabulary.Xhtml, "div")),
            Base = entry.All("content").FirstOrDefault()?.Base ?? around,
            Categories = [.. entry.All("category").Select(c => c.Attribute("label") ?? c.Attribute("term") ?? c.Text)
                .Concat(entry.All(Vocabulary.Dublin, "subject").Select(s => s.Text))
                .Select(FeedText.Plain).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Take(MostOfAKind)],
            Source = Source(),
            Enclosures = [.. Enclosures().DistinctBy(e => e.Address, StringComparer.Ordinal).Take(MostOfAKind)],
            Language = language,
        };
    }

    /// <summary>The plain title of an entry or a feed; null where it has none.</summary>
    public static string? Title(FeedElement element) => element.All("title").Select(TitleOf).FirstOrDefault(title => title is not null);

    /// <summary>The names under an element for authors, as written, without their mailboxes.</summary>
    public static ImmutableArray<string> Authors(FeedElement element) =>
        [.. element.All("author").Select(a => a.First("name") ?? (a.Children.Count == 0 ? a.Text : ""))
            .Concat(element.All(Vocabulary.Dublin, "creator").Select(c => c.First("name") ?? c.Text))
            .Select(AuthorName).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostOfAKind)];

    /// <summary>A name without the mailbox beside it: <c>post@example.org (Ana Solt)</c>; empty where there is nothing else.</summary>
    public static string AuthorName(string written)
    {
        var name = FeedText.Plain(written);
        if (!name.Contains('@', StringComparison.Ordinal))
            return name;
        if (name.IndexOf('(', StringComparison.Ordinal) is > 0 and var open
            && name.EndsWith(')'))
            return name[(open + 1)..^1].Trim();
        return string.Join(' ', name.Split(' ').Where(word => !word.Contains('@', StringComparison.Ordinal))).Trim(' ', '"', ',', '<', '>', '-');
    }

    /// <summary>The addresses that links of a relation lead to, those to pages first.</summary>
    public static IEnumerable<string> Links(FeedElement element, string relation, string? outer) =>
        from link in element.All("link")
        where link.Attribute("href") is not null && RelationsOf(link).Contains(relation)
        orderby IsOtherThanPage(link.Attribute("type"))
        let address = FeedBytes.Address(link.Attribute("href"), link.Base ?? outer)
        where address is not null
        select address;

    private static bool IsOtherThanPage(string? type) => type is not null && !type.Contains("html", StringComparison.OrdinalIgnoreCase);

    private static string[] RelationsOf(FeedElement link) =>
        (link.Attribute("rel") ?? "alternate").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => r[(r.LastIndexOf('/') + 1)..]).ToArray();

    private string? Address()
    {
        var guid = entry.All("guid").FirstOrDefault(g => !string.Equals(g.Attribute("ispermalink"), "false", StringComparison.OrdinalIgnoreCase));
        return FeedBytes.Address(entry.First(Vocabulary.Forwarding, "origlink"), around)
            ?? entry.All("link").Where(l => l.Attribute("href") is null).Select(l => FeedBytes.Address(l.Text, l.Base ?? home)).FirstOrDefault(a => a is not null)
            ?? Links(entry, "alternate", home).FirstOrDefault()
            ?? (guid?.Text.Trim() is { } permanent && permanent.Contains("://", StringComparison.Ordinal) ? FeedBytes.Address(permanent, null) : null)
            ?? FeedBytes.Address(entry.Attribute("rdf:about"), around);
    }

    private FeedSource? Source()
    {
        foreach (var source in entry.All("source").Concat(entry.All(Vocabulary.Dublin, "source")))
        {
            var name = Title(source) ?? Plain(source.Children.Count == 0 ? source.Text : null);
            var address = FeedBytes.Address(source.Attribute("url"), around) ?? Links(source, "alternate", around).FirstOrDefault()
                ?? Links(source, "self", around).FirstOrDefault();

            // Where only an address is written, it is no name.
            if (name is not null && FeedBytes.Address(name, null) is { } written)
                (name, address) = (null, address ?? written);
            if (name is not null || address is not null)
                return new(name, address);
        }

        return null;
    }

    private IEnumerable<FeedEnclosure> Enclosures()
    {
        foreach (var enclosure in entry.All("enclosure"))
        {
            if (FeedBytes.Address(enclosure.Attribute("url"), enclosure.Base ?? home) is { } address)
                yield return new(address, enclosure.Attribute("type"), Length(enclosure.Attribute("length")));
        }

        foreach (var link in entry.All("link").Where(l => RelationsOf(l).Contains("enclosure")))
        {
            if (FeedBytes.Address(link.Attribute("href"), link.Base ?? home) is { } address)
                yield return new(address, link.Attribute("type"), Length(link.Attribute("length")));
        }

        foreach (var media in Media("content"))
        {
            if (FeedBytes.Address(media.Attribute("url"), media.Base ?? home) is { } address)
                yield return new(address, media.Attribute("type") ?? media.Attribute("medium"), Length(media.Attribute("filesize")));
        }

        foreach (var thumbnail in Media("thumbnail"))
        {
            if (FeedBytes.Address(thumbnail.Attribute("url"), thumbnail.Base ?? home) is { } address)
                yield return new(address, "image", null);
        }
    }

    /// <summary>What the vocabulary for media says, alone or in a group.</summary>
    private IEnumerable<FeedElement> Media(string name) =>
        entry.All(Vocabulary.Media, name)
            .Concat(entry.All(Vocabulary.Media, "group").Concat(entry.All(Vocabulary.Media, "content")).SelectMany(group => group.All(Vocabulary.Media, name)));

    private static string? TitleOf(FeedElement title) => Plain(title.Markup ?? title.Text);

    private static string? Plain(string? words) => FeedText.Plain(words) is { Length: > 0 } line ? line : null;

    private static long? Length(string? written) => long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0 ? length : null;

    private static string? Markup(IEnumerable<FeedElement> elements) => elements.Where(IsReadable).Select(Markup).FirstOrDefault(markup => markup is not null);

    /// <summary>Whether content is words: not a file, nor bytes as letters.</summary>
    private static bool IsReadable(FeedElement content) =>
        !string.Equals(content.Attribute("mode"), "base64", StringComparison.OrdinalIgnoreCase)
        && (content.Attribute("type") is not { } type || !type.Contains('/', StringComparison.Ordinal) || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            || type.Contains("html", StringComparison.OrdinalIgnoreCase));

    private static string? Markup(FeedElement content)
    {
        if (content.Markup is not { } markup)
            return FeedText.Html(content.Text);

        // Some write elements of XHTML with a prefix, which means nothing to a reader of HTML.
        return string.IsNullOrWhiteSpace(markup) ? null : HtmlPrefix.Remove(markup).Trim();
    }
}
