using System.Globalization;
using System.Text;

namespace Dateline.Lab.Training;

/// <summary>Makes the language profiles that ship with Dateline out of a folder of texts, a file a language.</summary>
internal static class LanguageProfiles
{
    private const int RunsPerLanguage = 400;

    /// <summary>What a run of letters that is not in the list is taken to have, in nats.</summary>
    private const double Unlisted = 9.5;

    /// <summary>Writes a profile for each language: its letters beyond ASCII behind an equals sign, then its commonest runs of three letters, each with how many tenths of a nat it is likelier than an unlisted one.</summary>
    /// <param name="folder">The texts, as <c>en.txt</c>.</param>
    /// <param name="languages">The languages to write, in their order.</param>
    /// <param name="output">Where to.</param>
    public static void Write(string folder, IEnumerable<string> languages, TextWriter output)
    {
        foreach (var language in languages)
        {
            var text = File.ReadAllText(Path.Combine(folder, language + ".txt"));
            var runs = Count(text);
            var all = runs.Values.Sum();
            var entries = runs.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Take(RunsPerLanguage)
                .Select(r => (r.Key, Gain: (int)Math.Round(10 * (Unlisted + Math.Log((double)r.Value / all)))))
                .Where(r => r.Gain > 0)
                .Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Key.Replace(' ', '_')}{r.Gain}"));
            var marked = text.Select(char.ToLowerInvariant).Where(c => char.IsLetter(c) && !char.IsAscii(c)).GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key).Order();
            output.Write($"\n[{language}]\n={string.Concat(marked)}\n");
            foreach (var line in entries.Chunk(40))
                output.Write(string.Join(' ', line) + "\n");
        }
    }

    private static Dictionary<string, int> Count(string text)
    {
        var letters = new StringBuilder(" ");
        foreach (var c in text)
        {
            if (char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                letters.Append(char.ToLowerInvariant(c));
            else if (letters[^1] != ' ')
                letters.Append(' ');
        }

        var words = letters.ToString();
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + 3 <= words.Length; i++)
            runs[words.Substring(i, 3)] = runs.GetValueOrDefault(words.Substring(i, 3)) + 1;
        return runs;
    }
}
