using System.Buffers;
using System.Text;
using Dateline.Markup;

namespace Dateline.Pages;

/// <summary>How small raised or lowered words are written in plain text, so that <c>10</c> with a raised <c>6</c> does not become 106.</summary>
/// <remarks>Digits and signs have raised and lowered forms in Unicode. The mark of a footnote is put into brackets, and letters, as in <c>1st</c>, stay.</remarks>
internal static class RaisedWords
{
    /// <summary>Longer ones are no exponent, index or mark.</summary>
    private const int Longest = 12;

    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾⁼";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₍₎₌";
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>What is written for a <c>sup</c> or <c>sub</c> element; null where its words stand as they are.</summary>
    public static string? Of(HtmlElement element)
    {
        if (element.Name is not ("sup" or "sub"))
            return null;
        var words = new StringBuilder();
        var isLink = false;
        if (!Read(element, words, ref isLink, depth: 0))
            return null;
        var text = words.ToString().Trim();
        if (text.Length is 0 or > Longest || !text.AsSpan().ContainsAny(Digits))
            return null;
        if (text[0] is '[' && text[^1] is ']')
            return null;
        if (isLink && element.Name == "sup")
            return $"[{text}]";
        return Formed(text, element.Name == "sup" ? Raised : Lowered)
            ?? (text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 || char.IsAsciiDigit(text[0]) ? $"{(element.Name == "sup" ? '^' : '_')}{text}" : null);
    }

    private static string? Formed(string text, string forms)
    {
        const string plain = "0123456789+-−–()=";
        var formed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (plain.IndexOf(c) is not (>= 0 and var at))
                return null;
            formed.Append(forms[at]);
        }

        return formed.ToString();
    }

    /// <summary>Collects the words of a small element; false where it is too large for one that raises a sign.</summary>
    private static bool Read(HtmlElement element, StringBuilder words, ref bool isLink, int depth)
    {
        const int deepest = 4;
        isLink |= element.Name == "a" && element.Attribute("href") is { } href && href.AsSpan().TrimStart().StartsWith("#");
        for (var child = element.FirstChild; child is not null; child = child.Next)
        {
            if (child is HtmlWords text)
                words.Append(text.Text);
            else if (child is HtmlElement inner && (depth == deepest || HtmlNames.Of(inner).IsLine || !Read(inner, words, ref isLink, depth + 1)))
                return false;
            if (words.Length > 2 * Longest)
                return false;
        }

        return true;
    }
}
