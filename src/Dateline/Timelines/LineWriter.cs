using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Events;
using Dateline.Languages;
using Dateline.Stories;
using Dateline.Text;

namespace Dateline.Timelines;

/// <summary>Writes one line of a timeline out of all that tells its event.</summary>
/// <param name="reports">All reports of the collection.</param>
/// <param name="place">For each report of the story its place, oldest first.</param>
/// <param name="happenings">The story's happenings.</param>
/// <param name="home">For each report of the story the index of its happening.</param>
/// <param name="principals">How much each that the story names counts in it, at most 1.</param>
internal sealed class LineWriter(ImmutableArray<Report> reports, Dictionary<int, int> place, ImmutableArray<Happening> happenings, Dictionary<int, int> home,
    Dictionary<Player, double> principals)
{
    private const int MostNamed = 5;

    /// <summary>Whom less than one sentence of so many gives a part in what all of them tell, a slip of reading may have given it.</summary>
    private const int SmallPart = 3;

    /// <summary>What a sentence may end with where what stood in brackets was a credit.</summary>
    private static readonly char[] Opened = [' ', '(', '[', '“', '‘'];

    private static readonly EventStatus[] Outweighing =
        [EventStatus.Cancelled, EventStatus.Postponed, EventStatus.Denied, EventStatus.Happened, EventStatus.Expected, EventStatus.Uncertain];

    private readonly DateOnly? newest = place.Keys.Select(r => reports[r].Published.Days.Earliest).Max();

    private readonly SpokenDays spoken = new(place.Keys.Select(r => reports[r]).Where(r => r.CopyOf is null));

    private readonly Lazy<Outcomes> outcomes = new(() => new(reports, [.. place.OrderBy(p => p.Value).Select(p => p.Key)]));

    public TimelineLine Write(EventLine line)
    {
        var written = Written(line);
        return written.Passed ? written with { MayBeTold = outcomes.Value.MayTell(written, written.Starts) } : written;
    }

    private TimelineLine Written(EventLine line)
    {
        var byReport = line.Members.GroupBy(m => m.Event.Report).OrderBy(r => place[r.Key]).ToList();
        var history = byReport.Select(r => Says(r.Key, r.Select(m => m.Event)) with { IsOfFormerDay = r.All(m => m.When.Starts.Intersect(line.When.Starts) is null) }).ToImmutableArray();
        var evidence = EvidenceOf(line, history[^1].Status);
        history = CalledOff(history);
        var status = history[^1].Status;
        var happening = HappeningOf(line);
        var summary = Summary(evidence[0], line);
        var first = happening is { } h ? happenings[h].Reports.Select(r => reports[r].Published.Days.Earliest).Min() : null;
        var background = line.Members.All(m => m.Event.Told.IsBackground) || status == EventStatus.Happened && TimelineWriter.IsBefore(line.When.Starts, first);
        return new()
        {
            Happening = background ? null : happening,
            Starts = line.When.Starts,
            Until = line.When.Until,
            Precision = line.When.Precision,
            HourUtc = UniversalHours.Of(line),
            IsToCome = line.IsAhead,
            MovedFrom = status == EventStatus.Expected ? line.MovedFrom(place) : null,
            MovedTo = status == EventStatus.Postponed ? line.MovedTo(place) : null,
            Days = line.IsDisagreed ? DaysOf(line) : [],
            Status = status,
            Passed = status == EventStatus.Expected && line.When.Starts.Latest is { } last && last < newest,
            History = history,
            Importance = Math.Round(Importance(line, background), 3),
            IsBackground = background,
            Summary = summary,
            LeansOn = evidence.Length > 1 && line.Members.First(m => m.Event.Evidence == evidence[0]).Event is var best && best.Before == evidence[1] && IsUnclear(best, summary) ? evidence[1] : null,
            Who = [.. Most(line.Members.SelectMany(m => m.Event.Who))],
            Where = [.. Most(line.Members.SelectMany(m => m.Event.Where))],
            Doers = Parts(line, isDoer: true),
            Whom = Parts(line, isDoer: false),
            What = line.Members.GroupBy(m => m.Event.Told.What, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key,
            Evidence = evidence,
        };
    }

    /// <summary>What a report says of an event that it names more than once: that it was called off or took place outweighs that it was due.</summary>
    private static StatusReport Says(int report, IEnumerable<ReportedEvent> told)
    {
        var said = told.Where(e => !e.IsHeadline).DefaultIfEmpty(told.First()).MinBy(e => (Array.IndexOf(Outweighing, e.Told.Status), e.Told.Negation))!.Told;
        return new(said.Status, report, said.Negation);
    }

    /// <summary>What was due and, as a later report says by itself, will not be, is called off.</summary>
    private static ImmutableArray<StatusReport> CalledOff(ImmutableArray<StatusReport> history)
    {
        var due = history.TakeWhile(said => said.Status != EventStatus.Expected).Count();
        return [.. history.Select((said, at) => at > due && said.Negation == Negation.NotToCome ? said with { Status = EventStatus.Cancelled, Negation = Negation.None } : said)];
    }

    /// <summary>Each sentence once, that first which says what the line says and tells it best by itself.</summary>
    private ImmutableArray<Evidence> EvidenceOf(EventLine line, EventStatus status)
    {
        var sentences = line.Members.GroupBy(m => m.Event.Evidence)
            .Select(g => (Evidence: g.Key, Sentence: g.First().Event, Says: g.Any(m => m.Event.Told.Status == status),
            Worth: g.Max(m => SentenceWorth.Of(m.Event, line.When.Starts.Day is not null && m.When.Starts.Day is not null)))).ToList();
        if (sentences.Exists(s => !s.Sentence.IsHeadline))
            sentences.RemoveAll(s => s.Sentence.IsHeadline);
        var best = sentences.OrderByDescending(s => s.Says).ThenByDescending(s => s.Worth).ThenBy(s => place[s.Evidence.Report]).ThenBy(s => s.Evidence.Span).ToList();
        var evidence = best.Select(s => s.Evidence).ToList();

        // Where even the best begins with "He", the sentence before it says who that is.
        if (SentenceWorth.Leans(best[0].Sentence) && best[0].Sentence.Before is { } before && !evidence.Contains(before))
            evidence.Insert(1, before);
        return [.. evidence];
    }

    /// <summary>The sentence without the dateline before it; where it tells other things besides, the clause that tells this, with dots for what is left out.</summary>
    private string Summary(Evidence evidence, EventLine line)
    {
        var text = reports[evidence.Report].Article.Article.Text;
        var told = line.Members.Where(m => m.Event.Evidence == evidence).Select(m => m.Event.Told).ToList();
        return Named(Words(evidence, text, told), evidence, text, told).TrimEnd(Opened);
    }

    /// <summary>"He [Karl Berg] will …": a line that begins with a pronoun names the one for whom it stands, where that is known.</summary>
    private static string Named(string words, Evidence evidence, ArticleText text, List<Event> told)
    {
        var who = told.SelectMany(t => t.Who).FirstOrDefault(p => p.Name is not null && p.Words.Start == evidence.Span.Start && !text.Words(p.Words).Contains(' ', StringComparison.Ordinal));
        if (who is not { Name: { } name })
            return words;
        var pronoun = text.Words(who.Words);
        return words.StartsWith(pronoun + " ", StringComparison.Ordinal) && !name.Text.StartsWith(pronoun, StringComparison.Ordinal) && SentenceWorth.IsLeaning(pronoun) ? $"{pronoun} [{name.Text}]{words[pronoun.Length..]}" : words;
    }

    /// <summary>Whether the line begins as its sentence does, with a word for something that the sentence before named, and no name in brackets after it.</summary>
    private static bool IsUnclear(ReportedEvent told, string summary) => SentenceWorth.Leans(told) && summary.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end
        && SentenceWorth.IsLeaning(summary.AsSpan(0, end)) && !summary.AsSpan(end).StartsWith(" [", StringComparison.Ordinal);

    private static string Words(Evidence evidence, ArticleText text, List<Event> told)
    {
        if (told.Count > 0 && told.TrueForAll(t => !t.Telling.IsEmpty))
        {
            var telling = told.MaxBy(t => t.Telling.Sum(part => part.Length))!.Telling;
            var opens = text.Words(TextSpan.FromBounds(evidence.Span.Start, telling[0].Start));
            var begin = opens.Length == 0 || DatelineReader.Read(text.Words(evidence.Span)) is { Length: var dateline } && dateline >= opens.Length ? "" : "… ";
            var end = telling[^1].End + 1 >= evidence.Span.End ? "" : " …";
            return begin + string.Join(" … ", telling.Select(text.Words)) + end;
        }

        var words = text.Words(evidence.Span);
        return DatelineReader.Read(words) is { Length: var length } && length < words.Length ? words[length..].TrimStart() : words;
    }

    /// <summary>Each day that reports give it, with those that give it, oldest first.</summary>
    private ImmutableArray<ReportedDay> DaysOf(EventLine line) =>
    [
        .. line.Members.Where(m => m.When.Starts.Day is not null).GroupBy(m => m.When.Starts.Day!.Value).OrderBy(day => day.Key)
            .Select(day => new ReportedDay(day.Key, [.. day.Select(m => m.Event.Report).Distinct().OrderBy(r => place[r])])),
    ];

    private int? HappeningOf(EventLine line) =>
        line.Members.Where(m => !m.Event.Told.IsBackground).Select(m => m.Event.Report).Distinct()
            .GroupBy(r => home[r])
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => (int?)g.Key).FirstOrDefault();

    /// <summary>Those who do it, or those to whom it is done: what most sentences that name them make of them, where these are no small part of all that name anybody.</summary>
    private static ImmutableArray<Player> Parts(EventLine line, bool isDoer)
    {
        var naming = line.Members.Count(m => m.Event.Who.Length > 0);
        return
        [
            .. line.Members.SelectMany(m => m.Event.Who.Select(player => (Player: player, IsDoer: m.Event.Doers.Contains(player)))).GroupBy(part => part.Player)
                .Where(parts => parts.Count() * SmallPart >= naming && parts.Count(part => part.IsDoer == isDoer) * 2 > parts.Count())
                .OrderByDescending(parts => parts.Count()).Take(MostNamed).Select(parts => parts.Key),
        ];
    }

    private static IEnumerable<string> Most(IEnumerable<Player> players) =>
        players.GroupBy(p => p).OrderByDescending(g => g.Count()).Take(MostNamed).Select(g => g.Key.Name).Distinct(StringComparer.Ordinal);

    /// <summary>How much an event matters: how much the reports speak of its day, and, as much as that, how early in them it is told, by whom it is done, what it is, how well its day is known.</summary>
    private double Importance(EventLine line, bool background)
    {
        var early = line.Members.Max(m => 1 - m.Event.Told.Sentence / (double)Math.Max(1, m.Event.Article.Sentences.Length));
        var by = line.Members.SelectMany(m => m.Event.Who).Distinct().Select(p => principals.GetValueOrDefault(p)).OrderDescending().Take(2).Sum() / 2;
        var kind = line.Members.Max(m => Weight(m.Event.Told.Kind));
        var day = line.When.Starts switch { { Days: <= 2 } => 1, { Days: not null } => 0.9, { IsUnknown: false } => 0.75, _ => 0.6 };
        return Math.Sqrt(spoken.Of(line.When.Starts, line.Reports.Length) * (early + by + kind) / 3 * day * (background ? 0.85 : 1));
    }

    private static double Weight(EventKind kind) => kind switch
    {
        EventKind.Statement => 0.2,
        EventKind.Announcement => 0.4,
        EventKind.Other or EventKind.Publication => 0.6,
        _ => 1,
    };
}
