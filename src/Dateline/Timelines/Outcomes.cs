using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Sentences;
using Dateline.Stories;

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

    /// <summary>So many of the newest sentences that have a word are looked at.</summary>
    private const int MostWithWord = 200;

    /// <summary>With fewer reports nothing can be said of which words all of them have.</summary>
    private const int FewReports = 4;

    private readonly ImmutableArray<Report> reports;
    private readonly List<Telling> sentences = [];
    private readonly Dictionary<Evidence, Telling> places = [];
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
            foreach (var sentence in article.Sentences)
            {
                var words = ContentWords.Of(article.Article.Text[sentence.Span]);
                var telling = new Telling(report, sentence, words, [.. words.Except(common)], NamedIn(words, names[sentence.Index]), [.. events[sentence.Index]]);
                places.TryAdd(new(report, sentence.Span), telling);
                foreach (var word in words)
                {
                    if (!holders.TryGetValue(word, out var list))
                        holders[word] = list = [];
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
            var near = due.Words.SelectMany(word => holders[word].TakeLast(MostWithWord)).Distinct().Select(i => sentences[i]);
            if (near.Any(later => !told.Contains(new(later.Report, later.Sentence.Span)) && MayTell(due, kinds, starts, later)))
                return true;
        }

        return false;
    }

    private bool MayTell(Telling due, ImmutableArray<Event> kinds, DateInterval starts, Telling later)
    {
        var published = reports[later.Report].Published.Days;
        if (published.Latest < (starts.Earliest ?? starts.Latest) || later.Events.Length > 0 && later.Events.All(IsAhead))
            return false;
        var isOfWords = SharesWord(due, later, due.Rare);
        var shared = isOfWords ? ContentWords.Overlap(due.Rare, later.Rare) : 0;
        if (later.Events.IsEmpty)
            return shared >= SameWords;
        foreach (var e in later.Events.Where(e => !IsAhead(e)))
        {
            var day = e.When is { } when ? TimeBounds.Resolve(when.Reading, published).Starts : DateInterval.Unknown;
            if (day.Intersect(starts) is null)
                continue;
            if (day.Day is not null && starts.Days is not null && kinds.Any(k => EventLikeness.AreOneOccasion(k, e)) && SharesWord(due, later, due.Words))
                return true;
            var least = day.Day is not null && starts.Days is not null ? SameWordsOfDay
                : kinds.Any(k => EventLikeness.SameKind(k, e)) ? SameWordsOfKind
                : SameWords;
            if (shared >= least)
                return true;
        }

        return false;
    }

    /// <summary>Whether both have one of some words, not as part of a name.</summary>
    private static bool SharesWord(Telling due, Telling later, HashSet<string> words) => words.Any(word => later.Words.Contains(word) && !due.Named.Contains(word) && !later.Named.Contains(word));

    private static HashSet<string> NamedIn(HashSet<string> words, IEnumerable<HashSet<string>> names) => [.. names.SelectMany(name => name).Where(words.Contains)];

    private static bool IsAhead(Event e) => e.Status is EventStatus.Expected || e is { Status: EventStatus.Uncertain, IsClaimed: false };

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
    /// <param name="Events">What it tells.</param>
    private sealed record Telling(int Report, Sentence Sentence, HashSet<string> Words, HashSet<string> Rare, HashSet<string> Named, ImmutableArray<Event> Events);
}
