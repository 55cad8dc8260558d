using System.Security.Cryptography;
using System.Text;

namespace Dateline.App.Html;

/// <summary>The frame of every page: it needs no network and no script, and forbids both.</summary>
internal static class HtmlPage
{
    private static readonly Lazy<string> StyleSheet = new(() =>
    {
        using var stream = typeof(HtmlOutput).Assembly.GetManifestResourceStream("story.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    });

    /// <summary>Writes what stands above the page's own words.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="title">The title of the page.</param>
    public static void Head(HtmlWriter html, string title)
    {
        var style = StyleSheet.Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        html.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>{title}</title>
            <style>
            """);
        html.Literal(style);
        html.Literal("""
            </style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the story</a>

            """);
    }

    /// <summary>Writes what stands below them.</summary>
    public static void Foot(HtmlWriter html) =>
        html.Literal("<footer><p>Every line above is drawn from the sentence that it links to. Made by Dateline from the pages named; nothing was fetched.</p></footer>\n</body>\n</html>\n");
}
