using System.Globalization;

namespace Dateline.Dates;

/// <summary>Reads clock times as they are written beside dates: <c>16:05:00+01:00</c>, <c>4.05 pm ET</c>, <c>16h05</c>, <c>16 Uhr</c>, <c>下午4:05</c>.</summary>
internal static class ClockTime
{
    /// <summary>Reads the time that stands behind a date, over what parts the two.</summary>
    public static bool TryReadAfterDate(ReadOnlySpan<char> words, ref int i, DateHint hint, out string? time)
    {
        var j = i;
        var machine = j + 1 < words.Length && words[j] is 'T' or 't' && char.IsAsciiDigit(words[j + 1]);
        if (machine)
            j++;
        DateScan.SkipSpaces(words, ref j, ",;|·•–—-@(:.");
        var introduced = DateScan.SkipSetWord(words, ref j, DateWords.BeforeTime);
        DateScan.SkipSpaces(words, ref j, ":");
        if (introduced && DateScan.SkipSetWord(words, ref j, DateWords.BeforeTime))
            DateScan.SkipSpaces(words, ref j, "");
        var start = j;
        if (!TryRead(words, ref j, hint, out time, introduced))
            return false;
        // A machine that knows only the day writes midnight behind it.
        var clock = words[start..j];
        if (clock.StartsWith("00:00:00") && (machine || words[i] == ' '))
            time = null;
        i = j;
        return true;
    }

    /// <summary>Reads a time that begins exactly there.</summary>
    /// <param name="words">The line.</param>
    /// <param name="i">Where it begins, then where it ends.</param>
    /// <param name="hint">What is known of the writer.</param>
    /// <param name="time">The time in 24 hours, with its zone as stated.</param>
    /// <param name="introduced">Whether a word such as "at" stands before it, so that <c>16.05</c> can be nothing else.</param>
    public static bool TryRead(ReadOnlySpan<char> words, ref int i, DateHint hint, out string? time, bool introduced = false)
    {
        time = null;
        var j = i;
        bool? afternoon = null;
        if (words[j..].StartsWith("下午") || words[j..].StartsWith("午後") || words[j..].StartsWith("오후") || words[j..].StartsWith("晚上"))
            (afternoon, j) = (true, j + 2);
        else if (words[j..].StartsWith("上午") || words[j..].StartsWith("午前") || words[j..].StartsWith("오전"))
            (afternoon, j) = (false, j + 2);
        DateScan.SkipSpaces(words, ref j, "");
        if (!DateScan.TryReadNumber(words, ref j, out var hour, out var digits) || digits > 2 || hour > 24)
            return false;
        var sure = afternoon is not null;
        var hasMinutes = false;
        var minute = 0;
        if (j < words.Length && words[j] is ':' or '：' or '.' or 'h' or 'H' or '時' or '时' or '點' or '点' or '시' or '٫')
        {
            var mark = words[j];
            var k = j + 1;
            var byHourSign = mark is not (':' or '：' or '.' or '٫');
            if (byHourSign)
                DateScan.SkipSpaces(words, ref k, "");
            if (DateScan.TryReadNumber(words, ref k, out minute, out digits) && digits == 2 && minute < 60)
            {
                hasMinutes = true;
                sure |= mark != '.' || introduced || hint.Language is "fi" or "da" or "nb" or "id";
                j = k;
                if (j < words.Length && words[j] is '分' or '분')
                    j++;
                SkipSeconds(words, ref j);
            }
            else if (byHourSign && (k >= words.Length || !char.IsLetter(words[k])))
            {
                (minute, sure, j) = (0, true, j + 1);
            }
            else
            {
                return false;
            }
        }

        ReadHalf(words, ref j, ref afternoon, ref sure);
        var behind = j;
        DateScan.SkipSpaces(words, ref behind, "");
        if (DateScan.SkipSetWord(words, ref behind, DateWords.AfterTime))
            (j, sure) = (behind, true);
        if (ReadZone(words, ref j, ref afternoon) is { } zone)
            sure |= hasMinutes;
        else
            zone = "";
        if (afternoon is { } half)
        {
            if (hour is 0 or > 12)
                half = hour >= 12;
            hour = (hour % 12) + (half ? 12 : 0);
        }

        if (!sure || hour > 23)
            return false;
        time = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}{zone}");
        i = j;
        return true;
    }

    /// <summary>Reads <c>am</c>, <c>p.m.</c> and the like.</summary>
    private static void ReadHalf(ReadOnlySpan<char> words, ref int i, ref bool? afternoon, ref bool sure)
    {
        var j = i;
        DateScan.SkipSpaces(words, ref j, "");
        if (!DateScan.TryReadWord(words, ref j, out var word))
            return;
        var set = word.Length <= 4 ? word.ToString() : "";
        if (DateWords.Morning.Contains(set))
            afternoon = false;
        else if (DateWords.Afternoon.Contains(set))
            afternoon = true;
        else
            return;
        sure = true;
        if (j < words.Length && words[j] == '.')
            j++;
        i = j;
    }

    private static void SkipSeconds(ReadOnlySpan<char> words, ref int i)
    {
        var j = i + 1;
        if (i >= words.Length || words[i] != ':' || !DateScan.TryReadNumber(words, ref j, out var seconds, out var digits) || digits > 2 || seconds > 60)
            return;
        i = j;
        if (j + 1 < words.Length && words[j] is '.' or ',' or ':' && char.IsAsciiDigit(words[j + 1]))
            i = DateScan.EndOfRun(words, j + 1);
    }

    /// <summary>The zone behind a time as it is joined to it: <c>Z</c>, <c>+01:00</c>, <c> ET</c>; null where there is none.</summary>
    private static string? ReadZone(ReadOnlySpan<char> words, ref int i, ref bool? afternoon)
    {
        var j = i;
        DateScan.SkipSpaces(words, ref j, "(");
        if (j >= words.Length)
            return null;
        if (words[j] is '+' or '-' or '−' && ReadOffset(words, ref j) is { } offset)
        {
            i = j;
            return offset;
        }

        var k = j;
        if (!DateScan.TryReadWord(words, ref k, out var word) || word.Length > 5)
            return null;
        if (word.IndexOf('.') >= 0)
            return null;
        var name = word.ToString().ToUpperInvariant();
        // "et", "at", "pet" in small letters are words, not zones.
        if (!DateWords.Zones.Contains(name) || name != "Z" && word.IndexOfAnyInRange('a', 'z') >= 0 && name is not ("UTC" or "GMT"))
            return null;
        i = k;
        if (name is "GMT" or "UTC" && k < words.Length && words[k] is '+' or '-' && ReadOffset(words, ref k) is { } from)
        {
            i = k;
            name = from;
        }

        if (i < words.Length && words[i] == ')')
            i++;
        return name is "Z" || name[0] is '+' or '-' ? name : " " + name;
    }

    private static string? ReadOffset(ReadOnlySpan<char> words, ref int i)
    {
        var sign = words[i] == '+' ? '+' : '-';
        var j = i + 1;
        if (!DateScan.TryReadNumber(words, ref j, out var hours, out var digits))
            return null;
        var minutes = 0;
        if (digits == 4)
        {
            (hours, minutes) = (hours / 100, hours % 100);
        }
        else if (digits > 2)
        {
            return null;
        }
        else if (j < words.Length && words[j] == ':')
        {
            var k = j + 1;
            if (!DateScan.TryReadNumber(words, ref k, out minutes, out digits) || digits != 2)
                return null;
            j = k;
        }

        if (hours > 14 || minutes > 59)
            return null;
        i = j;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{hours:00}:{minutes:00}");
    }
}
