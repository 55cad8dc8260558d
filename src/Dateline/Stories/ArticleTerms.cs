using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Articles;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Stories;

/// <summary>The words by which an article is compared with others, and how much each counts in it.</summary>
internal sealed class ArticleTerms
{
    // What a report is about stands in its headline and first sentences; what follows is more and more background.
    private const double InHeadline = 2.5;
    private const double InLead = 2;
    private const double InBody = 1;
    private const double InBackground = 0.5;
    private const int LeadWords = 60;
    private const int BodyWords = 300;
    private const int MostWords = 1500;

    private readonly Dictionary<int, Counted> words = [];

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
    public ImmutableArray<SketchTerm> Terms
    {
        get
        {
            var terms = new SketchTerm[words.Count];
            var i = 0;
            foreach (var (word, counted) in words)
                terms[i++] = new(word, counted.Share, counted.Count, counted.Leading, IsName(counted));
            Array.Sort(Array.ConvertAll(terms, term => term.Word), terms);
            return ImmutableCollectionsMarshal.AsImmutableArray(terms);
        }
    }

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
            for (var scanner = new WordScanner(word); scanner.MoveNext();)
                Add(word[scanner.Start..scanner.End], (int)scanner.Number, char.IsUpper(word[0]), isHeadline, begins, read);
            begins = false;
            i = end;
        }

        return read;
    }

    private void Add(ReadOnlySpan<char> word, int number, bool hasCapital, bool isHeadline, bool begins, int place)
    {
        if (word is [< (char)0x80] || WordNumbers.IsCommon(number))
            return;
        var stem = WordNumbers.Stem(word, number);
        ref var counted = ref CollectionsMarshal.GetValueRefOrAddDefault(words, stem, out var isKnown);
        if (!isKnown)
            counted.Share = WordNumbers.Share(stem);
        var count = isHeadline ? InHeadline : place <= LeadWords ? InLead : place <= BodyWords ? InBody : InBackground;
        counted.Count += count;
        if (isHeadline || place <= LeadWords)
            counted.Leading += count;

        // In headlines and at the start of a sentence every word may have a capital.
        if (!isHeadline && !begins)
        {
            counted.Inside++;
            if (hasCapital)
                counted.Capitals++;
        }
        else if (!isHeadline && hasCapital)
        {
            counted.Opening++;
        }
    }

    /// <summary>Takes a plural's ending off: outlets differ in "talk" and "talks".</summary>
    public static string Stem(string word) =>
        word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;

    private static bool IsName(Counted word) => word.Inside > 0 ? 2 * word.Capitals > word.Inside : word.Opening > 0 && word.Share <= WordShares.Rare;

    /// <param name="Share">The share of all texts that have the word.</param>
    /// <param name="Count">How often, weighted by where.</param>
    /// <param name="Leading">The same, of headline and first sentences alone.</param>
    /// <param name="Capitals">How often with a capital where no sentence begins.</param>
    /// <param name="Inside">How often where no sentence begins.</param>
    /// <param name="Opening">How often with a capital where a sentence begins.</param>
    private record struct Counted(double Share, double Count, double Leading, int Capitals, int Inside, int Opening);
}
