using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Tagging;
using Dateline.Text;
using Dateline.Timelines;

namespace Dateline.Stories;

/// <summary>What of a report is compared with others, with numbers in the place of its words: whom, where, when and what it speaks of.</summary>
/// <remarks>It depends on the report alone, so that it is made once and serves in any collection. A few kilobytes; all its lists ascend.</remarks>
internal sealed class ReportSketch
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
    /// <param name="published">When it was published, as far as its own page tells.</param>
    public ReportSketch(AnnotatedArticle article, DateInterval published)
    {
        var text = article.Article.Text;
        var headline = FoldedWords.Of(article.Article.Headline);
        var body = text.Passages
            .Where(p => p.Kind is PassageKind.Paragraph or PassageKind.Subhead)
            .SelectMany(p => FoldedWords.Of(text[p.Span])).Take(MostWords).ToList();
        Published = published;
        IsUntitled = headline.Count == 0;
        Terms = new ArticleTerms(article.Article).Terms;
        Title = Counts(headline, most: 1);
        Lead = Counts(headline.Concat(body.Take(LeadWords)), most: ushort.MaxValue);
        Persons = Named(article, NameKind.Person, leadOnly: false);
        Places = Named(article, NameKind.Place, leadOnly: false);
        LeadPlaces = Named(article, NameKind.Place, leadOnly: true);
        Headlined = Numbered(article.Names
            .Where(name => name.Kind == NameKind.Person && name.Mentions.Any(m => article.Sentences[m.Sentence].Kind == PassageKind.Headline))
            .Select(name => ArticleTerms.Stem(FoldedWords.Of(name.Text).LastOrDefault(""))));
        Days = Ordered(article.Times
            .Select(time => TimeBounds.Resolve(time.Reading, published).Starts.Day).OfType<DateOnly>()
            .Where(day => published.Latest is not { } last || day.DayNumber <= last.DayNumber + Ahead)
            .Select(day => day.DayNumber));
        Numbers = Numbered(headline.Concat(body.Take(NumberWords)).Where(word => word.AsSpan().ContainsAnyInRange('0', '9')));
        Years = Numbered(headline.Concat(body).Where(IsYear));
        var times = Lexicon.English.Times;
        Months = Numbered(headline.Concat(body).Where(word => word != "may" && times.Months.ContainsKey(word)).Select(word => word[..3]));
        Weekdays = Numbered(body.Take(WeekdayWords).Where(times.Weekdays.ContainsKey).Select(word => word[..3]));
        Pairs = Ordered(PairsOf([.. headline, .. body.Take(PairWords)]));
        PlaceUses = UsesAsPlace(article);
    }

    private ReportSketch(ReportSketch whole)
    {
        Published = whole.Published;
        IsUntitled = whole.IsUntitled;
        (Terms, Title, Lead, PlaceUses) = ([], [], [], []);
        (Persons, Places, LeadPlaces, Headlined) = (whole.Persons, whole.Places, whole.LeadPlaces, whole.Headlined);
        (Days, Numbers, Years, Months, Weekdays, Pairs) = ([], [], [], [], [], []);
    }

    /// <summary>When it was published, as far as its own page tells.</summary>
    public DateInterval Published { get; }

    public bool IsUntitled { get; }

    /// <summary>All that it speaks of.</summary>
    public ImmutableArray<SketchTerm> Terms { get; }

    /// <summary>The terms of its headline, each counted once.</summary>
    public ImmutableArray<SketchTerm> Title { get; }

    /// <summary>The terms of its headline and first sentences.</summary>
    public ImmutableArray<SketchTerm> Lead { get; }

    /// <summary>The last names of the people that it names.</summary>
    public int[] Persons { get; }

    public int[] Places { get; }

    /// <summary>The places that its headline and first sentences name.</summary>
    public int[] LeadPlaces { get; }

    /// <summary>The last names of the people in its headline.</summary>
    public int[] Headlined { get; }

    /// <summary>The days that it speaks of, by their day numbers.</summary>
    public int[] Days { get; }

    public int[] Numbers { get; }

    public int[] Years { get; }

    public int[] Months { get; }

    public int[] Weekdays { get; }

    /// <summary>Each two telling words that stand side by side.</summary>
    public int[] Pairs { get; }

    /// <summary>For words that it uses in names, how much more often for a place than for people and bodies; below 0 where less often.</summary>
    public ImmutableArray<(int Word, int Uses)> PlaceUses { get; }

    /// <summary>Only whom and where it speaks of, and when it was published.</summary>
    public ReportSketch Shortened() => new(this);

    /// <summary>The number that stands for a folded word.</summary>
    public static int NumberOf(ReadOnlySpan<char> word) => (int)FeatureHash.OfWord(word);

    private static ImmutableArray<SketchTerm> Counts(IEnumerable<string> words, int most) =>
    [
        .. words.Where(word => WordShares.Of(word) < TooCommon).Select(ArticleTerms.Stem).CountBy(word => word, StringComparer.Ordinal)
            .Select(word => new SketchTerm(NumberOf(word.Key), WordShares.Of(word.Key), Math.Min(word.Value, most), leading: 0, isName: false))
            .OrderBy(term => term.Word),
    ];

    private static int[] Named(AnnotatedArticle article, NameKind kind, bool leadOnly)
    {
        var lead = leadOnly
            ? article.Sentences.Where(s => s.Kind == PassageKind.Headline).Concat(article.Sentences.Where(s => s.Kind != PassageKind.Headline).Take(LeadSentences)).Select(s => s.Index).ToHashSet()
            : null;
        return Numbered(article.Names
            .Where(name => name.Kind == kind && (lead is null || name.Mentions.Any(m => lead.Contains(m.Sentence))))
            .Select(name => kind == NameKind.Person ? FoldedWords.Of(name.Text).LastOrDefault("") : Folding.Fold(name.Text))
            .Where(name => name.Length > 0));
    }

    private static bool IsYear(string word) => word.Length == 4 && word[..2] is "19" or "20" && char.IsAsciiDigit(word[2]) && char.IsAsciiDigit(word[3]);

    private static IEnumerable<int> PairsOf(List<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (WordShares.Of(words[i]) < TooCommon && WordShares.Of(words[i + 1]) < TooCommon)
                yield return (int)FeatureHash.Of(0, FeatureHash.OfWord(words[i]), FeatureHash.OfWord(words[i + 1]));
        }
    }

    private static ImmutableArray<(int Word, int Uses)> UsesAsPlace(AnnotatedArticle article)
    {
        var uses = new SortedDictionary<int, int>();
        foreach (var name in article.Names)
            Count(name.Text, name.Kind is NameKind.Place or NameKind.Other ? name.Mentions.Length : -name.Mentions.Length);
        if (article.Article.ReportedFrom is { } place)
            Count(place, 1);
        return [.. uses.Select(use => (use.Key, use.Value))];

        void Count(string name, int mentions)
        {
            foreach (var word in FoldedWords.Of(name))
                uses[NumberOf(ArticleTerms.Stem(word))] = uses.GetValueOrDefault(NumberOf(ArticleTerms.Stem(word))) + mentions;
        }
    }

    private static int[] Numbered(IEnumerable<string> words) => Ordered(words.Select(word => NumberOf(word)));

    private static int[] Ordered(IEnumerable<int> numbers) => [.. numbers.Distinct().Order()];
}
