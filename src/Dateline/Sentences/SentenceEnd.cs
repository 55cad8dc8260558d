using Dateline.Languages;

namespace Dateline.Sentences;

/// <summary>Tells whether a sentence ends after a token.</summary>
internal readonly struct SentenceEnd(string page, List<Token> tokens, Lexicon lexicon)
{
    /// <summary>Whether the sentence that began at token <paramref name="first"/> ends after token <paramref name="i"/>, which is not the last.</summary>
    public bool IsAfter(int i, int first)
    {
        if (IsBlankLine(tokens[i].Span.End, tokens[i + 1].Span.Start))
            return true;

        // Back over closing marks and brackets to the mark that could end the sentence.
        var stop = i;
        while (stop > first && IsCloser(stop))
            stop--;
        if (IsCloser(i + 1))
            return false;

        var mark = page[tokens[stop].Span.End - 1];
        if (mark is '。' or '！' or '？' or '।' or '॥' or '۔' or '؟' or '։' or '።' or '။' or '។')
            return true;
        var isWord = tokens[stop].Kind is TokenKind.Word;
        if (isWord ? mark != '.' : mark is not ('.' or '!' or '?' or '…') || tokens[stop].Kind != TokenKind.Punctuation)
            return false;
        var next = NextWord(i + 1);
        if (next < 0)
            return false;
        if (isWord)
            return EndsAfterAbbreviation(stop, next);
        if (tokens[i].Span.End == tokens[i + 1].Span.Start && !(mark == '.' && char.IsUpper(page[tokens[next].Span.Start])))
            return false;

        // "1. Open the door": the number of a list's item.
        if (stop == first + 1 && mark == '.' && tokens[first].Kind == TokenKind.Number && tokens[first].Span.Length <= 2)
            return false;
        if (StartsSmall(next))
            return false;

        // "Why?" Lund asked. The words that name the speaker stay with the quote.
        return !(stop < i && mark is '!' or '?' && SpeakerFollows(next));
    }

    private bool EndsAfterAbbreviation(int stop, int next)
    {
        var word = page.AsSpan(tokens[stop].Span.Start, tokens[stop].Span.Length);
        if (word.IndexOf('@') >= 0 || lexicon.Sentences.BeforeName.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            return false;
        return tokens[next].Kind == TokenKind.Word && lexicon.Sentences.Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(page.AsSpan(tokens[next].Span.Start, tokens[next].Span.Length));
    }

    private bool SpeakerFollows(int next)
    {
        for (var k = next; k < tokens.Count && k < next + 6; k++)
        {
            if (tokens[k].Kind == TokenKind.Punctuation)
                return false;
            if (lexicon.Speech.IsCue(page.AsSpan(tokens[k].Span.Start, tokens[k].Span.Length)))
                return true;
            if (!char.IsUpper(page[tokens[k].Span.Start]) && k > next)
                return false;
        }

        return false;
    }

    private bool IsCloser(int i) =>
        tokens[i].Kind == TokenKind.ClosingQuote || tokens[i].Kind == TokenKind.Punctuation && page[tokens[i].Span.Start] is ')' or ']' or '}' && tokens[i].Span.Length == 1;

    /// <summary>The next word or number, over opening marks and brackets; -1 where another mark comes first.</summary>
    private int NextWord(int i)
    {
        for (; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is TokenKind.Word or TokenKind.Number)
                return i;
            if (tokens[i].Kind == TokenKind.Punctuation && page[tokens[i].Span.Start] is ',' or ';' or ':' && tokens[i].Kind == TokenKind.Punctuation)
                return -1;
        }

        return -1;
    }

    private bool StartsSmall(int i)
    {
        var span = tokens[i].Span;
        if (!char.IsLower(page[span.Start]))
            return false;
        foreach (var c in page.AsSpan(span.Start, Math.Min(span.Length, 3)))
        {
            if (char.IsUpper(c))
                return false; // iPhone, eBay
        }

        return true;
    }

    private bool IsBlankLine(int from, int to)
    {
        var lines = 0;
        for (var i = from; i < to && lines < 2; i++)
            lines += page[i] == '\n' ? 1 : 0;
        return lines >= 2;
    }
}
