using System.Runtime.InteropServices;
using Dateline.Languages;
using Dateline.Tagging;
using Dateline.Text;

namespace Dateline.Names;

/// <summary>A stretch of words that the tagger takes for a name.</summary>
/// <param name="Words">Where they stand.</param>
/// <param name="Kind">Person, place or organisation.</param>
/// <param name="Probability">How probable it is, of all ways to read the sentence, that just these words are a name of this kind; above 0, at most 1.</param>
internal readonly record struct TaggedName(TextSpan Words, NameKind Kind, double Probability);

/// <summary>Finds names in the words of a sentence: a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001).</summary>
/// <remarks>It weighs what the rules and tables say of each word with the words around it; each word begins, goes on with, ends or is a name of one kind, or is none.</remarks>
internal sealed class NameTagger
{
    /// <summary>What the file of its weights says it is.</summary>
    public const string FileKind = "names";

    /// <summary>How many labels a word may have: none, and for each kind the first, a middle, the last and the only word of a name.</summary>
    public const int Labels = 13;

    private static readonly Lazy<NameTagger> LazyEnglish = new(() => Read(ShippedWeights.English("names"), ShippedWeights.EnglishClusters));
    private static readonly NameKind[] Kinds = [NameKind.Person, NameKind.Place, NameKind.Organisation];

    // How much less a word must look like none to be taken for a name: the training texts leave out many that a reader would mark.
    private const float Boldness = 0.3f;

    // A longer stretch is no sentence but a dump, and is worked out piece by piece.
    private const int LongestSentence = 1000;

    // The labels that each may follow.
    private static readonly byte[][] Before =
        [.. Enumerable.Range(0, Labels).Select(label => Enumerable.Range(0, Labels).Where(before => MayFollow(before, label)).Select(before => (byte)before).ToArray())];

    [ThreadStatic]
    private static Workplace? place;

    private readonly DenseModel model;
    private readonly float[] transitions;
    private readonly float unit;
    private readonly WordClusters clusters;

    private NameTagger(DenseModel model, float[] transitions, float unit, NameLists lists, WordClusters clusters)
    {
        Lists = lists;
        this.model = model;
        this.transitions = transitions;
        this.unit = unit;
        this.clusters = clusters;
    }

    /// <summary>The one that ships for the language; null where there is none. Its weights are read when it is first asked for.</summary>
    public static NameTagger? Of(Lexicon lexicon) => ReferenceEquals(lexicon, Lexicon.English) ? LazyEnglish.Value : null;

    /// <summary>The long lists that its clues look words up in.</summary>
    public NameLists Lists { get; }

    /// <summary>Reads the weights.</summary>
    /// <exception cref="InvalidDataException">They are not those of a tagger of names, or damaged.</exception>
    public static NameTagger Read(byte[] file, WordClusters clusters) => WeightFile.Read(FileKind, file, reader =>
    {
        var worth = reader.ReadSingle();
        var steps = new float[(Labels + 1) * Labels];
        for (var i = 0; i < steps.Length; i++)
            steps[i] = reader.ReadSingle();
        var lists = NameLists.Read(reader);
        var weights = DenseModel.Read(reader);
        return weights.Classes == Labels && worth > 0
            ? new NameTagger(weights, steps, worth, lists, clusters)
            : throw new FormatException("There are not as many labels as classes.");
    });

    /// <summary>Makes the file of the weights.</summary>
    /// <param name="unit">What one unit of the features' weights is worth beside those of the transitions.</param>
    /// <param name="transitions">The weight of each label after each other; in the last row, at the beginning of a sentence.</param>
    /// <param name="lists">Writes the long lists.</param>
    /// <param name="rows">The features' weights.</param>
    public static byte[] Write(float unit, float[] transitions, Action<BinaryWriter> lists, IReadOnlyList<(uint Feature, (byte Class, sbyte Weight)[] Weights)> rows) =>
        WeightFile.Write(FileKind, writer =>
        {
            writer.Write(unit);
            foreach (var weight in transitions)
                writer.Write(weight);
            lists(writer);
            LinearModel.Write(writer, Labels, rows);
        });

    /// <summary>The label of a word of a name.</summary>
    /// <param name="kind">The name's kind: person, place or organisation.</param>
    /// <param name="isFirst">Whether it is the name's first word.</param>
    /// <param name="isLast">Whether it is its last.</param>
    public static int Label(NameKind kind, bool isFirst, bool isLast) =>
        1 + 4 * Array.IndexOf(Kinds, kind) + (isFirst ? isLast ? 3 : 0 : isLast ? 2 : 1);

    /// <summary>Whether a label may follow another; <see cref="Labels"/> stands for the beginning of a sentence.</summary>
    public static bool MayFollow(int before, int label)
    {
        var isOpen = before is > 0 and < Labels && (before - 1) % 4 < 2;
        var goesOn = label > 0 && (label - 1) % 4 is 1 or 2;
        return isOpen ? goesOn && (label - 1) / 4 == (before - 1) / 4 : !goesOn;
    }

    /// <summary>Whether a sentence may end with the label.</summary>
    public static bool MayEnd(int label) => label == 0 || (label - 1) % 4 >= 2;

    /// <summary>Whether a folded word is among the frequent words of the language, names among them.</summary>
    public bool IsWord(string folded) => clusters[FeatureHash.OfWord(folded)].Fine != 0;

    /// <summary>Adds the names of a sentence to a list, in order.</summary>
    public void Find(string page, NameClues clues, List<TaggedName> into)
    {
        var work = place ??= new();
        var words = CollectionsMarshal.AsSpan(clues.Words);
        for (var from = 0; from < words.Length; from += LongestSentence)
        {
            var part = words[from..Math.Min(words.Length, from + LongestSentence)];
            work.Sentence.Read(page, part, clusters);
            Score(work, clues, from, part.Length);
            FindPath(work, part.Length);
            Add(work, part, into);
        }
    }

    private void Score(Workplace work, NameClues clues, int from, int count)
    {
        Span<uint> features = stackalloc uint[NameFeatures.Count];
        Span<short> scores = stackalloc short[DenseModel.Sums];
        for (var i = 0; i < count; i++)
        {
            NameFeatures.Read(work.Sentence, clues, from, i, features);
            model.Score(features, scores, work.Recent);
            for (var label = 0; label < Labels; label++)
                work.Scores[i * Labels + label] = scores[label] * unit;
            work.Scores[i * Labels] -= Boldness;
        }
    }

    private void FindPath(Workplace work, int count)
    {
        var (scores, best, from) = (work.Scores, work.Best, work.From);
        for (var i = 0; i < count; i++)
        {
            for (var label = 0; label < Labels; label++)
            {
                var (top, at) = (float.NegativeInfinity, 0);
                if (i == 0)
                {
                    top = MayFollow(Labels, label) ? transitions[Labels * Labels + label] : float.NegativeInfinity;
                }
                else
                {
                    foreach (var before in Before[label])
                    {
                        var score = best[(i - 1) * Labels + before] + transitions[before * Labels + label];
                        if (score > top)
                            (top, at) = (score, before);
                    }
                }

                best[i * Labels + label] = top + scores[i * Labels + label];
                from[i * Labels + label] = (byte)at;
            }
        }

        var (highest, last) = (float.NegativeInfinity, 0);
        for (var label = 0; label < Labels; label++)
        {
            if (MayEnd(label) && best[(count - 1) * Labels + label] > highest)
                (highest, last) = (best[(count - 1) * Labels + label], label);
        }

        for (var i = count - 1; i >= 0; i--)
        {
            work.Path[i] = (byte)last;
            last = from[i * Labels + last];
        }
    }

    private void Add(Workplace work, ReadOnlySpan<TextSpan> words, List<TaggedName> into)
    {
        if (!work.Path.AsSpan(0, words.Length).ContainsAnyExcept((byte)0))
            return;
        work.Lattice.Read(work.Scores, transitions, words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (work.Path[i] == 0)
                continue;
            var first = i;
            while (!MayEnd(work.Path[i]))
                i++;
            into.Add(new(TextSpan.FromBounds(words[first].Start, words[i].End), Kinds[(work.Path[i] - 1) / 4], work.Lattice.Probability(work.Path, first, i + 1)));
        }
    }

    private sealed class Workplace
    {
        public EncodedSentence Sentence { get; } = new();

        public float[] Scores { get; } = new float[LongestSentence * Labels];

        public float[] Best { get; } = new float[LongestSentence * Labels];

        public byte[] From { get; } = new byte[LongestSentence * Labels];

        public byte[] Path { get; } = new byte[LongestSentence];

        public NameLattice Lattice { get; } = new();

        public DenseModel.Recent Recent { get; } = new();
    }
}
