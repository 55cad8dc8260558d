using System.Text;
using System.Text.Json;
using Dateline.Pages;
using Dateline.Quotes;
using Dateline.Text;

namespace Dateline.Lab.Quality.Quotes;

/// <summary>Scores which words between quotation marks are told as speech, and who is said to say them.</summary>
internal static class QuoteScorer
{
    /// <summary>Reads a passage as <c>dateline annotate</c> reads an article, and compares its quotes with those wanted.</summary>
    public static QuoteScore Score(QuotePassage passage)
    {
        var page = Read(passage);
        return Compare(passage, page.Text, [.. NewsReader.Read(page).Articles.SelectMany(Told)]);
    }

    /// <summary>The passage as a page that holds an article already cut out, with a paragraph to each line.</summary>
    public static Page Read(QuotePassage passage)
    {
        var text = passage.Text.Replace("\n", "\n\n", StringComparison.Ordinal);
        var line = JsonSerializer.Serialize(new { id = passage.Id, article = true, title = "", text, language = "en" }, JsonSerializerOptions.Web);
        return PageReader.Read(new PageSource { Path = "quotes.jsonl", Bytes = Encoding.UTF8.GetBytes(line) }).Single();
    }

    /// <summary>Compares what is told with what is wanted, word by word.</summary>
    /// <param name="passage">The passage with the quotes wanted.</param>
    /// <param name="text">Its text as it was read, in which the quotes that are told stand.</param>
    /// <param name="told">The quotes that are told.</param>
    public static QuoteScore Compare(QuotePassage passage, string text, IReadOnlyList<ToldQuote> told)
    {
        var speakers = passage.Quotes.Select(quote => quote.Speaker).OfType<string>().Distinct().ToList();
        var misses = new List<QuoteMiss>();
        var (wanted, found, right) = (0, 0, 0);
        var spoken = new List<TextSpan>();
        foreach (var quote in passage.Quotes)
        {
            var stands = WhereMarked(text, quote.Words);
            var over = stands is { } span ? told.Where(one => one.Words.Overlaps(span)).ToList() : [];
            if (stands is { } place)
                spoken.Add(place);
            var (words, shown, well) = (Scripts.CountWords(quote.Words), Shared(over), 0);
            if (quote.Speaker is { } speaker)
            {
                well = Shared(over.Where(one => one.Speaker is { } name && SpeakerNames.IsRight(name, speaker, speakers)));
                (wanted, found, right) = (wanted + words, found + shown, right + well);
            }

            if (quote.Speaker is null ? over.Exists(one => one.Speaker is not null) : well < words)
                misses.Add(new(quote, [.. over.Select(Shown)]));

            int Shared(IEnumerable<ToldQuote> quotes) => quotes.Sum(one => Scripts.CountWords(Overlap(text, one.Words, stands!.Value)));
        }

        misses.AddRange(told.Where(one => !spoken.Exists(one.Words.Overlaps)).Select(one => new QuoteMiss(null, [Shown(one)])));
        var taken = passage.NotSpeech.Select(words => WhereMarked(text, words))
            .Select(place => told.Where(one => place is { } span && one.Words.Overlaps(span) && !spoken.Exists(quote => quote.Overlaps(span))).ToList())
            .Where(over => over.Count > 0).ToList();
        return new(passage)
        {
            Wanted = wanted,
            Found = found,
            Attributed = told.Where(one => one.Speaker is not null).Sum(one => Scripts.CountWords(text.AsSpan(one.Words.Start, one.Words.Length))),
            Right = right,
            Taken = taken.Count,
            TakenWithSpeaker = taken.Count(over => over.Exists(one => one.Speaker is not null)),
            Misses = [.. misses],
        };

        (string Words, string? Speaker) Shown(ToldQuote one) => (text.Substring(one.Words.Start, one.Words.Length), one.Speaker);
    }

    /// <summary>The scores of a set by the names of their floors.</summary>
    public static IEnumerable<(string Name, double Score)> Measures(string set, IReadOnlyList<QuoteScore> scores)
    {
        yield return ($"{set} precision", Share(scores.Sum(score => score.Right), scores.Sum(score => score.Attributed)));
        yield return ($"{set} coverage", Share(scores.Sum(score => score.Right), scores.Sum(score => score.Wanted)));
        var others = scores.Sum(score => score.Passage.NotSpeech.Length);
        if (others > 0)
            yield return ($"{set} not speech left alone", Share(others - scores.Sum(score => score.Taken), others));
    }

    /// <summary>Prints the scores of a set.</summary>
    public static void Print(TextWriter to, IReadOnlyList<QuoteScore> scores)
    {
        var (wanted, found) = (scores.Sum(score => score.Wanted), scores.Sum(score => score.Found));
        var (attributed, right) = (scores.Sum(score => score.Attributed), scores.Sum(score => score.Right));
        to.WriteLine($"passages {scores.Count}, quotes {scores.Sum(score => score.Passage.Quotes.Length)}");
        to.WriteLine($"words wanted {wanted}, of these told as speech {found}; words told with a speaker {attributed}; with the right one {right}");
        to.WriteLine(FormattableString.Invariant($"precision {Share(right, attributed):0.0}  coverage {Share(right, wanted):0.0}"));
        var others = scores.Sum(score => score.Passage.NotSpeech.Length);
        if (others > 0)
            to.WriteLine($"no speech {others}, told as speech {scores.Sum(score => score.Taken)}, with a speaker {scores.Sum(score => score.TakenWithSpeaker)}");
    }

    /// <summary>Prints every passage with misses, and under it what was wanted and what is told.</summary>
    public static void PrintMisses(TextWriter to, IEnumerable<QuoteScore> scores)
    {
        foreach (var score in scores.Where(score => score.Misses.Length > 0))
        {
            to.WriteLine();
            to.WriteLine($"{score.Passage.Id}: {score.Passage.Text}");
            foreach (var (wanted, told) in score.Misses)
            {
                to.WriteLine($"  wanted {(wanted is null ? "no speech" : $"[{wanted.Words}] {wanted.Speaker ?? "nobody"}")}");
                foreach (var (words, speaker) in told.DefaultIfEmpty(("", null)))
                    to.WriteLine($"  told   {(words.Length == 0 ? "nothing" : $"[{words}] {speaker ?? "nobody"}")}");
            }
        }
    }

    /// <summary>The quotes of an article between marks, with their speakers as they are shown.</summary>
    private static IEnumerable<ToldQuote> Told(AnnotatedArticle article) => article.Quotes.Where(quote => quote.Kind != QuoteKind.Reported)
        .Select(quote => new ToldQuote(quote.Words, quote.Speaker is not { } speaker ? null
            : speaker.Name?.Text ?? (speaker.Naming is { } words ? article.Article.Text.Words(words) : null)));

    /// <summary>Where words stand right behind a quotation mark, else where they stand at all; null where they do not.</summary>
    private static TextSpan? WhereMarked(string text, string words)
    {
        var first = text.IndexOf(words, StringComparison.Ordinal);
        for (var at = first; at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && "\"“„‘‚'«‹".Contains(text[at - 1], StringComparison.Ordinal))
                return new(at, words.Length);
        }

        return first < 0 ? null : new(first, words.Length);
    }

    private static ReadOnlySpan<char> Overlap(string text, TextSpan one, TextSpan other)
    {
        var start = Math.Max(one.Start, other.Start);
        return text.AsSpan(start, Math.Min(one.End, other.End) - start);
    }

    private static double Share(int part, int whole) => whole == 0 ? 100 : 100.0 * part / whole;
}
