using Dateline.Text;

namespace Dateline.Sentences;

/// <summary>Tells opening from closing quotation marks, and both from apostrophes, as a passage is read from left to right.</summary>
/// <remarks>Every passage begins afresh, so that a mark that one outlet forgot to close spoils one paragraph only.</remarks>
internal struct QuoteMarks(string page, TextSpan passage)
{
    private readonly int end = passage.End;
    private bool doubleOpen;
    private bool singleOpen;
    private char lowOpen;

    // Where the next ' or ’ stands that could close a quote: found once for all marks before it.
    private int nextCloser = -1;

    /// <summary>What the mark at <paramref name="i"/> does; null where no quotation mark stands.</summary>
    public TokenKind? Read(int i, out int length)
    {
        length = 1;
        switch (page[i])
        {
            case '“':
                // German and Central European pages close with the mark that English pages open with.
                if (lowOpen == '„')
                    return CloseLow();
                doubleOpen = true;
                return TokenKind.OpeningQuote;
            case '”' or '‟' or '〞' or '＂':
                // Swedish and Finnish pages use one mark at both ends; a first mark that clings to the word after it opens.
                if (lowOpen == '\0' && !doubleOpen && !GapAfter(i) && GapBefore(i))
                    return Open();
                if (lowOpen != '\0')
                    return CloseLow();
                doubleOpen = false;
                return TokenKind.ClosingQuote;
            case '„' or '‚':
                lowOpen = page[i];
                return TokenKind.OpeningQuote;
            case '«' or '‹':
                return lowOpen is '»' or '›' ? CloseLow() : TokenKind.OpeningQuote;
            case '»' or '›':
                if (GapBefore(i) && !GapAfter(i))
                {
                    lowOpen = page[i];
                    return TokenKind.OpeningQuote;
                }

                return TokenKind.ClosingQuote;
            case '「' or '『' or '《' or '〝':
                return TokenKind.OpeningQuote;
            case '」' or '』' or '》':
                return TokenKind.ClosingQuote;
            case '"':
                return ReadStraight(i);
            case '`' when i + 1 < end && page[i + 1] == '`':
                length = 2;
                return Open();
            case '\'' when i + 1 < end && page[i + 1] == '\'':
                length = 2;
                return ReadStraight(i);
            case '’' when doubleOpen && i + 1 < end && page[i + 1] == '’':
                length = 2;
                doubleOpen = false;
                return TokenKind.ClosingQuote;
            case '‘' when i + 1 < end && page[i + 1] == '‘':
                length = 2;
                return Open();
            case '‘' or '\'' or '’':
                return ReadSingle(i);
            default:
                return null;
        }
    }

    private TokenKind Open()
    {
        doubleOpen = true;
        return TokenKind.OpeningQuote;
    }

    private TokenKind CloseLow()
    {
        lowOpen = '\0';
        return TokenKind.ClosingQuote;
    }

    private TokenKind? ReadStraight(int i)
    {
        var before = GapBefore(i);
        var after = GapAfter(i + (page[i] == '\'' ? 1 : 0));
        if (!doubleOpen && !before && char.IsAsciiDigit(page[i - 1]))
            return TokenKind.Punctuation; // inches
        var opens = before == after ? !doubleOpen : before;
        doubleOpen = opens;
        return opens ? TokenKind.OpeningQuote : TokenKind.ClosingQuote;
    }

    private TokenKind? ReadSingle(int i)
    {
        var before = GapBefore(i);
        if (lowOpen == '‚' && page[i] == '‘')
            return CloseLow();
        if (before && !GapAfter(i) && !char.IsAsciiDigit(page[i + 1]) && page[i] != '’' && NextCloser(i + 1) < end)
        {
            singleOpen = true;
            return TokenKind.OpeningQuote;
        }

        if (!singleOpen || !CanClose(i))
            return TokenKind.Punctuation;
        // "the leaders’ demands’": a plural possessive inside the quote, when a better closing mark follows.
        if (page[i - 1] is 's' or 'S' && i + 2 < end && page[i + 1] == ' ' && char.IsLower(page[i + 2]) && NextCloser(i + 1) < end)
            return TokenKind.Punctuation;
        singleOpen = false;
        return TokenKind.ClosingQuote;
    }

    private int NextCloser(int from)
    {
        if (nextCloser >= from)
            return nextCloser;
        nextCloser = from;
        while (nextCloser < end && !(page[nextCloser] is '\'' or '’' && CanClose(nextCloser)))
            nextCloser++;
        return nextCloser;
    }

    private readonly bool CanClose(int i) => i > passage.Start && !GapBefore(i) && (i + 1 >= end || !char.IsLetterOrDigit(page[i + 1]));

    /// <summary>Whether the mark stands at the beginning of something: after a gap, a bracket, a dash or another opening mark.</summary>
    private readonly bool GapBefore(int i) =>
        i == passage.Start || Tokenizer.IsGap(page[i - 1]) || page[i - 1] is '(' or '[' or '{' or '—' or '–' or '/' or '“' or '‘' or '«' or '„' or '"' && doubleOpen
        || page[i - 1] == '-' && (i - 1 == passage.Start || !char.IsLetterOrDigit(page[i - 2]));

    private readonly bool GapAfter(int i) =>
        i + 1 >= end || Tokenizer.IsGap(page[i + 1]) || page[i + 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '—' or '–' or '”' or '’' or '»';
}
