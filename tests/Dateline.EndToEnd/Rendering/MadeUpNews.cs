using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Copies;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Figures;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Pages;
using Dateline.Quotes;
using Dateline.Sentences;
using Dateline.Stories;
using Dateline.Text;
using Dateline.Timelines;

namespace Dateline.EndToEnd.Rendering;

/// <summary>A collection put together by hand, so that what is shown can be tested without what is found.</summary>
internal sealed class MadeUpNews
{
    private readonly List<PageReading> pages = [];
    private readonly List<Report> reports = [];

    public List<TimelineLine> Timeline { get; } = [];

    public List<StoryQuote> Quotes { get; } = [];

    public List<StoryPosition> Positions { get; } = [];

    public List<FigureGroup> Figures { get; } = [];

    public List<Freshness> Fresh { get; } = [];

    /// <summary>Adds a page with one article: first line its headline, each further line a paragraph of one sentence.</summary>
    /// <returns>The report's index.</returns>
    public int Add(string path, string[] lines, PublicationDate published, string? outlet = null, string? wire = null, Copy? copyOf = null, string language = "en")
    {
        var text = string.Join('\n', lines);
        var passages = new List<Passage>();
        var blocks = new List<LabelledBlock>();
        var at = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var span = new TextSpan(at, lines[i].Length);
            passages.Add(new(i == 0 ? PassageKind.Headline : PassageKind.Paragraph, span));
            blocks.Add(new(span, i == 0 ? BlockLabel.Headline : BlockLabel.Body, 0));
            at = span.End + 1;
        }

        var article = new Article
        {
            Headline = lines[0],
            Text = new(text, [.. passages]),
            Language = language,
            Outlet = outlet,
            Wire = wire,
        };
        var page = new PageReading { Page = new Page { Path = path, Text = text, Format = PageFormat.PlainText }, Blocks = [.. blocks], Articles = [article] };
        var sentences = passages.Select((passage, i) => new Sentence(i, passage.Span, i, passage.Kind, []));
        pages.Add(page);
        reports.Add(new Report
        {
            Index = reports.Count,
            Page = pages.Count - 1,
            Article = new(article, [.. sentences], [], [], [], [], [], []),
            Published = published,
            CopyOf = copyOf,
        });
        return reports.Count - 1;
    }

    /// <summary>The words of a report, where they first stand in it.</summary>
    public Evidence Find(int report, string words) => new(report, Span(report, words));

    public void Event(string summary, EventStatus status, DateInterval starts, params Evidence[] evidence) =>
        Timeline.Add(Line(summary, status, starts, evidence));

    public static TimelineLine Line(string summary, EventStatus status, DateInterval starts, params Evidence[] evidence) => new()
    {
        Summary = summary,
        Status = status,
        Starts = starts,
        Precision = DatePrecision.Day,
        What = "meet",
        Importance = 0.5,
        History = [.. evidence.Select(item => new StatusReport(status, item.Report))],
        Evidence = [.. evidence],
    };

    public void Said(int report, string speaker, string? role, string words, QuoteKind kind = QuoteKind.Direct)
    {
        var span = Span(report, words);
        var sentence = reports[report].Article.Sentences.First(s => s.Span.Contains(span)).Span;
        var quote = new Quote { Words = span, Kind = kind, Evidence = sentence };
        Quotes.Add(new(quote, speaker, role, new(report, sentence)));
    }

    public void Counted(string of, params (int Report, string Words, decimal Number)[] values) =>
        Figures.Add(new(of, Agree: false, [.. values.Select(value => new FigureValue(
            new Figure { Words = Span(value.Report, value.Words), Low = value.Number, High = value.Number, Bound = FigureBound.About, Unit = "people", Sentence = 0 },
            null,
            new Evidence(value.Report, reports[value.Report].Article.Sentences.First(s => s.Span.Contains(Span(value.Report, value.Words))).Span)))]));

    public void New(int report, params double[] novelty) =>
        Fresh.Add(new(report, [.. reports[report].Article.Sentences.Zip(novelty, (sentence, value) => new FreshSentence(sentence.Span, value))]));

    /// <summary>The collection, with all reports in one story.</summary>
    public News ToNews(string title) => new()
    {
        Pages = [.. pages],
        Reports = [.. reports],
        TeaserCopies = [.. pages.Select(_ => ImmutableArray<int?>.Empty)],
        People = [new Person("Ana Ruiz", ["Ms Ruiz"], [0], [0])],
        Stories =
        [
            new Story
            {
                Title = title,
                Reports = [.. reports.Select(report => report.Index)],
                Happenings = [new(title, [.. reports.Select(report => report.Index)])],
                Timeline = [.. Timeline],
                Quotes = [.. Quotes],
                Positions = [.. Positions],
                Figures = [.. Figures],
                Fresh = [.. Fresh],
            },
        ],
    };

    public static PublicationDate Stated(int year, int month, int day) => new(DateInterval.On(new(year, month, day)), null, DateBasis.Stated, "stated on the page");

    /// <summary>Three reports of a dam: a wire's, a reprint of it, and a later one that knows better.</summary>
    public static News Dam()
    {
        var news = new MadeUpNews();
        var wire = news.Add(
            "pages/a.txt",
            [
                "Orlen council to vote on dam after cracks found",
                "The council of Orlen will vote on Friday on draining the Tessel dam, Mayor Ana Ruiz said.",
                "“We will not wait for the rain,” Ruiz told reporters.",
                "About 4,000 people live below the dam.",
            ],
            Stated(2031, 3, 4),
            "Northwire",
            "Northwire");
        news.Add(
            "pages/b.txt",
            [
                "Council votes on dam",
                "The council of Orlen will vote on Friday on draining the Tessel dam, Mayor Ana Ruiz said.",
            ],
            Stated(2031, 3, 4),
            "The Tessel Herald",
            "Northwire",
            new(wire, CopyKind.Excerpt, 0.93, "93 % of its words stand in the same order in the other."));
        var later = news.Add(
            "pages/c.txt",
            [
                "Dam to be drained, Orlen decides",
                "The council voted 7-2 on Friday to drain the Tessel dam.",
                "More than 5,200 people live below it, the regional office counted.",
                "Draining is to begin on Monday, engineer Tomas Vale said.",
            ],
            new(DateInterval.On(new(2031, 3, 8)), null, DateBasis.Inferred, "“on Friday” is the vote of 7 Mar 2031, which [1] dates"),
            "valley.example");
        news.Timeline.Add(Line("The council of Orlen voted 7-2 to drain the Tessel dam.", EventStatus.Happened, DateInterval.On(new(2031, 3, 7)), news.Find(later, "The council voted 7-2 on Friday to drain the Tessel dam."), news.Find(wire, "The council of Orlen will vote on Friday on draining the Tessel dam, Mayor Ana Ruiz said."), news.Find(1, "The council of Orlen will vote on Friday on draining the Tessel dam, Mayor Ana Ruiz said.")) with
        {
            History = [new(EventStatus.Expected, wire), new(EventStatus.Expected, 1), new(EventStatus.Happened, later)],
        });
        news.Event("Draining is to begin.", EventStatus.Expected, DateInterval.On(new(2031, 3, 10)), news.Find(later, "Draining is to begin on Monday, engineer Tomas Vale said."));
        news.Said(wire, "Ana Ruiz", "Mayor", "We will not wait for the rain,");
        news.Said(later, "Tomas Vale", "engineer", "Draining is to begin on Monday", QuoteKind.Reported);
        news.Counted("people below the dam", (wire, "About 4,000 people", 4000), (later, "More than 5,200 people", 5200));
        news.Positions.Add(new("Ana Ruiz", Stance.Opposes, null, "waiting for the rain", news.Find(wire, "“We will not wait for the rain,” Ruiz told reporters.")));
        news.New(wire, 1, 1, 1, 1);
        news.New(1, 0.1, 0);
        news.New(later, 0.5, 0.7, 1, 1);
        return news.ToNews("Orlen decides to drain the Tessel dam");
    }

    private TextSpan Span(int report, string words)
    {
        var start = reports[report].Article.Article.Text.Page.IndexOf(words, StringComparison.Ordinal);
        return start < 0 ? throw new ArgumentException($"Report {report} has no words \"{words}\".", nameof(words)) : new(start, words.Length);
    }
}
