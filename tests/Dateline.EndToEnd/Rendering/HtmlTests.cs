using System.Text;
using System.Text.RegularExpressions;
using Dateline.App.Html;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Stories;

namespace Dateline.EndToEnd.Rendering;

public sealed partial class HtmlTests
{
    [Fact]
    public void A_story_is_one_page_with_every_claim_linked_to_its_sentence()
    {
        var page = Show(MadeUpNews.Dam());
        Golden.Check("dam.html", page[page.IndexOf("<body>", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void A_drawing_of_many_lines_hides_none()
    {
        var statuses = Enum.GetValues<EventStatus>();
        var news = new MadeUpNews();
        var report = news.Add("a.txt", ["Many things", "Things took place."], MadeUpNews.Stated(2031, 3, 20), "Northwire");
        for (var i = 0; i < 70; i++)
        {
            var day = i == 0 ? new DateOnly(2014, 5, 1) : new DateOnly(2031, 3, 1).AddDays(i * i % 31);
            news.Event($"Thing {i} took place.", statuses[i % statuses.Length], i % 9 == 4 ? new(day, day.AddDays(3)) : DateInterval.On(day), news.Find(report, "Things took place."));
        }

        var page = Show(news.ToNews("Many things"));
        var marks = MarkPlace().Matches(page).Select(match => (X: double.Parse(match.Groups["x"].Value), Y: int.Parse(match.Groups["y"].Value))).ToList();
        Assert.Equal(70, marks.Count);
        foreach (var row in marks.GroupBy(mark => mark.Y))
            Assert.All(row.OrderBy(mark => mark.X).Zip(row.OrderBy(mark => mark.X).Skip(1)), pair => Assert.True(pair.Second.X - pair.First.X >= 4));
    }

    [Fact]
    public void Of_a_long_timeline_the_lines_that_matter_are_shown_and_the_rest_is_counted()
    {
        var page = Show(TerminalTests.Days(days: 130, linesOfDay: 1));
        Assert.Contains("and 10 more lines, left out", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Event 1 of day 130", page, StringComparison.Ordinal);
        Assert.DoesNotContain("more lines, left out", Show(TerminalTests.Days(days: 130, linesOfDay: 1), all: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_dates_that_were_asked_for_are_drawn_and_listed()
    {
        var page = Show(TerminalTests.Days(days: 9, linesOfDay: 1), top: 4);
        Assert.Equal(4, MarkPlace().Count(page));
        Assert.Contains("and 5 more lines, left out", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("<svg x=\"(?<x>[0-9.]+)%\" y=\"(?<y>[0-9]+)\" overflow=\"visible\" class=\"mark", RegexOptions.NonBacktracking)]
    private static partial Regex MarkPlace();

    internal static string Show(News news, int? only = null, bool all = false, int? top = null)
    {
        using var output = new MemoryStream();
        HtmlOutput.Write(news, new(only, all, top), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
