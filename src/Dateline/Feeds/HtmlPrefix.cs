using System.Text.RegularExpressions;

namespace Dateline.Feeds;

/// <summary>Takes the prefix off elements of XHTML: <c>&lt;xhtml:p&gt;</c>.</summary>
internal static partial class HtmlPrefix
{
    public static string Remove(string markup) => markup.Contains(':', StringComparison.Ordinal) ? Prefix().Replace(markup, "") : markup;

    [GeneratedRegex("(?<=</?)(xhtml|html|xh|h):(?=[a-zA-Z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Prefix();
}
