using System.Text.Json.Serialization;
using Dateline.App.Showing;
using Dateline.Stories;

namespace Dateline.App.Json;

/// <summary>What <c>dateline read --format json</c> prints. Its shape is its own, so that it can stay while ours changes; renaming or removing a key is a new <see cref="Version"/>.</summary>
internal sealed record NewsJson(
    int Version,
    string? AsOf,
    int SetAside,
    IEnumerable<PageJson> Pages,
    IEnumerable<ArticleJson> Articles,
    IEnumerable<PersonJson> People,
    IEnumerable<StoryJson> Stories,
    NewJson? New)
{
    /// <summary>The document of a collection. The parts are put together while they are written, so that a large collection is not held twice.</summary>
    public static NewsJson From(News news, int? only, NewToReader? fresh)
    {
        var ids = new Ids(news);
        var related = RelatedStories.Find(news);
        return new(
            Version: 1,
            Words.Of(news.AsOf),
            news.SetAside,
            news.Pages.Select((_, page) => PageJson.From(news, page, ids)),
            news.Reports.Select(report => ArticleJson.From(news, report, ids)),
            news.People.Select((person, index) => PersonJson.From(person, index)),
            news.Stories.Select((story, index) => StoryJson.From(news, story, index, ids, related[index])).Where((_, index) => only is null || only == index + 1),
            fresh is null ? null : NewJson.From(news, fresh, only, ids));
    }
}

/// <summary>How the records of this folder are written: camelCase keys, every key present, indented, letters as themselves.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(NewsJson))]
[JsonSerializable(typeof(AgendaJson))]
[JsonSerializable(typeof(WhyJson))]
[JsonSerializable(typeof(ActorsJson))]
internal sealed partial class NewsJsonContext : JsonSerializerContext;
