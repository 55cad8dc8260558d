using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.App.Commands;
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

    private static readonly Lazy<string> Style = new(() =>
    {
        using var reader = new StreamReader(typeof(ClippingOutput).Assembly.GetManifestResourceStream("article.css")!);
        return reader.ReadToEnd();
    });

    /// <summary>A page's part of the output; empty where it has none.</summary>
    public static ReadOnlyMemory<byte> Of(Clipping clipping, ClippingFormat format) => format switch
    {
        ClippingFormat.Json => (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(ClippingJson.From(clipping), Context.ClippingJson), (byte)'\n'],
        _ when clipping.Article is null => default,
        ClippingFormat.Html => Encoding.UTF8.GetBytes(clipping.ToHtml()),
        ClippingFormat.Markdown => Encoding.UTF8.GetBytes(clipping.ToMarkdown()),
        _ => Encoding.UTF8.GetBytes($"{clipping.Title}\n\n{clipping.Text}\n"),
    };

    /// <summary>What stands around the parts.</summary>
    public static PageFrame Frame(ClippingFormat format) => format switch
    {
        ClippingFormat.Text => new(_ => [], "\n"u8.ToArray(), default),
        ClippingFormat.Markdown => new(_ => [], "\n---\n\n"u8.ToArray(), default),
        ClippingFormat.Html => new(HtmlHead, default, "</body>\n</html>\n"u8.ToArray()),
        _ => new(_ => [], default, default),
    };

    private static byte[] HtmlHead(string title) => Encoding.UTF8.GetBytes($"""
        <!doctype html>
        <html>
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src http: https:; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{HtmlEncoder.Default.Encode(title)}</title>
        <style>
        {Style.Value}</style>
        </head>
        <body>

        """.ReplaceLineEndings("\n"));
}
