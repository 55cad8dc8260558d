using Dateline.Dates;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>Tells the words under a picture, and what they say of when it was taken.</summary>
internal static class CaptionReader
{
    /// <summary>The words under a picture are seldom more.</summary>
    private const int LongestCaption = 90;

    /// <summary>A sentence of so many words among pictures is as likely one of an article as a caption.</summary>
    private const int LongSentence = 15;

    /// <summary>Whether a block is a caption by its own words or markup.</summary>
    public static bool IsCaption(ReadOnlySpan<char> text, BlockTraits traits)
    {
        if (traits.Words > LongestCaption || traits.Block.Level == 1)
            return false;
        var block = traits.Block;
        var isInFigure = (block.Regions & PageRegions.Figure) != PageRegions.None && block.Tag is not (BlockTag.TableCell or BlockTag.Quotation);
        if (block.Tag == BlockTag.Caption || isInFigure)
            return true;
        if (IsNamed(traits))
            return true;
        foreach (var note in Furniture.CaptionNotes)
        {
            if (text.IndexOf(note, StringComparison.Ordinal) > 0)
                return true;
        }

        if (text[0] == '©' && traits.IsHtml && traits.Block.LinkDensity == 0 && (traits.Block.Regions & (PageRegions.Article | PageRegions.Main)) != PageRegions.None)
            return true;
        return OpensAsCaption(text, traits.Folded) || NamesPhotographer(text, traits);
    }

    /// <summary>Whether nothing but the names in its markup makes a block a caption by its markup.</summary>
    public static bool IsNamed(BlockTraits traits) =>
        ((traits.Purpose & MarkupPurpose.Caption) != MarkupPurpose.None
            || (traits.Purpose & MarkupPurpose.Gallery) != MarkupPurpose.None && !(traits.EndsSentence && traits.Words >= LongSentence))
        && traits.Words < 60
        && traits.Block.Tag != BlockTag.Caption && (traits.Block.Regions & PageRegions.Figure) == PageRegions.None;

    /// <summary>The day that a caption gives its picture; null when it gives none.</summary>
    public static DateOnly? TakenOn(ReadOnlySpan<char> caption, string? language)
    {
        for (var from = 0; WrittenDate.Find(caption, language, from) is { } found; from = found.Words.End)
        {
            if (found.Date.Day.Day is { } day)
                return day;
        }

        return null;
    }

    /// <summary>A caption without its label and without the note of its source.</summary>
    public static TextSpan OwnWords(string page, TextSpan span)
    {
        var text = page.AsSpan(span.Start, span.Length);
        var mark = text.IndexOfAny(":：");
        if (mark is > 0 and <= 40 && Furniture.CaptionBegins.Is(Languages.PhraseSet.FoldPhrase(text[..mark])))
        {
            while (mark < text.Length && (text[mark] is ':' or '：' || char.IsWhiteSpace(text[mark])))
                mark++;
            span = TextSpan.FromBounds(span.Start + mark, span.End);
            text = text[mark..];
        }

        // The note is set against the caption without a space where a crawler has joined the two.
        foreach (var note in Furniture.CaptionNotes)
        {
            if (text.IndexOf(note, StringComparison.Ordinal) is > 0 and var at)
                return new(span.Start, text[..at].TrimEnd().Length);
        }

        return span;
    }

    /// <summary>"FILE PHOTO: …", "Image source, …": a label, then a mark or the end.</summary>
    private static bool OpensAsCaption(ReadOnlySpan<char> text, string folded)
    {
        var mark = text.IndexOfAny(Marks.CaptionLabelEnds);
        if (mark is > 0 and <= 40 && Furniture.CaptionBegins.Is(Languages.PhraseSet.FoldPhrase(text[..mark])) && (text[mark] != ',' || folded.StartsWith("image", StringComparison.Ordinal)))
            return true;
        return folded.Length <= 40 && Furniture.CaptionBegins.Is(folded);
    }

    /// <summary>"(AP Photo/A. Person)", "Agency/Person/Pool via REUTERS", "Getty Images" at the end.</summary>
    private static bool NamesPhotographer(ReadOnlySpan<char> text, BlockTraits traits)
    {
        var tail = text.TrimEnd().TrimEnd(").]").TrimEnd();
        tail = tail[Math.Max(0, tail.Length - 80)..];

        // A sentence may speak of a courtesy; a maker is named at the end.
        if (traits.Words <= 60 && Furniture.CaptionHolds.IsIn(traits.Folded)
            && (!traits.EndsSentence || !traits.HoldsQuote && Furniture.CaptionHolds.IsIn(Languages.PhraseSet.FoldPhrase(tail))))
            return true;

        // "via REUTERS", "via AP": a handout that an agency passes on. In running text an agency is not in the last place after "via".
        var via = tail.LastIndexOf("via ", StringComparison.OrdinalIgnoreCase);
        if (via >= 0 && Agencies.FirstOfList(tail[(via + 4)..]) is not null && (via == 0 || !char.IsLetter(tail[via - 1])))
            return true;
        for (var slash = tail.IndexOf('/'); slash > 0; slash = tail[(slash + 1)..].IndexOf('/') is >= 0 and var next ? slash + 1 + next : -1)
        {
            if (Agencies.Named(WordBefore(tail, slash)) is not null || Agencies.Named(WordAfter(tail, slash)) is not null)
                return true;
        }

        if (traits.Words <= 40 && (tail.IndexOf('©') >= 0 || tail.IndexOf("(C) ", StringComparison.OrdinalIgnoreCase) >= 0 && !traits.EndsSentence))
            return true;
        return EndsWithMaker(tail) || !traits.EndsSentence && (EndsWithSource(tail) || EndsWithJoinedMaker(tail));
    }

    /// <summary>"(Source: Person/Agency)" behind words that end no sentence.</summary>
    private static bool EndsWithSource(ReadOnlySpan<char> tail) =>
        tail.LastIndexOf('(') is >= 0 and var open && tail[(open + 1)..] is var note && note.IndexOf(':') is > 0 and var mark
        && Furniture.CaptionSources.Is(Languages.PhraseSet.FoldPhrase(note[..mark])) && (note.Contains('/') || CreditReader.IsName(note[(mark + 1)..].Trim().ToString()));

    /// <summary>"… after the vote.Agency / Person": a crawler has joined the caption and its maker.</summary>
    private static bool EndsWithJoinedMaker(ReadOnlySpan<char> tail) =>
        tail.LastIndexOf('.') is > 0 and var stop && stop + 1 < tail.Length && char.IsUpper(tail[stop + 1]) && tail[(stop + 1)..].Contains('/') && EndsWithMaker(tail[(stop + 1)..]);

    /// <summary>A last sentence that is no sentence but "Agency/Person" or "Photo: Person".</summary>
    private static bool EndsWithMaker(ReadOnlySpan<char> tail)
    {
        var last = tail[(tail.LastIndexOf(". ") is >= 0 and var stop ? stop + 2 : 0)..].Trim();
        var note = last[(last.LastIndexOf('(') + 1)..];
        if (note.Length < last.Length && note.IndexOf(':') is > 0 and var mark && Furniture.CaptionBegins.Is(Languages.PhraseSet.FoldPhrase(note[..mark])))
            return true;
        if (last.IsEmpty || last.Length > LongestMaker || Text.Scripts.CountWords(last) > 9)
            return false;
        if (last.IndexOf(':') is > 0 and var colon && Furniture.CaptionBegins.Is(Languages.PhraseSet.FoldPhrase(last[..colon])))
            return CreditReader.IsName(last[(colon + 1)..].Trim().ToString());
        if (!last.Contains('/') || last.Contains("//", StringComparison.Ordinal))
            return false;
        foreach (var part in last.Split('/'))
        {
            if (!CreditReader.IsName(last[part].Trim().ToString()))
                return false;
        }

        return true;
    }

    /// <summary>The names of an agency, a person and a pool.</summary>
    private const int LongestMaker = 70;

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int at)
    {
        var head = text[..at];
        head = head[(head.LastIndexOfAny(Marks.BeforeMaker) + 1)..].Trim();
        if (Agencies.Named(head) is not null)
            return head;

        // "Photo AP/Person", "AP Photo/Person"
        if (head.EndsWith(" Photo", StringComparison.OrdinalIgnoreCase) || head.EndsWith(" Images", StringComparison.OrdinalIgnoreCase)
            || head.EndsWith(" File", StringComparison.OrdinalIgnoreCase))
            head = head[..head.LastIndexOf(' ')];
        return head[(head.LastIndexOf(' ') + 1)..];
    }

    private static ReadOnlySpan<char> WordAfter(ReadOnlySpan<char> text, int at)
    {
        var tail = text[(at + 1)..];
        var end = tail.IndexOfAny(Marks.AfterMaker);
        return end < 0 ? tail : tail[..end];
    }
}
