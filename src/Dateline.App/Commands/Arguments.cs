using Dateline.App.Input;

namespace Dateline.App.Commands;

/// <summary>What is wrong with the arguments of a command before anything is read.</summary>
internal static class Arguments
{
    /// <summary>The exit status where nothing can be begun, after saying why; null where all is well.</summary>
    /// <param name="verb">The command.</param>
    /// <param name="paths">The pages that were named.</param>
    /// <param name="output">The file to write; null for standard output.</param>
    public static int? Refusal(string verb, IReadOnlyList<string> paths, string? output)
    {
        if (paths.Count == 0)
            return Refuse(verb, $"no page is named. Name files or folders (dateline {verb} pages/), or - for standard input.");
        if (paths.All(PageFinder.IsAddress))
        {
            foreach (var unreadable in PageFinder.Find(paths).Unreadable)
                Messages.Write($"{unreadable.Path}: {unreadable.Problem}");
            return ExitStatus.WrongUsage;
        }

        if (output is null)
            return null;
        if (OutputFile.Refusal(output) is { } refusal)
            return Refuse(verb, refusal);
        return IsAmong(paths, output) ? Refuse(verb, $"{output}: this file is one of those to be read, and would be lost; write to another.") : null;
    }

    /// <summary>Whether a file is one of the pages that are named.</summary>
    public static bool IsAmong(IReadOnlyList<string> paths, string file) =>
        PageFinder.Find(paths.Where(path => path != PageFinder.StandardInput)).Files.Any(found => OutputFile.IsSame(found.FullPath, file));

    /// <summary>Says why nothing can be done.</summary>
    /// <returns>The exit status.</returns>
    public static int Refuse(string verb, string why)
    {
        Messages.Write($"dateline {verb}: {why}");
        Messages.Write($"dateline {verb} --help shows what can be done.");
        return ExitStatus.WrongUsage;
    }
}
