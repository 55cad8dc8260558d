using System.IO.Compression;
using Dateline.Pages;

namespace Dateline.App.Input;

/// <summary>The pages of a ZIP file, one in memory at a time.</summary>
internal static class ZipPages
{
    public static IEnumerable<(PageSource? Source, Page? Unread)> Read(PageFile file)
    {
        ZipArchive archive;
        var failure = default(string);
        try
        {
            archive = ZipFile.OpenRead(file.FullPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            failure = e is InvalidDataException ? "it is not a whole ZIP file; get it again, or unpack it by hand to see what is left." : Unreadables.Describe(e);
            archive = null!;
        }

        if (failure is not null)
        {
            yield return (null, PageSources.Unread(file.Shown, failure));
            yield break;
        }

        using (archive)
        {
            var entries = archive.Entries.Where(entry => IsPage(entry.FullName)).OrderBy(entry => entry.FullName, StringComparer.Ordinal).ToList();
            if (entries.Count == 0)
                yield return (null, PageSources.Unread(file.Shown, "it holds no pages."));
            foreach (var source in entries.SelectMany(entry => PageSources.Open($"{file.Shown}/{entry.FullName}", entry.Open)))
                yield return source;
        }
    }

    /// <summary>Whether an entry is named like a page; what systems put beside files is hidden or under <c>__MACOSX</c>.</summary>
    private static bool IsPage(string name) =>
        PageFinder.LooksLikePage(name) && !PageFinder.HoldsRecords(name) && !PageFinder.IsZip(name) && !name.Split('/').Any(part => part.StartsWith('.') || part == "__MACOSX");
}
