using System.Text;
using Dateline.Pages;

namespace Dateline.App.Input;

/// <summary>A line of a file, or why it could not be read.</summary>
/// <param name="Number">Its number, from 1; 0 where the file itself could not be read.</param>
/// <param name="Bytes">Its bytes, without the line's end.</param>
/// <param name="Problem">Why it could not be read; null when it was.</param>
internal readonly record struct FileLine(int Number, ReadOnlyMemory<byte> Bytes, string? Problem)
{
    public bool IsBlank => Bytes.Span.IndexOfAnyExcept(" \t\r"u8) < 0;
}

/// <summary>Reads a file of lines, one line in memory at a time; a line that is too long for a page is passed over and told.</summary>
internal sealed class LineReader(Func<Stream> open) : IDisposable
{
    private readonly byte[] buffer = new byte[1 << 16];
    private Stream? stream;
    private int from;
    private int to;
    private int number;
    private bool ended;

    /// <summary>The next line; null after the last.</summary>
    public FileLine? Next()
    {
        if (ended)
            return null;
        try
        {
            return Read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            ended = true;
            return new FileLine(number, default, number == 0 ? Unreadables.Describe(e) : "what follows this line could not be read: " + Unreadables.Describe(e));
        }
    }

    public void Dispose() => stream?.Dispose();

    private FileLine? Read()
    {
        stream ??= open();
        using var line = new MemoryStream();
        var length = 0L;
        while (true)
        {
            if (from == to)
            {
                (from, to) = (0, stream.Read(buffer));
                if (to == 0)
                {
                    ended = true;
                    return length == 0 ? null : Line(line, length);
                }
            }

            var rest = buffer.AsSpan(from, to - from);
            var end = rest.IndexOf((byte)'\n');
            var piece = end < 0 ? rest : rest[..end];
            length += piece.Length;
            if (length <= PageReader.LongestLine)
                line.Write(piece);
            from += piece.Length + (end < 0 ? 0 : 1);
            if (end >= 0)
                return Line(line, length);
        }
    }

    private FileLine Line(MemoryStream line, long length)
    {
        number++;
        if (length > PageReader.LongestLine)
            return new(number, default, $"the line is {length / 1048576.0:0.0} MB long, and of more than {PageReader.LongestLine / 1048576} MB none is read; give each page a line of its own.");
        var bytes = line.ToArray();
        return new(number, number == 1 && bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsMemory(3) : bytes, null);
    }
}
