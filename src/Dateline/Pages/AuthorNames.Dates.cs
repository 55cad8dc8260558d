using Dateline.Dates;

namespace Dateline.Pages;

/// <summary>Names that stand beside a date alone.</summary>
public static partial class AuthorNames
{
    /// <summary>"09:15:00".</summary>
    private const int LongestClock = 8;

    /// <summary>The persons beside whose names a line has a date and nothing else, as in <c>2 April 2024 · Jean Solt</c>; none where it has more or the first word is no given name.</summary>
    /// <remarks>Sections and outlets stand beside dates in the same way.</remarks>
    private static string[] BesideDate(string[] parts, string? outlet)
    {
        if (parts.Length != 2)
            return [];
        var list = IsDate(parts[0]) ? parts[1] : IsDate(parts[1]) ? parts[0] : "";
        return list.Split([", ", "、"], StringSplitOptions.None) is var persons
            && persons.All(name => name.Contains(' ') && !name.StartsWith(' ') && IsPerson(name, outlet) && !NamesDesk(name) && AuthorPlaces.BeginsAsPerson(name)) ? persons : [];
    }

    /// <summary>The person of a line that says what he or she works as, and nothing more: "Ana Solt / Harbour reporter"; null where it is none.</summary>
    private static string? BesideOccupation(string[] parts, string? outlet) =>
        parts is [var name, var work] && IsOccupation(work) && name.Contains(' ') && IsPerson(name, outlet) && AuthorPlaces.BeginsAsPerson(name) ? name : null;

    /// <summary>Whether a short line says what somebody works as: "Local democracy reporter".</summary>
    internal static bool IsOccupation(string line) =>
        line.Length < LongestName && line.Split(' ') is { Length: <= MostWords } words && Occupations.Contains(words[^1]);

    private static bool IsDate(string part) =>
        WrittenDate.Find(part, null) is { Words: { Start: 0 } words } && (words.End == part.Length || part.AsSpan(words.End).Trim() is var clock && clock.Length <= LongestClock && !clock.ContainsAnyExceptInRange('0', ':'));
}
