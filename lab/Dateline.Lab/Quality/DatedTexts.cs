using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Lab.Quality;

/// <summary>Texts of a known day that are read as articles already cut out.</summary>
internal static class DatedTexts
{
    /// <summary>The page of a text and the article on it; no article where the text is empty.</summary>
    public static (PageReading Page, ImmutableArray<AnnotatedArticle> Articles) Read(string id, string date, string text)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object> { ["id"] = id, ["article"] = true, ["date"] = date, ["text"] = text });
        return NewsReader.Read(PageReader.Read(new() { Path = "texts.jsonl", Bytes = line }).Single());
    }
}
