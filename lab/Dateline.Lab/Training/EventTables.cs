using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Lab.Training;

/// <summary>Makes the tables of political events out of the dictionaries of the Open Event Data Alliance: verbs with their patterns, actors, roles.</summary>
internal static partial class EventTables
{
    private const string Licence = "Copyright (c) 2014, 2015 Open Event Data Alliance, MIT License (NOTICE), made by \"dateline-lab train events\".\n";

    /// <summary>Verbs and patterns without comments, in their own form.</summary>
    public static string Verbs(string folder)
    {
        var table = new StringBuilder("# Verbs and patterns with codes of CAMEO: CAMEO.verbpatterns.txt, ").Append(Licence).Append('\n');
        foreach (var line in File.ReadLines(Path.Combine(folder, "CAMEO.verbpatterns.txt"), Encoding.UTF8))
        {
            var bare = line.AsSpan(0, line.IndexOf('#') is >= 0 and var hash ? hash : line.Length).Trim();
            if (!bare.IsEmpty)
                table.Append(Spaces().Replace(bare.ToString().ToLowerInvariant(), " ")).Append('\n');
        }

        return table.ToString();
    }

    /// <summary>Countries by their names, peoples and cities; organisations of countries; armed groups. Not people: whom the files know left office long ago.</summary>
    public static string Actors(string folder)
    {
        var table = new StringBuilder("# Countries, organisations of countries and armed groups: Phoenix.Countries, International and MilNonState.actors.txt, ").Append(Licence).Append("\n[actors]\n");
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (names, codes) in Entries(Path.Combine(folder, "Phoenix.Countries.actors.txt")))
        {
            if (codes.Select(code => CountryNow().Match(code)).FirstOrDefault(match => match.Success) is { } now)
                Append(now.Groups["code"].Value, names, isCountry: true);
        }

        foreach (var file in new[] { "Phoenix.International.actors.txt", "Phoenix.MilNonState.actors.txt" })
        {
            foreach (var (names, codes) in Entries(Path.Combine(folder, file)))
            {
                if (codes is [var code] && Undated().IsMatch(code) && (code.StartsWith("IGO", StringComparison.Ordinal) || file.Contains("NonState", StringComparison.Ordinal)))
                    Append(code, names, isCountry: false);
            }
        }

        return table.ToString();

        void Append(string code, List<string> names, bool isCountry)
        {
            var forms = names.Select(name => Written(name, isCountry)).OfType<string>().Where(form => said.Add(Folding.Fold(form))).ToList();
            if (forms.Count > 0)
                table.Append(code).Append(" | ").AppendJoin("; ", forms).Append('\n');
        }
    }

    /// <summary>Words for what people are.</summary>
    public static string Roles(string folder)
    {
        var table = new StringBuilder("# Words for what people are, with CAMEO's codes of roles: Phoenix.agents.txt, ").Append(Licence).Append("\n[roles]\n");
        var phrases = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(folder, "Phoenix.agents.txt"), Encoding.UTF8))
        {
            if (Role().Match(line) is not { Success: true } match)
                continue;
            var code = match.Groups["code"].Value;
            if (match.Groups["phrase"].Value.StartsWith("SPOKES", StringComparison.Ordinal))
                continue; // there of the media, which a spokesman is not
            foreach (var form in Expanded(match.Groups["phrase"].Value))
            {
                if (form.All(char.IsAscii) && said.Add(form))
                    (phrases.TryGetValue(code, out var list) ? list : phrases[code] = []).Add(form);
            }
        }

        foreach (var (code, forms) in phrases)
            table.Append(code).Append(" | ").AppendJoin("; ", forms).Append('\n');
        return table.ToString();
    }

    private static IEnumerable<string> Expanded(string phrase)
    {
        phrase = phrase.ToLowerInvariant();
        string[] fillers = phrase.Contains("!person!", StringComparison.Ordinal) ? ["man", "men", "woman", "women", "person"]
            : phrase.Contains("!minist!", StringComparison.Ordinal) ? ["minister", "ministry"] : [""];
        return fillers.Select(filler => Spaces().Replace(phrase.Replace("!person!", filler, StringComparison.Ordinal).Replace("!minist!", filler, StringComparison.Ordinal).Replace('_', ' '), " ").Trim())
            .Where(form => form.Length > 2);
    }

    /// <summary>A name as it is written; null for one that is as well an everyday word, or has letters spoilt.</summary>
    private static string? Written(string name, bool isCountry)
    {
        name = Spaces().Replace(name.Replace('_', ' ').Replace(';', ' '), " ").Trim(' ', '+', '"');
        if (name.Length < 2 || name.Contains('(') || name.Contains(',') || name.Contains('|') || !name.All(c => char.IsAscii(c) || char.IsLetter(c)) || !char.IsLetter(name[0]))
            return null;
        var isOneWord = !name.Contains(' ');
        var isKnown = Lexicon.English.Gazetteer.Find(Folding.Fold(name)) is not null;
        if (isOneWord && !isKnown && (Lexicon.English.Names.IsCommon(name.ToLowerInvariant()) || Lexicon.English.Names.IsGivenName(name.ToLowerInvariant())))
            return isCountry ? null : name.Length <= 5 ? name.ToUpperInvariant() : null;
        if (name.Contains('.') && name.Length < 7 || isOneWord && name.Length <= (isCountry ? 3 : 5) && Lexicon.English.Gazetteer.Find(Folding.Fold(name)) is not { IsAcronym: false })
            return name.ToUpperInvariant();
        return CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());
    }

    /// <summary>The entries of a file of actors: all names, all codes.</summary>
    private static IEnumerable<(List<string> Names, List<string> Codes)> Entries(string file)
    {
        var (names, codes) = (new List<string>(), new List<string>());
        foreach (var line in File.ReadLines(file, Encoding.UTF8))
        {
            var bare = line.AsSpan(0, line.AsSpan().IndexOfAny('#', ';') is >= 0 and var end ? end : line.Length).TrimEnd().ToString();
            if (bare.Length == 0)
                continue;
            var open = bare.IndexOf('[');
            var name = (open < 0 ? bare : bare[..open]).Trim();
            if (name.Length > 0 && name[0] != '+')
            {
                if (names.Count > 0)
                    yield return (names, codes);
                (names, codes) = ([], []);
            }

            if (name.Length > 0)
                names.Add(name.TrimStart('+'));
            codes.AddRange(Code().Matches(bare).Select(match => match.Groups["code"].Value.Trim()));
        }

        yield return (names, codes);
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 10_000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\[(?<code>[^\]]*)\]", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?<code>[A-Z]{3})( *>.*)?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex CountryNow();

    [GeneratedRegex("^[A-Z]{3,}$", RegexOptions.None, 10_000)]
    private static partial Regex Undated();

    [GeneratedRegex(@"^(?<phrase>[^#\[{]+?)\s*(\{[^}]*\})?\s*\[~(?<code>[A-Z]+)\]", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Role();
}
