using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>Reads lines such as <c>(Reporting by A and B; Editing by C)</c>.</summary>
internal static class CreditReader
{
    private static readonly WordTable Table = WordTable.Shipped("credits.txt");

    /// <summary>Phrases with their role, longest first, so that "additional reporting by" is not read as "reporting by".</summary>
    private static readonly ImmutableArray<(string Phrase, string Role)> Phrases =
        [.. Table.Map("roles").Select(r => (Phrase: r.Key, Role: r.Value)).OrderByDescending(r => r.Phrase.Length).ThenBy(r => r.Phrase, StringComparer.Ordinal)];

    /// <summary>"A and B contributed to this report": the names come first.</summary>
    private static readonly PhraseSet Helped = new(Table["helped"]);

    private static readonly PhraseSet Openings = new(Table.Map("roles").Keys);

    private const int LongestCredit = 600;

    /// <summary>Whether a block is a credit line, by how it opens.</summary>
    public static bool IsCredit(ReadOnlySpan<char> block, string folded) =>
        block.Length <= LongestCredit && (Openings.Begins(folded) || Helped.IsIn(folded)) && !Read(block).IsEmpty;

    /// <summary>Who did what, in the line's order.</summary>
    public static ImmutableArray<Credit> Read(ReadOnlySpan<char> line)
    {
        var credits = ImmutableArray.CreateBuilder<Credit>();
        foreach (var phrase in Table["helped"])
        {
            if (IgnoringCase.IndexOf(line, phrase) is not (> 0 and var at))
                continue;
            foreach (var name in NamesIn(line[..at]))
            {
                if (IsName(name))
                    credits.Add(new("additional reporting", name));
            }

            return [.. credits.Distinct()];
        }

        var marks = RoleMarks(line);
        for (var i = 0; i < marks.Count; i++)
        {
            var end = i + 1 < marks.Count ? marks[i + 1].Start : line.Length;
            foreach (var name in NamesIn(line[marks[i].End..end]))
            {
                if (!IsName(name))
                    continue;
                foreach (var role in marks[i].Role.Split(", "))
                    credits.Add(new(role, name));
            }
        }

        return [.. credits.Distinct()];
    }

    private static List<(int Start, int End, string Role)> RoleMarks(ReadOnlySpan<char> line)
    {
        var marks = new List<(int Start, int End, string Role)>();
        for (var at = 0; at < line.Length; at++)
        {
            if (at > 0 && char.IsLetter(line[at - 1]) || !char.IsLetter(line[at]))
                continue;
            foreach (var (phrase, role) in Phrases)
            {
                var end = at + phrase.Length;
                if (end <= line.Length && line[at..end].Equals(phrase, StringComparison.OrdinalIgnoreCase) && (end == line.Length || !char.IsLetter(line[end])))
                {
                    marks.Add((at, end, role));
                    at = end - 1;
                    break;
                }
            }
        }

        return marks;
    }

    /// <summary>The names of a list such as <c> A in Paris, B and C;</c>, without the places.</summary>
    internal static List<string> NamesIn(ReadOnlySpan<char> list)
    {
        var names = new List<string>();
        var text = list.ToString().Replace(" and ", ",", StringComparison.OrdinalIgnoreCase).Replace(" und ", ",", StringComparison.OrdinalIgnoreCase)
            .Replace(" et ", ",", StringComparison.OrdinalIgnoreCase).Replace(" & ", ",").Replace(" y ", ",").Replace(" e ", ",").Replace(" i ", ",");
        foreach (var part in text.Split([',', ';', '(', ')', '|', '/', '\n']))
        {
            var name = WithoutSentence(part.Trim().Trim(':', '-', '–', '—', '*', ' '));
            foreach (var place in Furniture.BylinePlaceWords)
            {
                if (name.IndexOf(place, StringComparison.Ordinal) is > 0 and var cut)
                    name = name[..cut];
            }

            if (name.Length > 0)
                names.Add(Capitals.Ordinary(name));
        }

        return names;
    }

    /// <summary>A name up to the full stop that ends its sentence; one after an initial or "Jr" ends none.</summary>
    private static string WithoutSentence(string name)
    {
        for (var stop = name.IndexOf('.'); stop >= 0; stop = name.IndexOf('.', stop + 1))
        {
            var word = name[(name.LastIndexOf(' ', stop) + 1)..stop];
            if (word.Length > LongestInitial)
                return name[..stop];
        }

        return name;
    }

    /// <summary>A word of more letters before a full stop is no initial and no "Jr", "Sr", "Mc" or "St".</summary>
    private const int LongestInitial = 2;

    /// <summary>Whether words are shaped like the name of a person or a desk: one to six words, the outer ones with capitals.</summary>
    internal static bool IsName(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 6 || words.Length > 60 || SignSearch.ContainsAny(words, Marks.NeverInNames))
            return false;
        if (Scripts.IsUnspaced(words[0]))
            return words.Length is >= 2 and <= 6;
        return IsCapital(parts[0]) && IsCapital(parts[^1]) && parts.Count(p => !IsCapital(p)) <= 2;
    }

    private static bool IsCapital(string word) => char.IsUpper(word[0]) || word.Length > 2 && word[1] is '\'' or '’' && char.IsUpper(word[2])
        || char.IsLetter(word[0]) && !char.IsLower(word[0]);
}
