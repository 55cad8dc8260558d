using Dateline.App.Showing;
using Dateline.App.Terminal;
using Dateline.Dates;
using Dateline.Names;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.App.Annotations;

/// <summary>An annotated article in a terminal: its words with names, quotes and times marked, and what was read of them beside and below.</summary>
internal sealed class AnnotationView
{
    private const int NameColumns = 14;

    private readonly AnnotatedArticle article;
    private readonly TerminalPage page;
    private readonly DateInterval published;

    /// <summary>How each marked stretch looks, and what stands behind it; in page order, none overlapping another.</summary>
    private readonly List<(TextSpan Span, Style Style, string? Note)> marks;

    private AnnotationView(AnnotatedArticle article, TerminalPage page)
    {
        (this.article, this.page) = (article, page);
        published = article.Article.Published?.Day ?? DateInterval.Unknown;
        marks = Marks();
    }

    public static void Write(AnnotatedArticle article, TerminalPage page) => new AnnotationView(article, page).Write();

    private void Write()
    {
        var text = article.Article.Text;
        page.Write(article.Article.Headline.Length > 0 ? article.Article.Headline : "(no headline)", Style.Bold);
        page.Write($"{DateWords.Of(published)} · language {article.Article.Language}{(article.Names.IsEmpty && article.Times.IsEmpty ? " · nothing found" : "")}", Style.Dim);
        var next = 0;
        foreach (var passage in text.Passages.Where(p => p.IsBody))
        {
            page.Blank();
            page.Write(Marked(passage, ref next));
        }

        Names();
        Figures();
        Events();
        page.Blank();
        page.Blank();
    }

    private Paragraph Marked(Passage passage, ref int next)
    {
        var text = article.Article.Text;
        var plain = passage.Kind == PassageKind.Subhead ? Style.Bold : Style.Plain;
        var paragraph = new Paragraph();
        var at = passage.Span.Start;
        while (next < marks.Count && marks[next].Span.Start < passage.Span.Start)
            next++;
        for (; next < marks.Count && marks[next].Span.End <= passage.Span.End; next++)
        {
            var (span, style, note) = marks[next];
            paragraph.Add(text.Words(TextSpan.FromBounds(at, span.Start)), plain).Add(text.Words(span), style);
            if (note is not null)
                paragraph.Then(note, Style.Dim);
            at = span.End;
        }

        return paragraph.Add(text.Words(TextSpan.FromBounds(at, passage.Span.End)), plain);
    }

    /// <summary>Times go before names, names before the quotes they stand in: the words of a quote are cut where another mark begins.</summary>
    private List<(TextSpan Span, Style Style, string? Note)> Marks()
    {
        var inner = article.Times.Select(time => (Span: time.Words, Style: Style.Ahead, Note: NoteOf(time) is { } days ? $"[{days}]" : null))
            .Concat(article.Names.SelectMany(name => name.Mentions.Select(mention => (Span: mention.Words, Style: StyleOf(name.Kind), Note: (string?)null))))
            .OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Note is not null).ToList();
        var found = new List<(TextSpan Span, Style Style, string? Note)>();
        var end = 0;
        foreach (var mark in inner)
        {
            if (mark.Span.Start < end)
                continue;
            found.Add(mark);
            end = mark.Span.End;
        }

        foreach (var quote in article.Quotes.OrderBy(quote => quote.Words.Start))
            AddQuote(found, WithMark(quote.Words), quote.Speaker is { } speaker ? $"[says {speaker.Name?.Text ?? article.Article.Text.Words(speaker.Naming ?? speaker.Words)}]" : null);
        found.Sort((one, other) => one.Span.CompareTo(other.Span));
        return found;
    }

    /// <summary>The words and the mark that closes them, behind which it reads better who said them.</summary>
    private TextSpan WithMark(TextSpan words)
    {
        var text = article.Article.Text.Page;
        return words.End < text.Length && text[words.End] is '"' or '”' or '’' or '»' or '“' or '」' ? new(words.Start, words.Length + 1) : words;
    }

    private static void AddQuote(List<(TextSpan Span, Style Style, string? Note)> found, TextSpan words, string? speaker)
    {
        var within = found.Where(mark => mark.Span.Start < words.End && mark.Span.End > words.Start).OrderBy(mark => mark.Span.Start).ToList();
        var at = words.Start;
        foreach (var mark in within)
        {
            if (mark.Span.Start > at)
                found.Add((TextSpan.FromBounds(at, mark.Span.Start), Style.Good, null));
            at = Math.Max(at, mark.Span.End);
        }

        if (at < words.End)
            found.Add((TextSpan.FromBounds(at, words.End), Style.Good, speaker));
        else if (speaker is not null && within is [.., var last])
            found[found.IndexOf(last)] = last with { Note = last.Note is null ? speaker : $"{last.Note} {speaker}" };
    }

    /// <summary>The days of a time; a length or a repetition says by itself all that is known of it.</summary>
    private string? NoteOf(TimeExpression time) =>
        time.Reading.Resolve(published) is not { } resolved ? null
        : resolved.Until is { } until && resolved.Starts.Earliest is { } first ? $"{DateWords.Day(first)} to {DateWords.Day(until)}"
        : DateWords.Of(resolved.Starts, resolved.Precision);

    private void Names()
    {
        if (article.Names.IsEmpty)
            return;
        page.Heading("Names");
        foreach (var name in article.Names.OrderBy(name => name.Kind).ThenByDescending(name => name.Mentions.Length))
        {
            var line = new Paragraph().Add(name.Text, StyleOf(name.Kind));
            if (name.Role is { } role)
                line.Add(", " + role);
            line.Then($"×{name.Mentions.Length}", Style.Dim);
            page.WriteLabelled(KindOf(name.Kind), Style.Dim, line, 2, NameColumns);
        }
    }

    private void Figures()
    {
        if (article.Figures.IsEmpty)
            return;
        page.Heading("Figures");
        foreach (var figure in article.Figures)
        {
            var line = new Paragraph().Add(article.Article.Text.Words(figure.Words));
            if (figure.Of is { } counted)
                line.Then($"of: {article.Article.Text.Words(counted)}", Style.Dim);
            page.Write(line, "  ");
        }
    }

    private void Events()
    {
        if (article.Events.IsEmpty)
            return;
        page.Heading("Events");
        foreach (var told in article.Events)
        {
            var line = new Paragraph().Add(told.What, Style.Bold);
            if (!told.Who.IsEmpty)
                line.Then("by " + string.Join(", ", told.Who.Select(Called)));
            if (!told.Whom.IsEmpty)
                line.Then("to " + string.Join(", ", told.Whom.Select(Called)));
            if (!told.Where.IsEmpty)
                line.Then("in " + string.Join(", ", told.Where.Select(Called)));
            if ((told.MovedTo ?? told.When)?.Reading.Resolve(published) is { } when)
                line.Then(DateWords.Of(when.Starts, when.Precision), Style.Ahead);
            page.WriteLabelled(StatusWords.Of(told.Status, told.Negation), Style.Dim, line, 2, NameColumns);
        }
    }

    private string Called(Events.Participant actor) => actor.Name?.Text ?? article.Article.Text.Words(actor.Words);

    private static Style StyleOf(NameKind kind) => kind switch
    {
        NameKind.Person => Style.Bold,
        NameKind.Place or NameKind.Organisation => Style.Warning,
        _ => Style.Plain,
    };

    private static string KindOf(NameKind kind) => Json.Words.Of(kind);
}
