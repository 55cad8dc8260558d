using System.Collections.Frozen;
using Dateline.Dates;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Text;
using Dateline.Timelines;

namespace Dateline.Stories;

/// <summary>What of a report tells which happening it is of: its words, whom and where it names, its numbers, the days it speaks of.</summary>
internal sealed class HappeningProfile
{
    /// <summary>A word that this share of all texts has tells nothing of the matter.</summary>
    private const double TooCommon = 0.2;

    /// <summary>How many words of the body are its lead.</summary>
    private const int LeadWords = 70;

    /// <summary>How many words of the body are searched for numbers: further down stand those of other things.</summary>
    private const int NumberWords = 120;

    /// <summary>The same for weekdays.</summary>
    private const int WeekdayWords = 150;

    /// <summary>The same for pairs of words.</summary>
    private const int PairWords = 400;

    private const int MostWords = 1500;

    /// <summary>The headline and so many sentences of the body name those whom the report is about.</summary>
    private const int LeadSentences = 3;

    /// <summary>A day further ahead of the report than this is no day that it reports on.</summary>
    private const int Ahead = 3;

    /// <param name="article">The report.</param>
    /// <param name="words">The vector of all its terms.</param>
    /// <param name="vocabulary">How much each term of the collection tells apart.</param>
    /// <param name="published">When it was published, as far as its own page tells.</param>
    public HappeningProfile(AnnotatedArticle article, TermVector words, Vocabulary vocabulary, DateInterval published)
    {
        var text = article.Article.Text;
        var headline = FoldedWords.Of(article.Article.Headline);
        var body = text.Passages
            .Where(p => p.Kind is PassageKind.Paragraph or PassageKind.Subhead)
            .SelectMany(p => FoldedWords.Of(text[p.Span])).Take(MostWords).ToList();
        Words = words;
        Published = published;
        IsUntitled = headline.Count == 0;
        Title = vocabulary.Vector(Terms(headline).Distinct().Select(word => new Term(word, 1, IsName: false)));
        Lead = vocabulary.Vector(Terms(headline.Concat(body.Take(LeadWords))).CountBy(word => word).Select(word => new Term(word.Key, word.Value, IsName: false)));
        Persons = Named(article, NameKind.Person, leadOnly: false);
        Places = Named(article, NameKind.Place, leadOnly: false);
        LeadPlaces = Named(article, NameKind.Place, leadOnly: true);
        Days = [.. article.Times.Select(time => TimeBounds.Resolve(time.Reading, published).Starts.Day).OfType<DateOnly>().Where(day => published.Latest is not { } last || day.DayNumber <= last.DayNumber + Ahead)];
        Numbers = headline.Concat(body.Take(NumberWords)).Where(word => word.AsSpan().ContainsAnyInRange('0', '9')).ToFrozenSet(StringComparer.Ordinal);
        Years = headline.Concat(body).Where(IsYear).ToFrozenSet(StringComparer.Ordinal);
        var times = Lexicon.English.Times;
        Months = headline.Concat(body).Where(word => word != "may" && times.Months.ContainsKey(word)).Select(word => word[..3]).ToFrozenSet(StringComparer.Ordinal);
        Weekdays = body.Take(WeekdayWords).Where(times.Weekdays.ContainsKey).Select(word => word[..3]).ToFrozenSet(StringComparer.Ordinal);
        Pairs = [.. PairsOf([.. headline, .. body.Take(PairWords)])];
    }

    public TermVector Words { get; }

    public TermVector Title { get; }

    public TermVector Lead { get; }

    public DateInterval Published { get; }

    public bool IsUntitled { get; }

    /// <summary>The last names of the people that it names.</summary>
    public FrozenSet<string> Persons { get; }

    public FrozenSet<string> Places { get; }

    public FrozenSet<string> LeadPlaces { get; }

    /// <summary>The days that it speaks of.</summary>
    public HashSet<DateOnly> Days { get; }

    public FrozenSet<string> Numbers { get; }

    public FrozenSet<string> Years { get; }

    public FrozenSet<string> Months { get; }

    public FrozenSet<string> Weekdays { get; }

    /// <summary>Each two telling words that stand side by side.</summary>
    public HashSet<(string, string)> Pairs { get; }

    private static IEnumerable<string> Terms(IEnumerable<string> words) => words.Where(word => WordShares.Of(word) < TooCommon).Select(ArticleTerms.Stem);

    private static FrozenSet<string> Named(AnnotatedArticle article, NameKind kind, bool leadOnly)
    {
        var lead = leadOnly
            ? article.Sentences.Where(s => s.Kind == PassageKind.Headline).Concat(article.Sentences.Where(s => s.Kind != PassageKind.Headline).Take(LeadSentences)).Select(s => s.Index).ToHashSet()
            : null;
        return article.Names
            .Where(name => name.Kind == kind && (lead is null || name.Mentions.Any(m => lead.Contains(m.Sentence))))
            .Select(name => kind == NameKind.Person ? FoldedWords.Of(name.Text).LastOrDefault("") : Folding.Fold(name.Text))
            .Where(name => name.Length > 0)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    private static bool IsYear(string word) => word.Length == 4 && word[..2] is "19" or "20" && char.IsAsciiDigit(word[2]) && char.IsAsciiDigit(word[3]);

    private static IEnumerable<(string, string)> PairsOf(List<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (WordShares.Of(words[i]) < TooCommon && WordShares.Of(words[i + 1]) < TooCommon)
                yield return (words[i], words[i + 1]);
        }
    }
}
