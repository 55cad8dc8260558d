using System.Collections.Frozen;
using Dateline.Text;

namespace Dateline.Languages;

/// <summary>Phrases of any number of words, found in folded text by whole words: <see cref="Folding.Fold"/> both first.</summary>
public sealed class PhraseSet
{
    /// <summary>The phrases by their first word; those of scripts without spaces stand in <see cref="unspaced"/>.</summary>
    private readonly FrozenDictionary<string, string[]> byFirstWord;
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly string[] unspaced;

    /// <summary>Takes phrases as a table gives them; folds them.</summary>
    public PhraseSet(IEnumerable<string> phrases)
    {
        var folded = phrases.Select(p => FoldPhrase(p)).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        unspaced = [.. folded.Where(p => !p.Contains(' ') && Scripts.IsUnspaced(p[0]))];
        byFirstWord = folded.Except(unspaced, StringComparer.Ordinal)
            .GroupBy(p => FirstWord(p).ToString(), StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Length).ToArray(), StringComparer.Ordinal);
        lookup = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The length of the longest phrase that folded words begin with; 0 where none does.</summary>
    public int LengthAtStart(ReadOnlySpan<char> folded)
    {
        if (folded.Length == 0)
            return 0;
        if (lookup.TryGetValue(FirstWord(folded), out var candidates))
        {
            foreach (var phrase in candidates)
            {
                if (folded.StartsWith(phrase) && (folded.Length == phrase.Length || folded[phrase.Length] == ' '))
                    return phrase.Length;
            }
        }

        foreach (var phrase in unspaced)
        {
            if (folded.StartsWith(phrase))
                return phrase.Length;
        }

        return 0;
    }

    /// <summary>Whether folded words are one of the phrases and nothing else.</summary>
    public bool Is(ReadOnlySpan<char> folded) => folded.Length > 0 && LengthAtStart(folded) == folded.Length;

    /// <summary>Whether folded words begin with one of the phrases.</summary>
    public bool Begins(ReadOnlySpan<char> folded) => LengthAtStart(folded) > 0;

    /// <summary>Whether one of the phrases stands anywhere in folded words.</summary>
    public bool IsIn(ReadOnlySpan<char> folded) => CountIn(folded, 1) > 0;

    /// <summary>How many phrases stand in folded words, none overlapping another; counting stops at <paramref name="enough"/>.</summary>
    public int CountIn(ReadOnlySpan<char> folded, int enough)
    {
        var count = 0;
        foreach (var phrase in unspaced)
        {
            if (folded.Contains(phrase, StringComparison.Ordinal) && ++count == enough)
                return count;
        }

        var at = 0;
        while (at < folded.Length)
        {
            var length = LengthAtStart(folded[at..]);
            if (length > 0 && ++count == enough)
                return count;
            at += length;
            var gap = folded[at..].IndexOf(' ');
            if (gap < 0)
                break;
            at += gap + 1;
        }

        return count;
    }

    /// <summary>Folds words and puts <c>#</c> for every number, so that one phrase stands for all.</summary>
    public static string FoldPhrase(ReadOnlySpan<char> words)
    {
        var folded = Folding.Fold(words);
        if (!folded.AsSpan().ContainsAnyInRange('0', '9'))
            return folded;
        return string.Join(' ', folded.Split(' ').Select(w => w.AsSpan().ContainsAnyInRange('0', '9') && !w.AsSpan().ContainsAnyExceptInRange('0', '9') ? "#" : w));
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> words) => words.IndexOf(' ') is >= 0 and var gap ? words[..gap] : words;
}
