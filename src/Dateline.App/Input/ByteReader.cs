using System.Runtime.ExceptionServices;

namespace Dateline.App.Input;

/// <summary>Reads a stream in lines and pieces, and can take back what was read too far.</summary>
internal sealed class ByteReader(Stream stream)
{
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private ExceptionDispatchInfo? damage;

    /// <summary>How many bytes were read.</summary>
    public long Offset { get; private set; }

    /// <summary>Throws where the stream ended because it is damaged.</summary>
    /// <exception cref="InvalidDataException">It is.</exception>
    public void ThrowIfDamaged() => damage?.Throw();

    /// <summary>A line without its end; null at the end of the stream, and of a longer line only its beginning.</summary>
    public byte[]? Line(int longest)
    {
        if (!Fill())
            return null;
        using var line = new MemoryStream();
        while (Fill())
        {
            var rest = buffer.AsSpan(from, to - from);
            var end = rest.IndexOf((byte)'\n');
            var piece = end < 0 ? rest : rest[..end];
            line.Write(piece[..(int)Math.Min(piece.Length, Math.Max(0, longest - line.Length))]);
            Take(piece.Length + (end < 0 ? 0 : 1));
            if (end >= 0)
                break;
        }

        var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        return (bytes is [.., (byte)'\r'] ? bytes[..^1] : bytes).ToArray();
    }

    /// <summary>Reads some bytes; fewer at the end of the stream.</summary>
    public byte[] Bytes(int count)
    {
        using var bytes = new MemoryStream();
        while (bytes.Length < count && Fill())
        {
            var piece = (int)Math.Min(to - from, count - bytes.Length);
            bytes.Write(buffer, from, piece);
            Take(piece);
        }

        return bytes.ToArray();
    }

    /// <summary>Passes over bytes.</summary>
    /// <returns>How many there were.</returns>
    public long Skip(long count)
    {
        var left = count;
        while (left > 0 && Fill())
        {
            var piece = (int)Math.Min(to - from, left);
            Take(piece);
            left -= piece;
        }

        return count - left;
    }

    /// <summary>Takes bytes back, to be read again.</summary>
    public void Unread(ReadOnlySpan<byte> bytes)
    {
        var rest = buffer.AsSpan(from, to - from);
        var joined = new byte[Math.Max(1 << 16, bytes.Length + rest.Length)];
        bytes.CopyTo(joined);
        rest.CopyTo(joined.AsSpan(bytes.Length));
        (buffer, from, to) = (joined, 0, bytes.Length + rest.Length);
        Offset -= bytes.Length;
    }

    private void Take(int count)
    {
        from += count;
        Offset += count;
    }

    private bool Fill()
    {
        if (from < to)
            return true;
        try
        {
            (from, to) = damage is null ? (0, stream.Read(buffer)) : (0, 0);
        }
        catch (InvalidDataException e)
        {
            // What was read before is whole; whoever looks only ahead must not lose it.
            (from, to, damage) = (0, 0, ExceptionDispatchInfo.Capture(e));
        }

        return to > 0;
    }
}
