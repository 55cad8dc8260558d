using System.Text;
using System.Text.RegularExpressions;
using Dateline.App.Terminal;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Stories;

namespace Dateline.EndToEnd.Rendering;

public sealed partial class TerminalTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    public void A_story_reads_from_what_happened_to_where_it_comes_from(int width) =>
        Golden.Check($"dam-{width}.txt", Show(MadeUpNews.Dam(), width));

    [Fact]
    public void Only_the_dates_that_matter_most_are_shown_by_date_with_their_best_lines()
    {
        var shown = Show(Days(days: 4, linesOfDay: 5), 80, top: 2);
        Assert.Equal(
            ["Event 1 of day 1.", "Event 2 of day 1.", "Event 3 of day 1.", "Event 1 of day 2.", "Event 2 of day 2.", "Event 3 of day 2."],
            EventOfDay().Matches(shown).Select(match => match.Value));
        Assert.Contains("and 14 more that --top leaves out", shown, StringComparison.Ordinal);
        Assert.Equal(10, EventOfDay().Count(Show(Days(days: 4, linesOfDay: 5), 80, all: true, top: 2)));
    }

    /// <summary>A story of so many days, each with so many events; the first day matters most, and of each day the first event.</summary>
    internal static News Days(int days, int linesOfDay)
    {
        var news = new MadeUpNews();
        var report = news.Add("a.txt", ["Days of Orlen", "Much has happened in Orlen."], MadeUpNews.Stated(2031, 9, 1));
        var lines = Enumerable.Range(1, days).SelectMany(day => Enumerable.Range(1, linesOfDay).Select(number => (day, number)));
        news.Timeline.AddRange(lines.Select(line =>
            MadeUpNews.Line($"Event {line.number} of day {line.day}.", EventStatus.Happened, DateInterval.On(new DateOnly(2031, 3, 1).AddDays(line.day)), news.Find(report, "Much has happened in Orlen.")) with
            {
                Importance = 0.9 - line.day * 0.005 - line.number * 0.0005,
            }));
        return news.ToNews("Days of Orlen");
    }

    [GeneratedRegex(@"Event \d+ of day \d+\.", RegexOptions.NonBacktracking)]
    private static partial Regex EventOfDay();

    internal static string Show(News news, int width, ColorChoice color = ColorChoice.Never, bool all = false, int? only = null, int? top = null)
    {
        using var output = new MemoryStream();
        NewsView.Write(news, new(only, all, top), TerminalPage.For(output, toTerminal: false, color, width));
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
