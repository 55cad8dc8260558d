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
    private static readonly FrozenSet<string> Labels = Table.Set("labels");
    private static readonly FrozenSet<string> Conjunctions = Table.Set("and");
    private static readonly FrozenSet<string> BeforeHandles = Table.Set("before handles");
    private static readonly string[] OtherRoles = [.. Table["other roles"]];
    private static readonly FrozenSet<string> BeforeDates = Table.Set("before dates");
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
        var words = WithoutLeadIn(WithoutHandle(WithoutDate(HtmlText.Plain(declared))), out _);
        foreach (var piece in Pieces(words))
        {
            if (names.Count > 0 && OtherRoles.Any(role => piece.StartsWith(role, StringComparison.OrdinalIgnoreCase)))
                continue; // "Ana Solt | Photos by Per Lind"
            var name = WithoutRole(Trim(WithoutLeadIn(piece, out _)));
            if (IsPerson(name, outlet) && !LeadIns.Contains(name[(name.LastIndexOf(' ') + 1)..], StringComparer.OrdinalIgnoreCase))
                Add(names, name);
        }

        if (names.Count == 0 && penNames && Trim(words) is { } pen && IsPenName(pen, outlet))
            names.Add(pen);
        return names;
    }

    /// <summary>The persons whom one of the parts of a visible line names behind words such as "By" or "Autor:", as in <c>3 May 2021 | By Ana Solt | 4 min</c>; none where no part does.</summary>
    public static IReadOnlyList<string> InLine(string line, string? outlet)
    {
        if (line.Length > LongestLine)
            return [];
        var parts = line.Split(LineParts, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts)
        {
            var from = 0;
            if (WrittenDate.Find(part, null) is { Words: { Start: < 3 } date })
                from = date.End;
            var words = part[from..].TrimStart(' ', ',', '-', '(');
            var rest = WithoutLeadIn(words, out var isLed);
            if (isLed && In(rest, outlet) is { Count: > 0 } names)
                return names;

            // "Posted by Konrad", "3 May 2031 by millie": one word is a name where nothing else can be meant.
            var lead = words[..(words.Length - rest.Length)];
            var mayBePen = isLed && rest.Length > 0 && (from > 0 || lead.TrimEnd().Contains(' ') && char.IsUpper(rest[0]));
            if (mayBePen && Trim(WithoutDate(rest)) is var pen && !pen.Contains(' ') && IsPenName(pen, outlet))
                return [pen];
        }

        return InSigns(line) is { Count: > 0 } signs ? signs : BesideDate(parts, outlet);
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

    /// <summary>A line without the date in it and what follows.</summary>
    private static string WithoutDate(string words)
    {
        if (words.Length > LongestLine)
            return words;
        var start = WrittenDate.Find(words, null) is { } date ? date.Words.Start : words.AsSpan().IndexOfAnyInRange('0', '9');
        // "freeman1984" is a name; a figure that stands alone begins a date whose month only its own language knows.
        if (start < 3 || words[start - 1] != ' ' && words[start - 1] != '|' && words[start - 1] != '(')
            return words;
        var line = words[..start].TrimEnd(' ', ',', '|', '·', '•', '-', '–', '(', ':');
        // "Ana Solt on 3 May 2021": the words that led to the date are no part of the name.
        while (line.LastIndexOf(' ') is > 0 and var last && (BeforeDates.Contains(line[(last + 1)..]) || WrittenDate.IsWeekday(line.AsSpan(last + 1))))
            line = line[..last].TrimEnd(' ', ',');
        return line;
    }

    /// <summary>A line without the name on a network behind the person's: "Ana Solt Follow @anasolt".</summary>
    private static string WithoutHandle(string words)
    {
        if (words.IndexOf(" @", StringComparison.Ordinal) is not (> 3 and var at))
            return words;
        var before = words[..at].TrimEnd(' ', ',', '|', '·', '(');
        return before.LastIndexOf(' ') is > 0 and var gap && BeforeHandles.Contains(before[(gap + 1)..]) ? before[..gap] : before;
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

        var start = 0;
        for (var i = 1; i < words.Length - 1; i++)
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
    private static bool HasLowWords(IEnumerable<string> words) => words.Any(w => w.Length > 0 && char.IsLower(w[0]) && !Particles.Contains(w) && !IsElided(w));

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
