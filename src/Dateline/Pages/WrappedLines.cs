using System.Buffers;

namespace Dateline.Pages;

/// <summary>Tells whether a text was wrapped at a margin, and which line goes on in the next.</summary>
/// <remarks>A program that wraps fills a line as far as it can: the first word of the next line would not have fitted any more.
/// In a dump whose lines are paragraphs or menu entries, most would have.</remarks>
internal static class WrappedLines
{
    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("-=_*~+#.·–— ");

    private const int NarrowestMargin = 45;
    private const int WidestMargin = 130;

    /// <summary>Fewer full lines than this prove nothing.</summary>
    private const int FewestFullLines = 3;

    /// <summary>Among so many lines one may stick out.</summary>
    private const int FewestPerStickingOut = 8;

    /// <summary>The column at which the text was wrapped; null where it was not.</summary>
    public static int? Margin(string text, List<PlainText.Line> lines)
    {
        // Lines that nothing follows, such as headings and rules, may have any length; of the others a few, such as long addresses, may stick out.
        var widths = new int[WidestMargin + 2];
        var mayStickOut = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!AreNeighbours(lines[i], lines[i + 1]) || !HoldsWords(text, lines[i]))
                continue;
            widths[Math.Min(Width(lines[i]), WidestMargin + 1)]++;
            mayStickOut++;
        }

        mayStickOut = Math.Min(1, mayStickOut / FewestPerStickingOut) + mayStickOut / 50;
        var margin = 0;
        for (var width = WidestMargin + 1; width > 0 && margin == 0; width--)
        {
            mayStickOut -= widths[width];
            if (mayStickOut < 0)
                margin = width;
        }

        if (margin is < NarrowestMargin or > WidestMargin)
            return null;
        int full = 0, early = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!AreNeighbours(lines[i], lines[i + 1]) || Width(lines[i]) <= margin / 2 || !HoldsWords(text, lines[i]) || !HoldsWords(text, lines[i + 1]))
                continue;
            if (Continues(text, lines[i], lines[i + 1], margin))
                full++;
            else if (!EndsSentence(text, lines[i]))
                early++;
        }

        return full >= FewestFullLines && full > early * 3 ? margin : null;
    }

    /// <summary>Whether a line was broken off at the margin, so that the next one continues it.</summary>
    public static bool Continues(string text, PlainText.Line line, PlainText.Line next, int margin)
    {
        if (!AreNeighbours(line, next))
            return false;
        if (!HoldsWords(text, line) || !HoldsWords(text, next))
            return false;
        var words = text.AsSpan(next.Span.Start, next.Span.Length);
        var word = words.IndexOfAny(' ', '\t');
        var width = Width(line);
        return width <= margin && width > margin / 2 && width + 1 + (word < 0 ? words.Length : word) > margin;
    }

    private static int Width(PlainText.Line line) => line.Indent + line.Span.Length + (line.IsBulleted ? 2 : 0);

    private static bool AreNeighbours(PlainText.Line line, PlainText.Line next) =>
        next.Blank == 0 && !next.IsBulleted && next.Level == 0 && line.Level == 0
        && (next.Indent == line.Indent || next.Indent < line.Indent && !line.IsBulleted || line.IsBulleted && next.Indent > line.Indent);

    /// <summary>Whether a line is more than a rule of dashes.</summary>
    private static bool HoldsWords(string text, PlainText.Line line) => text.AsSpan(line.Span.Start, line.Span.Length).ContainsAnyExcept(RuleMarks);

    private static bool EndsSentence(string text, PlainText.Line line) => ".!?…”\":".Contains(text[line.Span.End - 1]);
}
