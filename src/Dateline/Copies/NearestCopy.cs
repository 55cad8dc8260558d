using System.Runtime.InteropServices;

namespace Dateline.Copies;

/// <summary>An earlier copy that a copy is nearer to than to the root of both.</summary>
/// <param name="Article">The earlier copy's index.</param>
/// <param name="Shared">How many of the runs that the copy adds to the root stand in it.</param>
/// <param name="Added">How many runs the copy adds.</param>
internal readonly record struct NearestCopy(int Article, int Shared, int Added)
{
    /// <summary>Fewer runs than a sentence has may be added by two by chance.</summary>
    private const int Sentence = 10;

    /// <summary>So many copies are remembered for a run that they add.</summary>
    private const int MostHolders = 8;

    /// <summary>
    /// For each copy of a root, by index, the earlier copy that it is nearest to. Where no words tell, it has none: two that leave out the same may have done so
    /// each for itself.
    /// </summary>
    /// <param name="copies">The copies of one root.</param>
    public static Dictionary<int, NearestCopy> Among(IReadOnlyCollection<ArticlePair> copies)
    {
        var nearest = new Dictionary<int, NearestCopy>();
        var holders = new Dictionary<ulong, List<ArticlePair>>();
        foreach (var copy in copies.Where(pair => !pair.AreSame && pair.New.Day is not null)
            .OrderBy(pair => pair.New.Day).ThenBy(pair => pair.New.Article.Published?.Time ?? "~", StringComparer.Ordinal).ThenBy(pair => pair.New.Index))
        {
            var added = RunsAddedBy(copy);
            if (added.Count < Sentence)
                continue;
            if (Best(copy, added, holders) is { } best)
                nearest[copy.New.Index] = best;
            foreach (var run in added)
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(holders, run, out _);
                list ??= [];
                if (list.Count < MostHolders)
                    list.Add(copy);
            }
        }

        return nearest;
    }

    private static NearestCopy? Best(ArticlePair copy, List<ulong> added, Dictionary<ulong, List<ArticlePair>> holders)
    {
        var shared = new Dictionary<ArticlePair, int>();
        foreach (var run in added)
        {
            foreach (var holder in holders.GetValueOrDefault(run, []))
                CollectionsMarshal.GetValueRefOrAddDefault(shared, holder, out _)++;
        }

        var best = shared.Where(held => held.Value >= Sentence && copy.New.IsLaterThan(held.Key.New))
            .OrderByDescending(held => held.Value).ThenBy(held => held.Key.New.Index).FirstOrDefault();
        return best.Key is { } near && copy.New.Runs.SharedWith(near.New.Runs) > copy.New.Runs.SharedWith(copy.Old.Runs)
            && CopyFamilies.AreCopies(new(near.New, copy.New))
            ? new(near.New.Index, best.Value, added.Count) : null;
    }

    /// <summary>The runs of a copy that its root lacks.</summary>
    private static List<ulong> RunsAddedBy(ArticlePair copy)
    {
        var added = new List<ulong>();
        var mine = copy.New.Runs.Numbers;
        var its = copy.Old.Runs.Numbers;
        for (int i = 0, k = 0; i < mine.Length; i++)
        {
            while (k < its.Length && its[k] < mine[i])
                k++;
            if (k == its.Length || its[k] != mine[i])
                added.Add(mine[i]);
        }

        return added;
    }
}
