using Dateline.Figures;

namespace Dateline.Stories;

/// <summary>Numbers for one thing that a reader wants to see beside each other.</summary>
/// <param name="Values">The numbers.</param>
/// <param name="Agree">Whether all of them can be true at once, or one after another.</param>
/// <param name="Changes">Whether what they count changed from one to the next.</param>
internal sealed record FigureSeries(IReadOnlyList<CountedThing> Values, bool Agree, bool Changes)
{
    /// <summary>"About 100" may stand for anything from 92.5 to 107.5.</summary>
    private const decimal About = 0.075m;

    /// <summary>Parts the numbers for one thing into those that contradict each other and those that follow each other; all together where none do.</summary>
    /// <param name="thing">The numbers, in order of the reports.</param>
    public static IEnumerable<FigureSeries> Of(List<CountedThing> thing)
    {
        var disputes = Disputes(thing).ToList();
        var changes = Changing(thing).Where(change => !disputes.Exists(dispute => !change.Values.Except(dispute.Values).Any())).ToList();
        return disputes.Count + changes.Count == 0 ? [new(thing, true, false)] : disputes.Concat(changes);
    }

    /// <summary>The numbers that cannot both be true, with those that hold with either.</summary>
    private static IEnumerable<FigureSeries> Disputes(List<CountedThing> thing)
    {
        var cluster = Enumerable.Range(0, thing.Count).ToArray();
        for (var i = 0; i < thing.Count; i++)
        {
            for (var j = i + 1; j < thing.Count; j++)
            {
                if (cluster[i] == cluster[j] || MayBothBeTrue(thing[i].Figure, thing[j].Figure) || !thing[i].IsOfTheSameTimeAs(thing[j]))
                    continue;
                var (from, to) = (Math.Max(cluster[i], cluster[j]), Math.Min(cluster[i], cluster[j]));
                for (var k = 0; k < cluster.Length; k++)
                    cluster[k] = cluster[k] == from ? to : cluster[k];
            }
        }

        return cluster.Select((c, i) => (Cluster: c, Value: thing[i])).GroupBy(c => c.Cluster, c => c.Value)
            .Where(c => c.Skip(1).Any()).Select(c => new FigureSeries([.. c], false, false));
    }

    /// <summary>The numbers of one giver, or of none, that grow or shrink from day to day; of a toll whoever gives them.</summary>
    private static IEnumerable<FigureSeries> Changing(List<CountedThing> thing)
    {
        var series = new List<List<CountedThing>>();
        foreach (var one in thing.OrderBy(c => c.FirstDay))
        {
            if (series.Find(s => one.IsToll || s.Exists(one.IsGivenAs)) is not { } found)
                series.Add([one]);
            else if (found.TrueForAll(last => MayBothBeTrue(last.Figure, one.Figure) || last.IsBefore(one)))
                found.Add(one);
        }

        return series.Where(s => s.Exists(one => s.Exists(other => !MayBothBeTrue(one.Figure, other.Figure)))).Select(s => new FigureSeries(s, true, true));
    }

    private static bool MayBothBeTrue(Figure one, Figure other)
    {
        var (a, b) = (Range(one), Range(other));
        return a.Low <= b.High && b.Low <= a.High;
    }

    /// <summary>The numbers that a figure allows.</summary>
    private static (decimal Low, decimal High) Range(Figure figure) => figure.Bound switch
    {
        FigureBound.About => (figure.Low * (1 - About), figure.High * (1 + About)),
        FigureBound.AtLeast or FigureBound.MoreThan => (figure.Low, decimal.MaxValue),
        FigureBound.AtMost or FigureBound.LessThan => (0, figure.High),
        _ => (figure.Low, figure.High),
    };
}
