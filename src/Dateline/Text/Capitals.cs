using System.Globalization;

namespace Dateline.Text;

/// <summary>Names that are printed in nothing but capitals, and as people write them.</summary>
public static class Capitals
{
    /// <summary>Words that are all capitals as a name is written: <c>ANA O'HARA</c> as <c>Ana O'Hara</c>; others as they are.</summary>
    public static string Ordinary(ReadOnlySpan<char> words)
    {
        // "OSLO, Norway": each part of the place by itself.
        if (words.IndexOf(',') is > 0 and var comma)
            return $"{Ordinary(words[..comma])}{words[comma..]}";
        if (!Only(words))
            return words.ToString();
        var written = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(words.ToString().ToLowerInvariant());
        return WithInnerCapitals(written).Replace(" And ", " and ").Replace(" De ", " de ").Replace(" Of ", " of ");
    }

    /// <summary>Whether there are letters and all of them are capitals.</summary>
    public static bool Only(ReadOnlySpan<char> words)
    {
        var letters = 0;
        foreach (var c in words)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters > 1;
    }

    /// <summary>"O'Hara", "D’Arcy", "McCall": names that have a second capital behind their first letters.</summary>
    private static string WithInnerCapitals(string name) => string.Create(name.Length, name, static (letters, name) =>
    {
        name.CopyTo(letters);
        for (var i = 2; i < letters.Length; i++)
        {
            var start = letters[..i].LastIndexOfAny(' ', '-') + 1;
            if (i - start == 2 && (letters[i - 1] is '\'' or '’' || letters[start] == 'M' && letters[i - 1] == 'c') && letters.Length > i + 1 && char.IsLower(letters[i + 1]))
                letters[i] = char.ToUpperInvariant(letters[i]);
        }
    });
}
