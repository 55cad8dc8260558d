using System.Collections.Frozen;
using System.Globalization;
using Dateline.Languages;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Timelines;

/// <summary>Finds what follows for a report's day from "today is the 30th anniversary of" something whose day is widely known.</summary>
internal static class Anniversaries
{
    private const int LongestPhrase = 90;

    /// <summary>So far around the anniversary the days are tried on which the report's words would mean it.</summary>
    private const int DaysTried = 40;

    private static readonly Lazy<(FrozenSet<string> Words, FrozenDictionary<string, string> Counts, FrozenSet<string> Endings)> Table = new(() =>
    {
        var table = WordTable.Shipped("English/anniversaries.txt");
        return (table.Set("words"), table.Map("counts"), table.Set("ordinal endings"));
    });

    /// <summary>The days of publication that each such sentence of a report allows, with the reason.</summary>
    public static IEnumerable<(IEnumerable<DateOnly> Days, string Why)> Find(AnnotatedArticle report)
    {
        foreach (var time in report.Times)
        {
            if (time.Kind is not (TimeKind.Date or TimeKind.Time) || time.Reading.IsAbsolute)
                continue;
            var sentence = report.Sentences[time.Sentence];
            if (In(report.Article.Text[sentence.Span]) is not var (day, phrase))
                continue;
            var text = report.Article.Text.Words(time.Words);
            var days = Enumerable.Range(-DaysTried, 2 * DaysTried + 1)
                .Select(day.AddDays)
                .Where(published => time.Reading.Resolve(published) is { } meant && meant.Starts.Days <= 7 && meant.Starts.Contains(day))
                .ToList();
            if (days.Count is > 0 and <= 31)
                yield return (days, $"“{text}” is “{phrase}”, which is {ReportDater.Day(day)}");
        }
    }

    /// <summary>The day of the anniversary that a sentence speaks of; null when it speaks of none, or of something that is not widely known.</summary>
    private static (DateOnly Day, string Phrase)? In(ReadOnlySpan<char> sentence)
    {
        var words = sentence.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length; i++)
        {
            if (!Table.Value.Words.Contains(Folding.Fold(words[i])) || Years(words[i - 1]) is not { } years)
                continue;
            var phrase = string.Join(' ', words[(i - 1)..]);
            var end = phrase.AsSpan().IndexOfAny(",;:()");
            phrase = phrase[..Math.Min(end < 0 ? phrase.Length : end, LongestPhrase)].TrimEnd('.', '”', '"');
            if (KnownEvents.Find(phrase) is { } known && known.Day.Year + years is > 0 and < 9990)
                return (known.Day.AddYears(years), phrase);
        }

        return null;
    }

    private static int? Years(string word)
    {
        var folded = Folding.Fold(word);
        if (Table.Value.Counts.TryGetValue(folded, out var count))
            return int.Parse(count, CultureInfo.InvariantCulture);
        var digits = folded.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 3 && Table.Value.Endings.Contains(folded[digits..]) ? int.Parse(folded.AsSpan(0, digits), CultureInfo.InvariantCulture) : null;
    }
}
