using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Stories;
using Dateline.Tests.Stories;
using Dateline.Timelines;

namespace Dateline.Tests.Timelines;

/// <summary>What is told roughly, or by a page without a date, meets what is told closely.</summary>
public sealed class JoinedLineTests
{
    private const string Announced = "Prime Minister Ilse Marrand and President Marek Tolland will hold talks on the grain harbour of Corvaine next week, both governments said.";
    private const string Ended = "Ilse Marrand and Marek Tolland ended a day of talks on the grain harbour of Corvaine without an agreement on Wednesday.";

    [Fact]
    public void What_one_report_expects_next_week_dates_another_that_tells_its_weekday()
    {
        var published = new Collection().Add("a.txt", "Talks on the grain harbour of Corvaine", Announced, "2023-05-11").Add("b.txt", "Talks on the grain harbour of Corvaine end", Ended)
            .Read(oneStory: true).Reports[1].Published;
        Assert.True(published.Days.Contains(new DateOnly(2023, 5, 17)), published.Why);
        Assert.True(published.Days.Days <= 7, published.Days.ToString());
        Assert.Contains("a.txt dates 15 May 2023 to 21 May 2023", published.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stretch_does_not_gainsay_a_day()
    {
        var published = new Collection().Add("a.txt", "Talks on the grain harbour of Corvaine", Announced, "2023-05-11")
            .Add("b.txt", "Talks on the grain harbour of Corvaine", "Ilse Marrand and Marek Tolland will hold talks on the grain harbour of Corvaine on Wednesday, May 17.", "2023-05-12")
            .Add("c.txt", "Talks on the grain harbour of Corvaine", "Ilse Marrand and Marek Tolland will hold talks on the grain harbour of Corvaine tomorrow, after weeks of quarrels over the ships.")
            .Read(oneStory: true).Reports[2].Published;
        Assert.Equal(DateInterval.On(new(2023, 5, 16)), published.Days);
    }

    [Fact]
    public void What_is_told_roughly_begins_on_the_first_of_the_days_that_its_report_gives()
    {
        var story = new Collection().Add("a.txt", "Tolland to meet Marrand in Corvaine next week",
            "President Marek Tolland will meet Prime Minister Ilse Marrand in Corvaine next week, officials said.\n" +
            "He is due to have lunch with Ilse Marrand on Monday followed by talks on Tuesday.\n" +
            "It may not be chance that Monday's meeting in Corvaine takes place in the hall where the harbour accord was signed.", "2023-05-11").Read().Stories[0];
        Assert.Equal([new DateOnly(2023, 5, 15), new DateOnly(2023, 5, 16)], story.Timeline.Where(l => l.Status == EventStatus.Expected).Select(l => l.Starts.Day));
        Assert.StartsWith("President Marek Tolland will meet", story.Timeline.First(l => l.Starts.Day == new DateOnly(2023, 5, 15)).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_things_that_one_sentence_tells_are_joined_each_with_its_own()
    {
        var story = new Collection()
            .Add("a.txt", "Observers for the strait", "The Littoral Council will send observers to count the ships of Corvaine from Monday, the day on which the northern fleet is to begin five days of exercises off the strait.", "2023-05-18")
            .Add("b.txt", "Fleet begins its drills", "The northern fleet began five days of exercises off the strait on Monday, with warships and helicopters.\n" +
                "Observers of the Littoral Council set up their telescopes above the ships of Corvaine on Monday and will publish their first count on Wednesday.", "2023-05-22")
            .Read(oneStory: true).Stories[0];
        var monday = story.Timeline.Where(l => l.Starts.Day == new DateOnly(2023, 5, 22)).ToList();
        Assert.Equal([null, new DateOnly(2023, 5, 26)], monday.Select(l => l.Until));
        Assert.All(monday, line => Assert.Equal([EventStatus.Expected, EventStatus.Happened], line.History.Select(h => h.Status)));
    }

    [Fact]
    public void A_weekday_of_a_page_of_which_only_the_first_possible_day_is_known_meets_that_weekday_of_another()
    {
        var open = DateInterval.From(new(2023, 5, 17));
        var news = new Collection().Add("a.txt", "Bakers of Tolme", "The bakers of Tolme will march to the town hall over the price of flour on Monday.")
            .Add("b.txt", "Bakers of Tolme", "Angry bakers marched through the rain to the old market on Monday.", "2023-05-22").Read(oneStory: true);
        var cast = new Cast([.. news.Reports.Select(r => r.Article)], news.People);
        var told = news.Reports.SelectMany((report, i) => report.Article.Events.Select(e => new ReportedEvent(i, report.Article, e, cast)))
            .Select(e => (Event: e, Published: e.Report == 0 ? open : news.Reports[1].Published.Days))
            .Where(e => e.Event.Told.When is not null)
            .Select(e => new TimedEvent(e.Event, e.Event.When(e.Published), e.Event.Possible(e.Published), DateInterval.Unknown, DateInterval.Unknown, 0));
        var line = Assert.Single(EventGatherer.Gather(told.OrderBy(t => t.When.Starts.Day is null)));
        Assert.Equal(new DateOnly(2023, 5, 22), line.When.Starts.Day);
        Assert.Equal(2, line.Members.Count);
    }

    [Fact]
    public void Reports_that_give_one_thing_two_days_next_to_each_other_disagree()
    {
        var line = Assert.Single(Opening("A public inquiry into the sinking of the Tolme Maid opens in Brannick on 11 March.", "The inquiry into the sinking of the Tolme Maid will open in Brannick on 12 March, the harbour office said."));
        Assert.Equal([(11, 0), (12, 1)], line.Days.Select(given => (given.Day.Day, Assert.Single(given.Reports))));
        Assert.Equal(new DateInterval(new(2024, 3, 11), new(2024, 3, 12)), line.Starts);
        Assert.Equal([0, 1], line.Tellers);
    }

    [Theory]
    [InlineData("Two men of the crew of the Tolme Maid were arrested in Brannick on 1 March.", "Two men of the crew of the Tolme Maid were arrested in Brannick on 2 March.")]
    [InlineData("Guns shelled the harbour of Brannick on 1 March.", "Guns shelled the harbour of Brannick on 2 March.")]
    [InlineData("The inquiry into the sinking of the Tolme Maid opens in Brannick on 11 March.", "A second inquiry into the sinking of the Tolme Maid opens in Brannick on 12 March.")]
    [InlineData("Karl Berg will visit the shipyard of Brannick on 11 March.", "Ilse Marrand will visit the shipyard of Brannick on 12 March.")]
    [InlineData("The court of Brannick will open a trial over the theft of a bell on 11 March.", "The court of Brannick will open a trial over the murder of a miller on 12 March.")]
    public void Two_things_of_two_days_stay_two(string one, string other) => Assert.All(Opening(one, other), line => Assert.Empty(line.Days));

    private static ImmutableArray<TimelineLine> Opening(string one, string other) =>
        new Collection().Add("a.txt", "News from Brannick", one, "2024-03-04").Add("b.txt", "More news from Brannick", other, "2024-03-05").Read(oneStory: true).Stories[0].Timeline;

    [Fact]
    public void A_first_possible_day_is_no_date_to_be_sorted_by()
    {
        var story = new Collection().Add("a.txt", "Bakers of Tolme", "The bakers of Tolme opened a hall in Corvaine on 3 March 2023.\nKarl Berg will visit Corvaine on Monday.\nThe millers of Tolme will hold a strike in Corvaine on 1 June 2023.").Read().Stories[0];
        Assert.Null(story.Timeline[^1].Starts.Latest);
        Assert.NotNull(story.Timeline[^1].Starts.Earliest);
        Assert.Equal(new DateOnly(2023, 6, 1), story.Timeline[^2].Starts.Day);
    }
}
