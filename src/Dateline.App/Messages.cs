using Dateline.App.Terminal;

namespace Dateline.App;

/// <summary>Lines on standard error for the person at the terminal.</summary>
internal static class Messages
{
    /// <summary>Writes one line. Paths and pages are foreign, so whatever could steer a terminal is taken out.</summary>
    public static void Write(string message) => Console.Error.WriteLine(SafeText.Line(message));

    /// <summary>Writes one line of our own words, with its spaces kept.</summary>
    public static void WriteAsIs(string line) => Console.Error.WriteLine(line);
}
