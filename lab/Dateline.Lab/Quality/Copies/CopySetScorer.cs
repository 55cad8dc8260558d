using System.Collections.Immutable;
using Dateline.Copies;

namespace Dateline.Lab.Quality.Copies;

/// <summary>Scores how many of the pairs that share their words the index names, and how many of those that are told as copies share them.</summary>
internal sealed class CopySetScorer
{
    /// <summary>A reprint follows within a day; what shares its words with a report of another week is more often the same form.</summary>
    private const int Near = 1;

    private readonly CopySet set;
    private readonly HashSet<(int, int)> named = [];
    private readonly ImmutableArray<Copy?> copies;

    public CopySetScorer(CopySet set)
    {
        this.set = set;
        copies = CopyFinder.Find(set.Articles, set.Ids);
        foreach (var (one, other) in CopyFinder.Candidates(set.Articles))
            named.Add((Math.Min(one, other), Math.Max(one, other)));
    }

    /// <summary>The scores of a half by the names of their floors; of both halves where none is named.</summary>
    public IEnumerable<(string Name, double Score)> Measures(string half)
    {
        var (copied, told) = (Copied(half), Told(half));
        var judged = told.Where(pair => set.DaysApart(pair.Pair) <= Near && IsClear(pair.Pair)).ToList();
        var near = copied.Where(pair => set.DaysApart(pair) <= Near).ToList();
        var all = told.Select(pair => pair.Pair).ToHashSet();
        yield return ($"copies {half} named", Share(copied.Count(named.Contains), copied.Count));
        yield return ($"copies {half} precision", Share(judged.Count(pair => IsCopied(pair.Pair)), judged.Count));
        yield return ($"copies {half} joined", Share(near.Count(pair => AreJoined(pair)), near.Count));
    }

    /// <summary>Prints the scores of a half.</summary>
    public void Print(TextWriter to, string half)
    {
        var (copied, told) = (Copied(half), Told(half));
        var near = told.Where(pair => set.DaysApart(pair.Pair) <= Near).ToList();
        to.WriteLine($"{half}: {copied.Count} pairs share their words, {copied.Count(pair => set.DaysApart(pair) <= Near)} of them within a day");
        to.WriteLine($"  told as copies {told.Count}; within a day {near.Count}, of which {near.Count(pair => IsCopied(pair.Pair))} share their words and {near.Count(pair => !IsClear(pair.Pair))} a part of them");
        foreach (var (name, score) in Measures(half))
            to.WriteLine(FormattableString.Invariant($"  {name} {score:0.0}"));
    }

    /// <summary>Prints the pairs that are told and those within a day that are not, each with its numbers.</summary>
    public void PrintPairs(TextWriter to, string half)
    {
        var told = Told(half);
        foreach (var (pair, copy) in told)
            Print(pair, $"told {copy.Kind}");
        foreach (var pair in Copied(half).Where(pair => !AreJoined(pair)))
            Print(pair, named.Contains(pair) ? "left" : "unnamed");

        void Print((int One, int Other) pair, string what)
        {
            var why = CopyFinder.Explain([set.Articles[pair.One], set.Articles[pair.Other]], [set.Ids[pair.One], set.Ids[pair.Other]], 0, 1);
            to.WriteLine(FormattableString.Invariant(
                $"{what}\t{set.Ids[pair.One]}\t{set.Ids[pair.Other]}\t{set.Pairs.GetValueOrDefault(pair):0.00}\t{set.DaysApart(pair)}\t{why.SharedOfOriginal:0.00}\t{why.SharedOfOther:0.00}\t{why.TellingExchanged}/{why.TellingKept}\t{why.Why}"));
        }
    }

    private List<(int, int)> Copied(string half) => [.. set.Pairs.Where(pair => pair.Value >= CopySet.CopyShare && IsIn(half, pair.Key.Item1)).Select(pair => pair.Key)];

    private List<((int, int) Pair, Copy Copy)> Told(string half) =>
        [.. copies.Select((copy, i) => (copy, i)).Where(c => c.copy is not null && IsIn(half, c.i)).Select(c => ((Math.Min(c.i, c.copy!.Of), Math.Max(c.i, c.copy.Of)), c.copy))];

    private bool IsIn(string half, int article) => Halves.Of(set.Groups[article]) == half;

    private bool IsCopied((int, int) pair) => set.Pairs.GetValueOrDefault(pair) >= CopySet.CopyShare;

    /// <summary>Whether a pair shares its words or shares nothing; what shares a part may be judged either way.</summary>
    private bool IsClear((int, int) pair) => IsCopied(pair) || !set.Pairs.ContainsKey(pair);

    private bool AreJoined((int One, int Other) pair) => (copies[pair.One]?.Of ?? pair.One) == (copies[pair.Other]?.Of ?? pair.Other);

    private static double Share(int part, int whole) => whole == 0 ? 100 : 100.0 * part / whole;
}
