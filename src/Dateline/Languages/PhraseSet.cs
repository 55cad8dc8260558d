using Dateline.Text;

namespace Dateline.Languages;

/// <summary>Phrases of any number of words, found in folded text by whole words: <see cref="Folding.Fold"/> both first.</summary>
public sealed class PhraseSet
{
    private const int Openings = 4096;

    /// <summary>The first letter of a script without spaces.</summary>
    private const char FirstUnspaced = '\u0E00';

    /// <summary>The phrases by their first word; those of scripts without spaces stand in <see cref="unspaced"/>.</summary>
    private readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> byFirstWord;
    private readonly string[] unspaced;

    /// <summary>A bit for every three letters that phrases begin with: most words begin with none of them, and need not be looked up.</summary>
    private readonly ulong[] openings = new ulong[Openings / 64];

    /// <summary>Takes phrases as a table gives them; folds them.</summary>
    public PhraseSet(IEnumerable<string> phrases)
    {
        var folded = phrases.Select(p => FoldPhrase(p)).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        unspaced = [.. folded.Where(p => !p.Contains(' ') && Scripts.IsUnspaced(p[0]))];
        byFirstWord = folded.Except(unspaced, StringComparer.Ordinal)
            .GroupBy(p => FirstWord(p).ToString(), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Length).ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var phrase in folded)
        {
            var opening = Opening(phrase);
            openings[opening >> 6] |= 1UL << (opening & 63);
        }
    }

    /// <summary>The length of the longest phrase that folded words begin with; 0 where none does.</summary>
    public int LengthAtStart(ReadOnlySpan<char> folded)
    {
        if (folded.Length == 0)
            return 0;
        var opening = Opening(folded);
        if ((openings[opening >> 6] & 1UL << (opening & 63)) != 0 && byFirstWord.TryGetValue(FirstWord(folded), out var candidates))
        {
            foreach (var phrase in candidates)
            {
                if (folded.StartsWith(phrase) && (folded.Length == phrase.Length || folded[phrase.Length] == ' '))
                    return phrase.Length;
            }
        }

        foreach (var phrase in folded[0] < FirstUnspaced ? [] : unspaced)
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
        foreach (var phrase in unspaced.Length == 0 || !folded.ContainsAnyInRange(FirstUnspaced, char.MaxValue) ? [] : unspaced)
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
        Span<char> few = stackalloc char[Folding.ShortLength];
        if (words.Length <= Folding.ShortLength && Folding.TryFold(words, few, out var length))
            return WithoutNumbers(few[..length]).ToString();
        var folded = Folding.Fold(words).ToCharArray();
        return WithoutNumbers(folded).ToString();
    }

    /// <summary>Puts <c>#</c> for every number, in place.</summary>
    private static Span<char> WithoutNumbers(Span<char> folded)
    {
        if (!folded.ContainsAnyInRange('0', '9'))
            return folded;
        var kept = 0;
        for (var at = 0; at < folded.Length;)
        {
            var gap = folded[at..].IndexOf(' ');
            var word = folded.Slice(at, gap < 0 ? folded.Length - at : gap);
            at += word.Length + 1;
            if (!word.ContainsAnyExceptInRange('0', '9'))
            {
                folded[kept++] = '#';
            }
            else
            {
                word.CopyTo(folded[kept..]);
                kept += word.Length;
            }

            if (gap >= 0)
                folded[kept++] = ' ';
        }

        return folded[..kept];
    }

    /// <summary>The bit of the first three letters; what follows a space does not count, as a phrase may end before it.</summary>
    private static int Opening(ReadOnlySpan<char> words)
    {
        var second = words.Length > 1 ? words[1] : ' ';
        var third = second != ' ' && words.Length > 2 ? words[2] : ' ';
        return ((words[0] * 37 + second) * 37 + third) & (Openings - 1);
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> words) => words.IndexOf(' ') is >= 0 and var gap ? words[..gap] : words;
}
