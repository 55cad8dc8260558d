using Dateline.Articles;

namespace Dateline.Lab.Quality.Extraction;

/// <summary>Tells where on a page a labelled snippet stands, and what its block was taken for.</summary>
internal static class SnippetPlaces
{
    /// <summary>A snippet may run over several blocks; so many of its first characters are looked for where it is in none as a whole.</summary>
    private const int Opening = 25;

    /// <summary>The label, the markup's path and the first words of every block that holds the snippet; words that say so where none does.</summary>
    public static IEnumerable<string> Of(PageReading reading, string snippet)
    {
        var holders = Holders(reading, snippet);
        if (holders.Count == 0)
            holders = Holders(reading, snippet[..Math.Min(snippet.Length, Opening)]);
        return holders.Count == 0 ? ["not among the visible words"] : holders;
    }

    private static List<string> Holders(PageReading reading, string snippet)
    {
        var page = reading.Page;
        var holders = new List<string>();
        for (var i = 0; i < reading.Blocks.Length; i++)
        {
            var block = reading.Blocks[i];
            if (PageSetScorer.Squeeze(page.Text.Substring(block.Span.Start, block.Span.Length)).Contains(snippet, StringComparison.Ordinal))
                holders.Add($"block {i} of {reading.Blocks.Length}: {block.Label}{(block.Article is null ? ", of no article" : "")}  {page.Blocks[i].Path}");
        }

        return holders;
    }
}
