using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>Reads a page that is an article already cut out: its text is taken as it is.</summary>
internal static class CutArticle
{
    private static readonly Doubt Unknown = new("its language could not be told, so nothing was looked for in its sentences; state it in the line, as \"language\": \"en\"");

    /// <summary>A block with more characters is no line that says what the text is.</summary>
    private const int LongestNote = 300;

    public static PageReading Read(Page page)
    {
        if (page.Problem is not null || page.Blocks.IsEmpty && string.IsNullOrWhiteSpace(page.Declared.Title))
            return new() { Page = page, Doubts = page.Problem is null ? [.. page.Doubts, new Doubt("no article found: it has neither title nor text")] : page.Doubts };
        var title = page.Declared.Title?.Trim() ?? "";
        var update = Headlines.MarkBefore(title, out var mark);
        var language = ArticleLanguage.OfCut(page);
        var first = page.Blocks.IsEmpty ? null : page.Blocks[0];
        var opening = first is null ? null : DatelineReader.Read(page.Text.AsSpan(first.Span.Start, first.Span.Length));
        var credits = page.Blocks.Where(b => IsCredit(page, b)).SelectMany(b => CreditReader.Read(page.Text.AsSpan(b.Span.Start, b.Span.Length))).Distinct().ToImmutableArray();
        var article = new Article
        {
            Headline = title[mark..],
            Text = new(page.Text, [.. page.Blocks.Select(b => new Passage(PassageKind.Paragraph, b.Span))]),
            Language = language,
            Outlet = page.Declared.Outlet,
            Address = page.Declared.Address ?? page.Address,
            Wire = opening?.Agency ?? credits.Select(c => Agencies.Named(c.Name)).FirstOrDefault(a => a is not null),
            ReportedFrom = opening?.Place,
            Authors = [.. page.Declared.Authors.Where(a => Agencies.Named(a) is null)],
            Credits = credits,
            Published = StatedDates.Given(page, page.Declared.Published),
            Modified = StatedDates.Given(page, page.Declared.Modified),
            Update = update,
            Translation = page.Blocks.Select(b => Translation(page, b)).FirstOrDefault(note => note is not null),
        };
        return new()
        {
            Page = page,
            Blocks = [.. page.Blocks.Select(b => new LabelledBlock(b.Span, BlockLabel.Body, 0))],
            Articles = [article],
            Doubts = language == "und" ? page.Doubts.Add(Unknown) : page.Doubts,
        };
    }

    private static TranslationNote? Translation(Page page, Block block)
    {
        var words = page.Text.AsSpan(block.Span.Start, block.Span.Length);
        return words.Length <= LongestNote && TranslationReader.Read(PhraseSet.FoldPhrase(words)) is { } language ? new(language, block.Span) : null;
    }

    private static bool IsCredit(Page page, Block block)
    {
        var words = page.Text.AsSpan(block.Span.Start, block.Span.Length);
        return CreditReader.IsCredit(words, PhraseSet.FoldPhrase(words[..Math.Min(words.Length, 400)]));
    }
}
