namespace Dateline.App.Input;

/// <summary>Why a file could not be read, in words that a person can act on.</summary>
internal static class Unreadables
{
    public static string Describe(Exception failure) => failure switch
    {
        UnauthorizedAccessException => "it may not be read by this user; change its permissions (chmod u+r) or ask its owner.",
        FileNotFoundException or DirectoryNotFoundException => "it is gone, or a link to what is gone; perhaps it was moved while being read.",
        InvalidDataException => "it is not a whole gzip file; get it again, or unpack it by hand to see what is left.",
        _ => $"it could not be read: {failure.Message}",
    };
}
