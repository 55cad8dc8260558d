namespace Dateline.App.Commands;

/// <summary>Where a command that shows stories writes to: standard output, or a file that is written whole or not at all.</summary>
internal static class NewsOutput
{
    /// <summary>Writes the output; says so on standard error where that fails.</summary>
    /// <param name="file">The file; null for standard output.</param>
    /// <param name="show">Writes everything.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Whether it was written.</returns>
    public static bool Write(string? file, Action<Stream> show, CancellationToken cancel)
    {
        try
        {
            if (file is null)
            {
                using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
                show(new StoppableStream(output, cancel));
            }
            else
            {
                using var output = OutputFile.Open(file);
                show(new StoppableStream(output.Stream, cancel));
                output.Keep();
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Messages.Write($"{file ?? "standard output"}: it could not be written: {e.Message}");
            return false;
        }
    }
}
