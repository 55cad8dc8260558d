using Dateline.Copies;
using Dateline.Text;

namespace Dateline.App.Showing;

/// <summary>That a report is a copy, and why, in words.</summary>
internal static class CopyWords
{
    /// <summary>Longer stretches of changed words are shown by their beginning.</summary>
    private const int LongestShown = 240;

    /// <summary>What kind of copy it is, and the reason: <c>reprint: 98 % of its words …</c>.</summary>
    public static string Of(Copy copy) => copy.Why.Length > 0 ? $"{Of(copy.Kind)}: {copy.Why}" : Of(copy.Kind);

    /// <summary>Words that one version has and the other lacks, as far as they are read at a glance.</summary>
    public static string Stretch(ArticleText text, TextSpan span)
    {
        if (span.Length <= LongestShown)
            return text.Words(span);
        var words = text[new(span.Start, LongestShown)];
        var end = words.LastIndexOf(' ');
        return string.Concat(words[..(end > 0 ? end : LongestShown - (char.IsHighSurrogate(words[^1]) ? 1 : 0))], " …");
    }

    private static string Of(CopyKind kind) => kind switch
    {
        CopyKind.Same => "reprint",
        CopyKind.Updated => "update",
        CopyKind.Translation => "other language",
        _ => "shortened",
    };
}
