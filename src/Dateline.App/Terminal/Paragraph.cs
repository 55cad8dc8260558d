using System.Globalization;
using System.Text;

namespace Dateline.App.Terminal;

/// <summary>How words look.</summary>
internal enum Style
{
    Plain,
    Bold,
    Dim,
    Good,
    Ahead,
    Warning,
    Bad,
}

/// <summary>Words to be set in lines of a given width. Whatever could steer a terminal is taken out as they are added.</summary>
internal sealed class Paragraph
{
    private readonly List<(string Text, Style Style, bool SpaceBefore)> pieces = [];
    private bool spacePending;

    /// <summary>Adds words; a line may be broken at their spaces, and between the letters of scripts that have none.</summary>
    public Paragraph Add(string words, Style style = Style.Plain)
    {
        var line = SafeText.Line(words);
        var start = 0;
        for (var i = 0; i < line.Length;)
        {
            var length = char.IsHighSurrogate(line[i]) && i + 1 < line.Length ? 2 : 1;
            if (line[i] == ' ')
            {
                Piece(line[start..i], style);
                spacePending = true;
                start = i + 1;
            }
            else if (i > start && BreaksBefore(line, i))
            {
                Piece(line[start..i], style);
                start = i;
            }

            i += length;
        }

        Piece(line[start..], style);
        return this;
    }

    /// <summary>Adds words after a space.</summary>
    public Paragraph Then(string words, Style style = Style.Plain)
    {
        spacePending = pieces.Count > 0;
        return Add(words, style);
    }

    /// <summary>Sets the paragraph in lines.</summary>
    /// <param name="width">Columns of the whole line.</param>
    /// <param name="first">What stands before the first line; its columns are the indent of the others unless <paramref name="indent"/> is given.</param>
    /// <param name="indent">Columns before every further line.</param>
    /// <param name="colored">Whether styles are shown.</param>
    public IEnumerable<string> Lines(int width, string first, int? indent, bool colored)
    {
        var hanging = indent ?? LetterWidth.Of(first);
        var line = new StringBuilder(first);
        var column = LetterWidth.Of(first);
        var start = column;
        foreach (var (text, style, spaceBefore) in pieces)
        {
            var space = spaceBefore && column > start ? 1 : 0;
            foreach (var part in Fitting(text, Math.Max(8, width - hanging)))
            {
                var columns = LetterWidth.Of(part);
                if (column + space + columns > width && column > start)
                {
                    yield return line.ToString();
                    line.Clear().Append(' ', hanging);
                    start = column = hanging;
                    space = 0;
                }

                line.Append(' ', space).Append(Ansi.Styled(part, style, colored));
                column += space + columns;
                space = 0;
            }
        }

        yield return line.ToString();
    }

    private void Piece(string text, Style style)
    {
        if (text.Length == 0)
            return;
        pieces.Add((text, style, spacePending));
        spacePending = false;
    }

    /// <summary>Between two wide letters a line may break, but not before a mark that closes.</summary>
    private static bool BreaksBefore(string line, int at)
    {
        if (!Rune.TryGetRuneAt(line, at, out var next) || LetterWidth.Of(next) != 2)
            return false;
        return Rune.GetUnicodeCategory(next) is not (UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation);
    }

    /// <summary>A word too long for any line, cut between its letters.</summary>
    private static IEnumerable<string> Fitting(string text, int width)
    {
        if (LetterWidth.Of(text) <= width)
        {
            yield return text;
            yield break;
        }

        var part = new StringBuilder();
        var columns = 0;
        var letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
        {
            var letter = letters.GetTextElement();
            var more = LetterWidth.Of(letter);
            if (columns + more > width && part.Length > 0)
            {
                yield return part.ToString();
                part.Clear();
                columns = 0;
            }

            part.Append(letter);
            columns += more;
        }

        yield return part.ToString();
    }
}
