using System.Diagnostics;
using Dateline.Tagging;

namespace Dateline.Lab.Training;

/// <summary>Trains the tagger.</summary>
internal static class TaggerTraining
{
    /// <summary>How often all sentences are gone through.</summary>
    public const int Rounds = 8;

    // A word is taken as known when it was seen so often, and as having one tag only when it was seen so often with no other.
    private const int Known = 3;
    private const int Sure = 30;
    private const int RarestPair = 4;
    private const int LeastUpdates = 2;
    private const int Least = 2;
    private const double Dropped = 0.3;

    /// <summary>Trains on the sentences and gives the weight file.</summary>
    public static byte[] Train(IReadOnlyList<TreebankSentence> sentences, WordClusters clusters, int rounds, TextWriter log)
    {
        var pairs = sentences.SelectMany(s => s.Tags).CountBy(tag => tag).Where(tag => tag.Value >= RarestPair)
            .OrderByDescending(tag => tag.Value).ThenBy(tag => tag.Key.ToString(), StringComparer.Ordinal).Select(tag => tag.Key).ToList();
        var numbers = pairs.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var encoded = new EncodedSentence();
        var counts = new Dictionary<uint, Dictionary<int, int>>();
        foreach (var sentence in sentences)
        {
            encoded.Read(sentence.Text, sentence.Spans, clusters);
            for (var i = 0; i < encoded.Count; i++)
            {
                if (!numbers.TryGetValue(sentence.Tags[i], out var tag))
                    continue;
                if (!counts.TryGetValue(encoded[i].Word, out var tags))
                    counts[encoded[i].Word] = tags = [];
                tags[tag] = tags.GetValueOrDefault(tag) + 1;
            }
        }

        var (only, words) = Sets(counts);
        var dictionary = WeightFile.Write("tags", writer => TagSet.Write(writer, pairs, only, words));
        var set = WeightFile.Read("tags", dictionary, TagSet.Read);

        var trainer = new PerceptronTrainer(pairs.Count);
        var features = new uint[TagFeatures.Count];
        var scores = new float[pairs.Count];
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new SplitMix(1);
        var clock = Stopwatch.StartNew();
        for (var round = 1; round <= rounds; round++)
        {
            random.Shuffle(order);
            int right = 0, seen = 0;
            foreach (var number in order)
            {
                var sentence = sentences[number];
                encoded.Read(sentence.Text, sentence.Spans, clusters);
                set.LookUp(encoded);
                for (var i = 0; i < encoded.Count; i++)
                {
                    if (encoded[i].IsPlain)
                        continue;
                    TagFeatures.Read(encoded, i, features);
                    var kept = random.Thin(features, Dropped);
                    trainer.Score(kept, scores);
                    var best = Array.IndexOf(scores, scores.Max());
                    seen++;
                    if (numbers.TryGetValue(sentence.Tags[i], out var gold))
                    {
                        if (best != gold)
                            trainer.Learn(kept, gold, best);
                        else
                            right++;
                    }

                    trainer.Step();
                    encoded[i].Tag = (byte)(best + 1);
                }
            }

            log.WriteLine($"  tagger round {round}: {100.0 * right / seen:0.00} % of {seen} right, {clock.Elapsed.TotalSeconds:0} s");
        }

        var rows = trainer.Finish(LeastUpdates, Least);
        var file = WeightFile.Write(PartOfSpeechTagger.Kind, writer =>
        {
            TagSet.Write(writer, pairs, only, words);
            LinearModel.Write(writer, pairs.Count, rows);
        });
        var weights = rows.Sum(row => row.Weights.Length);
        log.WriteLine($"  tagger: {pairs.Count} tags, {words.Count} words, {rows.Count} features, {weights} weights, {file.Length} bytes");
        return file;
    }

    private static (List<byte> Only, Dictionary<uint, int> Words) Sets(Dictionary<uint, Dictionary<int, int>> counts)
    {
        var sets = new Dictionary<string, int>(StringComparer.Ordinal);
        var only = new List<byte>();
        var words = new Dictionary<uint, int>();
        foreach (var (word, tags) in counts.OrderBy(word => word.Key))
        {
            var total = tags.Values.Sum();
            if (total < Known)
                continue;
            var had = tags.Where(tag => tag.Value * 50 >= total).OrderByDescending(tag => tag.Value).ThenBy(tag => tag.Key).Select(tag => tag.Key).ToList();
            var sure = tags.Count == 1 && total >= Sure;
            var name = $"{sure} {string.Join(' ', had)}";
            if (!sets.TryGetValue(name, out var set))
            {
                sets[name] = set = only.Count;
                only.Add((byte)(sure ? had[0] + 1 : 0));
            }

            words[word] = set;
        }

        return (only, words);
    }
}
