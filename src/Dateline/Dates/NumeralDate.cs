using Dateline.Text;

namespace Dateline.Dates;

/// <summary>Dates in Chinese numerals: <c>二〇二四年三月五日</c>.</summary>
internal static class NumeralDate
{
    private const string Figures = "〇一二三四五六七八九";

    /// <summary>The first such date in a line; null where there is none.</summary>
    public static FoundDate? Find(ReadOnlySpan<char> words, int from)
    {
        for (var at = from; at < words.Length && words[at..].IndexOf('年') is >= 0 and var gap; at += gap + 1)
        {
            var mark = at + gap;
            if (mark - 4 < from || Year(words.Slice(mark - 4, 4)) is not { } year)
                continue;
            var i = mark + 1;
            if (Number(words, ref i, '月') is { } month && Number(words, ref i, '日') is { } number && DateReader.TryMakeDay(year, month, number, out var day))
                return new(TextSpan.FromBounds(mark - 4, i), new(day, null));
        }

        return null;
    }

    /// <summary>Four numerals as the figures of a year; null where they are none.</summary>
    private static int? Year(ReadOnlySpan<char> numerals)
    {
        var year = 0;
        foreach (var numeral in numerals)
        {
            if (Figure(numeral) is not (>= 0 and var figure))
                return null;
            year = (10 * year) + figure;
        }

        return DateReader.IsYear(ref year, thai: false) ? year : null;
    }

    /// <summary>A number up to thirty-nine with a sign behind it, such as <c>二十五日</c>; null where there is none.</summary>
    private static int? Number(ReadOnlySpan<char> words, ref int i, char sign)
    {
        var rest = words[i..];
        var length = rest[..Math.Min(rest.Length, 4)].IndexOf(sign);
        if (length is < 1 or > 3)
            return null;
        var numerals = rest[..length];
        var ten = numerals.IndexOf('十');
        var tens = ten switch { < 0 => 0, 0 => 1, 1 => Figure(numerals[0]), _ => -1 };
        var ones = ten == length - 1 ? 0 : length - ten == 2 ? Figure(numerals[^1]) : -1;
        if (tens < 0 || ones < 0)
            return null;
        i += length + 1;
        return (10 * tens) + ones;
    }

    private static int Figure(char numeral) => numeral is '零' or '○' ? 0 : Figures.IndexOf(numeral, StringComparison.Ordinal);
}
