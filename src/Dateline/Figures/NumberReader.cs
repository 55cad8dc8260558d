using System.Globalization;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Figures;

/// <summary>A number as written.</summary>
/// <param name="Start">Its first piece, with a currency mark before it.</param>
/// <param name="End">The piece after it, with its scale.</param>
/// <param name="Value">What it comes to.</param>
/// <param name="Currency">The code of the currency whose mark stands at it; null for none.</param>
/// <param name="IsWord">Whether it is written in words.</param>
/// <param name="HasScale">Whether a scale such as <c>million</c> belongs to it.</param>
internal readonly record struct WrittenNumber(int Start, int End, decimal Value, string? Currency, bool IsWord, bool HasScale);

/// <summary>Reads numbers in digits and words.</summary>
internal sealed class NumberReader(Piece[] pieces, FigureWords words, TimeWords smallNumbers)
{
    /// <summary>More digits than this are a code or an identifier, and no number to be counted with.</summary>
    private const int LongestNumber = 15;

    /// <summary>The number that begins at a piece; null when none does.</summary>
    public WrittenNumber? Read(int at)
    {
        var piece = pieces[at];
        if (piece.Kind == PieceKind.Mark && words.CurrencyMarks.TryGetValue(piece.Word, out var currency))
            return at + 1 < pieces.Length && Digits(at + 1) is { } money ? Scaled(at, money.End, money.Value, currency, isWord: false) : null;
        if (piece.Kind == PieceKind.Digits)
        {
            // "A42", "Covid-19" and "1.5.2" are names.
            return at > 0 && piece.IsTight && !(pieces[at - 1].Word is "(" or "“" or "\"" or "‘" or "'" or "—" or "–" or "~" or "+") || Digits(at) is not { } digits ? null
                : Scaled(at, digits.End, digits.Value, null, isWord: false);
        }

        return piece.Kind == PieceKind.Letters && InWords(at) is { } spelt ? Scaled(at, spelt.End, spelt.Value, null, isWord: true) : null;
    }

    /// <summary>The number whose digits follow a dash without a gap; null when there are none.</summary>
    public WrittenNumber? ReadTight(int at) =>
        words.CurrencyMarks.ContainsKey(pieces[at].Word) ? Read(at) : Digits(at) is { } digits ? Scaled(at, digits.End, digits.Value, null, isWord: false) : null;

    private (decimal Value, int End)? Digits(int at)
    {
        if (pieces[at].Kind != PieceKind.Digits || pieces[at].Word.Length > LongestNumber)
            return null;
        var digits = pieces[at].Word;
        var next = at + 1;
        while (digits.Length <= LongestNumber && pieces[at].Word.Length <= 3 && Is(next, ",") && next + 1 < pieces.Length
            && pieces[next + 1] is { Kind: PieceKind.Digits, IsTight: true, Word.Length: 3 })
        {
            digits += pieces[next + 1].Word;
            next += 2;
        }

        if (Is(next, ".") && next + 1 < pieces.Length && pieces[next + 1] is { Kind: PieceKind.Digits, IsTight: true, Word.Length: <= 6 } decimals)
        {
            digits += "." + decimals.Word;
            next += 2;
        }

        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? (value, next) : null;
    }

    private (decimal Value, int End)? InWords(int at)
    {
        var word = pieces[at].Word;
        if (word == "half" && at + 2 < pieces.Length && pieces[at + 1].Word is "a" or "an" && words.Scales.ContainsKey(pieces[at + 2].Word))
            return (0.5m, at + 2);
        if (word is "a" or "an")
            return at + 1 < pieces.Length && words.Scales.ContainsKey(pieces[at + 1].Word) ? (1, at + 1) : null;
        if (!smallNumbers.Numbers.TryGetValue(word, out var value))
            return null;
        var next = at + 1;
        if (value >= 20 && Is(next, "-") && next + 1 < pieces.Length && smallNumbers.Numbers.TryGetValue(pieces[next + 1].Word, out var ones) && ones is > 0 and < 10)
            return (value + ones, next + 2);
        return (value, next);
    }

    private WrittenNumber? Scaled(int start, int end, decimal value, string? currency, bool isWord)
    {
        var hasScale = false;
        if (end + 3 < pieces.Length && pieces[end].Word == "and" && pieces[end + 1].Word == "a" && pieces[end + 2].Word == "half"
            && words.Scales.ContainsKey(pieces[end + 3].Word))
            (value, end) = (value + 0.5m, end + 3); // "one and a half million"
        while (end < pieces.Length)
        {
            var glued = pieces[end].IsTight;
            if (!(glued && !isWord ? words.GluedScales.TryGetValue(pieces[end].Word, out var scale) && (currency is not null || pieces[end].Word is not "m")
                : words.Scales.TryGetValue(pieces[end].Word, out scale)))
                break;
            if (value > 1_000_000_000_000m)
                return null;
            value *= scale;
            hasScale = true;
            end++;
        }

        return new(start, end, value, currency, isWord, hasScale);
    }

    private bool Is(int at, string mark) => at < pieces.Length && pieces[at].IsTight && pieces[at].Word == mark;
}
