using System.Collections.Immutable;
using Dateline.Pages;

namespace Dateline.Lab.Quality;

/// <summary>Pages in a folder, as files.</summary>
internal static class PageFolder
{
    private static readonly string[] Endings = [".txt", ".html", ".htm", ".jsonl", ".gz"];

    /// <summary>Everything in a folder that looks like a page, by name; a single file for itself.</summary>
    public static ImmutableArray<PageSource> Sources(string folder) =>
        [.. (File.Exists(folder) ? [folder] : Directory.EnumerateFiles(folder))
            .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Select(file => new PageSource { Path = Path.GetFileName(file), Bytes = File.ReadAllBytes(file) })];
}
