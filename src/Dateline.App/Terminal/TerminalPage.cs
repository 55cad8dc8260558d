using System.Text;

namespace Dateline.App.Terminal;

/// <summary>A page of lines for a terminal or a plain file: width, colour, indents.</summary>
internal sealed class TerminalPage(TextWriter output, int width, bool colored)
{
    private bool blankBefore = true;

    /// <summary>The page for where the output goes.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="toTerminal">Whether a person's terminal shows it.</param>
    /// <param name="color">When to use colour.</param>
    /// <param name="width">Columns as asked; null to ask the terminal.</param>
    public static TerminalPage For(Stream output, bool toTerminal, ColorChoice color, int? width)
    {
        // https://no-color.org: set to anything but the empty string.
        var refused = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") is "dumb";
        var colored = color == ColorChoice.Always || (color == ColorChoice.Auto && toTerminal && !refused);
        var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        return new(writer, width ?? (toTerminal ? TerminalWidth() : Comfortable), colored);
    }

    // Longer lines are harder to follow back to their beginning.
    private const int Comfortable = 100;

    // Below this a column beside the text would leave too little of it.
    private const int Narrow = 60;

    private const int Narrowest = 40;

    public int Width => width;

    /// <summary>Writes a paragraph.</summary>
    public void Write(Paragraph paragraph, string first = "", int? indent = null)
    {
        foreach (var line in paragraph.Lines(width, first, indent, colored))
            output.WriteLine(line);
        blankBefore = false;
    }

    /// <summary>Writes words in one style.</summary>
    public void Write(string words, Style style = Style.Plain, string first = "", int? indent = null) => Write(new Paragraph().Add(words, style), first, indent);

    /// <summary>Writes a paragraph beside a word in a column of its own; above the paragraph where the page is narrow.</summary>
    public void WriteLabelled(string label, Style style, Paragraph paragraph, int indent, int columns)
    {
        var shown = new string(' ', indent) + Ansi.Styled(label, style, colored);
        if (width < Narrow)
        {
            output.WriteLine(shown);
            Write(paragraph, new string(' ', indent + 2));
            return;
        }

        var lines = paragraph.Lines(width, new string(' ', indent + columns), null, colored).ToList();
        output.WriteLine(string.Concat(shown, new string(' ', Math.Max(1, columns - label.Length)), lines[0].AsSpan(indent + columns)));
        foreach (var line in lines.Skip(1))
            output.WriteLine(line);
        blankBefore = false;
    }

    /// <summary>Writes more below what stands beside a word in a column.</summary>
    public void WriteBelow(string words, Style style, int indent, int columns) => Write(words, style, new string(' ', indent + (width < Narrow ? 2 : columns)));

    /// <summary>Leaves a blank line, unless one is there.</summary>
    public void Blank()
    {
        if (!blankBefore)
            output.WriteLine();
        blankBefore = true;
    }

    /// <summary>Begins a part of a story.</summary>
    public void Heading(string words)
    {
        Blank();
        Write(words, Style.Bold);
    }

    public void Flush() => output.Flush();

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Math.Clamp(Console.WindowWidth, Narrowest, Comfortable) : Comfortable;
        }
        catch (IOException)
        {
            return Comfortable;
        }
    }
}
