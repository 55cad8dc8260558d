using System.Globalization;
using System.Text;

namespace Dateline.Pages;

/// <summary>Brings words that stand in attributes or scripts to the form in which a reader would see them.</summary>
internal static class HtmlText
{
    private static readonly (string Entity, string Words)[] Named =
        [("&amp;", "&"), ("&quot;", "\""), ("&apos;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&rsquo;", "’"), ("&lsquo;", "‘"),
            ("&ldquo;", "“"), ("&rdquo;", "”"), ("&ndash;", "–"), ("&mdash;", "—"), ("&hellip;", "…")];

    /// <summary>One line without tags, entities that were escaped twice, or double white space.</summary>
    public static string Plain(string words)
    {
        if (words.Contains('&'))
            words = Unescape(words);
        if (words.Contains('<'))
            words = WithoutTags(words);
        var line = new StringBuilder(words.Length);
        var gap = false;
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                gap = line.Length > 0;
                continue;
            }

            if (c is '\u00ad' or '\u200b' or '\ufeff')
                continue;
            if (gap)
                line.Append(' ');
            gap = false;
            line.Append(c);
        }

        return line.ToString();
    }

    private static string WithoutTags(string words)
    {
        var kept = new StringBuilder(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var isTag = words[i] == '<' && i + 1 < words.Length && (char.IsAsciiLetter(words[i + 1]) || words[i + 1] == '/');
            if (isTag && words.IndexOf('>', i) is > 0 and var end)
                i = end;
            else if (isTag)
                break;
            else
                kept.Append(words[i]);
        }

        return kept.ToString();
    }

    private static string Unescape(string words)
    {
        foreach (var (entity, plain) in Named)
            words = words.Replace(entity, plain, StringComparison.OrdinalIgnoreCase);
        for (var at = words.IndexOf("&#", StringComparison.Ordinal); at >= 0; at = words.IndexOf("&#", at + 1, StringComparison.Ordinal))
        {
            var end = words.IndexOf(';', at);
            if (end < 0 || end - at > 9)
                continue;
            var isHex = words[at + 2] is 'x' or 'X';
            var digits = words.AsSpan(at + (isHex ? 3 : 2), end - at - (isHex ? 3 : 2));
            if (int.TryParse(digits, isHex ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code))
                words = string.Concat(words.AsSpan(0, at), new Rune(code).ToString(), words.AsSpan(end + 1));
        }

        return words;
    }
}
