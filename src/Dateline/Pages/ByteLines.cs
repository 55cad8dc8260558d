namespace Dateline.Pages;

/// <summary>The lines of a stream, one by one, however many there are.</summary>
internal sealed class ByteLines(Stream stream, int longest) : IDisposable
{
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private bool atEnd;
    private bool isFirst = true;

    /// <summary>Whether reading stopped because the compressed data was damaged.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>The next line without its line break; it is valid until the next call.</summary>
    /// <param name="line">The line; empty where it is too long.</param>
    /// <param name="tooLong">Whether the line was longer than the limit and has been passed over.</param>
    public bool TryRead(out ReadOnlyMemory<byte> line, out bool tooLong)
    {
        tooLong = false;
        var searched = start;
        while (true)
        {
            var at = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                line = tooLong ? default : Line(start, searched + at);
                start = searched + at + 1;
                return true;
            }

            if (end - start > longest)
            {
                tooLong = true;
                start = end;
            }

            searched = end;
            if (atEnd)
            {
                line = tooLong ? default : Line(start, end);
                var any = end > start || tooLong;
                start = end;
                return any;
            }

            Fill(ref searched);
        }
    }

    public void Dispose() => stream.Dispose();

    private ReadOnlyMemory<byte> Line(int from, int to)
    {
        var line = buffer.AsMemory(from, to - from);
        if (isFirst && line.Span.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf]))
            line = line[3..];
        isFirst = false;
        return line;
    }

    private void Fill(ref int searched)
    {
        if (start > 0)
        {
            Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
            searched -= start;
            end -= start;
            start = 0;
        }

        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        try
        {
            var read = stream.Read(buffer, end, buffer.Length - end);
            atEnd = read == 0;
            end += read;
        }
        catch (InvalidDataException)
        {
            IsDamaged = atEnd = true;
        }
    }
}
