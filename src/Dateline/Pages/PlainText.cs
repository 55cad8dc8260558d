using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Dateline.Text;

namespace Dateline.Pages;

/// <summary>Cuts a text dump into blocks: a line each, or a paragraph where its lines were wrapped at a margin.</summary>
internal static class PlainText
{
    /// <summary>Marks that begin an item of a list. Dashes longer than a hyphen are not among them: they begin speech in many languages.</summary>
    private const string Bullets = "•‣◦▪▫■□●○·∙⁃►▸▶➤➢✓✔*-+";

    internal static readonly SearchValues<char> LineBreaks = SearchValues.Create("\r\n\f\v\u0085\u2028\u2029");

    /// <summary>So many lines are read, blank ones counted: where lines are wrapped, a page of the largest size has no more.</summary>
    private const int MostLines = 200_000;

    private const int TabWidth = 4;

    /// <summary>A line that holds words.</summary>
    /// <param name="Span">Its words, without white space around them.</param>
    /// <param name="Indent">The columns before them, bullet included.</param>
    /// <param name="Blank">The blank lines before it.</param>
    /// <param name="Tag">What its layout shows it to be.</param>
    /// <param name="Level">The level, where it is a heading.</param>
    /// <param name="IsBulleted">Whether a bullet stands before its words.</param>
    internal readonly record struct Line(TextSpan Span, int Indent, int Blank, BlockTag Tag, int Level, bool IsBulleted);

    /// <summary>The blocks of a text, in its order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="links">The words of its links, in order.</param>
    public static ImmutableArray<Block> Cut(string text, List<TextSpan>? links = null)
    {
        var lines = Lines(text);
        MessageHead.MarkTitles(text, lines);
        var goesOn = WrappedLines.Find(text, lines);
        var blocks = ImmutableArray.CreateBuilder<Block>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var end = line.Span.End;
            while (goesOn[i])
                end = lines[++i].Span.End;
            var span = TextSpan.FromBounds(line.Span.Start, end);
            blocks.Add(new Block
            {
                Span = span,
                LinkDensity = links is { Count: > 0 } ? MarkdownLinks.Density(span, links) : 0,
                Tag = line.Tag,
                Level = line.Level,
                Indent = line.Indent,
                BlankLinesBefore = line.Blank,
                IsBulleted = line.IsBulleted,
            });
        }

        return blocks.ToImmutable();
    }

    /// <summary>The lines of a text that are read; all of it but where it has more lines than any page.</summary>
    /// <param name="text">The text.</param>
    /// <param name="doubt">What to say of a text that was cut; null where it was not.</param>
    public static string FirstLines(string text, out string? doubt)
    {
        doubt = null;
        var end = 0;
        for (var lines = 0; lines < MostLines; lines++)
        {
            var length = text.AsSpan(end).IndexOfAny(LineBreaks);
            if (length < 0)
                return text;
            end += length + 1;
        }

        if (text.AsSpan(end).IsWhiteSpace())
            return text[..end];
        doubt = FirstPart.Doubt(MostLines, "lines");
        return text[..end];
    }

    /// <summary>The blocks of a text that are read, and the text as far as they go; all of it but where it has more of them than any page.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blocks">All its blocks.</param>
    /// <param name="doubt">What to say of a text that was cut.</param>
    public static (string Text, ImmutableArray<Block> Blocks) FirstBlocks(string text, ImmutableArray<Block> blocks, ref string? doubt)
    {
        if (blocks.Length <= PageReader.MostBlocks)
            return (text, blocks);
        doubt = FirstPart.Doubt(PageReader.MostBlocks, "lines and paragraphs");
        return (text[..blocks[PageReader.MostBlocks - 1].Span.End], blocks[..PageReader.MostBlocks]);
    }

    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        var blank = 0;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(LineBreaks);
            var end = length < 0 ? text.Length : start + length;
            if (ReadLine(text, start, end, blank) is { } line)
            {
                foreach (var part in RunTogether.Part(text, line.Span))
                    lines.Add(part.Start == line.Span.Start ? line with { Span = part } : new(part, 0, 1, BlockTag.Other, 0, false));
                blank = 0;
            }
            else
            {
                blank++;
            }

            start = end + 1;
            if (end < text.Length - 1 && text[end] == '\r' && text[end + 1] == '\n')
                start++;
        }

        return lines;
    }

    private static Line? ReadLine(string text, int start, int end, int blank)
    {
        var indent = 0;
        var at = start;
        for (; at < end && IsSpace(text[at]); at++)
            indent += text[at] == '\t' ? TabWidth - (indent % TabWidth) : 1;
        while (end > at && IsSpace(text[end - 1]))
            end--;
        if (at == end)
            return null;
        var words = text.AsSpan(at, end - at);
        var marker = 0;
        var level = 0;
        if (BulletLength(words) is > 0 and var bullet)
            marker = bullet;
        else if (HeadingMark(words) is > 0 and var hashes)
            (marker, level) = (hashes, hashes);
        var first = at + marker;
        while (first < end && IsSpace(text[first]))
            first++;
        // A bullet with no words behind it is nothing that a person reads.
        if (first == end)
            return null;
        var tag = level > 0 ? BlockTag.Heading : marker > 0 ? BlockTag.ListItem : BlockTag.Other;
        return new(TextSpan.FromBounds(first, end), indent, blank, tag, level, marker > 0 && level == 0);
    }

    private static int BulletLength(ReadOnlySpan<char> words)
    {
        if (!Bullets.Contains(words[0]))
            return 0;
        // "- A heading -" is framed, not bulleted; a hyphen or an asterisk that touches its word is part of it.
        if (words.Length > 1 && words[^1] == words[0])
            return 0;
        return words.Length == 1 || IsSpace(words[1]) || words[0] > 0x7f ? 1 : 0;
    }

    private static int HeadingMark(ReadOnlySpan<char> words)
    {
        var hashes = words.IndexOfAnyExcept('#');
        return hashes is >= 1 and <= 6 && IsSpace(words[hashes]) ? hashes : 0;
    }

    /// <summary>White space, and characters without width, which no reader sees.</summary>
    internal static bool IsSpace(char c) =>
        char.IsWhiteSpace(c) || c is '\u200b' or '\u2060' or '\ufeff' or '\u00ad' || c < ' '
        || c >= 0x80 && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format;
}
