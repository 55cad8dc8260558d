using Dateline.Tagging;

namespace Dateline.Names;

/// <summary>Long lists of words that are often names, as numbers: given names and towns. They are looser than the tables: <c>will</c> and <c>reading</c> stand in them too.</summary>
internal sealed class NameLists
{
    private readonly HashTable given;
    private readonly HashTable towns;
    private readonly HashTable beginnings;

    private NameLists(HashTable given, HashTable towns, HashTable beginnings)
    {
        this.given = given;
        this.towns = towns;
        this.beginnings = beginnings;
    }

    /// <summary>Whether the folded word is a given name, the name of a town, and the beginning of one that has several words.</summary>
    public (bool IsGiven, bool IsTown, bool BeginsTown) Find(string folded)
    {
        if (folded.Length == 0)
            return default;
        var number = FeatureHash.OfWord(folded);
        return (given.TryGet(number, out _), towns.TryGet(number, out _), beginnings.TryGet(number, out _));
    }

    /// <summary>Whether the folded words, with single spaces between them, are the name of a town.</summary>
    public bool IsTown(string folded) => folded.Length > 0 && towns.TryGet(FeatureHash.OfWord(folded), out _);

    /// <summary>Writes the lists.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="given">Folded given names.</param>
    /// <param name="towns">Folded names of towns.</param>
    public static void Write(BinaryWriter writer, IReadOnlyCollection<string> given, IReadOnlyCollection<string> towns)
    {
        Write(given);
        Write(towns);
        Write([.. towns.Where(town => town.Contains(' ', StringComparison.Ordinal)).Select(town => town[..town.IndexOf(' ', StringComparison.Ordinal)])]);

        void Write(IReadOnlyCollection<string> words)
        {
            var numbers = words.Where(word => word.Length > 0).Select(word => FeatureHash.OfWord(word)).Distinct().Order().ToList();
            writer.Write(numbers.Count);
            var last = 0u;
            foreach (var number in numbers)
                WeightFile.WriteNext(writer, ref last, number);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static NameLists Read(BinaryReader reader)
    {
        return new(Set(), Set(), Set());

        HashTable Set()
        {
            var count = reader.ReadInt32();
            var set = new HashTable(count);
            var last = 0u;
            for (var i = 0; i < count; i++)
                set.Add(WeightFile.ReadNext(reader, ref last), 1);
            return set;
        }
    }
}
