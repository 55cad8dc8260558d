namespace Dateline.Tests;

/// <summary>The repository's files, found from wherever the tests were built.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dateline.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Dateline.slnx: the tests read samples and sources of the repository they were built in.");
    }
}

/// <summary>The sample pages of the repository.</summary>
internal static class Samples
{
    /// <summary>The folder of a sample, such as <c>harbour-talks</c>.</summary>
    public static string Path(string name) => System.IO.Path.Combine(Repository.Root, "samples", name);
}
