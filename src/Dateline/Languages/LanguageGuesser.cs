using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Languages;

/// <summary>Guesses the language of words: by their script, and where many languages share it, by their small words and runs of three letters.</summary>
/// <remarks>The profiles come from the Universal Declaration of Human Rights; see <c>Languages/profiles.txt</c>.</remarks>
public static class LanguageGuesser
{
    /// <summary>More letters than this say nothing new.</summary>
    private const int MostLetters = 2000;

    /// <summary>Fewer letters than this could be a name in any language.</summary>
    private const int FewestLetters = 12;

    /// <summary>How much better the best language must explain the words than the next, in nats.</summary>
    private const double Margin = 4;

    /// <summary>What a small word counts, in nats: its language has it, most others have not.</summary>
    private const double SmallWord = 2.5;

    /// <summary>What a letter that a language does not have counts against it, in nats; a foreign name has one or two.</summary>
    private const double ForeignLetter = 1.5;

    /// <summary>Runs of letters overlap, so each counts only in part.</summary>
    private const double RunWeight = 0.4;

    private static readonly Lazy<Profiles> Shipped = new(Profiles.Read);

    /// <summary>The ISO 639 code of the language, such as <c>en</c>; null when the words are too few or could be of several.</summary>
    public static string? Guess(ReadOnlySpan<char> words)
    {
        var letters = Letters(words);
        if (letters.Script is not { } script)
            return null;
        if (script.Languages is [var only])
            return letters.Count >= script.Fewest ? only : null;
        return letters.Count < FewestLetters ? null : Best(letters.Words, script.Languages, Shipped.Value);
    }

    /// <summary>How much words look like a language of their script: of their runs of three letters with one beyond ASCII, the share that is common in the language that has most of them, 0 to 1.</summary>
    /// <returns>Null where the script's languages have no profile, the words are too few, or all are ASCII.</returns>
    internal static double? Familiarity(ReadOnlySpan<char> words)
    {
        var (text, count, script) = Letters(words);
        if (script is not { Languages.Length: > 1 } || count < FewestLetters)
            return null;
        var profiles = Shipped.Value;
        var known = new int[profiles.Languages.Length];
        var all = 0;
        for (var i = 0; i + 3 <= text.Length; i++)
        {
            if (Ascii.IsValid(text.AsSpan(i, 3)))
                continue;
            all++;
            foreach (var (language, _) in profiles.Runs.TryGetValue(Run(text.AsSpan(i, 3)), out var having) ? having : [])
                known[language]++;
        }

        var most = 0;
        for (var i = 0; i < known.Length; i++)
            most = script.Languages.Contains(profiles.Languages[i]) ? Math.Max(most, known[i]) : most;
        return all == 0 ? null : (double)most / all;
    }

    private static string? Best(string words, string[] candidates, Profiles profiles)
    {
        var scores = new double[profiles.Languages.Length];
        var smallWords = profiles.SmallWords.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in words.AsSpan().Split(' '))
        {
            foreach (var language in smallWords.TryGetValue(words.AsSpan()[range], out var having) ? having : [])
                scores[language] += SmallWord;
        }

        for (var i = 0; i + 3 <= words.Length; i++)
        {
            if (!profiles.Runs.TryGetValue(Run(words.AsSpan(i, 3)), out var gains))
                continue;
            foreach (var (language, gain) in gains)
                scores[language] += gain * RunWeight;
        }

        foreach (var (letter, times) in CountLetters(words))
        {
            if (!profiles.Letters.TryGetValue(letter, out var having))
                continue;
            for (var i = 0; i < scores.Length; i++)
                scores[i] -= having[i] ? 0 : times * ForeignLetter;
        }

        int best = -1, second = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            if (!candidates.Contains(profiles.Languages[i]))
                continue;
            if (best < 0 || scores[i] > scores[best])
                (second, best) = (best, i);
            else if (second < 0 || scores[i] > scores[second])
                second = i;
        }

        return best >= 0 && scores[best] - (second < 0 ? 0 : scores[second]) >= Margin ? profiles.Languages[best] : null;
    }

    /// <summary>How often each letter stands in words.</summary>
    private static Dictionary<char, int> CountLetters(string words)
    {
        var counts = new Dictionary<char, int>();
        foreach (var letter in words)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, letter, out _)++;
        return counts;
    }

    /// <summary>Three letters as one number.</summary>
    private static long Run(ReadOnlySpan<char> letters) => (long)letters[0] << 32 | (long)letters[1] << 16 | letters[2];

    /// <summary>The words in small letters, parted and surrounded by single spaces, and the script that most of them are written in.</summary>
    private static (string Words, int Count, Script? Script) Letters(ReadOnlySpan<char> words)
    {
        var text = new StringBuilder(" ");
        var counts = new int[Script.All.Length];
        var kana = 0;
        var count = 0;
        foreach (var c in words)
        {
            if (!char.IsLetter(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            {
                if (text[^1] != ' ')
                    text.Append(' ');
                continue;
            }

            text.Append(char.ToLowerInvariant(c));
            var script = Script.Of(c);
            if (script >= 0)
                counts[script]++;
            if (c is >= '\u3040' and <= '\u30ff')
                kana++;
            if (++count == MostLetters)
                break;
        }

        if (text[^1] != ' ')
            text.Append(' ');

        // A sign of Chinese says as much as two letters, and names of other scripts stand between them as they are.
        counts[Script.Han] *= 2;
        var most = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[most])
                most = i;
        }

        if (counts[most] == 0)
            return ("", 0, null);
        if (most == Script.Han && kana * 20 > counts[Script.Han])
            most = Script.Kana;
        return (text.ToString(), count, Script.All[most]);
    }

    /// <summary>The profiles of all languages.</summary>
    private sealed record Profiles(string[] Languages, Dictionary<long, (int Language, double Gain)[]> Runs, Dictionary<string, int[]> SmallWords, Dictionary<char, bool[]> Letters)
    {
        public static Profiles Read()
        {
            var table = WordTable.Shipped("profiles.txt");
            var small = WordTable.Shipped("small-words.txt");
            var languages = table.Sections.Order(StringComparer.Ordinal).ToArray();
            var runs = new Dictionary<long, List<(int, double)>>();
            var words = new Dictionary<string, List<int>>(StringComparer.Ordinal);
            var letters = new Dictionary<char, bool[]>();
            for (var i = 0; i < languages.Length; i++)
            {
                // A run and how many tenths of a nat it is likelier than one that is not in the list: "_th31".
                var lines = table[languages[i]];
                foreach (var letter in lines[0].AsSpan(1))
                    (letters.TryGetValue(letter, out var having) ? having : letters[letter] = new bool[languages.Length])[i] = true;
                foreach (var entry in lines.Skip(1).SelectMany(line => line.Split(' ')))
                    Add(runs, Run(entry[..3].Replace('_', ' ')), (i, int.Parse(entry.AsSpan(3), CultureInfo.InvariantCulture) / 10.0));
                foreach (var word in small.Sections.Contains(languages[i]) ? small[languages[i]].SelectMany(line => line.Split(' ')).Distinct(StringComparer.Ordinal) : [])
                    Add(words, word, i);
            }

            return new(languages, runs.ToDictionary(r => r.Key, r => r.Value.ToArray()), words.ToDictionary(w => w.Key, w => w.Value.ToArray(), StringComparer.Ordinal), letters);
        }

        private static void Add<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key, T value)
            where TKey : notnull
        {
            if (!lists.TryGetValue(key, out var list))
                lists[key] = list = [];
            list.Add(value);
        }
    }
}
