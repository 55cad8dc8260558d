using System.Buffers;
using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Markup;

namespace Dateline.Pages;

/// <summary>Finds what the data in a page's scripts call the day of publication, as in <c>"publishedDate":"2022-01-28"</c>.</summary>
/// <remarks>Programs are not run; a field is believed for its name alone, so a page of several reports has several answers.</remarks>
internal static class ScriptDates
{
    /// <summary>More answers than this are those of a list.</summary>
    private const int Most = 50;

    /// <summary>A longer name or value is something else.</summary>
    private const int Longest = 60;

    private static readonly SearchValues<string> Stems = SearchValues.Create(["publish", "publication", "pubdate", "pub_date", "dateposted", "date_posted",
        "articlecreated"], StringComparison.OrdinalIgnoreCase);
    private static readonly ImmutableArray<string> Fields = WordTable.Shipped("declared-dates.txt")["fields"];

    /// <summary>The values of such fields, as written.</summary>
    public static List<string> In(IEnumerable<HtmlElement> scripts)
    {
        var found = new List<string>();
        foreach (var script in scripts)
        {
            if (script.FirstChild is not HtmlWords words)
                continue;
            var text = words.Text;
            for (var at = 0; found.Count < Most && text[at..].IndexOfAny(Stems) is >= 0 and var next;)
            {
                at += next;
                if (ValueOf(text, ref at) is { } value)
                    found.Add(value);
            }
        }

        return found;
    }

    /// <summary>The value of the field in whose name a place lies; null where it lies in something else. The place moves on.</summary>
    private static string? ValueOf(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (start > 0 && at - start < Longest && IsOfName(text[start - 1]))
            start--;
        var end = at;
        while (end < text.Length && end - at < Longest && IsOfName(text[end]))
            end++;
        at = end;
        if (!IsField(text[start..end]))
            return null;
        var i = end;
        Skip(text, ref i, "\\\"'");
        if (i >= text.Length || text[i] is not (':' or '=' or ','))
            return null;
        i++;
        Skip(text, ref i, "\\\"' \t\r\n");
        var value = text[i..Math.Min(text.Length, i + Longest)];
        var isBare = text[i - 1] is not ('"' or '\'');
        var close = isBare ? value.IndexOfAnyExceptInRange('0', '9') : value.IndexOfAny("\"'\\");
        if (close <= 0)
            return null;
        value = value[..close];
        at = i + close;
        return value.Length >= 8 ? value.ToString() : null;
    }

    private static void Skip(ReadOnlySpan<char> text, ref int i, string marks)
    {
        while (i < text.Length && marks.Contains(text[i]))
            i++;
    }

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.';

    private static bool IsField(ReadOnlySpan<char> name)
    {
        Span<char> letters = stackalloc char[2 * Longest];
        var length = 0;
        foreach (var c in name)
        {
            if (char.IsAsciiLetter(c))
                letters[length++] = char.ToLowerInvariant(c);
        }

        foreach (var field in Fields)
        {
            if (letters[..length].EndsWith(field))
                return true;
        }

        return false;
    }
}
