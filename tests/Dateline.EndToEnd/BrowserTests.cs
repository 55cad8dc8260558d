using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Dateline.EndToEnd;

/// <summary>What only a browser can tell of the report. Without one these tests are passed over, and say so.</summary>
public sealed partial class BrowserTests
{
    private static readonly string? Browser = new[] { "chromium", "chromium-browser", "google-chrome" }
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1200)]
    public async Task The_report_needs_no_sideways_scrolling(int width)
    {
        Assert.SkipWhen(Browser is null, "No Chromium on this machine: how wide the report is drawn is not looked at.");
        var report = (await AppRun.Of("read", Samples.Path("harbour-talks"), "--format", "html")).Text;
        using var folder = new TestFolder().Add("frame.html", $"""
            <!DOCTYPE html><html><body><iframe style="width:{width}px;height:800px;border:0" srcdoc="{WebUtility.HtmlEncode(report)}"></iframe>
            <script>addEventListener('load', () => document.body.textContent = 'drawn ' + document.querySelector('iframe').contentDocument.documentElement.scrollWidth + ' wide')</script></body></html>
            """);
        var drawn = DrawnWidth().Match(await Draw(Path.Combine(folder.Path, "frame.html"), folder.Path));
        Assert.True(drawn.Success, "the browser did not draw the report");
        Assert.InRange(int.Parse(drawn.Groups["width"].Value), 1, width);
    }

    /// <summary>The document as the browser has it once it is loaded.</summary>
    private static async Task<string> Draw(string file, string profile)
    {
        var start = new ProcessStartInfo(Browser!, ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", $"--user-data-dir={profile}/profile", "--virtual-time-budget=5000", "--window-size=1400,900", "--dump-dom", new Uri(file).AbsoluteUri])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var document = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var complaints = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll(document, complaints, process.WaitForExitAsync(TestContext.Current.CancellationToken));
        return await document;
    }

    [GeneratedRegex("drawn (?<width>[0-9]+) wide", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DrawnWidth();
}
