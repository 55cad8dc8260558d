using System.Runtime.InteropServices;

namespace Dateline.Copies;

/// <summary>Names the few texts that a text may share its words with: which texts a sample of its runs stands in.</summary>
internal sealed class RunIndex
{
    /// <summary>A run that so many texts have is a stock phrase, and tells nothing: no more are remembered, and it is no longer asked.</summary>
    private const int Common = 40;

    /// <summary>A text is not named when it shares less than this part of the runs that it could share.</summary>
    private const double Promising = 0.15;

    private readonly Dictionary<ulong, (int Last, int Count)> holders = [];
    private readonly List<(int Text, int Before)> entries = [];
    private readonly List<int> seen = [];
    private int[] shared = [];

    /// <summary>Remembers a text by its number.</summary>
    public void Add(int text, WordRuns runs)
    {
        foreach (var run in runs.Sample.Runs)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(holders, run, out var exists);
            if (exists && (list.Count == Common || entries[list.Last].Text == text))
                continue;
            entries.Add((text, exists ? list.Last : -1));
            list = (entries.Count - 1, list.Count + 1);
        }

        if (text >= shared.Length)
            Array.Resize(ref shared, Math.Max(text + 1, 2 * shared.Length));
    }

    /// <summary>The texts that share most telling runs with this one, best first, the smaller number first where they tie.</summary>
    /// <param name="runs">The text's runs.</param>
    /// <param name="most">At most so many are named.</param>
    public List<int> Nearest(WordRuns runs, int most)
    {
        var (sample, common) = runs.Sample;
        var least = Math.Max(1, common * Promising);
        foreach (var run in sample)
        {
            if (!holders.TryGetValue(run, out var list) || list.Count == Common)
                continue;
            for (var at = list.Last; at >= 0; at = entries[at].Before)
            {
                var text = entries[at].Text;
                if (shared[text]++ == 0)
                    seen.Add(text);
            }
        }

        var nearest = new List<int>();
        foreach (var text in seen)
        {
            if (shared[text] < least)
                continue;
            var place = nearest.Count;
            while (place > 0 && IsNearer(text, nearest[place - 1]))
                place--;
            if (place == most)
                continue;
            nearest.Insert(place, text);
            if (nearest.Count > most)
                nearest.RemoveAt(most);
        }

        foreach (var text in seen)
            shared[text] = 0;
        seen.Clear();
        return nearest;
    }

    private bool IsNearer(int one, int other) => shared[one] != shared[other] ? shared[one] > shared[other] : one < other;
}
