using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Events;

/// <summary>Finds the claims that a fact check examines: what stands behind "Claim:" is nobody's report, and false where the next "Verdict:" says so.</summary>
internal static class FactCheckReader
{
    /// <summary>For each sentence, whether what it tells stands.</summary>
    public static Standing[] Read(ArticleText text, ImmutableArray<Sentence> sentences, DenialWords words)
    {
        var standings = new Standing[sentences.Length];
        var (from, to, passage) = (0, 0, -1);
        for (var i = 0; i < sentences.Length; i++)
        {
            var sentence = text.Page.AsSpan(sentences[i].Span.Start, sentences[i].Span.Length);
            if (Behind(sentence, words.ClaimLabels) is not null)
            {
                (from, to, passage) = (i, i + 1, sentences[i].Passage);
                standings[i] = Standing.Doubted;
            }
            else if (Behind(sentence, words.VerdictLabels) is { } verdict)
            {
                Array.Fill(standings, Judged(sentence[verdict..], words), from, to - from);
                (from, to, passage) = (i, i, -1);
            }
            else if (sentences[i].Passage == passage)
            {
                to = i + 1;
                standings[i] = Standing.Doubted;
            }
        }

        return standings;
    }

    private static Standing Judged(ReadOnlySpan<char> verdict, DenialWords words)
    {
        const int most = 3;
        foreach (var piece in Piece.Read(verdict.ToString(), new(0, verdict.Length)).Take(most))
        {
            if (words.False.Contains(piece.Word) || words.Hoaxes.Contains(piece.Word))
                return Standing.Denied;
            if (words.True.Contains(piece.Word))
                return Standing.Told;
        }

        return Standing.Doubted;
    }

    /// <summary>Where the words behind a label and its colon begin; null where a sentence opens with none.</summary>
    private static int? Behind(ReadOnlySpan<char> sentence, ImmutableArray<string> labels)
    {
        foreach (var label in labels)
        {
            if (sentence.Length > label.Length && sentence[label.Length] == ':' && sentence.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                return label.Length + 1;
        }

        return null;
    }
}
