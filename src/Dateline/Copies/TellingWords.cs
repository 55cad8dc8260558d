using System.Collections.Frozen;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>The names and numbers of a text. A form filled in anew each week keeps its sentences and changes these; a reprint keeps these too.</summary>
internal static class TellingWords
{
    /// <summary>The words with a digit, and those with a capital letter where no sentence begins; folded.</summary>
    public static FrozenSet<string> Of(ReadOnlySpan<char> text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var begins = true;
        var i = 0;
        while (i < text.Length)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                begins |= !char.IsWhiteSpace(text[i]) && text[i] is not (',' or '-' or '\'' or '’') || text[i] == '\n';
                i++;
                continue;
            }

            var end = i + 1;
            while (end < text.Length && IsInside(text, end))
                end++;
            var word = text[i..end];
            if (word.ContainsAnyInRange('0', '9') || char.IsUpper(word[0]) && !begins)
                found.Add(Folding.Fold(word));
            begins = false;
            i = end;
        }

        return found.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The share of the smaller set that stands in the larger, 0 to 1; 1 where one is empty.</summary>
    public static double Agreement(FrozenSet<string> one, FrozenSet<string> other)
    {
        var (small, large) = one.Count <= other.Count ? (one, other) : (other, one);
        return small.Count == 0 ? 1 : small.Count(large.Contains) / (double)small.Count;
    }

    private static bool IsInside(ReadOnlySpan<char> text, int i) =>
        char.IsLetterOrDigit(text[i])
        || text[i] is '.' or ',' && i + 1 < text.Length && char.IsDigit(text[i + 1]) && char.IsDigit(text[i - 1]);
}
