using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Sentences;

/// <summary>Cuts the passages of an article into sentences and tokens.</summary>
public static class SentenceSplitter
{
    // A page without stops, as a table that lost its markup, must not become one sentence of a million words
    // to every step that looks at pairs of words.
    private const int LongestSentence = 600;

    /// <summary>The sentences of all passages, in page order.</summary>
    /// <remarks>A closing quotation mark or bracket belongs to the sentence that it follows. A headline or caption needs no stop.</remarks>
    public static ImmutableArray<Sentence> Split(ArticleText text, Lexicon lexicon) => Split(text, lexicon, int.MaxValue, out _);

    /// <summary>The sentences among the first words and marks of all passages; one that is not whole is left out.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="lexicon">The words of its language.</param>
    /// <param name="mostTokens">How many words and marks are read.</param>
    /// <param name="isCut">Whether there were more.</param>
    internal static ImmutableArray<Sentence> Split(ArticleText text, Lexicon lexicon, int mostTokens, out bool isCut)
    {
        isCut = false;
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var tokens = new List<Token>();
        for (var passage = 0; passage < text.Passages.Length && !isCut; passage++)
        {
            if (text.Passages[passage].Kind == PassageKind.Post)
                continue;
            tokens.Clear();
            var reader = new Tokenizer(text.Page, text.Passages[passage].Span, lexicon.Sentences);
            while (reader.Next(out var token))
            {
                if (tokens.Count == mostTokens)
                {
                    isCut = true;
                    break;
                }

                tokens.Add(token);
            }

            mostTokens -= tokens.Count;
            var end = new SentenceEnd(text.Page, tokens, lexicon);
            var first = 0;
            for (var i = 0; i < tokens.Count; i++)
            {
                // What is cut off in mid-sentence might say the opposite of the whole.
                if (isCut && i + 1 == tokens.Count || i + 1 < tokens.Count && i - first < LongestSentence && !end.IsAfter(i, first))
                    continue;
                var span = TextSpan.FromBounds(tokens[first].Span.Start, tokens[i].Span.End);
                sentences.Add(new(sentences.Count, span, passage, text.Passages[passage].Kind, [.. tokens[first..(i + 1)]]));
                first = i + 1;
            }
        }

        return sentences.ToImmutable();
    }
}
