using Dateline.Dates;

namespace Dateline.Articles;

/// <summary>Tells what a block is by its own words where these give it away.</summary>
internal static class HintReader
{
    /// <summary>A notice of more words than this must be told by where it stands, not by a phrase.</summary>
    private const int LongestNotice = 60;

    /// <summary>A date may have the hour and the outlet beside it; what the markup calls one and has more words is more than that.</summary>
    private const int LongestNamedDate = 10;

    /// <summary>A whole-phrase test is for labels; no label has more characters.</summary>
    private const int LongestLabel = 60;

    public static BlockHint Read(ReadOnlySpan<char> text, BlockTraits traits)
    {
        var folded = traits.Folded.AsSpan();
        if (folded.IsEmpty)
            return BlockHint.Furniture;
        if (IsSign(traits) || IsPageInOneLine(traits))
            return BlockHint.None;
        if (folded.Length <= LongestLabel)
        {
            if (Furniture.TeaserEnds.Is(folded))
                return BlockHint.Furniture;
            if (Furniture.RelatedHeads.Is(folded))
                return BlockHint.RelatedHead;
            if (Furniture.CommentHeads.Is(folded) || IsCountOfComments(folded, traits.Block))
                return BlockHint.CommentsHead;
            if (Furniture.Whole.Is(folded))
                return BlockHint.Furniture;
        }

        if (traits.Words <= LongestNotice / 2 && Furniture.CommentBegins.Begins(folded))
            return BlockHint.CommentsHead;
        if (text[0] == '(' && traits.Words <= LongestNotice && Headlines.IsUpdateNote(text, traits.Folded))
            return BlockHint.UpdateNote;
        if (CreditReader.IsCredit(text, traits.Folded))
            return BlockHint.Credit;
        if (Agencies.OfSourceLine(text) is not null || Agencies.OfSignOff(text) is not null)
            return BlockHint.Source;
        if (CaptionReader.IsCaption(text, traits))
            return BlockHint.Caption;
        if (text.Length <= 160 && IsDateLine(text))
            return NamesPoster(text) ? BlockHint.PostAuthor : BlockHint.DateLine;
        if (IsNamedDate(text, traits))
            return BlockHint.DateLine;
        if (!traits.EndsSentence && BylineReader.Read(text, isMarked: (traits.Purpose & MarkupPurpose.Byline) != MarkupPurpose.None && traits.Words <= 8) is not null)
            return BlockHint.Byline;
        if (traits.Words <= 20 && AnnouncesAnother(text, folded))
            return BlockHint.TeaserLine;

        // Somebody who is quoted may say any of these phrases; a page's notice quotes nobody.
        if (!traits.HoldsQuote && traits.Words <= LongestNotice
            && (Furniture.Notices.Begins(folded) || Furniture.Begins.Begins(folded) && traits.Words <= LongestNotice / 2 || Furniture.Holds.IsIn(folded) || Furniture.Whole.Begins(folded) && traits.Words <= 3))
            return BlockHint.Furniture;
        if (!traits.HoldsQuote && Furniture.Holds.CountIn(folded, 2) == 2)
            return BlockHint.Furniture;
        return BlockHint.None;
    }

    /// <summary>The heading of comments with their number, such as "Kommentare (2)"; a link of these words leads to them from elsewhere.</summary>
    private static bool IsCountOfComments(ReadOnlySpan<char> folded, Pages.Block block) =>
        (block.Level > 0 || block.LinkDensity < 0.5) && folded.Trim("# ") is var words && words.Length < folded.Length && Furniture.CommentHeads.Is(words);

    /// <summary>A letter or two in a cell of a table say yes or no; elsewhere they are a button's.</summary>
    private static bool IsSign(BlockTraits traits) => traits.Block.Tag == Pages.BlockTag.TableCell && traits.Folded.Length <= 2;

    /// <summary>What a text dump of one line has of labels and notices is said of those words alone, and the report stands in the same line.</summary>
    private static bool IsPageInOneLine(BlockTraits traits) => traits is { IsWholePage: true, IsHtml: false, HoldsSentences: true };

    /// <summary>A line such as "Read more: …", which is an announcement with a colon and a label without one.</summary>
    private static bool AnnouncesAnother(ReadOnlySpan<char> text, ReadOnlySpan<char> folded)
    {
        // Arrows point to another page; the mark » may open a quotation as well.
        if (text.StartsWith(">>") || text.EndsWith(">>") || text[0] is '→' or '➔' or '➜' || text.StartsWith("» "))
            return true;
        var colon = text.IndexOfAny(":：|>");
        if (colon is > 0 and < 40)
        {
            var label = Languages.PhraseSet.FoldPhrase(text[..colon]);
            if (Furniture.RelatedHeads.Is(label) || Furniture.TeaserBegins.Is(label) || Furniture.TeaserLabels.Is(label))
                return true;
        }

        return Furniture.TeaserBegins.Begins(folded) && SentenceEnding.Of(text) is SentenceEnd.None or SentenceEnd.Cut or SentenceEnd.Question;
    }

    /// <summary>Whether a short line that holds a date is named for one.</summary>
    private static bool IsNamedDate(ReadOnlySpan<char> text, BlockTraits traits) =>
        (traits.Purpose & MarkupPurpose.Date) != MarkupPurpose.None && traits.Words <= LongestNamedDate && !traits.EndsSentence
        && WrittenDate.Find(text, null) is not null;

    /// <summary>Whether dates take up the line, but for a few words such as "Published" or "Last updated on".</summary>
    private static bool IsDateLine(ReadOnlySpan<char> text)
    {
        var (other, from, isTimed) = (0, 0, false);
        while (WrittenDate.Find(text, null, from) is { } found)
        {
            if (found.Date.Day.Days is not <= MostDays && !found.Date.IsOpen)
                return false;
            var label = text[from..found.Words.Start].Trim();
            var words = Text.Scripts.CountWords(label);

            // "Published … - Updated …": behind a mark each date has a label of its own.
            other = from > 0 && !label.IsEmpty && !char.IsLetterOrDigit(label[0]) ? Math.Max(other, words) : other + words;
            from = found.Words.End;
            isTimed |= other == 0 && found.Date.Time is not null;
        }

        return from > 0 && other <= MostLabelWords && other + Text.Scripts.CountWords(text[from..]) <= (isTimed ? MostSourceWords : MostLabelWords + 2);
    }

    /// <summary>Whether a line with a date begins with a dash and holds a name on a network: "— Ana Ruiz (@anaruiz) May 2, 2023".</summary>
    private static bool NamesPoster(ReadOnlySpan<char> text) => text[0] is '—' or '–' or '-' && text.IndexOf("(@") > 0;

    /// <summary>A line that names a longer time than two months is no date of a report.</summary>
    private const int MostDays = 62;

    /// <summary>Words behind a day and an hour that may be the outlet's name and buttons.</summary>
    private const int MostSourceWords = 9;

    /// <summary>Words before a date that may be its label or the outlet's name.</summary>
    private const int MostLabelWords = 4;
}
