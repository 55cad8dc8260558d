using System.Collections.Frozen;
using Dateline.Dates;
using Dateline.Languages;
using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>Tells whether a page whose language leaves it open writes <c>3/4/2022</c> with the day or the month first: by the country of its address, or by its other dates.</summary>
internal static class WrittenOrder
{
    private static readonly FrozenDictionary<string, string> Writers = WordTable.Shipped("dates.txt").Map("countries of addresses");

    /// <summary>A language with a country whose order is the page's; null where nothing tells, or its dates contradict each other.</summary>
    public static string? Of(Page page)
    {
        if (WriterAt(page.Address) is { } writer)
            return writer;
        FigureOrder? order = null;
        foreach (var block in page.Blocks)
        {
            if (WrittenDate.OrderIn(page.Text.AsSpan(block.Span.Start, block.Span.Length)) is not { } here)
                continue;
            if (order is { } known && known != here)
                return null;
            order = here;
        }

        return order switch { FigureOrder.DayFirst => "en-GB", FigureOrder.MonthFirst => "en-US", _ => null };
    }

    /// <summary>The order in which an article writes day and month, by the country of its address, or by the first date in its words that can be read in one
    /// way only.</summary>
    public static FigureOrder Of(Article article)
    {
        if (WriterAt(article.Address) is { } writer)
            return DateWords.HintFor(writer).Order;
        foreach (var passage in article.Text.Passages)
        {
            if (WrittenDate.OrderIn(article.Text[passage.Span]) is { } order)
                return order;
        }

        return FigureOrder.Unknown;
    }

    private static string? WriterAt(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var parsed) && Writers.TryGetValue(parsed.Host[(parsed.Host.LastIndexOf('.') + 1)..], out var writer)
            ? writer : null;
}
