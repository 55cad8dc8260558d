using System.Globalization;
using Dateline.Articles;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>A few words of an article that stand in the place of others in a text that otherwise agrees.</summary>
/// <param name="article">The article.</param>
/// <param name="words">The words, at least one.</param>
internal readonly ref struct Slot(Article article, ReadOnlySpan<ToldWord> words)
{
    /// <summary>In a slot of so many words a number may be spelt out or be none ("two", "flat").</summary>
    private const int Short = 3;

    /// <summary>A name whose beginning is so long and stands for it is its short form: Corp, Corporation.</summary>
    private const int ShortForm = 3;

    /// <summary>A name of more words is a sentence in capitals.</summary>
    private const int LongestName = 4;

    /// <summary>Of shorter words one letter may make two names: Iran, Iraq.</summary>
    private const int LongName = 6;

    /// <summary>So many digits behind a point or comma are a group of a longer number.</summary>
    private const int Group = 3;

    private readonly ReadOnlySpan<ToldWord> words = words;

    /// <summary>Where the words stand in the page's text.</summary>
    public TextSpan Span => TextSpan.FromBounds(words[0].Span.Start, words[^1].Span.End);

    /// <summary>How many names of the one stand in the place of others.</summary>
    public static int ExchangedNames(Slot old, Slot @new)
    {
        var (left, come) = (old.Names(), @new.Names());
        return left.Count == 0 || come.Count == 0 ? 0
            : Math.Min(left.Count(name => !come.Exists(o => IsShortFormOf(name, o))), come.Count(name => !left.Exists(o => IsShortFormOf(name, o))));
    }

    /// <summary>How many numbers stand in the place of others; one that words stand for in the other text, such as "two" or "flat", counts too.</summary>
    public static int ExchangedNumbers(Slot old, Slot @new)
    {
        var (left, come) = (old.Numbers(), @new.Numbers());
        if (left.Count == 0 || come.Count == 0)
            return left.Count + come.Count > 0 && old.words.Length <= Short && @new.words.Length <= Short ? 1 : 0;
        return Math.Min(left.Except(come).Count(), come.Except(left).Count());
    }

    /// <summary>
    /// Whether both are nothing but numbers, in digits or, where the language's table has them, in words, and each has one that the other lacks.
    /// 1,200 and 1200 are one; what "12.1 mln" comes to beside 12,141,000 is not judged.
    /// </summary>
    public static bool AreOtherNumbers(Slot old, Slot @new)
    {
        var (left, come) = (old.Written(), @new.Written());
        return left.Count > 0 && come.Count > 0 && left.Except(come, StringComparer.Ordinal).Any() && come.Except(left, StringComparer.Ordinal).Any();
    }

    /// <summary>Whether both are a name and nothing else, and not two spellings of one.</summary>
    public static bool AreOtherNames(Slot old, Slot @new) =>
        old.Name() is { } left && @new.Name() is { } come && ExchangedNames(old, @new) > 0
        && !Initials(left).SequenceEqual(come.Replace(" ", "", StringComparison.Ordinal))
        && !Initials(come).SequenceEqual(left.Replace(" ", "", StringComparison.Ordinal)) && !AreSpellings(left, come);

    /// <summary>Whether one letter more, less, other or in another place is all that parts two long words.</summary>
    private static bool AreSpellings(string one, string other)
    {
        if (Math.Min(one.Length, other.Length) < LongName || Math.Abs(one.Length - other.Length) > 1)
            return false;
        var start = one.AsSpan().CommonPrefixLength(other);
        var left = one.AsSpan(start);
        var come = other.AsSpan(start);
        var behind = left[Math.Min(1, left.Length)..];
        var itsBehind = come[Math.Min(1, come.Length)..];
        return behind.SequenceEqual(itsBehind) || behind.SequenceEqual(come) || left.SequenceEqual(itsBehind)
            || left.Length > 1 && come.Length > 1 && left[0] == come[1] && left[1] == come[0] && left[2..].SequenceEqual(come[2..]);
    }

    private static IEnumerable<char> Initials(string name) => name.Split(' ').Select(word => word[0]);

    private static bool IsShortFormOf(string one, string other)
    {
        var (small, large) = one.Length <= other.Length ? (one, other) : (other, one);
        return small == large || small.Length >= ShortForm && large.StartsWith(small, StringComparison.Ordinal);
    }

    private List<string> Names()
    {
        var names = new List<string>();
        foreach (var word in words)
        {
            if (word.Telling == Telling.Name && Folding.Fold(article.Text[word.Span]) is var name && !names.Contains(name))
                names.Add(name);
        }

        return names;
    }

    private List<ulong> Numbers()
    {
        var numbers = new List<ulong>();
        foreach (var word in words)
        {
            if (word.Telling != Telling.Number)
                continue;
            if (word.IsGlued && numbers.Count > 0)
                numbers[^1] = WordRuns.Mix(numbers[^1] ^ word.Number);
            else
                numbers.Add(word.Number);
        }

        return numbers;
    }

    /// <summary>The words, folded, if all of them are written as names are; else null.</summary>
    private string? Name()
    {
        var name = "";
        foreach (var word in words)
        {
            if (word.Telling != Telling.Name)
                return null;
            name += (name.Length > 0 ? " " : "") + Folding.Fold(article.Text[word.Span]);
        }

        return words.Length <= LongestName ? name : null;
    }

    /// <summary>The numbers as they are written, in digits where words tell which: "two" is 2, 1,200 is 1200; none where another word is among them.</summary>
    private List<string> Written()
    {
        var numbers = new List<string>();
        var spelt = Lexicon.For(article.Language).Times.Numbers;
        var (last, tens) = (0, 0);
        foreach (var word in words)
        {
            var written = article.Text[word.Span];
            var value = 0;
            if (word.Telling == Telling.Number && word.IsGlued && numbers.Count > 0)
                numbers[^1] += string.Concat(word.Span.Length == Group && article.Text.Page[last] is '.' or ',' ? "" : article.Text.Page.AsSpan(last, 1), written);
            else if (word.Telling == Telling.Number)
                numbers.Add(written.ToString());
            else if (Folding.Fold(written) is { Length: > 1 } folded && spelt.TryGetValue(folded, out value))
                numbers.Add(value.ToString(CultureInfo.InvariantCulture));
            else
                return [];

            // "Twenty-three" is two words.
            if (tens > 0 && value is > 0 and < 10)
            {
                numbers.RemoveAt(numbers.Count - 1);
                numbers[^1] = (tens + value).ToString(CultureInfo.InvariantCulture);
            }

            tens = value is >= 20 and < 100 && value % 10 == 0 ? value : 0;
            last = word.Span.End;
        }

        return [.. numbers.Select(number => number.EndsWith(".0", StringComparison.Ordinal) ? number[..^2] : number)];
    }
}
