using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Stories;
using Dateline.Times;

namespace Dateline.Timelines;

/// <summary>Where the reports of a story may tell what became of something that was due, though not in words that make it one line with it.</summary>
/// <remarks>"The final is put off to Saturday" and "Tolme beat Sarn": nobody can be sure, but "no report tells" is not said of it.</remarks>
internal sealed class Outcomes
{
    /// <summary>From this part of their telling words in common on a later sentence may tell the outcome, whatever day it gives.</summary>
    private const double SameWords = 0.35;

    /// <summary>The same for a sentence that tells of the very day.</summary>
    private const double SameWordsOfDay = 0.12;

    /// <summary>The same for a sentence that tells such a thing, without a day.</summary>
    private const double SameWordsOfKind = 0.2;

    /// <summary>A short sentence has half of its words in common with many another: fewer than these tell nothing.</summary>
    private const int LeastWords = 3;

    /// <summary>Whoever names so many of those who were to take part, and tells of that very day, may tell the outcome.</summary>
    private const int LeastNames = 2;

    /// <summary>So many of the newest sentences that have a word are looked at.</summary>
    private const int MostWithWord = 200;

    /// <summary>Of a longer stretch no day is looked at by itself.</summary>
    private const int MostDays = 10;

    /// <summary>With fewer reports nothing can be said of which words all of them have.</summary>
    private const int FewReports = 4;

    private readonly ImmutableArray<Report> reports;
    private readonly List<Telling> sentences = [];
    private readonly Dictionary<Evidence, Telling> places = [];
    private readonly Dictionary<DateOnly, List<int>> byDay = [];
    private readonly Dictionary<string, List<int>> holders = new(StringComparer.Ordinal);

    /// <param name="reports">All reports of the collection.</param>
    /// <param name="story">Those of the story, oldest first.</param>
    public Outcomes(ImmutableArray<Report> reports, ImmutableArray<int> story)
    {
        this.reports = reports;
        var common = CommonOf(story);
        foreach (var report in story)
        {
            var article = reports[report].Article;
            var events = article.Events.ToLookup(e => e.Sentence);
            var names = article.Names.SelectMany(name => name.Mentions).ToLookup(mention => mention.Sentence, mention => ContentWords.Of(article.Article.Text[mention.Words]));
            var times = article.Times.ToLookup(time => time.Sentence);
            foreach (var sentence in article.Sentences)
            {
                // Two sentences that both say "on Thursday" have nothing in common by that.
                var words = ContentWords.Of(article.Article.Text[sentence.Span]);
                foreach (var time in times[sentence.Index])
                    words.ExceptWith(ContentWords.Of(article.Article.Text[time.Words]));
                var telling = new Telling(report, sentence, words, [.. words.Except(common)], NamedIn(words, names[sentence.Index]),
                    [.. names[sentence.Index].Select(name => string.Join(' ', name.Order(StringComparer.Ordinal)))], [.. events[sentence.Index]], [.. times[sentence.Index]]);
                places.TryAdd(new(report, sentence.Span), telling);
                foreach (var word in words)
                {
                    if (!holders.TryGetValue(word, out var list))
                        holders[word] = list = [];
                    list.Add(sentences.Count);
                }

                foreach (var day in telling.Events.Where(e => !IsAhead(e) && e.When is not null).Select(e => DaysOf(e.When!, reports[report].Published.Days).Day).OfType<DateOnly>().Distinct())
                {
                    if (!byDay.TryGetValue(day, out var list))
                        byDay[day] = list = [];
                    list.Add(sentences.Count);
                }

                sentences.Add(telling);
            }
        }
    }

    /// <summary>Whether some report that may be of the day or later tells, or may tell, what became of what a line expects.</summary>
    /// <param name="line">The line.</param>
    /// <param name="starts">The days on which it was due at last; of no known end where it is put off without a day.</param>
    public bool MayTell(TimelineLine line, DateInterval starts)
    {
        var told = line.Evidence.ToHashSet();
        foreach (var due in line.Evidence.Where(places.ContainsKey).Select(e => places[e]))
        {
            var kinds = due.Events.Where(e => e.What == line.What).ToImmutableArray();
            var near = due.Words.SelectMany(word => holders[word].TakeLast(MostWithWord)).Concat(OfDays(starts)).Distinct().Select(i => sentences[i]);
            if (near.Any(later => !told.Contains(new(later.Report, later.Sentence.Span)) && MayTell(line, due, kinds, starts, later)))
                return true;
        }

        return false;
    }

    /// <summary>The newest sentences that tell of something on one of a few days.</summary>
    private IEnumerable<int> OfDays(DateInterval starts) => starts is { Earliest: { } first, Days: <= MostDays and var days }
        ? Enumerable.Range(0, days).SelectMany(day => byDay.TryGetValue(first.AddDays(day), out var told) ? told.TakeLast(MostWithWord) : []) : [];

    private bool MayTell(TimelineLine line, Telling due, ImmutableArray<Event> kinds, DateInterval starts, Telling later)
    {
        var published = reports[later.Report].Published.Days;
        var isBefore = published.Latest < (starts.Earliest ?? starts.Latest);
        if (isBefore && (line.Status == EventStatus.Postponed || line.Tellers.Contains(later.Report)))
            return false;
        var common = due.Rare.Count(later.Rare.Contains);
        var shared = common >= LeastWords && SharesWord(due, later, due.Rare) ? ContentWords.Overlap(due.Rare, later.Rare) : 0;
        if (later.Events.IsEmpty)
            return !isBefore && (shared >= SameWords || (SharesWord(due, later, due.Words) || SharesNames(due, later)) && later.Times.Any(time => IsDayOf(starts, time, published)));
        foreach (var e in later.Events.Where(e => !IsAhead(e) && (!isBefore || IsOff(e))))
        {
            var day = e.When is { } when ? DaysOf(when, published) : DateInterval.Unknown;
            if (day.Intersect(starts) is null)
                continue;
            var isDay = e.When is not null && IsDayOf(starts, e.When, published);
            if (isDay && SharesNames(due, later, kinds.Any(k => IsDecision(k.Kind)) ? 1 : LeastNames))
                return true;
            if (isDay && kinds.Any(k => k.Kind != EventKind.Other && k.Kind == e.Kind || EventLikeness.AreOneOccasion(k, e) && SharesWord(due, later, due.Words)))
                return true;
            var least = isDay ? SameWordsOfDay
                : kinds.Any(k => EventLikeness.SameKind(k, e)) ? SameWordsOfKind
                : SameWords;
            if (shared >= least)
                return true;
        }

        return false;
    }

    private static DateInterval DaysOf(TimeExpression time, DateInterval published) => TimeBounds.Resolve(time.Reading, published).Starts;

    /// <summary>Whether words name one of the days, or its weekday in a report that may be of that week.</summary>
    private static bool IsDayOf(DateInterval starts, TimeExpression time, DateInterval published)
    {
        var days = DaysOf(time, published);
        return starts.Days is not null && (days.Day is { } day ? starts.Contains(day)
            : time.Reading is WeekdayReading weekday && starts.Day?.DayOfWeek == weekday.Weekday && days.Days <= 2 * 7 && days.Intersect(starts) is not null);
    }

    /// <summary>Whether both have one of some words, not as part of a name.</summary>
    private static bool SharesWord(Telling due, Telling later, HashSet<string> words) => words.Any(word => later.Words.Contains(word) && !due.Named.Contains(word) && !later.Named.Contains(word));

    /// <summary>"The final between Tolme and Sarn" and "Tolme beat Sarn": enough that one of them shows that these are names.</summary>
    private static bool SharesNames(Telling due, Telling later, int least = LeastNames) =>
        due.Names.Union(later.Names).Count(name => name.Split(' ').All(word => due.Words.Contains(word) && later.Words.Contains(word))) >= least;

    /// <summary>What judges decide is told by what becomes of the one concerned.</summary>
    private static bool IsDecision(EventKind kind) => kind is EventKind.Ruling or EventKind.Trial;

    private static HashSet<string> NamedIn(HashSet<string> words, IEnumerable<HashSet<string>> names) => [.. names.SelectMany(name => name).Where(words.Contains)];

    private static bool IsAhead(Event e) => e.Status is EventStatus.Expected || e is { Status: EventStatus.Uncertain, IsClaimed: false };

    /// <summary>What is called off is told of before its day.</summary>
    private static bool IsOff(Event e) => e.Status is EventStatus.Cancelled or EventStatus.Postponed;

    /// <summary>What more than half of the reports have says nothing of which part of the story a sentence tells.</summary>
    private HashSet<string> CommonOf(ImmutableArray<int> story) => story.Length < FewReports ? []
        : [.. story.SelectMany(r => ContentWords.Of(reports[r].Article.Article.Text.Body)).CountBy(word => word, StringComparer.Ordinal)
            .Where(word => 2 * word.Value > story.Length).Select(word => word.Key)];

    /// <summary>A sentence and what it tells.</summary>
    /// <param name="Report">The report's index.</param>
    /// <param name="Sentence">The sentence.</param>
    /// <param name="Words">Its words.</param>
    /// <param name="Rare">Those that not most of the story's reports have.</param>
    /// <param name="Named">Those of the words that are part of a name.</param>
    /// <param name="Names">The names, each as its words in the order of the alphabet.</param>
    /// <param name="Events">What it tells.</param>
    /// <param name="Times">The times that it names.</param>
    private sealed record Telling(int Report, Sentence Sentence, HashSet<string> Words, HashSet<string> Rare, HashSet<string> Named, HashSet<string> Names,
        ImmutableArray<Event> Events, ImmutableArray<TimeExpression> Times);
}
