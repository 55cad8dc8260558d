using System.Collections.Frozen;
using Dateline.Text;

namespace Dateline.Languages;

/// <summary>Phrases of any number of words, each with what it stands for, found among pieces.</summary>
internal sealed class PiecePhrases<T>
{
    private readonly FrozenDictionary<string, (string[] Words, T Value)[]> byFirst;

    /// <summary>Takes phrases as a table gives them.</summary>
    public PiecePhrases(IEnumerable<KeyValuePair<string, T>> phrases) =>
        byFirst = phrases
            .Select(phrase => (Words: Piece.Read(phrase.Key, new(0, phrase.Key.Length)).Select(piece => piece.Word).ToArray(), phrase.Value))
            .GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The longest phrase that begins at a piece, and the piece after it; null for none.</summary>
    public (T Value, int End)? At(Piece[] pieces, int at)
    {
        if (at >= pieces.Length || !byFirst.TryGetValue(pieces[at].Word, out var candidates))
            return null;
        foreach (var (words, value) in candidates)
        {
            if (at + words.Length <= pieces.Length && Matches(pieces.AsSpan(at, words.Length), words))
                return (value, at + words.Length);
        }

        return null;
    }

    private static bool Matches(ReadOnlySpan<Piece> pieces, string[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (pieces[i].Word != words[i])
                return false;
        }

        return true;
    }
}
