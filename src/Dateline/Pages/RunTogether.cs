using System.Buffers;
using Dateline.Dates;
using Dateline.Text;

namespace Dateline.Pages;

/// <summary>Parts the opening of a page that a dump has put into one line: headline, outlet and date, with a dash or bar between them, and then the text; and the fields of a row that tabs part.</summary>
internal static class RunTogether
{
    /// <summary>A shorter line is a paragraph.</summary>
    private const int ShortestPage = 400;

    /// <summary>Headline, outlet and date have together no more characters.</summary>
    private const int LongestOpening = 300;

    /// <summary>A part that is a date has at most so many characters beside it: a clock time, "Posted".</summary>
    private const int MostBesideDate = 8;

    private static readonly SearchValues<char> Separators = SearchValues.Create("-–—|·•");

    /// <summary>The parts of a line's opening and the rest, in order; the line itself where it has no such opening.</summary>
    /// <param name="text">The dump.</param>
    /// <param name="line">A line of it, without white space around it.</param>
    public static List<TextSpan> Part(string text, TextSpan line)
    {
        if (line.Length >= ShortestPage && text.AsSpan(line.Start, line.Length).Contains('\t'))
            return Fields(text, line);
        var parts = new List<TextSpan>();
        var start = line.Start;
        var opening = line.Length < ShortestPage ? 0 : line.Start + LongestOpening;
        while (start < opening && NextSeparator(text, start, opening) is { } separator)
        {
            var part = TextSpan.FromBounds(start, separator - 1);
            parts.Add(part);
            start = separator + 2;

            // The date ends the opening: whatever dashes come after it are the text's.
            if (parts.Count > 1 && IsDate(text.AsSpan(part.Start, part.Length)))
            {
                parts.Add(TextSpan.FromBounds(start, line.End));
                return parts;
            }
        }

        return [line];
    }

    /// <summary>The fields of a row of a table, of which one holds a whole text.</summary>
    private static List<TextSpan> Fields(string text, TextSpan line)
    {
        var fields = new List<TextSpan>();
        for (var start = line.Start; start < line.End;)
        {
            var tab = text.AsSpan(start, line.End - start).IndexOf('\t');
            var end = tab < 0 ? line.End : start + tab;
            var (first, last) = (start, end);
            while (first < last && PlainText.IsSpace(text[first]))
                first++;
            while (last > first && PlainText.IsSpace(text[last - 1]))
                last--;
            if (last > first)
                fields.Add(TextSpan.FromBounds(first, last));
            start = end + 1;
        }

        return fields;
    }

    /// <summary>The next separator with a space on both sides.</summary>
    private static int? NextSeparator(string text, int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            var next = text.AsSpan(at, end - at).IndexOfAny(Separators);
            if (next < 0)
                return null;
            at += next;
            if (text[at - 1] == ' ' && text[at + 1] == ' ' && at - 1 > start)
                return at;
        }

        return null;
    }

    private static bool IsDate(ReadOnlySpan<char> part) =>
        WrittenDate.Find(part, null) is { Date.Day.Day: not null } date && part.Length - date.Words.Length <= MostBesideDate;
}
