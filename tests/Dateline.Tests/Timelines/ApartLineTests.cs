using Dateline.Dates;
using Dateline.Events;
using Dateline.Tests.Stories;
using Dateline.Timelines;

namespace Dateline.Tests.Timelines;

/// <summary>What is told of one day, or by a page without a date, is not one event for that.</summary>
public sealed class ApartLineTests
{
    private const string Opens = "The trial of Karl Ost over the Tolme fires will open on 12 March, the court said. Karl Ost denies arson.";

    [Fact]
    public void A_month_and_day_of_a_page_without_a_date_is_no_other_day_of_that_month()
    {
        var story = new Collection().Add("a.txt", "Ost trial set", Opens, "2024-03-05").Add("b.txt", "Ost trial", Opens.Replace("12 March", "19 March", StringComparison.Ordinal))
            .Read(oneStory: true).Stories[0];
        Assert.Equal([0], Assert.Single(story.Timeline, l => l.Starts.Day == new DateOnly(2024, 3, 12)).History.Select(h => h.Report));
        Assert.Contains("19 March", Assert.Single(story.Timeline, l => l.History.Any(h => h.Report == 1)).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_Fridays_of_a_page_without_a_date_neither_is_the_Friday_of_another_page()
    {
        var story = new Collection().Add("a.txt", "Rail workers", "Rail workers in Tolme will hold a strike on Friday over pay.", "2024-05-13")
            .Add("b.txt", "Rail workers", "Rail workers in Tolme have suspended a strike set for this Friday over pay. Rail workers in Tolme held a strike last Friday over pay.")
            .Read(oneStory: true).Stories[0];
        Assert.Equal([EventStatus.Expected], Assert.Single(story.Timeline, l => l.Starts.Day == new DateOnly(2024, 5, 17)).History.Select(h => h.Status));
    }

    [Theory]
    [InlineData("The concert in Tolme on Saturday was brought forward to Thursday, the council said.", "2024-06-29")]
    [InlineData("Friday's hearing in Tolme has been put back to 10 July, the court said.", "2024-06-28")]
    public void The_old_day_of_what_is_moved_is_not_read_from_the_tense_of_the_moving(string text, string former)
    {
        var story = new Collection().Add("a.txt", "Moved", text, "2024-06-26").Read().Stories[0];
        Assert.Contains(story.Timeline, l => l.MovedFrom == DateOnly.Parse(former, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void An_arrest_and_a_resignation_over_one_theft_are_two_events_of_their_day()
    {
        var story = new Collection()
            .Add("a.txt", "Museum thieves held", "Police arrested two men in Tolme on Monday over the theft of a painting by Anders Holt from the city museum in March.", "2024-06-25")
            .Add("b.txt", "Director resigns", "The director of the city museum in Tolme, Ada Mohr, resigned on Monday over the theft of a painting by Anders Holt in March.", "2024-06-25")
            .Read(oneStory: true).Stories[0];
        Assert.Equal([[0], [1]], story.Timeline.Where(l => l.Starts.Day == new DateOnly(2024, 6, 24)).Select(l => l.History.Select(h => h.Report).ToArray()));
    }

    [Theory]
    [InlineData("Ada Krell resigned as mayor of Holm on Friday.", "Police arrested Krell at her home on Friday evening over the sale of the mill.")]
    [InlineData("Ada Krell will open the new market hall of Holm on Thursday.", "Krell will meet union leaders on Thursday.")]
    [InlineData("Ada Krell will meet union leaders on Thursday.", "Krell will unveil a statue on Thursday.")]
    [InlineData("Ada Krell opened a museum in Holm on Friday.", "Krell opened a bridge in Holm on Friday.")]
    [InlineData("Ada Krell fired her finance chief on Friday.", "Krell launched a fund for farmers on Friday.")]
    [InlineData("Karl Berg visited a mill in Holm on Friday.", "Berg visited a brewery in Sarn on Friday.")]
    [InlineData("Ada Krell was appointed head of Brack Mills on Friday.", "Ada Krell resigned as mayor of Holm on Friday.")]
    [InlineData("Brack Mills cut 400 jobs on Friday.", "Brack Mills paid a dividend on Friday.")]
    [InlineData("Holm beat Torrance 2-0 on Saturday.", "Veyra beat Elling 3-1 on Saturday.")]
    public void What_one_does_on_one_day_is_several_events(string one, string other)
    {
        var story = new Collection().Add("a.txt", "News from Holm", one + "\n" + other, "2025-04-07").Read().Stories[0];
        Assert.Equal([1, 1], story.Timeline.Where(l => l.Starts.Day is not null).Select(l => l.Evidence.Length));
    }

    [Theory]
    [InlineData("Prime Minister Lina Mone will visit Ruvo on Thursday.", "Prime Minister Lina Mone will address parliament on Thursday.")]
    [InlineData("Prime Minister Lina Mone will address parliament on Thursday.", "Prime Minister Lina Mone visited a mill in Ruvo on Thursday.")]
    [InlineData("Mayor Ada Krell will open a market hall in Holm on Thursday.", "Mayor Ada Krell was arrested in Holm on Thursday.")]
    [InlineData("Union leaders at Brack Mills accepted the wage offer on Thursday.", "Union leaders at Brack Mills rejected the wage offer on Thursday.")]
    public void Reports_that_share_someone_and_a_day_tell_of_two_events(string one, string other)
    {
        var day = one.Contains("will", StringComparison.Ordinal) ? "2025-04-07" : "2025-04-12";
        var story = new Collection().Add("a.txt", "One", one, day).Add("b.txt", "Other", other, other.Contains("will", StringComparison.Ordinal) ? day : "2025-04-12").Read(oneStory: true).Stories[0];
        Assert.Equal(2, story.Timeline.Length);
        Assert.All(story.Timeline, l => Assert.Single(l.Evidence));
    }

    [Theory]
    [InlineData("Ada Krell was arrested in Holm on Friday over the sale of the mill.", "Police in Holm detained the mayor, Ada Krell, on Friday over the sale of a mill.")]
    [InlineData("Lina Mone met Marek Tolland in Ruvo on Friday to discuss grain.", "Talks between Lina Mone and Marek Tolland on grain took place in Ruvo on Friday.")]
    public void What_reports_call_by_other_words_for_the_same_stays_one(string one, string other) =>
        Assert.Single(new Collection().Add("a.txt", "One", one, "2025-04-07").Add("b.txt", "Other", other, "2025-04-07").Read(oneStory: true).Stories[0].Timeline);

    [Theory]
    [InlineData("Governor Marla Raines signed a bill on Friday that would let cities draw water from the river.", "Governor Tim Boyle signed a bill on Friday that would let cities draw water from the river.")]
    [InlineData("Police arrested two men in Tolme on Friday over the theft of a painting.", "Police arrested two men in Corvaine on Friday over the theft of a painting.")]
    public void What_others_do_or_what_is_done_elsewhere_is_another_event(string one, string other)
    {
        var story = new Collection().Add("a.txt", "One", one, "2024-08-09").Add("b.txt", "Other", other, "2024-08-09").Read(oneStory: true).Stories[0];
        Assert.DoesNotContain(story.Timeline, l => l.History.Select(h => h.Report).Distinct().Count() > 1);
        Assert.NotEmpty(story.Timeline);
    }
}
