using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Events;
using Dateline.Figures;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Quotes;
using Dateline.Sentences;
using Dateline.Times;

namespace Dateline.Lab.Speed;

/// <summary>What each step of reading articles sentence by sentence takes, on one thread.</summary>
/// <param name="Articles">How many articles were read.</param>
/// <param name="Words">How many words they have.</param>
/// <param name="Steps">The name of each step and its processor time in the fastest round.</param>
internal sealed record AnnotationRun(int Articles, int Words, ImmutableArray<(string Name, TimeSpan Time)> Steps)
{
    /// <summary>Takes each step for all articles before the next, several times, and keeps the fastest round of each: the others were disturbed.</summary>
    public static AnnotationRun Measure(ImmutableArray<Article> articles, int rounds)
    {
        var best = new Dictionary<string, TimeSpan>();
        for (var round = 0; round < Math.Max(1, rounds); round++)
        {
            var lexicons = articles.Select(article => Lexicon.For(article.Language)).ToArray();
            var sentences = Each("sentences", i => SentenceSplitter.Split(articles[i].Text, lexicons[i]));
            var names = Each("names", i => NameFinder.Find(articles[i].Text, sentences[i], lexicons[i]));
            var quotes = Each("quotes", i => QuoteFinder.Find(articles[i].Text, sentences[i], names[i], lexicons[i]));
            var times = Each("times", i => TimeFinder.Find(articles[i].Text, sentences[i], lexicons[i], WrittenOrder.Of(articles[i])));
            Each("figures", i => FigureFinder.Find(articles[i].Text, sentences[i], names[i], quotes[i], times[i], lexicons[i]));
            var events = Each("events", i => EventFinder.Find(articles[i].Text, sentences[i], names[i], quotes[i], times[i], lexicons[i]));
            Each("positions", i => PositionFinder.Find(articles[i].Text, sentences[i], names[i], lexicons[i]));
            Each("records of events", i => EventRecorder.Record(articles[i].Text, sentences[i], names[i], quotes[i], times[i], events[i], null, lexicons[i]));
        }

        return new(articles.Length, articles.Sum(article => CountWords(article.Text.Body)), [.. best.Select(step => (step.Key, step.Value))]);

        T[] Each<T>(string step, Func<int, T> work)
        {
            var found = new T[articles.Length];
            var before = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < found.Length; i++)
                found[i] = work(i);
            var taken = Environment.CpuUsage.TotalTime - before;
            best[step] = best.TryGetValue(step, out var sofar) && sofar < taken ? sofar : taken;
            return found;
        }
    }

    /// <summary>The table.</summary>
    public void Print(TextWriter output)
    {
        var total = TimeSpan.FromTicks(Steps.Sum(step => step.Time.Ticks));
        output.WriteLine($"{Articles} articles, {Words} words; processor time, fastest round");
        foreach (var (name, time) in Steps.Append(("all of it", total)))
            output.WriteLine($"{name,-20} {time.TotalMilliseconds,9:0.0} ms {100 * time / total,6:0.0} % {Words / Math.Max(0.000001, time.TotalSeconds),12:0} words/s");
    }

    private static int CountWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
