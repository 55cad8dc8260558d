using System.Collections.Frozen;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>Reads lines such as "Translated from the German by …" and "This article was originally published in Spanish by …".</summary>
internal static class TranslationReader
{
    /// <summary>A longer block is a paragraph that speaks of something else.</summary>
    public const int LongestLine = 40;

    private static readonly WordTable Table = WordTable.Shipped("translations.txt");
    private static readonly PhraseSet Subjects = new(Table["subjects"]);
    private static readonly PhraseSet Phrases = new(Table["translated from"]);

    /// <summary>The code of each name of a language, folded: spellings that differ in a mark only are one.</summary>
    private static readonly FrozenDictionary<string, string> Languages =
        Table.Map("languages").GroupBy(name => Folding.Fold(name.Key), StringComparer.Ordinal).ToFrozenDictionary(names => names.Key, names => names.First().Value, StringComparer.Ordinal);

    /// <summary>The code of the language from which a line says that its text is translated; null where it does not.</summary>
    /// <param name="folded">The line, folded.</param>
    public static string? Read(ReadOnlySpan<char> folded)
    {
        var rest = Behind(folded, Subjects.LengthAtStart(folded));
        if (Phrases.LengthAtStart(rest) is not (> 0 and var length))
            return null;
        rest = Behind(rest, length);
        var end = rest.IndexOf(' ');
        return Languages.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(end < 0 ? rest : rest[..end], out var language) ? language : null;
    }

    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> folded, int length) => folded[Math.Min(folded.Length, length == 0 ? 0 : length + 1)..];
}
