using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>Tells the articles of a page from its furniture, and one article from the next.</summary>
public static class ArticleFinder
{
    /// <summary>Labels every block of a page and puts its articles together.</summary>
    public static PageReading Find(Page page)
    {
        if (page.Format == PageFormat.CutArticle)
            return CutArticle.Read(page);
        var blocks = page.Blocks.Select(block => new BlockTraits(page, block)).ToImmutableArray();
        var repeatsTitle = TitleEvidence.Find(page, blocks);
        PageContext.Apply(page, blocks, repeatsTitle);
        var (drafts, gains) = StackedPages.Find(page, blocks, repeatsTitle) ?? PageBodies.Find(page, blocks, repeatsTitle);
        drafts = [.. new BodyGrower(page, blocks, repeatsTitle).Grow(drafts)
            .Where(draft => !TeaserLists.IsListOfTeasers(blocks, repeatsTitle, draft) && !Walls.IsNotice(blocks, draft))
            .Select(draft => AuthorNotes.Drop(page, blocks, draft))];
        var service = ServicePages.Find(page, blocks, drafts);
        var isFront = FrontPages.IsOne(page, blocks, repeatsTitle, drafts);
        if (service is not null || isFront)
            drafts = [];
        var labels = new BlockLabeller(page, blocks, repeatsTitle, gains).Label(drafts);
        var assembler = new ArticleAssembler(page, blocks, repeatsTitle, labels, drafts.Length);
        var articles = drafts.Select(assembler.Assemble).ToImmutableArray();
        if (page.Declared.Outlet is null && !articles.IsEmpty && OutletOf(page, blocks, labels, articles) is { } outlet)
            articles = [.. articles.Select(a => a with { Outlet = outlet })];
        return new()
        {
            Page = page,
            Blocks = [.. blocks.Zip(labels, (block, label) => new LabelledBlock(block.Span, label.Label, label.Article))],
            Articles = articles,
            Title = articles is [{ Headline.Length: > 0 } titled] ? titled.Headline : page.Declared.Title,
            Published = articles is [var only] && (only.Published is not null || page.Format == PageFormat.Html) ? only.Published
                : new PageDates(page, blocks, repeatsTitle).Published(null),
            Modified = articles is [{ Modified: not null } changed] ? changed.Modified : StatedDates.Declared(page, page.Declared.Modified),
            Authors = isFront ? [] : articles is [{ Authors.Length: > 0 } signed] ? signed.Authors
                : page.Declared.Authors.RemoveAll(PageAuthors.IsPlace) is { IsEmpty: false } declared ? declared
                : articles.IsEmpty && PageAuthors.Find(page, blocks, repeatsTitle, null) is { IsEmpty: false } named ? named : PageAuthors.Desk(page),
            Teasers = TeaserReader.Read(labels, blocks),
            Doubts = [.. page.Doubts, .. Doubts(page, blocks, labels, articles, service)],
        };
    }

    private static IEnumerable<Doubt> Doubts(Page page, ImmutableArray<BlockTraits> blocks, ImmutableArray<LabelledIndex> labels, ImmutableArray<Article> articles,
        Doubt? service)
    {
        if (service is not null)
            yield return service;
        else if (Walls.Find(page, blocks, articles.Select(a => a.Text.Body.Length).DefaultIfEmpty().Max()) is { } wall)
            yield return articles.IsEmpty ? new("no article found: " + wall.Message) : wall;
        else if (articles.IsEmpty && page.Problem is null)
            yield return new(WhyNone(labels));
        if (service is null && ServicePages.OffersProduct(page))
            yield return new("the page says that it offers a product: what is here is no report");
    }

    private static string? OutletOf(Page page, ImmutableArray<BlockTraits> blocks, ImmutableArray<LabelledIndex> labels, ImmutableArray<Article> articles) =>
        new OutletReader(page, blocks, labels).Read(
            [.. articles.Select(a => a.Wire).OfType<string>()],
            articles.Select(a => PhraseSet.FoldPhrase(a.Headline)).ToHashSet(StringComparer.Ordinal));

    private static string WhyNone(ImmutableArray<LabelledIndex> labels)
    {
        if (labels.IsEmpty)
            return "no article found: the page shows no words";
        var teasers = labels.Count(l => l.Label == BlockLabel.Teaser);
        return teasers * 2 >= labels.Length
            ? "no article found: only headlines of other articles"
            : teasers > 0 ? "no article found: only furniture and headlines of other articles" : "no article found: only menus, notices or other furniture";
    }
}
