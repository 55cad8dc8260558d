using System.Collections.Immutable;
using Dateline.App.Showing;
using Dateline.Events;
using Dateline.Stories;
using Dateline.Timelines;

namespace Dateline.App.Terminal;

/// <summary>One story in a terminal, in the order of a reader's questions: what happened, what is due, where the reports differ, who stands where, who said what, what is new, from whom.</summary>
internal sealed partial class StoryView(StoryOutline story, TerminalPage page, Wanted wanted, NewToReader? fresh = null)
{
    private const int LinesShown = 15;
    private const int BackgroundShown = 5;
    private const int SpeakersShown = 6;
    private const int QuotesOfSpeaker = 2;
    private const int PositionsShown = 8;
    private const int AdditionsOfReport = 2;
    private const int SourcesShown = 30;

    /// <summary>Columns for the word of a status and the space after it.</summary>
    private const int StatusColumns = StatusWords.Longest + 2;

    private readonly bool all = wanted.All;

    private News News => story.News;

    public void Write()
    {
        page.Write(story.Story.Title, Style.Bold);
        page.Write(story.Extent, Style.Dim);
        Timeline("What happened", story.Past, LinesShown);
        Timeline("What is due", story.Due, LinesShown);
        Timeline("Before that", story.Background, BackgroundShown);
        Figures("Figures that differ", story.Differing);
        Figures("Figures that changed", story.Changing);
        Positions();
        Quotes();
        Additions("What each later report adds", story.Additions);
        Sources(story.Originals);
        Related();
        Doubts();
        page.Blank();
    }

    private void Timeline(string heading, ImmutableArray<OutlineLine> lines, int most)
    {
        var shown = wanted.Of(lines, story.Story.Timeline, most);
        if (shown.IsEmpty)
            return;
        page.Heading(heading);
        string? date = null;
        foreach (var line in shown)
        {
            var when = DateWords.Of(line.Line);
            if (when != date)
                page.Write(when, first: "  ");
            date = when;
            Line(line);
        }

        if (wanted.Top is null)
            More(lines.Length - shown.Length);
        else if (lines.Length > shown.Length)
            page.Write($"… and {lines.Length - shown.Length:#,0} more that --top leaves out", Style.Dim, "  ");
    }

    private void Line(OutlineLine line)
    {
        var status = StatusWords.Of(line.Line);
        var body = new Paragraph().Add(line.Line.Summary);
        if (line.Line.LeansOn is { } before)
            body.Then($"(before it: “{News.Words(before)}”)", Style.Dim);
        if (line.Line is { Passed: true, MayBeTold: false })
            body.Then("(no line here says whether it took place)", Style.Dim);
        if (StatusWords.Moved(line.Line) is { } moved)
            body.Then($"({moved})", Style.Dim);
        if (story.Disagreement(line.Line) is { } days)
            body.Then($"(reports disagree on the day: {days})", Style.Warning);
        if (story.EarlierStatuses(line.Line) is { } earlier)
            body.Then($"(earlier: {earlier})", Style.Dim);
        body.Then(Labels(line.Sources), Style.Dim);
        page.WriteLabelled(status, StyleOf(line.Line), body, 4, StatusColumns);
    }

    private void Quotes()
    {
        var named = story.Speakers.Where(speaker => speaker.Name is not null).ToList();
        var shown = all ? [.. story.Speakers] : named.Take(SpeakersShown).ToList();
        if (shown.Count == 0)
            return;
        page.Heading("Who said what");
        foreach (var speaker in shown)
        {
            var who = new Paragraph().Add(speaker.Name ?? "Speaker not named", Style.Bold);
            if (speaker.Role is { } role)
                who.Add(",").Then(role);
            var quotes = all ? speaker.Quotes : [.. speaker.Quotes.OrderBy(quote => !QuoteWords.IsSpoken(quote)).Take(QuotesOfSpeaker).OrderBy(quote => quote.Index)];
            if (quotes.Length < speaker.Quotes.Length)
                who.Then($"({quotes.Length} of {speaker.Quotes.Length})", Style.Dim);
            page.Write(who, "  ", 4);
            foreach (var quote in quotes)
                page.Write(new Paragraph().Add(QuoteWords.Marked(quote)).Then(Labels(quote.Sources), Style.Dim), "    ", 4);
        }

        More(story.Speakers.Length - shown.Count);
    }

    private void Positions()
    {
        if (story.Story.Positions.IsEmpty)
            return;
        page.Heading("Where they stand");
        foreach (var position in Shown(story.Story.Positions, PositionsShown))
        {
            var words = new Paragraph().Add(position.Who, Style.Bold).Then(PositionWords.Of(position));
            if (position.Also.Length > 0)
                words.Then($"({PositionWords.Told(News, position)})", Style.Dim);
            page.Write(words.Then(Labels(story.OnePerSource(position.Also.Prepend(position.Evidence)).Select(story.NumberOf)), Style.Dim), "  ", 4);
            if (position.ChangedFrom is { } change)
            {
                page.Write(
                    new Paragraph().Add(PositionWords.Changed(News, story.Story, position, change), Style.Warning).Then(Labels([story.NumberOf(change.Before), story.NumberOf(change.After)]), Style.Dim),
                    "    ");
            }
        }

        More(story.Story.Positions.Length - PositionsShown);
    }

    private void Figures(string heading, ImmutableArray<FigureGroup> groups)
    {
        if (groups.IsEmpty)
            return;
        page.Heading(heading);
        foreach (var group in groups)
        {
            page.Write(group.Of, first: "  ");
            foreach (var value in group.Values)
            {
                var words = new Paragraph().Add(News.Words(value.Evidence with { Span = value.Words }), Style.Warning);
                if (story.GivenBy(value) is { Length: > 0 } given)
                    words.Then($"({given})", Style.Dim);
                words.Then(Labels([story.NumberOf(value.Evidence)]), Style.Dim);
                if (fresh?.IsNew(value.Evidence.Report) == true)
                    words.Then("new", Style.Ahead);
                page.Write(words, "    ", 6);
            }
        }
    }

    private void Additions(string heading, IEnumerable<OutlineAddition> reports)
    {
        var additions = reports.Where(addition => addition.Sentences.Length > 0).ToList();
        if (additions.Count == 0)
            return;
        page.Heading(heading);
        foreach (var addition in additions)
        {
            var source = addition.Source;
            var title = new Paragraph().Add($"[{source.Number}]", Style.Dim).Then(source.Title);
            var shown = all ? addition.Sentences.Length : Math.Min(addition.Sentences.Length, AdditionsOfReport);
            if (shown < addition.Sentences.Length)
                title.Then($"({shown} of {addition.Sentences.Length} new sentences)", Style.Dim);
            page.Write(title, "  ", 6);
            foreach (var sentence in addition.Best(shown))
                page.Write(News.Words(new Evidence(source.Report.Index, sentence.Span)), first: "    + ");
        }
    }

    private void Sources(IEnumerable<(SourceReport Original, ImmutableArray<SourceReport> Copies)> sources)
    {
        page.Heading(story.Sources.Length == 1 ? "Report" : "Reports");
        var originals = sources.ToImmutableArray();
        foreach (var (original, copies) in Shown(originals, SourcesShown))
        {
            var label = $"[{original.Number}]";
            var indent = Math.Max(6, label.Length + 3);
            page.Write(original.Title, first: $"  {label.PadRight(indent - 2)}");
            Origin(original, new string(' ', indent));
            foreach (var copy in copies)
            {
                label = new string(' ', indent + 2 * Math.Min(copy.Depth, CopyTree.Deepest)) + $"[{copy.Number}] ";
                if (copy.Title != original.Title)
                {
                    page.Write(copy.Title, first: label);
                    label = new string(' ', label.Length);
                }

                Origin(copy, label);
                page.Write(CopyWords.Of(copy.Copy!), Style.Dim, new string(' ', label.Length));
            }
        }

        More(originals.Length - SourcesShown);
    }

    private void Origin(SourceReport source, string indent)
    {
        var origin = new Paragraph().Add(DateWords.Of(source.Report.Published), Style.Dim).Then("·", Style.Dim).Then(source.Origin, Style.Dim);
        if (source.Wire is { } wire && wire != source.Origin)
            origin.Then($"· wire: {wire}", Style.Dim);
        if (source.IsNamed)
            origin.Then($"· {source.Path}", Style.Dim);
        if (fresh?.IsNew(source.Report.Index) == true)
            origin.Then("· new", Style.Ahead);
        page.Write(origin, indent);
        if (fresh?.IsNew(source.Report.Index) != false && source.Report.Published is { Basis: DateBasis.Inferred, Why: { Length: > 0 } why })
            page.Write($"date: {why}", Style.Dim, new string(' ', indent.Length));
    }

    private void Related()
    {
        if (story.Related.IsEmpty)
            return;
        page.Heading("See also");
        foreach (var related in story.Related)
        {
            page.Write(
                new Paragraph().Add($"story {related.Story + 1}:", Style.Dim).Then(News.Stories[related.Story].Title).Then($"({RelatedWords.Of(related)})", Style.Dim),
                "  ",
                4);
        }
    }

    private void Doubts()
    {
        var doubts = DoubtWords.Lines(story.DoubtfulPages, read => read.Page.Path[story.Folder.Length..], all).ToList();
        if (doubts.Count == 0)
            return;
        page.Heading("Doubts");
        foreach (var doubt in doubts)
            page.Write(doubt, first: "  ", indent: 4);
    }

    private IEnumerable<T> Shown<T>(ImmutableArray<T> list, int most) => all ? list : list.Take(most);

    private void More(int left, string indent = "  ")
    {
        if (left > 0 && !all)
            page.Write($"… and {left:#,0} more (--all)", Style.Dim, indent);
    }

    private static string Labels(IEnumerable<int> numbers) => string.Concat(numbers.Select(number => $"[{number}]"));

    /// <summary>How the status of a line looks.</summary>
    internal static Style StyleOf(TimelineLine line) => line.Status switch
    {
        _ when line.Passed => Style.Warning,
        EventStatus.Happened => Style.Good,
        EventStatus.Expected => Style.Ahead,
        EventStatus.Cancelled or EventStatus.Denied => Style.Bad,
        _ => Style.Warning,
    };
}
