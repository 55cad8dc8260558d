namespace Dateline.Pages;

/// <summary>Addresses as pages write them.</summary>
internal static class WebAddress
{
    private const int Longest = 4000;

    /// <summary>An address of the web, made whole; null for what is none: scripts, bytes in the place of an address, files.</summary>
    /// <param name="address">The address as written.</param>
    /// <param name="from">The address that it is relative to; null when unknown.</param>
    public static string? Absolute(string? address, string? from) =>
        Find(address, from) is { } uri && IsWeb(uri) ? uri.AbsoluteUri : null;

    /// <summary>An address that a reader may follow, made whole: of the web or of a mailbox; null for any other.</summary>
    public static string? Followable(string? address, string? from) =>
        Find(address, from) is { } uri && (IsWeb(uri) || uri.Scheme == "mailto") ? uri.AbsoluteUri : null;

    private static Uri? Find(string? address, string? from)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > Longest)
            return null;

        // Browsers drop line breaks inside addresses, and so a script may hide behind one. A path alone counts as the absolute address of a file on some systems.
        var written = address.ReplaceLineEndings("").Replace("\t", "", StringComparison.Ordinal).Trim();
        if (Uri.TryCreate(written, UriKind.Absolute, out var uri) && uri.Scheme != "file")
            return uri;
        return Uri.TryCreate(from, UriKind.Absolute, out var around) && IsWeb(around) && Uri.TryCreate(around, written, out uri) ? uri : null;
    }

    private static bool IsWeb(Uri uri) => uri.Scheme is "http" or "https" && uri.Host.Length > 0;
}
