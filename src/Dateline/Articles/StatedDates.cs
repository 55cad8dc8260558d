using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Languages;
using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>Finds when a page says that an article was published and last changed.</summary>
internal static class StatedDates
{
    /// <summary>Nobody published pages before the Web, or writes from the far future: such a year is misread.</summary>
    private const int FirstYear = 1990;

    /// <summary>The first year of an article that somebody has cut out, of an archive perhaps: newspapers are as old.</summary>
    private const int FirstPrinted = 1600;

    private static readonly PhraseSet UpdateLabels = new(WordTable.Shipped("credits.txt")["update labels"]);

    /// <summary>A date that the page's head, or the feed that holds the page, declares; null where none is, or one that is not yet.</summary>
    public static StatedDate? Declared(Page page, string? written) => Declared(page, written, page.Declared.IsFromFeed ? "stated in the feed" : "declared in the page's head");

    /// <summary>A declared date; null where there is none, or one that is not yet.</summary>
    public static StatedDate? Declared(Page page, string? written, string why) =>
        written is not null && WrittenDate.TryParse(written, page.Declared.Language, out var date) && IsLikely(date.Day) && !(date.Day.Earliest > page.LatestDay)
            ? new(date.Day, date.Time, Doubted(why, date.Day, date.HasOtherWeekday)) : null;

    /// <summary>A date that is given with an article that is already cut out; null where none is, or one that is not yet.</summary>
    public static StatedDate? Given(Page page, string? written)
    {
        const string Why = "stated with the article";
        return Declared(page, written, Why) is { } date ? date
            : written is not null && WrittenDate.TryParse(written, page.Declared.Language, out var old) && old.Day is { Earliest.Year: >= FirstPrinted and < FirstYear, Days: <= 31 }
            ? new(old.Day, old.Time, Doubted(Why, old.Day, old.HasOtherWeekday)) : null;
    }

    /// <summary>What the page shows next to the headline: the first date of a date line, byline or marked time.</summary>
    /// <param name="page">The page.</param>
    /// <param name="labels">What its blocks are.</param>
    /// <param name="blocks">The blocks.</param>
    /// <param name="article">The article whose date is asked for.</param>
    /// <param name="number">Its number among the page's articles.</param>
    /// <param name="writer">The language and country by whose order days are written in figures; null when unknown.</param>
    public static StatedDate? Shown(Page page, ImmutableArray<LabelledIndex> labels, ImmutableArray<BlockTraits> blocks, ArticleDraft article, int number, string? writer)
    {
        StatedDate? first = null;
        var isAbove = false;
        var from = Math.Max(0, article.First - 6);
        for (var i = from; i <= article.OpeningEnd && i < blocks.Length; i++)
        {
            if (labels[i].Article != number || labels[i].Label is not (BlockLabel.Dateline or BlockLabel.Byline))
                continue;
            var block = blocks[i].Block;
            StatedDate? here = null;
            if (block.MarkedTime is { } marked && WrittenDate.TryParse(marked, writer, out var inMarkup) && IsLikely(inMarkup.Day) && !(inMarkup.Day.Earliest > page.LatestDay))
                here = new(inMarkup.Day, inMarkup.Time, "marked beside the headline");
            else if (InLine(page.Text.AsSpan(block.Span.Start, block.Span.Length), writer, updates: false) is { } written && !(written.Day.Earliest > page.LatestDay))
                here = new(written.Day, written.Time, Doubted("written beside the headline", written.Day, written.HasOtherWeekday));

            // A line after the headline is the article's; one before it may be today's date at the head of the page.
            if (here is null || first is not null && (i <= article.Headline || !isAbove))
                continue;
            isAbove = i <= article.Headline;
            first = isAbove ? here with { Why = here.Why + ", above it" } : here;
        }

        return first ?? InSignature(page, labels, blocks, article, number, writer);
    }

    /// <summary>The day beside the author's name right behind the text: <c>Von Ulf Brand, 20.02.2024</c>.</summary>
    private static StatedDate? InSignature(Page page, ImmutableArray<LabelledIndex> labels, ImmutableArray<BlockTraits> blocks, ArticleDraft article,
        int number, string? writer)
    {
        var at = article.BodyLast + 1;
        if (at >= blocks.Length || labels[at].Label != BlockLabel.Byline || labels[at].Article != number)
            return null;
        var span = blocks[at].Span;
        return InLine(page.Text.AsSpan(span.Start, span.Length), writer, updates: false) is { Day.Day: not null } written
            && !(written.Day.Earliest > page.LatestDay)
            ? new(written.Day, written.Time, Doubted("written beside the author's name behind the text", written.Day, written.HasOtherWeekday))
            : null;
    }

    /// <summary>The date of an opening such as <c>PORT VESSEN, 2 Sept 2025 (Marlin News) -</c>; null where it gives none in full.</summary>
    public static StatedDate? OfOpening(ReadOnlySpan<char> opening, string? language) =>
        InLine(opening, language, updates: false) is { Day.Day: not null } written ? new(written.Day, written.Time, "written in the dateline") : null;

    /// <summary>When the page shows beside the headline that the article was last changed; null when it does not.</summary>
    public static StatedDate? ShownUpdate(Page page, ImmutableArray<LabelledIndex> labels, ImmutableArray<BlockTraits> blocks, ArticleDraft article, int number, string? writer)
    {
        for (var i = Math.Max(0, article.First - 6); i <= article.OpeningEnd && i < blocks.Length; i++)
        {
            if (labels[i].Article != number || labels[i].Label is not (BlockLabel.Dateline or BlockLabel.Byline))
                continue;
            var span = blocks[i].Span;
            if (InLine(page.Text.AsSpan(span.Start, span.Length), writer, updates: true) is { } written)
                return new(written.Day, written.Time, "written beside the headline as its update");
        }

        return null;
    }

    /// <summary>The first date of a line that the words before it do, or do not, call an update. A line of nothing but an update dates its report as well as any.</summary>
    private static WrittenDate? InLine(ReadOnlySpan<char> line, string? language, bool updates)
    {
        WrittenDate? only = null;
        var from = 0;
        while (WrittenDate.Find(line, language, from) is { } found)
        {
            var isUpdate = UpdateLabels.IsIn(PhraseSet.FoldPhrase(line[from..found.Words.Start]));
            from = found.Words.End;
            if (!IsLikely(found.Date.Day))
                continue;
            if (isUpdate == updates)
                return found.Date;
            only ??= found.Date;
        }

        return updates ? null : only;
    }

    /// <summary>Where a day is stated, with a doubt for the reader where another weekday stands beside it.</summary>
    internal static string Doubted(string why, DateInterval days, bool hasOtherWeekday) =>
        hasOtherWeekday && days.Day is { } day ? $"{why} with another weekday, though it was a {day.DayOfWeek}" : why;

    /// <summary>Whether a page may have been published then.</summary>
    internal static bool IsLikely(DateInterval day) => day.Earliest is { Year: >= FirstYear and < 2100 } && day.Days is <= 31;
}
