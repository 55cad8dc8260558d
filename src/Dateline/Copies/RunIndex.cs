using System.Runtime.InteropServices;

namespace Dateline.Copies;

/// <summary>Which texts a run of words stands in.</summary>
internal sealed class RunIndex
{
    /// <summary>A run that so many texts have is furniture of an outlet or a stock phrase, and tells nothing.</summary>
    private const int Common = 40;

    private readonly Dictionary<ulong, List<int>> holders = [];

    /// <summary>Remembers the runs of a text by its number.</summary>
    public void Add(int text, WordRuns runs)
    {
        foreach (var run in runs.Numbers)
        {
            ref var texts = ref CollectionsMarshal.GetValueRefOrAddDefault(holders, run, out _);
            texts ??= [];
            if (texts.Count < Common)
                texts.Add(text);
        }
    }

    /// <summary>The texts that share most telling runs with this one, best first, the smaller number first where they tie.</summary>
    public List<int> Nearest(WordRuns runs, int most)
    {
        var shared = new Dictionary<int, int>();
        foreach (var run in runs.Numbers)
        {
            if (!holders.TryGetValue(run, out var texts) || texts.Count == Common)
                continue;
            foreach (var text in texts)
                shared[text] = shared.GetValueOrDefault(text) + 1;
        }

        return [.. shared.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(most).Select(s => s.Key)];
    }
}
