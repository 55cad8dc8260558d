using Dateline.App.Annotations;
using Dateline.Pages;

namespace Dateline.App.Commands;

/// <summary>One run of <c>dateline annotate</c>.</summary>
internal static class AnnotateRun
{
    public static int Run(AnnotateOptions options)
    {
        var toTerminal = options.Output is null && !Console.IsOutputRedirected;
        return PageByPage.Run("annotate", options, page => PartOf(page, options, toTerminal), new(_ => [], default, default));
    }

    private static PagePart PartOf(Page page, AnnotateOptions options, bool toTerminal)
    {
        if (page.Problem is { } problem)
            return new(default, "", [$"{PageByPage.Name(page)}: {problem}"], IsUnread: true);
        var (reading, articles) = NewsReader.Read(page);
        if (articles.IsEmpty)
            return new(default, "", [$"{PageByPage.Name(page)}: {reading.Doubts.LastOrDefault()?.Message ?? "no article found"}"], IsUnread: false);
        var bytes = options.Format switch
        {
            AnnotationFormat.Json => AnnotationOutput.Json(reading, articles, options.InCodePoints),
            AnnotationFormat.Conll => AnnotationOutput.Conll(reading, articles),
            _ => AnnotationOutput.Shown(articles, toTerminal, options.Color, options.Width),
        };
        return new(bytes, articles[0].Article.Headline, [.. reading.Doubts.Select(doubt => $"{PageByPage.Name(page)}: {doubt.Message}")], IsUnread: false);
    }
}
