using System.Text.Json.Serialization;
using Dateline.Clippings;

namespace Dateline.App.Json;

/// <summary>A line of what <c>dateline extract --format json</c> prints: a page's main article, and what is known of it.</summary>
internal sealed record ClippingJson(
    string Id,
    string Path,
    string? Address,
    string? Problem,
    string Kind,
    string Title,
    string? Date,
    string? Time,
    IEnumerable<string> Authors,
    string? Modified,
    string? ModifiedTime,
    string? Outlet,
    string? Language,
    int Articles,
    IEnumerable<string> Doubts,
    string Text)
{
    public static ClippingJson From(Clipping clipping)
    {
        var page = clipping.Page.Page;
        return new(
            page.Id ?? Ids.OfPath(page.Path),
            page.Path,
            clipping.Address,
            page.Problem,
            Words.Of(clipping.Kind),
            clipping.Title,
            Words.Of(clipping.Published),
            clipping.Published is null ? null : clipping.Stated?.Time,
            clipping.Authors,
            Words.Of(clipping.Modified?.Day.Day),
            clipping.Modified?.Day.Day is null ? null : clipping.Modified.Time,
            clipping.Outlet,
            clipping.Language,
            clipping.Page.Articles.Length,
            clipping.Doubts.Select(doubt => doubt.Message),
            clipping.Text);
    }
}

/// <summary>How lines of JSON are written: camelCase keys, every key present, letters as themselves.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ClippingJson))]
internal sealed partial class ClippingJsonContext : JsonSerializerContext;
