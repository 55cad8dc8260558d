using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Stories;

namespace Dateline.Timelines;

/// <summary>Measures how new each sentence of a report was when it came, by what the earlier reports of its story had said.</summary>
internal sealed class NoveltyMeter
{
    /// <summary>How much less what was told before makes a sentence known for each name and number in it that no report had.</summary>
    private const double Specifics = 0.6;

    /// <summary>How new at most a sentence is that speaks only of days gone by when the report before came.</summary>
    private const double Past = 0.85;

    private readonly ToldBefore known = new();
    private DateOnly? newest;

    /// <param name="order">The story's reports, oldest first.</param>
    /// <param name="reports">All reports of the collection.</param>
    public static ImmutableArray<Freshness> Measure(ImmutableArray<int> order, ImmutableArray<Report> reports)
    {
        var meter = new NoveltyMeter();
        var fresh = ImmutableArray.CreateBuilder<Freshness>(order.Length);
        foreach (var report in order)
        {
            var days = reports[report].Published.Days;
            var told = ToldWords.Of(reports[report].Article, days).ToList();
            var novelties = told.ConvertAll(meter.Of);
            fresh.Add(new(report, [.. reports[report].Article.Sentences.Zip(novelties, (sentence, novelty) => new FreshSentence(sentence.Span, novelty))]));
            meter.Add(told, days);
        }

        return fresh.MoveToImmutable();
    }

    /// <summary>How new a sentence is, 0 to 1, to one who has read the reports that were added.</summary>
    public double Of(ToldWords told)
    {
        if (known.IsEmpty)
            return 1;
        if (told.Words.Length == 0)
            return 0;
        var novelty = 1 - known.Share(told) / (1 + Specifics * known.Unseen(told));
        return Math.Round(Math.Clamp(novelty * (told.Last < newest ? Past : 1), 0, 1), 3);
    }

    /// <summary>Adds a report to those that were read.</summary>
    /// <param name="told">Its sentences.</param>
    /// <param name="published">When it was published.</param>
    public void Add(IEnumerable<ToldWords> told, DateInterval published)
    {
        foreach (var sentence in told)
            known.Add(sentence);
        if (published.Earliest is { } day && !(day < newest))
            newest = day;
    }
}
