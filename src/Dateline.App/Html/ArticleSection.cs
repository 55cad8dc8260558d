using Dateline.App.Json;
using Dateline.App.Showing;
using Dateline.Text;

namespace Dateline.App.Html;

/// <summary>The text of an article, with the sentences that claims rest on marked and linked back to them.</summary>
internal sealed class ArticleSection(SourceReport source, Citations citations, HtmlWriter html, int level)
{
    private readonly ArticleText text = source.Report.Article.Article.Text;
    private int sentence;

    public void Write()
    {
        var article = source.Report.Article.Article;
        var id = Ids.Article(source.Report.Index);
        html.Write($"<article class=\"text\" id=\"{id}\" aria-labelledby=\"{id}-title\" lang=\"{article.Language}\" dir=\"auto\">\n<h{level} id=\"{id}-title\">{source.Title}</h{level}>\n<p class=\"quiet\" lang=\"en\">{source.Origin} · {DateWords.Of(source.Report.Published)}{(source.IsNamed ? " · " + source.Path : "")}</p>\n");
        var titled = false;
        foreach (var passage in text.Passages)
        {
            // The headline stands above already; a repeated one would only be in the way, unless a claim rests on it.
            if (passage.Kind == PassageKind.Headline && (titled || !IsCited(passage.Span)))
            {
                titled = true;
                continue;
            }

            switch (passage.Kind)
            {
                case PassageKind.Subhead:
                    html.Write($"<h{level + 1}>");
                    Words(passage.Span);
                    html.Write($"</h{level + 1}>\n");
                    break;
                case PassageKind.Caption:
                    html.Literal("<p class=\"caption\">");
                    Words(passage.Span);
                    html.Literal("</p>\n");
                    break;
                default:
                    html.Literal(passage.Kind == PassageKind.Headline ? "<p class=\"headline\">" : "<p>");
                    Words(passage.Span);
                    html.Literal("</p>\n");
                    break;
            }
        }

        html.Literal("</article>\n");
    }

    private bool IsCited(TextSpan passage)
    {
        var sentences = source.Report.Article.Sentences;
        for (var i = 0; i < sentences.Length && sentences[i].Span.Start < passage.End; i++)
        {
            if (passage.Contains(sentences[i].Span) && citations.IsTarget(source.Report.Index, i))
                return true;
        }

        return false;
    }

    private void Words(TextSpan passage)
    {
        var sentences = source.Report.Article.Sentences;
        var at = passage.Start;
        while (sentence < sentences.Length && sentences[sentence].Span.End <= passage.Start)
            sentence++;
        for (; sentence < sentences.Length && sentences[sentence].Span.End <= passage.End; sentence++)
        {
            var claims = citations.Of(source.Report.Index, sentence);
            if (!citations.IsTarget(source.Report.Index, sentence) || sentences[sentence].Span.Start < at)
                continue;
            var span = sentences[sentence].Span;
            html.Text(text[TextSpan.FromBounds(at, span.Start)]);
            html.Write($"<span class=\"{(claims.Count > 0 ? "cited" : "target")}\" id=\"{Citations.Sentence(source.Report.Index, sentence)}\">");
            html.Text(text[span]);
            html.Literal("</span>");
            foreach (var (claim, name) in claims)
                html.Write($"<a class=\"back\" href=\"#{claim}\" lang=\"en\" aria-label=\"back to {name}\" title=\"{name}\">↩</a>");
            at = span.End;
        }

        html.Text(text[TextSpan.FromBounds(at, passage.End)]);
    }
}
