using Dateline.Text;

namespace Dateline.Pages;

/// <summary>Finds the links that a dump has kept in the way of Markdown: <c>[words](address)</c>, <c>![picture](address)</c>.</summary>
internal static class MarkdownLinks
{
    /// <summary>The words of a link are seldom more characters, nor is an address.</summary>
    private const int Longest = 500;

    /// <summary>Fewer may be what the text speaks of.</summary>
    private const int FewestLinks = 3;

    /// <summary>The text with spaces in the place of all but the links' words, so that every word stays where it is, and the words of each link.</summary>
    public static (string Text, List<TextSpan> Links) Read(string text)
    {
        var links = new List<TextSpan>();
        var pictures = 0;
        var blanked = text.Contains("](", StringComparison.Ordinal) ? text.ToCharArray() : [];
        for (var at = 0; blanked.Length > 0 && text.IndexOf("](", at, StringComparison.Ordinal) is >= 0 and var middle; at = middle + 2)
        {
            var open = OpeningOf(text, middle, at);
            var close = ClosingOf(text, middle + 2);
            if (open < 0 || close < 0)
                continue;
            if (open > 0 && text[open - 1] == '!')
            {
                blanked.AsSpan(open - 1, close + 2 - open).Fill(' ');
                pictures++;
            }
            else
            {
                links.Add(TextSpan.FromBounds(open + 1, middle));
                blanked[open] = ' ';
                blanked.AsSpan(middle, close + 1 - middle).Fill(' ');
            }

            middle = close - 1;
        }

        return links.Count + pictures >= FewestLinks ? (new(blanked), links) : (text, []);
    }

    /// <summary>The share of a block's characters that are words of links.</summary>
    public static double Density(TextSpan block, List<TextSpan> links)
    {
        var first = links.BinarySearch(new(block.Start, 0));
        var letters = 0;
        for (var i = first < 0 ? ~first : first; i < links.Count && links[i].Start < block.End; i++)
            letters += Math.Min(links[i].End, block.End) - links[i].Start;
        return Math.Min(1, (double)letters / block.Length);
    }

    private static int OpeningOf(string text, int middle, int from)
    {
        var open = middle - 1;
        while (open >= from && middle - open <= Longest && text[open] is not ('[' or ']' or '\n' or '\r'))
            open--;
        return open >= from && text[open] == '[' ? open : -1;
    }

    /// <summary>Where an address ends with its bracket; -1 where what is in the brackets is none.</summary>
    private static int ClosingOf(string text, int start)
    {
        var close = start;
        while (close < text.Length && close - start <= Longest && text[close] is not (')' or '(' or '\n' or '\r' or ' '))
            close++;
        return close > start && close < text.Length && text[close] == ')' && IsAddress(text.AsSpan(start, close - start)) ? close : -1;
    }

    private static bool IsAddress(ReadOnlySpan<char> words) => words[0] is '/' or '#' || words.Contains('/') || words.Contains('.') || words.StartsWith("mailto:");
}
