namespace Dateline.Pages;

/// <summary>Finds what a program has put before every line of a text: the marks of a quoted message, or the lines' numbers.</summary>
internal static class LineMarks
{
    /// <summary>Fewer lines may begin alike in any text.</summary>
    private const int FewestLines = 5;

    /// <summary>Of so many lines in a row, one may lack the mark: a program that wraps again breaks quoted lines.</summary>
    private const int LinesForOneWithout = 10;

    /// <summary>A line of a message is seldom shorter, but for the last of each paragraph; entries of a menu are, which may have an arrow each.</summary>
    private const int LongLine = 40;

    /// <summary>So large a share of quoted lines is long.</summary>
    private const double LeastLong = 0.3;

    /// <summary>The text with spaces in the place of such marks, so that they part no sentence and every word stays where it is.</summary>
    public static string Blank(string text)
    {
        // Most texts show with their first line that they have none.
        var first = text.AsSpan().TrimStart();
        if (first.IsEmpty || !char.IsAsciiDigit(first[0]) && !text.Contains('>', StringComparison.Ordinal))
            return text;
        var lines = Lines(text);
        var marks = Find(text, lines);
        if (!marks.AsSpan().ContainsAnyExcept(0))
            return text;
        return string.Create(text.Length, (text, lines, marks), static (blanked, read) =>
        {
            read.text.CopyTo(blanked);
            for (var i = 0; i < read.marks.Length; i++)
                blanked.Slice(read.lines[i].Start, read.marks[i]).Fill(' ');
        });
    }

    private static List<(int Start, int End)> Lines(string text)
    {
        var lines = new List<(int Start, int End)>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(PlainText.LineBreaks);
            var end = length < 0 ? text.Length : start + length;
            lines.Add((start, end));
            start = end + 1;
            if (end < text.Length - 1 && text[end] == '\r' && text[end + 1] == '\n')
                start++;
        }

        return lines;
    }

    private static int[] Find(string text, List<(int Start, int End)> lines)
    {
        var marks = new int[lines.Count];
        if (AreNumbered(text, lines))
        {
            for (var i = 0; i < marks.Length; i++)
                marks[i] = NumberLength(Line(i), out _);
            return marks;
        }

        for (var first = 0; first < lines.Count; first++)
        {
            if (QuoteLength(Line(first)) == 0)
                continue;
            var last = LastQuoted(first);
            if (IsMessage(first, last))
            {
                for (var i = first; i <= last; i++)
                    marks[i] = QuoteLength(Line(i));
            }

            first = last;
        }

        return marks;

        ReadOnlySpan<char> Line(int i) => text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start);

        int LastQuoted(int first)
        {
            var (last, without) = (first, 0);
            for (var i = first + 1; i < lines.Count; i++)
            {
                if (QuoteLength(Line(i)) > 0)
                    last = i;
                else if (++without > (i - first) / LinesForOneWithout && !Line(i).IsWhiteSpace())
                    break;
            }

            return last;
        }

        bool IsMessage(int first, int last)
        {
            var (quoted, filled) = (0, 0);
            for (var i = first; i <= last; i++)
            {
                quoted += QuoteLength(Line(i)) is > 0 and var mark && mark < Line(i).Length ? 1 : 0;
                filled += Line(i).Length >= LongLine ? 1 : 0;
            }

            return quoted >= FewestLines && filled >= LeastLong * quoted;
        }
    }

    /// <summary>The length of the marks "&gt; " of a quoted message at the start of a line.</summary>
    private static int QuoteLength(ReadOnlySpan<char> line)
    {
        var end = 0;
        for (var i = 0; i < line.Length && line[i] is '>' or ' '; i++)
        {
            if (line[i] == '>')
                end = i + 1;
        }

        return end < line.Length && end > 0 && line[end] == ' ' ? end + 1 : end;
    }

    /// <summary>Whether all lines begin with numbers that rise by one, blank lines counted or not: a list has words before and after it.</summary>
    private static bool AreNumbered(string text, List<(int Start, int End)> lines)
    {
        var (last, count, blank) = (0, 0, 0);
        foreach (var (start, end) in lines)
        {
            var line = text.AsSpan(start, end - start);
            if (line.IsWhiteSpace())
            {
                blank++;
                continue;
            }

            if (NumberLength(line, out var number) == 0 || count > 0 && number != last + 1 && number != last + 1 + blank)
                return false;
            (last, count, blank) = (number, count + 1, 0);
        }

        return count >= FewestLines;
    }

    /// <summary>The length of a number at the start of a line with what parts it from the words; 0 where there is none.</summary>
    private static int NumberLength(ReadOnlySpan<char> line, out int number)
    {
        var at = 0;
        while (at < line.Length && line[at] is ' ' or '\t')
            at++;
        var first = at;
        number = 0;
        for (; at < line.Length && char.IsAsciiDigit(line[at]) && at - first < LongestNumber; at++)
            number = number * 10 + (line[at] - '0');
        if (at == first)
            return 0;
        if (at == line.Length)
            return at;

        // A full stop or bracket is the mark of a list, whose numbers are words of the text.
        if (line[at] is ':' or '|')
            at++;
        var parted = at;
        while (at < line.Length && line[at] is ' ' or '\t' or '|')
            at++;
        return at > parted || parted == line.Length ? at : 0;
    }

    /// <summary>No text has lines with longer numbers.</summary>
    private const int LongestNumber = 6;
}
