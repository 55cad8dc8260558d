using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.App.Json;
using Dateline.Clippings;

namespace Dateline.App.Clippings;

/// <summary>The form in which articles are printed.</summary>
internal enum ClippingFormat
{
    /// <summary>The headline and the words of the body.</summary>
    Text,

    /// <summary>A line of JSON a page.</summary>
    Json,
    Html,
    Markdown,
}

/// <summary>Puts a page's main article into the bytes that are printed.</summary>
internal static class ClippingOutput
{
    // Every letter is written as itself: a line is never a part of a web page, so nothing needs the escapes of one.
    private static readonly ClippingJsonContext Context = new(new JsonSerializerOptions(ClippingJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>A page's part of the output; empty where it has none.</summary>
    public static ReadOnlyMemory<byte> Of(Clipping clipping, ClippingFormat format) => format switch
    {
        ClippingFormat.Json => (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(ClippingJson.From(clipping), Context.ClippingJson), (byte)'\n'],
        _ when clipping.Article is null => default,
        _ => Encoding.UTF8.GetBytes($"{clipping.Title}\n\n{clipping.Text}\n"),
    };

    /// <summary>What stands between the parts of two pages.</summary>
    public static ReadOnlySpan<byte> Between(ClippingFormat format) => format == ClippingFormat.Json ? default : "\n"u8;
}
