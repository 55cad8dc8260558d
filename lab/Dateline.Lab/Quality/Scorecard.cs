namespace Dateline.Lab.Quality;

/// <summary>What was asked and got, and what was said wrongly.</summary>
internal sealed class Scorecard
{
    private readonly List<Measure> measures = [];
    private readonly List<Untruth> untruths = [];

    /// <summary>What was asked, in the order in which it was first asked.</summary>
    public IReadOnlyList<Measure> Measures => measures;

    /// <summary>The points got, less those lost to untruths, in per cent of those that could be got.</summary>
    public double Score =>
        100 * Math.Max(0, measures.Sum(m => m.Got) - untruths.Sum(u => u.Cost)) / Math.Max(1, measures.Sum(m => m.Asked));

    /// <summary>Counts one thing that was asked.</summary>
    /// <param name="name">The measure, such as <c>title</c>.</param>
    /// <param name="right">Whether the reading has it right.</param>
    /// <param name="what">What was asked, for the list of misses.</param>
    /// <param name="weight">How many points it is worth.</param>
    public void Ask(string name, bool right, string what, double weight = 1)
    {
        var measure = measures.Find(m => m.Name == name);
        if (measure is null)
            measures.Add(measure = new(name));
        measure.Count(right, what, weight);
    }

    /// <summary>Notes something that was said and is not so.</summary>
    public void Blame(string kind, string what, double cost = 1) => untruths.Add(new(kind, what, cost));

    /// <summary>The table, and with <paramref name="misses"/> every single miss.</summary>
    public void Print(TextWriter output, bool misses)
    {
        foreach (var measure in measures)
            output.WriteLine($"{measure.Name,-28} {measure.Got,6:0.00} / {measure.Asked,6:0.00}");
        foreach (var kind in untruths.GroupBy(u => u.Kind, StringComparer.Ordinal).OrderBy(k => k.Key, StringComparer.Ordinal))
            output.WriteLine($"WRONG {kind.Key,-40} -{kind.Sum(u => u.Cost):0.00}  ({kind.Count()})");
        if (misses)
        {
            foreach (var measure in measures)
            {
                foreach (var miss in measure.Misses)
                    output.WriteLine($"  miss  {measure.Name}: {miss}");
            }

            foreach (var untruth in untruths)
                output.WriteLine($"  wrong {untruth.Kind}: {untruth.What}");
        }

        output.WriteLine($"score {Score:0.0}");
    }
}

/// <summary>Something that was said and is not so.</summary>
internal sealed record Untruth(string Kind, string What, double Cost);

/// <summary>One kind of thing that is asked.</summary>
internal sealed class Measure(string name)
{
    private readonly List<string> misses = [];

    public string Name { get; } = name;

    public double Got { get; private set; }

    public double Asked { get; private set; }

    public IReadOnlyList<string> Misses => misses;

    /// <summary>The share that is right, in per cent.</summary>
    public double Share => Asked == 0 ? 100 : 100 * Got / Asked;

    public void Count(bool right, string what, double weight)
    {
        Asked += weight;
        if (right)
            Got += weight;
        else
            misses.Add(what);
    }
}
