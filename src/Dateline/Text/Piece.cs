using System.Globalization;

namespace Dateline.Text;

internal enum PieceKind
{
    Letters,
    Digits,
    Mark,
}

/// <summary>A run of letters, a run of digits, or one mark.</summary>
/// <remarks>
/// Dates and numbers put meaning into marks that words keep to themselves (<c>Feb. 4</c>, <c>3-5%</c>, <c>mid-1990s</c>), so they are read from pieces.
/// A possessive or a clipped verb is a piece of its own (<c>'s</c>, <c>'ll</c>); <c>didn't</c> is one piece.
/// </remarks>
/// <param name="Span">Where it stands in the page's text.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Word">It in lower case, with plain apostrophes.</param>
/// <param name="IsCapitalised">Whether it begins with a capital letter.</param>
/// <param name="IsTight">Whether it follows the piece before it without a gap.</param>
internal readonly record struct Piece(TextSpan Span, PieceKind Kind, string Word, bool IsCapitalised, bool IsTight)
{
    /// <summary>Cuts a stretch of a page's text into pieces; white space is none.</summary>
    public static Piece[] Read(string page, TextSpan span)
    {
        var pieces = new List<Piece>(span.Length / 4);
        var at = span.Start;
        var last = -1;
        while (at < span.End)
        {
            var c = page[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            var (length, kind) = char.IsAsciiDigit(c) ? (Digits(page, at, span.End), PieceKind.Digits)
                : IsLetter(c) ? (Letters(page, at, span.End), PieceKind.Letters)
                : IsApostrophe(c) && at > span.Start && at == last && char.IsLetterOrDigit(page[at - 1]) && Tail(page, at + 1, span.End) is > 0 and <= 2 and var tail
                    ? (tail + 1, PieceKind.Letters)
                : (1, PieceKind.Mark);
            var words = page.AsSpan(at, length);
            pieces.Add(new(new(at, length), kind, Lower(words), char.IsUpper(c), at == last));
            at += length;
            last = at;
        }

        return [.. pieces];
    }

    private static int Letters(string page, int start, int end)
    {
        var length = 0;
        while (start + length < end && IsLetter(page[start + length]))
            length++;
        if (start + length + 1 >= end || !IsApostrophe(page[start + length]) || !char.IsLetter(page[start + length + 1]))
            return length;
        var tail = Tail(page, start + length + 1, end);
        var negates = tail == 1 && page[start + length + 1] is 't' or 'T' && page[start + length - 1] is 'n' or 'N';
        return negates || tail > 2 || length == 1 ? length + 1 + tail : length;
    }

    private static int Tail(string page, int start, int end)
    {
        var at = start;
        while (at < end && char.IsLetter(page[at]))
            at++;
        return at - start;
    }

    private static int Digits(string page, int start, int end)
    {
        var at = start;
        while (at < end && char.IsAsciiDigit(page[at]))
            at++;
        return at - start;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static string Lower(ReadOnlySpan<char> words) => words.Length == 1 && words[0] < 0x80 ? Marks[words[0]]
        : words.Contains('’') ? words.ToString().ToLowerInvariant().Replace('’', '\'') : KeptWords.Lower(words);

    private static readonly string[] Marks = [.. Enumerable.Range(0, 0x80).Select(c => ((char)c).ToString().ToLowerInvariant())];
}
