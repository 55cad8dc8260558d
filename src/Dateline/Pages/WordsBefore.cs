using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Markup;

namespace Dateline.Pages;

/// <summary>What the words right before an element make of the name in it: "By" makes it an author's, "Reviewed by" somebody else's.</summary>
internal static class WordsBefore
{
    /// <summary>So many steps back through the markup lead to the words before, if there are any in the line.</summary>
    private const int MostSteps = 8;

    /// <summary>Words of more letters are running text, and the name behind them is of whoever it speaks of.</summary>
    private const int LongestLead = 25;

    /// <summary>A byline has no more letters, with the date and the marks in it.</summary>
    public const int LongestByline = 110;

    /// <summary>An element with more lines holds other things than a byline.</summary>
    private const int MostLines = 4;

    private const int LongestWords = 40;

    private static readonly WordTable Table = WordTable.Shipped("bylines.txt");
    private static readonly ImmutableArray<string> OtherRoles = Table["other roles"];
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leads =
        Table["lead-ins"].Where(lead => !lead.Contains(' ', StringComparison.Ordinal)).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether they give the name another part in the report than writing it.</summary>
    public static bool NameAnotherRole(HtmlElement element)
    {
        var words = Of(element).TrimEnd(" :");
        if (words.IsEmpty)
            return false;
        foreach (var role in OtherRoles)
        {
            // "Translated by", and "Translated from Kestrian by".
            var last = role.LastIndexOf(' ');
            if (words.EndsWith(role, StringComparison.OrdinalIgnoreCase)
                || last > 0 && words.StartsWith(role.AsSpan(0, last), StringComparison.OrdinalIgnoreCase) && words.EndsWith(role.AsSpan(last), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether a link stands behind "By".</summary>
    public static bool IsLed(HtmlElement link) =>
        Of(link).TrimEnd(" :") is { Length: > 0 and <= LongestLead } words && Leads.Contains(words[(words.LastIndexOf(' ') + 1)..]);

    /// <summary>The rest of a line such as "By Ana Solt and Per Lind", from a link in it on; null where the line is no byline.</summary>
    public static string? BylineFrom(HtmlElement link)
    {
        var line = link.Parent;
        while (line is { Parent: not null } && !HtmlNames.Of(line).IsLine)
            line = line.Parent;
        var name = HtmlText.Plain(DeclaredFacts.Words(link, LongestByline));
        if (line is null || name.Length == 0)
            return null;
        foreach (var piece in DeclaredFacts.Words(line, MostLines * LongestByline, DeclaredFacts.LineGap).Split(DeclaredFacts.LineGap))
        {
            if (HtmlText.Plain(piece) is { Length: < LongestByline } byline && byline.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at)
                return byline[at..];
        }

        return null;
    }

    /// <summary>The last words before an element in its line, at most so many letters; empty where there are none.</summary>
    private static ReadOnlySpan<char> Of(HtmlElement element)
    {
        HtmlNode node = element;
        for (var step = 0; step < MostSteps; step++)
        {
            if (node.Previous is not { } before)
            {
                if (node.Parent is not { } around || HtmlNames.Of(around).IsLine)
                    return [];
                node = around;
                continue;
            }

            if (before is HtmlElement line && (line.Name == "br" || HtmlNames.Of(line).IsLine))
                return [];
            node = before;
            for (; node is HtmlElement { LastChild: { } last } && step < MostSteps; step++)
                node = last;
            if (node is HtmlWords words && words.Text.TrimEnd() is { IsEmpty: false } text)
                return text[Math.Max(0, text.Length - LongestWords)..].TrimStart();
        }

        return [];
    }
}
