using System.Runtime.CompilerServices;

namespace Dateline.EndToEnd.Rendering;

/// <summary>Compares what is shown with a file of what should be shown, <c>Rendering/Goldens/…</c>.</summary>
internal static class Golden
{
    public static void Check(string name, string shown, [CallerFilePath] string here = "")
    {
        var golden = Path.Combine(Path.GetDirectoryName(here)!, "Goldens", name);
        var wanted = File.Exists(golden) ? File.ReadAllText(golden) : "";
        if (wanted == shown)
            return;
        var actual = Path.Combine(Path.GetTempPath(), "dateline-" + name);
        File.WriteAllText(actual, shown);
        Assert.Fail($"{name} is shown otherwise than in its golden file. Compare, and copy it where the new one is better:\n  diff {golden} {actual}\n  cp {actual} {golden}");
    }
}
