using System.Diagnostics.CodeAnalysis;

namespace Dateline.App.Input;

/// <summary>A file that names pages, one a line; read line by line, so that it may be as long as it likes.</summary>
internal sealed class PathList : IDisposable
{
    private readonly TextReader reader;

    private PathList(TextReader reader) => this.reader = reader;

    /// <summary>Opens it; tells why where it cannot be read.</summary>
    /// <param name="path">Its path; <c>-</c> for standard input.</param>
    /// <param name="list">The list.</param>
    /// <param name="problem">What was seen: the rest of a line that begins with the path.</param>
    public static bool TryOpen(string path, [NotNullWhen(true)] out PathList? list, [NotNullWhen(false)] out string? problem)
    {
        (list, problem) = (null, null);
        try
        {
            var opened = new StreamReader(path == PageFinder.StandardInput ? Console.OpenStandardInput() : File.OpenRead(path));
            if (opened.Peek() == '<')
            {
                opened.Dispose();
                problem = "this is a page, and no list of pages; name it without --list.";
                return false;
            }

            list = new(opened);
            return true;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = "there is no such file; --list takes a file that names pages, one a line.";
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = Unreadables.Describe(e);
            return false;
        }
    }

    /// <summary>The paths, in their order; blank lines are passed over.</summary>
    public IEnumerable<string> Paths()
    {
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } path)
                yield return path;
        }
    }

    public void Dispose() => reader.Dispose();
}
