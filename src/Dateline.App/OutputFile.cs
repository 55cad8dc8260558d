namespace Dateline.App;

/// <summary>A file that is written whole or not at all: its bytes go to a file beside it, which takes its name when it is complete.</summary>
/// <remarks>A link is followed, and an older file's permissions stay. What is no file, such as a pipe or a device, is written to as it is.</remarks>
internal sealed class OutputFile : IDisposable
{
    private readonly string path;
    private readonly string? temporary;
    private bool kept;

    private OutputFile(string named)
    {
        path = Target(named);
        if (IsNoFile(path))
        {
            Stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1 << 16);
            return;
        }

        temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Environment.ProcessId}.part");
        Stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.Delete, 1 << 16);
    }

    /// <summary>Where to write.</summary>
    public FileStream Stream { get; }

    /// <summary>Opens it; tells why when it cannot be written.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static OutputFile Open(string path) => new(path);

    /// <summary>Why a file of this path cannot be written; null when nothing speaks against it.</summary>
    public static string? Refusal(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            return "no file is named after -o; name one, such as -o story.html.";
        if (Directory.Exists(path))
            return $"{path}: this is a folder; name a file in it, such as {path.TrimEnd('/')}/story.html.";
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        return folder is null || !Directory.Exists(folder) ? $"{path}: there is no folder {Path.GetDirectoryName(path)} to write it in; make it first." : null;
    }

    /// <summary>Whether two paths, links followed, are the same file.</summary>
    public static bool IsSame(string path, string other) => string.Equals(Target(path), Target(other), StringComparison.Ordinal);

    /// <summary>Gives the complete file its name.</summary>
    public void Keep()
    {
        Stream.Flush(flushToDisk: temporary is not null);
        Stream.Dispose();
        if (temporary is null)
            return;
        if (!OperatingSystem.IsWindows() && File.Exists(path))
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
        File.Move(temporary, path, overwrite: true);
        kept = true;
    }

    /// <summary>Takes away what was not completed.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (!kept && temporary is not null)
            File.Delete(temporary);
    }

    private static string Target(string path) =>
        Path.GetFullPath(new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path : path);

    /// <summary>Whether a path names a pipe, a device or the like: what cannot be sought in, and all that lives where systems keep their devices.</summary>
    private static bool IsNoFile(string path)
    {
        if (!File.Exists(path))
            return false;
        if (!OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal)))
            return true;
        using var probe = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);
        return !probe.CanSeek;
    }
}
