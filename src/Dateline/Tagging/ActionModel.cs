namespace Dateline.Tagging;

/// <summary>
/// A linear classifier of the parser's three actions: for each feature how much it speaks for an arc to the left or to the right, rather than for a shift.
/// </summary>
/// <remarks>A feature and its two weights share one place of the table, because most of the parser's time is spent on looking them up.</remarks>
internal sealed class ActionModel
{
    private readonly HashTable table;

    private ActionModel(HashTable table) => this.table = table;

    /// <summary>How much the features speak for each of the arcs.</summary>
    public (int Left, int Right) Score(ReadOnlySpan<uint> features)
    {
        int left = 0, right = 0;
        Span<uint> found = stackalloc uint[HashTable.MostKeys];
        foreach (var both in found[..table.GetAll(features, found)])
        {
            left += (short)both;
            right += (short)(both >> 16);
        }

        return (left, right);
    }

    /// <summary>Writes features, sorted, with the weights of the arcs.</summary>
    public static void Write(BinaryWriter writer, IReadOnlyList<(uint Feature, sbyte Left, sbyte Right)> rows)
    {
        writer.Write(rows.Count);
        var last = 0u;
        foreach (var (feature, _, _) in rows)
            WeightFile.WriteNext(writer, ref last, feature);

        foreach (var row in rows)
            writer.Write(row.Left);
        foreach (var row in rows)
            writer.Write(row.Right);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ActionModel Read(BinaryReader reader)
    {
        var features = new uint[reader.ReadInt32()];
        var last = 0u;
        for (var i = 0; i < features.Length; i++)
            features[i] = WeightFile.ReadNext(reader, ref last);

        var left = WeightFile.ReadBytes(reader, features.Length);
        var right = WeightFile.ReadBytes(reader, features.Length);
        var rows = new HashTable(features.Length);
        for (var i = 0; i < features.Length; i++)
            rows.Add(features[i], Sign(left[i]) | Sign(right[i]) << 16);
        return new(rows);
    }

    private static uint Sign(byte weight) => (ushort)(sbyte)weight;
}
