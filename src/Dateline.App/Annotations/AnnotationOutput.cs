using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.App.Json;
using Dateline.App.Terminal;
using Dateline.Articles;

namespace Dateline.App.Annotations;

/// <summary>The form in which annotated articles are printed.</summary>
internal enum AnnotationFormat
{
    /// <summary>The words with names, quotes and times marked in colour.</summary>
    Terminal,

    /// <summary>A line of JSON an article.</summary>
    Json,

    /// <summary>A token a line with the tag of its name.</summary>
    Conll,
}

/// <summary>Puts the annotated articles of a page into the bytes that are printed.</summary>
internal static class AnnotationOutput
{
    private static readonly AnnotationJsonContext Context = new(new JsonSerializerOptions(AnnotationJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Lines of JSON, one an article.</summary>
    /// <param name="reading">The page.</param>
    /// <param name="articles">Its articles.</param>
    /// <param name="inCodePoints">Whether offsets count code points instead of UTF-16 units.</param>
    public static byte[] Json(PageReading reading, IReadOnlyList<AnnotatedArticle> articles, bool inCodePoints)
    {
        using var lines = new MemoryStream();
        for (var i = 0; i < articles.Count; i++)
        {
            JsonSerializer.Serialize(lines, AnnotationJson.From(IdOf(reading, i), reading.Page.Path, articles[i],
                new(reading.Page, articles[i].Article, inCodePoints)), Context.AnnotationJson);
            lines.WriteByte((byte)'\n');
        }

        return lines.ToArray();
    }

    /// <summary>Tokens with the tags of names, in the columns of CoNLL: number, token, tag by the scheme IOB2. A blank line ends a sentence.</summary>
    public static byte[] Conll(PageReading reading, IReadOnlyList<AnnotatedArticle> articles)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < articles.Count; i++)
            ConllWriter.Write(lines, IdOf(reading, i), articles[i]);
        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    /// <summary>The words for a person to read.</summary>
    public static byte[] Shown(IReadOnlyList<AnnotatedArticle> articles, bool toTerminal, ColorChoice color, int? width)
    {
        using var bytes = new MemoryStream();
        var page = TerminalPage.For(bytes, toTerminal, color, width);
        foreach (var article in articles)
            AnnotationView.Write(article, page);
        page.Flush();
        return bytes.ToArray();
    }

    /// <summary>The page's own id, or what its path gives; with a number from the second article on.</summary>
    private static string IdOf(PageReading reading, int article) =>
        (reading.Page.Id ?? Ids.OfPath(reading.Page.Path)) + (article == 0 ? "" : $"#{article + 1}");
}
