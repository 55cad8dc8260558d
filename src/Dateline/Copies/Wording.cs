using System.Buffers;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>The words of an article's body as numbers, and where its sentences end.</summary>
/// <param name="Words">The number of each word, as <see cref="WordScanner"/> gives it.</param>
/// <param name="SentenceEnds">For each sentence the index behind its last word, ascending; the last is the number of words.</param>
/// <param name="Sentences">For each sentence a number by its words.</param>
/// <param name="Number">A number for all the words.</param>
internal readonly record struct Wording(uint[] Words, int[] SentenceEnds, ulong[] Sentences, ulong Number)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?…。！？।؟");
    private static readonly SearchValues<char> Closing = SearchValues.Create("\"'”’»)]");
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \n\r\t\u00A0");

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

    /// <summary>Whether the bodies have the same words.</summary>
    public bool HasWordsOf(Wording other) => Words.AsSpan().SequenceEqual(other.Words);
}
