using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Dateline.App.Html;

/// <summary>Writes HTML. Only what stands literally in the code is markup: every value put into it is encoded, so foreign words cannot become markup.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    private const int Enough = 1 << 16;

    private readonly StringBuilder pending = new();

    /// <summary>Writes literal markup with encoded values in it: <c>Write($"&lt;p&gt;{words}&lt;/p&gt;")</c>.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] Markup markup)
    {
        if (pending.Length > Enough)
            Flush();
    }

    /// <summary>Hands on what was written.</summary>
    public void Flush()
    {
        output.Write(pending);
        pending.Clear();
    }

    /// <summary>Writes markup of our own.</summary>
    public void Literal(string markup) => pending.Append(markup);

    /// <summary>Writes words, encoded.</summary>
    public void Text(ReadOnlySpan<char> words)
    {
        foreach (var rune in words.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    pending.Append("&amp;");
                    break;
                case '<':
                    pending.Append("&lt;");
                    break;
                case '>':
                    pending.Append("&gt;");
                    break;
                case '"':
                    pending.Append("&quot;");
                    break;
                case '\'':
                    pending.Append("&#39;");
                    break;
                default:
                    if (IsHarmless(rune))
                        Put(rune);
                    break;
            }
        }
    }

    /// <summary>Control characters are no HTML, and overrides of the writing direction would reorder the words around foreign ones.</summary>
    private static bool IsHarmless(Rune rune) =>
        rune.Value is '\n' or '\t'
        || (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned)
            && rune.Value is not (>= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069));

    private void Put(Rune rune)
    {
        Span<char> letters = stackalloc char[2];
        pending.Append(letters[..rune.EncodeToUtf16(letters)]);
    }

    /// <summary>Takes the pieces of an interpolated string: literal ones as they are, values encoded.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Markup
    {
        private readonly HtmlWriter writer;

        public Markup(int literalLength, int formattedCount, HtmlWriter writer)
        {
            this.writer = writer;
            writer.pending.EnsureCapacity(writer.pending.Length + literalLength + (formattedCount * 16));
        }

        public void AppendLiteral(string markup) => writer.Literal(markup);

        public void AppendFormatted(string? words) => writer.Text(words);

        public void AppendFormatted(int number) => writer.Literal(number.ToString());
    }
}
