using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Tagging;

/// <summary>A linear classifier of few classes, of which each feature speaks: the weights of a feature lie side by side and are added at once.</summary>
/// <remarks>Its file is that of a <see cref="LinearModel"/>.</remarks>
internal sealed class DenseModel
{
    /// <summary>How many classes there may be.</summary>
    public const int MostClasses = 16;

    private readonly HashTable rows;
    private readonly sbyte[] weights;

    private DenseModel(HashTable rows, sbyte[] weights, int classes)
    {
        this.rows = rows;
        this.weights = weights;
        Classes = classes;
    }

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

    /// <summary>Sums up what the features say of each class.</summary>
    /// <param name="features">The features, at most <see cref="HashTable.MostKeys"/>, so that no sum is too large for its type.</param>
    /// <param name="scores">Room for <see cref="MostClasses"/> sums; those behind the last class say nothing.</param>
    public void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        Span<uint> found = stackalloc uint[HashTable.MostKeys];
        found = found[..rows.GetAll(features, found)];
        var (low, high) = (Vector128<short>.Zero, Vector128<short>.Zero);
        foreach (var row in found)
        {
            // As many weights are read as there may be classes: behind those of the row lie others, whose sums nobody asks for.
            var (first, second) = Vector128.Widen(Vector128.Create<sbyte>(weights.AsSpan((int)row * Classes, MostClasses)));
            low += first;
            high += second;
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
        var places = new HashTable(count);
        var last = 0u;
        for (var i = 0; i < count; i++)
            places.Add(WeightFile.ReadNext(reader, ref last), (uint)i);

        var lengths = WeightFile.ReadBytes(reader, count);
        var named = WeightFile.ReadBytes(reader, total);
        var given = MemoryMarshal.Cast<byte, sbyte>(WeightFile.ReadBytes(reader, total));
        var dense = new sbyte[count * classes + MostClasses];
        var from = 0;
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k < lengths[i]; k++, from++)
            {
                if (named[from] >= classes)
                    throw new FormatException($"A feature speaks of class {named[from]}, but there are {classes}.");
                dense[i * classes + named[from]] = given[from];
            }
        }

        return new(places, dense, classes);
    }
}
