using System.Globalization;
using Dateline.Stories;

namespace Dateline.App.Showing;

/// <summary>The clues whether two reports are of one happening, in words, those that weigh most first.</summary>
internal static class ClueWords
{
    /// <summary>What weighs less is not named.</summary>
    private const double LeastWeight = 0.1;

    private const int MostNamed = 5;

    /// <summary>What weighs most for one happening: <c>words in common: much (+1.8)</c>.</summary>
    public static IEnumerable<string> For(HappeningEvidence evidence) => Named(evidence, sign: 1);

    /// <summary>What weighs most against it.</summary>
    public static IEnumerable<string> Against(HappeningEvidence evidence) => Named(evidence, sign: -1);

    private static IEnumerable<string> Named(HappeningEvidence evidence, int sign) => evidence.Clues
        .Select(clue => (Words: Of(clue), clue.Nats))
        .Where(clue => clue.Words is not null)
        .GroupBy(clue => clue.Words, (words, same) => (Words: words, Nats: same.Sum(clue => clue.Nats)))
        .Where(clue => clue.Nats * sign >= LeastWeight)
        .OrderByDescending(clue => clue.Nats * sign)
        .Take(MostNamed)
        .Select(clue => string.Create(CultureInfo.InvariantCulture, $"{clue.Words} ({clue.Nats:+0.0;-0.0})"));

    /// <summary>A clue in words; null for what is the same for every two reports of a collection or of their lengths, and tells nothing of these two.</summary>
    private static string? Of(HappeningClue clue) => clue.Name switch
    {
        "words" => $"words in common: {Much(clue.Value)}",
        "setting" => $"persons and places of the whole collection in common: {Much(clue.Value)}",
        "title" => $"headlines in common: {Much(clue.Value)}",
        "lead" => $"first paragraphs in common: {Much(clue.Value)}",
        "days" => $"days between them: {Days(clue.Value)}",
        "long apart" => $"days between them: {Days(Math.Sqrt(clue.Value))}",
        "undated" => "one has no known day",
        "days spoken of" => "both speak of the same day",
        "other persons" => "no person is in both",
        "other places" => "no place is in both",
        "other places in lead" => "no place is in the first sentences of both",
        "years" => $"years that both name: {Much(clue.Value)}",
        "other months" => "no month is in both",
        "numbers" => $"numbers in common: {Much(clue.Value)}",
        "rare word" => $"the rarest word in both: {(clue.Value > 0.6 ? "very rare" : clue.Value > 0.3 ? "rare" : "common")}",
        "nearest" => clue.Value >= 0.999 ? "no other report is nearer to one of them" : $"as near as the nearest other report: {Much(clue.Value)}",
        "other weekdays" => "no weekday is in both",
        "pairs of words" => $"pairs of words in common: {Much(clue.Value)}",
        "untitled" => "one has no headline",
        _ => null,
    };

    private static string Much(double value) => value switch
    {
        <= 0 => "none",
        < 0.2 => "little",
        < 0.4 => "some",
        _ => "much",
    };

    private static string Days(double logarithm) => Math.Round(Math.Exp(logarithm) - 1).ToString("#,0", CultureInfo.InvariantCulture);
}
