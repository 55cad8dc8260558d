using Dateline.Text;

namespace Dateline.Dates;

/// <summary>A date as headers, bylines, feeds and addresses write it: in figures or words, in some fifty languages.</summary>
/// <param name="Day">The day; the days of the month where only a month is written; the days from the first to the last reading where
/// figures such as <c>3/4/2022</c> can be read in two ways and neither language nor weekday decides.</param>
/// <param name="Time">The clock time with its zone as stated, such as <c>16:05</c>, <c>16:05+01:00</c> or <c>16:05 ET</c>; null when none is.</param>
public readonly record struct WrittenDate(DateInterval Day, string? Time)
{
    /// <summary>Reads words that are a date and nothing else, apart from a clock time and marks around them.</summary>
    /// <param name="words">The words, such as <c>Fri, 28 Jan 2022 16:05:00 GMT</c>, <c>28 janvier 2022</c> or <c>20220128</c>.</param>
    /// <param name="language">The language of the words, where possible with its country (<c>en-GB</c>), which decides the order of figures; null when unknown.</param>
    /// <param name="date">What was read.</param>
    public static bool TryParse(ReadOnlySpan<char> words, string? language, out WrittenDate date)
    {
        words = words.Trim();
        if (CompactDate.TryRead(words, out date))
            return true;
        if (words.Length > LongestDate || Find(words, language) is not { } found || words[..found.Words.Start].ContainsAnyLetterOrDigit()
            || words[found.Words.End..].ContainsAnyLetterOrDigit())
        {
            date = default;
            return false;
        }

        date = found.Date;
        return true;
    }

    /// <summary>The first date in a line that may hold other words too; null where there is none.</summary>
    /// <param name="words">A line such as <c>Published: 28 January 2022 · 4 min read</c>.</param>
    /// <param name="language">The language of the words, where possible with its country; null when unknown.</param>
    /// <param name="from">Where in the words to begin.</param>
    public static FoundDate? Find(ReadOnlySpan<char> words, string? language, int from = 0)
    {
        // Every other date has a figure; most lines of a page have none.
        var figure = CompactDate.NextDigit(words, from);
        if (NumeralDate.Find(words, from) is { } numerals && (figure < 0 || figure > numerals.Words.Start))
            return numerals;
        if (figure < 0)
            return null;
        var reader = new DateReader(words, DateWords.HintFor(language));
        for (var at = from; at < words.Length;)
        {
            if (figure < at && (figure = CompactDate.NextDigit(words, at)) < 0)
                return null;
            if (figure - at > LongestBeginning)
            {
                at = DateScan.EndOfRun(words, figure - LongestBeginning);
                continue;
            }

            if (char.IsDigit(words[at]) || char.IsLetter(words[at]))
            {
                if (reader.TryReadAt(at, out var end, out var date))
                    return new(TextSpan.FromBounds(at, end), date);
                at = DateScan.EndOfRun(words, at);
            }
            else
            {
                at++;
            }
        }

        return null;
    }

    /// <summary>Whether a weekday stands beside it that it was not: <c>Thursday 14 May 2024</c>. One of the two is a mistake.</summary>
    public bool HasOtherWeekday { get; init; }

    /// <summary>Whether figures that can be read in two ways leave it open which of two days is meant.</summary>
    internal bool IsOpen => Day is { Day: null, Earliest: { } first, Latest: { } last } && first.Day == last.Month && first.Month == last.Day;

    /// <summary>The order of day and month that the first date of a line shows which can be read in one way only, as in <c>1/28/2022</c>; null where there is none.</summary>
    internal static FigureOrder? OrderIn(ReadOnlySpan<char> words)
    {
        for (var from = 0; words[from..].Contains('/') && Find(words, null, from) is { } found; from = found.Words.End)
        {
            var written = words[found.Words.Start..found.Words.End];
            if (found.Date.Day.Day is { } day && day.Day > 12 && written.Contains('/') && written.IndexOfAnyInRange('0', '9') is >= 0 and var figure)
            {
                var i = figure;
                if (DateScan.TryReadNumber(written, ref i, out var first, out var digits) && digits <= 2 && i < written.Length && written[i] == '/')
                    return first == day.Day ? FigureOrder.DayFirst : FigureOrder.MonthFirst;
            }
        }

        return null;
    }

    /// <summary>The date that an address carries, as in <c>/2022/01/28/</c> or <c>-20220128.html</c>; a whole month where it names no day; null where there is none.</summary>
    public static DateInterval? InAddress(string address) => CompactDate.InAddress(address);

    /// <summary>Whether a word is the name of a weekday in some language, and of no other in another.</summary>
    internal static bool IsWeekday(ReadOnlySpan<char> word) => DateWords.WeekdayOf(word.TrimEnd(",."), default) is not null;

    /// <summary>So many characters of a date stand before its first figure at most: weekday and month with what stands between.</summary>
    private const int LongestBeginning = 64;

    /// <summary>Longer words are a sentence, not a date.</summary>
    private const int LongestDate = 100;
}

/// <summary>A date and the words that write it.</summary>
/// <param name="Words">Where they stand in the words that were searched, with weekday and clock time.</param>
/// <param name="Date">What they say.</param>
public readonly record struct FoundDate(TextSpan Words, WrittenDate Date);
