using System.Buffers;
using Dateline.Text;

namespace Dateline.Pages;

/// <summary>Tells whether a text was wrapped at a margin, and which line goes on in the next.</summary>
/// <remarks>A program that wraps fills a line as far as it can: the first word of the next line would not have fitted any more.
/// In a dump whose lines are paragraphs or menu entries, most would have.</remarks>
internal sealed class WrappedLines
{
    private const int NarrowestMargin = 45;
    private const int WidestMargin = 130;

    /// <summary>Fewer full lines than this prove nothing.</summary>
    private const int FewestFullLines = 3;

    /// <summary>Among so many lines one may stick out.</summary>
    private const int FewestPerStickingOut = 8;

    /// <summary>What sticks out no further is a line of the text all the same, where that could not be told from fewer lines.</summary>
    private const int LittleStickingOut = 4;

    /// <summary>A quotation or a column beside a picture may be set at a margin of its own, if it has so many lines.</summary>
    private const int FewestLinesOfOwn = 3;

    /// <summary>A text of no more lines may be too short to prove a margin.</summary>
    private const int LongestShortText = 40;

    /// <summary>The lines of such a text are not narrower.</summary>
    private const int NarrowestSentence = 30;

    /// <summary>So many of them break off in the midst of a sentence.</summary>
    private const int FewestBreaks = 2;

    /// <summary>Fewer lines may all have a blank line before them without being spaced.</summary>
    private const int FewestSpaced = 8;

    /// <summary>The columns of a character of a script without spaces.</summary>
    private const int Wide = 2;

    /// <summary>Lines of such a script may end so many columns early, for a mark that must not begin a line or a number among the words.</summary>
    private const int WideSlack = 4;

    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("-=_*~+#.·–— ");
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?…”\":。！？」』．。؟۔։।");

    private readonly string text;
    private readonly List<PlainText.Line> lines;
    private readonly int[] widths;

    /// <summary>The blank lines between two lines of a paragraph: none, or one where all lines are so spaced.</summary>
    private readonly int spacing;

    private readonly bool[] goesOn;

    private WrappedLines(string text, List<PlainText.Line> lines)
    {
        (this.text, this.lines) = (text, lines);
        widths = [.. lines.Select(Width)];
        spacing = lines.Count >= FewestSpaced && lines.Skip(1).All(line => line.Blank > 0) ? 1 : 0;
        goesOn = new bool[lines.Count];
    }

    /// <summary>For each line of a text whether the next one continues it.</summary>
    public static bool[] Find(string text, List<PlainText.Line> lines)
    {
        var wrapped = new WrappedLines(text, lines);
        if (wrapped.Margin() is { } margin)
        {
            for (var i = 0; i + 1 < lines.Count; i++)
                wrapped.goesOn[i] = wrapped.Continues(i, margin);
        }

        wrapped.FindOwnMargins();
        if (lines.Count <= LongestShortText && !wrapped.goesOn.Contains(true))
            wrapped.FindSentences();
        return wrapped.goesOn;
    }

    /// <summary>The column at which the text was wrapped; null where it was not.</summary>
    private int? Margin()
    {
        // Lines that nothing follows, such as headings and rules, may have any length; of the others a few, such as long addresses, may stick out.
        var counts = new int[WidestMargin + 2];
        var mayStickOut = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!AreNeighbours(i) || !HoldsWords(i))
                continue;
            counts[Math.Min(widths[i], WidestMargin + 1)]++;
            mayStickOut++;
        }

        mayStickOut = Math.Min(1, mayStickOut / FewestPerStickingOut) + mayStickOut / 50;
        var margin = 0;
        for (var width = WidestMargin + 1; width > 0 && margin == 0; width--)
        {
            mayStickOut -= counts[width];
            if (mayStickOut < 0)
                margin = width;
        }

        if (margin is < NarrowestMargin or > WidestMargin)
            return null;
        int full = 0, early = 0, within = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!AreNeighbours(i) || widths[i] <= margin / 2 || !HoldsWords(i) || !HoldsWords(i + 1))
                continue;
            if (Continues(i, margin))
                (full, within) = (full + 1, within + (EndsSentence(i) ? 0 : 1));
            else if (!EndsSentence(i))
                early++;
        }

        // Where nearly all lines end a sentence they are paragraphs, though of even length.
        return full >= FewestFullLines && full > early * 3 && within * 3 > full ? margin : null;
    }

    /// <summary>Joins the lines of stretches that have a margin of their own, narrower than that of the rest.</summary>
    private void FindOwnMargins()
    {
        var found = new List<(int First, int Last)>();
        var full = 0;
        for (var first = 0; first < lines.Count; first++)
        {
            var last = first;
            while (last + 1 < lines.Count && AreNeighbours(last))
                last++;
            if (last - first + 1 >= FewestLinesOfOwn && HasOwnMargin(first, last, NarrowestMargin))
            {
                found.Add((first, last));
                full += last - first;
            }

            first = last;
        }

        if (full < 2 * FewestFullLines)
            return;
        foreach (var (first, last) in found)
            goesOn.AsSpan(first, last - first).Fill(true);
    }

    /// <summary>In a text too short to prove a margin, joins the lines of stretches that end with a sentence and break off in the midst of it.</summary>
    private void FindSentences()
    {
        var found = new List<(int First, int Last)>();
        for (var first = 0; first < lines.Count; first++)
        {
            var last = first;
            while (last + 1 < lines.Count && AreNeighbours(last))
                last++;
            if (last > first && EndsSentence(last) && HasOwnMargin(first, last, NarrowestSentence))
                found.Add((first, last));
            first = last;
        }

        if (found.Sum(stretch => stretch.Last - stretch.First) < FewestBreaks)
            return;
        foreach (var (first, last) in found)
            goesOn.AsSpan(first, last - first).Fill(true);
    }

    /// <summary>Whether every line of a stretch but the last is full, and most next ones begin in the midst of a sentence.</summary>
    private bool HasOwnMargin(int first, int last, int narrowest)
    {
        var margin = widths.AsSpan(first, last - first).ToArray().Max();
        if (margin < narrowest || margin > WidestMargin || widths[last] > margin)
            return false;
        var within = 0;
        for (var i = first; i < last; i++)
        {
            if (!Continues(i, margin))
                return false;
            within += !EndsSentence(i) && !char.IsUpper(text[lines[i + 1].Span.Start]) ? 1 : 0;
        }

        return within * 2 > last - first;
    }

    /// <summary>Whether a line was broken off at the margin, so that the next one continues it.</summary>
    private bool Continues(int i, int margin)
    {
        if (!AreNeighbours(i) || !HoldsWords(i) || !HoldsWords(i + 1))
            return false;
        var width = widths[i];
        if (width > margin + LittleStickingOut || width <= margin / 2)
            return false;
        var next = text.AsSpan(lines[i + 1].Span.Start, lines[i + 1].Span.Length);
        if (IsWide(next[0]))
            return width + Wide + WideSlack > margin;
        var word = next.IndexOfAny(' ', '\t');
        return width + 1 + (word < 0 ? next.Length : word) > margin;
    }

    private int Width(PlainText.Line line)
    {
        var width = line.Indent + (line.IsBulleted ? 2 : 0);
        foreach (var c in text.AsSpan(line.Span.Start, Math.Min(line.Span.Length, WidestMargin + 1)))
            width += IsWide(c) ? Wide : 1;
        return width;
    }

    private static bool IsWide(char c) =>
        c is >= '\u1100' and (<= '\u115f' or >= '\u2e80' and <= '\ua4cf' or >= '\uac00' and <= '\ud7a3' or >= '\uf900' and <= '\ufaff' or >= '\uff01' and <= '\uff60');

    /// <summary>Whether a line and the next may be of one paragraph, by the blank lines and marks before them.</summary>
    private bool AreNeighbours(int i)
    {
        var (line, next) = (lines[i], lines[i + 1]);
        return next.Blank == spacing && !next.IsBulleted && next.Level == 0 && line.Level == 0
            && (next.Indent == line.Indent || next.Indent < line.Indent && !line.IsBulleted || line.IsBulleted && next.Indent > line.Indent);
    }

    /// <summary>Whether a line is more than a rule of dashes.</summary>
    private bool HoldsWords(int i) => text.AsSpan(lines[i].Span.Start, lines[i].Span.Length).ContainsAnyExcept(RuleMarks);

    private bool EndsSentence(int i) => SentenceEnds.Contains(text[lines[i].Span.End - 1]);
}
