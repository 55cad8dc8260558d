using Dateline.Articles;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>
/// What an article tells, without the paragraphs in which its site asks its readers for consent or money: two sites that have one notice have no report in common.
/// </summary>
/// <param name="Runs">The runs of the rest.</param>
/// <param name="Asking">How many words the notices have.</param>
internal sealed record OwnText(WordRuns Runs, int Asking)
{
    /// <summary>A longer paragraph is no notice, whatever it mentions: a text that lost its paragraphs is one.</summary>
    private const int LongestNotice = 120;

    /// <summary>Parts an article's text from its site's notices.</summary>
    public static OwnText Of(Article article, Wording wording)
    {
        var asking = new bool[wording.Words.Length];
        var (at, count) = (0, 0);
        foreach (var passage in article.Text.Passages)
        {
            if (!Wording.IsBody(passage))
                continue;
            var words = WordsOf(article.Text[passage.Span]);
            if (words is > 0 and <= LongestNotice && Walls.AsksReaders(PhraseSet.FoldPhrase(article.Text[passage.Span])))
            {
                asking.AsSpan(at, words).Fill(true);
                count += words;
            }

            at += words;
        }

        return new(new WordRuns(count == 0 ? wording.Words : [.. wording.Words.Where((_, i) => !asking[i])]), count);
    }

    private static int WordsOf(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var scanner = new WordScanner(text); scanner.MoveNext();)
            count++;
        return count;
    }
}
