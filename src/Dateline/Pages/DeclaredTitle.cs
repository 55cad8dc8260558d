using Dateline.Text;

namespace Dateline.Pages;

/// <summary>Chooses a page's title among what it declares, and cuts the site's name off it.</summary>
internal static class DeclaredTitle
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " / ", " ~ ", " › ", " > ", " >> ", "｜", "_", " : ", "|"];

    /// <summary>Separators that part a title from a site's name and hardly ever two parts of a title.</summary>
    private static readonly string[] SureSeparators = [" | ", " :: ", " » ", " « ", "｜", "_", "|"];

    /// <summary>The title, and what speaks for it; null where the page declares none.</summary>
    /// <param name="candidates">What the page declares, the most trusted first.</param>
    /// <param name="headings">Its first-level headings.</param>
    /// <param name="sites">What the site is called, its host among them.</param>
    public static (string? Title, TitleBasis Basis) Choose(IReadOnlyList<string> candidates, IReadOnlyList<Heading> headings, IReadOnlyList<string> sites)
    {
        var names = sites.Select(Key).Where(k => k.Length > 2).Distinct(StringComparer.Ordinal).ToArray();
        var shown = headings.SelectMany(h => h.Own == h.Words ? [h.Words] : new[] { h.Own, h.Words }).ToArray();
        var trimmed = candidates.Select(c => WithoutSite(c, names, [.. shown, .. candidates.Where(o => o != c)])).Where(c => c.Length > 0).ToArray();
        var keys = trimmed.Select(Key).ToHashSet(StringComparer.Ordinal);

        // What the reader sees as the heading is the title where the page also declares it so, in whatever spelling.
        foreach (var heading in headings)
        {
            if (keys.Contains(Key(heading.Own)) || heading.Own != heading.Words && keys.Contains(Key(heading.Words)))
                return (heading.Own, TitleBasis.Agreed);
        }

        // A kicker that no markup names stands before what the page declares.
        foreach (var heading in headings)
        {
            if (DeclaredPart(heading, keys) is { } part)
                return (part, TitleBasis.Agreed);
        }

        var chosen = trimmed.FirstOrDefault(t => !names.Contains(Key(t), StringComparer.Ordinal));
        if (chosen is null)
            return trimmed is [var site, ..] ? (site, TitleBasis.Site) : (null, TitleBasis.None);

        // Before a colon only the whole name is the site's, and only where no heading shows that it belongs to the headline.
        if (headings.Count == 0 && BehindSite(chosen, names) is { } rest)
            return (rest, TitleBasis.Declared);

        // A heading in other words is the headline, and what is declared was written for search engines; unless it is a masthead.
        if (headings is [{ Own: var only, IsLink: var isLink }] && CountWords(only) is var words
            && (words >= 3 && SaysTheSame(only, chosen) || words >= 2 && !isLink && !IsMasthead(only, chosen, candidates, names)))
            return (only, TitleBasis.Agreed);
        return (chosen, trimmed.Count(t => Key(t) == Key(chosen)) > 1 ? TitleBasis.Agreed : TitleBasis.Declared);
    }

    /// <summary>Whether a heading is the site's name: called so, or what the page declares beside its title.</summary>
    private static bool IsMasthead(string heading, string title, IReadOnlyList<string> candidates, string[] names)
    {
        var key = Key(heading);
        return IsSite(heading, names) || !Key(title).Contains(key, StringComparison.Ordinal) && candidates.Any(c => Key(c).Contains(key, StringComparison.Ordinal));
    }

    /// <summary>The first or last pieces of a heading, where the page declares them alone as its title; null where it does not.</summary>
    private static string? DeclaredPart(Heading heading, HashSet<string> declared)
    {
        for (var cut = 1; cut < heading.Parts.Length; cut++)
        {
            if (string.Join(' ', heading.Parts[cut..]) is var last && declared.Contains(Key(last)))
                return last;
            if (string.Join(' ', heading.Parts[..^cut]) is var first && declared.Contains(Key(first)))
                return first;
        }

        return null;
    }

    /// <summary>Whether a heading is the declared title in other words, or the whole of one that quotation marks in the markup cut short.</summary>
    private static bool SaysTheSame(string heading, string title)
    {
        if (Key(title) is { Length: > 12 } key && Key(heading).StartsWith(key, StringComparison.Ordinal))
            return true;
        var of = Folding.Fold(heading).Split(' ').ToHashSet(StringComparer.Ordinal);
        var other = Folding.Fold(title).Split(' ').ToHashSet(StringComparer.Ordinal);
        var fewer = Math.Min(of.Count, other.Count);
        of.IntersectWith(other);
        return of.Count * 2 >= fewer;
    }

    private static string WithoutSite(string title, string[] names, string[] others)
    {
        for (var round = 0; round < 3; round++)
        {
            if (others.Any(o => o.Length < title.Length && Key(o) == Key(title)))
                return title;
            var cut = CutOnce(title, names, others);
            if (cut is null)
                break;
            title = cut;
        }

        return title;
    }

    private static string? CutOnce(string title, string[] names, string[] others)
    {
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0)
            {
                var (head, tail) = (title[..last].Trim(), title[(last + separator.Length)..].Trim());
                if (head.Length > 0 && (tail.Length == 0 || IsSite(tail, names) && !IsSite(head, names) || others.Any(o => Key(o) == Key(head))))
                    return head;
                if (SureSeparators.Contains(separator) && CountWords(head) >= 3 && CountWords(tail) <= 4 && CountWords(head) > CountWords(tail))
                    return head;
            }

            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0 && title[(first + separator.Length)..].Trim() is { Length: > 0 } rest
                && (IsSite(title[..first], names) && !IsSite(rest, names) || others.Any(o => Key(o) == Key(rest))))
                return rest;
        }

        return null;
    }

    /// <summary>The words of a title behind the site's name with a colon: "Harbour Times: Bridge closed"; null where it does not begin so.</summary>
    private static string? BehindSite(string title, string[] names) =>
        title.IndexOf(": ", StringComparison.Ordinal) is > 3 and var colon && names.Contains(Key(title[..colon]), StringComparer.Ordinal)
            && title[(colon + 2)..].Trim() is var rest && CountWords(rest) > 1 ? rest : null;

    private static bool IsSite(string words, string[] names)
    {
        var key = Key(words);
        return key.Length > 1 && names.Any(n => n == key || key.Length >= 4 && n.Contains(key, StringComparison.Ordinal) && key.Length * 2 > n.Length
            || n.Length >= 4 && key.Contains(n, StringComparison.Ordinal) && n.Length * 3 > key.Length);
    }

    /// <summary>The words in the form in which two spellings are compared; scripts without spaces count a letter a word.</summary>
    private static string Key(string words) => Folding.Fold(words).Replace(" ", "", StringComparison.Ordinal);

    private static int CountWords(string words) =>
        words.Count(c => c >= 0x2e80) is > 0 and var signs ? Math.Max(1, signs / 2) : words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
