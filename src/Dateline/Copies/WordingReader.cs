using Dateline.Articles;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>Reads the wordings of articles one after the other; what it needs for that it keeps from one to the next.</summary>
internal sealed class WordingReader
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15UL;

    private readonly List<int> ends = [];
    private readonly List<ulong> sentences = [];
    private uint[] words = new uint[1024];
    private int count;
    private ulong whole;

    /// <summary>The words of the paragraphs and subheads.</summary>
    public Wording Read(Article article)
    {
        (count, whole) = (0, 0);
        ends.Clear();
        sentences.Clear();
        foreach (var passage in article.Text.Passages)
        {
            if (Wording.IsBody(passage))
                Read(article.Text[passage.Span]);
        }

        return new(words[..count], [.. ends], [.. sentences], WordRuns.Mix(whole));
    }

    private void Read(ReadOnlySpan<char> text)
    {
        // No word is shorter than a letter.
        if (count + text.Length > words.Length)
            Array.Resize(ref words, Math.Max(count + text.Length, 2 * words.Length));
        var scanner = new WordScanner(text);
        var (last, sentence) = (-1, 0UL);
        while (scanner.MoveNext())
        {
            if (last >= 0 && scanner.Start - last > 1 && Wording.EndsSentence(text[last..scanner.Start]))
            {
                End(sentence);
                sentence = 0;
            }

            var word = scanner.Number;
            words[count++] = word;
            sentence = (sentence ^ word) * Multiplier + 1;
            whole = (whole ^ word) * Multiplier + 1;
            last = scanner.End;
        }

        if (last >= 0)
            End(sentence);
    }

    private void End(ulong sentence)
    {
        ends.Add(count);
        sentences.Add(WordRuns.Mix(sentence));
    }
}
