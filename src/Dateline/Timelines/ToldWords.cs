using System.Collections.Immutable;
using System.Globalization;
using Dateline.Dates;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Timelines;

/// <summary>A word of a sentence, by which it is compared with what was told before.</summary>
/// <param name="Stem">What its forms share.</param>
/// <param name="Share">The share of texts of the general language that have it, 0 to 1.</param>
/// <param name="IsSpecific">Whether it is of a name or a number, and so says by itself of whom or how many.</param>
internal readonly record struct ToldWord(string Stem, double Share, bool IsSpecific);

/// <summary>The words of a sentence that tell what it is about, and the last day that it names.</summary>
/// <param name="Words">The words, each once.</param>
/// <param name="Last">The last day of the times that it names; null where one is open, and where it names none.</param>
internal sealed record ToldWords(ImmutableArray<ToldWord> Words, DateOnly? Last)
{
    private const double TooCommon = 0.2;

    /// <summary>The sentences of a report, in page order.</summary>
    public static IEnumerable<ToldWords> Of(AnnotatedArticle report, DateInterval published)
    {
        var text = report.Article.Text;
        var times = report.Times.Where(time => time.Kind is TimeKind.Date or TimeKind.Time).ToLookup(time => time.Sentence);
        var names = report.Names.Where(name => name.Kind != NameKind.Other).SelectMany(name => name.Mentions).ToLookup(mention => mention.Sentence, mention => mention.Words);
        var figures = report.Figures.ToLookup(figure => figure.Sentence);
        foreach (var sentence in report.Sentences)
        {
            var words = new Dictionary<string, ToldWord>(StringComparer.Ordinal);
            foreach (var number in figures[sentence.Index].SelectMany(figure => new[] { figure.Low, figure.High }))
                words.TryAdd(Written(number), new(Written(number), WordShares.Rare, IsSpecific: true));
            foreach (var token in sentence.Tokens)
            {
                // A day is not told by its words: "on Friday" is another each week, and a report names in full what was "today" when it was new.
                if (times[sentence.Index].Any(time => time.Words.Contains(token.Span)))
                    continue;
                var isNamed = names[sentence.Index].Any(name => name.Contains(token.Span));
                foreach (var word in FoldedWords.Of(text[token.Span]))
                {
                    var isNumber = char.IsAsciiDigit(word[0]);
                    if (isNumber && figures[sentence.Index].Any(figure => figure.Words.Contains(token.Span)))
                        continue;
                    if (word.Length < 2 && !isNumber && word[0] < 0x80 || WordShares.Of(word) is >= TooCommon)
                        continue;
                    var told = new ToldWord(WordStem.Of(word), WordShares.Of(word), isNamed || isNumber);
                    words.TryAdd(told.Stem, told);
                }
            }

            yield return new([.. words.Values], Latest(times[sentence.Index], published));
        }
    }

    /// <summary>"Twelve" and "12" are one number.</summary>
    private static string Written(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static DateOnly? Latest(IEnumerable<TimeExpression> times, DateInterval published)
    {
        DateOnly? last = null;
        foreach (var time in times)
        {
            if (TimeBounds.Resolve(time.Reading, published).Starts.Latest is not { } day)
                return null;
            last = last > day ? last : day;
        }

        return last;
    }
}
