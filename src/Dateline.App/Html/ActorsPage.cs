using System.Collections.Immutable;
using System.Text;
using Dateline.App.Showing;
using Dateline.Stories;

namespace Dateline.App.Html;

/// <summary>Who holds, does and says what towards whom, as one web page; the texts that the lines rest on stand below.</summary>
internal sealed class ActorsPage(ActorsOutline outline, HtmlWriter html)
{
    private readonly Citations citations = new(outline.News);
    private int claims;

    public static void Write(ActorsOutline outline, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(writer);
        new ActorsPage(outline, html).Write();
        html.Flush();
    }

    private void Write()
    {
        HtmlPage.Head(html, ActorsWords.Title(outline));
        html.Write($"<main id=\"main\">\n<header>\n<h1 dir=\"auto\">{ActorsWords.Title(outline)}</h1>\n");
        if (AsOfWords.Of(outline.News) is { } asOf)
            html.Write($"<p class=\"quiet\">{asOf}</p>\n");
        if (outline.Who is { } who && outline.Towards is { } towards)
        {
            html.Write($"<p class=\"extent\">{ActorsWords.CourseNote(outline, who, towards)}</p>\n</header>\n");
            Dated(null, outline.Course);
        }
        else if (outline.Who is { } one)
        {
            if (outline.RoleOf(one) is { } role)
                html.Write($"<p dir=\"auto\">{role}</p>\n");
            foreach (var line in ActorsWords.About(outline, one))
                html.Write($"<p class=\"extent\">{line}</p>\n");
            html.Literal("</header>\n");
            Positions();
            Dated("What happened and is due", outline.Events);
            Dated("Words, newest first", outline.Quotes);
        }
        else
        {
            html.Literal("<p class=\"extent\">Most told first.</p>\n</header>\n");
            List();
        }

        Texts();
        html.Literal("</main>\n");
        HtmlPage.Foot(html);
    }

    private void List()
    {
        html.Literal("<ul class=\"said\">\n");
        foreach (var actor in outline.Listed)
        {
            html.Write($"<li dir=\"auto\"><b>{outline.Label(actor)}</b>");
            if (outline.RoleOf(actor) is { } role)
                html.Write($" <span class=\"quiet\">{role}</span>");
            html.Write($"<p class=\"quiet\">{outline.Extent(actor)} · {StoryOutline.Count(outline.Independent(actor), "independent source")}");
            var others = outline.Others(actor).ToList();
            if (others.Count > 0)
                html.Write($" · with or towards {ActorsWords.Counted(outline, others, others.Count)}");
            html.Literal("</p></li>\n");
        }

        html.Literal("</ul>\n");
    }

    private void Positions()
    {
        if (outline.Positions.IsEmpty)
            return;
        html.Literal("<section class=\"positions\" aria-labelledby=\"positions\">\n<h2 id=\"positions\">Positions</h2>\n<ul class=\"said\">\n");
        foreach (var item in outline.Positions)
        {
            var claim = Claim();
            html.Write($"<li id=\"{claim}\" dir=\"auto\">");
            Position(item, claim);
            html.Literal("</li>\n");
        }

        html.Literal("</ul>\n</section>\n");
    }

    private void Dated(string? heading, ImmutableArray<ActorItem> items)
    {
        if (items.IsEmpty)
            return;
        if (heading is not null)
            html.Write($"<section>\n<h2>{heading}</h2>\n");
        html.Literal("<ol class=\"lines\">\n");
        string? date = null;
        foreach (var item in items)
        {
            var claim = Claim();
            var when = outline.When(item);
            html.Write($"<li id=\"{claim}\" class=\"{(item.Line is { } marked ? Marks.ClassOf(marked) : "words")}\"><p class=\"when\">{(when == date ? "" : when)}</p><div>");
            date = when;
            if (item.Line is not null)
                Event(item, claim);
            else if (item.Quote is not null)
                Quote(item, claim);
            else
                Position(item, claim);
            html.Literal("</div></li>\n");
        }

        html.Literal("</ol>\n");
        if (heading is not null)
            html.Literal("</section>\n");
    }

    private void Event(ActorItem item, string claim)
    {
        var line = item.Line!;
        var status = StatusWords.Of(line);
        html.Literal("<p dir=\"auto\"><span class=\"status\">");
        Marks.Draw(html, line);
        html.Write($"{status}</span> {line.Summary}");
        Cite(item.Evidence, claim, $"{DateWords.Of(line)}, {status}");
        html.Literal("</p>");
        if (line.LeansOn is { } before)
            html.Write($"<p class=\"quiet\" dir=\"auto\">Before it: “{outline.News.Words(before)}”</p>");
        if (line is { Passed: true, MayBeTold: false })
            html.Literal("<p class=\"quiet\">No line here says whether it took place.</p>");
        if (StatusWords.Moved(line) is { } moved)
            html.Write($"<p class=\"quiet\">It was {moved}.</p>");
        var beside = outline.Beside(item);
        if (beside.Length > 0)
            html.Write($"<p class=\"quiet\" dir=\"auto\">{beside}</p>");
    }

    private void Quote(ActorItem item, string claim)
    {
        var quote = item.Quote!;
        html.Literal("<p dir=\"auto\">");
        if (outline.Towards is not null)
            html.Write($"<b>{outline.Direction(item)}:</b> ");
        if (QuoteWords.IsSpoken(quote))
            html.Write($"<q>{QuoteWords.Spoken(quote)}</q>");
        else
            html.Write($"{quote.Words}");
        Cite(item.Evidence, claim, $"words of {outline.Label(item.Actor)}");
        html.Literal("</p>");
    }

    private void Position(ActorItem item, string claim)
    {
        var position = item.Position!;
        html.Literal("<p dir=\"auto\">");
        if (outline.Towards is not null)
            html.Write($"<b>{outline.Direction(item)}</b> ");
        html.Write($"{PositionWords.Of(position)} <span class=\"quiet\">{PositionWords.Told(outline.News, position)}</span>");
        Cite(item.Evidence, claim, $"position of {position.Who}");
        html.Literal("</p>");
        if (position.ChangedFrom is not { } change)
            return;
        html.Write($"<p class=\"changed\" dir=\"auto\">{PositionWords.Changed(outline.News, outline.StoryOf(item.Act), position, change)}</p>");
        foreach (var evidence in (ReadOnlySpan<Evidence>)[change.Before, change.After])
        {
            html.Write($"<p class=\"quiet\" dir=\"auto\">“{outline.News.Words(evidence)}”");
            Cite([evidence], claim, $"changed position of {position.Who}");
            html.Literal("</p>");
        }
    }

    private void Texts()
    {
        var cited = outline.Cited.InOrder.ToList();
        if (cited.Count == 0)
            return;
        html.Write($"<section class=\"texts\" aria-labelledby=\"texts\">\n<h2 id=\"texts\">{(cited.Count == 1 ? "The text" : "The texts")}</h2>\n");
        foreach (var (report, number) in cited)
            new ArticleSection(SourceReport.From(outline.Shown, report, number), citations, html, 3).Write();
        html.Literal("</section>\n");
    }

    private string Claim() => $"c{++claims}";

    /// <summary>The sources of a claim, as links to their sentences.</summary>
    private void Cite(ImmutableArray<Evidence> evidence, string claim, string name)
    {
        html.Literal(" <span class=\"cites\">");
        foreach (var item in evidence)
        {
            var number = outline.Cited.NumberOf(item.Report);
            html.Write($"<a href=\"#{citations.Cite(item, claim, name)}\" class=\"number\" aria-label=\"sentence in report {number}\" title=\"{outline.News.Words(item)}\">{number}</a>");
        }

        html.Literal("</span>");
    }
}
