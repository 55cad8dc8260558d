using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Dateline.Text;

namespace Dateline.Lab.Quality;

/// <summary>The lines of the text dumps of a gold, so that it can name a paragraph by its line.</summary>
/// <param name="lines">The lines of each page by its file name.</param>
internal sealed partial class GoldLines(ImmutableDictionary<string, string[]> lines)
{
    /// <summary>Reads the pages of a gold; those that are missing have no lines.</summary>
    public static GoldLines Read(string folder, Gold gold) => new(gold.Pages.Keys
        .Where(page => File.Exists(Path.Combine(folder, page)))
        .ToImmutableDictionary(page => page, page => File.ReadAllText(Path.Combine(folder, page), Encoding.UTF8).Split('\n'), StringComparer.Ordinal));

    /// <summary>The words that a gold means, folded.</summary>
    public string Folded(string page, GoldWords words) => Folding.Fold(Words(page, words));

    /// <summary>The words that a gold means, as they are written.</summary>
    public string Words(string page, GoldWords words)
    {
        if (words.Words is { } given)
            return given;
        var number = words.Line.GetValueOrDefault();
        return lines.TryGetValue(page, out var all) && number >= 1 && number <= all.Length
            ? page.Contains(".htm", StringComparison.OrdinalIgnoreCase) ? Shown(all[number - 1]) : all[number - 1]
            : throw new InvalidDataException($"The gold names line {number} of {page}, which has {all?.Length ?? 0} lines.");
    }

    /// <summary>The words of a line of HTML that a reader sees.</summary>
    private static string Shown(string line) => WebUtility.HtmlDecode(Tag().Replace(line, ""));

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();
}
