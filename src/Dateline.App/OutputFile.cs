namespace Dateline.App;

/// <summary>A file that is written whole or not at all: its bytes go to a file beside it, which takes its name when it is complete.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string path;
    private readonly string temporary;
    private bool kept;

    private OutputFile(string path)
    {
        this.path = path;
        temporary = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetFileName(path)}.{Environment.ProcessId}.part");
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
        if (Directory.Exists(path))
            return $"{path}: this is a folder; name a file in it, such as {path.TrimEnd('/')}/story.html.";
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        return folder is null || !Directory.Exists(folder) ? $"{path}: there is no folder {Path.GetDirectoryName(path)} to write it in; make it first." : null;
    }

    /// <summary>Gives the complete file its name.</summary>
    public void Keep()
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(temporary, path, overwrite: true);
        kept = true;
    }

    /// <summary>Takes away what was not completed.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (!kept)
            File.Delete(temporary);
    }
}
