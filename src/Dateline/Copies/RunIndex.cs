using System.Numerics;

namespace Dateline.Copies;

/// <summary>Names the few texts that a text may share its words with: which texts a sample of its runs stands in.</summary>
internal sealed class RunIndex
{
    /// <summary>A run that so many texts have is a stock phrase, and tells nothing: no more are remembered, and it is no longer asked.</summary>
    private const int Common = 40;

    /// <summary>A text is not named when it shares less than this part of the runs that it could share.</summary>
    private const double Promising = 0.15;

    /// <summary>The index begins with at least and at most so many places for runs, powers of two.</summary>
    private const int FewestPlaces = 1024, MostPlaces = 1 << 22;

    /// <summary>Where the runs are kept: each in the place that its number names, or the next that is free. Half of the places stay free.</summary>
    private Holders[] holders;

    private int kept;
    private (int Text, int Before)[] entries = new (int Text, int Before)[FewestPlaces];
    private int written;
    private readonly List<int> seen = [];
    private int[] shared = [];

    /// <param name="words">About how many words the texts have that will be added.</param>
    public RunIndex(long words) =>
        holders = new Holders[(int)BitOperations.RoundUpToPowerOf2((ulong)Math.Clamp(2 * words / RunSample.SampledOf, FewestPlaces, MostPlaces))];

    /// <summary>Remembers a text by its number.</summary>
    public void Add(int text, RunSample of)
    {
        var sample = of.Runs;
        while (kept + sample.Length > holders.Length / 2)
            Widen();
        if (written + sample.Length > entries.Length)
            Array.Resize(ref entries, 2 * (written + sample.Length));
        foreach (var run in sample)
        {
            ref var holder = ref Find(holders, run);
            if (holder.Count == Common || holder.Count > 0 && entries[holder.Last].Text == text)
                continue;
            kept += holder.Count == 0 ? 1 : 0;
            entries[written] = (text, holder.Count > 0 ? holder.Last : -1);
            holder = new(run, written++, holder.Count + 1);
        }

        if (text >= shared.Length)
            Array.Resize(ref shared, Math.Max(text + 1, 2 * shared.Length));
    }

    /// <summary>The texts that share most telling runs with this one, best first, the smaller number first where they tie.</summary>
    /// <param name="of">A sample of the text.</param>
    /// <param name="most">At most so many are named.</param>
    public List<int> Nearest(RunSample of, int most)
    {
        var least = Math.Max(1, of.Common * Promising);
        foreach (var run in of.Runs)
        {
            ref readonly var holder = ref Find(holders, run);
            if (holder.Count is 0 or Common)
                continue;
            for (var at = holder.Last; at >= 0; at = entries[at].Before)
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

    /// <summary>The place of a run, free if the run is not kept.</summary>
    private static ref Holders Find(Holders[] places, ulong run)
    {
        var at = (int)run & (places.Length - 1);
        while (places[at].Count > 0 && places[at].Run != run)
            at = (at + 1) & (places.Length - 1);
        return ref places[at];
    }

    private void Widen()
    {
        var wider = new Holders[2 * holders.Length];
        foreach (var holder in holders)
        {
            if (holder.Count > 0)
                Find(wider, holder.Run) = holder;
        }

        holders = wider;
    }

    private bool IsNearer(int one, int other) => shared[one] != shared[other] ? shared[one] > shared[other] : one < other;

    /// <summary>The texts that have a run: the last one that was added, and how many they are; 0 in a free place.</summary>
    private readonly record struct Holders(ulong Run, int Last, int Count);
}
