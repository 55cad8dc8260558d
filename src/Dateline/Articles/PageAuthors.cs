using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>Who wrote what a page of one report, or of none, shows, as its lines around the text say where its markup does not.</summary>
internal static class PageAuthors
{
    private const int FurthestBefore = 4;
    private const int FurthestBelow = 8;
    private const int FurthestAfter = 5;

    /// <summary>How many signs from the start or the end of the text a bracket with its reporters stands at most, and how many it holds.</summary>
    private const int FurthestBracket = 40;

    /// <summary>The authors of the lines near the headline, else of those after the text; none where no line names any.</summary>
    /// <param name="page">The page.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="repeatsTitle">Which of them repeat its title.</param>
    /// <param name="article">Its one article; null where it has none.</param>
    public static ImmutableArray<string> Find(Page page, ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle, ArticleDraft? article)
    {
        var title = article is { Headline: >= 0 and var headline } ? headline : TitleEvidence.BlockOf(blocks, repeatsTitle);
        if (title < 0 && article is null)
            return [];
        var from = title >= 0 ? title : article!.BodyFirst;
        var below = Math.Max(from + FurthestBelow, article is null ? 0 : article.BodyFirst + 1);
        for (var i = Math.Max(0, from - FurthestBefore); i <= below && i < blocks.Length; i++)
        {
            if (i != title && Of(page, blocks, i) is { IsEmpty: false } names)
                return names;
            if (i > title && i <= title + 2 && AuthorNames.OnlyNamesInSigns(page.Text.Substring(blocks[i].Span.Start, blocks[i].Span.Length)) is { Count: > 0 } alone)
                return [.. alone];
            if (i > title && article is not null && i + 1 < article.BodyFirst && OverOccupation(page, blocks, i) is { } worker)
                return [worker];
        }

        if (article is not null && HeadingUnder(page, blocks, title, article) is { } person)
            return [person];

        if (article is not null && InBrackets(page, blocks, article) is { IsEmpty: false } reporters)
            return reporters;

        for (var i = article?.BodyLast ?? blocks.Length; article is not null && i <= article.BodyLast + FurthestAfter && i < blocks.Length; i++)
        {
            if (Of(page, blocks, i) is { IsEmpty: false } names)
                return names;
        }

        return [];
    }

    /// <summary>Whether a name is that of a place which is known, as behind "Von" in "Von São Paulo".</summary>
    public static bool IsPlace(string name) => Lexicon.English.Gazetteer.Find(Folding.Fold(name)) is { Kind: KnownKind.Place, IsWeak: false };

    /// <summary>Who signs where no person does, as the page says: a desk, an organisation, an account. An agency is the report's wire instead.</summary>
    public static ImmutableArray<string> Desk(Page page) => page.Declared.Desk is { } desk && Agencies.Named(desk) is null && !IsPlace(desk) ? [desk] : [];

    /// <summary>The reporters whom the text names in brackets as it opens or ends, as papers in Chinese do: （记者 王小明）.</summary>
    private static ImmutableArray<string> InBrackets(Page page, ImmutableArray<BlockTraits> blocks, ArticleDraft article)
    {
        var end = page.Text.AsSpan(blocks[article.BodyLast].Span.Start, blocks[article.BodyLast].Span.Length);
        if (end.LastIndexOfAny('（', '(') is >= 0 and var open && end.Length - open <= FurthestBracket && AuthorNames.InSigns(end[open..]) is { Count: > 0 } last)
            return [.. last];
        var start = page.Text.AsSpan(blocks[article.BodyFirst].Span.Start, blocks[article.BodyFirst].Span.Length);
        if (start is ['【', ..] && AuthorNames.InSigns(start[..Math.Min(start.Length, FurthestBracket)]) is { Count: > 0 } opening)
            return [.. opening];
        return start.IndexOfAny('（', '(') is >= 0 and < FurthestBracket and var from && start[from..].IndexOfAny('）', ')') is > 0 and <= FurthestBracket and var close
            ? [.. AuthorNames.InSigns(start.Slice(from, close))] : [];
    }

    /// <summary>The person whose name is all of a heading right below the headline, and of whom the report itself says nothing: so papers sign their opinion pages.</summary>
    private static string? HeadingUnder(Page page, ImmutableArray<BlockTraits> blocks, int title, ArticleDraft article)
    {
        if (title < 0 || title + 1 >= article.BodyFirst || blocks[title + 1] is not { Block.Level: > 1, Words: >= 2 and <= 4 } heading)
            return null;
        var name = page.Text.Substring(heading.Span.Start, heading.Span.Length);
        var text = page.Text.AsSpan(blocks[article.BodyFirst].Span.Start..blocks[article.BodyLast].Span.End);
        return BylineReader.IsPerson(name) && AuthorPlaces.BeginsAsPerson(name) && !IsPlace(name)
            && !text.Contains(name.AsSpan(name.LastIndexOf(' ') + 1), StringComparison.Ordinal) ? Capitals.Ordinary(name) : null;
    }

    /// <summary>The person whose name is all of a line, where the next says what he or she works as; null where it does not.</summary>
    private static string? OverOccupation(Page page, ImmutableArray<BlockTraits> blocks, int i)
    {
        if (blocks[i].Words is < 2 or > 4 || !AuthorNames.IsOccupation(page.Text.Substring(blocks[i + 1].Span.Start, blocks[i + 1].Span.Length)))
            return null;
        var name = page.Text.Substring(blocks[i].Span.Start, blocks[i].Span.Length);
        return BylineReader.IsPerson(name) && AuthorPlaces.BeginsAsPerson(name) && !IsPlace(name) ? Capitals.Ordinary(name) : null;
    }

    private static ImmutableArray<string> Of(Page page, ImmutableArray<BlockTraits> blocks, int i)
    {
        var block = blocks[i];
        if (block.Words > 24 || (block.Block.Regions & (PageRegions.Comments | PageRegions.Navigation | PageRegions.Aside)) != PageRegions.None
            || block.Hint is BlockHint.Caption or BlockHint.TeaserLine)
            return [];
        var words = page.Text.Substring(block.Span.Start, block.Span.Length);
        if (AuthorNames.IsLeadIn(words) && i + 1 < blocks.Length && blocks[i + 1].Words <= 8)
            return [.. AuthorNames.In(page.Text.Substring(blocks[i + 1].Span.Start, blocks[i + 1].Span.Length), page.Declared.Outlet)];
        return block.EndsSentence && block.Words > 10 ? [] : [.. AuthorNames.InLine(words, page.Declared.Outlet).Where(n => Agencies.Named(n) is null)];
    }
}
