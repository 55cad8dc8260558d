using System.IO.Compression;
using System.Text;

namespace Dateline.Tagging;

/// <summary>The form of the files of trained weights: a mark, the kind of the file, a check sum, and a compressed body.</summary>
internal static class WeightFile
{
    private const string Mark = "Dateline weights 1";

    // No file of ours is as large; a damaged one must not ask for more memory than there is.
    private const int LargestBody = 1 << 28;

    /// <summary>Makes a file; the same content gives the same bytes.</summary>
    public static byte[] Write(string kind, Action<BinaryWriter> content)
    {
        var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
            content(writer);
        var file = new MemoryStream();
        using (var writer = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Mark);
            writer.Write(kind);
            writer.Write((int)body.Length);
            writer.Write(CheckSum(body.GetBuffer().AsSpan(0, (int)body.Length)));
        }

        using (var packed = new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true))
            packed.Write(body.GetBuffer(), 0, (int)body.Length);
        return file.ToArray();
    }

    /// <summary>Reads a file's content.</summary>
    /// <exception cref="InvalidDataException">It is not such a file, or it is damaged.</exception>
    public static T Read<T>(string kind, byte[] file, Func<BinaryReader, T> content)
    {
        try
        {
            var stream = new MemoryStream(file, writable: false);
            using var header = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            if (header.ReadString() != Mark)
                throw new InvalidDataException($"These {file.Length} bytes are no weights of this version: make them anew with 'dateline-lab train'.");
            var found = header.ReadString();
            if (found != kind)
                throw new InvalidDataException($"These are weights for '{found}', not for '{kind}'.");
            var length = header.ReadInt32();
            var sum = header.ReadUInt64();
            if (length is < 0 or > LargestBody)
                throw Damaged(kind, null);
            var body = new byte[length];
            using (var packed = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true))
                packed.ReadExactly(body);
            if (CheckSum(body) != sum)
                throw Damaged(kind, null);
            using var reader = new BinaryReader(new MemoryStream(body, 0, length, writable: false, publiclyVisible: true), Encoding.UTF8);
            return content(reader);
        }
        catch (Exception problem) when (problem
            is EndOfStreamException or InvalidOperationException or FormatException or ArgumentException or IndexOutOfRangeException)
        {
            throw Damaged(kind, problem);
        }
    }

    /// <summary>Writes the next of several numbers of features or words that are sorted: how far it is from the last.</summary>
    public static void WriteNext(BinaryWriter writer, ref uint last, uint number)
    {
        writer.Write7BitEncodedInt((int)((number - last) >> 1));
        last = number;
    }

    /// <summary>Reads what <see cref="WriteNext"/> wrote. The lowest bit of every such number is set.</summary>
    public static uint ReadNext(BinaryReader reader, ref uint last)
    {
        last += (uint)reader.Read7BitEncodedInt() << 1;
        return last | 1;
    }

    /// <summary>The next bytes of a file's content, where they lie: many weights need no copy.</summary>
    public static ReadOnlySpan<byte> ReadBytes(BinaryReader reader, int count)
    {
        var stream = (MemoryStream)reader.BaseStream;
        if (count < 0 || count > stream.Length - stream.Position)
            throw new EndOfStreamException();
        var bytes = stream.GetBuffer().AsSpan((int)stream.Position, count);
        stream.Position += count;
        return bytes;
    }

    private static InvalidDataException Damaged(string kind, Exception? problem) =>
        new($"The weights for '{kind}' are damaged: take the file from the source again, or make it anew with 'dateline-lab train'.", problem);

    private static ulong CheckSum(ReadOnlySpan<byte> bytes)
    {
        // Not against malice: against half a download.
        var sum = 14695981039346656037UL;
        foreach (var b in bytes)
            sum = (sum ^ b) * 1099511628211UL;
        return sum;
    }
}
