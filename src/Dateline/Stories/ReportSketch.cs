using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Articles;
using Dateline.Dates;
using Dateline.Names;
using Dateline.Text;
using Dateline.Timelines;

namespace Dateline.Stories;

/// <summary>What of a report is compared with others, with numbers in the place of its words: whom, where, when and what it speaks of.</summary>
/// <remarks>It depends on the report alone, so that it is made once and serves in any collection. A few kilobytes; all its lists ascend.</remarks>
internal sealed class ReportSketch
{
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
        var words = Words(article.Article, out var headline);
        Published = published;
        IsUntitled = headline == 0;
        Terms = new ArticleTerms(article.Article).Terms;
        Title = Counts(words.AsSpan(0, headline), most: 1);
        Lead = Counts(words.AsSpan(0, Math.Min(words.Length, headline + LeadWords)), most: int.MaxValue);
        Persons = Named(article, NameKind.Person, leadOnly: false);
        Places = Named(article, NameKind.Place, leadOnly: false);
        LeadPlaces = Named(article, NameKind.Place, leadOnly: true);
        Headlined = Ordered(article.Names
            .Where(name => name.Kind == NameKind.Person && name.Mentions.Any(m => article.Sentences[m.Sentence].Kind == PassageKind.Headline))
            .Select(name => WordNumbers.OfLast(name.Text)));
        Days = Ordered(article.Times
            .Select(time => TimeBounds.Resolve(time.Reading, published).Starts.Day).OfType<DateOnly>()
            .Where(day => published.Latest is not { } last || day.DayNumber <= last.DayNumber + Ahead)
            .Select(day => day.DayNumber));
        var (numbers, years, months, weekdays, pairs) = (new List<int>(), new List<int>(), new List<int>(), new List<int>(), new List<int>());
        for (var i = 0; i < words.Length; i++)
        {
            var (word, inBody) = (words[i], i - headline);
            if (word.HasDigit && inBody < NumberWords)
                numbers.Add(word.Number);
            if (word.IsYear)
                years.Add(word.Number);
            if (WordNumbers.Month(word.Number) is { } month)
                months.Add(month);
            if (inBody is >= 0 and < WeekdayWords && WordNumbers.Weekday(word.Number) is { } weekday)
                weekdays.Add(weekday);
            if (i + 1 < words.Length && inBody + 1 < PairWords && !word.IsCommon && !words[i + 1].IsCommon)
                pairs.Add(WordNumbers.OfPair(word.Number, words[i + 1].Number));
        }

        (Numbers, Years, Months, Weekdays, Pairs) = (Ordered(numbers), Ordered(years), Ordered(months), Ordered(weekdays), Ordered(pairs));
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

    /// <summary>The words of the headline and of the body, at most <see cref="MostWords"/> of the latter.</summary>
    private static Word[] Words(Article article, out int headline)
    {
        var words = new List<Word>(MostWords);
        Read(article.Headline, int.MaxValue, words);
        headline = words.Count;
        foreach (var passage in article.Text.Passages)
        {
            if (passage.Kind is PassageKind.Paragraph or PassageKind.Subhead)
                Read(article.Text[passage.Span], headline + MostWords, words);
        }

        return [.. words];
    }

    private static void Read(ReadOnlySpan<char> text, int most, List<Word> words)
    {
        for (var scanner = new WordScanner(text); words.Count < most && scanner.MoveNext();)
        {
            var word = text[scanner.Start..scanner.End];
            var number = (int)scanner.Number;
            var isCommon = WordNumbers.IsCommon(number);
            words.Add(new(number, isCommon ? number : WordNumbers.Stem(word, number), isCommon, word.ContainsAnyInRange('0', '9'), IsYear(word)));
        }
    }

    private static ImmutableArray<SketchTerm> Counts(ReadOnlySpan<Word> words, int most)
    {
        var counts = new Dictionary<int, int>(words.Length);
        foreach (var word in words)
        {
            if (!word.IsCommon)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, word.Stem, out _)++;
        }

        var terms = new SketchTerm[counts.Count];
        var i = 0;
        foreach (var (word, count) in counts)
            terms[i++] = new(word, WordNumbers.Share(word), Math.Min(count, most), leading: 0, isName: false);
        Array.Sort(Array.ConvertAll(terms, term => term.Word), terms);
        return ImmutableCollectionsMarshal.AsImmutableArray(terms);
    }

    private static int[] Named(AnnotatedArticle article, NameKind kind, bool leadOnly)
    {
        var lead = leadOnly
            ? article.Sentences.Where(s => s.Kind == PassageKind.Headline).Concat(article.Sentences.Where(s => s.Kind != PassageKind.Headline).Take(LeadSentences)).Select(s => s.Index).ToHashSet()
            : null;
        return Ordered(article.Names
            .Where(name => name.Kind == kind && (lead is null || name.Mentions.Any(m => lead.Contains(m.Sentence))))
            .Select(name => kind == NameKind.Person ? WordNumbers.OfLast(name.Text) : WordNumbers.OfAll(name.Text))
            .Where(name => name != 0));
    }

    private static bool IsYear(ReadOnlySpan<char> word) => word is ['1', '9', _, _] or ['2', '0', _, _] && char.IsAsciiDigit(word[2]) && char.IsAsciiDigit(word[3]);

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
            for (var scanner = new WordScanner(name); scanner.MoveNext();)
            {
                var word = WordNumbers.Stem(name.AsSpan(scanner.Start..scanner.End), (int)scanner.Number);
                uses[word] = uses.GetValueOrDefault(word) + mentions;
            }
        }
    }

    private static int[] Ordered(IEnumerable<int> numbers)
    {
        int[] all = [.. numbers];
        Array.Sort(all);
        var count = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (i == 0 || all[i] != all[i - 1])
                all[count++] = all[i];
        }

        return count == all.Length ? all : all[..count];
    }

    /// <summary>A word of a report.</summary>
    private readonly record struct Word(int Number, int Stem, bool IsCommon, bool HasDigit, bool IsYear);
}
