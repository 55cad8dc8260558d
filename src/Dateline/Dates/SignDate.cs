namespace Dateline.Dates;

/// <summary>Dates whose year, month and day each have a sign behind them, as Chinese, Japanese and Korean write them.</summary>
internal static class SignDate
{
    /// <summary><c>2022年1月28日</c>, <c>2022년 1월 28일</c>, <c>2022年1月</c>.</summary>
    public static bool TryRead(ReadOnlySpan<char> words, ref int i, int year, out DateInterval day)
    {
        day = default;
        if (!DateReader.IsYear(ref year, thai: false))
            return false;
        var j = i + 1;
        DateScan.SkipSpaces(words, ref j, "");
        if (!DateScan.TryReadNumber(words, ref j, out var month, out var digits) || digits > 2 || month is < 1 or > 12 || !IsSign(words, j, "月월"))
            return false;
        i = ++j;
        day = DateInterval.Month(year, month);
        DateScan.SkipSpaces(words, ref j, "");
        if (!DateScan.TryReadNumber(words, ref j, out var number, out digits) || digits > 2 || !IsSign(words, j, "日号號일"))
            return true;
        if (!DateReader.TryMakeDay(year, month, number, out day))
            return false;
        i = j + 1;
        return true;
    }

    /// <summary>Years of an era: <c>令和4年1月28日</c>, <c>民國111年1月28日</c>.</summary>
    public static bool TryReadEra(ReadOnlySpan<char> words, ref int i, out DateInterval day)
    {
        day = default;
        var rest = words[i..];
        var before = rest.StartsWith("令和") ? 2018 : rest.StartsWith("平成") ? 1988 : rest.StartsWith("昭和") ? 1925
            : rest.StartsWith("民國") || rest.StartsWith("民国") ? 1911 : 0;
        var j = i + 2;
        if (before == 0 || !DateScan.TryReadNumber(words, ref j, out var number, out var digits) || digits > 3 || !IsSign(words, j, "年")
            || !TryRead(words, ref j, before + number, out day))
            return false;
        i = j;
        return true;
    }

    /// <summary>A weekday behind the date: <c>星期五</c>, <c>周五</c>, <c>(金)</c>.</summary>
    public static bool TryReadWeekday(ReadOnlySpan<char> words, ref int i)
    {
        if (words[i..].StartsWith("星期") || words[i..].StartsWith("周") || words[i..].StartsWith("週"))
        {
            i = Math.Min(words.Length, i + (words[i] == '星' ? 3 : 2));
            return true;
        }

        if (i + 2 >= words.Length || words[i] is not ('(' or '（') || !"月火水木金土日월화수목금토일一二三四五六".Contains(words[i + 1]) || words[i + 2] is not (')' or '）'))
            return false;
        i += 3;
        return true;
    }

    /// <summary>Whether one of the signs stands at a place.</summary>
    public static bool IsSign(ReadOnlySpan<char> words, int i, string signs) => i < words.Length && signs.Contains(words[i]);
}
