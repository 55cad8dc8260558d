namespace Dateline.App.Input;

/// <summary>Why a file could not be read, in words that a person can act on.</summary>
internal static class Unreadables
{
    /// <summary>The most that one page may have; a page of news has a hundredth of it.</summary>
    public const long LargestPage = 15_000_000;

    public static string Describe(Exception failure) => failure switch
    {
        UnauthorizedAccessException => "it may not be read by this user; change its permissions (chmod u+r) or ask its owner.",
        FileNotFoundException or DirectoryNotFoundException => "it is gone, or a link to what is gone; perhaps it was moved while being read.",
        InvalidDataException => "it is not a whole gzip file; get it again, or unpack it by hand to see what is left.",
        _ => $"it could not be read: {failure.Message}",
    };

    public static string TooLarge(long bytes) =>
        $"it is {bytes / 1_000_000.0:0.0} MB large; one page may have {LargestPage / 1_000_000} MB. Save the pages it holds one by one, or as lines of a .jsonl file.";
}
