namespace Dateline.Tagging;

/// <summary>Groups of words that stand in like company, in two sizes; they tell something of words that the treebanks do not hold.</summary>
internal sealed class WordClusters
{
    /// <summary>What the file of the clusters says it is.</summary>
    public const string Kind = "clusters";

    private readonly HashTable table;

    private WordClusters(HashTable table) => this.table = table;

    /// <summary>Clusters without words.</summary>
    public static WordClusters None { get; } = new(new HashTable(0));

    /// <summary>The small and the large group of a word's number, from 1; 0 for a word that is in none.</summary>
    public (uint Fine, uint Coarse) this[uint word] => table.TryGet(word, out var both) ? (both & 0xFFFF, both >> 16) : (0, 0);

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is not such a file, or it is damaged.</exception>
    public static WordClusters Read(byte[] file) => WeightFile.Read(Kind, file, reader =>
    {
        var fine = new byte[reader.ReadInt32() + 1];
        for (var i = 1; i < fine.Length; i++)
            fine[i] = reader.ReadByte();
        var count = reader.ReadInt32();
        var groups = new HashTable(count);
        var last = 0u;
        for (var i = 0; i < count; i++)
        {
            var word = WeightFile.ReadNext(reader, ref last);
            uint group = reader.ReadUInt16();
            groups.Add(word, group | (uint)fine[group] << 16);
        }

        return new WordClusters(groups);
    });

    /// <summary>Makes the file: the large group of each small one, and the small group of each word.</summary>
    public static byte[] Write(IReadOnlyList<byte> coarse, IEnumerable<KeyValuePair<uint, ushort>> words) => WeightFile.Write(Kind, writer =>
    {
        writer.Write(coarse.Count);
        foreach (var group in coarse)
            writer.Write(group);
        var sorted = words.OrderBy(word => word.Key).ToList();
        writer.Write(sorted.Count);
        var last = 0u;
        foreach (var (word, group) in sorted)
        {
            WeightFile.WriteNext(writer, ref last, word);
            writer.Write(group);
        }
    });
}
