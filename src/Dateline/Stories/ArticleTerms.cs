using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Stories;

/// <summary>The words by which an article is compared with others, and how much each counts in it.</summary>
internal sealed class ArticleTerms
{
    /// <summary>A word that this share of all texts has tells nothing of the matter.</summary>
    private const double TooCommon = 0.2;

    // What a report is about stands in its headline and first sentences; what follows is more and more background.
    private const double InHeadline = 2.5;
    private const double InLead = 2;
    private const double InBody = 1;
    private const double InBackground = 0.5;
    private const int LeadWords = 60;
    private const int BodyWords = 300;
    private const int MostWords = 1500;

    private readonly Dictionary<string, Counted> words = new(StringComparer.Ordinal);

    public ArticleTerms(Article article)
    {
        // The headline of an article that came already cut out may stand nowhere in its text.
        var text = article.Text;
        Read(article.Headline, isHeadline: true, 0);

        var read = 0;
        foreach (var passage in text.Passages)
        {
            if (passage.Kind is PassageKind.Paragraph or PassageKind.Subhead && read < MostWords)
                read = Read(text[passage.Span], isHeadline: false, read);
        }
    }

    /// <summary>The terms, by ascending number.</summary>
    public ImmutableArray<SketchTerm> Terms =>
    [
        .. words
            .Select(w => new SketchTerm(ReportSketch.NumberOf(w.Key), WordShares.Of(w.Key), w.Value.Count, w.Value.Leading, IsName(w)))
            .OrderBy(term => term.Word),
    ];

    private int Read(ReadOnlySpan<char> text, bool isHeadline, int before)
    {
        var begins = true;
        var read = before;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                begins |= text[i] is '.' or '!' or '?' or ':' or '"' or '“' or '\n';
                i++;
                continue;
            }

            var end = i + 1;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;
            var word = text[i..end];
            read++;
            foreach (var folded in FoldedWords.Of(word))
                Add(folded, word, isHeadline, begins, read);
            begins = false;
            i = end;
        }

        return read;
    }

    private void Add(string folded, ReadOnlySpan<char> word, bool isHeadline, bool begins, int place)
    {
        if (folded.Length < 2 && folded[0] < 0x80 || WordShares.Of(folded) >= TooCommon)
            return;
        var term = Stem(folded);
        var counted = words.GetValueOrDefault(term);
        var count = isHeadline ? InHeadline : place <= LeadWords ? InLead : place <= BodyWords ? InBody : InBackground;
        counted.Count += count;
        if (isHeadline || place <= LeadWords)
            counted.Leading += count;

        // In headlines and at the start of a sentence every word may have a capital.
        if (!isHeadline && !begins)
        {
            counted.Inside++;
            if (char.IsUpper(word[0]))
                counted.Capitals++;
        }
        else if (!isHeadline && char.IsUpper(word[0]))
        {
            counted.Opening++;
        }

        words[term] = counted;
    }

    /// <summary>Takes a plural's ending off: outlets differ in "talk" and "talks".</summary>
    public static string Stem(string word) =>
        word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;

    private static bool IsName(KeyValuePair<string, Counted> word) => word.Value.Inside > 0
        ? 2 * word.Value.Capitals > word.Value.Inside
        : word.Value.Opening > 0 && WordShares.Of(word.Key) <= WordShares.Rare;

    /// <param name="Count">How often, weighted by where.</param>
    /// <param name="Leading">The same, of headline and first sentences alone.</param>
    /// <param name="Capitals">How often with a capital where no sentence begins.</param>
    /// <param name="Inside">How often where no sentence begins.</param>
    /// <param name="Opening">How often with a capital where a sentence begins.</param>
    private record struct Counted(double Count, double Leading, int Capitals, int Inside, int Opening);
}
