using System.Collections.Frozen;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Stories;

/// <summary>Numbers in the place of words, and what is known of a word by its number, so that reports are compared without taking words out of them.</summary>
/// <remarks>Two words share a number once in four billion pairs.</remarks>
internal static class WordNumbers
{
    /// <summary>A word that this share of all texts has tells nothing of the matter.</summary>
    private const double TooCommon = 0.2;

    private static readonly FrozenDictionary<int, double> Shares = WordShares.All.DistinctBy(word => Of(word.Key)).ToFrozenDictionary(word => Of(word.Key), word => word.Value);
    private static readonly FrozenDictionary<int, int> Months = Shortened(Lexicon.English.Times.Months.Keys.Where(word => word != "may"));
    private static readonly FrozenDictionary<int, int> Weekdays = Shortened(Lexicon.English.Times.Weekdays.Keys);

    /// <summary>The number of the first word of a text, which is the same however it is written: in capitals, with accents.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var scanner = new WordScanner(text);
        return scanner.MoveNext() ? (int)scanner.Number : 0;
    }

    /// <summary>The number of the last word of a text; 0 where there is none.</summary>
    public static int OfLast(ReadOnlySpan<char> text)
    {
        var last = 0;
        for (var scanner = new WordScanner(text); scanner.MoveNext();)
            last = (int)scanner.Number;
        return last;
    }

    /// <summary>The number of all words of a text together.</summary>
    public static int OfAll(ReadOnlySpan<char> text)
    {
        var all = 0;
        for (var scanner = new WordScanner(text); scanner.MoveNext();)
            all = all == 0 ? (int)scanner.Number : OfPair(all, (int)scanner.Number);
        return all;
    }

    /// <summary>The number of a word without the ending of a plural, as <see cref="ArticleTerms.Stem"/> takes it off.</summary>
    /// <param name="word">The word as it is written.</param>
    /// <param name="number">Its number.</param>
    public static int Stem(ReadOnlySpan<char> word, int number) =>
        word.Length > 3 && word[^1] is 's' or 'S' && word[^2] is not ('s' or 'S' or 'u' or 'U' or 'i' or 'I') ? Of(word[..^1]) : number;

    /// <summary>The number of two words that stand side by side.</summary>
    public static int OfPair(int one, int other)
    {
        var mixed = ((ulong)(uint)one << 32 | (uint)other) * 0x9E3779B97F4A7C15;
        return (int)((mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9 >> 32);
    }

    /// <summary>The share of all texts, 0 to 1, that have a word.</summary>
    public static double Share(int word) => Shares.GetValueOrDefault(word, WordShares.Rare);

    /// <summary>Whether so many texts have a word that it tells nothing of the matter.</summary>
    public static bool IsCommon(int word) => Share(word) >= TooCommon;

    /// <summary>The month that a word names, in full or short, as a number; null where it names none, or may be no month.</summary>
    public static int? Month(int word) => Months.TryGetValue(word, out var month) ? month : null;

    /// <summary>The same for days of the week.</summary>
    public static int? Weekday(int word) => Weekdays.TryGetValue(word, out var day) ? day : null;

    private static FrozenDictionary<int, int> Shortened(IEnumerable<string> words) => words.ToFrozenDictionary(word => Of(word), word => Of(word.AsSpan(0, 3)));
}
