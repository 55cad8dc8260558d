using System.Buffers;
using System.Collections.Frozen;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Pages;

/// <summary>Takes the names of persons out of what a page declares as its authors.</summary>
public static class AuthorNames
{
    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("@:/\\<>{}=0123456789");

    private const int LongestName = 60;
    private const int MostWords = 6;

    private static readonly WordTable Table = WordTable.Shipped("bylines.txt");
    private static readonly string[] LeadIns = [.. Table["lead-ins"].OrderByDescending(w => w.Length)];
    private static readonly FrozenSet<string> Conjunctions = Table.Set("and");
    private static readonly FrozenSet<string> Particles = Table.Set("particles");

    /// <summary>The last signs of what a newspaper, a network, a station or a department is called.</summary>
    private const string DeskSigns = "社网網报報台部局会會室者";
    private static readonly FrozenSet<string> NotPersons = Table["not persons"].Select(w => Folding.Fold(w)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The persons that a declaration or byline names, in its order, each once; none where it names a desk, an outlet or an address.</summary>
    /// <param name="declared">What the page says, such as <c>By Ana Solt and Per Lind, Staff Writers</c>.</param>
    /// <param name="outlet">The outlet's name, which is no person; null when unknown.</param>
    public static IReadOnlyList<string> In(string declared, string? outlet)
    {
        var names = new List<string>();
        if (declared.Length > 500)
            return names;
        var words = WithoutLeadIn(HtmlText.Plain(declared));
        foreach (var piece in Pieces(words))
        {
            var name = Trim(piece);
            if (IsPerson(name, outlet) && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
                names.Add(name);
        }

        return names;
    }

    private static IEnumerable<string> Pieces(string words)
    {
        var parts = words.Split([',', ';', '|', '/', '•', '·', '，', '、', '；', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // "Solt, Ana" is one person with the family name first; "Ana Solt, Per Lind" are two.
        if (parts.Length == 2 && words.Contains(',') && parts.All(p => !p.Contains(' ') && p.Length > 1 && char.IsUpper(p[0])))
            return [$"{parts[1]} {parts[0]}"];
        return parts.SelectMany(AtConjunctions);
    }

    private static IEnumerable<string> AtConjunctions(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
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

    private static string WithoutLeadIn(string words)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var lead in LeadIns)
            {
                if (!words.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                    continue;
                var rest = words[lead.Length..];
                if (rest.Length == 0 || !(rest[0] is ' ' or ':' or '：' or '/' || lead[0] > 0x2e80))
                    continue;
                words = rest.TrimStart(' ', ':', '：', '/', '-');
                again = words.Length > 0;
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
        return piece.Trim(' ', '.', '-', '–', '—', ':', '"', '“', '”', '*', '@', '_', '→', '»', '›', '(', ')', '[', ']') is var name && name.Length > 1
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
        if (outlet is not null && Same(name, outlet))
            return false;
        // In scripts without capitals and spaces a short run of letters is a name; elsewhere one word is a pseudonym or a desk.
        if (name[0] >= 0x2e80)
            return name.Length is >= 2 and <= 4 && !DeskSigns.Contains(name[^1]);
        if (name.Split(' ').Any(w => char.IsLower(w[0]) && !Particles.Contains(w)))
            return false;
        return words.Length >= 2 && name.Split(' ').Count(w => char.IsUpper(w[0]) || char.GetUnicodeCategory(w[0]) == System.Globalization.UnicodeCategory.OtherLetter) >= 2;
    }

    private static bool Same(string name, string outlet) =>
        Folding.Fold(name).Replace(" ", "", StringComparison.Ordinal) is var a
        && Folding.Fold(outlet).Replace(" ", "", StringComparison.Ordinal) is var b
        && (a == b || a.Length > 5 && b.Contains(a, StringComparison.Ordinal) || b.Length > 5 && a.Contains(b, StringComparison.Ordinal));
}
