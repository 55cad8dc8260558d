namespace Dateline.Stories;

/// <summary>A term with its weight.</summary>
/// <param name="Word">Its number.</param>
/// <param name="Telling">How much it tells apart where it stands once; 0 or less where it tells nothing.</param>
/// <param name="IsSetting">Whether it names a place or a day.</param>
/// <param name="Texts">In how many texts it stands, those of the general language included.</param>
internal readonly record struct WeightedTerm(int Word, double Telling, bool IsSetting, double Texts)
{
    private const int PerCount = 2;

    /// <summary>Names tell apart what happened to whom; other words tell only what kind of thing happened.</summary>
    private const double NameWeight = 1.5;

    /// <summary>What a term weighs by how often it stands, in halves: ten times is not ten times as much.</summary>
    private static readonly double[] Damped = [.. Enumerable.Range(0, 512).Select(halves => 1 + Math.Log(Math.Max(1, halves) / (double)PerCount))];

    /// <summary>How much it counts in its report.</summary>
    public double Weight { get; private init; } = Telling;

    /// <summary>The same term where it stands so often.</summary>
    /// <param name="count">How often, weighted by where; above 0.</param>
    /// <param name="isName">Whether it counts as a name.</param>
    public WeightedTerm Counted(double count, bool isName) => this with { Weight = (isName ? NameWeight : 1) * Telling * Damped[Math.Min((int)(count * PerCount), Damped.Length - 1)] };
}
