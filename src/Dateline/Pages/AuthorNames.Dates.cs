using Dateline.Dates;
using Dateline.Languages;

namespace Dateline.Pages;

/// <summary>Names that stand beside a date alone.</summary>
public static partial class AuthorNames
{
    /// <summary>The person beside whose name a line has a date and nothing else, as in <c>2 April 2024 · Jean Solt</c>; none where it has more or the first word is no given name.</summary>
    /// <remarks>Sections and outlets stand beside dates in the same way.</remarks>
    private static IReadOnlyList<string> BesideDate(string[] parts, string? outlet)
    {
        if (parts.Length != 2)
            return [];
        var name = IsDate(parts[0]) ? parts[1] : IsDate(parts[1]) ? parts[0] : "";
        return name.IndexOf(' ') is > 0 and var gap && Lexicon.English.Names.IsGivenName(name[..gap]) && IsPerson(name, outlet) && !NamesDesk(name) ? [name] : [];
    }

    private static bool IsDate(string part) => WrittenDate.Find(part, null) is { Words: { Start: 0 } words } && words.End == part.Length;
}
