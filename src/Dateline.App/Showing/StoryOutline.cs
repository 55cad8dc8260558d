using System.Collections.Immutable;
using Dateline.App.Json;
using Dateline.Articles;
using Dateline.Quotes;
using Dateline.Stories;
using Dateline.Text;
using Dateline.Timelines;

namespace Dateline.App.Showing;

/// <summary>A line of a timeline and the numbers of its sources.</summary>
/// <param name="Line">The line.</param>
/// <param name="Index">Its place in the story's timeline.</param>
/// <param name="Sources">The sources that say of it what the line says, a copy under its original's number.</param>
internal sealed record OutlineLine(TimelineLine Line, int Index, ImmutableArray<int> Sources);

/// <summary>Words that somebody said, once, however many reports carry them.</summary>
/// <param name="Quote">The quote where it first stands.</param>
/// <param name="Words">Its words, or what its sentence says around them where they are a fragment that says little alone.</param>
/// <param name="IsFragment">Whether <paramref name="Words"/> is such words of a sentence.</param>
/// <param name="Index">Its place among the story's quotes.</param>
/// <param name="Sources">The sources that carry it.</param>
/// <param name="Evidence">For each of the sources, its sentence.</param>
internal sealed record OutlineQuote(StoryQuote Quote, string Words, bool IsFragment, int Index, ImmutableArray<int> Sources, ImmutableArray<Evidence> Evidence);

/// <summary>What one person or body said.</summary>
/// <param name="Name">The name, or the words that stand for it; null where no report says who.</param>
/// <param name="Role">The role; null where no report gives it.</param>
/// <param name="Quotes">The quotes, in order of the reports.</param>
internal sealed record OutlineSpeaker(string? Name, string? Role, ImmutableArray<OutlineQuote> Quotes);

/// <summary>What a report says that no earlier one did.</summary>
/// <param name="Source">The report.</param>
/// <param name="Sentences">Its new sentences: those that the timeline rests on first, then the newest.</param>
internal sealed record OutlineAddition(SourceReport Source, ImmutableArray<FreshSentence> Sentences)
{
    /// <summary>The first few, in the order in which they stand in the report.</summary>
    public IEnumerable<FreshSentence> Best(int most) => Sentences.Take(most).OrderBy(sentence => sentence.Span.Start);
}

/// <summary>A story in the order in which a person wants to read it; the terminal and the web page both show this.</summary>
internal sealed class StoryOutline
{
    // Below this a sentence mostly repeats what was known.
    private const double New = 0.7;

    // "It will not be easy.": too short to tell anything alone.
    private const int WordsOfAddition = 7;

    // Words in quotation marks that are fewer than this are shown with the sentence around them.
    private const int WordsOfQuote = 4;

    private readonly SourceNumbers numbers;

    /// <summary>Orders a story for a reader.</summary>
    /// <param name="shown">Its collection.</param>
    /// <param name="index">Its place among the stories.</param>
    public StoryOutline(ShownNews shown, int index)
    {
        var news = shown.News;
        News = news;
        Ids = shown.Ids;
        Folder = shown.Folder;
        Index = index;
        Story = news.Stories[index];
        Sources = [.. Story.Reports.Select((report, i) => SourceReport.From(shown, report, i + 1))];
        numbers = new(Sources);

        var lines = Story.Timeline.Select((line, i) => new OutlineLine(line, i, numbers.Of(line.Evidence.Where(evidence => line.Tellers.Contains(evidence.Report))))).ToList();
        var newest = Sources.Select(source => source.Report.Published.Days).Max(days => days.Earliest ?? days.Latest);
        Due = [.. lines.Where(line => Agenda.Holds(line.Line, newest))];
        Background = [.. lines.Where(line => !Agenda.Holds(line.Line, newest) && line.Line.IsBackground)];
        Past = [.. lines.Where(line => !Agenda.Holds(line.Line, newest) && !line.Line.IsBackground)];
        Speakers = GroupQuotes();
        Differing = [.. Story.Figures.Where(group => !group.Agree)];
        Changing = [.. Story.Figures.Where(group => group.Changes)];
        Related = shown.Related(index);
        Additions = AdditionsOf(Story.Fresh.Skip(1).Where(fresh => news.Reports[fresh.Report].CopyOf is null));
    }

    public News News { get; }

    /// <summary>The folder that all pages of the collection share.</summary>
    public string Folder { get; }

    /// <summary>The ids of the collection's parts.</summary>
    public Ids Ids { get; }

    /// <summary>The story's place among the stories, from 0.</summary>
    public int Index { get; }

    public Story Story { get; }

    /// <summary>The reports, oldest first.</summary>
    public ImmutableArray<SourceReport> Sources { get; }

    /// <summary>The reports that copy nothing here, oldest first, each with its copies: those nearer to an earlier copy stand behind that one, one level deeper.</summary>
    public IEnumerable<(SourceReport Original, ImmutableArray<SourceReport> Copies)> Originals =>
        Sources.GroupBy(source => numbers.Root(source.Report.Index))
            .Select(group => (Sources[group.Key - 1], CopyTree.Of([.. group.Where(source => source.Number != group.Key)])))
            .OrderBy(group => group.Item1.Number);

    /// <summary>What happened, was called off or denied, by date.</summary>
    public ImmutableArray<OutlineLine> Past { get; }

    /// <summary>What is due at the newest report, and what was due without a report of it.</summary>
    public ImmutableArray<OutlineLine> Due { get; }

    /// <summary>What lies before the matter of the story.</summary>
    public ImmutableArray<OutlineLine> Background { get; }

    /// <summary>Who said what; those who said most first, words without a speaker last.</summary>
    public ImmutableArray<OutlineSpeaker> Speakers { get; }

    /// <summary>Numbers for the same thing that cannot all be true.</summary>
    public ImmutableArray<FigureGroup> Differing { get; }

    /// <summary>Numbers for the same thing that changed from report to report.</summary>
    public ImmutableArray<FigureGroup> Changing { get; }

    /// <summary>When a figure holds: the day that its sentence gives, else that of its report.</summary>
    public string WhenOf(FigureValue value) =>
        value.AsOf is { } asOf ? DateWords.AsOf(asOf) : News.Reports[value.Evidence.Report].Published.Days is { IsUnknown: false } days ? $"reported {DateWords.Of(days)}" : "";

    /// <summary>Who gives a figure and when it holds, as they are shown beside it: <c>organisers, as of 4 March 2024</c>; empty where neither is known.</summary>
    public string GivenBy(FigureValue value) => string.Join(", ", new[] { value.According ?? "", WhenOf(value) }.Where(part => part.Length > 0));

    /// <summary>The stories that are related to it, the nearest first.</summary>
    public ImmutableArray<RelatedStory> Related { get; }

    /// <summary>For each later report that is no copy, oldest first, its new sentences.</summary>
    public ImmutableArray<OutlineAddition> Additions { get; }

    /// <summary>The pages of the story about which something is doubtful.</summary>
    public IEnumerable<PageReading> DoubtfulPages => Sources.Select(source => source.Report.Page).Distinct().Select(page => News.Pages[page]).Where(page => page.Doubts.Length > 0);

    /// <summary>How much there is, in a line: <c>5 reports from 4 outlets, 1 of them a reprint or update · wire: Northwire · 28 Jan – 4 Feb 2022</c>.</summary>
    public string Extent
    {
        get
        {
            var copies = Sources.Count(source => source.Copy is not null);
            var outlets = Sources.Where(source => source.IsNamed).Select(source => source.Origin).Distinct(StringComparer.OrdinalIgnoreCase).Count();
            var publishers = Sources.Where(source => source.IsNamed).Select(source => source.Report.Publisher ?? source.Report.Index).Distinct().Count();
            var unnamed = Sources.Count(source => !source.IsNamed);
            var wires = Sources.Select(source => source.Wire).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList();
            var undated = Sources.Count(source => source.Report.Published.Days.IsUnknown);
            var parts = new List<string>
            {
                Count(Sources.Length, "report")
                + (copies > 0 ? $", {copies} of them {(copies == 1 ? "a reprint or update" : "reprints or updates")}" : "")
                + (outlets > 0 ? $", from {Count(outlets, "outlet")}{(publishers < outlets ? $" of {Count(publishers, "publisher")}" : "")}{(unnamed > 0 ? $" and {Count(unnamed, "page")} that {(unnamed == 1 ? "names" : "name")} none" : "")}" : ""),
            };
            if (wires.Count > 0)
                parts.Add($"{(wires.Count == 1 ? "wire" : "wires")}: {string.Join(", ", wires)}");
            if (DateWords.Span(Sources.Select(source => source.Report.Published.Days)) is { } span)
                parts.Add(span + (undated > 0 ? $", {undated} undated" : ""));
            return string.Join(" · ", parts);
        }
    }

    /// <summary>The number of the source that a claim cites; a copy has its own.</summary>
    public int NumberOf(Evidence evidence) => numbers.Exactly(evidence.Report);

    /// <summary>Of the sentences that tell something one for each source, in order of the sources; where original and copy both tell it, only the original's.</summary>
    public ImmutableArray<Evidence> OnePerSource(IEnumerable<Evidence> evidence)
    {
        var told = evidence.ToList();
        return [.. numbers.Of(told).Select(number => told.Find(item => numbers.Exactly(item.Report) == number))];
    }

    /// <summary>The statuses that earlier reports gave, where they differ from the last: <c>due [1], postponed [2]</c>; null where all agree.</summary>
    public string? EarlierStatuses(TimelineLine line)
    {
        var earlier = Earlier(line).Select(said => $"{said.Status} {string.Concat(said.Sources.Select(number => $"[{number}]"))}").ToList();
        return earlier.Count == 0 ? null : string.Join(", ", earlier);
    }

    /// <summary>The same in parts: each earlier status in a word, and the numbers of its sources.</summary>
    public IEnumerable<(string Status, ImmutableArray<int> Sources)> Earlier(TimelineLine line) =>
        line.History.Where(said => said.Status != line.Status)
            .GroupBy(said => StatusWords.Of(said.Status, said.Negation))
            .Select(group => (group.Key, group.Select(said => numbers.Root(said.Report)).Distinct().Order().ToImmutableArray()));

    /// <summary>On which days the reports put a line where they disagree: <c>11 Mar 2024 [1], 12 Mar 2024 [2]</c>; null where they do not.</summary>
    public string? Disagreement(TimelineLine line) => line.Days.IsEmpty ? null
        : string.Join(", ", line.Days.Select(given => $"{DateWords.DayWithWeekday(given.Day)} {string.Concat(given.Reports.Select(numbers.Root).Distinct().Order().Select(number => $"[{number}]"))}"));

    /// <summary>A number and its noun: <c>1 report</c>, <c>3 reports</c>.</summary>
    public static string Count(int number, string noun) => Count(number, noun + "s", noun);

    /// <summary>A number and its noun, where the plural is not the singular and an s.</summary>
    public static string Count(int number, string many, string one) => $"{number:#,0} {(number == 1 ? one : many)}";

    /// <summary>The new sentences of reports.</summary>
    /// <param name="reports">The reports, each with how new its sentences are.</param>
    public ImmutableArray<OutlineAddition> AdditionsOf(IEnumerable<Freshness> reports)
    {
        var weights = new Dictionary<(int Report, int Start), double>();
        foreach (var line in Story.Timeline)
        {
            foreach (var evidence in line.Evidence)
                weights[(evidence.Report, evidence.Span.Start)] = Math.Max(line.Importance, weights.GetValueOrDefault((evidence.Report, evidence.Span.Start)));
        }

        var additions = new List<OutlineAddition>();
        foreach (var fresh in reports)
        {
            var text = News.Article(fresh.Report).Text;
            var paragraphs = News.Reports[fresh.Report].Article.Sentences.Where(sentence => sentence.Kind == PassageKind.Paragraph).Select(sentence => sentence.Span).ToHashSet();
            additions.Add(new(
                Sources[numbers.Exactly(fresh.Report) - 1],
                [.. fresh.Sentences
                    .Where(sentence => sentence.Novelty >= New && paragraphs.Contains(sentence.Span) && ReadingTime.WordCount(text[sentence.Span]) >= WordsOfAddition)
                    .OrderByDescending(sentence => weights.GetValueOrDefault((fresh.Report, sentence.Span.Start)))
                    .ThenByDescending(sentence => sentence.Novelty)
                    .ThenBy(sentence => sentence.Span.Start)]));
        }

        return [.. additions];
    }

    private ImmutableArray<OutlineSpeaker> GroupQuotes()
    {
        var merged = new List<(StoryQuote Quote, string Words, bool IsFragment, int Index, List<Evidence> Evidence)>();
        var places = new Dictionary<(string?, string), int>();
        // A fragment is shown with its sentence, and then so are all that stand in it.
        var fragments = Story.Quotes.Where(quote => quote.Quote.Kind != QuoteKind.Reported).GroupBy(quote => (quote.Speaker, quote.Evidence))
            .Where(sentence => sentence.Any(quote => ReadingTime.WordCount(News.Article(quote.Evidence.Report).Text[quote.Quote.Words]) < WordsOfQuote))
            .ToDictionary(sentence => sentence.Key, sentence => TextSpan.FromBounds(sentence.Min(quote => quote.Quote.Words.Start), sentence.Max(quote => quote.Quote.Words.End)));
        for (var i = 0; i < Story.Quotes.Length; i++)
        {
            var quote = Story.Quotes[i];
            var words = News.Words(quote.Evidence with { Span = quote.Quote.Words });
            var all = default(TextSpan);
            var isFragment = quote.Quote.Kind != QuoteKind.Reported && fragments.TryGetValue((quote.Speaker, quote.Evidence), out all);
            if (isFragment)
                words = QuoteWords.Around(News.Article(quote.Evidence.Report).Text, all, quote.Evidence.Span);

            var key = (quote.Speaker, Bare(words));
            if (places.TryGetValue(key, out var place))
            {
                merged[place].Evidence.AddRange(quote.Also.Prepend(quote.Evidence));
            }
            else
            {
                places[key] = merged.Count;
                merged.Add((quote, words, isFragment, i, [.. quote.Also.Prepend(quote.Evidence)]));
            }
        }

        return [.. merged
            .Select(quote => (Quote: quote, Sources: numbers.Of(quote.Evidence)))
            .Select(quote => new OutlineQuote(
                quote.Quote.Quote,
                quote.Quote.Words,
                quote.Quote.IsFragment,
                quote.Quote.Index,
                quote.Sources,
                [.. quote.Sources.Select(number => quote.Quote.Evidence.First(evidence => numbers.Exactly(evidence.Report) == number))]))
            .GroupBy(quote => quote.Quote.Speaker)
            .Select(group => new OutlineSpeaker(group.Key, group.Select(quote => quote.Quote.Role).FirstOrDefault(role => role is not null), [.. group]))
            .OrderBy(speaker => speaker.Name is null)
            .ThenByDescending(speaker => speaker.Quotes.Count(quote => quote.Quote.Quote.Kind == QuoteKind.Direct))
            .ThenByDescending(speaker => speaker.Quotes.Length)];
    }

    /// <summary>Letters and digits only, so that two outlets' marks and spaces make no difference.</summary>
    private static string Bare(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
