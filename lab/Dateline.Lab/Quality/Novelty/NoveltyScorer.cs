using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Dates;
using Dateline.Timelines;

namespace Dateline.Lab.Quality.Novelty;

/// <summary>What a day added to a story as one person wrote it down, and what that person wrote of what was known before.</summary>
internal sealed record StoryUpdate(string Id, string Event, string Split, int Annotator, int N, string Date, string Update, string Background)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public static IEnumerable<StoryUpdate> Read(string file) =>
        File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<StoryUpdate>(line, Options)!);
}

/// <summary>A sentence, whether it tells news, and how new it was found.</summary>
internal sealed record MeasuredSentence(string Split, string Event, string Words, bool IsNews, double Novelty);

/// <summary>Scores how well news is told from what was known: by how often a sentence of an update is found newer than one of a background.</summary>
internal static class NoveltyScorer
{
    /// <summary>Measures all sentences of all updates but the first of each person, and of their backgrounds, against the person's earlier updates.</summary>
    public static IEnumerable<MeasuredSentence> Measure(IEnumerable<StoryUpdate> updates)
    {
        foreach (var person in updates.GroupBy(update => (update.Split, update.Event, update.Annotator)))
        {
            var meter = new NoveltyMeter();
            var isFirst = true;
            foreach (var update in person.OrderBy(update => update.N))
            {
                var news = Read(update, update.Update);
                foreach (var (sentences, isNews) in isFirst ? [] : new[] { (news, true), (Read(update, update.Background), false) })
                {
                    foreach (var (words, told) in sentences)
                        yield return new(update.Split, update.Event, words, isNews, meter.Of(told));
                }

                meter.Add(news.Select(sentence => sentence.Told), Day(update));
                isFirst = false;
            }
        }
    }

    /// <summary>The share of pairs, in per cent, in which the sentence of an update is newer than that of a background; half of those alike count.</summary>
    public static double Area(IEnumerable<MeasuredSentence> measured)
    {
        double won = 0, known = 0, news = 0;
        foreach (var alike in measured.GroupBy(sentence => sentence.Novelty).OrderBy(group => group.Key))
        {
            double newsHere = alike.Count(sentence => sentence.IsNews), knownHere = alike.Count(sentence => !sentence.IsNews);
            won += newsHere * (known + knownHere / 2);
            (news, known) = (news + newsHere, known + knownHere);
        }

        return news * known == 0 ? 0 : 100 * won / (news * known);
    }

    /// <summary>The areas of the splits and of the events.</summary>
    public static IEnumerable<(string Name, double Score)> Measures(IReadOnlyCollection<MeasuredSentence> measured) =>
        measured.GroupBy(sentence => sentence.Split).Concat(measured.GroupBy(sentence => sentence.Event))
            .Where(group => group.Any(sentence => sentence.IsNews) && group.Any(sentence => !sentence.IsNews))
            .Select(group => ($"novelty {group.Key}", Area(group)));

    public static void Print(TextWriter to, IReadOnlyCollection<MeasuredSentence> measured, int misses)
    {
        foreach (var (name, score) in Measures(measured))
            to.WriteLine(FormattableString.Invariant($"{name,-28} AUC {score:0.00}"));
        foreach (var news in measured.Where(sentence => sentence.IsNews).OrderBy(sentence => sentence.Novelty).Take(misses))
            to.WriteLine(FormattableString.Invariant($"news, {news.Novelty:0.00}: {news.Words}"));
        foreach (var known in measured.Where(sentence => !sentence.IsNews).DistinctBy(sentence => sentence.Words).OrderByDescending(sentence => sentence.Novelty).Take(misses))
            to.WriteLine(FormattableString.Invariant($"known, {known.Novelty:0.00}: {known.Words}"));
    }

    private static ImmutableArray<(string Words, ToldWords Told)> Read(StoryUpdate update, string text) =>
        DatedTexts.Read(update.Id, update.Date, text).Articles is [var article]
            ? [.. article.Sentences.Zip(ToldWords.Of(article, Day(update)), (sentence, told) => (article.Article.Text.Words(sentence.Span), told))] : [];

    private static DateInterval Day(StoryUpdate update) => DateInterval.On(DateOnly.ParseExact(update.Date, "yyyy-MM-dd"));
}
