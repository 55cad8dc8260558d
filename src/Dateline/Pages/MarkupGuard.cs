using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Dateline.Pages;

/// <summary>Takes tags out of markup that no reader would miss and that would cost the parser the square of their number.</summary>
/// <remarks>The standard has the parser look through all open elements at every tag, and open all unclosed formatting anew in every paragraph.
/// Pages of people nest some dozens deep; thousands are a mistake or an attack. The words stay, whatever tags go.</remarks>
internal sealed class MarkupGuard
{
    private const int MostOpen = 240;
    private const int MostFormatting = 64;
    private const int MostAttributeLength = 1 << 16;

    private static readonly FrozenSet<string> NeverOpen = Set("area base br col embed hr img input link meta param source track wbr frame keygen image");

    /// <summary>Elements that the next of their kind closes.</summary>
    private static readonly FrozenSet<string> ClosedByNext = Set("p li dd dt tr td th tbody thead tfoot option optgroup rb rt rp rtc a button nobr html head body");

    private static readonly FrozenSet<string> Formatting = Set("b big code em font i s small strike strong tt u");

    private static readonly FrozenSet<string> RawText = Set("script style textarea title xmp iframe noembed noframes");

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" />\t\r\n\f");

    private readonly string markup;
    private readonly List<string> open = [];
    private readonly Dictionary<string, int> dropped = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> unclosed = new(StringComparer.Ordinal);
    private int unclosedFormatting;
    private StringBuilder? kept;
    private int copied;

    private MarkupGuard(string markup) => this.markup = markup;

    /// <summary>The markup with less nesting; the same string where it is harmless, as nearly always.</summary>
    public static string Tame(string markup)
    {
        var guard = new MarkupGuard(markup);
        guard.Scan();
        return guard.kept is { } kept ? kept.Append(markup.AsSpan(guard.copied)).ToString() : markup;
    }

    private void Scan()
    {
        for (var at = markup.IndexOf('<'); at >= 0 && at + 1 < markup.Length;)
        {
            var next = markup[at + 1];
            var end = at + 1;
            if (next == '!')
                end = EndOfDeclaration(at);
            else if (next == '/' && at + 2 < markup.Length && char.IsAsciiLetter(markup[at + 2]))
                end = Close(at);
            else if (char.IsAsciiLetter(next))
                end = Open(at);
            if (end < 0 || end >= markup.Length)
                return;
            at = markup.IndexOf('<', end);
        }
    }

    private int EndOfDeclaration(int at)
    {
        var isComment = markup.AsSpan(at).StartsWith("<!--");
        var end = isComment ? markup.IndexOf("-->", at + 2, StringComparison.Ordinal) : markup.IndexOf('>', at);
        return end < 0 ? -1 : end + (isComment ? 3 : 1);
    }

    private int Open(int at)
    {
        var name = NameAt(at + 1);
        var end = EndOfTag(at + 1 + name.Length, out var selfClosed);
        if (end < 0)
            return -1;
        if (end - at > MostAttributeLength)
        {
            Drop(at, end, name);
            return end;
        }

        if (RawText.Contains(name))
        {
            var close = IndexOfClose(name, end);
            return close < 0 ? -1 : close;
        }

        if (NeverOpen.Contains(name) || ClosedByNext.Contains(name) || selfClosed && IsForeign())
            return end;
        if (Formatting.Contains(name))
        {
            if (unclosedFormatting >= MostFormatting)
            {
                Drop(at, end, name);
            }
            else
            {
                unclosedFormatting++;
                unclosed[name] = unclosed.GetValueOrDefault(name) + 1;
            }
        }
        else if (open.Count >= MostOpen)
        {
            Drop(at, end, name);
        }
        else
        {
            open.Add(name);
        }

        return end;
    }

    private int Close(int at)
    {
        var name = NameAt(at + 2);
        var end = EndOfTag(at + 2 + name.Length, out _);
        if (end < 0)
            return -1;
        if (dropped.TryGetValue(name, out var count) && count > 0)
        {
            dropped[name] = count - 1;
            Cut(at, end);
        }
        else if (Formatting.Contains(name))
        {
            if (unclosed.GetValueOrDefault(name) is > 0 and var more)
            {
                unclosed[name] = more - 1;
                unclosedFormatting--;
            }
        }
        else if (open.LastIndexOf(name) is >= 0 and var from)
        {
            open.RemoveRange(from, open.Count - from);
        }

        return end;
    }

    private void Drop(int at, int end, string name)
    {
        if (!NeverOpen.Contains(name))
            dropped[name] = dropped.GetValueOrDefault(name) + 1;
        Cut(at, end);
        // What follows is a line of its own all the same.
        if (HtmlNames.IsLine(name))
            kept!.Append("<hr>");
    }

    private void Cut(int from, int to)
    {
        kept ??= new(markup.Length);
        kept.Append(markup, copied, from - copied);
        copied = to;
    }

    private bool IsForeign() => open.Contains("svg") || open.Contains("math");

    private string NameAt(int at)
    {
        var name = markup.AsSpan(at, Math.Min(40, markup.Length - at));
        var length = name.IndexOfAny(NameEnds);
        return (length < 0 ? name : name[..length]).ToString().ToLowerInvariant();
    }

    /// <summary>Where a tag ends, past its <c>&gt;</c>, which may stand in a quoted value before that; -1 where it never does.</summary>
    private int EndOfTag(int at, out bool selfClosed)
    {
        selfClosed = false;
        var quote = '\0';
        for (; at < markup.Length; at++)
        {
            var c = markup[at];
            if (quote != '\0')
            {
                if (c == quote)
                    quote = '\0';
                else if (markup.AsSpan(at).IndexOf(quote) is >= 0 and var skip)
                    at += skip - 1;
                else
                    return -1;
            }
            else if (c == '>')
            {
                selfClosed = markup[at - 1] == '/';
                return at + 1;
            }
            else if (c is '"' or '\'' && OpensValue(at))
            {
                quote = c;
            }
        }

        return -1;
    }

    /// <summary>A quotation mark opens a value only behind the equals sign.</summary>
    private bool OpensValue(int at)
    {
        var before = at - 1;
        while (before > 0 && char.IsWhiteSpace(markup[before]))
            before--;
        return markup[before] == '=';
    }

    private int IndexOfClose(string name, int from)
    {
        while (from < markup.Length && markup.IndexOf("</", from, StringComparison.Ordinal) is >= 0 and var at)
        {
            if (at + 2 + name.Length < markup.Length && markup.AsSpan(at + 2, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase))
                return at;
            from = at + 2;
        }

        return -1;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
