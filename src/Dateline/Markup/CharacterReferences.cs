using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Dateline.Languages;

namespace Dateline.Markup;

/// <summary>Decodes character references such as <c>&amp;eacute;</c> and <c>&amp;#8217;</c> as browsers do.</summary>
internal static class CharacterReferences
{
    private const int LongestName = 32;

    /// <summary>What numbers 128 to 159 mean: pages write the numbers of windows-1252 there.</summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /// <summary>The table of names, read when the first one is met that is not among the commonest.</summary>
    private static readonly Lazy<(FrozenDictionary<string, string> All, FrozenSet<string> WithoutSemicolon)> Names = new(ReadNames);

    /// <summary>Decodes all references of a stretch of markup.</summary>
    /// <param name="markup">Words, or the value of an attribute.</param>
    /// <param name="inAttribute">Whether they are a value, where <c>&amp;copy=1</c> is part of an address.</param>
    public static string Decode(ReadOnlySpan<char> markup, bool inAttribute)
    {
        var next = markup.IndexOf('&');
        if (next < 0)
            return markup.ToString();
        var text = new StringBuilder(markup.Length);
        while (next >= 0)
        {
            text.Append(markup[..next]);
            markup = markup[next..];
            var length = markup.Length > 1 && markup[1] == '#' ? Number(markup, text) : Name(markup, text, inAttribute);
            if (length == 0)
            {
                text.Append('&');
                length = 1;
            }

            markup = markup[length..];
            next = markup.IndexOf('&');
        }

        return text.Append(markup).ToString();
    }

    /// <summary>Decodes a reference by number.</summary>
    /// <returns>How long it is; 0 where it is none.</returns>
    private static int Number(ReadOnlySpan<char> markup, StringBuilder text)
    {
        var at = 2;
        var isHex = markup.Length > at && markup[at] is 'x' or 'X';
        if (isHex)
            at++;
        var first = at;
        var code = 0;
        for (; at < markup.Length && (isHex ? char.IsAsciiHexDigit(markup[at]) : char.IsAsciiDigit(markup[at])); at++)
            code = Math.Min(code * (isHex ? 16 : 10) + (char.IsAsciiDigit(markup[at]) ? markup[at] - '0' : (markup[at] | 0x20) - 'a' + 10), 0x110000);
        if (at == first)
            return 0;
        if (code is >= 0x80 and <= 0x9f)
            text.Append(Windows1252[code - 0x80]);
        else
            text.Append(code != 0 && Rune.IsValid(code) ? new Rune(code).ToString() : "\ufffd");
        return at < markup.Length && markup[at] == ';' ? at + 1 : at;
    }

    /// <summary>Decodes a reference by name.</summary>
    /// <returns>How long it is; 0 where it is none.</returns>
    private static int Name(ReadOnlySpan<char> markup, StringBuilder text, bool inAttribute)
    {
        var end = 1;
        while (end < markup.Length && end <= LongestName && char.IsAsciiLetterOrDigit(markup[end]))
            end++;
        var name = markup[1..end];
        if (name.IsEmpty)
            return 0;
        var isEnded = end < markup.Length && markup[end] == ';';
        if (isEnded && (Common(name) ?? Named(name)) is { } words)
        {
            text.Append(words);
            return end + 1;
        }

        if (inAttribute && end < markup.Length && markup[end] == '=')
            return 0;
        // Without its semicolon the longest name counts that stands at the beginning: "&notit" is "¬it".
        for (var length = name.Length; length >= 2; length--)
        {
            if (inAttribute && length < name.Length)
                return 0;
            if (!Names.Value.WithoutSemicolon.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..length]))
                continue;
            text.Append(Named(name[..length]));
            return length + 1;
        }

        return 0;
    }

    private static string? Common(ReadOnlySpan<char> name) => name switch
    {
        "amp" => "&",
        "nbsp" => "\u00a0",
        "quot" => "\"",
        "lt" => "<",
        "gt" => ">",
        _ => null,
    };

    private static string? Named(ReadOnlySpan<char> name) => Names.Value.All.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var words) ? words : null;

    private static (FrozenDictionary<string, string>, FrozenSet<string>) ReadNames()
    {
        var table = WordTable.Shipped("entities.txt");
        var old = table["with or without semicolon"].Select(Entry).ToArray();
        return (old.Concat(table["with semicolon"].Select(Entry)).ToFrozenDictionary(e => e.Name, e => e.Words, StringComparer.Ordinal),
            old.Select(e => e.Name).ToFrozenSet(StringComparer.Ordinal));

        static (string Name, string Words) Entry(string line)
        {
            var parts = line.Split(' ');
            return (parts[0], string.Concat(parts.Skip(1).Select(code => new Rune(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())));
        }
    }
}
