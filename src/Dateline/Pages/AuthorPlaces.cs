using System.Collections.Frozen;
using Dateline.Languages;

namespace Dateline.Pages;

/// <summary>Tells the place behind an author's name, as in <c>By Ana Solt, Harrow Bridge</c>, from a second author.</summary>
internal static class AuthorPlaces
{
    private static readonly FrozenSet<string> GivenNames = WordTable.Shipped("bylines.txt").Set("given names");
    private static readonly FrozenSet<string> Heads = WordTable.Shipped("bylines.txt").Set("place heads");

    private static readonly FrozenSet<string> Tails = WordTable.Shipped("bylines.txt").Set("place tails");

    /// <summary>The two names that nothing but a comma parts in a line, without the second where it has the form of a town's and begins as no known person's; others as they are.</summary>
    /// <remarks>To go by the given name alone lost: of most languages the tables know too few.</remarks>
    public static IReadOnlyList<string> Without(string line, IReadOnlyList<string> names) =>
        names is [var first, var second] && !BeginsAsPerson(second) && IsShapedAsTown(second) && ArePartedByComma(line, first, second) ? [first] : names;

    private static bool IsShapedAsTown(string name) => name.Split(' ') is var words && (Heads.Contains(words[0]) || Tails.Contains(words[^1]));

    /// <summary>Whether a name begins with a given name that is known, or with an initial.</summary>
    public static bool BeginsAsPerson(string name)
    {
        var word = name.AsSpan(0, name.IndexOf(' ') is > 0 and var gap ? gap : name.Length);
        if (word.IsEmpty)
            return false;
        if (word.Length == 1 || word.Contains('.') || Text.Scripts.IsUnspaced(name[0]))
            return true;
        foreach (var part in word.Split('-'))
        {
            var written = word[part].ToString();
            if (GivenNames.Contains(written) || Lexicon.English.Names.IsGivenName(written) || Lexicon.English.Names.IsGivenName(Text.Folding.Fold(written)))
                return true;
        }

        return false;
    }

    private static bool ArePartedByComma(string line, string first, string second) =>
        line.IndexOf(first, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        && line.AsSpan(at + first.Length) is [',', .. var rest] && rest.TrimStart().StartsWith(second, StringComparison.OrdinalIgnoreCase);
}
