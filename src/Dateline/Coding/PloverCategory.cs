using System.Collections.Frozen;
using Dateline.Languages;

namespace Dateline.Coding;

/// <summary>A category of PLOVER, such as <c>CONSULT</c>, and the mode within it, such as <c>visit</c>.</summary>
/// <param name="Name">The category.</param>
/// <param name="Mode">The mode; null where the code does not tell.</param>
public sealed record PloverCategory(string Name, string? Mode)
{
    private static readonly Lazy<FrozenDictionary<string, string>> Table = new(() => WordTable.Shipped("plover.txt").Map("categories"));

    /// <summary>The category of a code of CAMEO; null for a statement, which is in none.</summary>
    public static PloverCategory? Of(string cameo)
    {
        for (var length = cameo.Length; length >= 2; length--)
        {
            if (Table.Value.TryGetValue(cameo[..length], out var found))
                return found.IndexOf(' ') is > 0 and var space ? new(found[..space], found[(space + 1)..]) : new(found, null);
        }

        return null;
    }
}
