using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Tagging;

/// <summary>A linear classifier of few classes, of which each feature speaks: the weights of a feature lie side by side and are added at once.</summary>
/// <remarks>
/// Its file is that of a <see cref="LinearModel"/>. A feature's weights and the lower part of its number share one place of a table: its place tells the rest
/// of the number, so that one look at the memory is enough. As with a <see cref="HashTable"/> a thread keeps what it asked for last.
/// </remarks>
internal sealed class DenseModel
{
    /// <summary>How many classes there may be.</summary>
    public const int MostClasses = 13;

    /// <summary>How many sums are written; those behind the last class say nothing.</summary>
    public const int Sums = 16;

    private const int NumberBits = 24;
    private const uint NumberMask = (1u << NumberBits) - 1;

    // In a smaller table a place would not tell enough of the number.
    private const int LeastPlaces = 1 << 14;

    private readonly Vector128<sbyte>[] rows;
    private readonly uint places;

    private DenseModel(int count, int classes)
    {
        Classes = classes;
        places = (uint)Math.Max(LeastPlaces, count + count / 2);
        rows = new Vector128<sbyte>[places + Furthest + 1];
    }

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

    // So far from its own place a feature may stand; two that far apart could not be told from each other.
    private uint Furthest => (places >> (32 - NumberBits)) - 1;

    /// <summary>Sums up what the features say of each class.</summary>
    /// <param name="features">The features, at most <see cref="HashTable.MostKeys"/>, so that no sum is too large for its type.</param>
    /// <param name="scores">Room for <see cref="Sums"/> numbers.</param>
    /// <param name="recent">What was asked for last.</param>
    public void Score(ReadOnlySpan<uint> features, Span<short> scores, Recent recent)
    {
        recent.BeOf(this);
        var (known, missing, first) = (recent.Rows, recent.Missing, recent.First);
        var (low, high) = (Vector128<short>.Zero, Vector128<short>.Zero);
        var missed = 0;
        foreach (var feature in features)
        {
            var row = known[feature >> Recent.Shift];
            if (Number(row) != (feature & NumberMask))
            {
                missing[missed++] = feature;
                continue;
            }

            var (lower, upper) = Vector128.Widen(row);
            low += lower;
            high += upper;
        }

        for (var i = 0; i < missed; i++)
            first[i] = rows[Place(missing[i])];
        for (var i = 0; i < missed; i++)
        {
            var row = Find(missing[i], first[i]);
            known[missing[i] >> Recent.Shift] = row;
            var (lower, upper) = Vector128.Widen(row);
            low += lower;
            high += upper;
        }

        low.CopyTo(scores);
        high.CopyTo(scores[Vector128<short>.Count..]);
    }

    /// <summary>Reads what <see cref="LinearModel.Write"/> wrote.</summary>
    public static DenseModel Read(BinaryReader reader)
    {
        var classes = reader.ReadByte();
        var count = reader.ReadInt32();
        var total = reader.ReadInt32();
        if (classes > MostClasses)
            throw new FormatException($"There are {classes} classes, more than {MostClasses}.");
        var features = new uint[count];
        var last = 0u;
        for (var i = 0; i < count; i++)
            features[i] = WeightFile.ReadNext(reader, ref last);

        var lengths = WeightFile.ReadBytes(reader, count);
        var named = WeightFile.ReadBytes(reader, total);
        var given = MemoryMarshal.Cast<byte, sbyte>(WeightFile.ReadBytes(reader, total));
        var model = new DenseModel(count, classes);
        Span<sbyte> weights = stackalloc sbyte[Vector128<sbyte>.Count];
        var from = 0;
        for (var i = 0; i < count; i++)
        {
            weights.Clear();
            for (var k = 0; k < lengths[i]; k++, from++)
            {
                if (named[from] >= classes)
                    throw new FormatException($"A feature speaks of class {named[from]}, but there are {classes}.");
                weights[named[from]] = given[from];
            }

            model.Put(features[i], Vector128.Create<sbyte>(weights));
        }

        return model;
    }

    private void Put(uint feature, Vector128<sbyte> weights)
    {
        var place = Place(feature);
        for (var at = place; at < place + Furthest; at++)
        {
            if (Number(rows[at]) != 0)
                continue;
            rows[at] = Numbered(weights, feature);
            return;
        }

        throw new FormatException("Too many features have numbers that are nearly the same.");
    }

    /// <summary>The weights of a feature, with its number; a row of zeros for one that is not known.</summary>
    private Vector128<sbyte> Find(uint feature, Vector128<sbyte> row)
    {
        var place = Place(feature);
        for (var at = place; Number(row) != (feature & NumberMask); row = rows[++at])
        {
            if (Number(row) == 0 || at == place + Furthest)
                return Numbered(Vector128<sbyte>.Zero, feature);
        }

        return row;
    }

    private uint Place(uint feature) => (uint)((ulong)feature * places >> 32);

    // The lower part of a feature's number stands in the last three bytes of its row. It is never zero: the lowest bit of every such number is set.
    private static uint Number(Vector128<sbyte> row) => row.AsUInt32().GetElement(3) >> (32 - NumberBits);

    private static Vector128<sbyte> Numbered(Vector128<sbyte> weights, uint feature)
    {
        var rest = weights.AsUInt32();
        return rest.WithElement(3, rest.GetElement(3) & 0xFF | feature << (32 - NumberBits)).AsSByte();
    }

    /// <summary>What was asked for last, of one model by one thread, and the room to work in.</summary>
    internal sealed class Recent
    {
        private const int Bits = 13;

        /// <summary>By so many bits a feature's number is shifted to tell its place.</summary>
        internal const int Shift = 32 - Bits;

        private DenseModel? model;

        /// <summary>Rows of weights, of zeros for features that are not known.</summary>
        internal Vector128<sbyte>[] Rows { get; } = new Vector128<sbyte>[1 << Bits];

        internal uint[] Missing { get; } = new uint[HashTable.MostKeys];

        internal Vector128<sbyte>[] First { get; } = new Vector128<sbyte>[HashTable.MostKeys];

        /// <summary>Forgets what was asked of another model.</summary>
        internal void BeOf(DenseModel asked)
        {
            if (ReferenceEquals(model, asked))
                return;
            Array.Clear(Rows);
            model = asked;
        }
    }
}
