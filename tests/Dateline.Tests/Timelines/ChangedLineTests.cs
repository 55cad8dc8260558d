using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Tests.Stories;
using Dateline.Timelines;

namespace Dateline.Tests.Timelines;

/// <summary>What is due on another day than an older report gave: a change where the report says so, else a disagreement, and neither once it is done.</summary>
public sealed class ChangedLineTests
{
    private const string Older = "The library of Holm will open on Wednesday.";
    private const string OlderVisit = "Prime Minister Lina Mone will visit Ruvo on Wednesday.";

    private static ImmutableArray<TimelineLine> Timeline(string one, string other, string? third = null)
    {
        var pages = new Collection().Add("a.txt", "News from Holm", one, "2025-04-07").Add("b.txt", "More news from Holm", other, "2025-04-08");
        return (third is null ? pages : pages.Add("c.txt", "Late news from Holm", third, "2025-04-11")).Read(oneStory: true).Stories[0].Timeline;
    }

    [Theory]
    [InlineData(OlderVisit, "Prime Minister Lina Mone will now visit Ruvo on Thursday instead of Wednesday.", 10)]
    [InlineData(OlderVisit, "Prime Minister Lina Mone, who was to visit Ruvo on Wednesday, will now arrive on Thursday.", 10)]
    [InlineData(OlderVisit, "Lina Mone will visit Ruvo on Friday rather than Wednesday.", 11)]
    [InlineData(Older, "The library of Holm will now open on Thursday.", 10)]
    [InlineData(Older, "The library of Holm will open a day later, on Thursday.", 10)]
    [InlineData(Older, "The library of Holm will open on Friday, later than planned.", 11)]
    [InlineData("The debate on the harbour tax is due on Wednesday.", "The debate on the harbour tax will now be held on Friday.", 11)]
    public void A_newer_report_that_gives_another_day_and_says_so_moves_it(string older, string newer, int day)
    {
        var line = Assert.Single(Timeline(older, newer));
        Assert.Equal((DateInterval.On(new(2025, 4, day)), new DateOnly(2025, 4, 9)), (line.Starts, line.MovedFrom));
        Assert.Empty(line.Days);
        Assert.Equal([1], line.Tellers);
        Assert.Equal(1, line.Evidence[0].Report);
    }

    [Fact]
    public void A_newer_report_that_only_gives_another_day_disagrees() =>
        Assert.Equal([9, 10], Assert.Single(Timeline(Older, "The library of Holm will open on Thursday.")).Days.Select(given => given.Day.Day));

    [Theory]
    [InlineData(OlderVisit, "Prime Minister Lina Mone will now address parliament on Thursday.")]
    [InlineData(OlderVisit, "Prime Minister Lina Mone will now visit Sarn on Thursday.")]
    [InlineData(Older, "The swimming pool of Holm will now open on Thursday.")]
    public void What_is_now_due_of_another_matter_moves_nothing(string older, string newer) => Assert.All(Timeline(older, newer), line => Assert.Null(line.MovedFrom));

    [Theory]
    [InlineData("The library of Holm opened on Wednesday.", 9)]
    [InlineData("The library of Holm opened on Thursday.", 10)]
    public void What_took_place_settles_on_which_of_two_days_it_was(string told, int day)
    {
        var line = Assert.Single(Timeline(Older, "The library of Holm will open on Thursday.", told));
        Assert.Equal((EventStatus.Happened, DateInterval.On(new(2025, 4, day))), (line.Status, line.Starts));
        Assert.Equal(3, line.History.Length);
    }

    [Fact]
    public void Where_a_report_tells_two_such_things_of_a_day_nobody_can_say_which_another_means() =>
        Assert.All(Timeline("The library of Holm will open on Wednesday.\nThe library of Sarn will open on Wednesday.", "The library will open on Thursday."), line => Assert.Empty(line.Days));
}
