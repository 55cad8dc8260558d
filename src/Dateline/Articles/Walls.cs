using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>Tells that a page keeps its text back from who does not pay, or does not agree to be followed.</summary>
internal static class Walls
{
    /// <summary>A body of more characters is whole, whatever the page asks for beside it.</summary>
    private const int LongestTeased = 1500;

    /// <summary>A notice is short; the text of a report may speak of such things.</summary>
    private const int LongestNotice = 60;

    /// <summary>A sentence that asks has at least so many words; a button has fewer.</summary>
    private const int ShortestRequest = 10;

    private static readonly WordTable Table = WordTable.Shipped("walls.txt");
    private static readonly PhraseSet Paywalls = new(Table["paywall"]);
    private static readonly PhraseSet Consents = new(Table["consent"]);
    private static readonly PhraseSet Tracking = new(Table["tracking"]);

    /// <summary>Whether a paragraph, folded, speaks to the readers of a site of their consent, of being followed or of their subscription, and tells nothing of the world.</summary>
    public static bool AsksReaders(ReadOnlySpan<char> folded) => Consents.IsIn(folded) || Tracking.IsIn(folded) || Paywalls.IsIn(folded) || Furniture.Notices.Begins(folded);

    /// <summary>Whether what was taken for an article is a piece of a notice: most of its words ask for consent, or in the elements that its paragraphs stand in more words ask for something than tell.</summary>
    public static bool IsNotice(ImmutableArray<BlockTraits> blocks, ArticleDraft draft)
    {
        HashSet<int> parents = [];
        var (told, consent) = (0, 0);
        for (var i = draft.BodyFirst; i <= draft.BodyLast; i++)
        {
            if (!blocks[i].IsProse)
                continue;
            parents.Add(blocks[i].Block.Parent);
            told += blocks[i].Words;
            consent += Consents.IsIn(blocks[i].Folded) ? blocks[i].Words : 0;
        }

        if (consent > 0 && consent * 2 >= told && blocks[draft.BodyLast].Span.End - blocks[draft.BodyFirst].Span.Start <= LongestTeased)
            return true;

        var asked = 0;
        foreach (var block in blocks)
            asked += block.Hint == BlockHint.Furniture && block.Words >= ShortestRequest && parents.Contains(block.Block.Parent) ? block.Words : 0;
        return asked > 0 && asked >= told && blocks[draft.BodyFirst].IsHtml;
    }

    /// <summary>What to say of the page; null where it shows its text.</summary>
    /// <param name="page">The page.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="body">The length of its longest body, in characters.</param>
    public static Doubt? Find(Page page, ImmutableArray<BlockTraits> blocks, int body)
    {
        if (body > LongestTeased)
            return null;
        if (page.Declared.IsForSubscribers)
            return new("the page says that its article is for subscribers: what is here may be only its beginning");
        foreach (var block in blocks)
        {
            if (block.Words > LongestNotice)
                continue;
            if (body > 0 && Paywalls.IsIn(block.Folded))
                return new("the page asks to subscribe or sign in to read on: what is here may be only the beginning");
            if (body == 0 && Consents.IsIn(block.Folded))
                return new("the page asks for consent before it shows anything; save it again from a browser that has agreed");
        }

        return null;
    }
}
