using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dateline.Pages;

namespace Dateline.Feeds;

/// <summary>Reads JSON Feed.</summary>
internal static class JsonFeed
{
    private const int MostOfAKind = 100;

    /// <summary>Reads a feed; null where the JSON is none.</summary>
    public static Feed? Read(string json, string? address, FeedDoubts doubts)
    {
        if (JsonParts.Read(json, "items", FeedReader.MostEntries) is not { } parts || !IsFeed(parts))
            return null;
        if (parts.Damage is { } damage)
            doubts.Add(damage);
        var head = parts.Head;
        var language = FeedBytes.Language(JsonText.Of(head, "language"));
        var home = FeedBytes.Address(JsonText.Of(head, "home_page_url"), address);
        var self = FeedBytes.Address(JsonText.Of(head, "feed_url"), address);
        var from = address ?? self ?? home;
        if (parts.Items.Count > FeedReader.MostEntries)
            doubts.Add(FeedReader.TooMany);
        return new()
        {
            Form = FeedForm.Json,
            Title = Plain(JsonText.Of(head, "title")),
            Description = Plain(JsonText.Of(head, "description")),
            Home = home,
            Self = self,
            Next = FeedBytes.Address(JsonText.Of(head, "next_url"), from),
            Hubs = [.. Objects(head, "hubs").Select(hub => FeedBytes.Address(JsonText.Of(hub, "url"), from)).OfType<string>().Distinct(StringComparer.Ordinal)],
            Language = language,
            Authors = Authors(head),
            Icon = FeedBytes.Address(JsonText.Of(head, "icon") ?? JsonText.Of(head, "favicon"), from),
            Entries = [.. parts.Items.Take(FeedReader.MostEntries).Where(item => item.ValueKind == JsonValueKind.Object).Select(item => Entry(item, language, from, doubts))],
        };
    }

    private static bool IsFeed(JsonParts parts) =>
        parts.Head.ValueKind == JsonValueKind.Object && (JsonText.Of(parts.Head, "version")?.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) == true
            || parts.HasItems && (JsonText.Of(parts.Head, "home_page_url") ?? JsonText.Of(parts.Head, "feed_url")) is not null);

    private static FeedEntry Entry(JsonElement item, string? language, string? from, FeedDoubts doubts)
    {
        var own = FeedBytes.Language(JsonText.Of(item, "language")) ?? language;
        var id = JsonText.Of(item, "id")?.Trim();
        var image = FeedBytes.Address(JsonText.Of(item, "image") ?? JsonText.Of(item, "banner_image"), from);
        return new()
        {
            Id = id ?? "",
            IsIdGiven = !string.IsNullOrEmpty(id),
            Title = Plain(JsonText.Of(item, "title")),
            Address = FeedBytes.Address(JsonText.Of(item, "url") ?? JsonText.Of(item, "external_url"), from)
                ?? (id?.Contains("://", StringComparison.Ordinal) == true ? FeedBytes.Address(id, null) : null),
            Authors = Authors(item),
            Published = doubts.Date(JsonText.Of(item, "date_published"), own),
            Updated = doubts.Date(JsonText.Of(item, "date_modified"), own),
            Summary = FeedText.Html(JsonText.Of(item, "summary")),
            Content = JsonText.Of(item, "content_html") is { } html ? html.Trim() : FeedText.HtmlOfText(JsonText.Of(item, "content_text")),
            Base = from,
            Categories = [.. JsonText.All(item, "tags").Select(FeedText.Plain).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Take(MostOfAKind)],
            Enclosures = [.. Objects(item, "attachments").Select(file => Enclosure(file, from)).OfType<FeedEnclosure>()
                .Concat(image is null ? [] : [new FeedEnclosure(image, "image", null)]).DistinctBy(e => e.Address, StringComparer.Ordinal).Take(MostOfAKind)],
            Language = own,
        };
    }

    private static FeedEnclosure? Enclosure(JsonElement file, string? from) =>
        FeedBytes.Address(JsonText.Of(file, "url"), from) is { } address
            ? new(address, JsonText.Of(file, "mime_type"), Length(JsonText.Of(file, "size_in_bytes"))) : null;

    private static long? Length(string? written) => long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    /// <summary>The authors: a list since version 1.1, one before.</summary>
    private static ImmutableArray<string> Authors(JsonElement of) =>
        [.. Objects(of, "authors").Concat(Objects(of, "author")).Select(author => EntryReader.AuthorName(JsonText.Of(author, "name") ?? ""))
            .Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostOfAKind)];

    /// <summary>The objects of a field that holds one or a list of them.</summary>
    private static IEnumerable<JsonElement> Objects(JsonElement of, string name) =>
        of.ValueKind != JsonValueKind.Object || !of.TryGetProperty(name, out var field) ? []
        : field.ValueKind == JsonValueKind.Array ? field.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
        : field.ValueKind == JsonValueKind.Object ? [field] : [];

    private static string? Plain(string? words) => FeedText.Plain(words) is { Length: > 0 } line ? line : null;
}
