using System.Text;

namespace Dateline.Lab.Quality.Extraction;

/// <summary>The runs of four words of a text, and how often each occurs: what two texts are compared by.</summary>
internal sealed class Shingles
{
    private const int Size = 4;
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    private Shingles(string? text)
    {
        var words = Words(text ?? "");
        if (words.Count > 0 && words.Count < Size)
            Add(string.Join(' ', words));
        for (var i = 0; i + Size <= words.Count; i++)
            Add(string.Join(' ', words[i], words[i + 1], words[i + 2], words[i + 3]));
    }

    /// <summary>How many there are, repeated ones each time.</summary>
    public int Count { get; private set; }

    public static Shingles Of(string? text) => new(text);

    /// <summary>How many the two share, repeated ones as often as both have them.</summary>
    public int Shared(Shingles other) => counts.Sum(c => Math.Min(c.Value, other.counts.GetValueOrDefault(c.Key)));

    private void Add(string shingle)
    {
        counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        Count++;
    }

    /// <summary>Runs of letters, digits and underscores. A combining mark parts words, as the scorers of others that this is to be comparable with have it.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var inWord = Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.LetterNumber or System.Globalization.UnicodeCategory.OtherNumber || rune.Value == '_';
            if (inWord && start < 0)
                start = at;
            if (!inWord && start >= 0)
            {
                words.Add(text[start..at]);
                start = -1;
            }

            at += rune.Utf16SequenceLength;
        }

        if (start >= 0)
            words.Add(text[start..]);
        return words;
    }
}
