namespace Dateline.Tagging;

/// <summary>A linear classifier: for each feature a few classes with a whole number each; the class with the highest sum wins.</summary>
/// <remarks>Trained as an averaged perceptron (Collins 2002), then rounded to eight bits; a class that a feature says nothing of takes no room.</remarks>
internal sealed class LinearModel
{
    private readonly HashTable rows;
    private readonly ushort[] entries;

    private LinearModel(HashTable rows, ushort[] entries, int classes)
    {
        this.rows = rows;
        this.entries = entries;
        Classes = classes;
    }

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

    /// <summary>Adds what the features say to the scores of the classes.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores = scores[..Classes];
        Span<uint> starts = stackalloc uint[HashTable.MostKeys];
        Span<ushort> lengths = stackalloc ushort[HashTable.MostKeys];
        starts = starts[..rows.GetAll(features, starts)];
        for (var i = 0; i < starts.Length; i++)
            lengths[i] = entries[starts[i]];
        for (var i = 0; i < starts.Length; i++)
        {
            foreach (var entry in entries.AsSpan((int)starts[i] + 1, lengths[i]))
                scores[entry >> 8] += (sbyte)entry;
        }
    }

    /// <summary>Writes features, sorted, and for each its classes and weights.</summary>
    public static void Write(BinaryWriter writer, int classes, IReadOnlyList<(uint Feature, (byte Class, sbyte Weight)[] Weights)> rows)
    {
        writer.Write((byte)classes);
        writer.Write(rows.Count);
        writer.Write(rows.Sum(row => row.Weights.Length));
        var last = 0u;
        foreach (var (feature, _) in rows)
            WeightFile.WriteNext(writer, ref last, feature);

        foreach (var (_, weights) in rows)
            writer.Write((byte)weights.Length);
        foreach (var (_, weights) in rows)
        {
            foreach (var (at, _) in weights)
                writer.Write(at);
        }

        foreach (var (_, weights) in rows)
        {
            foreach (var (_, weight) in weights)
                writer.Write(weight);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static LinearModel Read(BinaryReader reader)
    {
        var classes = reader.ReadByte();
        var count = reader.ReadInt32();
        var total = reader.ReadInt32();
        var features = new uint[count];
        var last = 0u;
        for (var i = 0; i < count; i++)
            features[i] = WeightFile.ReadNext(reader, ref last);

        var lengths = WeightFile.ReadBytes(reader, count);
        var named = WeightFile.ReadBytes(reader, total);
        var weights = WeightFile.ReadBytes(reader, total);
        var packed = new ushort[total + count];
        var places = new HashTable(count);
        int at = 0, from = 0;
        for (var i = 0; i < count; i++)
        {
            places.Add(features[i], (uint)at);
            packed[at++] = lengths[i];
            for (var k = 0; k < lengths[i]; k++, from++)
            {
                if (named[from] >= classes)
                    throw new FormatException($"A feature speaks of class {named[from]}, but there are {classes}.");
                packed[at++] = (ushort)(named[from] << 8 | weights[from]);
            }
        }

        return new(places, packed, classes);
    }
}
