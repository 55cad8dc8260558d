using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dateline.Dates;
using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Lab.Quality.Times;

/// <summary>A time that was found, as it is told.</summary>
internal sealed record FoundTime(int Start, int End, string Type, string? Value, DateInterval? Days);

/// <summary>A marked time and what was found there; null where nothing was, or where nothing was marked.</summary>
internal sealed record TimePair(MarkedText Text, GoldTime? Gold, FoundTime? Found)
{
    public bool IsSpan => Gold is not null && Found is not null && Gold.Start == Found.Start && Gold.End == Found.End;

    public bool IsType => Gold is not null && Found is not null && Gold.Type == Found.Type;

    /// <summary>Whether the value is one of the set's, in words.</summary>
    public bool IsValue => Gold is not null && Found is not null
        && Gold.Values.Any(value => TimeSetScorer.Trimmed(value) == TimeSetScorer.Trimmed(Found.Value));

    /// <summary>Whether the days are one of the set's readings, or run from the first of them to the last where the words leave open which is meant.</summary>
    public bool IsDays => Gold is { Readings: { Length: > 0 } readings } && Found?.Days is { } days && !TimeSetScorer.HasClock(Gold)
        && (readings.Contains(days) || readings.Length > 1 && days == readings.Aggregate((one, other) => one.Hull(other)));

    public bool IsRight => IsValue || IsDays;

    /// <summary>Whether the days hold one of the set's readings without being it: told with less precision.</summary>
    public bool IsWider => !IsRight && Gold is not null && Found?.Days is { } days && !TimeSetScorer.HasClock(Gold) && Gold.Readings.Any(days.Contains);
}

/// <summary>Scores times against texts in which they are marked, in the manner of TempEval-3.</summary>
internal static partial class TimeSetScorer
{
    /// <summary>Every marked and every found time of a text, paired where they share a character.</summary>
    public static ImmutableArray<TimePair> Score(MarkedText text)
    {
        var found = Find(text);
        var pairs = ImmutableArray.CreateBuilder<TimePair>();
        var left = found.ToList();
        foreach (var gold in text.Times.OrderByDescending(gold => found.Any(time => time.Start == gold.Start && time.End == gold.End)))
        {
            var best = left.Where(time => Shared(time, gold) > 0)
                .OrderByDescending(time => time.Start == gold.Start && time.End == gold.End)
                .ThenByDescending(time => Shared(time, gold))
                .FirstOrDefault();
            if (best is not null)
                left.Remove(best);
            pairs.Add(new(text, gold, best));
        }

        if (text.IsWhole)
            pairs.AddRange(left.Select(time => new TimePair(text, null, time)));
        return pairs.ToImmutable();
    }

    private static int Shared(FoundTime time, GoldTime gold) => Math.Min(time.End, gold.End) - Math.Max(time.Start, gold.Start);

    private static ImmutableArray<FoundTime> Find(MarkedText marked)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        for (var start = 0; start < marked.Text.Length;)
        {
            var end = marked.Text.IndexOf('\n', start) is >= 0 and var line ? line : marked.Text.Length;
            if (!string.IsNullOrWhiteSpace(marked.Text[start..end]))
                passages.Add(new(PassageKind.Paragraph, TextSpan.FromBounds(start, end)));
            start = end + 1;
        }

        var text = new ArticleText(marked.Text, passages.ToImmutable());
        var published = DateInterval.On(marked.Written);

        // Documents mark both ends of a range, as TIMEX3 does; test cases mark it whole.
        return [.. TimeFinder.Find(text, SentenceSplitter.Split(text, Lexicon.English), Lexicon.English)
            .SelectMany(time => Timex.Marked(marked.IsWhole ? time : time with { Ends = null }, published))
            .Select(time => new FoundTime(time.Words.Start, time.Words.End, time.Type, time.Value, time.Days))];
    }

    /// <summary>A value without what two ways of writing it differ in.</summary>
    public static string? Trimmed(string? value) => value is null ? null
        : string.Join('/', value.Split('/').Select(part => ZeroEnd().Replace(Midnight().Replace(part.Trim().ToUpperInvariant().Replace(' ', 'T'), ""), "")));

    /// <summary>Whether a marked time names an hour or a part of a day, which days alone do not tell.</summary>
    public static bool HasClock(GoldTime gold) => gold.Type is "datetime" or "time" or "timerange" or "datetimerange"
        && gold.Values.Any(value => value.Contains('T') || value.Contains(':'));

    [GeneratedRegex("T00:00(:00)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Midnight();

    [GeneratedRegex("(?<=T\\d\\d(:\\d\\d)?)(:00)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ZeroEnd();

    /// <summary>The scores of a set by the names of their floors: how many of its times are found, and how many are read right.</summary>
    public static IEnumerable<(string Name, double Score)> Measures(string set, IReadOnlyList<TimePair> pairs)
    {
        double gold = pairs.Count(pair => pair.Gold is not null);
        yield return ($"{set} found", 100 * pairs.Count(pair => pair is { Gold: not null, Found: not null }) / gold);
        yield return ($"{set} right", 100 * pairs.Count(pair => pair.IsRight) / gold);
        if (pairs.Any(pair => pair.Text.IsWhole))
            yield return ($"{set} value F1", 200.0 * pairs.Count(pair => pair.IsValue) / (gold + pairs.Count(pair => pair.Found is not null)));
    }

    /// <summary>Prints the scores of texts, all together and by group.</summary>
    public static void Print(TextWriter to, IReadOnlyList<TimePair> pairs)
    {
        var groups = pairs.GroupBy(pair => pair.Text.IsWhole ? pair.Text.Group : $"{pair.Text.Group} {pair.Gold!.Type}");
        foreach (var group in groups.OrderBy(group => group.Key, StringComparer.Ordinal))
            Print(to, group.Key, [.. group]);
        Print(to, "all", pairs);
    }

    private static void Print(TextWriter to, string name, IReadOnlyList<TimePair> pairs)
    {
        var (gold, found) = (pairs.Count(pair => pair.Gold is not null), pairs.Count(pair => pair.Found is not null));
        var line = FormattableString.Invariant($"{name,-40} marked {gold,4} found {found,4}  strict {F1(p => p.IsSpan),5:0.0}  ")
            + FormattableString.Invariant($"relaxed {F1(p => p is { Gold: not null, Found: not null }),5:0.0}  type {F1(p => p.IsType),5:0.0}  ")
            + FormattableString.Invariant($"value {F1(p => p.IsValue),5:0.0}  value or days {F1(p => p.IsRight),5:0.0}  ")
            + FormattableString.Invariant($"right of marked {Share(p => p.IsRight),5:0.0}  wider {Share(p => p.IsWider),4:0.0}");
        to.WriteLine(pairs.Any(pair => pair.Text.IsWhole) ? line + FormattableString.Invariant($"  value of its kinds {OfKinds(),5:0.0}") : line);

        double F1(Func<TimePair, bool> isHit) => gold + found == 0 ? 100 : 200.0 * pairs.Count(isHit) / (gold + found);
        // A set that marks dates only says nothing against a length or an hour.
        double OfKinds()
        {
            var kinds = pairs.Select(pair => pair.Gold?.Type).OfType<string>().ToHashSet();
            var told = pairs.Count(pair => pair.Found is { Type: var type } && (pair.Gold is not null || kinds.Contains(type)));
            return gold + told == 0 ? 100 : 200.0 * pairs.Count(pair => pair.IsValue) / (gold + told);
        }

        double Share(Func<TimePair, bool> isHit) => gold == 0 ? 100 : 100.0 * pairs.Count(isHit) / gold;
    }

    /// <summary>Prints every time that is missed, wrong, or one too many.</summary>
    public static void PrintMisses(TextWriter to, IEnumerable<TimePair> pairs)
    {
        foreach (var pair in pairs.Where(pair => !pair.IsRight))
        {
            var (start, end) = pair.Gold is { } gold ? (gold.Start, gold.End) : (pair.Found!.Start, pair.Found.End);
            var text = pair.Text.Text;
            var around = $"{text[Math.Max(0, start - 40)..start]}[{text[start..end]}]{text[end..Math.Min(text.Length, end + 20)]}".ReplaceLineEndings(" ");
            var told = pair.Found is { } found
                ? $"{text[found.Start..found.End].ReplaceLineEndings(" ")} = {found.Type} {found.Value ?? "-"} {found.Days?.ToString() ?? "-"}" : "nothing";
            var wanted = pair.Gold is null ? "nothing" : string.Join(" | ", pair.Gold.Values);
            var what = $"{pair.Text.Group} {pair.Gold?.Type ?? "unmarked"}{(pair.IsWider ? " (wider)" : "")} {pair.Text.Written:yyyy-MM-dd}";
            to.WriteLine($"{what}: {around} wanted {wanted}; told {told}");
        }
    }
}
