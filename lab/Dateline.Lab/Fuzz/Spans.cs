using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Dateline.Stories;
using Dateline.Text;

namespace Dateline.Lab.Fuzz;

/// <summary>Finds spans that do not lie inside their text, in whatever a reading holds: by reflection, so that a new kind of span is not forgotten.</summary>
internal static class Spans
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>Every span outside the text, with the way to it.</summary>
    public static IEnumerable<string> Outside(object? value, string text, string way = "")
    {
        switch (value)
        {
            case null or string or ArticleText or Enum:
                break;
            case TextSpan span:
                if (span.Start < 0 || span.Length < 0 || span.End > text.Length || span.End < span.Start)
                    yield return $"{way}: {span} in a text of {text.Length}";
                break;
            case IEnumerable many:
                var i = 0;
                foreach (var one in many)
                {
                    foreach (var outside in Outside(one, text, $"{way}[{i}]"))
                        yield return outside;
                    i++;
                }

                break;
            default:
                foreach (var property in Properties.GetOrAdd(value.GetType(), Own))
                {
                    foreach (var outside in Outside(property.GetValue(value), text, $"{way}.{property.Name}"))
                        yield return outside;
                }

                break;
        }
    }

    /// <summary>Every span of joined pages that lies outside the text of its own page.</summary>
    public static IEnumerable<string> Outside(News news)
    {
        string TextOf(int report) => news.Pages[news.Reports[report].Page].Page.Text;
        foreach (var page in news.Pages)
        {
            foreach (var outside in Outside(page, page.Page.Text, page.Page.Path))
                yield return outside;
        }

        foreach (var report in news.Reports)
        {
            foreach (var outside in Outside(report.Article, TextOf(report.Index), $"report {report.Index}"))
                yield return outside;
            foreach (var passage in report.Article.Article.Text.Passages)
            {
                foreach (var outside in Outside(passage, TextOf(report.Index), $"report {report.Index}, passage"))
                    yield return outside;
            }
        }

        foreach (var story in news.Stories)
        {
            var claims = story.Quotes.Select(q => ((object)(q with { Also = [] }), q.Evidence.Report))
                .Concat(story.Quotes.SelectMany(q => q.Also).Select(e => ((object)e, e.Report)))
                .Concat(story.Positions.Select(p => ((object)p, p.Evidence.Report)))
                .Concat(story.Figures.SelectMany(f => f.Values).Select(v => ((object)v, v.Evidence.Report)))
                .Concat(story.Timeline.SelectMany(l => l.Evidence).Select(e => ((object)e, e.Report)))
                .Concat(story.Fresh.Select(f => ((object)f, f.Report)));
            foreach (var outside in claims.SelectMany(claim => Outside(claim.Item1, TextOf(claim.Report), $"story '{story.Title}'")))
                yield return outside;
        }
    }

    private static PropertyInfo[] Own(Type type) =>
        type.Namespace?.StartsWith("Dateline", StringComparison.Ordinal) is true
            ? [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.PropertyType != type && !p.PropertyType.IsPrimitive)]
            : [];
}
