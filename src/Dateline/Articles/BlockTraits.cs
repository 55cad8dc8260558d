using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>What a block seems to be by its own words and markup, before its neighbours are looked at.</summary>
internal enum BlockHint
{
    None,
    Furniture,

    /// <summary>A heading after which other headlines come.</summary>
    RelatedHead,

    /// <summary>A heading after which readers speak.</summary>
    CommentsHead,

    /// <summary>One line that announces another article.</summary>
    TeaserLine,

    /// <summary>The paragraph under such a line.</summary>
    TeaserSummary,
    Caption,

    /// <summary>What a wire says to editors of how this version of a report differs.</summary>
    UpdateNote,
    Credit,
    Byline,

    /// <summary>A date and little else.</summary>
    DateLine,

    /// <summary>Where the whole report comes from: an agency.</summary>
    Source,

    /// <summary>Who wrote, and when, what the lines before quote from a network.</summary>
    PostAuthor,
}

/// <summary>What can be said of one block by itself.</summary>
internal sealed class BlockTraits
{
    /// <summary>So much of a block is folded and compared with phrases; what a block is shows at its beginning.</summary>
    private const int FoldedLength = 400;

    public BlockTraits(Page page, Block block)
    {
        Block = block;
        var text = page.Text.AsSpan(block.Span.Start, block.Span.Length);
        Words = Scripts.CountWords(text);
        Folded = PhraseSetFold(text);
        Ending = SentenceEnding.Of(text);
        BeginsLow = char.IsLower(text[Headlines.DateLength(text)]);
        IsItem = text[^1] is ',' or ';' or '，' or '；' or '、' || block.IsBulleted && BeginsLow;
        HoldsQuote = text.ContainsAny(Marks.Quotes);
        foreach (var c in text)
        {
            if (c is ',' or '，' or '、' or ';' or '،')
                Commas++;
        }

        HoldsSentences = SentenceEnding.HoldsSeveral(text);
        Purpose = MarkupPath.PurposeOf(block.Path, elements: 2);
        IsWholePage = page.Blocks.Length == 1;
        IsHtml = page.Format == PageFormat.Html;
        Hint = HintReader.Read(text, this);
    }

    public Block Block { get; }

    public TextSpan Span => Block.Span;

    public bool IsHtml { get; }

    /// <summary>Whether the page has no other block.</summary>
    public bool IsWholePage { get; }

    public int Words { get; }

    public int Commas { get; }

    /// <summary>Its words, or the first 400 characters of them, folded, numbers as <c>#</c>.</summary>
    public string Folded { get; }

    public SentenceEnd Ending { get; }

    public bool EndsSentence => Ending == SentenceEnd.Full;

    /// <summary>Whether several sentences end inside it, so that it is running text however its last words end: a dump may put a page into one line.</summary>
    public bool HoldsSentences { get; }

    /// <summary>Whether it begins in lower case.</summary>
    public bool BeginsLow { get; }

    /// <summary>Whether it ends or begins as no headline does, but the items of lists do: with a comma or semicolon, or behind a bullet in lower case.</summary>
    public bool IsItem { get; }

    public bool HoldsQuote { get; }

    public MarkupPurpose Purpose { get; }

    public BlockHint Hint { get; set; }

    /// <summary>Whether it is one line of a paragraph that a text dump has broken into lines.</summary>
    public bool IsBrokenLine { get; set; }

    /// <summary>Whether its own element, inside the body or beside it, is named for furniture, teasers or comments.</summary>
    public bool IsStranger { get; set; }

    /// <summary>Whether it stands in the markup where the article's paragraphs stand, so that it is one whatever its words weigh.</summary>
    public bool IsOwn { get; set; }

    /// <summary>Running words: sentences, or so many words that no headline is so long.</summary>
    public bool IsProse => Hint == BlockHint.None && (IsBrokenLine || EndsSentence ? Words >= 4 : Words >= LongestHeadline && Ending != SentenceEnd.Cut || Words >= 2 * LongestHeadline);

    /// <summary>Shaped like a headline: a few words that end no sentence.</summary>
    public bool IsTitleLike => !IsBrokenLine && Words is >= 2 and <= LongestHeadline + 6 && Ending is SentenceEnd.None or SentenceEnd.Question && !BeginsLow
        && Hint is BlockHint.None or BlockHint.TeaserLine && Span.Length <= 250;

    /// <summary>More words than this without an end of sentence are seldom a headline.</summary>
    private const int LongestHeadline = 20;

    private static string PhraseSetFold(ReadOnlySpan<char> text) => Languages.PhraseSet.FoldPhrase(text.Length > FoldedLength ? text[..FoldedLength] : text);
}

/// <summary>How a block's last words end.</summary>
internal enum SentenceEnd
{
    /// <summary>Without any mark, as headlines do.</summary>
    None,

    /// <summary>With a full stop or the like.</summary>
    Full,
    Question,

    /// <summary>With a colon, as what introduces the next block does.</summary>
    Colon,

    /// <summary>Cut off: with an ellipsis.</summary>
    Cut,
}

/// <summary>Tells how a stretch of words ends, in any script.</summary>
internal static class SentenceEnding
{
    public static SentenceEnd Of(ReadOnlySpan<char> text)
    {
        text = WithoutTail(text.TrimEnd());
        var closed = false;
        while (text.Length > 0 && text[^1] is '"' or '”' or '“' or '’' or '\'' or '»' or '«' or '」' or '』' or ')' or ']' or '）' or '*' or ' ')
        {
            closed |= text[^1] is '"' or '”' or '“' or '»' or '」' or '』';
            text = text[..^1];
        }

        if (text.Length == 0)
            return SentenceEnd.None;
        if (text[^1] == '…' || text.EndsWith("..."))
            return closed ? SentenceEnd.Full : SentenceEnd.Cut;
        return text[^1] switch
        {
            '.' or '!' or '。' or '！' or '．' or '।' or '۔' or '։' or '።' => SentenceEnd.Full,
            '?' or '？' or '؟' or ';' when text[^1] != ';' => SentenceEnd.Question,
            ':' or '：' => SentenceEnd.Colon,
            ',' when closed => SentenceEnd.Full,
            _ => SentenceEnd.None,
        };
    }

    /// <summary>Whether several sentences end inside a text, each before the first letter of the next.</summary>
    public static bool HoldsSeveral(ReadOnlySpan<char> text)
    {
        var sentences = 0;
        for (var at = 0; text[at..].IndexOfAny(Marks.SentenceEnds) is >= 0 and var next && sentences < Several; at++)
        {
            at += next;
            sentences += IsEnd(text, at) ? 1 : 0;
        }

        return sentences >= Several;
    }

    /// <summary>Whether a mark ends a sentence rather than an abbreviation: behind a word in small letters or a quotation, before a capital.</summary>
    private static bool IsEnd(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('.' or '!' or '?'))
            return true;
        var rest = text[(at + 1)..].TrimStart("\"”’)»");
        var word = text[..at].TrimEnd("\"”’)»");
        return rest is [' ', var first, ..] && !char.IsLower(first) && word is [.., var before, var second, var last]
            && char.IsLower(last) && char.IsLower(second) && char.IsLower(before);
    }

    /// <summary>So many ends of sentences make running text; a label may have one or two.</summary>
    private const int Several = 3;

    /// <summary>The words without what is set behind their last mark: addresses, numbers of notes in brackets, small pictures.</summary>
    private static ReadOnlySpan<char> WithoutTail(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var gap = text.LastIndexOf(' ');
            var last = text[(gap + 1)..];
            if (gap > 0 && IsAddress(last))
                text = text[..gap].TrimEnd();
            else if (NoteLength(text) is > 0 and var note && note < text.Length)
                text = text[..^note].TrimEnd();
            else if (PictureLength(text) is > 0 and var picture && picture < text.Length)
                text = text[..^picture].TrimEnd();
            else
                return text;
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> word) =>
        word.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || word.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || word.IndexOf('/') is > 0 and var slash && word[..slash].IndexOf('.') > 0 && word.IndexOfAny('"', '(') < 0;

    /// <summary>The length of a number in square brackets at the end, 0 where there is none.</summary>
    private static int NoteLength(ReadOnlySpan<char> text)
    {
        if (text is not [.., ']'] || text.LastIndexOf('[') is not (>= 0 and var open))
            return 0;
        var number = text[(open + 1)..^1];
        return number.Length is > 0 and <= LongestNote && !number.ContainsAnyExcept(Marks.NoteNumbers) ? text.Length - open : 0;
    }

    /// <summary>The length of the last character, where it is one of the small pictures that people write behind a sentence; else 0.</summary>
    private static int PictureLength(ReadOnlySpan<char> text)
    {
        if (text is [.., >= '\u2600' and <= '\u27bf' or '\ufe0f' or '\u200d'])
            return 1;
        return text is [.., >= '\ud83c' and <= '\ud83e', >= '\udc00' and <= '\udfff'] ? 2 : 0;
    }

    /// <summary>"[12–14]": the numbers of notes have hardly more characters.</summary>
    private const int LongestNote = 8;
}
