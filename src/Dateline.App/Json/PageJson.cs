using Dateline.Stories;

namespace Dateline.App.Json;

internal sealed record PageJson(
    string Id,
    string Path,
    string? Address,
    string Text,
    string? Problem,
    IEnumerable<BlockJson> Blocks,
    IEnumerable<string> Doubts)
{
    public static PageJson From(News news, int index, Ids ids)
    {
        var reading = news.Pages[index];
        return new(
            ids.Page(index),
            reading.Page.Path,
            reading.Page.Address,
            reading.Page.Text,
            reading.Page.Problem,
            BlockJson.From(news, index, ids),
            reading.Doubts.Select(doubt => doubt.Message));
    }
}

/// <summary>A block of a page and what it is to the reader; a teaser may announce an article that is at hand (<see cref="CopyOf"/>).</summary>
internal sealed record BlockJson(string Kind, int Start, int End, string? Article, string? Language, string? CopyOf)
{
    public static IEnumerable<BlockJson> From(News news, int page, Ids ids)
    {
        var reading = news.Pages[page];
        var teaser = 0;
        foreach (var block in reading.Blocks)
        {
            // Blocks and teasers both stand in page order, so one walk finds the teaser of every block.
            while (teaser < reading.Teasers.Length && reading.Teasers[teaser].Span.End <= block.Span.Start)
                teaser++;
            var announced = teaser < reading.Teasers.Length && reading.Teasers[teaser].Span.Overlaps(block.Span)
                ? news.TeaserCopies[page][teaser]
                : null;
            yield return new(
                Words.Of(block.Label),
                block.Span.Start,
                block.Span.End,
                block.Article is { } article ? ids.ArticleOfPage(page, article) : null,
                reading.LanguageOf(block),
                announced is { } report ? Ids.Article(report) : null);
        }
    }
}
