using Dateline.Dates;

namespace Dateline.Pages;

/// <summary>Names in lines that hold dates, labels and other things about a report.</summary>
public static partial class AuthorNames
{
    /// <summary>The persons whom one of the parts of a visible line names behind words such as "By" or "Autor:", as in <c>3 May 2021 | By Ana Solt | 4 min</c>; none where no part does.</summary>
    public static IReadOnlyList<string> InLine(string line, string? outlet)
    {
        if (line.Length > LongestLine)
            return [];
        var parts = line.Split(LineParts, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts)
        {
            var from = WrittenDate.Find(part, null) is { Words: var date } && (date.Start < 3 || LeadsToDate(part[..date.Start])) ? date.End : 0;
            var words = part[from..].TrimStart(' ', ',', '-', '(');
            var rest = WithoutLeadIn(words, out var isLed);
            if (!isLed && words.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && DatedLabels.Contains(words[..colon]) && WrittenDate.Find(words, null) is not null)
                (rest, isLed) = (words[(colon + 1)..].TrimStart(), true);
            if (isLed && In(rest, outlet) is { Count: > 0 } names)
                return AuthorPlaces.Without(rest, names);

            // "Posted by Konrad", "3 May 2031 by millie": one word is a name where nothing else can be meant.
            var lead = words[..(words.Length - rest.Length)];
            var mayBePen = isLed && rest.Length > 0 && (from > 0 || lead.TrimEnd().Contains(' ') && char.IsUpper(rest[0]));
            if (mayBePen && Trim(WithoutDate(rest)) is var pen && !pen.Contains(' ') && IsPenName(pen, outlet))
                return [pen];
        }

        return BehindAge(line) is { } signed ? [signed] : InSigns(line) is { Count: > 0 } signs ? signs
            : BesideOccupation(parts, outlet) is { } worker ? [worker] : BesideDate(parts, outlet);
    }

    /// <summary>The person whose name is all that stands behind the age of a report: "4h Bea Stone"; null where a line is nothing of the kind.</summary>
    internal static string? BehindAge(string line)
    {
        var figures = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (figures is not (1 or 2) || line.Length > LongestName)
            return null;
        var words = line[figures..].Split([' ', ',', '·', '•', '|'], StringSplitOptions.RemoveEmptyEntries);
        var unit = words.TakeWhile(Ages.Contains).Count();
        var name = string.Join(' ', words[unit..]);
        return unit > 0 && AuthorPlaces.BeginsAsPerson(name) && IsPerson(name, null) ? name : null;
    }

    /// <summary>Whether words do nothing but lead to a date: "Published on".</summary>
    private static bool LeadsToDate(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => BeforeDates.Contains(word.TrimEnd(':', ',')));

    /// <summary>A line up to the label of somebody who did something else: "Elsa Lind Foto: Jonas Ek".</summary>
    private static string WithoutOtherRoles(string words)
    {
        for (var colon = words.IndexOf(':', StringComparison.Ordinal); colon > 0; colon = words.IndexOf(':', colon + 1))
        {
            var gap = words.LastIndexOf(' ', colon);
            if (gap > 0 && OtherRoles.Contains(words[(gap + 1)..colon].Trim(), StringComparer.OrdinalIgnoreCase))
                return words[..gap];
        }

        return words;
    }

    /// <summary>A line without the date in it and what follows.</summary>
    private static string WithoutDate(string words)
    {
        if (words.Length > LongestLine)
            return words;
        words = WithoutBirth(words);
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

    /// <summary>A line without the day of birth set between commas: "Ana Kolb, born 3 May 1970, and Tim Orr".</summary>
    private static string WithoutBirth(string words)
    {
        if (WrittenDate.Find(words, null) is not { Words: var date } || words.LastIndexOf(',', Math.Max(0, date.Start - 1)) is not (> 0 and var comma))
            return words;
        var isBirth = words[(comma + 1)..date.Start].Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } before && before.Length <= 2 && BeforeBirths.Contains(before[0]);
        return isBirth ? words[..comma] + words[date.End..].TrimStart(',') : words;
    }

    /// <summary>A line without the name on a network behind the person's: "Ana Solt Follow @anasolt".</summary>
    private static string WithoutHandle(string words)
    {
        if (words.IndexOf(" @", StringComparison.Ordinal) is not (> 3 and var at))
            return words;
        var before = words[..at].TrimEnd(' ', ',', '|', '·', '(');
        return before.LastIndexOf(' ') is > 0 and var gap && BeforeHandles.Contains(before[(gap + 1)..]) ? before[..gap] : before;
    }
}
