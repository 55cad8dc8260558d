using System.Collections.Immutable;
using System.IO.Enumeration;
using Dateline.Feeds;

namespace Dateline.App.Input;

/// <summary>Finds the files that the arguments name: files, folders, patterns.</summary>
internal sealed class PageFinder
{
    /// <summary>The argument that stands for standard input.</summary>
    public const string StandardInput = "-";

    private static readonly string[] PageEndings = [".txt", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".warc", ".wet", ".zip", ".rss", ".atom"];

    /// <summary>Names that feeds have and much else; a folder's files of such a name are read where they begin as feeds do.</summary>
    private static readonly string[] FeedEndings = [".xml", ".rdf", ".json"];

    /// <summary>So many bytes show whether a file is a feed.</summary>
    private const int FeedHead = 4096;

    private readonly Dictionary<string, PageFile> files = new(StringComparer.Ordinal);
    private readonly List<Unreadable> unreadable = [];

    private PageFinder()
    {
    }

    /// <summary>The files, by path, each once however many arguments lead to it; and what gave none.</summary>
    public static (ImmutableArray<PageFile> Files, ImmutableArray<Unreadable> Unreadable) Find(IEnumerable<string> arguments)
    {
        var finder = new PageFinder();
        foreach (var argument in arguments)
            finder.Take(argument);
        return ([.. finder.files.Values.OrderBy(file => file.Shown, StringComparer.Ordinal)], [.. finder.unreadable]);
    }

    /// <summary>The files in the order of the arguments, those of a folder by path, each once; found one argument at a time, as they are asked for.</summary>
    public static IEnumerable<(PageFile File, Unreadable? Unreadable)> FindInOrder(IEnumerable<string> arguments)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            var (files, unreadable) = Find([argument]);
            foreach (var problem in unreadable)
                yield return (default, problem);
            foreach (var file in files.Where(file => seen.Add(file.FullPath)))
                yield return (file, null);
        }
    }

    /// <summary>Whether the name is one that pages have, so that a folder's other files are passed over.</summary>
    public static bool LooksLikePage(string name) => PageEndings.Any(ending => WithoutCompression(name).EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the name is that of a file with a page or an article on every line.</summary>
    public static bool HoldsLines(string name) =>
        WithoutCompression(name).EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || WithoutCompression(name).EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the name is that of a web archive.</summary>
    public static bool HoldsRecords(string name) =>
        WithoutCompression(name).EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || WithoutCompression(name).EndsWith(".wet", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the name is that of a ZIP file.</summary>
    public static bool IsZip(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the argument is an address on the web rather than a path.</summary>
    public static bool IsAddress(string argument) =>
        (argument.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || argument.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || argument.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        && !File.Exists(argument);

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;

    private static string WithoutCompression(string name) => Stem(name).ToString();

    private void Take(string argument)
    {
        if (IsAddress(argument))
            Fail(argument, "this is an address, and pages are not fetched yet. Save the page in a browser (Ctrl+S), or with: curl -L -o page.html '" + argument + "'; then read the file.");
        else if (File.Exists(argument))
            Add(argument);
        else if (Directory.Exists(argument))
            TakeFolder(argument);
        else if (argument.AsSpan().ContainsAny("*?"))
            TakePattern(argument);
        else
            Fail(argument.Length == 0 ? "\"\"" : argument, "there is no such file or folder." + Near(argument));
    }

    private void TakeFolder(string folder)
    {
        var before = files.Count + unreadable.Count;
        var found = Walk(folder, recursively: true).Where(file => LooksLikePage(Path.GetFileName(file)) || IsFeed(file)).ToList();
        found.ForEach(Add);
        if (found.Count == 0 && files.Count + unreadable.Count == before)
            Fail(folder, $"it holds no pages. Pages end in {string.Join(", ", PageEndings)}, each also with .gz, and feeds in .xml or .json; name a file of another kind to read it all the same.");
    }

    private static bool IsFeed(string path)
    {
        if (!FeedEndings.Any(ending => WithoutCompression(path).EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            return false;
        try
        {
            using var stream = File.OpenRead(path);
            var head = new byte[FeedHead];
            return FeedPages.IsFeed(new() { Path = path, Bytes = head.AsMemory(0, stream.ReadAtLeast(head, FeedHead, throwOnEndOfStream: false)) });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be looked at is passed over, as the other files that are no pages.
            return false;
        }
    }

    private void TakePattern(string pattern)
    {
        var parts = pattern.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        var fixedParts = parts.TakeWhile(part => !part.AsSpan().ContainsAny("*?")).ToArray();
        var root = (Path.IsPathRooted(pattern) ? "/" : "") + string.Join('/', fixedParts);
        var matches = Directory.Exists(root.Length == 0 ? "." : root) ? Match(root, parts.AsMemory(fixedParts.Length)).ToList() : [];
        foreach (var match in matches)
        {
            if (Directory.Exists(match))
                TakeFolder(match);
            else
                Add(match);
        }

        if (matches.Count == 0)
            Fail(pattern, "no file has a name like this.");
    }

    /// <summary>The paths below a folder that match the parts of a pattern; <c>**</c> is any number of folders.</summary>
    private IEnumerable<string> Match(string folder, ReadOnlyMemory<string> parts)
    {
        var part = parts.Span[0];
        var last = parts.Length == 1;
        if (part == "**")
        {
            var rest = last ? new[] { "*" } : parts[1..];
            foreach (var below in Folders(folder).SelectMany(inner => Match(inner, parts)).Concat(Match(folder, rest)))
                yield return below;
            yield break;
        }

        foreach (var entry in Entries(folder).Where(entry => FileSystemName.MatchesSimpleExpression(part, Path.GetFileName(entry), ignoreCase: false)))
        {
            if (last)
                yield return entry;
            else if (Directory.Exists(entry))
            {
                foreach (var below in Match(entry, parts[1..]))
                    yield return below;
            }
        }
    }

    private IEnumerable<string> Walk(string folder, bool recursively)
    {
        var waiting = new Stack<string>([folder]);
        while (waiting.TryPop(out var next))
        {
            foreach (var entry in Entries(next))
            {
                if (!Directory.Exists(entry))
                    yield return entry;
                else if (recursively && new DirectoryInfo(entry).LinkTarget is null)
                    waiting.Push(entry);
            }
        }
    }

    private IEnumerable<string> Folders(string folder) => Entries(folder).Where(entry => Directory.Exists(entry) && new DirectoryInfo(entry).LinkTarget is null);

    /// <summary>What a folder holds, by name, without what is hidden.</summary>
    private List<string> Entries(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder.Length == 0 ? "." : folder)
                .Select(entry => folder.Length == 0 ? Path.GetFileName(entry) : entry)
                .Where(entry => !Path.GetFileName(entry).StartsWith('.'))
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Fail(folder, Unreadables.Describe(e));
            return [];
        }
    }

    private void Add(string path)
    {
        var shown = path.Replace('\\', '/');
        while (shown.StartsWith("./", StringComparison.Ordinal))
            shown = shown[2..].TrimStart('/');
        var file = new PageFile(shown.Replace("//", "/", StringComparison.Ordinal), Path.GetFullPath(path));

        // Of several ways to name a file the same one is shown, whatever their order.
        if (!files.TryGetValue(file.FullPath, out var known) || string.CompareOrdinal(file.Shown, known.Shown) < 0)
            files[file.FullPath] = file;
    }

    private void Fail(string path, string problem) => unreadable.Add(new(path, problem));

    /// <summary>A file beside it whose name is nearly the same; a slip of the finger is the most frequent reason for a missing file.</summary>
    private static string Near(string path)
    {
        var folder = Path.GetDirectoryName(path);
        folder = string.IsNullOrEmpty(folder) ? "." : folder;
        if (!Directory.Exists(folder))
            return $" Nor is there a folder {folder}.";
        try
        {
            var name = Path.GetFileName(path);
            var near = Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry))
                .Where(entry => entry.Equals(name, StringComparison.OrdinalIgnoreCase)
                    || Path.GetFileNameWithoutExtension(entry).Equals(Path.GetFileNameWithoutExtension(name), StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal).FirstOrDefault();
            return near is null ? "" : $" Is {near} meant?";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
