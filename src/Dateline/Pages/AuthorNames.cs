using System.Buffers;
using System.Collections.Frozen;
using Dateline.Dates;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Pages;

/// <summary>Takes the names of persons out of what a page declares as its authors.</summary>
public static partial class AuthorNames
{
    private const int LongestLine = 160;
    private const int LongestPenName = 25;
    private const int LongestName = 60;
    private const int MostWords = 6;

    /// <summary>The longest name in signs of which some may stand for syllables.</summary>
    private const int LongestSignName = 7;

    /// <summary>The last signs of what a newspaper, a network, a station or a department is called.</summary>
    private const string DeskSigns = "社网網报報台部局会會室者";

    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("@:/\\<>{}=0123456789");
    private static readonly SearchValues<char> NeverInPenNames = SearchValues.Create("@:/\\<>{}=,;|?!#*()[]");
    private static readonly SearchValues<char> NeverInDesks = SearchValues.Create("@:/\\<>{}=?!;|*#()[]");
    private static readonly string[] NameParts = [",", ";", "|", "/", "•", "·", "，", "、", "；", "\n", " - ", " – ", " — "];
    private static readonly string[] LineParts = ["|", "•", "·", "\n", " - ", " – ", " — ", " / "];

    private static readonly WordTable Table = WordTable.Shipped("bylines.txt");
    private static readonly string[] LeadIns = [.. Table["lead-ins"].Concat(Table["labels"]).OrderByDescending(w => w.Length)];
    private static readonly ILookup<char, string> LeadInsByFirst = LeadIns.ToLookup(lead => char.ToLowerInvariant(lead[0]));
    private static readonly string[] SignLeads = [.. LeadIns.Where(lead => lead[0] > 0x2e80)];
    private static readonly SearchValues<char> FirstSigns = SearchValues.Create(string.Concat(Table["first signs"]));
    private static readonly string[] OfficesBehind = [.. Table["behind names"].Select(office => " " + office.Trim())];
    private static readonly string[] SignOfficesBehind = [.. Table["behind names in signs"]];
    private static readonly FrozenSet<string> Occupations = Table.Set("occupations");
    private static readonly FrozenSet<string> Labels = Table.Set("labels");
    private static readonly FrozenSet<string> Conjunctions = Table.Set("and");
    private static readonly FrozenSet<string> BeforeHandles = Table.Set("before handles");
    private static readonly string[] OtherRoles = [.. Table["other roles"]];
    private static readonly FrozenSet<string> BeforeDates = Table.Set("before dates");
    private static readonly FrozenSet<string> Ages = Table.Map("ages").Keys.Concat(Table["behind ages"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> DatedLabels = Table.Set("labels of dated lines");
    private static readonly FrozenSet<string> BeforeBirths = Table.Set("before births");
    private static readonly FrozenSet<string> BeforeOutlets = Table.Set("before outlets");
    private static readonly FrozenSet<string> Machines = Table.Set("machines");
    private static readonly FrozenSet<string> Particles = Table.Set("particles");
    private static readonly FrozenSet<string> NotPersons = Table["not persons"].Select(w => Folding.Fold(w)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The persons that a declaration or byline names, in its order, each once; none where it names a desk, an outlet or an address.</summary>
    /// <param name="declared">What the page says, such as <c>By Ana Solt and Per Lind, Staff Writers</c>.</param>
    /// <param name="outlet">The outlet's name, which is no person; null when unknown.</param>
    /// <param name="penNames">Whether a name of one word, or in small letters, is taken for what a person writes under: only where markup says that it is an author.</param>
    public static IReadOnlyList<string> In(string declared, string? outlet, bool penNames = false)
    {
        var names = new List<string>();
        if (declared.Length > 500)
            return names;
        var words = WithoutLeadIn(WithoutHandle(WithoutDate(HtmlText.Plain(declared))), out var isLed);
        words = WithoutOtherRoles(words);
        var bar = isLed ? words.IndexOf('|', StringComparison.Ordinal) : -1;
        foreach (var piece in Pieces(words))
        {
            if (names.Count > 0 && OtherRoles.Any(role => piece.StartsWith(role, StringComparison.OrdinalIgnoreCase)))
                continue; // "Ana Solt | Photos by Per Lind"
            if (names.Count > 0 && bar > 0 && words.IndexOf(piece, StringComparison.Ordinal) > bar && !AuthorPlaces.BeginsAsPerson(piece))
                continue; // "By Ana Solt | Dorel Star"
            var name = WithoutRole(Trim(WithoutLeadIn(piece, out _)));
            if (IsPerson(name, outlet) && !LeadIns.Contains(name[(name.LastIndexOf(' ') + 1)..], StringComparer.OrdinalIgnoreCase))
                Add(names, Capitals.Ordinary(name));
        }

        if (names.Count == 0 && isLed && words.Length < LongestName && InSmallLetters(words) is { } low && IsPerson(low, outlet))
            names.Add(low);
        if (names.Count == 0 && penNames && Trim(words) is { } pen && IsPenName(pen, outlet))
            names.Add(pen);
        return names;
    }

    /// <summary>The desk, organisation or account that a declaration or byline names, as it is written; null where it names none, or a machine's.</summary>
    public static string? Desk(string declared)
    {
        if (declared.Length > LongestLine)
            return null;
        var name = Trim(WithoutLeadIn(WithoutDate(HtmlText.Plain(declared)), out _)).TrimEnd(',', '.');
        var words = name.Split(' ');
        var isShapedSo = name.Length is >= 2 and <= LongestName && words.Length <= MostWords && char.IsLetterOrDigit(name[0])
            && !name.AsSpan().ContainsAny(NeverInDesks) && name.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0
            && (words.Length == 1 || !HasLowWords(words.Where(w => !w.Contains('.'))));
        return isShapedSo && (!LeadIns.Contains(name, StringComparer.OrdinalIgnoreCase) || Labels.Contains(name))
            && !words.Any(Machines.Contains) && !BeforeDates.Contains(words[^1]) && WrittenDate.Find(name, null) is null ? name : null;
    }

    /// <summary>A person's name that is written in small letters, as names are: "ann reed"; null where the words do not begin with a known given name, or are not all in small letters.</summary>
    private static string? InSmallLetters(string words) =>
        words.Length > 0 && !words.AsSpan().ContainsAny(NeverInNames) && !words.Any(char.IsUpper) && words.Contains(' ') && AuthorPlaces.BeginsAsPerson(words)
            ? Capitals.Ordinary(words.ToUpperInvariant()) : null;

    /// <summary>A name without the office written behind it: "Per Lind Editor", and without the outlet that it is written for: "Per Lind for the Aldor Post".</summary>
    private static string WithoutRole(string name)
    {
        var words = name.Split(' ');
        var kept = words.Length > 2 && Array.FindIndex(words, 2, BeforeOutlets.Contains) is > 0 and var outlet ? outlet : words.Length;
        while (kept > 2 && NotPersons.Contains(Folding.Fold(words[kept - 1])))
            kept--;
        return kept == words.Length ? name : string.Join(' ', words[..kept]);
    }

    /// <summary>Whether words are nothing but what stands before an author's name: "Von:", "Autor", "Written by"; labels only with their colon.</summary>
    public static bool IsLeadIn(string words) =>
        words.Length is > 1 and < 30 && words.TrimEnd(':', '：', ' ') is var bare && LeadIns.Contains(bare, StringComparer.OrdinalIgnoreCase)
            && (bare.Length < words.Length || !Labels.Contains(bare));

    /// <summary>Whether the words behind a name begin with "and" in some language.</summary>
    internal static bool GoesOn(ReadOnlySpan<char> behind) =>
        behind is [' ', .. var words] && words.IndexOf(' ') is > 0 and var gap && Conjunctions.Contains(words[..gap].ToString());

    /// <summary>Whether a line begins with what stands before an author's name, labels with their colon.</summary>
    internal static bool BeginsAsByline(ReadOnlySpan<char> line)
    {
        if (line.Length is < 4 or > LongestLine)
            return false;
        foreach (var lead in LeadInsByFirst[char.ToLowerInvariant(line[0])])
        {
            if (line.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && line.Length > lead.Length
                && (line[lead.Length] is ':' or '：' || lead[0] > 0x2e80 || line[lead.Length] == ' ' && !Labels.Contains(lead)))
                return true;
        }

        return false;
    }

    /// <summary>Adds a name unless a longer or shorter form of it is there: of "J. Solt" and "Jana Solt" the longer stays.</summary>
    private static void Add(List<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (!IsSamePerson(names[i], name))
                continue;
            if (name.Length > names[i].Length)
                names[i] = name;
            return;
        }

        names.Add(name);
    }

    /// <summary>Whether two names may be one person's: the same words, or the same last word with a first name and its initial.</summary>
    internal static bool IsSamePerson(string one, string other)
    {
        if (Folding.Fold(one) is var a && Folding.Fold(other) is var b && a == b)
            return true;
        var (left, right) = (a.Split(' '), b.Split(' '));
        return left.Length == 2 && right.Length == 2 && left[1] == right[1]
            && (left[0].Length == 1 || right[0].Length == 1) && left[0].Length > 0 && right[0].Length > 0 && left[0][0] == right[0][0];
    }

    private static IEnumerable<string> Pieces(string words)
    {
        var parts = words.Split(NameParts, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // "Solt, Ana" is one person with the family name first; "Ana Solt, Per Lind" are two.
        if (parts.Length == 2 && words.Contains(',') && parts.All(p => !p.Contains(' ') && p.Length > 1 && char.IsUpper(p[0])))
            return [$"{parts[1]} {parts[0]}"];
        return parts.SelectMany(AtConjunctions);
    }

    private static IEnumerable<string> AtConjunctions(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        // Names in signs that need no spaces are parted by them.
        if (words.Length > 1 && words.All(w => w[0] >= 0x2e80))
        {
            foreach (var word in words)
                yield return word;
            yield break;
        }

        // "Ana Solt, Editor, and Per Lind": the comma before has parted the names.
        var start = words.Length > 2 && char.IsLower(words[0][0]) && words[0].Length > 1 && Conjunctions.Contains(words[0]) ? 1 : 0;
        for (var i = start + 1; i < words.Length - 1; i++)
        {
            // "José Ortega y Gasset" is one person: single letters part names only where both sides could stand alone.
            if (!Conjunctions.Contains(words[i]) || words[i].Length == 1 && words[i] != "&" && (i - start < 2 || words.Length - i - 1 < 2))
                continue;
            yield return string.Join(' ', words[start..i]);
            start = i + 1;
        }

        yield return string.Join(' ', words[start..]);
    }

    private static string WithoutLeadIn(string words, out bool found)
    {
        found = false;
        for (var again = true; again;)
        {
            again = false;
            foreach (var lead in LeadIns)
            {
                if (!words.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                    continue;
                var rest = words[lead.Length..];
                if (rest.Length == 0 || !(rest[0] is ':' or '：' or '/' || lead[0] > 0x2e80 || rest[0] == ' ' && (!Labels.Contains(lead) || rest.AsSpan().TrimStart() is [':', ..])))
                    continue;
                words = rest.TrimStart(' ', ':', '：', '/', '-');
                again = words.Length > 0;
                found = true;
                break;
            }
        }

        return words;
    }

    private static string Trim(string piece)
    {
        var bracket = piece.IndexOfAny(['(', '[', '<', '（', '【']);
        if (bracket > 0)
            piece = piece[..bracket];
        return piece.Trim(' ', '¦', '.', '-', '–', '—', ':', '"', '“', '”', '*', '@', '_', '→', '»', '›', '(', ')', '[', ']') is var name && name.Length > 1
            && piece.TrimEnd().EndsWith("r.", StringComparison.Ordinal)
            ? name + "."
            : name;
    }

    private static bool IsPerson(string name, string? outlet)
    {
        if (name.Length is < 2 or > LongestName || name.AsSpan().ContainsAny(NeverInNames) || !char.IsLetter(name[0]))
            return false;
        var words = Folding.Fold(name).Split(' ');
        if (words.Length > MostWords || words.Any(NotPersons.Contains))
            return false;
        if (outlet is not null && Same(name, outlet) || name.Contains("'s ", StringComparison.Ordinal) || name.Contains("’s ", StringComparison.Ordinal)
            || name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal))
            return false;
        // In scripts without capitals and spaces a short run of letters is a name; elsewhere one word is a pseudonym or a desk.
        if (name[0] >= 0x2e80)
            return name.Length is >= 2 and <= 4 && FirstSigns.Contains(name[0]) && !DeskSigns.Contains(name[^1]);
        if (HasLowWords(name.Split(' ')))
            return false;
        return words.Length >= 2 && name.Split(' ').Count(w => char.IsUpper(w[0]) || IsElided(w) || char.GetUnicodeCategory(w[0]) == System.Globalization.UnicodeCategory.OtherLetter) >= 2;
    }

    /// <summary>Whether one of several words begins with a small letter and is none that names have.</summary>
    internal static bool HasLowWords(IEnumerable<string> words) => words.Any(w => w.Length > 0 && char.IsLower(w[0]) && !Particles.Contains(w) && !IsElided(w));

    /// <summary>"d’Arcy", "dell'Acqua": a particle that has lost its last letter.</summary>
    private static bool IsElided(string word) => word.AsSpan().IndexOfAny('\'', '’') is > 0 and <= 4 and var mark && mark + 2 < word.Length && char.IsUpper(word[mark + 1]);

    /// <summary>Whether words that are shaped like a name have one among them that no person's name has.</summary>
    internal static bool NamesDesk(string name) =>
        Folding.Fold(name).Split(' ').Any(NotPersons.Contains) || name.Contains("'s ", StringComparison.Ordinal) || name.Contains("’s ", StringComparison.Ordinal);

    /// <summary>Whether words may be what a person writes under: one to three words that name no desk, machine, address or outlet.</summary>
    private static bool IsPenName(string name, string? outlet)
    {
        if (name.Length is < 3 or > LongestPenName || !char.IsLetter(name[0]) || name.AsSpan().ContainsAny(NeverInPenNames) || name[0] >= 0x2e80)
            return false;
        var words = Folding.Fold(name).Split(' ');
        if (name.Contains("admin", StringComparison.OrdinalIgnoreCase) || name.Split('.', '-').Any(NotPersons.Contains))
            return false;
        return words.Length <= 3 && !words.Any(NotPersons.Contains) && !Machines.Contains(name.TrimEnd('.')) && !BeforeDates.Contains(name)
            && !LeadIns.Contains(name, StringComparer.OrdinalIgnoreCase) && (outlet is null || !Same(name, outlet));
    }

    /// <summary>Whether a name is the outlet's.</summary>
    internal static bool IsOutlet(string name, string outlet) => Same(name, outlet);

    private static bool Same(string name, string outlet) =>
        Folding.Fold(name).Replace(" ", "", StringComparison.Ordinal) is var a
        && Folding.Fold(outlet).Replace(" ", "", StringComparison.Ordinal) is var b
        && (a == b || b.Length > 5 && a.Contains(b, StringComparison.Ordinal)
            || a.Length > 5 && b.Contains(a, StringComparison.Ordinal) && !IsOwner(name, outlet));

    /// <summary>Whether an outlet is called after a person: "Jana Solt's Blog", "Jana Solt schreibt".</summary>
    private static bool IsOwner(string name, string outlet) =>
        name.Contains(' ') && outlet.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && outlet.AsSpan(name.Length) is ['\'' or '’', 's', ..] or ['s' or ',', ' ', ..] or [' ', >= 'a' and <= 'z', ..];
}
