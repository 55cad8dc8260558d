using System.Collections.Frozen;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>The news agencies of the world, by the forms in which reports name them.</summary>
internal static class Agencies
{
    private static readonly WordTable Table = WordTable.Shipped("agencies.txt");

    private static readonly FrozenDictionary<string, string> Exact = Table.Map("agencies")
        .SelectMany(a => a.Value.Split('|').Append(a.Key).Select(form => (Form: form.Trim(), Name: a.Key)))
        .DistinctBy(a => a.Form, StringComparer.Ordinal)
        .ToFrozenDictionary(a => a.Form, a => a.Name, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> AnyCase = Exact.Where(a => a.Key.Length > 3)
        .DistinctBy(a => a.Key, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Reprints = [.. WordTable.Shipped("credits.txt")["reprints"].OrderByDescending(p => p.Length)];
    private static readonly PhraseSet AgencyWords = new(WordTable.Shipped("credits.txt")["agency words"]);
    private static readonly PhraseSet SourceWords = new(Table["sources"]);

    /// <summary>The name to show of the agency that words name, and nothing else; null where they name none.</summary>
    /// <remarks>Short forms are read only as they are written: "pa" and "ap" are words, "PA" and "AP" are agencies.</remarks>
    public static string? Named(ReadOnlySpan<char> words)
    {
        words = words.Trim().Trim("()[]*.");
        if (words.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            words = words[4..];
        return Exact.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words, out var name)
            || AnyCase.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words, out name) ? name : null;
    }

    /// <summary>The first agency that a list such as <c>AFP, Reuters</c> or <c>dpa/AP</c> names; null where anything in it is none.</summary>
    public static string? FirstOfList(ReadOnlySpan<char> words)
    {
        string? first = null;
        foreach (var part in words.SplitAny(",/;&+|"))
        {
            if (Named(words[part]) is not { } name)
                return null;
            first ??= name;
        }

        return first;
    }

    /// <summary>The agency of a line that says whose report this is: "This report was first published by …", or a dash and the name; null where it is no such line.</summary>
    public static string? OfSignOff(ReadOnlySpan<char> line)
    {
        if (line.Length > 160)
            return null;
        var bare = line.Trim().Trim("—–-()[]. ");
        if (bare.Length < line.Trim().Length && Named(bare) is { } signed)
            return signed;
        foreach (var phrase in Reprints)
        {
            if (IgnoringCase.IndexOf(line, phrase) is not (>= 0 and var at))
                continue;
            var rest = line[(at + phrase.Length)..].Trim();
            var end = rest.IndexOfAny(".,;(");
            var name = (end >= 0 ? rest[..end] : rest).Trim();
            if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
                name = name[4..];
            if (Named(name) is { } known)
                return known;
            if (CreditReader.IsName(name.ToString()) && AgencyWords.IsIn(PhraseSet.FoldPhrase(name)))
                return name.ToString();
        }

        return null;
    }

    /// <summary>The agency of a line such as <c>Source: AFP</c>; null where it is no such line.</summary>
    public static string? OfSourceLine(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOfAny(":：");
        if (colon < 0 || line.Length > 80 || !SourceWords.Is(PhraseSet.FoldPhrase(line[..colon])))
            return null;
        return FirstOfList(line[(colon + 1)..]);
    }
}
