using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Tagging;

/// <summary>Tags and parses sentences of one language.</summary>
/// <remarks>The weights may be shared by threads; what a sentence is worked out in belongs to the thread.</remarks>
public sealed class SentenceTagger
{
    private static readonly Lazy<SentenceTagger> LazyEnglish = new(() => new(ShippedWeights.EnglishClusters,
        PartOfSpeechTagger.Read(ShippedWeights.English("parts-of-speech")), DependencyParser.Read(ShippedWeights.English("syntax"))));

    // A longer stretch is no sentence but a dump, and is worked out piece by piece.
    private const int LongestSentence = 1000;

    [ThreadStatic]
    private static Workplace? place;

    private readonly WordClusters clusters;
    private readonly PartOfSpeechTagger tagger;
    private readonly DependencyParser parser;

    private SentenceTagger(WordClusters clusters, PartOfSpeechTagger tagger, DependencyParser parser)
    {
        this.clusters = clusters;
        this.tagger = tagger;
        this.parser = parser;
    }

    /// <summary>The one for English that ships with the library; its weights are read when it is first asked for.</summary>
    public static SentenceTagger English => LazyEnglish.Value;

    /// <summary>Makes one from the contents of its three files of weights.</summary>
    /// <exception cref="InvalidDataException">One of them is damaged or another kind of file; the message says which.</exception>
    public static SentenceTagger Read(byte[] clusters, byte[] partsOfSpeech, byte[] syntax) =>
        new(WordClusters.Read(clusters), PartOfSpeechTagger.Read(partsOfSpeech), DependencyParser.Read(syntax));

    /// <summary>Tags and parses a sentence.</summary>
    /// <param name="page">The page's text.</param>
    /// <param name="sentence">The sentence in it.</param>
    public TaggedSentence Tag(string page, Sentence sentence)
    {
        var work = place ??= new();
        work.Words.Clear();
        TreebankTokenizer.Read(page, sentence.Tokens.AsSpan(), work.Words);
        var tagged = Tag(page, CollectionsMarshal.AsSpan(work.Words));
        if (work.Words.Count > LongestSentence)
            work.Words = [];
        return tagged;
    }

    /// <summary>The words of a sentence, as they would be tagged.</summary>
    internal static ImmutableArray<TextSpan> Words(string page, Sentence sentence)
    {
        var words = new List<TextSpan>();
        TreebankTokenizer.Read(page, sentence.Tokens.AsSpan(), words);
        return [.. words];
    }

    /// <summary>Tags and parses words that are cut already, as those of a treebank.</summary>
    internal TaggedSentence Tag(string page, ReadOnlySpan<TextSpan> words)
    {
        if (words.IsEmpty)
            return TaggedSentence.Empty;
        var work = place ??= new();
        var tagged = ImmutableArray.CreateBuilder<TaggedWord>(words.Length);
        var root = -1;
        for (var from = 0; from < words.Length; from += LongestSentence)
        {
            var part = words[from..Math.Min(words.Length, from + LongestSentence)];
            work.Sentence.Read(page, part, clusters);
            tagger.Tag(work.Sentence);
            parser.FindHeads(work.Sentence, work.State);
            parser.FindRelations(work.Sentence, work.State, work.Siblings, work.Relations);
            for (var i = 0; i < part.Length; i++)
            {
                var pair = tagger.Tags.Pairs[work.Sentence[i].Tag - 1];
                var isRoot = work.State.Heads[i] == part.Length;
                var relation = isRoot ? root < 0 ? "root" : "parataxis" : parser.Relations[work.Relations[i]];
                tagged.Add(new(part[i], pair.Universal, pair.Penn, isRoot ? root : from + work.State.Heads[i], relation));
                if (isRoot && root < 0)
                    root = from + i;
            }
        }

        return new(tagged.MoveToImmutable());
    }

    private sealed class Workplace
    {
        public List<TextSpan> Words { get; set; } = [];

        public EncodedSentence Sentence { get; } = new();

        public ParserState State { get; } = new();

        public Siblings Siblings { get; } = new();

        public byte[] Relations { get; } = new byte[LongestSentence];
    }
}
