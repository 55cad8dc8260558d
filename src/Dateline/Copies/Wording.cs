using System.Buffers;
using Dateline.Articles;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>The words of an article's body as numbers, and where its sentences end.</summary>
/// <param name="Words">The number of each word, as <see cref="WordScanner"/> gives it.</param>
/// <param name="SentenceEnds">For each sentence the index behind its last word, ascending; the last is the number of words.</param>
internal readonly record struct Wording(uint[] Words, int[] SentenceEnds)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?…。！？।؟");
    private static readonly SearchValues<char> Closing = SearchValues.Create("\"'”’»)]");
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \n\r\t\u00A0");

    /// <summary>The words of the paragraphs and subheads.</summary>
    public static Wording Of(Article article)
    {
        var words = new List<uint>(article.Text.Page.Length / 5);
        var ends = new List<int>();
        foreach (var passage in article.Text.Passages)
        {
            if (IsBody(passage))
                Read(article.Text[passage.Span], words, ends);
        }

        return new([.. words], [.. ends]);
    }

    /// <summary>Whether a passage is of the words that are compared.</summary>
    public static bool IsBody(Passage passage) => passage.Kind is PassageKind.Paragraph or PassageKind.Subhead;

    /// <summary>Whether a sentence ends between two words: a mark with white space or nothing behind it.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> between)
    {
        var mark = between.IndexOfAny(Marks);
        return mark >= 0 && (between[mark] >= 0x80 || !between[(mark + 1)..].ContainsAnyExcept(Closing) || between[(mark + 1)..].ContainsAny(Spaces));
    }

    /// <summary>The words of the sentences that are not stock.</summary>
    public uint[] Without(ReadOnlySpan<bool> stock)
    {
        if (!stock.Contains(true))
            return Words;
        var left = new List<uint>(Words.Length);
        for (var (i, start) = (0, 0); i < SentenceEnds.Length; start = SentenceEnds[i++])
        {
            if (!stock[i])
                left.AddRange(Words.AsSpan(start, SentenceEnds[i] - start));
        }

        return [.. left];
    }

    /// <summary>A number for the words of a sentence.</summary>
    public ulong SentenceNumber(int sentence)
    {
        var start = sentence == 0 ? 0 : SentenceEnds[sentence - 1];
        var number = 0UL;
        foreach (var word in Words.AsSpan(start, SentenceEnds[sentence] - start))
            number = WordRuns.Mix(number ^ word);
        return number;
    }

    /// <summary>Whether the bodies have the same words.</summary>
    public bool HasWordsOf(Wording other) => Words.AsSpan().SequenceEqual(other.Words);

    /// <summary>A number for all the words.</summary>
    public ulong Number()
    {
        var number = 0UL;
        foreach (var word in Words)
            number = (number ^ word) * 0x9E3779B97F4A7C15UL + 1;
        return WordRuns.Mix(number);
    }

    private static void Read(ReadOnlySpan<char> text, List<uint> words, List<int> ends)
    {
        var scanner = new WordScanner(text);
        var last = -1;
        while (scanner.MoveNext())
        {
            if (last >= 0 && scanner.Start - last > 1 && EndsSentence(text[last..scanner.Start]))
                ends.Add(words.Count);
            words.Add(scanner.Number);
            last = scanner.End;
        }

        if (last >= 0)
            ends.Add(words.Count);
    }
}
