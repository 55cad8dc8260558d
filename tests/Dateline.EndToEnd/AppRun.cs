using System.Diagnostics;
using System.Text;

namespace Dateline.EndToEnd;

/// <summary>What a run of the built application left: its exit status and what it wrote.</summary>
/// <param name="Status">The exit status.</param>
/// <param name="Output">Standard output, byte for byte.</param>
/// <param name="Errors">The lines of standard error.</param>
internal sealed record AppRun(int Status, byte[] Output, IReadOnlyList<string> Errors)
{
    /// <summary>Standard output as text.</summary>
    public string Text => Encoding.UTF8.GetString(Output);

    /// <summary>Runs the application as a person would.</summary>
    public static Task<AppRun> Of(params string[] arguments) => In(AppContext.BaseDirectory, arguments);

    /// <summary>Runs it in a folder.</summary>
    public static Task<AppRun> In(string folder, params string[] arguments) => With([], folder, arguments);

    /// <summary>Runs it in a folder and hands it bytes on standard input.</summary>
    public static async Task<AppRun> With(byte[] input, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Dateline.App.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output, TestContext.Current.CancellationToken);
        var complaining = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.BaseStream.WriteAsync(input, TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        await Task.WhenAll(reading, complaining, process.WaitForExitAsync(TestContext.Current.CancellationToken));
        return new(process.ExitCode, output.ToArray(), [.. (await complaining).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r'))]);
    }
}
