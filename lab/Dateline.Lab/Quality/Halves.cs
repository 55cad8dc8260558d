using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Lab.Quality;

/// <summary>Splits scored sets in two: rules are made looking at <c>dev</c>, and checked on <c>held</c>.</summary>
internal static class Halves
{
    /// <summary>Both halves.</summary>
    public static ImmutableArray<string> Names { get; } = ["dev", "held"];

    /// <summary>The half that an id falls in, by its hash.</summary>
    public static string Of(string id) => SHA256.HashData(Encoding.UTF8.GetBytes(id))[0] % 2 == 0 ? "dev" : "held";
}
