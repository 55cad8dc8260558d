using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>Who wrote a report, and from where, as its byline says.</summary>
/// <param name="Authors">The persons, without roles.</param>
/// <param name="Place">Where from; null when the byline does not say.</param>
/// <param name="Agency">The agency that stands in the place of a person; null when none does.</param>
internal sealed record Byline(ImmutableArray<string> Authors, string? Place, string? Agency);

/// <summary>Reads lines such as <c>By A, B and C</c>, <c>Von A und B</c>, <c>in Ostra, Brannick and Port Vessen</c>.</summary>
internal static class BylineReader
{
    private const int LongestByline = 220;

    /// <summary>The byline that a block is; null when it is none.</summary>
    /// <param name="text">The block.</param>
    /// <param name="isMarked">Whether markup says that the block is a byline, so that it may do without "By".</param>
    public static Byline? Read(ReadOnlySpan<char> text, bool isMarked)
    {
        text = text.Trim();
        if (text.Length is 0 or > LongestByline)
            return null;
        var opening = OpeningLength(text);
        if (opening == 0 && Led(text) is { } led)
            return led;
        if (opening == 0 && AuthorNames.BehindAge(text.ToString()) is { } signed)
            return new([signed], null, null);
        if (opening == 0 && !isMarked)
            return null;
        var rest = text[opening..].TrimStart(" :|").Trim();

        // What follows a bar, a bullet or a date is not the names any more.
        if (rest.IndexOfAny(Marks.BylineEnds) is > 0 and var bar)
            rest = rest[..bar].TrimEnd();
        if (rest.IndexOfAnyInRange('0', '9') is >= 0)
            return null;
        if (Agencies.FirstOfList(rest) is { } agency)
            return new([], null, agency);

        string? place = null;
        foreach (var word in Furniture.BylinePlaceWords)
        {
            if (rest.IndexOf(word) is > 0 and var at && DatelineReader.PlaceOf(rest[(at + word.Length)..]) is { } named)
            {
                place = named;
                rest = rest[..at];
                break;
            }
        }

        string? wire = null;
        foreach (var word in Furniture.BylineCompanions)
        {
            if (rest.IndexOf(word) is > 0 and var at && Agencies.Named(rest[(at + word.Length)..].Trim().ToString()) is { } companion)
            {
                wire = companion;
                rest = rest[..at];
                break;
            }
        }

        var names = CreditReader.NamesIn(rest);
        var authors = ImmutableArray.CreateBuilder<string>();
        foreach (var listed in names)
        {
            var name = WithoutCompanion(listed);
            if (Agencies.Named(name) is { } found)
                wire ??= found;
            else if (IsPerson(name))
                authors.Add(name);
            else if (!IsOffice(name))
                return authors.Count > 0 ? new(authors.ToImmutable(), place, wire) : Led(text);
        }

        if (authors.Count == 2 && AuthorPlaces.Without(rest.ToString(), authors) is [_])
        {
            place ??= authors[1];
            authors.RemoveAt(1);
        }

        return authors.Count > 0 || wire is not null || names.Count > 0 && opening > 0 ? new(authors.ToImmutable(), place, wire) : null;
    }

    /// <summary>A listed name without the word that joins it to those before: "with Tom Vale".</summary>
    private static string WithoutCompanion(string name)
    {
        foreach (var word in Furniture.BylineCompanions)
        {
            if (name.AsSpan().StartsWith(word.AsSpan().TrimStart(), StringComparison.Ordinal))
                return name[(word.Length - 1)..];
        }

        return name;
    }

    /// <summary>The byline of a line that begins with words such as "Tác giả:" or "מאת", of which other languages have many.</summary>
    private static Byline? Led(ReadOnlySpan<char> text)
    {
        if (!AuthorNames.BeginsAsByline(text))
            return null;
        ImmutableArray<string> persons = [.. AuthorNames.InLine(text.ToString(), outlet: null).Where(name => Agencies.Named(name) is null && !IsOffice(name))];
        return persons.IsEmpty ? null : new(persons, null, null);
    }

    /// <summary>The places of a line that goes on a byline, such as <c>in Ostra, Brannick and Port Vessen</c>; null where it is none.</summary>
    public static string? PlacesOfLine(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length > 100)
            return null;
        foreach (var word in Furniture.BylinePlaceWords)
        {
            if (text.StartsWith(word.AsSpan(1), StringComparison.OrdinalIgnoreCase))
                return DatelineReader.PlaceOf(text[(word.Length - 1)..]);
        }

        return null;
    }

    /// <summary>Whether words name a person rather than a desk: two to five words with capitals, none of them an office.</summary>
    public static bool IsPerson(string name) =>
        CreditReader.IsName(name) && (name.Contains(' ') || Text.Scripts.IsUnspaced(name[0])) && Agencies.Named(name) is null && !IsOffice(name) && !AuthorNames.NamesDesk(name)
        && !AuthorNames.HasLowWords(name.Split(' '));

    /// <summary>Whether a line names an office after a comma: "Ana Ruiz, Chief Reporter".</summary>
    public static bool NamesOffice(ReadOnlySpan<char> line) => line.IndexOf(',') is > 0 and var comma && IsOffice(line[(comma + 1)..].Trim().ToString());

    private static bool IsOffice(string name) =>
        PhraseSet.FoldPhrase(name).Split(' ') is var words && words.Any(w => Furniture.BylineOffices.Is(w)) && !words[0].Equals("guest", StringComparison.Ordinal)
        || Furniture.BylineOffices.Is(PhraseSet.FoldPhrase(name));

    private static int OpeningLength(ReadOnlySpan<char> text)
    {
        // The fold of an opening may be shorter than what is written; openings have at most four words.
        var end = 0;
        for (var words = 0; words < 4 && end < text.Length; words++)
        {
            var gap = text[end..].IndexOfAny(' ', ':', '：');
            if (gap < 0)
                break;
            end += gap;
            if (Furniture.BylineBegins.Is(PhraseSet.FoldPhrase(text[..end])))
                return end + 1;
            end++;
        }

        return 0;
    }
}
