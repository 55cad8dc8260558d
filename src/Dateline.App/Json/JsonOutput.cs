using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.Stories;

namespace Dateline.App.Json;

/// <summary>Writes a collection as one JSON document.</summary>
internal static class JsonOutput
{
    // Every letter is written as itself: the document is a file or a pipe, never a part of a web page, so nothing needs the escapes of one.
    private static readonly NewsJsonContext Context = new(new JsonSerializerOptions(NewsJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    });

    /// <param name="news">The collection.</param>
    /// <param name="story">The number of the only story to write, from 1; null for all. Ids stay the same either way.</param>
    /// <param name="output">Where to.</param>
    public static void Write(News news, int? story, Stream output)
    {
        JsonSerializer.Serialize(output, NewsJson.From(news, story), Context.NewsJson);
        output.Write("\n"u8);
    }
}
