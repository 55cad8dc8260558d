using System.Diagnostics;
using Dateline.Tagging;

namespace Dateline.Lab.Training;

/// <summary>Trains the parser.</summary>
internal static class ParserTraining
{
    private const int Folds = 4;
    private const int TagRounds = 4;
    private const int Rounds = 8;
    private const int RelationRounds = 5;
    private const int LeastUpdates = 2;
    private const int Least = 2;
    private const int RarestRelation = 5;
    private const double Dropped = 0.3;
    private const double Explored = 0.9;

    /// <summary>Tags sentences as a tagger does that has not seen them: each part by one trained on the others.</summary>
    public static byte[][] TagUnseen(IReadOnlyList<TreebankSentence> sentences, TagSet tags, WordClusters clusters, TextWriter log)
    {
        var numbers = tags.Pairs.Index().ToDictionary(pair => pair.Item, pair => (byte)(pair.Index + 1));
        var tagged = new byte[sentences.Count][];
        var encoded = new EncodedSentence();
        for (var fold = 0; fold < Folds; fold++)
        {
            var others = sentences.Where(s => Treebanks.Hash(s.Document) % Folds != fold).ToList();
            var tagger = PartOfSpeechTagger.Read(TaggerTraining.Train(others, clusters, TagRounds, TextWriter.Null));
            int right = 0, all = 0;
            for (var number = 0; number < sentences.Count; number++)
            {
                var sentence = sentences[number];
                if (Treebanks.Hash(sentence.Document) % Folds != fold)
                    continue;
                encoded.Read(sentence.Text, sentence.Spans, clusters);
                tagger.Tag(encoded);
                tagged[number] = [.. Enumerable.Range(0, encoded.Count).Select(i => numbers.GetValueOrDefault(tagger.Tags.Pairs[encoded[i].Tag - 1], (byte)1))];
                all += encoded.Count;
                right += sentence.Tags.Index().Count(tag => tagger.Tags.Pairs[encoded[tag.Index].Tag - 1] == tag.Item);
            }

            log.WriteLine($"  part {fold + 1} tagged by the others: {100.0 * right / all:0.00} % right");
        }

        return tagged;
    }

    /// <summary>Trains on the sentences with the tags that they would get, and gives the weight file.</summary>
    public static byte[] Train(IReadOnlyList<TreebankSentence> sentences, byte[][] tags, TagSet known, WordClusters clusters, TextWriter log)
    {
        var actions = TrainActions(sentences, tags, known, clusters, log).Finish(LeastUpdates, Least);
        log.WriteLine($"  heads: {actions.Count} features");
        var names = sentences.SelectMany(s => s.Relations).CountBy(name => name).Where(name => name.Value >= RarestRelation)
            .OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal).Select(name => name.Key).ToList();
        var relations = TrainRelations(sentences, tags, known, clusters, names, log).Finish(LeastUpdates, Least);
        var file = WeightFile.Write(DependencyParser.Kind, writer =>
        {
            writer.Write((byte)names.Count);
            foreach (var name in names)
                writer.Write(name);
            ActionModel.Write(writer, actions);
            LinearModel.Write(writer, names.Count, relations);
        });
        var weights = relations.Sum(row => row.Weights.Length);
        log.WriteLine($"  relations: {names.Count} names, {relations.Count} features, {weights} weights; {file.Length} bytes in all");
        return file;
    }

    private static ActionTrainer TrainActions(IReadOnlyList<TreebankSentence> sentences, byte[][] tags, TagSet known, WordClusters clusters, TextWriter log)
    {
        var trainer = new ActionTrainer();
        var oracle = new ParserOracle();
        var encoded = new EncodedSentence();
        var state = new ParserState();
        var features = new uint[ActionFeatures.Count];
        Span<float> scores = stackalloc float[3];
        Span<int> costs = stackalloc int[3];
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new SplitMix(2);
        var clock = Stopwatch.StartNew();
        for (var round = 1; round <= Rounds; round++)
        {
            random.Shuffle(order);
            int right = 0, seen = 0;
            foreach (var number in order)
            {
                Encode(sentences[number], tags[number], known, clusters, encoded);
                oracle.Begin(Heads(sentences[number]));
                state.Begin(encoded.Count);
                while (!state.IsDone)
                {
                    oracle.Count(state, costs);
                    int best = -1, good = -1, cheapest = int.MaxValue, allowed = 0;
                    for (var action = 0; action < 3; action++)
                    {
                        if (costs[action] < 0)
                            continue;
                        allowed++;
                        cheapest = Math.Min(cheapest, costs[action]);
                    }

                    if (allowed == 1)
                    {
                        state.Take((ParserAction)(costs[0] >= 0 ? 0 : costs[1] >= 0 ? 1 : 2));
                        continue;
                    }

                    ActionFeatures.Read(encoded, state, features);
                    var kept = random.Thin(features, Dropped);
                    trainer.Score(kept, scores);
                    for (var action = 0; action < 3; action++)
                    {
                        if (costs[action] < 0)
                            continue;
                        if (best < 0 || scores[action] > scores[best])
                            best = action;
                        if (costs[action] == cheapest && (good < 0 || scores[action] > scores[good]))
                            good = action;
                    }

                    seen++;
                    if (costs[best] != cheapest)
                        trainer.Learn(kept, good, best);
                    else
                        right++;
                    trainer.Step();
                    state.Take((ParserAction)(round > 1 && random.NextShare() < Explored ? best : good));
                }
            }

            log.WriteLine($"  heads round {round}: {100.0 * right / seen:0.00} % of {seen} right, {clock.Elapsed.TotalSeconds:0} s");
        }

        return trainer;
    }

    private static PerceptronTrainer TrainRelations(
        IReadOnlyList<TreebankSentence> sentences, byte[][] tags, TagSet known, WordClusters clusters, List<string> names, TextWriter log)
    {
        var numbers = names.Index().ToDictionary(name => name.Item, name => name.Index, StringComparer.Ordinal);
        var marks = DependencyParser.Marks(names);
        var trainer = new PerceptronTrainer(names.Count);
        var encoded = new EncodedSentence();
        var state = new ParserState();
        var siblings = new Siblings();
        var features = new uint[RelationFeatures.Count];
        var scores = new float[names.Count];
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new SplitMix(3);
        var clock = Stopwatch.StartNew();
        for (var round = 1; round <= RelationRounds; round++)
        {
            random.Shuffle(order);
            int right = 0, seen = 0;
            foreach (var number in order)
            {
                var sentence = sentences[number];
                Encode(sentence, tags[number], known, clusters, encoded);
                state.Fill(Heads(sentence));
                siblings.Read(state.Heads, state.Count);
                var found = new byte[encoded.Count];
                for (var i = 0; i < encoded.Count; i++)
                {
                    RelationFeatures.Read(encoded, state, siblings, found, i, features);
                    var kept = random.Thin(features, Dropped);
                    trainer.Score(kept, scores);
                    var best = Array.IndexOf(scores, scores.Max());
                    seen++;
                    if (numbers.TryGetValue(sentence.Relations[i], out var gold))
                    {
                        if (best != gold)
                            trainer.Learn(kept, gold, best);
                        else
                            right++;
                    }

                    trainer.Step();
                    found[i] = (byte)best;
                    siblings.See(state.Heads[i], marks[best]);
                }
            }

            log.WriteLine($"  relations round {round}: {100.0 * right / seen:0.00} % of {seen} right, {clock.Elapsed.TotalSeconds:0} s");
        }

        return trainer;
    }

    private static void Encode(TreebankSentence sentence, byte[] tags, TagSet known, WordClusters clusters, EncodedSentence encoded)
    {
        encoded.Read(sentence.Text, sentence.Spans, clusters);
        known.LookUp(encoded);
        for (var i = 0; i < encoded.Count; i++)
            encoded[i].Tag = tags[i];
    }

    private static int[] Heads(TreebankSentence sentence) => [.. sentence.Heads.Select(head => head < 0 ? sentence.Heads.Length : head)];
}
