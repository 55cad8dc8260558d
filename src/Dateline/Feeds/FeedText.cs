using System.Collections.Frozen;
using System.Text;
using Dateline.Markup;

namespace Dateline.Feeds;

/// <summary>Brings the words of feeds, which may be escaped never, once or twice, to what their reader should see.</summary>
internal static class FeedText
{
    /// <summary>So often some programs escape what was escaped before.</summary>
    private const int MostRounds = 3;

    private const int LongestTag = 2000;

    /// <summary>Longer words are no title.</summary>
    private const int LongestLine = 20_000;

    /// <summary>The elements of markup for words: within a line, and those that part lines. What else stands between angle brackets is words.</summary>
    private static readonly FrozenSet<string> Inline = Set("a abbr b big cite code del em font i iframe img ins mark nobr q s small source "
        + "span strike strong sub sup time tt u wbr");
    private static readonly FrozenSet<string> Lines = Set("article aside audio blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p "
        + "pre section table tbody td th thead tr ul video");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> InlineNames = Inline.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LineNames = Lines.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>One line of words without markup and references; empty where there is nothing.</summary>
    /// <param name="words">Words whose references were decoded as the form of the feed asks for.</param>
    public static string Plain(string? words)
    {
        words ??= "";
        if (words.Length > LongestLine)
            words = words[..(char.IsHighSurrogate(words[LongestLine - 1]) ? LongestLine - 1 : LongestLine)];
        for (var round = 0; round < MostRounds; round++)
        {
            // A lone tag in words that were decoded before may be what they speak of; a pair is markup.
            if (words.Contains('<') && (round == 0 || HasEndTag(words)))
                words = WithoutTags(words);
            if (!words.Contains('&'))
                break;
            var decoded = CharacterReferences.Decode(words, inAttribute: true);
            if (decoded == words)
                break;
            words = decoded;
        }

        if (words.Contains('<') && HasEndTag(words))
            words = WithoutTags(words);
        return OneLine(words);
    }

    /// <summary>Words as markup; null where there is nothing.</summary>
    /// <param name="words">Words that may be markup, references decoded as the form of the feed asks for.</param>
    public static string? Html(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return null;
        words = words.Trim();
        if (HasTag(words))
            return words;
        if (!words.Contains('&'))
            return Escape(words);
        var decoded = CharacterReferences.Decode(words, inAttribute: true);
        return HasEndTag(decoded) ? decoded : decoded == words ? Escape(words) : words;
    }

    /// <summary>Text without markup as markup, its paragraphs told by blank lines; null where there is nothing.</summary>
    public static string? HtmlOfText(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var html = new StringBuilder(text.Length + 64);
        var isOpen = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                html.Append(isOpen ? "</p>\n" : "");
                isOpen = false;
                continue;
            }

            html.Append(isOpen ? "<br>" : "<p>").Append(Escape(line.Trim().ToString()));
            isOpen = true;
        }

        return html.Append(isOpen ? "</p>" : "").ToString();
    }

    /// <summary>Words with the signs escaped that markup has a use for.</summary>
    public static string Escape(string words) =>
        words.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string OneLine(string words)
    {
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

    private static bool HasTag(string words) => IndexOfTag(words, 0, endsOnly: false, out _, out _) >= 0;

    private static bool HasEndTag(string words) => IndexOfTag(words, 0, endsOnly: true, out _, out _) >= 0;

    private static string WithoutTags(string words)
    {
        var kept = new StringBuilder(words.Length);
        var from = 0;
        for (var at = IndexOfTag(words, 0, endsOnly: false, out var end, out var partsLines); at >= 0; at = IndexOfTag(words, from, endsOnly: false, out end, out partsLines))
        {
            kept.Append(words, from, at - from);
            if (partsLines)
                kept.Append(' ');
            from = end;
        }

        return kept.Append(words, from, words.Length - from).ToString();
    }

    /// <summary>Where the next tag of an element of markup begins, and where it ends.</summary>
    private static int IndexOfTag(string words, int from, bool endsOnly, out int end, out bool partsLines)
    {
        Span<char> small = stackalloc char[16];
        for (var at = words.IndexOf('<', from); at >= 0; at = words.IndexOf('<', at + 1))
        {
            var start = at + 1 < words.Length && words[at + 1] == '/' ? at + 2 : at + 1;
            if (endsOnly && start == at + 1)
                continue;
            var length = 0;
            while (start + length < words.Length && length < small.Length && char.IsAsciiLetterOrDigit(words[start + length]))
            {
                small[length] = char.ToLowerInvariant(words[start + length]);
                length++;
            }

            if (length == 0 || start + length >= words.Length || words[start + length] is not ('>' or '/' or ' ' or '\n' or '\t' or '\r'))
                continue;
            partsLines = LineNames.Contains(small[..length]);
            if (!partsLines && !InlineNames.Contains(small[..length]))
                continue;
            var close = words.AsSpan(start, Math.Min(LongestTag, words.Length - start)).IndexOf('>');
            if (close < 0)
                continue;
            end = start + close + 1;
            return at;
        }

        end = words.Length;
        partsLines = false;
        return -1;
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
