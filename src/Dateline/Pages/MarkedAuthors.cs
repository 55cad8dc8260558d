using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Languages;
using Dateline.Markup;

namespace Dateline.Pages;

/// <summary>The authors that a page's markup marks where its reader sees them: linked to a page of their own, or in an element that is named for an author.</summary>
internal sealed class MarkedAuthors
{
    /// <summary>How many elements behind the headline, and before it, its own author stands at most.</summary>
    private const int FurthestBehind = 250;
    private const int FurthestBefore = 40;

    /// <summary>How many elements part two authors of one report at most.</summary>
    private const int FurthestFellow = 14;

    /// <summary>What a class alone marks as an author, and has more words, only speaks of a desk.</summary>
    private const int LongestDesk = 3;

    private const int MostFellows = 6;
    private const int MostMarks = 200;

    /// <summary>Of a page of endless links behind "by" so many are looked at.</summary>
    private const int MostLinks = 200;

    private static readonly WordTable Table = WordTable.Shipped("bylines.txt");
    private static readonly SearchValues<string> Stems = SearchValues.Create([.. Table["author marks"]], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> Folders = SearchValues.Create([.. Table["author folders"]], StringComparison.OrdinalIgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotMarks = Table.Set("not author marks").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<Mark> marks = [];
    private int headings;
    private int links;

    /// <summary>An element that names an author.</summary>
    /// <param name="Words">Its words.</param>
    /// <param name="Position">How many elements stand before it.</param>
    /// <param name="Headings">How many headings do.</param>
    /// <param name="IsSure">Whether the markup means a person or account by it, so that any name may be one.</param>
    private readonly record struct Mark(string Words, int Position, int Headings, bool IsSure);

    /// <summary>Notes an element if its markup marks an author.</summary>
    /// <param name="element">The element.</param>
    /// <param name="position">How many elements stand before it.</param>
    public void Note(HtmlElement element, int position)
    {
        if (element.Name is "h1" or "h2" or "h3" or "h4")
            headings++;
        if (marks.Count == MostMarks || element.Name is "body" or "html" or "meta" or "link" or "img" or "script" or "h1" || element.Parent?.Name == "h1")
            return;
        var isLink = element.Name == "a" && (element.Attribute("rel") is { } rel && rel.Contains("author", StringComparison.OrdinalIgnoreCase)
            || element.Attribute("href") is { Length: < 300 } href && href.AsSpan().ContainsAny(Folders));
        var isDeclared = element.Attribute("itemprop") is "author" || element.Attribute("property") is "author" or "schema:author" or "dc:creator" or "dcterms:creator";
        var isNamed = isLink || isDeclared
            || Names(element.Attribute("class"), inClass: true) || Names(element.Attribute("id"), inClass: false);
        if (!isNamed && element.Name == "a" && links < MostLinks && WordsBefore.IsLed(element))
        {
            links++;
            if (WordsBefore.BylineFrom(element) is { } byline)
                marks.Add(new(byline, position, headings, DeclaredFacts.AuthorName(element) is var name && !name.Trim().Contains(' ')));
        }
        else if (!isNamed && InlineByline(element) is { } own)
            marks.Add(new(own, position, headings, false));
        else if (isNamed && DeclaredFacts.AuthorName(element) is { Length: > 1 and < 160 } words && !WordsBefore.NameAnotherRole(element))
            marks.Add(new(WithFellow(element, words), position, headings, isLink || isDeclared || element.HasAttribute("itemprop") || element.Attribute("class") is "fn" or "url fn n"));
    }

    /// <summary>The authors of the report under a headline.</summary>
    /// <param name="headline">Where its headline stands, counted in elements; null when unknown.</param>
    /// <param name="outlet">The outlet's name; null when unknown.</param>
    public ImmutableArray<string> Under(int? headline, string? outlet)
    {
        if (marks.Count == 0)
            return [];
        var found = marks.Select(m => (Names: FirstLine(m.Words, outlet, m.IsSure), m.Position, m.Headings)).Where(m => m.Names.Count > 0).ToList();
        if (found.Count == 0)
            return [];
        var from = headline ?? 0;
        var first = found.FindIndex(m => m.Position >= from);
        var before = found.FindLastIndex(m => m.Position < from);
        if (first < 0 || found[first].Position - from > FurthestBehind)
        {
            if (before >= 0 && from - found[before].Position <= FurthestBefore)
                first = before;
            else if (found.SelectMany(m => m.Names).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
                return [];
            else
                first = 0;
        }

        // A heading between two marks begins another report. Two marks in one: the whole line, and each name in it that is a link.
        var names = found[first].Names.ToList();
        for (var i = first + 1; i < found.Count && i <= first + MostFellows && found[i].Position - found[i - 1].Position <= FurthestFellow && found[i].Headings == found[first].Headings; i++)
        {
            foreach (var name in found[i].Names)
            {
                if (!names.Exists(n => AuthorNames.IsSamePerson(n, name) || n.Contains(name, StringComparison.OrdinalIgnoreCase)) && name.Contains(' '))
                    names.Add(name);
            }
        }

        return [.. names];
    }

    /// <summary>The desk, organisation or account that signs the report under a headline; null where none does.</summary>
    /// <param name="headline">Where its headline stands, counted in elements; null when unknown.</param>
    /// <param name="outlet">The outlet's name; null when unknown.</param>
    public string? DeskUnder(int? headline, string? outlet)
    {
        var from = headline ?? 0;
        foreach (var mark in marks)
        {
            if (mark.Position > from + FurthestBehind)
                return null;
            if (mark.Position < from - FurthestBefore)
                continue;
            foreach (var line in mark.Words.Split(DeclaredFacts.LineGap, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (AuthorNames.Desk(line) is { } desk
                    && (mark.IsSure || AuthorNames.NamesDesk(desk) && desk.Split(' ').Length <= LongestDesk
                    || outlet is not null && AuthorNames.IsOutlet(desk, outlet)))
                    return desk;
            }
        }

        return null;
    }

    /// <summary>The words of an element behind "By", with the rest of its line where that goes on with "and": of two authors perhaps only the first has a page of their own.</summary>
    private static string WithFellow(HtmlElement element, string words) =>
        WordsBefore.IsLed(element) && WordsBefore.BylineFrom(element) is { } line && words.Trim() is var name && line.StartsWith(name, StringComparison.Ordinal)
            && AuthorNames.GoesOn(line.AsSpan(name.Length)) ? line : words;

    /// <summary>The words of an element that is all of a byline and has the day in the next element of its line; null where it is nothing of the kind.</summary>
    /// <remarks>Put in one line, the place before the day would go on the last name: <c>&lt;span&gt;Von Ana Solt&lt;/span&gt; &lt;span&gt;Harrow, 5. März 2024&lt;/span&gt;</c>.</remarks>
    private static string? InlineByline(HtmlElement element)
    {
        if (element.Previous is not null && !IsGap(element.Previous) || HtmlNames.Of(element).IsLine || element.FirstChild is not HtmlWords first
            || !AuthorNames.BeginsAsByline(first.Text.Trim()) || DeclaredFacts.Words(element, WordsBefore.LongestByline) is not { Length: < WordsBefore.LongestByline } words)
            return null;
        var next = element.Next;
        while (next is not null && IsGap(next))
            next = next.Next;
        return next is HtmlElement beside && WrittenDate.Find(DeclaredFacts.Words(beside, WordsBefore.LongestByline), null) is not null && WrittenDate.Find(words, null) is null
            ? words : null;
    }

    private static bool IsGap(HtmlNode node) => node is HtmlWords words && words.Text.IsWhiteSpace();

    private static IReadOnlyList<string> FirstLine(string words, string? outlet, bool isSure)
    {
        foreach (var line in words.Split(DeclaredFacts.LineGap, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (AuthorNames.In(line, outlet, isSure) is { Count: > 0 } names)
                return AuthorPlaces.Without(line, names);
        }

        return [];
    }

    private static bool Names(string? names, bool inClass)
    {
        if (names is null || names.Length > 200)
            return false;
        if (!names.AsSpan().ContainsAny(Stems))
            return inClass && names is "fn" or "url fn n";
        var word = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            if (i < names.Length && char.IsAsciiLetter(names[i]) && !(i > word && char.IsAsciiLetterUpper(names[i]) && char.IsAsciiLetterLower(names[i - 1])))
                continue;
            if (NotMarks.Contains(names.AsSpan(word, i - word)))
                return false;
            word = i < names.Length && char.IsAsciiLetter(names[i]) ? i : i + 1;
        }

        return true;
    }
}
