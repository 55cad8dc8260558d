using Dateline.Text;

namespace Dateline.Articles;

/// <summary>The place and the agency with which a report's first paragraph opens.</summary>
/// <param name="Place">The place in ordinary capitals; null when only an agency is named.</param>
/// <param name="Agency">The agency; null when only a place is named.</param>
/// <param name="Length">How many characters of the paragraph it takes, with the dash.</param>
internal readonly record struct OpeningDateline(string? Place, string? Agency, int Length);

/// <summary>Reads openings such as <c>LISBON (Reuters) -</c>, <c>PARIS, Jan 9 (AFP) —</c>, <c>(AP) —</c> or <c>BERLIN —</c>.</summary>
internal static class DatelineReader
{
    /// <summary>A dateline holds no more than a place, a date and an agency.</summary>
    private const int LongestDateline = 90;

    /// <summary>The dateline that opens a paragraph; null when none does.</summary>
    /// <remarks>A name in brackets after a place in capitals, and before a dash, is the agency's even where no table knows it.</remarks>
    public static OpeningDateline? Read(ReadOnlySpan<char> paragraph)
    {
        var head = paragraph[..Math.Min(paragraph.Length, LongestDateline)];
        var open = head.IndexOfAny("(（[");
        if (open >= 0 && head[open..].IndexOfAny(")）]") is > 0 and var close)
        {
            var named = head[(open + 1)..(open + close)];
            var end = open + close + 1;
            var dash = DashLength(head[end..]);
            var place = PlaceOf(head[..open]);
            var agency = Agencies.FirstOfList(named) ?? (dash > 1 && Capitals.Only(BeforeComma(head[..open])) && CreditReader.IsName(named.ToString()) ? named.ToString() : null);
            if (agency is not null && (place is not null || head[..open].Trim().IsEmpty))
                return new(place, agency, end + dash);

            // "(Halm, Oct 10)" opens the paragraphs of some wires.
            if (head[..open].Trim().IsEmpty && named.Contains(',') && named.ContainsAnyInRange('0', '9') && PlaceOf(named) is { } inBrackets)
                return new(inBrackets, null, end + dash);
        }

        // Without an agency only a place in capitals is one: "Lisbon - the capital of …" may open a sentence.
        var at = FirstDash(head);
        if (at > 0 && Capitals.Only(BeforeComma(head[..at])) && PlaceOf(head[..at]) is { } city)
            return new(city, null, at + DashLength(head[at..]));
        return null;
    }

    private static ReadOnlySpan<char> BeforeComma(ReadOnlySpan<char> words) => words.IndexOf(',') is > 0 and var comma ? words[..comma] : words;

    /// <summary>A place as people write it: <c>LISBON</c> as <c>Lisbon</c>; without the date after it; null when the words are no place.</summary>
    public static string? PlaceOf(ReadOnlySpan<char> words)
    {
        words = words.Trim().Trim(",:;–—-").Trim();

        // "PARIS, Jan 28" and "WASHINGTON, D.C." both have a comma; a date has figures.
        while (words.IndexOfAnyInRange('0', '9') >= 0)
        {
            var comma = words.LastIndexOf(',');
            if (comma <= 0)
                return null;
            words = words[..comma].TrimEnd();
        }

        if (words.Length is < 2 or > 50 || !char.IsUpper(words[0]) && !Text.Scripts.IsUnspaced(words[0]) || words.ContainsAny(Marks.NeverInPlaces))
            return null;
        foreach (var part in words.Split(' '))
        {
            var word = words[part];
            if (word.Length > 0 && char.IsLower(word[0]) && word.Length > 3)
                return null;
        }

        return Capitals.Ordinary(words);
    }

    private static int FirstDash(ReadOnlySpan<char> words)
    {
        for (var i = 1; i < words.Length - 1; i++)
        {
            if (words[i] is '—' or '–' || words[i] is '-' && words[i - 1] == ' ' && words[i + 1] is ' ' or '-')
                return i;
            if (words[i] is '.' or '!' or '?' or '"' or '“' && words[i + 1] == ' ')
                return -1;
        }

        return -1;
    }

    private static int DashLength(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && rest[length] is ' ' or '-' or '—' or '–' or ':' or '\u00A0')
            length++;
        return length;
    }
}
