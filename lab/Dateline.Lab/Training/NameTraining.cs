using System.Diagnostics;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Sentences;
using Dateline.Tagging;
using Dateline.Text;

namespace Dateline.Lab.Training;

/// <summary>Trains the tagger of names.</summary>
internal static class NameTraining
{
    /// <summary>How often all sentences are gone through.</summary>
    public const int Rounds = 8;

    private const float Rate = 0.02f;
    private const float Decay = 0.003f;
    private const double Dropped = 0.4;
    private const int LeastSeen = 3;
    private const int Least = 5;

    /// <summary>Trains on the texts and gives the file of weights.</summary>
    /// <param name="texts">Texts with marked names.</param>
    /// <param name="given">Given names, however written.</param>
    /// <param name="towns">Names of towns, however written.</param>
    /// <param name="clusters">The groups of words.</param>
    /// <param name="log">Where to say how it goes.</param>
    public static byte[] Train(IReadOnlyList<NamedText> texts, IEnumerable<string> given, IEnumerable<string> towns, WordClusters clusters, TextWriter log)
    {
        string[] foldedNames = [.. given.Select(name => Folding.Fold(name))], foldedTowns = [.. towns.Select(town => Folding.Fold(town))];
        void Write(BinaryWriter writer) => NameLists.Write(writer, foldedNames, foldedTowns);
        var lists = WeightFile.Read("lists", WeightFile.Write("lists", Write), NameLists.Read);
        if (Environment.GetEnvironmentVariable("NOWIKI") is not null) texts = [.. texts.Where(t => !t.Id.All(char.IsAsciiDigit))];
        var examples = texts.SelectMany(text => Examples(text, lists, clusters)).ToArray();
        log.WriteLine($"  names: {examples.Length} sentences, {examples.Sum(e => e.Labels.Length)} words");
        var trainer = new FieldTrainer(Rate, Decay);
        var order = Enumerable.Range(0, examples.Length).ToArray();
        var random = new SplitMix(1);
        var clock = Stopwatch.StartNew();
        for (var round = 1; round <= Rounds; round++)
        {
            random.Shuffle(order);
            var loss = 0.0;
            foreach (var number in order)
            {
                var kept = examples[number].Features.ToArray();
                for (var i = 0; i < kept.Length; i++)
                {
                    if (random.NextShare() < Dropped)
                        kept[i] = 0;
                }

                loss += trainer.Learn(kept, NameFeatures.Count, examples[number].Labels);
            }

            log.WriteLine($"  names round {round}: loss {loss:0}, {clock.Elapsed.TotalSeconds:0} s");
        }

        // With all features at hand the sums are larger than they were while some were left out.
        var (unit, rows) = trainer.Finish(LeastSeen, Least);
        var file = NameTagger.Write((float)(unit * (1 - Dropped)), trainer.Transitions, Write, rows);
        log.WriteLine($"  names: {rows.Count} features, {rows.Sum(row => row.Weights.Length)} weights, {file.Length} bytes");
        return file;
    }

    private static IEnumerable<(uint[] Features, byte[] Labels)> Examples(NamedText text, NameLists lists, WordClusters clusters)
    {
        var encoded = new EncodedSentence();
        var sentences = SentenceSplitter.Split(text.Article, Lexicon.English);
        foreach (var clues in NameFinder.Clues(text.Article, sentences, Lexicon.English, lists))
        {
            var words = clues.Words.ToArray();
            if (words.Length == 0)
                continue;
            encoded.Read(text.Text, words, clusters);
            var features = new uint[words.Length * NameFeatures.Count];
            for (var i = 0; i < words.Length; i++)
                NameFeatures.Read(encoded, clues, 0, i, features.AsSpan(i * NameFeatures.Count, NameFeatures.Count));
            yield return (features, Labels(words, text.Names));
        }
    }

    // Where a name's border lies inside a word, the word is of the name.
    private static byte[] Labels(TextSpan[] words, IReadOnlyList<(TextSpan Words, NameKind Kind)> names)
    {
        var labels = new byte[words.Length];
        foreach (var (span, kind) in names)
        {
            if (span.Start >= words[^1].End || span.End <= words[0].Start)
                continue;
            var first = Array.FindIndex(words, word => word.End > span.Start);
            var last = Array.FindLastIndex(words, word => word.Start < span.End);
            for (var i = first; i <= last; i++)
                labels[i] = (byte)NameTagger.Label(kind, i == first, i == last);
        }

        return labels;
    }
}
