using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.App.Showing;
using Dateline.Stories;

namespace Dateline.App.Json;

/// <summary>Writes a collection, its agenda, its actors, or what two of its articles have to do with each other, as one JSON document.</summary>
internal static class JsonOutput
{
    // Every letter is written as itself: the document is a file or a pipe, never a part of a web page, so nothing needs the escapes of one.
    private static readonly NewsJsonContext Context = new(new JsonSerializerOptions(NewsJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    });

    /// <summary>Writes an agenda.</summary>
    public static void Write(AgendaOutline agenda, Stream output)
    {
        JsonSerializer.Serialize(output, AgendaJson.From(agenda), Context.AgendaJson);
        output.Write("\n"u8);
    }

    /// <summary>Writes who holds, does and says what towards whom.</summary>
    public static void Write(ActorsOutline outline, Stream output)
    {
        JsonSerializer.Serialize(output, ActorsJson.From(outline), Context.ActorsJson);
        output.Write("\n"u8);
    }

    /// <summary>Writes why two articles are told as they are.</summary>
    public static void Write(WhyOutline outline, Stream output)
    {
        JsonSerializer.Serialize(output, WhyJson.From(outline), Context.WhyJson);
        output.Write("\n"u8);
    }

    /// <summary>Writes the stories.</summary>
    /// <param name="news">The collection.</param>
    /// <param name="story">The number of the only story to write, from 1; null for all. Ids stay the same either way.</param>
    /// <param name="fresh">What is new to the reader; null where that was not asked.</param>
    /// <param name="output">Where to.</param>
    public static void Write(News news, int? story, NewToReader? fresh, Stream output)
    {
        JsonSerializer.Serialize(output, NewsJson.From(news, story, fresh), Context.NewsJson);
        output.Write("\n"u8);
    }
}
