using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Stories;

namespace Dateline.Lab.Quality.Timelines;

/// <summary>A story's timeline as somebody wrote it: of its entries the days alone.</summary>
internal sealed record WrittenTimeline(string Id, string Topic, ImmutableSortedSet<DateOnly> Days);

/// <summary>How many of a timeline's days are those that a person chose.</summary>
/// <param name="Timeline">The person's timeline.</param>
/// <param name="Chosen">How many days were chosen: as many as the person has, or fewer where there are no more.</param>
/// <param name="Right">How many of them the person has too.</param>
internal sealed record DateScore(WrittenTimeline Timeline, int Chosen, int Right)
{
    /// <summary>Their F1, in per cent.</summary>
    public double F1 => Right == 0 ? 0 : 200.0 * Right / (Chosen + Timeline.Days.Count);
}

/// <summary>Scores which days a timeline holds that matter most: as many as a person's timeline of the same reports has, inside its span.</summary>
internal static class DateScorer
{
    /// <summary>Reads the timelines of a folder's <c>*-gold.jsonl</c> and scores each against what is made of the reports of its topic in <c>*-docs.jsonl</c>.</summary>
    public static IEnumerable<DateScore> Score(string folder, IReadOnlyCollection<string> topics)
    {
        var written = Lines(folder, "*-gold.jsonl")
            .Select(line => new WrittenTimeline(Text(line, "id"), Text(line, "topic"), [.. line.GetProperty("timeline").EnumerateArray().Select(entry => Day(Text(entry, "date")))]))
            .Where(timeline => topics.Count == 0 || topics.Contains(timeline.Topic))
            .ToList();
        foreach (var topic in written.GroupBy(timeline => timeline.Topic))
        {
            var pages = Lines(folder, "*-docs.jsonl").Where(line => Text(line, "topic") == topic.Key)
                .AsParallel().AsOrdered().Select(line => DatedTexts.Read(Text(line, "id"), Text(line, "date"), Text(line, "text")));
            var ranked = Ranked(NewsReader.Join(pages, oneStory: true).Stories[0]).ToList();
            foreach (var timeline in topic)
                yield return Score(timeline, ranked);
        }
    }

    /// <summary>Scores days against a person's.</summary>
    /// <param name="timeline">The person's timeline.</param>
    /// <param name="ranked">All days of ours, best first.</param>
    public static DateScore Score(WrittenTimeline timeline, IEnumerable<DateOnly> ranked)
    {
        var chosen = ranked.Where(day => day >= timeline.Days.Min && day <= timeline.Days.Max).Take(timeline.Days.Count).ToList();
        return new(timeline, chosen.Count, chosen.Count(timeline.Days.Contains));
    }

    /// <summary>The days of a story's timeline, each with what matters most on it, best first.</summary>
    public static IEnumerable<DateOnly> Ranked(Story story) => story.Timeline.Where(line => line.Starts.Day is not null)
        .GroupBy(line => line.Starts.Day!.Value, line => line.Importance)
        .OrderByDescending(day => day.Max()).ThenBy(day => day.Key)
        .Select(day => day.Key);

    /// <summary>The F1 of each topic's timelines, and of all.</summary>
    public static IEnumerable<(string Name, double Score)> Measures(IReadOnlyCollection<DateScore> scores) =>
        scores.GroupBy(score => score.Timeline.Topic).Select(topic => ($"timeline dates {topic.Key}", topic.Average(score => score.F1)));

    public static void Print(TextWriter to, IReadOnlyCollection<DateScore> scores)
    {
        foreach (var score in scores)
            to.WriteLine(FormattableString.Invariant($"{score.Timeline.Id,-56} days {score.Timeline.Days.Count,3}  chosen {score.Chosen,3}  right {score.Right,3}  F1 {score.F1,6:0.00}"));
        foreach (var (name, score) in Measures(scores))
            to.WriteLine(FormattableString.Invariant($"{name,-56} F1 {score,6:0.00}"));
        to.WriteLine(FormattableString.Invariant($"{"all timelines",-56} F1 {scores.Select(score => score.F1).DefaultIfEmpty(0).Average(),6:0.00}"));
    }

    private static IEnumerable<JsonElement> Lines(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<JsonElement>(line));

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString()!;

    private static DateOnly Day(string day) => DateOnly.ParseExact(day.AsSpan(0, 10), "yyyy-MM-dd");
}
