using System.Globalization;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Sentences;

/// <summary>Cuts a passage into tokens.</summary>
/// <remarks>
/// A hyphenated word is one token, and so is a number with its separators. An abbreviation keeps its stop: <c>Feb.</c>, <c>U.S.</c>
/// A possessive is a token of its own: <c>China</c>, <c>'s</c>.
/// </remarks>
internal ref struct Tokenizer(string page, TextSpan passage, SentenceWords words)
{
    private readonly int end = passage.End;
    private QuoteMarks marks = new(page, passage);
    private int at = passage.Start;

    /// <summary>The next token; false at the end of the passage.</summary>
    public bool Next(out Token token)
    {
        while (at < end && IsGap(page[at]))
            at++;
        if (at >= end)
        {
            token = default;
            return false;
        }

        var start = at;
        var kind = Scan();
        token = new(TextSpan.FromBounds(start, at), kind);
        return true;
    }

    private TokenKind Scan()
    {
        var start = at;
        if (IsPossessive(start))
        {
            at += 2;
            return TokenKind.Word;
        }

        if (marks.Read(start, out var length) is { } mark)
        {
            at += length;
            return mark;
        }

        if (LetterLength(start) is > 0 and var letter)
        {
            var digit = char.IsAsciiDigit(page[start]);
            at += letter;
            return digit ? ScanNumber(start) : ScanWord(start);
        }

        // A run of one mark, as an ellipsis or a dash typed as two hyphens, is one token.
        var c = page[at];
        at += char.IsHighSurrogate(c) && at + 1 < end && char.IsLowSurrogate(page[at + 1]) ? 2 : 1;
        if (c is '.' or '-' or '*' or '_' or '=')
        {
            while (at < end && page[at] == c)
                at++;
        }

        return TokenKind.Punctuation;
    }

    private TokenKind ScanWord(int start)
    {
        if (IsAddress(start))
        {
            while (at < end && !IsGap(page[at]) && page[at] is not ('"' or '<' or '>' or '”' or '»'))
                at++;
            while (page[at - 1] is '.' or ',' or ')' or ';' or ':' or '!' or '?')
                at--;
            return TokenKind.Word;
        }

        do
        {
            while (at < end)
            {
                var letter = LetterLength(at);
                if (letter > 0)
                    at += letter;
                else if (JoinsWord(start))
                    at++;
                else
                    break;
            }
        }
        while (TakeStop(start) && at + 1 < end && page[at] == '-' && IsLetter(page[at + 1])); // U.S.-led

        return TokenKind.Word;
    }

    private TokenKind ScanNumber(int start)
    {
        var kind = TokenKind.Number;
        while (at < end)
        {
            var letter = LetterLength(at);
            if (letter > 0)
            {
                at += letter;
                continue;
            }

            if (at + 1 >= end)
                break;
            var next = page[at + 1];
            if (page[at] is '.' or ',' or ':' or '/' or '٫' or '٬' && char.IsAsciiDigit(next) && char.IsAsciiDigit(page[at - 1]))
                at++;
            else if (page[at] is '-' or '‑' && IsLetter(next))
            {
                kind = TokenKind.Word; // 12-point, 20-year-old
                at++;
            }
            else if (page[at] == '-' && IsCalendarDay(start))
                at++;
            else
                break;
        }

        return kind;
    }

    /// <summary>Whether the mark at hand goes on the word that began at <paramref name="start"/>.</summary>
    private readonly bool JoinsWord(int start)
    {
        if (at + 1 >= end || LetterLength(at + 1) == 0)
            return false;
        var next = page[at + 1];
        switch (page[at])
        {
            case '-' or '‐' or '‑' or '_' or '·':
                return true;
            case '\'' or '’':
                return IsLetter(next) && !IsPossessive(at);
            case '&':
                return char.IsUpper(page[at - 1]) && char.IsUpper(next);
            case '@':
                return true;
            case '.':
                // Between single letters it abbreviates (U.S.), before a small letter it parts an address (example.org);
                // before a capital a space was lost between two sentences.
                return at - start == 1 || page[at - 2] == '.' || char.IsLower(next) && !char.IsUpper(page[start]) && at - start > 1 || char.IsLower(next) && IsAscii(start, at);
            default:
                return false;
        }
    }

    private readonly bool IsAscii(int from, int to)
    {
        if (to - from > 63)
            return false;
        foreach (var c in page.AsSpan(from, to - from))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.'))
                return false;
        }

        return true;
    }

    /// <summary>Takes the stop that follows into the word where it belongs to an abbreviation or an initial.</summary>
    private bool TakeStop(int start)
    {
        if (at >= end || page[at] != '.' || at + 1 < end && page[at + 1] == '.')
            return false;
        var length = at - start;
        var capital = char.IsUpper(page[start]);
        var isInitial = length == 1 && capital && page[start] is not 'I';
        var isDotted = length >= 3 && page[at - 2] == '.' && IsLetter(page[at - 1]);
        if (!isInitial && !isDotted && !(length < words.LongestAbbreviation && IsAbbreviation(start, at + 1)))
            return false;
        at++;
        return true;
    }

    private readonly bool IsAbbreviation(int start, int stop)
    {
        var word = page.AsSpan(start, stop - start);
        if (words.BeforeNumber.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            var next = stop;
            while (next < end && IsGap(page[next]) && next < stop + 3)
                next++;
            return next < end && char.IsAsciiDigit(page[next]);
        }

        if (words.BeforeName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known)
            || words.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out known))
        {
            // "Mass." and "Sat." are abbreviations, "mass." and "sat." are words at the end of a sentence.
            return known[0] == word[0] || char.IsUpper(word[0]);
        }

        return false;
    }

    private readonly bool IsAddress(int start)
    {
        var rest = page.AsSpan(start, Math.Min(end - start, 8));
        return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    private readonly bool IsCalendarDay(int start) =>
        (at - start is 4 or 7) && at + 2 < end && char.IsAsciiDigit(page[at + 1]) && char.IsAsciiDigit(page[at + 2])
        && (at - start == 7 ? page[start + 4] == '-' : at + 3 < end && page[at + 3] == '-');

    /// <summary>Whether <c>'s</c> stands here, after a word and at its end.</summary>
    private readonly bool IsPossessive(int i) =>
        page[i] is '\'' or '’' && i > passage.Start && i + 1 < end && page[i + 1] is 's' or 'S' && page[i] is '\'' or '’'
        && (char.IsLetterOrDigit(page[i - 1]) || page[i - 1] is '.' or ')' or '”' or '"') && (i + 2 >= end || LetterLength(i + 2) == 0);

    /// <summary>How many units a letter, digit or joined mark takes here; 0 for anything else.</summary>
    private readonly int LetterLength(int i)
    {
        var c = page[i];
        if (char.IsAsciiLetterOrDigit(c))
            return 1;
        if (c < 0x80)
            return 0;
        if (char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(page[i + 1]))
            return IsWordCategory(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, page[i + 1]))) ? 2 : 0;
        return c is '\u200d' or '\u200c' or '\u00ad' || IsWordCategory(CharUnicodeInfo.GetUnicodeCategory(c)) ? 1 : 0;
    }

    private static bool IsWordCategory(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsLetter(char c) => char.IsLetter(c);

    internal static bool IsGap(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200b' or '\ufeff' or '\u200e' or '\u200f' or '\u2060';
}
