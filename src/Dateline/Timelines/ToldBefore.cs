using System.Runtime.InteropServices;

namespace Dateline.Timelines;

/// <summary>The sentences that the reports of a story have told so far, as what a new one is compared with.</summary>
internal sealed class ToldBefore
{
    /// <summary>Of the sentences that had a word, so many of the newest are looked at, and of all that share words so many that share most.</summary>
    private const int Newest = 64;
    private const int Nearest = 40;

    /// <summary>So many sentences of the general language are taken to stand beside what was told: at first the language decides what is common, later the story does.</summary>
    private const double GeneralSentences = 20;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<double> shares = [];
    private readonly List<List<int>> holders = [];
    private readonly List<int[]> sentences = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public bool IsEmpty => sentences.Count == 0;

    /// <summary>How much of a sentence was told, 0 to 1, by the earlier one that tells most of it: what they share as a share of both, and more where it is all of the new one.</summary>
    public double Share(ToldWords told)
    {
        var own = 0.0;
        var shared = new Dictionary<int, double>();
        foreach (var word in told.Words)
        {
            if (!numbers.TryGetValue(word.Stem, out var number))
            {
                own += Weight(0, word.Share);
                continue;
            }

            var weight = Weight(number);
            own += weight;
            foreach (var sentence in CollectionsMarshal.AsSpan(holders[number])[^Math.Min(Newest, holders[number].Count)..])
                CollectionsMarshal.GetValueRefOrAddDefault(shared, sentence, out _) += weight;
        }

        var most = 0.0;
        foreach (var (sentence, weight) in shared.OrderByDescending(s => s.Value).ThenByDescending(s => s.Key).Take(Nearest))
        {
            var other = 0.0;
            foreach (var number in sentences[sentence])
                other += Weight(number);
            most = Math.Max(most, (2 * weight / Math.Sqrt(own * other) + weight / own) / 3);
        }

        return Math.Min(1, most);
    }

    /// <summary>How many names and numbers of a sentence no earlier one had.</summary>
    public int Unseen(ToldWords told) => told.Words.Count(word => word.IsSpecific && !numbers.ContainsKey(word.Stem));

    /// <summary>Adds a sentence; one of the same words as another only once, as it would only make the next comparison longer.</summary>
    public void Add(ToldWords told)
    {
        if (!seen.Add(string.Join(' ', told.Words.Select(word => word.Stem))))
            return;
        var words = new int[told.Words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, told.Words[i].Stem, out var isKnown);
            if (!isKnown)
            {
                number = holders.Count;
                holders.Add([]);
                shares.Add(told.Words[i].Share);
            }

            holders[number].Add(sentences.Count);
            words[i] = number;
        }

        sentences.Add(words);
    }

    private double Weight(int number) => Weight(holders[number].Count, shares[number]);

    private double Weight(int count, double share) => Math.Log((sentences.Count + GeneralSentences) / (count + GeneralSentences * share));
}
