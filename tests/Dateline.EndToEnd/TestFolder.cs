using System.Text;

namespace Dateline.EndToEnd;

/// <summary>A folder that a test fills and that goes away with it.</summary>
internal sealed class TestFolder : IDisposable
{
    /// <summary>A page that can be read without doubt.</summary>
    public const string Good = """
        Harbour vote in Port Vale put off until Friday

        May 3, 2023

        The council of Port Vale has put off its vote on the new harbour until Friday, Mayor Ada Velde said on Wednesday.

        "We need two more days to read what was sent to us," Velde told reporters in front of the town hall, where about 200 people had gathered.

        The harbour company wants to begin building on June 1. It says that 1,200 people will find work there.
        """;

    public string Path { get; } = Directory.CreateTempSubdirectory("dateline-test-").FullName;

    /// <summary>Writes a file.</summary>
    /// <returns>This folder, to write the next.</returns>
    public TestFolder Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    public TestFolder Add(string name, byte[] bytes)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>The sample pages of the repository.</summary>
internal static class Samples
{
    /// <summary>The folder of a sample, found from wherever the tests were built.</summary>
    public static string Path(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Dateline.slnx")))
                return System.IO.Path.Combine(folder.FullName, "samples", name);
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Dateline.slnx: the tests read the samples of the repository they were built in.");
    }
}
