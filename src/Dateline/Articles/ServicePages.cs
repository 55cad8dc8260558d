using System.Buffers;
using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>Tells pages that serve and do not report: a server's error, what a search found, where one signs in.</summary>
internal static class ServicePages
{
    /// <summary>More characters of running text are a report, whatever its title.</summary>
    private const int LongestNotice = 1500;

    private static readonly WordTable Table = WordTable.Shipped("walls.txt");
    private static readonly PhraseSet Errors = new(Table["errors"]);
    private static readonly PhraseSet ErrorWords = new(Table["words of errors"]);
    private static readonly PhraseSet SignIns = new(Table["sign in"]);
    private static readonly PhraseSet Searches = new(Table["search"]);

    /// <summary>Marks that part a title from the site's name.</summary>
    private static readonly SearchValues<char> Separators = SearchValues.Create("|-–—·•:»«/~｜_");

    /// <summary>Whether the page says that it offers a product. What it says of it may be read all the same, but reports nothing.</summary>
    public static bool OffersProduct(Page page) => page.Declared.Kind is "Product" or "product" or "og:product" or "product.item";

    /// <summary>What to say of the page; null where it may report.</summary>
    /// <param name="page">The page.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="drafts">What was taken for its articles.</param>
    public static Doubt? Find(Page page, ImmutableArray<BlockTraits> blocks, IReadOnlyCollection<ArticleDraft> drafts)
    {
        if (page.Format != PageFormat.Html || LinkedData.IsReport(page.Declared.Kind))
            return null;
        if (page.Declared.Kind is "SearchResultsPage")
            return new("no article found: the page says that it lists what a search found");
        if (drafts.Any(draft => blocks[draft.BodyLast].Span.End - blocks[draft.BodyFirst].Span.Start > LongestNotice))
            return null;
        foreach (var title in Titles(page, blocks))
        {
            if (IsError(title))
                return new($"no article found: the page is a server's notice of an error (“{title}”)");
            if (IsWhole(title, SignIns))
                return new($"no article found: the page is for signing in (“{title}”)");
            if (Searches.Begins(PhraseSet.FoldPhrase(title)))
                return new($"no article found: the page lists what a search found (“{title}”)");
        }

        return null;
    }

    private static IEnumerable<string> Titles(Page page, ImmutableArray<BlockTraits> blocks) =>
        new[] { page.Declared.Title, page.Declared.WholeTitle }.OfType<string>()
            .Concat(blocks.Where(b => b.Block.Level == 1).Take(1).Select(b => page.Text.Substring(b.Span.Start, b.Span.Length)))
            .Distinct(StringComparer.Ordinal);

    /// <summary>Whether a title, or the part of it before or behind the site's name, is a phrase and nothing else.</summary>
    private static bool IsWhole(string title, PhraseSet phrases)
    {
        if (phrases.Is(PhraseSet.FoldPhrase(title)))
            return true;
        var first = title.AsSpan().IndexOfAny(Separators);
        return first >= 0 && (phrases.Is(PhraseSet.FoldPhrase(title.AsSpan(0, first)))
            || phrases.Is(PhraseSet.FoldPhrase(title.AsSpan(title.AsSpan().LastIndexOfAny(Separators) + 1))));
    }

    /// <summary>"404", "Error 404", "404 – Page not found", "Page not found": the number of a mistake with nothing but its words, or its words alone.</summary>
    private static bool IsError(string title)
    {
        if (IsWhole(title, Errors))
            return true;
        var words = Folding.Fold(title).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, word => word is ['4' or '5', _, _] && word.All(char.IsAsciiDigit));
        if (at < 0)
            return false;
        var rest = string.Join(' ', words.Where((_, i) => i != at));
        var before = string.Join(' ', words[..at]);
        var behind = string.Join(' ', words[(at + 1)..]);
        return rest.Length == 0 || ErrorWords.Is(rest) || Errors.Is(rest) || ErrorWords.Is(before) || Errors.Begins(behind);
    }
}
