using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Markup;

/// <summary>What the tokenizer has come upon.</summary>
internal enum HtmlToken
{
    Words,
    StartTag,
    EndTag,

    /// <summary>The markup is at its end.</summary>
    End,
}

/// <summary>Cuts markup into tags and words, one after the other. Comments and declarations are left out.</summary>
/// <param name="markup">The markup.</param>
/// <param name="kept">The names of the attributes that are read; the others are stepped over. Null to read all of them.</param>
internal sealed class HtmlTokenizer(string markup, FrozenSet<string>? kept)
{
    private const int LongestAttributeName = 32;

    /// <summary>Of a tag with more attributes the others are stepped over.</summary>
    private const int MostAttributes = 64;

    /// <summary>What ends the name of an element, and of an attribute.</summary>
    private static readonly SignSet NameEnds = new(" \t\n\f\r/>");
    private static readonly SignSet AttributeEnds = new(" \t\n\f\r/>=");
    private static readonly SignSet ValueEnds = new(" \t\n\f\r>");

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> keptNames = (kept ?? []).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly List<HtmlAttribute> attributes = [];
    private int at;

    /// <summary>The element that a tag names.</summary>
    public ElementName Name { get; private set; } = ElementName.Of("html");

    /// <summary>The attributes of a start tag that are kept; of several of one name the first.</summary>
    public ImmutableArray<HtmlAttribute> Attributes { get; private set; } = [];

    /// <summary>Whether a start tag ends with a slash.</summary>
    public bool IsSelfClosing { get; private set; }

    /// <summary>Words between tags, as the markup has them.</summary>
    public ReadOnlyMemory<char> Words { get; private set; }

    /// <summary>Whether the words stood in a stretch of characters, where an ampersand is nothing but an ampersand.</summary>
    public bool AreCharacterData { get; private set; }

    /// <summary>Where in the markup the tag or words begin that were read last.</summary>
    public int Start { get; private set; }

    /// <summary>Where they end.</summary>
    public int Position => Math.Min(at, markup.Length);

    /// <summary>Whether <c>&lt;![CDATA[</c> begins a stretch of characters here, as in drawings and formulas, and not a comment.</summary>
    public bool AllowsCharacterData { get; set; }

    /// <summary>Steps to the next tag or words.</summary>
    public HtmlToken Read()
    {
        while (at < markup.Length)
        {
            Start = at;
            if (markup[at] != '<' || at + 1 == markup.Length)
                return ReadWords();
            var next = markup[at + 1];
            if (char.IsAsciiLetter(next))
                return ReadTag(at + 1, isStart: true);
            if (next == '/' && at + 2 < markup.Length && char.IsAsciiLetter(markup[at + 2]))
                return ReadTag(at + 2, isStart: false);
            if (!BeginsMarkup(next))
                return ReadWords();
            if (AllowsCharacterData && markup.AsSpan(at).StartsWith("<![CDATA["))
                return ReadCharacterData();
            SkipDeclaration(next);
        }

        return HtmlToken.End;
    }

    /// <summary>Everything up to an element's end tag, which is stepped over; to the end of the markup where it has none.</summary>
    public ReadOnlyMemory<char> ReadRawText(string element)
    {
        var start = at;
        var end = IndexOfEndTag(element, at);
        if (element == "script" && end >= 0)
            end = EndOfScript(start, end);
        if (end < 0)
        {
            at = markup.Length;
            return markup.AsMemory(start);
        }

        var words = markup.AsMemory(start, end - start);
        at = end;
        SkipTag(at + 2);
        return words;
    }

    /// <summary>All that is left, as characters.</summary>
    public ReadOnlyMemory<char> ReadRest()
    {
        var rest = markup.AsMemory(at);
        at = markup.Length;
        return rest;
    }

    private HtmlToken ReadWords()
    {
        var start = at;
        at++;
        while (at < markup.Length)
        {
            var next = markup.IndexOf('<', at);
            at = next < 0 ? markup.Length : next;
            if (next < 0 || next + 1 < markup.Length && BeginsMarkup(markup[next + 1]))
                break;
            // A "<" that begins no tag is a character of the words.
            at++;
        }

        Words = markup.AsMemory(start, at - start);
        AreCharacterData = false;
        return HtmlToken.Words;
    }

    /// <summary>Whether a "&lt;" before this character begins a tag, a comment or a declaration.</summary>
    private static bool BeginsMarkup(char next) => char.IsAsciiLetter(next) || next is '/' or '!' or '?';

    private HtmlToken ReadCharacterData()
    {
        var start = at + "<![CDATA[".Length;
        var end = markup.IndexOf("]]>", start, StringComparison.Ordinal);
        Words = markup.AsMemory(start, (end < 0 ? markup.Length : end) - start);
        AreCharacterData = true;
        at = end < 0 ? markup.Length : end + 3;
        return HtmlToken.Words;
    }

    private HtmlToken ReadTag(int name, bool isStart)
    {
        var length = markup.AsSpan(name).IndexOfAny(NameEnds);
        if (length < 0)
        {
            // The page is cut off in mid-tag.
            at = markup.Length;
            return HtmlToken.End;
        }

        Name = ElementName.Of(markup.AsSpan(name, length));
        at = name + length;
        IsSelfClosing = false;
        ReadAttributes(isStart);
        if (at > markup.Length)
            return HtmlToken.End;
        Attributes = attributes.Count == 0 ? [] : [.. attributes];
        return isStart ? HtmlToken.StartTag : HtmlToken.EndTag;
    }

    private void SkipTag(int name)
    {
        var length = markup.AsSpan(name).IndexOfAny(NameEnds);
        at = length < 0 ? markup.Length : name + length;
        ReadAttributes(keep: false);
    }

    /// <summary>Reads on to the end of a tag, past its <c>&gt;</c>; beyond the markup where it never ends.</summary>
    private void ReadAttributes(bool keep)
    {
        attributes.Clear();
        while (at < markup.Length)
        {
            var c = markup[at];
            if (c == '>')
            {
                at++;
                return;
            }

            if (c == '/' || IsSpace(c))
            {
                IsSelfClosing = c == '/' && at + 1 < markup.Length && markup[at + 1] == '>';
                at++;
                continue;
            }

            ReadAttribute(keep);
        }

        at = markup.Length + 1;
    }

    private void ReadAttribute(bool keep)
    {
        var start = at;
        // An equals sign that begins a name belongs to it.
        var length = markup.AsSpan(at + 1).IndexOfAny(AttributeEnds);
        at = length < 0 ? markup.Length : at + 1 + length;
        var name = start..at;
        SkipSpaces();
        var value = 0..0;
        if (at < markup.Length && markup[at] == '=')
        {
            at++;
            SkipSpaces();
            value = ReadValue();
        }

        if (keep)
            Keep(markup.AsSpan()[name], value);
    }

    private Range ReadValue()
    {
        if (at >= markup.Length)
            return 0..0;
        var quote = markup[at];
        if (quote is '"' or '\'')
        {
            var start = at + 1;
            var end = markup.IndexOf(quote, start);
            at = end < 0 ? markup.Length : end + 1;
            return start..(end < 0 ? markup.Length : end);
        }

        var from = at;
        var length = markup.AsSpan(at).IndexOfAny(ValueEnds);
        at = length < 0 ? markup.Length : at + length;
        return from..at;
    }

    private void Keep(ReadOnlySpan<char> name, Range value)
    {
        if (name.Length > LongestAttributeName)
            return;
        Span<char> small = stackalloc char[LongestAttributeName];
        small = small[..name.Length];
        for (var i = 0; i < small.Length; i++)
            small[i] = char.ToLowerInvariant(name[i]);
        if (attributes.Count >= MostAttributes || !keptNames.TryGetValue(small, out var known) && kept is not null)
            return;
        known ??= small.ToString();
        foreach (var attribute in attributes)
        {
            if (attribute.Name == known)
                return;
        }

        attributes.Add(new(known, CharacterReferences.Decode(markup.AsSpan()[value], inAttribute: true)));
    }

    private void SkipSpaces()
    {
        while (at < markup.Length && IsSpace(markup[at]))
            at++;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';

    /// <summary>Steps over a comment, a declaration or what browsers take for one.</summary>
    private void SkipDeclaration(char next)
    {
        if (next == '!' && markup.AsSpan(at).StartsWith("<!--"))
        {
            at = EndOfComment(at + 4);
            return;
        }

        var end = markup.IndexOf('>', at + 2);
        at = end < 0 ? markup.Length : end + 1;
    }

    private int EndOfComment(int start)
    {
        if (start < markup.Length && markup[start] == '>')
            return start + 1;
        if (markup.AsSpan(start).StartsWith("->"))
            return start + 2;
        for (var dashes = markup.IndexOf("--", start, StringComparison.Ordinal); dashes >= 0; dashes = markup.IndexOf("--", dashes + 1, StringComparison.Ordinal))
        {
            var rest = markup.AsSpan(dashes + 2);
            if (rest.StartsWith(">"))
                return dashes + 3;
            if (rest.StartsWith("!>"))
                return dashes + 4;
        }

        return markup.Length;
    }

    private int IndexOfEndTag(string element, int from)
    {
        while (from < markup.Length && markup.IndexOf("</", from, StringComparison.Ordinal) is >= 0 and var end)
        {
            var after = end + 2 + element.Length;
            if (after < markup.Length && NameEnds.Contains(markup[after]) && markup.AsSpan(end + 2, element.Length).Equals(element, StringComparison.OrdinalIgnoreCase))
                return end;
            from = end + 2;
        }

        return -1;
    }

    /// <summary>A script that stands in a comment inside a script does not end it.</summary>
    private int EndOfScript(int start, int end)
    {
        while (end >= 0)
        {
            var script = markup.AsSpan(start, end - start);
            var comment = script.LastIndexOf("<!--");
            if (comment < 0 || script[comment..].Contains("-->", StringComparison.Ordinal))
                return end;
            var inner = script[comment..].IndexOf("<script", StringComparison.OrdinalIgnoreCase);
            if (inner < 0)
                return end;
            start = end + 2;
            end = IndexOfEndTag("script", start);
            return end < 0 ? start - 2 : end;
        }

        return end;
    }
}
