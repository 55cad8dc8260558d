using System.Collections.Frozen;

namespace Dateline.Languages;

/// <summary>What a written form of a verb may be; several where forms coincide.</summary>
[Flags]
internal enum VerbForms
{
    None = 0,

    /// <summary><c>meet</c></summary>
    Base = 1,

    /// <summary><c>meets</c></summary>
    Third = 2,

    /// <summary><c>met</c>, as in "they met"</summary>
    Past = 4,

    /// <summary><c>met</c>, as in "they have met"</summary>
    Participle = 8,

    /// <summary><c>meeting</c></summary>
    Gerund = 16,
}

/// <summary>The verbs of a language with all their forms.</summary>
internal sealed class VerbTable
{
    /// <summary>Shorter words in -ed are hardly ever a verb's past.</summary>
    private const int ShortestPast = 6;

    private readonly FrozenDictionary<string, (string Base, VerbForms Forms)> forms;
    private readonly FrozenSet<string> noVerbs;

    /// <summary>Forms every verb of a table of bases.</summary>
    public VerbTable(WordTable table)
    {
        noVerbs = table.Set("no verbs");
        var all = new Dictionary<string, (string Base, VerbForms Forms)>(StringComparer.Ordinal);
        foreach (var line in table.Lines("irregular"))
        {
            var parts = line.Split(' ');
            Add(parts[0], parts[0], VerbForms.Base);
            foreach (var past in parts[1].Split('/'))
                Add(past, parts[0], VerbForms.Past);
            foreach (var participle in parts[2].Split('/'))
                Add(participle, parts[0], VerbForms.Participle);
            AddPresent(parts[0], doubles: DoublesInGerund(parts[0]));
        }

        foreach (var verb in table.Lines("doubling"))
            AddRegular(verb, doubles: true);
        foreach (var verb in table.Lines("regular"))
            AddRegular(verb, doubles: false);
        foreach (var (form, verb) in table.Map("forms"))
            Add(form, verb.Split(' ')[0], Enum.Parse<VerbForms>(verb.Split(' ')[1]));
        forms = all.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string form, string verb, VerbForms kind) =>
            all[form] = all.TryGetValue(form, out var known) && known.Base == verb ? (verb, known.Forms | kind)
                : known.Base is null ? (verb, kind)
                : known;

        void AddPresent(string verb, bool doubles)
        {
            var stem = doubles ? verb + verb[^1] : verb;
            Add(Sibilant(verb) ? verb + "es" : verb[^1] == 'y' && !IsVowel(verb[^2]) ? verb[..^1] + "ies" : verb + "s", verb, VerbForms.Third);
            Add(stem.EndsWith("ie", StringComparison.Ordinal) ? stem[..^2] + "ying"
                : stem[^1] == 'e' && !stem.EndsWith("ee", StringComparison.Ordinal) && stem.Length > 2 ? stem[..^1] + "ing"
                : stem + "ing", verb, VerbForms.Gerund);
        }

        void AddRegular(string verb, bool doubles)
        {
            var stem = doubles ? verb + verb[^1] : verb;
            Add(verb, verb, VerbForms.Base);
            AddPresent(verb, doubles);
            Add(stem[^1] == 'e' ? stem + "d" : stem[^1] == 'y' && !IsVowel(stem[^2]) ? stem[..^1] + "ied" : stem + "ed", verb, VerbForms.Past | VerbForms.Participle);
        }
    }

    /// <summary>The verb of a form in lower case, and what the form may be; no forms where it is none that is known.</summary>
    /// <remarks>The news invents verbs faster than a table can follow: a word in -ed that is not known is taken for a past.</remarks>
    public (string Base, VerbForms Forms) this[string form] => forms.TryGetValue(form, out var found) ? found
        : form.Length >= ShortestPast && form.EndsWith("ed", StringComparison.Ordinal) && !noVerbs.Contains(form) ? (Guess(form[..^2]), VerbForms.Past | VerbForms.Participle)
        : (form, VerbForms.None);

    /// <summary>The base of an unknown past without its -ed: <c>gunn</c> is gun, <c>pronounc</c> pronounce.</summary>
    private static string Guess(string stem) =>
        stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'f') ? stem[..^1]
        : stem[^1] is 'c' or 'v' or 'z' or 'u' || stem.EndsWith("dg", StringComparison.Ordinal) || stem.EndsWith("at", StringComparison.Ordinal) && stem[^3] is not ('e' or 'o') ? stem + "e"
        : stem[^1] == 'i' ? stem[..^1] + "y"
        : stem;

    private static bool DoublesInGerund(string verb) =>
        verb.Length <= 8 && verb.Length >= 3 && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y') && IsVowel(verb[^2]) && !IsVowel(verb[^3])
        && (verb.Count(IsVowel) == 1 || verb.StartsWith("for", StringComparison.Ordinal) || verb == "begin");

    private static bool Sibilant(string verb) => verb[^1] is 's' or 'x' or 'z' or 'o' || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
