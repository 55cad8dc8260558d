using System.Collections.Immutable;
using Dateline.App.Showing;
using Dateline.Stories;
using Dateline.Timelines;

namespace Dateline.App.Terminal;

/// <summary>Who holds, does and says what towards whom, in a terminal: the list of the actors, the page of one, or the course of a pair.</summary>
internal sealed class ActorsView(ActorsOutline outline, TerminalPage page, bool all)
{
    private const int ActorsShown = 25;
    private const int OthersShown = 4;
    private const int PositionsShown = 12;
    private const int EventsShown = 20;
    private const int QuotesShown = 12;
    private const int CourseShown = 40;
    private const int StatusColumns = StatusWords.Longest + 2;

    public void Write()
    {
        if (AsOfWords.Of(outline.News) is { } asOf)
            page.Write(asOf, Style.Dim);
        if (outline.Who is not { } who)
            List();
        else if (outline.Towards is { } towards)
            Pair(who, towards);
        else
            One(who);
        CitedView.Write(outline.Cited, outline.Shown, page);
        page.Blank();
        page.Flush();
    }

    private void List()
    {
        page.Write(ActorsWords.Title(outline), Style.Bold);
        page.Write(outline.Listed.IsEmpty ? "No report tells of anybody with a name what he, she or it holds, does or says." : "Most told first; one of them: --who NAME; what two say of and do to each other: --who NAME --towards NAME", Style.Dim);
        if (!outline.Listed.IsEmpty)
            page.Blank();
        foreach (var actor in Shown(outline.Listed, ActorsShown))
        {
            var words = new Paragraph().Add(outline.Label(actor), Style.Bold);
            if (outline.RoleOf(actor) is { } role)
                words.Add(",").Then(role);
            page.Write(words, "  ", 4);
            var others = outline.Others(actor).ToList();
            page.Write(
                $"{outline.Extent(actor)} · {StoryOutline.Count(outline.Independent(actor), "independent source")}{(others.Count > 0 ? " · with or towards " + ActorsWords.Counted(outline, others, all ? others.Count : OthersShown) : "")}",
                Style.Dim,
                "    ");
        }

        More(outline.Listed.Length - ActorsShown);
    }

    private void One(int who)
    {
        var title = new Paragraph().Add(outline.Label(who), Style.Bold);
        if (outline.RoleOf(who) is { } role)
            title.Add(",", Style.Bold).Then(role, Style.Bold);
        page.Write(title);
        foreach (var line in ActorsWords.About(outline, who))
            page.Write(line, Style.Dim);
        if (outline.Positions.Length > 0)
            page.Heading("Positions");
        foreach (var item in Shown(outline.Positions, PositionsShown))
            Position(item, new Paragraph(), "  ");
        More(outline.Positions.Length - PositionsShown);
        Dated("What happened and is due", outline.Events, EventsShown);
        Dated("Words, newest first", outline.Quotes, QuotesShown);
    }

    private void Pair(int who, int towards)
    {
        page.Write(ActorsWords.Title(outline), Style.Bold);
        page.Write(ActorsWords.CourseNote(outline, who, towards), Style.Dim);
        Dated("", outline.Course, CourseShown);
    }

    private void Dated(string heading, ImmutableArray<ActorItem> items, int most)
    {
        if (items.IsEmpty)
            return;
        if (heading.Length > 0)
            page.Heading(heading);
        else
            page.Blank();
        string? date = null;
        foreach (var item in Shown(items, most))
        {
            var when = outline.When(item);
            if (when != date)
                page.Write(when, first: "  ");
            date = when;
            if (item.Line is { } line)
                Event(item, line);
            else if (item.Quote is { } quote)
                Quote(item, quote);
            else
                Position(item, new Paragraph().Add(outline.Direction(item), Style.Bold), "    ");
        }

        More(items.Length - most);
    }

    private void Event(ActorItem item, TimelineLine line)
    {
        var body = new Paragraph().Add(line.Summary);
        if (line.LeansOn is { } before)
            body.Then($"(before it: “{outline.News.Words(before)}”)", Style.Dim);
        if (line is { Passed: true, MayBeTold: false })
            body.Then("(no line here says whether it took place)", Style.Dim);
        if (StatusWords.Moved(line) is { } moved)
            body.Then($"({moved})", Style.Dim);
        body.Then(Labels(item), Style.Dim);
        page.WriteLabelled(StatusWords.Of(line), StoryView.StyleOf(line), body, 4, StatusColumns);
        var beside = outline.Beside(item);
        if (beside.Length > 0)
            page.WriteBelow(beside, Style.Dim, 4, StatusColumns);
    }

    private void Quote(ActorItem item, OutlineQuote quote)
    {
        var body = new Paragraph();
        if (outline.Towards is not null)
            body.Add(outline.Direction(item), Style.Bold).Add(":").Then(QuoteWords.Marked(quote));
        else
            body.Add(QuoteWords.Marked(quote));
        page.Write(body.Then(Labels(item), Style.Dim), "    ", 4);
    }

    private void Position(ActorItem item, Paragraph words, string margin)
    {
        var position = item.Position!;
        var news = outline.News;
        words.Then(PositionWords.Of(position)).Then($"({PositionWords.Told(news, position)})", Style.Dim);
        page.Write(words.Then(Labels(item), Style.Dim), margin, margin.Length + 2);
        if (position.ChangedFrom is not { } change)
            return;
        var below = new string(' ', margin.Length + 2);
        page.Write(PositionWords.Changed(news, outline.StoryOf(item.Act), position, change), Style.Warning, below);
        foreach (var (label, evidence) in (ReadOnlySpan<(string, Evidence)>)[("before", change.Before), ("after", change.After)])
            page.Write(new Paragraph().Add($"“{news.Words(evidence)}”").Then($"[{outline.Cited.NumberOf(evidence.Report)}]", Style.Dim), below + label.PadRight(8));
    }

    private string Labels(ActorItem item) => string.Concat(item.Evidence.Select(evidence => $"[{outline.Cited.NumberOf(evidence.Report)}]"));

    private IEnumerable<T> Shown<T>(ImmutableArray<T> list, int most) => all ? list : list.Take(most);

    private void More(int left)
    {
        if (left > 0 && !all)
            page.Write($"… and {left:#,0} more (--all)", Style.Dim, "  ");
    }
}
