using Dateline.App.Input;
using Dateline.Stories;

namespace Dateline.App.Commands;

/// <summary>How much was read and how long each step took, for <c>--stats</c>.</summary>
internal sealed class Statistics
{
    private TimeSpan cutting;
    private TimeSpan reading;
    private TimeSpan joining;
    private TimeSpan elapsedReading;
    private int pages;
    private int articles;
    private int stories;
    private long words;

    public void PagesRead(PageWork work, TimeSpan elapsed)
    {
        (cutting, reading, elapsedReading, pages) = (work.Cutting, work.Reading, elapsed, work.Done);
    }

    public void Joined(News news, TimeSpan elapsed)
    {
        joining = elapsed;
        articles = news.Reports.Length;
        stories = news.Stories.Length;
        words = news.Reports.Sum(report => (long)ReadingTime.WordCount(report.Article.Article.Text.Body));
    }

    public void Print(TimeSpan writing, TimeSpan all, int threads)
    {
        var seconds = Math.Max(all.TotalSeconds, 0.001);
        Messages.Write($"{Count(pages, "page")}, {Count(articles, "article")}, {Count(stories, "story", "stories")}, {words:#,0} words in {seconds:0.00} s: {pages / seconds:#,0} pages/s, {words / seconds:#,0} words/s");
        Line("pages read", elapsedReading, threads == 1 ? "" : $"on {threads} threads, of which in all threads:");
        Line("  bytes to blocks", cutting);
        Line("  blocks to articles, sentences, names, quotes, times, events", reading);
        Line("copies, dates, stories, timelines", joining);
        Line("output", writing);
    }

    private static void Line(string step, TimeSpan time, string remark = "") => Messages.WriteAsIs($"  {time.TotalSeconds,7:0.000} s  {step} {remark}".TrimEnd());

    private static string Count(int number, string one, string? many = null) => number == 1 ? $"1 {one}" : $"{number:#,0} {many ?? one + "s"}";
}
