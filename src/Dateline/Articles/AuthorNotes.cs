using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>Tells what an article's end says of its author from its text: "Ana Solt is a poet", "Ana Solt has covered the islands since 2011".</summary>
/// <remarks>Only of the author does it not belong to the text: a report may end with what another person is.</remarks>
internal static class AuthorNotes
{
    /// <summary>A note on an author has seldom more words.</summary>
    private const int LongestNote = 70;

    /// <summary>So many lines above the headline a byline may stand.</summary>
    private const int FurthestByline = 4;

    private static readonly PhraseSet Tells = new(WordTable.Shipped("credits.txt")["tells of authors"]);

    /// <summary>The article without the last of its blocks that tell of its author.</summary>
    public static ArticleDraft Drop(Page page, ImmutableArray<BlockTraits> blocks, ArticleDraft draft)
    {
        var last = draft.BodyLast;
        while (last > draft.BodyFirst && !blocks[last].IsProse)
            last--;
        if (last == draft.BodyFirst || blocks[last].Words > LongestNote || blocks[last].HoldsQuote)
            return draft;
        foreach (var author in Authors(page, blocks, draft))
        {
            var name = Folding.Fold(author);
            if (blocks[last].Folded.StartsWith(name, StringComparison.Ordinal) && Tells.Begins(blocks[last].Folded.AsSpan(name.Length).TrimStart()))
                return Drop(page, blocks, draft with { BodyLast = last - 1 });
        }

        return draft;
    }

    private static IEnumerable<string> Authors(Page page, ImmutableArray<BlockTraits> blocks, ArticleDraft draft)
    {
        var names = page.Declared.Authors.AsEnumerable();
        for (var i = Math.Max(0, draft.First - FurthestByline); i < draft.BodyFirst; i++)
        {
            var words = page.Text.AsSpan(blocks[i].Span.Start, blocks[i].Span.Length);
            if (blocks[i].Hint == BlockHint.Byline && BylineReader.Read(words, isMarked: true) is { } byline)
                names = names.Concat(byline.Authors);
            else if (blocks[i].Hint is BlockHint.DateLine or BlockHint.Byline)
                names = names.Concat(AuthorNames.InLine(words.ToString(), page.Declared.Outlet));
        }

        return names.Where(name => name.Contains(' '));
    }
}
