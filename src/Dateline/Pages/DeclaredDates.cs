using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Languages;
using Dateline.Markup;

namespace Dateline.Pages;

/// <summary>When a page declares beside its visible words that it was published and last changed.</summary>
/// <param name="Published">When it was published, as written; null where nothing says it, or several things differ.</param>
/// <param name="IsVague">Whether only something called a date, or the data of a script, says when it was published: less than what a reader sees.</param>
/// <param name="Modified">When it was last changed, as written; null where nothing says it.</param>
internal readonly record struct DeclaredDates(string? Published, bool IsVague, string? Modified)
{
    /// <summary>The key under which a marked date among the visible words is noted.</summary>
    public const string Mark = "@datepublished";

    private static readonly WordTable Table = WordTable.Shipped("declared-dates.txt");
    private static readonly ImmutableArray<string> PublishedKeys = Table["published"];
    private static readonly ImmutableArray<string> DatedKeys = Table["dated"];
    private static readonly ImmutableArray<string> ChangedKeys = Table["changed"];
    private static readonly ImmutableArray<string> MarkedKeys = Table["marked"];
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LinkedProperties = Table.Set("linked properties").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads what a page declares.</summary>
    /// <param name="facts">What it declares.</param>
    /// <param name="language">Its language; null when unknown.</param>
    public static DeclaredDates Read(DeclaredFacts facts, string? language)
    {
        var modified = MostAgreed(facts.Linked.Texts("dateModified").Concat(ChangedKeys.SelectMany(facts.All)), language);
        var dated = DatedKeys.SelectMany(facts.All).ToArray();
        var published = facts.Linked.Texts("datePublished").Concat(PublishedKeys.SelectMany(facts.All)).ToArray();
        // What is only called a date has a voice where others say that it is the day of publication.
        if (MostAgreed(published, language) is not null)
            return new(MostAgreed(published.Concat(dated), language), false, modified);
        if (OnlyOne(MarkedKeys.SelectMany(facts.All).Concat(facts.Linked.Texts("dateCreated")), language) is { } marked)
            return new(marked, false, modified);
        return MostAgreed(dated, language) is { } vague ? new(vague, true, modified)
            : new(OnlyOne(ScriptDates.In(facts.Scripts), language), true, modified);
    }

    /// <summary>Whether RDFa on a visible element marks its date: <c>dc:date dc:created</c>, <c>schema:datePublished</c>.</summary>
    public static bool IsMarked(HtmlElement element)
    {
        if (element.Attribute("property") is not { Length: < 100 } properties || element.Name == "meta")
            return false;
        foreach (var part in properties.AsSpan().Split(' '))
        {
            if (LinkedProperties.Contains(properties.AsSpan()[part]))
                return true;
        }

        return false;
    }

    /// <summary>The date that most declarations agree on, as the most trusted of them writes it; null where none can be read.</summary>
    private static string? MostAgreed(IEnumerable<string> written, string? language)
    {
        var days = new Dictionary<DateInterval, (int Count, int Rank, string First)>();
        var rank = 0;
        foreach (var words in written)
        {
            if (!WrittenDate.TryParse(words, language, out var date) || date.Day.Day is null)
                continue;
            days[date.Day] = days.TryGetValue(date.Day, out var sofar) ? sofar with { Count = sofar.Count + 1 } : (1, rank++, words);
        }

        return days.Count == 0 ? null : days.Values.OrderByDescending(d => d.Count).ThenBy(d => d.Rank).First().First;
    }

    /// <summary>The date that all of several marks give; null where they differ.</summary>
    private static string? OnlyOne(IEnumerable<string> written, string? language)
    {
        (DateInterval Day, string Words)? only = null;
        foreach (var words in written)
        {
            if (!WrittenDate.TryParse(words, language, out var date) || date.Day.Day is null)
                continue;
            if (only is { } known && known.Day != date.Day)
                return null;
            only ??= (date.Day, words);
        }

        return only?.Words;
    }
}
