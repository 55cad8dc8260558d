namespace Dateline.Stories;

/// <summary>How much two reports have in common.</summary>
/// <param name="Rest">Without places and days.</param>
/// <param name="Setting">What the places and days that both name add.</param>
internal readonly record struct Shared(double Rest, double Setting)
{
    /// <summary>In how many texts the rarest term stands that is in both; infinity where none is.</summary>
    public double Rarest { get; init; } = double.PositiveInfinity;

    /// <summary>So much any two reports of one paper share by chance.</summary>
    private const double Chance = 0.01;

    /// <summary>All of it, where places and days count only as far as something else agrees: whatever happens in a town, all its reports name it.</summary>
    /// <param name="most">So many times what else they share the setting counts at most.</param>
    public double Sum(double most) => Rest + Math.Min(Setting, Most(Rest, most));

    /// <summary>How much the setting counts at most for two reports that have so much else in common.</summary>
    public static double Most(double rest, double most) => most * Math.Max(0, rest - Chance);

    public static Shared operator +(Shared one, Shared other) => new(one.Rest + other.Rest, one.Setting + other.Setting);

    public static Shared operator *(double share, Shared shared) => new(share * shared.Rest, share * shared.Setting);
}
