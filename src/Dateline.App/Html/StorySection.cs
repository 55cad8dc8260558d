using System.Collections.Immutable;
using Dateline.App.Json;
using Dateline.App.Showing;
using Dateline.Stories;

namespace Dateline.App.Html;

/// <summary>One story on a web page, in the order of a reader's questions; the texts that its claims rest on stand below.</summary>
internal sealed class StorySection(StoryOutline story, HtmlWriter html, int level, Wanted wanted)
{
    private const int AdditionsOfReport = 3;
    private const int LinesShown = 120;

    private readonly Citations citations = new(story.News);
    private readonly string id = Ids.Story(story.Index);
    private readonly ImmutableArray<OutlineLine> past = wanted.Of(story.Past, story.Story.Timeline, LinesShown);
    private readonly ImmutableArray<OutlineLine> due = wanted.Of(story.Due, story.Story.Timeline, LinesShown);
    private readonly ImmutableArray<OutlineLine> background = wanted.Of(story.Background, story.Story.Timeline, LinesShown);

    public void Write()
    {
        html.Write($"<article class=\"story\" id=\"{id}\" aria-labelledby=\"{id}-title\">\n<header>\n<h{level} id=\"{id}-title\" dir=\"auto\">{story.Story.Title}</h{level}>\n<p class=\"extent\">{story.Extent}</p>\n");
        Parts();
        html.Literal("</header>\n");
        new TimelineDrawing(story, [.. past, .. due], html).Write();
        Timeline("past", "What happened", past, story.Past.Length);
        Timeline("due", "What is due", due, story.Due.Length);
        Timeline("before", "Before that", background, story.Background.Length);
        Figures("figures", "Figures that differ", story.Differing);
        Figures("changes", "Figures that changed", story.Changing);
        Positions();
        Quotes();
        Additions();
        Sources();
        Related();
        Doubts();
        Texts();
        html.Literal("</article>\n");
    }

    /// <summary>The parts that the story has, as links.</summary>
    private void Parts()
    {
        var parts = new (string Part, string Name, bool IsThere)[]
        {
            ("past", "What happened", past.Length > 0),
            ("due", "What is due", due.Length > 0),
            ("before", "Before that", background.Length > 0),
            ("figures", "Figures that differ", story.Differing.Length > 0),
            ("changes", "Figures that changed", story.Changing.Length > 0),
            ("positions", "Where they stand", story.Story.Positions.Length > 0),
            ("quotes", "Who said what", story.Speakers.Length > 0),
            ("new", "What later reports add", story.Additions.Any(addition => addition.Sentences.Length > 0)),
            ("reports", "Reports", true),
            ("related", "See also", story.Related.Length > 0),
            ("texts", "Texts", true),
        };
        html.Write($"<nav aria-label=\"Parts of story {story.Index + 1}\"><ul class=\"parts\">");
        foreach (var (part, name, _) in parts.Where(part => part.IsThere))
            html.Write($"<li><a href=\"#{id}-{part}\">{name}</a></li>");
        html.Literal("</ul></nav>\n");
    }

    // Several stories have parts of the same names; as landmarks they could not be told apart, so they are landmarks only where the story is alone.
    private void Begin(string part, string heading)
    {
        if (level == 1)
            html.Write($"<section class=\"{part}\" aria-labelledby=\"{id}-{part}\">\n");
        else
            html.Write($"<section class=\"{part}\">\n");
        html.Write($"<h{level + 1} id=\"{id}-{part}\">{heading}</h{level + 1}>\n");
    }

    private void End() => html.Literal("</section>\n");

    private void Timeline(string part, string heading, ImmutableArray<OutlineLine> lines, int count)
    {
        if (lines.IsEmpty)
            return;
        Begin(part, heading);
        html.Literal("<ol class=\"lines\">\n");
        foreach (var line in lines)
        {
            var claim = story.Ids.Line(story.Index, line.Index);
            var status = StatusWords.Of(line.Line);
            html.Write($"<li id=\"{claim}\" class=\"{Marks.ClassOf(line.Line)}\"><p class=\"when\">{DateWords.Of(line.Line)}</p><div><p dir=\"auto\"><span class=\"status\">");
            Marks.Draw(html, line.Line);
            html.Write($"{status}</span> {line.Line.Summary}");
            Cite(line.Sources.Select(number => line.Line.Evidence.First(evidence => story.NumberOf(evidence) == number)), claim, $"{DateWords.Of(line.Line)}, {status}");
            html.Literal("</p>");
            if (line.Line.LeansOn is { } before)
                html.Write($"<p class=\"quiet\" dir=\"auto\">Before it: “{story.News.Words(before)}”</p>");
            if (line.Line is { Passed: true, MayBeTold: false })
                html.Literal("<p class=\"quiet\">No line here says whether it took place.</p>");
            if (StatusWords.Moved(line.Line) is { } moved)
                html.Write($"<p class=\"quiet\">It was {moved}.</p>");
            if (story.Disagreement(line.Line) is { } days)
                html.Write($"<p class=\"quiet\">Reports disagree on the day: {days}.</p>");
            Earlier(line);
            html.Literal("</div></li>\n");
        }

        html.Literal("</ol>\n");
        if (count > lines.Length)
            html.Write($"<p class=\"quiet\">and {StoryOutline.Count(count - lines.Length, "more lines", "more line")}, left out to keep this page short</p>\n");
        End();
    }

    /// <summary>What earlier reports said of a line, with links to them.</summary>
    private void Earlier(OutlineLine line)
    {
        var lead = "<p class=\"quiet\">Earlier: ";
        foreach (var (status, sources) in story.Earlier(line.Line))
        {
            html.Literal(lead);
            html.Write($"{status}");
            foreach (var number in sources)
                html.Write($" <a href=\"#{id}-r{number}\" class=\"number\" aria-label=\"report {number}\">{number}</a>");
            lead = ", ";
        }

        if (lead == ", ")
            html.Literal("</p>");
    }

    private void Quotes()
    {
        if (story.Speakers.IsEmpty)
            return;
        Begin("quotes", "Who said what");
        foreach (var speaker in story.Speakers)
        {
            html.Write($"<h{level + 2} dir=\"auto\">{speaker.Name ?? "Speaker not named"}");
            if (speaker.Role is { } role)
                html.Write($" <span class=\"quiet\">{role}</span>");
            html.Write($"</h{level + 2}>\n<ul class=\"said\">\n");
            foreach (var quote in speaker.Quotes)
            {
                var claim = $"{id}-q{quote.Index + 1}";
                html.Write($"<li id=\"{claim}\" dir=\"auto\">");
                if (QuoteWords.IsSpoken(quote))
                    html.Write($"<q>{QuoteWords.Spoken(quote)}</q>");
                else
                    html.Write($"{quote.Words}");
                Cite(quote.Evidence, claim, $"words of {speaker.Name ?? "a speaker not named"}");
                html.Literal("</li>\n");
            }

            html.Literal("</ul>\n");
        }

        End();
    }

    private void Positions()
    {
        if (story.Story.Positions.IsEmpty)
            return;
        Begin("positions", "Where they stand");
        html.Literal("<ul class=\"said\">\n");
        for (var i = 0; i < story.Story.Positions.Length; i++)
        {
            var position = story.Story.Positions[i];
            var claim = $"{id}-o{i + 1}";
            html.Write($"<li id=\"{claim}\" dir=\"auto\"><b>{position.Who}</b> {PositionWords.Of(position)}");
            if (position.Also.Length > 0)
                html.Write($" <span class=\"quiet\">{PositionWords.Told(story.News, position)}</span>");
            Cite(story.OnePerSource(position.Also.Prepend(position.Evidence)), claim, $"position of {position.Who}");
            if (position.ChangedFrom is { } change)
            {
                html.Write($"<p class=\"changed\">{PositionWords.Changed(story.News, story.Story, position, change)}");
                Cite([change.Before, change.After], claim, $"changed position of {position.Who}");
                html.Literal("</p>");
            }

            html.Literal("</li>\n");
        }

        html.Literal("</ul>\n");
        End();
    }

    private void Figures(string part, string heading, ImmutableArray<FigureGroup> groups)
    {
        if (groups.IsEmpty)
            return;
        Begin(part, heading);
        for (var i = 0; i < groups.Length; i++)
        {
            var claim = $"{id}-{part[0]}{i + 1}";
            html.Write($"<table id=\"{claim}\">\n<caption dir=\"auto\">{groups[i].Of}</caption>\n<thead><tr><th scope=\"col\">Figure</th><th scope=\"col\">According to</th><th scope=\"col\">As of</th><th scope=\"col\">Report</th></tr></thead>\n<tbody>\n");
            foreach (var value in groups[i].Values)
            {
                html.Write($"<tr><td dir=\"auto\">{story.News.Words(value.Evidence with { Span = value.Words })}</td><td dir=\"auto\">{value.According ?? "not said"}</td><td>{(story.WhenOf(value) is { Length: > 0 } when ? when : "not said")}</td><td>");
                Cite([value.Evidence], claim, $"figures: {groups[i].Of}");
                html.Literal("</td></tr>\n");
            }

            html.Literal("</tbody>\n</table>\n");
        }

        End();
    }

    private void Additions()
    {
        var additions = story.Additions.Where(addition => addition.Sentences.Length > 0).ToList();
        if (additions.Count == 0)
            return;
        Begin("new", "What each later report adds");
        foreach (var addition in additions)
        {
            var (source, sentences) = addition;
            html.Write($"<h{level + 2}><a href=\"#{id}-r{source.Number}\" class=\"number\">{source.Number}</a> <span dir=\"auto\">{source.Title}</span></h{level + 2}>\n<ul class=\"said\">\n");
            foreach (var sentence in addition.Best(AdditionsOfReport))
            {
                var evidence = new Evidence(source.Report.Index, sentence.Span);
                html.Write($"<li dir=\"auto\">{story.News.Words(evidence)}");
                html.Write($" <a href=\"#{citations.Point(evidence)}\" class=\"number\" aria-label=\"where it stands in report {source.Number}\">↓</a></li>\n");
            }

            html.Literal("</ul>\n");
            if (sentences.Length > AdditionsOfReport)
                html.Write($"<p class=\"quiet\">and {StoryOutline.Count(sentences.Length - AdditionsOfReport, "more new sentences", "more new sentence")} in its text</p>\n");
        }

        End();
    }

    private void Sources()
    {
        Begin("reports", story.Sources.Length == 1 ? "Report" : "Reports");
        html.Literal("<ul class=\"sources\">\n");
        foreach (var (original, copies) in story.Originals)
        {
            Source(original);
            if (copies.Length > 0)
            {
                html.Literal("<ul>\n");
                var depth = -1;
                foreach (var copy in copies)
                {
                    var its = Math.Min(copy.Depth, CopyTree.Deepest);
                    html.Literal(its > depth && depth >= 0 ? "<ul>\n" : "");
                    for (; depth >= its; depth--)
                        html.Literal(depth > its ? "</li>\n</ul>\n" : "</li>\n");
                    depth = its;
                    Source(copy);
                    html.Write($"<p class=\"quiet\">{CopyWords.Of(copy.Copy!)}</p>");
                    CopyChanges.Write(html, story.News, copy.Report);
                }

                for (; depth >= 0; depth--)
                    html.Literal("</li>\n</ul>\n");
            }

            html.Literal("</li>\n");
        }

        html.Literal("</ul>\n");
        End();
    }

    private void Source(SourceReport source)
    {
        html.Write($"<li id=\"{id}-r{source.Number}\"><span class=\"number\">{source.Number}</span> <a href=\"#{Ids.Article(source.Report.Index)}\" dir=\"auto\">{source.Title}</a><p class=\"quiet\">{DateWords.Of(source.Report.Published)} · {source.Origin}");
        if (source.Wire is { } wire && wire != source.Origin)
            html.Write($" · wire: {wire}");
        if (source.IsNamed)
            html.Write($" · {source.Path}");
        html.Literal("</p>");
        if (source.Report.Published is { Basis: DateBasis.Inferred, Why: { Length: > 0 } why })
            html.Write($"<p class=\"quiet\">Date: {why}</p>");
    }

    /// <summary>The stories that are related to this one, as links where the page has them.</summary>
    private void Related()
    {
        if (story.Related.IsEmpty)
            return;
        Begin("related", "See also");
        html.Literal("<ul>\n");
        foreach (var related in story.Related)
        {
            var title = story.News.Stories[related.Story].Title;
            if (wanted.Story is null && (wanted.All || related.Story < HtmlOutput.StoriesInFull))
                html.Write($"<li><a href=\"#{Ids.Story(related.Story)}\" dir=\"auto\">{title}</a>");
            else
                html.Write($"<li><span dir=\"auto\">{title}</span>");
            html.Write($" <span class=\"quiet\">{RelatedWords.Of(related)}</span></li>\n");
        }

        html.Literal("</ul>\n");
        End();
    }

    private void Doubts()
    {
        var doubts = DoubtWords.Lines(story.DoubtfulPages, page => page.Page.Path, all: true).ToList();
        if (doubts.Count == 0)
            return;
        Begin("doubts", "Doubts");
        html.Literal("<ul>\n");
        foreach (var doubt in doubts)
            html.Write($"<li>{doubt}</li>\n");
        html.Literal("</ul>\n");
        End();
    }

    private void Texts()
    {
        Begin("texts", story.Sources.Length == 1 ? "The text" : "The texts");
        foreach (var source in story.Sources)
            new ArticleSection(source, citations, html, level + 2).Write();
        End();
    }

    /// <summary>The sources of a claim, as links to their sentences.</summary>
    private void Cite(IEnumerable<Evidence> evidence, string claim, string name)
    {
        html.Literal(" <span class=\"cites\">");
        foreach (var item in evidence)
        {
            var number = story.NumberOf(item);
            html.Write($"<a href=\"#{citations.Cite(item, claim, name)}\" class=\"number\" aria-label=\"sentence in report {number}\" title=\"{story.News.Words(item)}\">{number}</a>");
        }

        html.Literal("</span>");
    }
}
