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

/// <summary>Treebanks and marked texts on which floors are kept where they are at hand. They are no part of the repository.</summary>
internal static class LanguageData
{
    /// <summary>What a test says that is passed over without them.</summary>
    public const string Absent = "There are no treebanks and marked texts here; DATELINE_LANGUAGE_DATA names their folder.";

    /// <summary>Their folder: the one that DATELINE_LANGUAGE_DATA names, else the one beside the repository. It may not be there.</summary>
    public static string Folder { get; } =
        Environment.GetEnvironmentVariable("DATELINE_LANGUAGE_DATA") is { Length: > 0 } named ? named : Path.Combine(Repository.Root, "..", "shared", "data", "language");
}
