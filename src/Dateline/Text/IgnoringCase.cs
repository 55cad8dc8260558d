namespace Dateline.Text;

/// <summary>Finds plain words in text whatever their case.</summary>
/// <remarks>Without a culture the framework compares letter by letter; looking for the first letter leaps over most of the text.</remarks>
internal static class IgnoringCase
{
    /// <summary>Where the words first stand in a text; -1 where they do not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words; at least one letter.</param>
    public static int IndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> words)
    {
        var (small, capital) = (char.ToLowerInvariant(words[0]), char.ToUpperInvariant(words[0]));
        for (var from = 0; from + words.Length <= text.Length; from++)
        {
            var next = text[from..].IndexOfAny(small, capital);
            if (next < 0)
                return -1;
            from += next;
            if (from + words.Length <= text.Length && text.Slice(from, words.Length).Equals(words, StringComparison.OrdinalIgnoreCase))
                return from;
        }

        return -1;
    }

    /// <summary>Whether the words stand in a text.</summary>
    public static bool Holds(ReadOnlySpan<char> text, ReadOnlySpan<char> words) => IndexOf(text, words) >= 0;
}
