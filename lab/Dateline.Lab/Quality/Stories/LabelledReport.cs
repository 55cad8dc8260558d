using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Articles;
using Dateline.Dates;
using Dateline.Pages;

namespace Dateline.Lab.Quality.Stories;

/// <summary>A report of a collection whose reports are labelled by the happening that they are of.</summary>
/// <param name="Id">The report's id.</param>
/// <param name="Happening">The label.</param>
/// <param name="Page">Its page as read.</param>
/// <param name="Article">The one article of the page.</param>
internal sealed record LabelledReport(string Id, string Happening, PageReading Page, AnnotatedArticle Article)
{
    /// <summary>The half of its collection: all reports of a happening are in one.</summary>
    public string Half => Halves.Of(Happening);

    /// <summary>When it was published, as its line says.</summary>
    public DateInterval Published => Article.Article.Published?.Day ?? DateInterval.Unknown;

    /// <summary>Reads a file of lines <c>{"id", "story", "title", "text", "date"}</c>; a line without words is left out.</summary>
    public static IEnumerable<LabelledReport> Read(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var fields = JsonNode.Parse(line)!.AsObject();
            fields["article"] = true;
            fields["language"] ??= fields["lang"]?.DeepClone() ?? "en";
            var page = PageReader.Read(new PageSource { Path = file, Bytes = JsonSerializer.SerializeToUtf8Bytes(fields), MediaType = "application/x-ndjson" }).First();
            if (NewsReader.Read(page) is { Articles: [var article] } reading)
                yield return new((string)fields["id"]!, fields["story"]!.ToString(), reading.Page, article);
        }
    }

    /// <summary>Only those of a half; all where none is named.</summary>
    public static ImmutableArray<LabelledReport> Read(string file, string? half) => [.. Read(file).Where(report => half is null || report.Half == half)];
}
