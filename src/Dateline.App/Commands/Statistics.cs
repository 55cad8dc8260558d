using Dateline.App.Input;
using Dateline.App.Showing;
using Dateline.Stories;

namespace Dateline.App.Commands;

/// <summary>How much was read and how long each step took, for <c>--stats</c>.</summary>
internal static class Statistics
{
    public static void Print(PageWork work, News news, TimeSpan pages, TimeSpan joining, TimeSpan output, int threads)
    {
        var words = news.Reports.Sum(report => (long)ReadingTime.WordCount(report.Article.Article.Text.Body));
        var seconds = Math.Max((pages + joining + output).TotalSeconds, 0.001);
        Messages.Write(
            $"{StoryOutline.Count(news.Pages.Length, "page")}, {StoryOutline.Count(news.Reports.Length, "article")}, {StoryOutline.Count(news.Stories.Length, "stories", "story")}, "
            + $"{words:#,0} words in {seconds:0.00} s: {news.Pages.Length / seconds:#,0} pages/s, {words / seconds:#,0} words/s");
        Line("pages", pages, threads == 1 ? "" : $"(on {threads} threads; in all of them together:)");
        Line("  from bytes to blocks", work.Cutting);
        Line("  articles, names, quotes, times, figures, events", work.Reading);
        Line("copies, dates, stories, timelines", joining);
        Line("output", output);
    }

    private static void Line(string step, TimeSpan time, string remark = "") => Messages.WriteAsIs($"  {time.TotalSeconds,7:0.000} s  {step} {remark}".TrimEnd());
}
